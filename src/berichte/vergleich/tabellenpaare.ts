import { ankertext } from "../../plan/korrektur";
import { type Spaltenpaar, type Tabellenpaar, worte } from "./paarung";
import type { Standtabelle, Standzeile } from "../auswertung/standtabelle";

/** Below this share of common rows two tables of an unknown kind are two different tables. */
const UNBEKANNT = 0.3;

/**
 * Which tables of one kind belong together: those with the most rows and columns in common first. The only one of
 * its kind in both states is the same, whatever its rows; without a common column nothing can be compared.
 */
export function tabellenpaare(
  alt: Standtabelle[],
  neu: Standtabelle[],
  spalten: (alt: Standtabelle, neu: Standtabelle) => Spaltenpaar[],
): Tabellenpaar[] {
  const candidates = alt.flatMap((one) =>
    neu.map((other) => ({ one, other, naehe: naehe(one, other, spalten(one, other)) })),
  );
  const only = alt.length === 1 && neu.length === 1;
  const result: Tabellenpaar[] = [];
  // The sort is stable: what is equally near keeps the order of the tables.
  for (const { one, other, naehe: wert } of candidates.sort((a, b) => b.naehe - a.naehe)) {
    const free = result.every(([a, b]) => a !== one && b !== other);
    const least = one.kind === "sonstige" ? UNBEKANNT : only ? 0 : Number.MIN_VALUE;
    if (free && wert >= least) result.push([one, other]);
  }
  return result;
}

/** Share of common rows times share of common columns; −1 where no column can be compared. */
function naehe(alt: Standtabelle, neu: Standtabelle, columns: Spaltenpaar[]): number {
  if (columns.length === 0) return -1;
  const rows = new Set(alt.zeilen.map(kennung));
  const common = neu.zeilen.filter((zeile) => rows.has(kennung(zeile))).length;
  const smaller = Math.min(alt.zeilen.length, neu.zeilen.length);
  return (common / smaller) * (columns.length / Math.max(alt.spalten.length, neu.spalten.length));
}

function kennung(zeile: Standzeile): string {
  return zeile.konto?.replace(/^0+|0+$/g, "") ?? `${ankertext([zeile.gruppe])} ${worte(zeile).zeitlos}`;
}
