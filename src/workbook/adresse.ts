import type { Area } from "./workbook";

/** Column letters of a column counted from 0: 0 → "A", 26 → "AA". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Address of a cell counted from 0: (0, 0) → "A1". */
export function cellAddress(row: number, column: number): string {
  return columnLetters(column) + (row + 1);
}

/** Address of an area: "A1:E117", or "A1" where it is a single cell. */
export function areaAddress(area: Area): string {
  const start = cellAddress(area.top, area.left);
  const end = cellAddress(area.bottom, area.right);
  return start === end ? start : `${start}:${end}`;
}

/**
 * Row and column, counted from 0, of an address such as "E14" or "$E$14".
 * Throws a RangeError where the text is no cell address.
 */
export function parseCellAddress(address: string): { row: number; column: number } {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(address.trim());
  if (!match?.[1] || !match[2]) throw new RangeError(`"${address}" is not a cell address`);
  let column = 0;
  for (const letter of match[1].toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]) - 1, column: column - 1 };
}
