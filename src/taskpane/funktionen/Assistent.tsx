import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import { insertFormula } from "../../excel/formeln/einfuegen";
import { readActiveCell } from "../../excel/lesen/auswahl";
import type { Block } from "../../excel/lesen/bloecke";
import type { Target } from "../../excel/lesen/springen";
import { assistent } from "../../texte/assistent";
import { parseCellAddress } from "../../workbook/adresse";
import { Argumentfeld } from "./Argumentfeld";
import { type Eingabe, LEERE_EINGABE, deute } from "./eingabe";
import { type Angabe, deutscheFormel, englischeFormel } from "./formel";
import { Hilfetext } from "./Hilfetext";
import { type Meldung, Nachricht, alsMeldung } from "./Nachricht";
import type { Eintrag } from "./verzeichnis";
import { Ziel } from "./Ziel";
import { Vorschaukasten } from "./Vorschaukasten";
import { type Vorschau, vorschau } from "./vorschau";

const useStyles = makeStyles({
  part: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  formula: {
    display: "block",
    padding: tokens.spacingHorizontalS,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** One function: its arguments, what it will give, and the way into the sheet. */
export function Assistent({ eintrag }: { eintrag: Eintrag }) {
  const styles = useStyles();
  const { name, funktion } = eintrag;
  const [eingaben, setze] = useState<Record<string, Eingabe>>({});
  const [meldung, melde] = useState<Meldung>();
  const [arbeitet, setzeArbeitet] = useState(false);
  const angaben = useMemo(
    () =>
      Object.entries(funktion.argumente).map(([wie, argument]): Angabe => {
        const eingabe = eingaben[wie] ?? LEERE_EINGABE;
        return { eingabe, gedeutet: deute(wie, argument, eingabe) };
      }),
    [funktion, eingaben],
  );
  const vollstaendig = angaben.every(({ gedeutet }) => gedeutet.art !== "fehler");
  const ergebnis = useMemo(
    () => (vollstaendig ? vorschau(funktion, angaben) : undefined),
    [vollstaendig, funktion, angaben],
  );
  const [ziel, setzeZiel] = useState<Target>();
  useEffect(() => {
    // Where Excel does not say what is selected, the user does when the formula is inserted.
    readActiveCell().then(setzeZiel, () => undefined);
  }, []);
  const fuegeEin = async (wo?: Target) => {
    if (ergebnis?.art !== "ergebnis" || arbeitet) return;
    setzeArbeitet(true);
    const meldung = await eingefuegt(eintrag, angaben, ergebnis, wo).catch(alsMeldung);
    melde(meldung);
    // The next formula goes somewhere else.
    if (meldung.intent !== "warning") setzeZiel(undefined);
    setzeArbeitet(false);
  };
  return (
    <>
      {angaben.length > 0 && (
        <section className={styles.part}>
          <h2 className={styles.heading}>{assistent.angaben}</h2>
          {Object.entries(funktion.argumente).map(([wie, argument], stelle) => (
            <Argumentfeld
              key={wie}
              name={wie}
              argument={argument}
              eingabe={eingaben[wie] ?? LEERE_EINGABE}
              gedeutet={angaben[stelle]?.gedeutet}
              aendere={(eingabe) => setze((bisher) => ({ ...bisher, [wie]: eingabe }))}
            />
          ))}
        </section>
      )}
      <section className={styles.part}>
        <h2 className={styles.heading}>{assistent.vorschau}</h2>
        <Vorschaukasten ergebnis={ergebnis} />
        {vollstaendig && (
          <code className={styles.formula} aria-label={assistent.formel}>
            {deutscheFormel(name, angaben)}
          </code>
        )}
        <Ziel
          ziel={ziel && !wirdGelesen(ziel, angaben) ? ziel : undefined}
          moeglich={ergebnis?.art === "ergebnis" && !arbeitet}
          fuegeEin={(wo) => void fuegeEin(wo)}
        />
        <Nachricht meldung={meldung} />
      </section>
      <Hilfetext eintrag={eintrag} />
    </>
  );
}

/** What an argument is called that takes amounts. */
const BETRAGSARTEN = ["Betrag", "Beträge"];

/** The cells that the formula reads. */
const bezuege = (angaben: Angabe[]): Block[] =>
  angaben.flatMap(({ gedeutet }) =>
    gedeutet.art === "wert" && gedeutet.bezug
      ? [{ sheet: gedeutet.bezug.sheet, ...gedeutet.bezug.area }]
      : [],
  );

function wirdGelesen({ sheet, cell }: Target, angaben: Angabe[]): boolean {
  const { row, column } = parseCellAddress(cell);
  return bezuege(angaben).some(
    ({ sheet: own, top, left, bottom, right }) =>
      own === sheet && top <= row && row <= bottom && left <= column && column <= right,
  );
}

type Ergebnis = Extract<Vorschau, { art: "ergebnis" }>;

/** Writes the formula and says what was written, or why nothing was. */
async function eingefuegt(
  { name, funktion }: Eintrag,
  angaben: Angabe[],
  ergebnis: Ergebnis,
  ziel: Target | undefined,
): Promise<Meldung> {
  const formen = Object.values(funktion.argumente);
  const endlos = angaben.some(
    ({ gedeutet }, stelle) =>
      funktion.ergebnis === "zelle" &&
      formen[stelle]?.form === "zelle" &&
      gedeutet.art === "wert" &&
      gedeutet.bezug?.trimmed,
  );
  if (endlos) return { intent: "warning", title: assistent.nichtEingefuegt, text: assistent.ganzeSpalten };
  const betrag = funktion.ergibtBetraege
    ? bezuege(angaben.filter((_, stelle) => BETRAGSARTEN.includes(formen[stelle]?.werteart ?? "")))[0]
    : undefined;
  const geschrieben = await insertFormula({
    ...(ziel && { at: ziel }),
    ...(betrag && { formatFrom: betrag }),
    formula: (blatt) => englischeFormel(name, angaben, blatt),
    rows: ergebnis.zeilen,
    columns: ergebnis.spalten,
    sources: bezuege(angaben),
  });
  if (geschrieben.kind === "abgelehnt") {
    const { reason, sheet, cell } = geschrieben;
    return {
      intent: "warning",
      title: assistent.nichtEingefuegt,
      text: assistent.abgelehnt(reason, sheet, cell),
    };
  }
  const { sheet, cell, end, rechnet } = geschrieben;
  const formel = deutscheFormel(name, angaben, sheet);
  if (rechnet) return { intent: "info", text: assistent.rechnetNoch(formel, sheet, cell) };
  return { intent: "success", text: assistent.eingefuegt(formel, sheet, cell, end) };
}
