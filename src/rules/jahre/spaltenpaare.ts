import {
  betrag,
  betragsspalten,
  type Figure,
  type Spalte,
  type Tabelle,
  type Zeile,
} from "../../plan/tabelle";
import { kennziffern } from "../ursachen/versehen";

/** What has been is not the same in two years to the last digit; what is planned may well go on unchanged. */
const VERGANGEN: Spalte["art"][] = ["ergebnis", "ist"];
const VERGLEICHBAR: Spalte["art"][] = [...VERGANGEN, "ansatz", "hochrechnung"];
/** So many different amounts are no chance, */
const MINDESTENS = 4;
/** where they are no round ones. */
const ZIFFERN = 3;

/** A row whose amounts are typed in two columns. */
type Paar = readonly [links: Figure, rechts: Figure];

function paare(zeilen: Zeile[], links: Spalte, rechts: Spalte): Paar[] {
  return zeilen.flatMap((zeile) => {
    const [a, b] = [betrag(zeile, links), betrag(zeile, rechts)];
    const typed = a?.formel === undefined && b?.formel === undefined;
    return a && b && typed && !(a.wert.isZero() && b.wert.isZero()) ? [[a, b] as const] : [];
  });
}

function istKopie(all: Paar[]): boolean {
  const telling = all.map(([{ wert }]) => wert).filter((wert) => kennziffern(wert) >= ZIFFERN);
  return (
    new Set(telling.map((wert) => wert.toString())).size >= MINDESTENS &&
    all.every(([a, b]) => a.wert.eq(b.wert))
  );
}

/** Two columns of different years with the same amounts in each of their rows. */
export interface GleicheSpalten {
  tabelle: Tabelle;
  paare: [Paar, ...Paar[]];
}

/** The columns of a table that show the same amounts in each of their rows, though they are of different years. */
export function gleicheSpalten(tabelle: Tabelle): GleicheSpalten[] {
  const columns = betragsspalten(tabelle).filter(
    // Posts that are filled as planned are as many as planned.
    ({ art, jahr, zaehlt }) => jahr !== undefined && !zaehlt && VERGLEICHBAR.includes(art),
  );
  return columns.flatMap((links, index) =>
    columns.slice(index + 1).flatMap((rechts) => {
      const comparable =
        links.jahr !== rechts.jahr &&
        links.einheit === rechts.einheit &&
        [links, rechts].some(({ art }) => VERGANGEN.includes(art));
      const [first, ...others] = comparable ? paare(tabelle.zeilen, links, rechts) : [];
      return first && istKopie([first, ...others]) ? [{ tabelle, paare: [first, ...others] }] : [];
    }),
  );
}
