import { Button, makeStyles, tokens, useAnnounce } from "@fluentui/react-components";
import { useState } from "react";
import type { Content } from "../../excel/lesen/zellen";
import type { Suspect } from "../../rules/kern/ergebnis";
import { befunde } from "../../texte/befunde";
import { bereich } from "../../texte/bereich";
import { bestaetigung as texts } from "../../texte/bestaetigung";
import { place } from "../ablauf/pruefergebnis";
import { type Uebernahme, inhalt, was, werte } from "../ablauf/uebernahme";
import { useBearbeitung, zumUrteil } from "../gemeinsam/bearbeitung";
import { useJump } from "../gemeinsam/sprung";

const { getan, leer } = befunde.uebernehmen;

const useStyles = makeStyles({
  form: {
    marginBlock: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  values: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: {
    margin: 0,
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
  fresh: { fontWeight: tokens.fontWeightSemibold },
  note: { margin: `${tokens.spacingVerticalXS} 0`, overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  suspect: Suspect;
  possible: Extract<Uebernahme, { kind: "moeglich" }>;
  close: () => void;
}

/** What taking over a proposal changes, before anything is written. */
export default function Bestaetigung({ suspect, possible: { entry, text }, close }: Props) {
  const styles = useStyles();
  const { enter } = useBearbeitung();
  const { jump } = useJump();
  const { announce } = useAnnounce();
  const [busy, setBusy] = useState(false);
  const { before = leer, after = leer } = werte(entry);
  const confirm = async () => {
    if (busy) return;
    setBusy(true);
    const done = await enter([entry]);
    setBusy(false);
    close();
    if (!done) return;
    jump({ sheet: suspect.sheet, cell: suspect.cell });
    announce(getan(place(suspect), before, after), { polite: true });
    zumUrteil();
  };
  return (
    <div role="group" aria-label={texts.name[was(entry)](place(suspect))} className={styles.form}>
      <dl className={styles.values}>
        <dt className={styles.term}>{texts.bisher}</dt>
        <dd className={styles.value}>{mitErgebnis(before, entry.before)}</dd>
        <dt className={styles.term}>{texts.neu}</dt>
        <dd className={`${styles.value} ${styles.fresh}`}>
          {mitErgebnis(after, { formula: entry.formula, value: entry.after })}
        </dd>
      </dl>
      <p className={styles.note}>
        {texts.umfang(place(suspect))} {text && `${texts[text]} `}
        {texts.rueckgaengig}
      </p>
      <div className={styles.actions}>
        <Button
          autoFocus
          size="small"
          appearance="primary"
          disabledFocusable={busy}
          onClick={() => void confirm()}
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

/** A formula with what it shows; a value as it is. */
function mitErgebnis(shown: string, { formula, value }: Partial<Content>): string {
  const result = inhalt({ value });
  return formula === undefined || result === undefined ? shown : texts.ergibt(shown, result);
}
