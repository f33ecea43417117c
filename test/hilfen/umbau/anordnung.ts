import type { Cell, Sheet, Workbook } from "../../../src/workbook/workbook";
import { blattweise, nachPlatz, ohneFormel, spaltenVon, type Umbau } from "./umbau";
import { gemischt } from "./versehen";

function moved(sheet: Sheet, rows: number, columns: number): Sheet {
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => ({
      ...ohneFormel(cell),
      row: cell.row + rows,
      column: cell.column + columns,
    })),
    merges: sheet.merges.map(({ top, left, bottom, right }) => ({
      top: top + rows,
      left: left + columns,
      bottom: bottom + rows,
      right: right + columns,
    })),
    hiddenRows: sheet.hiddenRows.map((row) => row + rows),
    hiddenColumns: sheet.hiddenColumns.map((column) => column + columns),
  };
}

/** Every table some rows further down and some columns further right. */
export const verschoben = (rows: number, columns: number): Umbau =>
  blattweise((sheet) => moved(sheet, rows, columns));

/** All tables below each other on one sheet, apart by blank rows. */
export const aufEinemBlatt =
  (gap = 2): Umbau =>
  (workbook) => {
    let next = 0;
    const parts = workbook.sheets.map((sheet) => {
      const part = moved(sheet, next, 0);
      next = Math.max(next, ...part.cells.map(({ row }) => row + 1)) + gap;
      return part;
    });
    return {
      ...workbook,
      sheets: [
        {
          name: "Alles",
          hidden: false,
          cells: parts.flatMap(({ cells }) => cells),
          merges: parts.flatMap(({ merges }) => merges),
          hiddenRows: parts.flatMap(({ hiddenRows }) => hiddenRows),
          hiddenColumns: [],
        },
      ],
    };
  };

/** The columns of every sheet in reverse order. */
export const spaltenRueckwaerts: Umbau = blattweise((sheet) => {
  const last = Math.max(0, ...sheet.cells.map(({ column }) => column));
  const cells = sheet.cells.map((cell) => ({ ...ohneFormel(cell), column: last - cell.column }));
  const merges = sheet.merges.map((area) => ({
    ...area,
    left: last - area.right,
    right: last - area.left,
  }));
  return { ...sheet, cells: nachPlatz(cells), merges };
});

/** The columns of every sheet in some order. Merged cells must be gone before: what they join would lie apart. */
export const spaltenGemischt = (seed: number): Umbau =>
  blattweise((sheet, index) => {
    const columns = spaltenVon(sheet);
    const order = gemischt(columns, seed + index);
    const place = (column: number): number => columns[order.indexOf(column)] ?? column;
    const cells = sheet.cells.map((cell) => ({ ...ohneFormel(cell), column: place(cell.column) }));
    return { ...sheet, cells: nachPlatz(cells), hiddenColumns: sheet.hiddenColumns.map(place) };
  });

/** What a merged heading says, in every column that it covers. */
export const ohneVerbundeneZellen: Umbau = blattweise((sheet) => {
  const copies = sheet.merges.flatMap(({ top, left, right }) => {
    const first = sheet.cells.find(({ row, column }) => row === top && column === left);
    const others = Array.from({ length: right - left }, (_, index) => left + index + 1);
    return first && top > 1 ? others.map((column) => ({ ...ohneFormel(first), column })) : [];
  });
  return { ...sheet, cells: nachPlatz([...sheet.cells.map(ohneFormel), ...copies]), merges: [] };
});

/** A blank row after every n-th row. */
export const leerzeilen = (every: number): Umbau =>
  blattweise((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => ({ ...ohneFormel(cell), row: cell.row + Math.floor(cell.row / every) })),
    merges: [],
  }));

/** The sheets in some order. */
export const blaetterGemischt =
  (seed: number): Umbau =>
  (workbook) => ({ ...workbook, sheets: gemischt(workbook.sheets, seed) });

/** Sheets called "Tabelle1", "Tabelle2", … */
export const andereBlattnamen: Umbau = blattweise((sheet, index) => ({
  ...sheet,
  name: `Tabelle${index + 1}`,
}));

/** Rows and columns hidden here and there: they are read like all others. */
export const teilweiseAusgeblendet: Umbau = blattweise((sheet) => ({
  ...sheet,
  hiddenRows: [...new Set(sheet.cells.map(({ row }) => row))].filter((row) => row % 4 === 0),
  hiddenColumns: spaltenVon(sheet).slice(-1),
}));

/** A workbook with one of its rows taken out, as after deleting it in Excel. */
export function ohneZeile(workbook: Workbook, name: string, row: number): Workbook {
  const above = (cell: Cell): Cell => (cell.row > row ? { ...cell, row: cell.row - 1 } : cell);
  return blattweise((sheet) =>
    sheet.name === name
      ? { ...sheet, cells: sheet.cells.filter((cell) => cell.row !== row).map(above) }
      : sheet,
  )(workbook);
}
