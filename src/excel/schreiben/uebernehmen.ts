import { Decimal } from "../../money/dezimal";
import { parseCellAddress } from "../../workbook/adresse";
import { gruppiert } from "../../workbook/gruppiert";
import { type CellValue, isCellError } from "../../workbook/workbook";
import { request } from "../anfrage";
import { each } from "../formeln/bereiche";
import { asText } from "../formeln/formelablage";
import { STEP_BYTES, portions, valueBytes } from "../portionen";
import { ExcelProblem, isRefusedAsWhole, toProblem } from "../problem";
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
  /** It counts per cent: a cell that is formatted as a percentage takes the hundredth of it. */
  prozent?: true;
  /** It is an account number: digits that are shown as they are. */
  ziffern?: true;
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
    const [planned] = await readCells([entry]);
    if (!planned) throw new RangeError("no cell");
    const refused = obstacle(planned);
    if (refused) return refused;
    await each([planned], put);
    const [taken = entry] = await asTaken([planned]);
    return taken;
  } catch (error) {
    throw named(error, entry.sheet);
  }
}

/**
 * eingetragen: all of them, as Excel took them; abgelehnt: none, because of this one; angefangen: Excel failed midway and
 * would not take back what stood in these cells.
 */
export type Entered =
  | { kind: "eingetragen"; entries: Entry[] }
  | { kind: "abgelehnt"; entry: Entry; reason: Refusal }
  | { kind: "angefangen"; places: Pick<Entry, "sheet" | "cell">[] };

/**
 * Puts several values and formulas into their cells, all or none: every cell is read once more before the first one is
 * written. Where Excel fails midway what was written is put back, and the ExcelProblem is thrown.
 */
export async function enterAll(entries: Entry[]): Promise<Entered> {
  const planned: Planned[] = [];
  for (const own of jeBlatt(
    entries,
    (entry) => entry,
    () => READ_BYTES,
  ))
    planned.push(...(await mitBlatt(own[0], () => readCells(own))));
  for (const one of planned) {
    const reason = obstacle(one);
    if (reason) return { kind: "abgelehnt", entry: one.entry, reason };
  }
  const touched: Planned[] = [];
  for (const own of jeBlatt(planned, ({ entry }) => entry, writeBytes)) {
    try {
      await mitBlatt(own[0]?.entry, () => each(own, put));
      touched.push(...own);
    } catch (error) {
      if (!isRefusedAsWhole(error)) touched.push(...own);
      if (await putBack(touched)) throw error;
      return { kind: "angefangen", places: touched.map(({ entry: { sheet, cell } }) => ({ sheet, cell })) };
    }
  }
  return { kind: "eingetragen", entries: await asTaken(planned) };
}

/** What goes into one request: of one sheet, so that it can be named where Excel refuses. */
const jeBlatt = <Part>(
  parts: Part[],
  entry: (part: Part) => Entry,
  weight: (part: Part) => number,
): Part[][] =>
  [...gruppiert(parts, (part) => entry(part).sheet).values()].flatMap((own) => portions(own, weight));

async function mitBlatt<Result>(entry: Entry | undefined, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw named(error, entry?.sheet);
  }
}

/** An entry with what stands in its cell by now. */
interface Planned {
  entry: Entry;
  found: Found;
}

const READ_BYTES = 8 * STEP_BYTES;
const writeBytes = ({ entry: { after, formula } }: Planned): number =>
  3 * STEP_BYTES + valueBytes(formula ?? after ?? "");

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

function obstacle({ entry, found }: Planned): Refusal | undefined {
  const { before, formula, takesBack } = entry;
  const { content, format, covered, spilled } = found;
  if (covered) return "verbunden";
  // A formula follows its terms: what it showed when it was entered says nothing of whether it is still the same.
  if (takesBack ? content.formula !== before.formula : !sameContent(content, before)) return "geaendert";
  const loses = content.formula !== undefined && formula === undefined && !takesBack;
  if (spilled || loses) return "formel";
  return formula !== undefined && format === TEXT ? "textformat" : undefined;
}

const rangeOf = (workbook: Excel.Workbook, { sheet, cell }: Entry): Excel.Range =>
  workbook.worksheets.getItem(sheet).getRange(cell);

/** What stands in the cells by now, in one request. */
async function readCells(entries: Entry[]): Promise<Planned[]> {
  const found = await request(
    ({ workbook }) =>
      entries.map((entry) => ({
        entry,
        range: rangeOf(workbook, entry).load("values,formulas,numberFormat,valueTypes,savedAsArray"),
      })),
    (asked) => asked.map(({ entry, range }) => ({ entry, ...foundIn(entry, range) })),
  );
  // Where Excel does not tell what is merged, what the check read of it has to do.
  const covered = await readCovered(entries).catch(() => [] as boolean[]);
  return found.map(({ entry, ...rest }, at) => ({
    entry: alsAnteil(entry, rest.format),
    found: { ...rest, covered: covered[at] === true },
  }));
}

