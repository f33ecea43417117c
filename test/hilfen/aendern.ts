import { cellAddress } from "../../src/workbook/adresse";
import type { Cell, Workbook } from "../../src/workbook/workbook";

/** The workbook with some of its cells changed. Throws a RangeError where one of them is not there. */
export function geaendert(
  workbook: Workbook,
  changes: Record<string, Record<string, (cell: Cell) => Cell>>,
): Workbook {
  const open = new Set(
    Object.entries(changes).flatMap(([sheet, cells]) => Object.keys(cells).map((cell) => `${sheet} ${cell}`)),
  );
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => {
      const address = cellAddress(cell.row, cell.column);
      const change = changes[sheet.name]?.[address];
      if (!change) return cell;
      open.delete(`${sheet.name} ${address}`);
      return change(cell);
    }),
  }));
  if (open.size > 0) throw new RangeError(`no cell ${[...open].join(", ")}`);
  return { ...workbook, sheets };
}

/** Another value in a cell; its formula is lost. */
export const wert =
  (value: number) =>
  ({ row, column, format }: Cell): Cell => ({ row, column, value, ...(format !== undefined && { format }) });

/** A cell that is a formula with this result. */
export const formel =
  (formula: string, value: number) =>
  (cell: Cell): Cell => ({ ...cell, formula, value });

/** The workbook as after pasting values: no formulas. */
export function ohneFormeln(workbook: Workbook): Workbook {
  const cells = ({ row, column, value, format }: Cell): Cell => ({
    row,
    column,
    ...(value !== undefined && { value }),
    ...(format !== undefined && { format }),
  });
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map(cells) })),
  };
}
