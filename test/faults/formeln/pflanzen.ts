import { cellAddress } from "../../../src/workbook/adresse";
import { formelindex, type Formelzelle, type Ort } from "../../../src/workbook/formel/formelindex";
import type { Cell, Workbook } from "../../../src/workbook/workbook";
import { formel, geaendert } from "../../hilfen/umbau/zellen";

/** A fault of a formula at one place of a workbook. */
export interface Formelfehler {
  /** The cells that are wrong. */
  orte: Ort[];
  /** Cells that name the fault as well: those of a row that no sum takes. */
  auch?: Ort[];
  /** The workbook with the fault, its results not yet computed. */
  falsch: Workbook;
  /** What it should be, where that is another than the one without the fault. */
  richtig?: Workbook;
  /** Its results are the fault: they stay. */
  veraltet?: true;
  /** It changes no amount yet. */
  schlummert?: true;
}

/** All places of a workbook where a fault of a kind can be planted. */
export type Pflanzung = (workbook: Workbook) => Formelfehler[];

export const formelzellen = (workbook: Workbook): Formelzelle[] =>
  workbook.sheets.flatMap(({ name }) => formelindex(workbook).formeln(name));

export const inhalt = (workbook: Workbook, ort: Ort): Cell["value"] =>
  formelindex(workbook).zelle(ort)?.value;

/** The number of a cell; undefined where there is none, or a year. */
export function zahl(workbook: Workbook, ort: Ort): number | undefined {
  const value = inhalt(workbook, ort);
  const isYear = typeof value === "number" && Number.isInteger(value) && value > 1990 && value < 2050;
  return typeof value === "number" && !isYear ? value : undefined;
}

/** What becomes of a formula; undefined where the fault cannot happen to it. */
export type Neu = (zelle: Formelzelle, workbook: Workbook) => string | undefined;

/** These cells with other formulas; undefined where one of them stays as it is. */
export function ersetzt(workbook: Workbook, zellen: Formelzelle[], neu: Neu): Formelfehler | undefined {
  let falsch = workbook;
  for (const zelle of zellen) {
    const text = neu(zelle, workbook);
    if (text === undefined || text === zelle.text) return undefined;
    falsch = mitZelle(falsch, zelle, formel(text, 0));
  }
  return { orte: zellen, falsch };
}

export const mitZelle = (
  workbook: Workbook,
  { blatt, row, column }: Ort,
  change: (cell: Cell) => Cell,
): Workbook => geaendert(workbook, { [blatt]: { [cellAddress(row, column)]: change } });

/** A fault of one formula. */
export const inEiner =
  (neu: Neu): Pflanzung =>
  (workbook) =>
    formelzellen(workbook).flatMap((zelle) => ersetzt(workbook, [zelle], neu) ?? []);

/** The same fault in every copy along a row or down a column. */
export const inAllen =
  (entlang: "row" | "column", neu: Neu): Pflanzung =>
  (workbook) =>
    kopien(workbook, entlang).flatMap((zellen) => ersetzt(workbook, zellen, neu) ?? []);

/** Formulas that are copies of each other in one row or column, at least two. */
export function kopien(workbook: Workbook, entlang: "row" | "column"): Formelzelle[][] {
  const place = (zelle: Formelzelle): string => [zelle.blatt, zelle[entlang], zelle.form].join();
  return gruppen(formelzellen(workbook), place).filter(({ length }) => length > 1);
}

export function gruppen<T>(all: T[], key: (one: T) => string): T[][] {
  const result = new Map<string, T[]>();
  for (const one of all) result.set(key(one), [...(result.get(key(one)) ?? []), one]);
  return [...result.values()];
}
