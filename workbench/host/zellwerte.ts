import { format as formatNumber } from "numfmt";
import { isCellError, type Area, type Cell, type CellValue } from "../../src/workbook/workbook";
import { columnCount, rowCount } from "./bereichstext";
import type { Inhalt } from "./tabelle";

/** Excel answers null instead of a matrix for more cells than this. */
export const MAX_CELLS = 5_000_000;

/** Error values that a German Excel writes otherwise. */
export const GERMAN_ERRORS: Readonly<Record<string, string>> = {
  "#VALUE!": "#WERT!",
  "#REF!": "#BEZUG!",
  "#N/A": "#NV",
  "#NUM!": "#ZAHL!",
  "#SPILL!": "#ÜBERLAUF!",
  "#CALC!": "#KALK!",
};

/** Error values in the English spelling, as `values` has them in every language. */
export const ERROR_VALUES = [
  "#DIV/0!",
  "#N/A",
  "#NAME?",
  "#NULL!",
  "#NUM!",
  "#REF!",
  "#VALUE!",
  "#SPILL!",
  "#CALC!",
];

/** A matrix in the area's shape: `filled` for the cells that are there, `empty` everywhere else. */
export function matrix<V>(area: Area, cells: Cell[], empty: V, filled: (cell: Cell) => V): V[][] {
  const rows = Array.from({ length: rowCount(area) }, () => new Array<V>(columnCount(area)).fill(empty));
  for (const cell of cells) {
    const row = rows[cell.row - area.top];
    if (row) row[cell.column - area.left] = filled(cell);
  }
  return rows;
}

export const asValue = ({ value = "" }: Cell): string | number | boolean =>
  isCellError(value) ? value.error : value;

/** Where there is no formula, Excel answers the value. */
export const asFormula = (cell: Cell): string | number | boolean =>
  cell.formula === undefined ? asValue(cell) : `=${cell.formula}`;

export function asType({ value, formula }: Cell): Excel.RangeValueType {
  const type = isCellError(value) ? "Error" : VALUE_TYPES[typeof value];
  return (formula !== undefined && type === "Empty" ? "String" : type) as Excel.RangeValueType;
}

const VALUE_TYPES: Record<string, string> = {
  undefined: "Empty",
  string: "String",
  number: "Double",
  boolean: "Boolean",
};

/** What a German Excel shows in the cell, as far as the column is wide enough. */
export function asText({ value, format = "General" }: Cell): string {
  if (value === undefined) return "";
  if (isCellError(value)) return GERMAN_ERRORS[value.error] ?? value.error;
  if (typeof value === "boolean") return value ? "WAHR" : "FALSCH";
  return formatNumber(format, value, { locale: "de-DE", throws: false });
}

/**
 * What Excel makes of a value that is written: a text that starts with "=" becomes a formula, one that looks like
 * a number becomes a number unless the cell is formatted as text, an apostrophe in front keeps it a text.
 * null leaves the cell as it is, which the caller sees as undefined.
 */
export function asContent(value: unknown, format = "General"): Inhalt | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === "number" || typeof value === "boolean") return value;
  const text = String(value);
  if (text === "") return null;
  if (text.startsWith("'")) return text.slice(1);
  if (format === "@") return text;
  if (text.startsWith("=") && text.length > 1) return { formula: text.slice(1) };
  return typed(text);
}

function typed(text: string): CellValue {
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return Number(text);
  if (/^true$/i.test(text)) return true;
  if (/^false$/i.test(text)) return false;
  return ERROR_VALUES.includes(text) ? { error: text } : text;
}
