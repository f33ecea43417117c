import { liesFormel } from "../../../src/workbook/formel/baum";
import { bezugVon } from "../../../src/workbook/formel/bezug";
import { formelindex, type Formelzelle, type Ort } from "../../../src/workbook/formel/formelindex";
import { verschoben } from "../../../src/workbook/formel/schreiben";
import type { Cell, Workbook } from "../../../src/workbook/workbook";
import { mitNeuerZeile } from "../../hilfen/umbau/neueZeile";
import { formel, wert } from "../../hilfen/umbau/zellen";
import { FREI, gedehnt, istSenkrecht, istSummeEinesBlocks, mitErstem } from "./bezugsarten";
import { ersetzt, formelzellen, gruppen, inhalt, kopien, mitZelle, type Pflanzung, zahl } from "./pflanzen";

/** The first formula of a column written without "$" and copied down: each of its copies looks lower. */
export const ohneDollar: Pflanzung = (workbook) =>
  kopien(workbook, "column").flatMap(([first, ...rest]) => {
    const free =
      first &&
      mitErstem(
        first,
        (bezug) => bezug.fest.top,
        (bezug) => ({ ...bezug, fest: FREI }),
      );
    const baum = free === undefined ? undefined : liesFormel(free);
    if (!first || !baum) return [];
    const fehler = ersetzt(workbook, rest, ({ row }) => verschoben(baum, row - first.row, 0));
    return fehler ? [{ ...fehler, auch: [first] }] : [];
  });

/** A number typed over formulas. */
export const ueberschrieben =
  (welche: (zelle: Formelzelle) => boolean, value: (richtig: number) => number): Pflanzung =>
  (workbook) =>
    formelzellen(workbook).flatMap((zelle) => {
      const right = zahl(workbook, zelle);
      if (!right || !welche(zelle)) return [];
      const typed = value(right);
      const falsch = mitZelle(workbook, zelle, wert(typed));
      return [{ orte: [zelle], falsch, ...(typed === right && { schlummert: true }) }];
    });

export const verfaelscht = (value: number): number => Math.round(value * 1.04) + 100;
export const nochRichtig = (value: number): number => value;
export const istBezug = ({ baum }: Formelzelle): boolean => bezugVon(baum) !== undefined;

/** Numbers that somebody typed and a sum takes. */
function getippte(workbook: Workbook): Ort[] {
  const index = formelindex(workbook);
  return workbook.sheets.flatMap(({ name: blatt, cells }) =>
    cells.flatMap(({ row, column, formula }) => {
      const ort = { blatt, row, column };
      const taken = index.nennende(ort).some(istSummeEinesBlocks);
      return formula === undefined && taken && zahl(workbook, ort) ? [ort] : [];
    }),
  );
}

export const alsText: Pflanzung = (workbook) =>
  getippte(workbook).flatMap((ort) =>
    // Excel reads a whole number in a text where it is added by +, whatever its language.
    Number.isInteger(inhalt(workbook, ort))
      ? [{ orte: [ort], falsch: mitZelle(workbook, ort, (cell) => ({ ...cell, value: String(cell.value) })) }]
      : [],
  );

/** A typed amount changed, and nothing computed anew. */
export const nichtGerechnet: Pflanzung = (workbook) =>
  getippte(workbook).map((ort) => {
    const falsch = mitZelle(workbook, ort, wert(verfaelscht(zahl(workbook, ort) ?? 0)));
    return { orte: formelindex(workbook).nennende(ort), falsch, richtig: falsch, veraltet: true };
  });

/** An item entered between the last one, typed as well, and its sums, which do not take it. */
export const neueZeile: Pflanzung = (workbook) =>
  gruppen(formelzellen(workbook).filter(endetUeberIhr), ({ blatt, row }) => `${blatt}!${row}`).flatMap(
    (sums) => {
      const [{ blatt, row } = { blatt: "", row: 0 }] = sums;
      const above = zeile(workbook, blatt, row - 1);
      const isTyped = (column: number): boolean =>
        above.some((cell) => cell.column === column && cell.formula === undefined);
      if (!sums.every(({ column }) => isTyped(column))) return [];
      const item = above.map(neuerPosten);
      const falsch = mitNeuerZeile(workbook, blatt, row, item);
      const orte = sums.map(({ column }) => ({ blatt, row: row + 1, column }));
      const auch = item.map(({ column }) => ({ blatt, row, column }));
      return [{ orte, auch, falsch, richtig: orte.reduce(mitErweiterterSumme, falsch) }];
    },
  );

const endetUeberIhr = (zelle: Formelzelle): boolean =>
  istSummeEinesBlocks(zelle) && zelle.bezuege[0]?.bereich.bottom === zelle.row - 1;

const zeile = ({ sheets }: Workbook, blatt: string, row: number): Cell[] =>
  sheets
    .filter(({ name }) => name === blatt)
    .flatMap(({ cells }) => cells.filter((cell) => cell.row === row));

function mitErweiterterSumme(workbook: Workbook, ort: Ort): Workbook {
  const sum = formelindex(workbook).formel(ort);
  const text = sum && mitErstem(sum, istSenkrecht, (bezug) => gedehnt(bezug, { bottom: 1 }));
  return text === undefined ? workbook : mitZelle(workbook, ort, formel(text, 0));
}

/** A row like the one above it, with other amounts and another name. */
function neuerPosten({ value, formula, ...cell }: Cell): Cell {
  const row = cell.row + 1;
  const baum = formula === undefined ? undefined : liesFormel(formula);
  const copied = baum && verschoben(baum, 1, 0);
  if (copied !== undefined) return { ...cell, row, formula: copied };
  if (typeof value === "number") return { ...cell, row, value: Math.round(value * 0.37) + 900 };
  const isAccount = /^\d+$/.test(String(value));
  return { ...cell, row, value: isAccount ? String(Number(value) + 7) : "Neuer Posten" };
}
