import type { Formelzelle } from "../../workbook/formel/formelindex";

/** A formula with what is wrong with it. */
interface Fehlstelle {
  zelle: Formelzelle;
}

/** Faults that are told as one, at the first of them. */
export type Buendel<T> = [T, ...T[]];

/** The formulas of a bundle. */
export const zellenVon = (bundle: Fehlstelle[]): Formelzelle[] => bundle.map(({ zelle }) => zelle);

/**
 * Faults that are one: those of one row, whatever their columns, and those of copies right below each other. Each
 * bundle goes by rows, from left to right.
 */
export function buendel<T extends Fehlstelle>(stellen: T[]): Buendel<T>[] {
  const rows = new Map<string, Buendel<T>>();
  for (const stelle of stellen) {
    const key = `${stelle.zelle.row}|${stelle.zelle.blatt}`;
    const known = rows.get(key);
    if (known) known.push(stelle);
    else rows.set(key, [stelle]);
  }
  const bundles: Buendel<T>[] = [];
  /** The bundle that a row further down goes on, by the copies that it ends with. */
  const offen = new Map<string, Buendel<T>>();
  for (const row of rows.values()) {
    row.sort((a, b) => a.zelle.column - b.zelle.column);
    const above = offen.get(anschluss(row, -1));
    offen.set(anschluss(row, 0), above ?? row);
    if (above) above.push(...row);
    else bundles.push(row);
  }
  return bundles;
}

/** The same of two rows of copies: sheet, row, columns and forms. */
const anschluss = (row: Fehlstelle[], rows: number): string =>
  row.map(({ zelle }) => [zelle.row + rows, zelle.column, zelle.form, zelle.blatt].join("|")).join("\n");
