import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, useState } from "react";
import type { Finding } from "../../rules/kern/ergebnis";
import { bereich } from "../../texte/bereich";
import { Nachgeladen } from "../gemeinsam/Nachgeladen";
import { useBearbeitung, zumUrteil } from "../gemeinsam/bearbeitung";

const texts = bereich.freigabe;

const Abschalten = lazy(() => import("./Abschalten"));
const Freigabeformular = lazy(() => import("./Freigabeformular"));

const useStyles = makeStyles({
  part: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
});

/**
 * Lets the user accept a finding with a reason, or take that back, or see none like it any more. Only for findings of
 * the open workbook.
 */
export function Freigabe({ finding }: { finding: Finding }) {
  const styles = useStyles();
  const { storable, unwaive } = useBearbeitung();
  const [open, setOpen] = useState(false);
  if (!storable || finding.file !== undefined) return null;
  if (finding.freigabe)
    return (
      <div className={styles.part}>
        <Button size="small" onClick={() => void unwaive([finding]).then(zumUrteil)}>
          {texts.aufheben}
        </Button>
      </div>
    );
  return (
    <div className={styles.part}>
      {open ? (
        <Nachgeladen>
          <Freigabeformular findings={[finding]} close={() => setOpen(false)} />
        </Nachgeladen>
      ) : (
        <Button size="small" onClick={() => setOpen(true)}>
          {texts.oeffnen}
        </Button>
      )}
      {finding.severity !== "error" && (
        <Nachgeladen>
          <Abschalten finding={finding} />
        </Nachgeladen>
      )}
    </div>
  );
}
