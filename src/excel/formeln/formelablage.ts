import { request } from "../anfrage";
import { readNames } from "../lesen/aufbau";
import { englishError } from "../../workbook/fehlerwerte";

/** The hidden sheet that keeps frozen formulas. */
export const STORE_SHEET = "KGRZ Formeln";

/** A formula that became values: all of it is text that came from a file, and not to be trusted. */
export interface StoredFormula {
  sheet: string;
  /** "C5" or "C5:C98". */
  cell: string;
  /** With "=". */
  formula: string;
  /** When it was frozen, for the reader. */
  at: string;
  /** The frozen values as `valuesText` writes them. */
  values: string;
}

const HEAD = ["Blatt", "Zelle", "Formel", "Zeitpunkt", "Werte"];
/** A cell holds 32 767 characters; longer values go on in the cells beside it. */
const CELL_LENGTH = 30_000;

/** The kept formulas; none where there is no such sheet. Throws an ExcelProblem. */
export async function readStore(): Promise<StoredFormula[]> {
  const { sheets } = await readNames(new AbortController().signal);
  if (!sheets.some(({ name }) => name === STORE_SHEET)) return [];
  return request(
    ({ workbook }) => workbook.worksheets.getItem(STORE_SHEET).getUsedRangeOrNullObject(true).load("values"),
    (range) => (range.isNullObject ? [] : range.values.slice(1).map(entry)),
  );
}

function entry(row: unknown[]): StoredFormula {
  const [sheet = "", cell = "", formula = "", at = "", ...values] = row.map((text) =>
    String(text).replace(/^'/, ""),
  );
  return { sheet, cell, formula, at, values: values.join("") };
}

/** Replaces what is kept; where nothing is left to keep the sheet goes. Throws an ExcelProblem. */
export async function writeStore(entries: StoredFormula[]): Promise<void> {
  const { exists, fixed } = await readState();
  if (!exists && entries.length === 0) return;
  await request(
    ({ workbook: { worksheets } }) => {
      const sheet = exists ? worksheets.getItem(STORE_SHEET) : worksheets.add(STORE_SHEET);
      if (entries.length === 0 && !fixed) sheet.delete();
      else fill(sheet, entries);
    },
    () => undefined,
  );
}

/** Whether the sheet is there, and whether the workbook's structure is protected: then it has to stay. */
function readState(): Promise<{ exists: boolean; fixed: boolean }> {
  return request(
    ({ workbook }) => ({
      protection: workbook.protection.load("protected"),
      sheets: workbook.worksheets.load("items/name"),
    }),
    ({ protection, sheets }) => ({
      exists: sheets.items.some(({ name }) => name === STORE_SHEET),
      fixed: protection.protected,
    }),
  );
}

function fill(sheet: Excel.Worksheet, entries: StoredFormula[]): void {
  const rows = [HEAD, ...entries.map(cells)];
  const width = Math.max(...rows.map(({ length }) => length));
  sheet.getRange().clear();
  sheet.getRangeByIndexes(0, 0, rows.length, width).values = rows.map((row) => [
    ...row.map(asText),
    ...new Array<string>(width - row.length).fill(""),
  ]);
  sheet.visibility = "Hidden";
}

function cells({ sheet, cell, formula, at, values }: StoredFormula): string[] {
  const parts = values.match(new RegExp(`[^]{1,${CELL_LENGTH}}`, "g")) ?? [];
  return [sheet, cell, formula, at, ...parts];
}

/** The apostrophe makes Excel keep the text as it is, whatever it looks like: a formula is never executed here. */
export const asText = (text: string): string => `'${text}`;

/** Values in one text, equal where they are equal to 14 digits: Excel itself shows no more than 15. */
export function valuesText(values: unknown[][], types: string[][]): string {
  return JSON.stringify(
    values.map((row, r) =>
      row.map((value, c) => {
        if (types[r]?.[c] === "Error") return { error: englishError(String(value)) };
        return typeof value === "number" ? Number(value.toPrecision(14)) : value;
      }),
    ),
  );
}
