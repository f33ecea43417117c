import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Finding } from "../../rules/kern/ergebnis";
import { sammelaktionen } from "../../texte/sammelaktionen";
import { useBearbeitung, zumUrteil } from "../gemeinsam/bearbeitung";
import Abschalten from "./Abschalten";
import Freigabeformular from "./Freigabeformular";
import Sammeluebernahme from "./Sammeluebernahme";

const texts = sammelaktionen.freigeben;

const useStyles = makeStyles({
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
  },
});

/** What can be done with all findings that are alike. Only for those of the open workbook. */
export default function Sammelaktionen({ findings }: { findings: Finding[] }) {
  const styles = useStyles();
  const [first] = findings;
  if (!first || first.file !== undefined) return null;
  return (
    <div className={styles.actions}>
      <Sammeluebernahme findings={findings} />
      <Sammelfreigabe findings={findings} />
      {!first.freigabe && <Abschalten finding={first} />}
    </div>
  );
}

function Sammelfreigabe({ findings }: { findings: Finding[] }) {
  const { storable, unwaive } = useBearbeitung();
  const [open, setOpen] = useState(false);
  const count = findings.length;
  if (!storable) return null;
  if (findings.every(({ freigabe }) => freigabe))
    return (
      <Button size="small" onClick={() => void unwaive(findings).then(zumUrteil)}>
        {texts.aufheben(count)}
      </Button>
    );
  if (open)
    return (
      <Freigabeformular findings={findings} hinweis={texts.hinweis(count)} close={() => setOpen(false)} />
    );
  return (
    <Button size="small" onClick={() => setOpen(true)}>
      {texts.oeffnen(count)}
    </Button>
  );
}
