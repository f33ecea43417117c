import { request } from "../anfrage";
import { AREA, areaOf, rangeOf, readNames } from "../lesen/aufbau";
import { type Block, halve, split } from "../lesen/bloecke";
import { readSchutz } from "../lesen/schutz";
import { STEP_BYTES, inHalves, portions, valueBytes } from "../portionen";
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
  const { sheets } = await readNames();
  if (!sheets.some(({ name }) => name === STORE_SHEET)) return [];
  const { rows, columns } = await usedSize();
  if (rows < 2) return [];
  const all = { sheet: STORE_SHEET, top: 1, bottom: rows - 1, left: 0, right: columns - 1 };
  const blocks = split(all, STORE_CELLS);
  const read = await inHalves(blocks, readRows, halve);
  return read
    .flat()
    .map(entry)
    .filter(({ sheet }) => sheet !== "");
}

/** Cells of a request: most hold a few words, some 30 000 characters, and then it is asked for less. */
const STORE_CELLS = 20_000;

function readRows(blocks: Block[]): Promise<unknown[][][]> {
  return request(
    ({ workbook }) => blocks.map((block) => rangeOf(workbook, block).load("values")),
    (ranges) => ranges.map(({ values }): unknown[][] => values),
  );
}

function entry(row: unknown[]): StoredFormula {
  const [sheet = "", cell = "", formula = "", at = "", ...values] = row.map((text) =>
    String(text).replace(/^'/, ""),
  );
  return { sheet, cell, formula, at, values: values.join("") };
}

/**
 * Replaces what is kept; where nothing is left to keep the sheet goes. Throws an ExcelProblem. Rows are written over
 * those of before, never emptied first: what is kept goes on to stand there whenever Excel fails.
 */
export async function writeStore(entries: StoredFormula[]): Promise<void> {
  const { fixed, sheets } = await readSchutz();
  const exists = sheets.some(({ name }) => name === STORE_SHEET);
  if (!exists && entries.length === 0) return;
  if (entries.length === 0 && !fixed) return change((sheet) => sheet.delete());
  if (!exists) await add();
  const before = await usedSize();
  const rows = [HEAD, ...entries.map(cells)];
  const width = Math.max(before.columns, ...rows.map(({ length }) => length));
  for (let row = rows.length; row < before.rows; row += 1) rows.push([]);
  const numbered = rows.map((row, index) => ({ index, row: filledUp(row, width) }));
  for (const some of portions(numbered, ({ row }) => STEP_BYTES + valueBytes(row)))
    await change((sheet) => fill(sheet, some));
}

function usedSize(): Promise<{ rows: number; columns: number }> {
  return request(
    ({ workbook }) => workbook.worksheets.getItem(STORE_SHEET).getUsedRangeOrNullObject(true).load(AREA),
    (range) => {
      const { bottom, right } = range.isNullObject ? { bottom: -1, right: -1 } : areaOf(range);
      return { rows: bottom + 1, columns: right + 1 };
    },
  );
}

/** The new sheet is hidden from the start. */
function add(): Promise<void> {
  return request(
    ({ workbook }) => void (workbook.worksheets.add(STORE_SHEET).visibility = "Hidden"),
    () => undefined,
  );
}

function change(effect: (sheet: Excel.Worksheet) => void): Promise<void> {
  return request(
    ({ workbook }) => effect(workbook.worksheets.getItem(STORE_SHEET)),
    () => undefined,
  );
}

const filledUp = (row: string[], width: number): string[] => [
  ...row.map(asText),
  ...new Array<string>(width - row.length).fill(""),
];

function fill(sheet: Excel.Worksheet, rows: { index: number; row: string[] }[]): void {
  const width = rows[0]?.row.length ?? 0;
  sheet.getRangeByIndexes(rows[0]?.index ?? 0, 0, rows.length, width).values = rows.map(({ row }) => row);
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
