import { plan } from "../../../src/plan/plan";
import {
  betragsspalten,
  type Figure,
  type Spalte,
  type Tabelle,
  type Zeile,
} from "../../../src/plan/tabelle";
import { cellAddress } from "../../../src/workbook/adresse";
import type { Cell, Workbook } from "../../../src/workbook/workbook";
import type { CellRef } from "../../../src/workbook/zelle";
import { geaendert, wert } from "../../hilfen/umbau/zellen";

/** What somebody did to a workbook by mistake. */
export interface Planfehler {
  /** "Vermögensplan B25: 215000 → 215" */
  was: string;
  /** The workbook with the fault, its formulas not yet computed. */
  falsch: Workbook;
  /** What it should be, where that is another than the one without the fault. */
  richtig?: Workbook;
  /** The cells that a good message names; a single one with its right value is to be proposed. */
  zellen: (CellRef & { right?: number })[];
  /** Words that name the cause as well. */
  nennt?: RegExp;
  /** Cells for which another value may be proposed beside those. */
  auchRecht?: CellRef[];
}

export type Zufall = () => number;

/** A fault of a kind at some place; undefined where it cannot happen at the place that was drawn. */
export type Pflanzung = (workbook: Workbook, random: Zufall) => Planfehler | undefined;

/** An amount in a table that was recognised. */
export interface Feld {
  tabelle: Tabelle;
  zeile: Zeile;
  figure: Figure;
  value: number;
}

/** The tables of the plan or report; in a list of customers nothing contradicts a slip. */
export const tabellen = (workbook: Workbook): Tabelle[] =>
  plan(workbook).tabellen.filter(({ kind }) => kind !== "sonstige" && kind !== "kundenumsaetze");

export const felder = (workbook: Workbook): Feld[] =>
  tabellen(workbook).flatMap((tabelle) =>
    tabelle.zeilen.flatMap((zeile) =>
      zeile.betraege.map((figure) => ({ tabelle, zeile, figure, value: figure.wert.toNumber() })),
    ),
  );

/** Amounts that somebody typed. */
export const getippt = (workbook: Workbook): Feld[] =>
  felder(workbook).filter(({ figure }) => figure.formel === undefined && !figure.alsText);

export const jahresspalten = (tabelle: Tabelle): Spalte[] =>
  betragsspalten(tabelle).filter(({ jahr }) => jahr !== undefined);

/** The year that a table plans: the last of its Ansätze. */
export const planjahrVon = ({ spalten }: Tabelle): number =>
  Math.max(0, ...spalten.filter(({ art }) => art === "ansatz").map(({ jahr = 0 }) => jahr));

export const gezogen = <T>(all: readonly T[], random: Zufall): T | undefined =>
  all[Math.floor(random() * all.length)];

export const ref = ({ sheet, row, column }: { sheet: string; row: number; column: number }): CellRef => ({
  sheet,
  cell: cellAddress(row, column),
});

export const stelle = ({ sheet, cell }: CellRef): string => `${sheet} ${cell}`;

/** The workbook with other numbers in some of its cells. */
export const mitWerten = (workbook: Workbook, all: { figure: Figure; neu: number }[]): Workbook =>
  geandertAn(
    workbook,
    all.map(({ figure, neu }) => ({ ...ref(figure), change: wert(neu) })),
  );

/** The workbook with some of its cells changed. */
export function geandertAn(
  workbook: Workbook,
  all: (CellRef & { change: (cell: Cell) => Cell | undefined })[],
): Workbook {
  const changes: Parameters<typeof geaendert>[1] = {};
  for (const { sheet, cell, change } of all) (changes[sheet] ??= {})[cell] = change;
  return geaendert(workbook, changes);
}

/** The cells of one row of a sheet. */
export const zellenDer = ({ sheets }: Workbook, blatt: string, row: number): Cell[] =>
  sheets
    .filter(({ name }) => name === blatt)
    .flatMap(({ cells }) => cells.filter((cell) => cell.row === row));
