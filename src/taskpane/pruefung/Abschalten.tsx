import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useRef, useState } from "react";
import type { Finding } from "../../rules/kern/ergebnis";
import { istAbschaltbar } from "../../rules/gespeichert/abgeschaltet";
import { abschalten } from "../../texte/abschalten";
import { bereich } from "../../texte/bereich";
import { useBearbeitung, zumUrteil } from "../gemeinsam/bearbeitung";
import { useBefundansicht } from "./befundansicht";

const texts = abschalten.ausschalten;

const useStyles = makeStyles({
  question: {
    flexBasis: "100%",
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  text: { margin: `0 0 ${tokens.spacingVerticalXS}`, overflowWrap: "anywhere" },
  strong: { fontWeight: tokens.fontWeightSemibold },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Lets the user decide to see no Warnungen and Hinweise of a rule any more; of a Fehler there is nothing to decide. */
export default function Abschalten({ finding }: { finding: Finding }) {
  const styles = useStyles();
  const id = useId();
  const trigger = useRef<HTMLButtonElement>(null);
  const { storable, switchOff } = useBearbeitung();
  const { regeltitel } = useBefundansicht();
  const [open, setOpen] = useState(false);
  const { rule, severity } = finding;
  if (!storable || severity === "error" || !istAbschaltbar(finding)) return null;
  const close = () => {
    setOpen(false);
    setTimeout(() => trigger.current?.focus(), 0);
  };
  if (!open)
    return (
      <Button ref={trigger} size="small" onClick={() => setOpen(true)}>
        {texts.oeffnen[severity]}
      </Button>
    );
  return (
    <div role="group" aria-labelledby={id} className={styles.question}>
      <p id={id} className={`${styles.text} ${styles.strong}`}>
        {texts.frage(rule, regeltitel(rule))}
      </p>
      <p className={styles.text}>{texts.folge}</p>
      <div className={styles.actions}>
        <Button
          autoFocus
          size="small"
          appearance="primary"
          onClick={() => void switchOff(rule).then(zumUrteil)}
        >
          {texts.ja}
        </Button>
        <Button size="small" onClick={close}>
          {bereich.abbrechen}
        </Button>
      </div>
    </div>
  );
}
