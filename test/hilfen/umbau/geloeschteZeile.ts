import { ersetzt, liesFormel } from "../../../src/workbook/formel/baum";
import { bezugstext, bezugVon, type Bezug } from "../../../src/workbook/formel/bezug";
import { englisch } from "../../../src/workbook/formel/schreiben";
import type { Workbook } from "../../../src/workbook/workbook";

/** A workbook without a row of a sheet, counted from 0: all references follow, as in Excel. */
export function mitGeloeschterZeile(workbook: Workbook, blatt: string, row: number): Workbook {
  const sheets = workbook.sheets.map((sheet) => {
    const kept = sheet.name === blatt ? sheet.cells.filter((cell) => cell.row !== row) : sheet.cells;
    const cells = kept.map((cell) => {
      const formula = cell.formula === undefined ? undefined : gefolgt(cell.formula, sheet.name, blatt, row);
      const up = sheet.name === blatt && cell.row > row ? 1 : 0;
      return { ...cell, row: cell.row - up, ...(formula !== undefined && { formula }) };
    });
    return { ...sheet, cells };
  });
  return { ...workbook, sheets };
}

function gefolgt(formula: string, own: string, blatt: string, row: number): string {
  const baum = liesFormel(formula);
  if (!baum) return formula;
  const followed = ersetzt(baum, (teil) => {
    const bezug = bezugVon(teil);
    return bezug && (bezug.blatt ?? own) === blatt ? liesFormel(ohneZeile(bezug, row)) : undefined;
  });
  return englisch(followed);
}

/** The reference once the row is gone; an error value where nothing is left of it. */
function ohneZeile(bezug: Bezug, row: number): string {
  const { top, bottom } = bezug.bereich;
  if (top === row && bottom === row) return "#REF!";
  const bereich = {
    ...bezug.bereich,
    top: top > row ? top - 1 : top,
    bottom: bottom >= row ? bottom - 1 : bottom,
  };
  return bezugstext({ ...bezug, bereich });
}
