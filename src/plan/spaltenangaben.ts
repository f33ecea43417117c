import type { TableKind } from "./arten";
import type { Korrektur } from "./korrektur";
import type { SpaltenArt } from "./lesen/kopf";
import type { Spalte } from "./tabelle";

/** Columns that belong to a year. */
const MIT_JAHR: SpaltenArt[] = ["ergebnis", "ansatz", "ist", "hochrechnung", "planung", "ve", "betrag"];
/** Of these two successive columns are two successive years. */
const JE_JAHR: SpaltenArt[] = ["ergebnis", "ansatz", "planung", "betrag"];
/** Tables that begin with the year before the plan. */
export const VORJAHR_ZUERST: TableKind[] = ["finanzplan", "gemeindehaushalt"];

/** The columns with the unit and the years that the user gave them. */
export function mitAngaben(columns: Spalte[], { einheit, jahr }: Korrektur, kind: TableKind): Spalte[] {
  const inUnit = einheit === undefined ? columns : columns.map((column) => ({ ...column, einheit }));
  return jahr === undefined ? inUnit : mitJahr(inUnit, jahr, kind);
}

function mitJahr(columns: Spalte[], jahr: number, kind: TableKind): Spalte[] {
  const dated = columns.filter(({ art }) => MIT_JAHR.includes(art));
  const planned = plankolumne(dated, kind);
  if (!planned) return columns;
  if (planned.jahr !== undefined) {
    const shift = jahr - planned.jahr;
    return columns.map((column) =>
      column.jahr === undefined ? column : { ...column, jahr: column.jahr + shift },
    );
  }
  const series = dated.filter(({ art }) => JE_JAHR.includes(art));
  const yearOf = (column: Spalte): number =>
    series.includes(column) ? jahr + series.indexOf(column) - series.indexOf(planned) : jahr;
  return columns.map((column) =>
    dated.includes(column) && column.jahr === undefined ? { ...column, jahr: yearOf(column) } : column,
  );
}

/** The column of the planned year: the last Ansatz, else by the order of the years in this kind of table. */
export function plankolumne(columns: Spalte[], kind: TableKind): Spalte | undefined {
  const ansaetze = columns.filter(({ art }) => art === "ansatz");
  if (ansaetze.length > 0) return ansaetze.at(-1);
  const series = columns.filter(({ art }) => JE_JAHR.includes(art));
  if (VORJAHR_ZUERST.includes(kind) && series.length > 1) return series[1];
  return series.at(-1) ?? columns.at(-1);
}
