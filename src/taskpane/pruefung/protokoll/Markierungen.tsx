import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { markierungen as texte, protokollbereich } from "../../../texte/protokoll";
import { type Meldung, Nachricht } from "../../funktionen/Nachricht";
import { Abschnitt } from "../../gemeinsam/Abschnitt";
import type { Outcome } from "../../ablauf/zustand";
import { gescheitert } from "./protokollieren";
import { zuMarkieren } from "./zuMarkieren";

const useStyles = makeStyles({
  part: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
  },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  legend: { listStyle: "none", margin: 0, padding: 0, fontSize: tokens.fontSizeBase200 },
  item: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, padding: "2px 0" },
  // As in the sheet, so that the line is recognised there; the colours of a sheet do not follow the theme.
  sample: { width: "22px", height: "12px", flexShrink: 0, forcedColorAdjust: "none" },
  error: { border: "1px solid #B10E1C", backgroundColor: "#FDE7E9" },
  warning: { border: "1px dashed #8A5A00", backgroundColor: "#FFF4CE" },
  info: { border: "1px dotted #0F548C", backgroundColor: "#EBF3FC" },
  ursache: { border: "1px dashed #5C2E91", backgroundColor: "#F3EBFA" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** How marks are set and found: fetched when the first list of findings is in view. */
const marken = () => import("../../../excel/schreiben/markierungen");
type Marken = Awaited<ReturnType<typeof marken>>;
const zaehle = async (): Promise<number> => (await marken()).zaehleMarkierungen();

const ARTEN = ["error", "warning", "info", "ursache"] as const;

/** Marks the cells of the findings in the sheets, on request, and takes all marks away again. */
export function Markierungen({ outcome }: { outcome: Outcome }) {
  const styles = useStyles();
  const { anzahl, meldungen, arbeitet, fuehreAus } = useMarkierungen();
  const marks = zuMarkieren(outcome.result.findings);
  const blocked = arbeitet || outcome.changed || marks.length === 0;
  return (
    <Abschnitt title={texte.titel}>
      <div className={styles.part}>
        <p className={styles.text}>{texte.zweck}</p>
        <ul className={styles.legend} aria-label={texte.legende}>
          {ARTEN.map((art) => (
            <li key={art} className={styles.item}>
              <span aria-hidden className={`${styles.sample} ${styles[art]}`} />
              {texte.arten[art]}
            </li>
          ))}
        </ul>
        <p className={styles.text}>{texte.rueckgaengig}</p>
        {marks.length === 0 && <p className={styles.text}>{texte.nichts}</p>}
        {marks.length > 0 && outcome.changed && <p className={styles.text}>{protokollbereich.veraltet}</p>}
        <div className={styles.buttons}>
          <Button
            size="small"
            disabledFocusable={blocked}
            onClick={() => void fuehreAus(async () => gesetzt(await (await marken()).markiere(marks)))}
          >
            {anzahl > 0 ? texte.neu : texte.setzen}
          </Button>
          <Button
            size="small"
            disabledFocusable={arbeitet}
            onClick={() => void fuehreAus(async () => entfernt(await (await marken()).entferne()))}
          >
            {texte.entfernen}
          </Button>
        </div>
        <div role="status">
          {anzahl > 0 && meldungen.length === 0 && <p className={styles.text}>{texte.vorhanden(anzahl)}</p>}
          {meldungen.map((meldung) => (
            <Nachricht key={meldung.text} meldung={meldung} />
          ))}
        </div>
      </div>
    </Abschnitt>
  );
}

/** How many marks there are, and setting or removing them one at a time; every failure becomes a sentence. */
function useMarkierungen() {
  const [zustand, setze] = useState<{ anzahl: number; meldungen: Meldung[]; arbeitet: boolean }>({
    anzahl: 0,
    meldungen: [],
    arbeitet: false,
  });
  // Asked quietly: the workbook may be busy; the buttons work all the same.
  useEffect(() => {
    zaehle().then(
      (anzahl) => {
        if (anzahl > 0) setze((bisher) => ({ ...bisher, anzahl }));
      },
      () => undefined,
    );
  }, []);
  const fuehreAus = async (arbeit: () => Promise<Meldung[]>): Promise<void> => {
    setze((bisher) => ({ ...bisher, meldungen: [], arbeitet: true }));
    const meldungen = await arbeit().catch((error: unknown) => [gescheitert(error)]);
    const anzahl = await zaehle().catch(() => undefined);
    setze((bisher) => ({ anzahl: anzahl ?? bisher.anzahl, meldungen, arbeitet: false }));
  };
  return { ...zustand, fuehreAus };
}

function gesetzt({ cells, sheets, geschuetzt, fehlt }: Awaited<ReturnType<Marken["markiere"]>>): Meldung[] {
  return [
    ...(cells > 0 ? [{ intent: "success" as const, text: texte.gesetzt(cells, sheets.length) }] : []),
    ...(geschuetzt.length > 0 ? [{ intent: "warning" as const, text: texte.geschuetzt(geschuetzt) }] : []),
    ...(fehlt.length > 0 ? [{ intent: "warning" as const, text: texte.fehlt(fehlt) }] : []),
  ];
}

function entfernt({ cells, geschuetzt }: Awaited<ReturnType<Marken["entferne"]>>): Meldung[] {
  const done = cells > 0 || geschuetzt.length === 0;
  return [
    ...(done ? [{ intent: "success" as const, text: texte.entfernt(cells) }] : []),
    ...(geschuetzt.length > 0 ? [{ intent: "warning" as const, text: texte.geblieben(geschuetzt) }] : []),
  ];
}
