import { areaAddress, columnLetters, parseCellAddress } from "../../src/workbook/adresse";
import type { Area, Cell } from "../../src/workbook/workbook";
import { OfficeFehler } from "./fehler";

export const MAX_ROW = 1_048_575;
export const MAX_COLUMN = 16_383;
export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: MAX_ROW, right: MAX_COLUMN };

/** Area of "A1", "$A$1:C3", "B:D", "2:5" or one of these behind a sheet name; raises InvalidArgument. */
export function parseArea(text: string): Area {
  const [first = "", last = first] = text.slice(text.lastIndexOf("!") + 1).split(":");
  try {
    const start = corner(first, 0, 0);
    const end = corner(last, MAX_ROW, MAX_COLUMN);
    return {
      top: Math.min(start.row, end.row),
      left: Math.min(start.column, end.column),
      bottom: Math.max(start.row, end.row),
      right: Math.max(start.column, end.column),
    };
  } catch {
    throw new OfficeFehler("InvalidArgument", "Worksheet.getRange", `"${text}" is no address`);
  }
}

/** A cell, or a whole row or column whose missing coordinate is given. */
function corner(text: string, row: number, column: number): { row: number; column: number } {
  if (/^\$?\d+$/.test(text)) return { row: Number(text.replace("$", "")) - 1, column };
  if (/^\$?[a-z]{1,3}$/i.test(text)) return { row, column: parseCellAddress(`${text}1`).column };
  return parseCellAddress(text);
}

/** "Plan!A1:B2", "'Plan 2024'!A1", whole columns as "Plan!A:C": what Excel answers as an address. */
export function fullAddress(sheet: string, area: Area): string {
  return `${quoted(sheet)}!${shortAddress(area)}`;
}

/** The address without the sheet, whole rows and columns in their short form. */
export function shortAddress(area: Area): string {
  if (area.top === 0 && area.bottom === MAX_ROW) {
    return `${columnLetters(area.left)}:${columnLetters(area.right)}`;
  }
  if (area.left === 0 && area.right === MAX_COLUMN) return `${area.top + 1}:${area.bottom + 1}`;
  return areaAddress(area);
}

/** Excel quotes every name that is not a plain word, or that could be read as a cell or a number. */
function quoted(sheet: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && !/^[a-z]{1,3}\d+$/i.test(sheet);
  return plain ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}

export function intersection(a: Area, b: Area): Area | undefined {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : undefined;
}

/** The smallest area around the cells, however many they are; undefined where there is none. */
export function bounds(cells: Iterable<Pick<Cell, "row" | "column">>): Area | undefined {
  let area: Area | undefined;
  for (const { row, column } of cells) {
    area ??= { top: row, left: column, bottom: row, right: column };
    area.top = Math.min(area.top, row);
    area.bottom = Math.max(area.bottom, row);
    area.left = Math.min(area.left, column);
    area.right = Math.max(area.right, column);
  }
  return area;
}

export const rowCount = (area: Area): number => area.bottom - area.top + 1;
export const columnCount = (area: Area): number => area.right - area.left + 1;
export const cellCount = (area: Area): number => rowCount(area) * columnCount(area);
