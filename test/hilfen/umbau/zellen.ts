import { cellAddress } from "../../../src/workbook/adresse";
import type { Cell, Workbook } from "../../../src/workbook/workbook";
import { ohneFormel } from "./umbau";

/** What becomes of a cell; undefined where it is cleared. */
type Aenderung = (cell: Cell) => Cell | undefined;

/** The workbook with some of its cells changed. Throws a RangeError where one of them is not there. */
export function geaendert(workbook: Workbook, changes: Record<string, Record<string, Aenderung>>): Workbook {
  const open = new Set(
    Object.entries(changes).flatMap(([sheet, cells]) => Object.keys(cells).map((cell) => `${sheet} ${cell}`)),
  );
  const sheets = workbook.sheets.map((sheet) => {
    const wanted = changes[sheet.name];
    if (!wanted) return sheet;
    const cells = sheet.cells.flatMap((cell) => {
      const address = cellAddress(cell.row, cell.column);
      const change = wanted[address];
      if (!change) return [cell];
      open.delete(`${sheet.name} ${address}`);
      return change(cell) ?? [];
    });
    return { ...sheet, cells };
  });
  if (open.size > 0) throw new RangeError(`no cell ${[...open].join(", ")}`);
  return { ...workbook, sheets };
}

/** Another value in a cell; its formula is lost. */
export const wert =
  (value: number) =>
  (cell: Cell): Cell => ({ ...ohneFormel(cell), value });

/** A cell that is a formula with this result. */
export const formel =
  (formula: string, value: number) =>
  (cell: Cell): Cell => ({ ...cell, formula, value });

/** A cell that was cleared. */
export const leer = (): undefined => undefined;
