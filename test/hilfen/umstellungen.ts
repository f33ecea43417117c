import { Decimal } from "../../src/money/dezimal";
import { zahlDeutsch } from "../../src/money/zahltext";
import type { Cell, Sheet, Workbook } from "../../src/workbook/workbook";
import { zufall } from "../faults/fehler";
import type { Umbau } from "../faults/umbauten";

/** The same in an order that a seed repeats. */
export function gemischt<T>(all: T[], seed: number): T[] {
  const random = zufall(seed);
  return all
    .map((item) => ({ item, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

const ohneFormel = ({ row, column, value, format }: Cell): Cell => ({
  row,
  column,
  ...(value !== undefined && { value }),
  ...(format !== undefined && { format }),
});

/** Every sheet changed alone. */
const blattweise =
  (change: (sheet: Sheet, index: number) => Sheet): Umbau =>
  (workbook) => ({ ...workbook, sheets: workbook.sheets.map(change) });

/**
 * The columns of every sheet in some order. Merged cells must be gone before: what they join would lie apart.
 */
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

/** The sheets in some order. */
export const blaetterGemischt =
  (seed: number): Umbau =>
  (workbook) => ({ ...workbook, sheets: gemischt(workbook.sheets, seed) });

const OBEN = ["Entwurf, Stand 14.09.", "Bearbeitung: Kaufmännische Abteilung, Zimmer 204, Tel. 129-4500"];
const UNTEN = [
  "Hinweis: Rundungsdifferenzen sind möglich.",
  "Vom Werkausschuss am 12.10. zur Kenntnis genommen.",
];

/** Notes as staff write them: lines above and below every sheet's tables, apart by a blank row. */
export const mitNotizen: Umbau = blattweise((sheet) => {
  const last = Math.max(0, ...sheet.cells.map(({ row }) => row));
  const down = OBEN.length + 1;
  const moved = sheet.cells.map((cell) => ({ ...ohneFormel(cell), row: cell.row + down }));
  const note = (row: number) => (value: string, index: number) => ({ row: row + index, column: 0, value });
  return {
    ...sheet,
    cells: [...OBEN.map(note(0)), ...moved, ...UNTEN.map(note(last + down + 2))],
    merges: sheet.merges.map((area) => ({ ...area, top: area.top + down, bottom: area.bottom + down })),
    hiddenRows: sheet.hiddenRows.map((row) => row + down),
  };
});

/** Remarks in a column of their own, beside every third row that has a label and a figure. */
export const mitBemerkungen: Umbau = blattweise((sheet) => {
  const right = Math.max(0, ...sheet.cells.map(({ column }) => column));
  const labelled = new Set(
    sheet.cells.filter(({ value }) => typeof value === "string").map(({ row }) => row),
  );
  const rows = [...new Set(sheet.cells.filter(istZahl).map(({ row }) => row))].filter((row) =>
    labelled.has(row),
  );
  const remarks = rows
    .filter((_, index) => index % 3 === 0)
    .map((row) => ({ row, column: right + 2, value: "siehe Vorbericht" }));
  return { ...sheet, cells: nachPlatz([...sheet.cells.map(ohneFormel), ...remarks]) };
});

/** Rows and columns hidden here and there: they are read like all others. */
export const teilweiseAusgeblendet: Umbau = blattweise((sheet) => ({
  ...sheet,
  hiddenRows: [...new Set(sheet.cells.map(({ row }) => row))].filter((row) => row % 4 === 0),
  hiddenColumns: spaltenVon(sheet).slice(-1),
}));

/** Every number as German text, with or without a format; years in headers stay what they are. */
export const zahlenAlsText = (spelling: (text: string) => string = (text) => text): Umbau =>
  blattweise((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => {
      if (typeof cell.value !== "number" || istJahreszahl(cell)) return ohneFormel(cell);
      const percent = /%/.test(cell.format ?? "");
      const decimals = /\.(0+)/.exec(cell.format ?? "")?.[1]?.length;
      const shown = new Decimal(cell.value).times(percent ? 100 : 1);
      const written = zahlDeutsch(shown, percent ? (decimals ?? 0) : decimals);
      // Without a format Excel shows no separators: account numbers, years of construction.
      const text =
        cell.format === undefined ? written.replaceAll(".", "") : `${written}${percent ? " %" : ""}`;
      const value = cell.format === undefined ? text : spelling(text);
      return { row: cell.row, column: cell.column, value };
    }),
  }));

function istZahl({ value }: Cell): boolean {
  return typeof value === "number";
}

function istJahreszahl({ value, format }: Cell): boolean {
  return format === undefined && /^20\d\d$/.test(String(value));
}

function spaltenVon({ cells }: Sheet): number[] {
  return [...new Set(cells.map(({ column }) => column))].sort((a, b) => a - b);
}

function nachPlatz(cells: Cell[]): Cell[] {
  return [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** A workbook with one of its rows taken out, as after deleting it in Excel. */
export function ohneZeile(workbook: Workbook, name: string, row: number): Workbook {
  const above = (cell: Cell): Cell => (cell.row > row ? { ...cell, row: cell.row - 1 } : cell);
  return blattweise((sheet) =>
    sheet.name === name
      ? { ...sheet, cells: sheet.cells.filter((cell) => cell.row !== row).map(above) }
      : sheet,
  )(workbook);
}
