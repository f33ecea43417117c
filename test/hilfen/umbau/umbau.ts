import type { Cell, Sheet, Workbook } from "../../../src/workbook/workbook";

/** A workbook laid out or written otherwise, with the same content. */
export type Umbau = (workbook: Workbook) => Workbook;

export const nacheinander =
  (...all: Umbau[]): Umbau =>
  (workbook) =>
    all.reduce((result, umbau) => umbau(result), workbook);

/** Every sheet changed alone. */
export const blattweise =
  (change: (sheet: Sheet, index: number) => Sheet): Umbau =>
  (workbook) => ({ ...workbook, sheets: workbook.sheets.map(change) });

/** Every cell changed alone. */
export const zellweise = (change: (cell: Cell) => Cell): Umbau =>
  blattweise((sheet) => ({ ...sheet, cells: sheet.cells.map(change) }));

/** A cell as after pasting its value. A workbook whose cells move loses its formulas: what they name has moved. */
export const ohneFormel = ({ row, column, value, format }: Cell): Cell => ({
  row,
  column,
  ...(value !== undefined && { value }),
  ...(format !== undefined && { format }),
});

export const ohneFormeln: Umbau = zellweise(ohneFormel);

/** The columns in which a sheet has cells, from left to right. */
export function spaltenVon({ cells }: Sheet): number[] {
  return [...new Set(cells.map(({ column }) => column))].sort((a, b) => a - b);
}

/** Cells in the order in which a file holds them. */
export function nachPlatz(cells: Cell[]): Cell[] {
  return [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
}
