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

/** The proposals that were taken over, each to be taken back as long as its cell holds the new value. */
export function Uebernommen({ entries }: { entries: Entry[] }) {
  const styles = useStyles();
  const title = texts.liste(entries.some(({ formula }) => formula !== undefined));
  return (
    <Abschnitt title={`${title} (${entries.length})`} symbol="stimmt" open>
      <ul className={styles.list} aria-label={title}>
        {entries.map((entry, index) => (
          <Eintrag key={`${place(entry)} ${entries.length - index}`} entry={entry} />
        ))}
      </ul>
    </Abschnitt>
  );
}

/** What was taken over last, in view wherever the results are scrolled to, until the message is closed. */
export function ZuletztUebernommen({ entry }: { entry: Entry }) {
  const { before = leer, after = leer } = werte(entry);
  return (
    <Meldung entry={entry} text={getan(place(entry), before, after)}>
      <Rueckgaengig entry={entry} />
    </Meldung>
  );
}

/** What was taken back last, likewise. */
export function ZuletztZurueckgenommen({ entry }: { entry: Entry }) {
  return <Meldung entry={entry} text={wiederDa(entry)} />;
}

function Meldung({ entry, text, children }: { entry: Entry; text: string; children?: ReactNode }) {
  const styles = useStyles();
  const [closed, setClosed] = useState<Entry>();
  if (entry === closed) return null;
  return (
    <div role="group" aria-label={texts.liste(entry.formula !== undefined)} className={styles.bar}>
      <Symbol name="stimmt" />
      <span className={styles.values}>{text}</span>
      {children}
      <Button
        appearance="transparent"
        size="small"
        className={styles.close}
        aria-label={bereich.schliessen}
        icon={<Symbol name="schliessen" />}
        onClick={() => setClosed(entry)}
      />
    </div>
  );
}

const wiederDa = (entry: Entry): string => texts.zurueckgenommen(place(entry), werte(entry).before ?? leer);

function Eintrag({ entry }: { entry: Entry }) {
  const styles = useStyles();
  const { before = leer, after = leer } = werte(entry);
  return (
    <li className={styles.item}>
      <ZellKnopf target={entry} />
      <span className={styles.values}>{texts.stand(before, after)}</span>
      <Rueckgaengig entry={entry} />
    </li>
  );
}

function Rueckgaengig({ entry }: { entry: Entry }) {
  const styles = useStyles();
  const { announce } = useAnnounce();
  const { workbook, takeBack } = useBearbeitung();
  const { jump } = useJump();
  if (!workbook || !istNochDa(entry, workbook) || !ruecknahme(entry))
    return <span className={styles.small}>{texts.geaendert}</span>;
  const undo = async () => {
    if (!(await takeBack(entry))) return;
    jump({ sheet: entry.sheet, cell: entry.cell });
    announce(wiederDa(entry), { polite: true });
    zumUrteil();
  };
  return (
    <Button
      size="small"
      className={styles.undo}
      aria-label={texts.zuruecknehmen[was(entry)](place(entry))}
      onClick={() => void undo()}
    >
      {texts.zurueck}
    </Button>
  );
}
