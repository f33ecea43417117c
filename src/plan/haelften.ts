import type { TableKind } from "./arten";
import { betragsspalten, positionszeile, type Spalte, type Tabelle } from "./tabelle";

/** Tables with two sides, which some forms print as two tables, each with a header of its own. */
const ZWEISEITIG: TableKind[] = ["vermoegensplan", "finanzplan"];

/**
 * The tables with what is one thing as one: where a Vermögensplan shows its sources in one table and its uses in the
 * next one below, they are its halves. Tables that the user corrected stay as they are.
 */
export function mitGanzen(tables: Tabelle[]): Tabelle[] {
  return tables.reduce<Tabelle[]>((known, tabelle) => {
    const last = known.at(-1);
    return last && sindHaelften(last, tabelle)
      ? [...known.slice(0, -1), ganze(last, tabelle)]
      : [...known, tabelle];
  }, []);
}

function sindHaelften(oben: Tabelle, unten: Tabelle): boolean {
  const has = (tabelle: Tabelle, side: string): boolean => positionszeile(tabelle, side) !== undefined;
  return (
    ZWEISEITIG.includes(oben.kind) &&
    unten.kind === oben.kind &&
    unten.sheet === oben.sheet &&
    unten.area.top > oben.area.bottom &&
    !oben.korrektur &&
    !unten.korrektur &&
    has(oben, "summeEinnahmen") &&
    !has(oben, "summeAusgaben") &&
    has(unten, "summeAusgaben") &&
    !has(unten, "summeEinnahmen") &&
    betragsspalten(oben).every((spalte) => unten.spalten.some((other) => istGleich(spalte, other)))
  );
}

const istGleich = (a: Spalte, b: Spalte): boolean =>
  a.column === b.column && a.art === b.art && a.jahr === b.jahr && a.einheit === b.einheit;

/** Both halves under the header of the first; the second may have columns of its own. */
function ganze(oben: Tabelle, unten: Tabelle): Tabelle {
  const columns = new Set(oben.spalten.map(({ column }) => column));
  const more = unten.spalten.filter(({ column }) => !columns.has(column));
  return {
    ...oben,
    area: {
      top: oben.area.top,
      bottom: unten.area.bottom,
      left: Math.min(oben.area.left, unten.area.left),
      right: Math.max(oben.area.right, unten.area.right),
    },
    spalten: [...oben.spalten, ...more].sort((a, b) => a.column - b.column),
    zeilen: [...oben.zeilen, ...unten.zeilen],
  };
}
