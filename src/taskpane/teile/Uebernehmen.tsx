import { Button, Link, makeStyles, tokens, useAnnounce } from "@fluentui/react-components";
import { type ReactNode, useRef, useState } from "react";
import { betragstext, vorgeschlageneFormel } from "../../berichte/vorschlag";
import type { Content } from "../../excel/uebernehmen";
import type { Suspect } from "../../rules/kern/ergebnis";
import { befunde } from "../../texte/befunde";
import { bereich } from "../../texte/bereich";
import { place } from "../pruefergebnis";
import { type Uebernahme, inhalt, uebernahme, was, werte } from "../uebernahme";
import { useBearbeitung, zumUrteil } from "./bearbeitung";

const texts = befunde.uebernehmen;

const useStyles = makeStyles({
  open: { fontSize: "inherit", whiteSpace: "nowrap" },
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
  /** Whether it is said why there is nothing to take over. */
  ausfuehrlich?: boolean;
  /** The sentence about the cell; what offers to take over the value stands within it. */
  children: (ausloeser: ReactNode) => ReactNode;
}

/** Offers to put the proposal into its cell, with what that changes; only for cells of the open workbook. */
export function Uebernehmen({ suspect, ausfuehrlich = false, children }: Props) {
  const styles = useStyles();
  const { workbook } = useBearbeitung();
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  if (!workbook || suspect.file !== undefined) return children(null);
  const possible = uebernahme(suspect, workbook);
  if (possible.kind !== "moeglich")
    return (
      <>
        {children(null)}
        {ausfuehrlich && <p className={styles.note}>{texts[possible.kind](suspect.cell)}</p>}
      </>
    );
  const formula = vorgeschlageneFormel(suspect);
  const kind = was(possible.entry);
  const close = () => {
    setOpen(false);
    setTimeout(() => trigger.current?.focus(), 0);
  };
  return (
    <>
      {children(
        !open && (
          <Link
            as="button"
            inline
            ref={trigger}
            className={styles.open}
            aria-label={texts.fuer[kind](place(suspect), formula ?? betragstext(suspect.proposal))}
            onClick={() => setOpen(true)}
          >
            {texts.oeffnen[kind]}
          </Link>
        ),
      )}
      {open && <Bestaetigung suspect={suspect} possible={possible} close={close} />}
    </>
  );
}

interface BestaetigungProps {
  suspect: Suspect;
  possible: Extract<Uebernahme, { kind: "moeglich" }>;
  close: () => void;
}

function Bestaetigung({ suspect, possible: { entry, text }, close }: BestaetigungProps) {
  const styles = useStyles();
  const { enter } = useBearbeitung();
  const { announce } = useAnnounce();
  const [busy, setBusy] = useState(false);
  const { before = texts.leer, after = texts.leer } = werte(entry);
  const confirm = async () => {
    if (busy) return;
    setBusy(true);
    const done = await enter(entry);
    setBusy(false);
    close();
    if (!done) return;
    announce(texts.getan(place(suspect), before, after), { polite: true });
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
