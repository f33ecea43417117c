import { liesFormel } from "../../../src/workbook/formel/baum";
import type { Bezug } from "../../../src/workbook/formel/bezug";
import { umgeschrieben } from "../../../src/workbook/formel/schreiben";
import type { Cell, Workbook } from "../../../src/workbook/workbook";
import { nachPlatz } from "./umbau";

/** A workbook with a new row on a sheet, above a row counted from 0: all references follow, as in Excel. */
export function mitNeuerZeile(workbook: Workbook, blatt: string, row: number, neu: Cell[]): Workbook {
  const sheets = workbook.sheets.map((sheet) => {
    const moved = sheet.cells.map((cell) => {
      const down = sheet.name === blatt && cell.row >= row ? 1 : 0;
      return { ...cell, row: cell.row + down, ...mitFormel(cell, sheet.name, blatt, row) };
    });
    return { ...sheet, cells: nachPlatz(sheet.name === blatt ? [...moved, ...neu] : moved) };
  });
  return { ...workbook, sheets };
}

function mitFormel({ formula }: Cell, own: string, blatt: string, row: number): Pick<Cell, "formula"> {
  const baum = formula === undefined ? undefined : liesFormel(formula);
  const text = baum && umgeschrieben(baum, (bezug) => gefolgt(bezug, own, blatt, row));
  return text === undefined ? {} : { formula: text };
}

function gefolgt(bezug: Bezug, own: string, blatt: string, row: number): Bezug {
  const { bereich } = bezug;
  const down = (at: number): number => (at >= row ? at + 1 : at);
  return (bezug.blatt ?? own) === blatt
    ? { ...bezug, bereich: { ...bereich, top: down(bereich.top), bottom: down(bereich.bottom) } }
    : bezug;
}
