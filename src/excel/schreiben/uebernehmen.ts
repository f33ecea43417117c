import { parseCellAddress } from "../../workbook/adresse";
import { request } from "../anfrage";
import { asText } from "../formeln/formelablage";
import { ExcelProblem, toProblem } from "../problem";
import { type Content, cellsOf, sameContent } from "../lesen/zellen";

/** One value or one formula for one cell. */
export interface Entry {
  sheet: string;
  cell: string;
  /** What stood there when it was checked: only that is replaced. */
  before: Content;
  /** A number, a text that stays a text, or nothing; where a formula is entered, what it is expected to show. */
  after: number | string | undefined;
  /** The formula that is entered, in English notation without "=". */
  formula?: string;
  /** How the formulas before and after read in a German Excel, without "=". */
  deutsch?: { before?: string; after?: string };
  /** It puts back what stood there before a formula of this kind, whatever that shows by now. */
  takesBack?: true;
}

/**
 * Why nothing was written. geaendert: something else stands there by now; formel: a formula stands where a value was
 * to go, or the result of an array formula; verbunden: the cell is covered by a merged one; textformat: the cell is
 * formatted as text, and would show the formula instead of its result.
 */
export type Refusal = "geaendert" | "formel" | "verbunden" | "textformat";

/**
 * Puts the value or the formula into the cell, whose format stays, after reading once more what stands there. Answers
 * with the entry as Excel took it: it may write a formula otherwise. Throws an ExcelProblem: "zugriff" where the cell
 * is locked, "blatt-fehlt" where the sheet was deleted or renamed.
 */
export async function enter(entry: Entry): Promise<Entry | Refusal> {
  try {
    const found = await readCell(entry);
    const refused = obstacle(entry, found);
    if (refused) return refused;
    const { formula } = entry;
    return await (formula === undefined
      ? write(entry, found.format)
      : writeFormula(entry, formula, found.format));
  } catch (error) {
    const { reason, code } = toProblem(error);
    throw new ExcelProblem(reason === "nicht-gefunden" ? "blatt-fehlt" : reason, code, entry.sheet);
  }
}

/** The number format of cells in which everything is text. */
const TEXT = "@";

interface Found {
  content: Content;
  format: string;
  /** Covered by a merged cell. */
  covered: boolean;
  /** Part of an array formula. */
  spilled: boolean;
}

function obstacle(entry: Entry, { content, format, covered, spilled }: Found): Refusal | undefined {
  const { before, formula, takesBack } = entry;
  if (covered) return "verbunden";
  // A formula follows its terms: what it showed when it was entered says nothing of whether it is still the same.
  if (takesBack ? content.formula !== before.formula : !sameContent(content, before)) return "geaendert";
  const loses = content.formula !== undefined && formula === undefined && !takesBack;
  if (spilled || loses) return "formel";
  return formula !== undefined && format === TEXT ? "textformat" : undefined;
}

const rangeOf = (workbook: Excel.Workbook, { sheet, cell }: Entry): Excel.Range =>
  workbook.worksheets.getItem(sheet).getRange(cell);

async function readCell(entry: Entry): Promise<Found> {
  const { row, column } = parseCellAddress(entry.cell);
  const block = { sheet: entry.sheet, top: row, left: column, bottom: row, right: column };
  const found = await request(
    ({ workbook }) => rangeOf(workbook, entry).load("values,formulas,numberFormat,valueTypes,savedAsArray"),
    (range) => {
      const { value, formula } = cellsOf(block, range)[0] ?? {};
      return {
        content: { ...(value !== undefined && { value }), ...(formula !== undefined && { formula }) },
        format: String(range.numberFormat[0]?.[0]),
        spilled: range.savedAsArray,
      };
    },
  );
  // Where Excel does not tell what is merged, what the check read of it has to do.
  return { ...found, covered: await isCovered(entry).catch(() => false) };
}

function isCovered(entry: Entry): Promise<boolean> {
  return request(
    ({ workbook }) => rangeOf(workbook, entry).getMergedAreasOrNullObject().load("address"),
    (merged) => !merged.isNullObject && firstCell(merged.address) !== entry.cell,
  );
}

/** Of merged cells the first one holds the value: "Plan!E7:F8" → "E7". */
function firstCell(address: string): string | undefined {
  return address
    .slice(address.lastIndexOf("!") + 1)
    .replaceAll("$", "")
    .split(":")[0];
}

function write(entry: Entry, format: string): Promise<Entry> {
  const { after = "" } = entry;
  // Excel would make a number of the text; in cells formatted as text it makes a text of anything.
  const kept = typeof after === "string" && after !== "" && format !== TEXT ? asText(after) : after;
  return request(
    ({ workbook }) => {
      rangeOf(workbook, entry).values = [[kept]];
    },
    () => entry,
  );
}

async function writeFormula(entry: Entry, formula: string, format: string): Promise<Entry> {
  await request(
    ({ workbook }) => {
      rangeOf(workbook, entry).formulas = [[`=${formula}`]];
    },
    () => undefined,
  );
  // What is written is written, even where Excel does not tell how, or where the format may not be touched.
  const taken = await readTaken(entry).catch(() => ({ formula, format }));
  if (taken.format !== format) await putFormat(entry, format).catch(() => undefined);
  return { ...entry, formula: taken.formula };
}

/** The formula and the format as Excel took them. */
function readTaken(entry: Entry): Promise<{ formula: string; format: string }> {
  return request(
    ({ workbook }) => rangeOf(workbook, entry).load("formulas,numberFormat"),
    ({ formulas, numberFormat }) => ({
      formula: String(formulas[0]?.[0]).replace(/^=/, ""),
      format: String(numberFormat[0]?.[0]),
    }),
  );
}

/** A cell without a format of its own takes that of the cells that its new formula names. */
function putFormat(entry: Entry, format: string): Promise<void> {
  return request(
    ({ workbook }) => {
      rangeOf(workbook, entry).numberFormat = [[format]];
    },
    () => undefined,
  );
}