/** What counts per cent, as a cell of this format takes it. */
function alsAnteil({ prozent, ...entry }: Entry, format: string): Entry {
  const { after, formula } = entry;
  if (!prozent || !format.includes("%") || typeof after !== "number") return entry;
  const share = { ...entry, after: new Decimal(after).div(100).toNumber() };
  return formula === undefined ? share : { ...share, formula: `${formula}/100` };
}

function foundIn({ sheet, cell }: Entry, range: Excel.Range): Omit<Found, "covered"> {
  const { row, column } = parseCellAddress(cell);
  const block = { sheet, top: row, left: column, bottom: row, right: column };
  const { value, formula } = cellsOf(block, range)[0] ?? {};
  return {
    content: { ...(value !== undefined && { value }), ...(formula !== undefined && { formula }) },
    format: String(range.numberFormat[0]?.[0]),
    spilled: range.savedAsArray,
  };
}

function readCovered(entries: Entry[]): Promise<boolean[]> {
  return request(
    ({ workbook }) =>
      entries.map((entry) => ({
        entry,
        merged: rangeOf(workbook, entry).getMergedAreasOrNullObject().load("address"),
      })),
    (asked) =>
      asked.map(({ entry, merged }) => !merged.isNullObject && firstCell(merged.address) !== entry.cell),
  );
}

/** Of merged cells the first one holds the value: "Plan!E7:F8" → "E7". */
function firstCell(address: string): string | undefined {
  return address
    .slice(address.lastIndexOf("!") + 1)
    .replaceAll("$", "")
    .split(":")[0];
}

/** Writes what an entry says. */
function put(workbook: Excel.Workbook, { entry, found: { format } }: Planned): void {
  const { after, formula } = entry;
  const range = rangeOf(workbook, entry);
  if (formula === undefined) range.values = [[asValue(after, format)]];
  else range.formulas = [[`=${formula}`]];
}

/** Excel would make a number of a text; in cells formatted as text it makes a text of anything. */
function asValue(value: CellValue | undefined, format: string): unknown {
  if (isCellError(value)) return value.error;
  return typeof value === "string" && value !== "" && format !== TEXT ? asText(value) : (value ?? "");
}

/** The entries as Excel took them; what is written is written, even where Excel does not tell how. */
async function asTaken(planned: Planned[]): Promise<Entry[]> {
  const formulas = planned.filter(({ entry }) => entry.formula !== undefined);
  if (formulas.length === 0) return planned.map(({ entry }) => entry);
  const taken = await readTaken(formulas).catch(() => new Map<Planned, Taken>());
  // A cell without a format of its own takes that of the cells that its new formula names.
  const reformatted = formulas.filter(
    (one) => (taken.get(one)?.format ?? one.found.format) !== one.found.format,
  );
  if (reformatted.length > 0) await each(reformatted, putFormat).catch(() => undefined);
  return planned.map((one) => ({ ...one.entry, ...taken.get(one)?.written }));
}

interface Taken {
  written: Pick<Entry, "formula">;
  format: string;
}

/** The formulas and the formats as Excel took them. */
function readTaken(planned: Planned[]): Promise<Map<Planned, Taken>> {
  return request(
    ({ workbook }) =>
      planned.map((one) => ({ one, range: rangeOf(workbook, one.entry).load("formulas,numberFormat") })),
    (asked) =>
      new Map(
        asked.map(({ one, range: { formulas, numberFormat } }) => [
          one,
          {
            written: { formula: String(formulas[0]?.[0]).replace(/^=/, "") },
            format: String(numberFormat[0]?.[0]),
          },
        ]),
      ),
  );
}

function putFormat(workbook: Excel.Workbook, { entry, found: { format } }: Planned): void {
  rangeOf(workbook, entry).numberFormat = [[format]];
}

/** Puts back what stood in those of the cells that show something else by now; false where Excel refuses that, too. */
async function putBack(touched: Planned[]): Promise<boolean> {
  try {
    for (const some of portions(touched, () => READ_BYTES)) {
      const now = await readCells(some.map(({ entry }) => entry));
      const changed = some.filter(({ found }, at) => !isUntouched(now[at]?.found.content, found.content));
      if (changed.length > 0) await each(changed, restore);
    }
    return true;
  } catch {
    return false;
  }
}

/** A formula may show something else by now without having been written to. */
function isUntouched(now: Content | undefined, before: Content): boolean {
  if (!now) return false;
  return before.formula === undefined ? sameContent(now, before) : now.formula === before.formula;
}

function restore(workbook: Excel.Workbook, planned: Planned): void {
  const { content, format } = planned.found;
  const range = rangeOf(workbook, planned.entry);
  if (content.formula === undefined) range.values = [[asValue(content.value, format)]];
  else range.formulas = [[`=${content.formula}`]];
  if (planned.entry.formula !== undefined) putFormat(workbook, planned);
}

/** A problem with the sheet that it is about. */
function named(error: unknown, sheet: string | undefined): ExcelProblem {
  const { reason, code } = toProblem(error);
  return new ExcelProblem(reason === "nicht-gefunden" ? "blatt-fehlt" : reason, code, sheet);
}
