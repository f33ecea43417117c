import { Button, makeStyles, tokens, useAnnounce } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import type { Entry } from "../../excel/schreiben/uebernehmen";
import type { Finding } from "../../rules/kern/ergebnis";
import { befunde } from "../../texte/befunde";
import { bereich } from "../../texte/bereich";
import { sammelaktionen } from "../../texte/sammelaktionen";
import { place } from "../ablauf/pruefergebnis";
import { sammlung, type Sammlung } from "../ablauf/sammeluebernahme";
import { werte } from "../ablauf/uebernahme";
import { ZellKnopf } from "../gemeinsam/ZellKnopf";
import { useBearbeitung, zumUrteil } from "../gemeinsam/bearbeitung";

const texts = sammelaktionen.uebernehmen;
const { leer } = befunde.uebernehmen;

const useStyles = makeStyles({
  form: {
    flexBasis: "100%",
    minWidth: 0,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  list: {
    maxHeight: "220px",
    overflowY: "auto",
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalXS} 0 0`,
    listStyle: "none",
  },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "24px",
  },
  values: { fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere", minWidth: 0 },
  note: { margin: `${tokens.spacingVerticalXS} 0`, overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/**
 * Offers to put right all that is clear of the findings at once, after a look at every cell. Nothing where that is no cell
 * of the open workbook.
 */
export default function Sammeluebernahme({ findings }: { findings: Finding[] }) {
  const { workbook } = useBearbeitung();
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const all = useMemo(() => workbook && sammlung(findings, workbook), [findings, workbook]);
  if (!all || all.entries.length === 0) return null;
  const close = () => {
    setOpen(false);
    setTimeout(() => trigger.current?.focus(), 0);
  };
  if (open) return <Vorschau {...all} close={close} />;
  return (
    <Button ref={trigger} size="small" onClick={() => setOpen(true)}>
      {texts.oeffnen(all.entries.length, all.von)}
    </Button>
  );
}

/** Every cell with what stands in it and what will, before anything is written. */
function Vorschau({ entries, von, close }: Sammlung & { close: () => void }) {
  const styles = useStyles();
  const { enter } = useBearbeitung();
  const { announce } = useAnnounce();
  const [busy, setBusy] = useState(false);
  const count = entries.length;
  const confirm = async () => {
    if (busy) return;
    setBusy(true);
    const done = await enter(entries);
    setBusy(false);
    close();
    if (!done) return;
    announce(texts.getan(count), { polite: true });
    zumUrteil();
  };
  return (
    <div role="group" aria-label={texts.name(count)} className={styles.form}>
      <ul className={styles.list} aria-label={texts.liste}>
        {entries.map((entry, index) => (
          <Zeile key={place(entry)} entry={entry} within={entries[index - 1]?.sheet} />
        ))}
      </ul>
      <p className={styles.note}>
        {texts.umfang(count)} {von > count && `${texts.rest(von - count)} `}
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
          {texts.ja(count)}
        </Button>
        <Button size="small" onClick={close}>
          {bereich.abbrechen}
        </Button>
      </div>
    </div>
  );
}

function Zeile({ entry, within }: { entry: Entry; within: string | undefined }) {
  const styles = useStyles();
  const { before = leer, after = leer } = werte(entry);
  return (
    <li className={styles.line}>
      <ZellKnopf target={entry} {...(within !== undefined && { within })} />
      <span className={styles.values}>{texts.zeile(before, after)}</span>
    </li>
  );
}
