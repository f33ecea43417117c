import { ZERO } from "../../../money/dezimal";
import type { Tabelle, Zeile } from "../../../plan/tabelle";
import { kennziffern } from "../versehen";
import type { Lage } from "./lage";
import { aufWert, postenstelle, postenText, tabellenname, zellen, type Vermutung } from "./vermutung";

/** A row stands twice in a table, with the same amounts: once too often. */
export function doppeltePosten({ plan }: Lage): Vermutung[] {
  return plan.tabellen.flatMap((tabelle) => {
    const rows = new Map<string, Zeile>();
    return tabelle.zeilen.flatMap((zeile) => {
      // Below another heading or total the same name is another thing; an account is not.
      if (zeile.art !== "posten") for (const [key, { konto }] of rows) if (!konto) rows.delete(key);
      const key = merkmal(zeile);
      const first = key === undefined ? undefined : rows.get(key);
      if (key !== undefined && !first) rows.set(key, zeile);
      return first ? [vermutung(tabelle, first, zeile)] : [];
    });
  });
}

/** What two rows have in common that are one: account or name, and every amount. */
function merkmal({ art, konto, text, betraege }: Zeile): string | undefined {
  if (art !== "posten" || betraege.every(({ wert }) => wert.isZero())) return undefined;
  const amounts = betraege.map(({ column, wert }) => `${column} ${wert.toString()}`);
  return [konto?.nummer ?? text, ...amounts].join("|");
}

/** Amounts with fewer digits are the same by chance. */
const KENNZIFFERN = 3;

const istUnverwechselbar = ({ betraege }: Zeile): boolean =>
  betraege.some(({ wert }) => kennziffern(wert) >= KENNZIFFERN);

function vermutung(tabelle: Tabelle, first: Zeile, zeile: Zeile): Vermutung {
  const at = postenstelle(tabelle, zeile);
  return {
    art: "posten-doppelt",
    ort: at,
    cells: [at, ...zellen(zeile.betraege), ...zellen(first.betraege)],
    satz: `${tabellenname(tabelle)}: ${postenText(zeile)} steht in Zeile ${zeile.row + 1} noch einmal, mit denselben Beträgen wie in Zeile ${first.row + 1}. Ohne die zweite Zeile gehen die Rechnungen auf. Bitte eine der beiden Zeilen löschen.`,
    aenderungen: zeile.betraege.flatMap((figure) => aufWert(figure, ZERO)),
    geltung: "fuer-sich",
    mindestens: zeile.konto || istUnverwechselbar(zeile) ? 1 : 2,
  };
}
