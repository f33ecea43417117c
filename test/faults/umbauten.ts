import { Decimal } from "../../src/money/dezimal";
import { zahlDeutsch } from "../../src/money/zahltext";
import type { Cell, Sheet, Workbook } from "../../src/workbook/workbook";

/** A workbook laid out otherwise, with the same content. Formulas become values: their addresses have moved. */
export type Umbau = (workbook: Workbook) => Workbook;

const cellwise =
  (change: (cell: Cell) => Cell): Umbau =>
  (workbook) => ({
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map(change) })),
  });

function withoutFormula({ row, column, value, format }: Cell): Cell {
  return { row, column, ...(value !== undefined && { value }), ...(format && { format }) };
}

function moved(sheet: Sheet, rows: number, columns: number): Sheet {
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => ({
      ...withoutFormula(cell),
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
export const verschoben =
  (rows: number, columns: number): Umbau =>
  (workbook) => ({ ...workbook, sheets: workbook.sheets.map((sheet) => moved(sheet, rows, columns)) });

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

/** Every year in headers and titles moved on by some years. */
export const andereJahre = (years: number): Umbau =>
  cellwise((cell) => {
    if (typeof cell.value === "string" && !/^\d{6,}$/.test(cell.value)) {
      const value = cell.value.replace(/(?<!\d)20[12]\d(?!\d)/g, (year) => String(Number(year) + years));
      return { ...withoutFormula(cell), value };
    }
    const isYear =
      typeof cell.value === "number" && cell.format === undefined && /^20[12]\d$/.test(String(cell.value));
    return { ...withoutFormula(cell), value: isYear ? Number(cell.value) + years : cell.value };
  });

/** Account numbers as numbers: leading zeros are lost. */
export const kontenAlsZahlen: Umbau = cellwise((cell) =>
  typeof cell.value === "string" && /^\d{9,10}$/.test(cell.value)
    ? { ...cell, value: Number(cell.value), format: "0" }
    : cell,
);

/** Every amount as text in German notation, in one of the usual spellings. */
export const betraegeAlsText = (spelling: (text: string) => string = (text) => text): Umbau =>
  cellwise((cell) => {
    if (typeof cell.value !== "number" || !cell.format || /[ymd%]/i.test(cell.format)) return cell;
    const decimals = /\.(0+)/.exec(cell.format)?.[1]?.length ?? 0;
    return {
      row: cell.row,
      column: cell.column,
      value: spelling(zahlDeutsch(new Decimal(cell.value), decimals)),
    };
  });

/** No number formats at all, as after pasting values. */
export const ohneZahlenformate: Umbau = cellwise(({ row, column, value }) => ({
  row,
  column,
  ...(value !== undefined && { value }),
}));

/** The columns of every sheet in reverse order. */
export const spaltenRueckwaerts: Umbau = (workbook) => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) => {
    const last = Math.max(0, ...sheet.cells.map(({ column }) => column));
    const cells = sheet.cells.map((cell) => ({ ...withoutFormula(cell), column: last - cell.column }));
    const merges = sheet.merges.map((area) => ({
      ...area,
      left: last - area.right,
      right: last - area.left,
    }));
    return { ...sheet, cells: cells.sort((a, b) => a.row - b.row || a.column - b.column), merges };
  }),
});

/** A blank row after every n-th row. */
export const leerzeilen =
  (every: number): Umbau =>
  (workbook) => ({
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => ({
        ...withoutFormula(cell),
        row: cell.row + Math.floor(cell.row / every),
      })),
      merges: [],
    })),
  });

/** Sheets called "Tabelle1", "Tabelle2", … */
export const andereBlattnamen: Umbau = (workbook) => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet, index) => ({ ...sheet, name: `Tabelle${index + 1}` })),
});

export const nacheinander =
  (...all: Umbau[]): Umbau =>
  (workbook) =>
    all.reduce((result, umbau) => umbau(result), workbook);
