import { Button, makeStyles, tokens, useAnnounce } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import type { Entry } from "../../excel/schreiben/uebernehmen";
import { befunde } from "../../texte/befunde";
import { bereich } from "../../texte/bereich";
import { uebernommen as texts } from "../../texte/uebernommen";
import { place } from "../ablauf/pruefergebnis";
import { istNochDa, ruecknahme, was, werte } from "../ablauf/uebernahme";
import { Abschnitt } from "../gemeinsam/Abschnitt";
import { Symbol } from "../gemeinsam/Symbol";
import { ZellKnopf } from "../gemeinsam/ZellKnopf";
import { useBearbeitung, zumUrteil } from "../gemeinsam/bearbeitung";
import { useJump } from "../gemeinsam/sprung";

const { getan, leer } = befunde.uebernehmen;

const useStyles = makeStyles({
  list: {
    listStyle: "none",
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
  },
  item: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
  },
  values: { flexGrow: 1, fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  bar: {
    display: "flex",
    alignItems: "center",
    flexShrink: 0,
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  undo: { flexShrink: 0 },
  close: { minWidth: "auto", flexShrink: 0 },
  small: { color: tokens.colorNeutralForeground2 },
});

/** The proposals that were taken over, each step to be taken back as long as its cells hold the new values. */
export function Uebernommen({ steps }: { steps: Entry[][] }) {
  const styles = useStyles();
  const title = texts.liste(steps.flat().some(({ formula }) => formula !== undefined));
  return (
    <Abschnitt title={`${title} (${steps.flat().length})`} symbol="stimmt" open>
      <ul className={styles.list} aria-label={title}>
        {steps.map((entries, index) => (
          <Schritt key={steps.length - index} entries={entries} />
        ))}
      </ul>
    </Abschnitt>
  );
}

/** What was taken over last, in view wherever the results are scrolled to, until the message is closed. */
export function ZuletztUebernommen({ entries }: { entries: Entry[] }) {
  const [first] = entries;
  if (!first) return null;
  const { before = leer, after = leer } = werte(first);
  const text = entries.length > 1 ? texts.mehrere(entries.length) : getan(place(first), before, after);
  return (
    <Meldung entries={entries} text={text}>
      <Rueckgaengig entries={entries} />
    </Meldung>
  );
}

/** What was taken back last, likewise. */
export function ZuletztZurueckgenommen({ entries }: { entries: Entry[] }) {
  return <Meldung entries={entries} text={wiederDa(entries)} />;
}

function Meldung({ entries, text, children }: { entries: Entry[]; text: string; children?: ReactNode }) {
  const styles = useStyles();
  const [closed, setClosed] = useState<Entry[]>();
  if (entries === closed) return null;
  return (
    <div
      role="group"
      aria-label={texts.liste(entries.some(({ formula }) => formula !== undefined))}
      className={styles.bar}
    >
      <Symbol name="stimmt" />
      <span className={styles.values}>{text}</span>
      {children}
      <Button
        appearance="transparent"
        size="small"
        className={styles.close}
        aria-label={bereich.schliessen}
        icon={<Symbol name="schliessen" />}
        onClick={() => setClosed(entries)}
      />
    </div>
  );
}

/** What is said of entries that were taken back. */
function wiederDa(entries: Entry[]): string {
  const [first] = entries;
  if (!first) return "";
  if (entries.length > 1) return texts.alleZurueckgenommen(entries.length);
  return texts.zurueckgenommen(place(first), werte(first).before ?? leer);
}

function Schritt({ entries }: { entries: Entry[] }) {
  const styles = useStyles();
  const [first] = entries;
  if (!first) return null;
  const { before = leer, after = leer } = werte(first);
  return (
    <li className={styles.item}>
      <ZellKnopf target={first} />
      <span className={styles.values}>
        {texts.stand(before, after)}
        {entries.length > 1 && ` ${texts.weitere(entries.length - 1)}`}
      </span>
      <Rueckgaengig entries={entries} />
    </li>
  );
}

function Rueckgaengig({ entries }: { entries: Entry[] }) {
  const styles = useStyles();
  const { announce } = useAnnounce();
  const { workbook, takeBack } = useBearbeitung();
  const { jump } = useJump();
  const [first] = entries;
  const left = workbook && entries.every((entry) => istNochDa(entry, workbook) && ruecknahme(entry));
  if (!left || !first) return <span className={styles.small}>{texts.geaendert}</span>;
  const several = entries.length > 1;
  const undo = async () => {
    if (!(await takeBack(entries))) return;
    jump({ sheet: first.sheet, cell: first.cell });
    announce(wiederDa(entries), { polite: true });
    zumUrteil();
  };
  return (
    <Button
      size="small"
      className={styles.undo}
      aria-label={
        several ? texts.alleZuruecknehmen(entries.length) : texts.zuruecknehmen[was(first)](place(first))
      }
      onClick={() => void undo()}
    >
      {texts.zurueck}
    </Button>
  );
}
