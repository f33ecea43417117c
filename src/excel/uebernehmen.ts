import { parseCellAddress } from "../workbook/adresse";
import type { Cell } from "../workbook/workbook";
import { request } from "./anfrage";
import { asText } from "./formelablage";
import { ExcelProblem, toProblem } from "./problem";
import { cellsOf } from "./zellen";

/** What stands in a cell; neither where it is blank. */
export type Content = Pick<Cell, "value" | "formula">;

/** One value for one cell. */
export interface Entry {
  sheet: string;
  cell: string;
  /** What stood there when it was checked: only that is replaced. */
  before: Content;
  /** A number, a text that stays a text, or nothing. */
  after: number | string | undefined;
}

/**
 * geschrieben: done; geaendert: something else stands there by now; formel: a formula or the result of one stands
 * there; verbunden: the cell is covered by a merged one. Only the first one wrote.
 */
export type EntryResult = "geschrieben" | "geaendert" | "formel" | "verbunden";

/**
 * Puts the value into the cell, whose format stays, after reading once more what stands there. Throws an
 * ExcelProblem: "zugriff" where the cell is locked, "blatt-fehlt" where the sheet was deleted or renamed.
 */
export async function enter(entry: Entry): Promise<EntryResult> {
  try {
    const { content, format, covered, spilled } = await readCell(entry);
    if (covered) return "verbunden";
    if (!same(content, entry.before)) return "geaendert";
    if (content.formula !== undefined || spilled) return "formel";
    await write(entry, format);
    return "geschrieben";
  } catch (error) {
    const { reason, code } = toProblem(error);
    throw new ExcelProblem(reason === "nicht-gefunden" ? "blatt-fehlt" : reason, code, entry.sheet);
  }
}

const rangeOf = (workbook: Excel.Workbook, { sheet, cell }: Entry): Excel.Range =>
  workbook.worksheets.getItem(sheet).getRange(cell);

function readCell(entry: Entry) {
  const { row, column } = parseCellAddress(entry.cell);
  const block = { sheet: entry.sheet, top: row, left: column, bottom: row, right: column };
  return request(
    ({ workbook }) => {
      const range = rangeOf(workbook, entry).load("values,formulas,numberFormat,valueTypes,savedAsArray");
      return { range, merged: range.getMergedAreasOrNullObject().load("address") };
    },
    ({ range, merged }) => {
      const { value, formula } = cellsOf(block, range)[0] ?? {};
      return {
        content: { ...(value !== undefined && { value }), ...(formula !== undefined && { formula }) },
        format: String(range.numberFormat[0]?.[0]),
        covered: !merged.isNullObject && firstCell(merged.address) !== entry.cell,
        spilled: range.savedAsArray,
      };
    },
  );
}

/** Of merged cells the first one holds the value: "Plan!E7:F8" → "E7". */
function firstCell(address: string): string | undefined {
  return address
    .slice(address.lastIndexOf("!") + 1)
    .replaceAll("$", "")
    .split(":")[0];
}

function same(a: Content, b: Content): boolean {
  return a.formula === b.formula && JSON.stringify(a.value) === JSON.stringify(b.value);
}

function write(entry: Entry, format: string): Promise<void> {
  const { after = "" } = entry;
  // Excel would make a number of the text; in cells formatted as text it makes a text of anything.
  const kept = typeof after === "string" && after !== "" && format !== "@" ? asText(after) : after;
  return request(
    ({ workbook }) => {
      rangeOf(workbook, entry).values = [[kept]];
    },
    () => undefined,
  );
}
