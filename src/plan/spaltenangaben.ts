import type { Korrektur } from "./korrektur";
import type { SpaltenArt } from "./lesen/kopf";
import { JE_JAHR, neuesteZuerst, plankolumne } from "./planjahr";
import type { Spalte, Tabelle } from "./tabelle";

/** Columns that belong to a year. */
const MIT_JAHR: SpaltenArt[] = ["ergebnis", "ansatz", "ist", "hochrechnung", "planung", "ve", "betrag"];
/** The columns of a table with the unit and the years that the user gave them. */
export function mitAngaben(tabelle: Tabelle, { einheit, jahr }: Korrektur): Spalte[] {
  const columns = jahr === undefined ? tabelle.spalten : mitJahr(tabelle, jahr);
  return einheit === undefined ? columns : columns.map((column) => ({ ...column, einheit }));
}

function mitJahr(tabelle: Tabelle, jahr: number): Spalte[] {
  const { spalten: columns } = tabelle;
  const planned = plankolumne(tabelle);
  if (!planned) return columns;
  if (planned.jahr !== undefined) {
    const shift = jahr - planned.jahr;
    return columns.map((column) =>
      column.jahr === undefined ? column : { ...column, jahr: column.jahr + shift },
    );
  }
  const series = columns.filter(({ art }) => JE_JAHR.includes(art));
  const step = neuesteZuerst(columns) ? -1 : 1;
  const yearOf = (column: Spalte): number =>
    series.includes(column) ? jahr + step * (series.indexOf(column) - series.indexOf(planned)) : jahr;
  return columns.map((column) =>
    MIT_JAHR.includes(column.art) && column.jahr === undefined ? { ...column, jahr: yearOf(column) } : column,
  );
}
