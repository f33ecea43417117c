import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { insertFormula } from "../../excel/formeln/einfuegen";
import { assistent } from "../../texte/assistent";
import { Argumentfeld } from "./Argumentfeld";
import { type Eingabe, LEERE_EINGABE, deute } from "./eingabe";
import { type Angabe, deutscheFormel, englischeFormel } from "./formel";
import { Hilfetext } from "./Hilfetext";
import { type Meldung, Nachricht, alsMeldung } from "./Nachricht";
import type { Eintrag } from "./verzeichnis";
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
  small: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
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
  const fuegeEin = async () => {
    if (ergebnis?.art !== "ergebnis" || arbeitet) return;
    setzeArbeitet(true);
    melde(await eingefuegt(eintrag, angaben, ergebnis).catch(alsMeldung));
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
        <p className={styles.small}>{assistent.einfuegenHinweis}</p>
        <Button
          appearance="primary"
          disabledFocusable={ergebnis?.art !== "ergebnis" || arbeitet}
          onClick={() => void fuegeEin()}
        >
          {assistent.einfuegen}
        </Button>
        <Nachricht meldung={meldung} />
      </section>
      <Hilfetext eintrag={eintrag} />
    </>
  );
}

type Ergebnis = Extract<Vorschau, { art: "ergebnis" }>;

/** Writes the formula and says what was written, or why nothing was. */
async function eingefuegt(
  { name, funktion }: Eintrag,
  angaben: Angabe[],
  ergebnis: Ergebnis,
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
  const geschrieben = await insertFormula({
    formula: (blatt) => englischeFormel(name, angaben, blatt),
    rows: ergebnis.zeilen,
    columns: ergebnis.spalten,
    sources: angaben.flatMap(({ gedeutet }) =>
      gedeutet.art === "wert" && gedeutet.bezug
        ? [{ sheet: gedeutet.bezug.sheet, ...gedeutet.bezug.area }]
        : [],
    ),
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
