import { areaAddress, cellAddress } from "../../workbook/adresse";
import type { Area } from "../../workbook/workbook";
import { request } from "../anfrage";
import { areaOf, AREA, rangeOf } from "../lesen/aufbau";
import type { Block } from "../lesen/bloecke";
import type { Target } from "../lesen/springen";
import { englishError, isPending } from "../../workbook/fehlerwerte";

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** A formula that is to be written into a cell. */
export interface Insertion {
  /** The cell; without one the active cell. */
  at?: Target;
  /** English notation with "=", for a cell on this sheet. */
  formula: (sheet: string) => string;
  /** How far its result reaches. */
  rows: number;
  columns: number;
  /** What the formula reads. */
  sources: Block[];
  /** Whose number format the result takes where its cells have none of their own. */
  formatFrom?: Block;
}

/**
 * Why nothing was written: the sheet is protected, the result would run over its edge, over cells that it reads,
 * over cells that are not empty, over merged cells, or Excel found no room for another reason.
 */
type Refusal = "geschuetzt" | "rand" | "kreis" | "belegt" | "verbunden" | "ueberlauf";

/** `rechnet`: Excel still computes the formula, and whether its result finds room is not known yet. */
type InsertResult =
  | { kind: "eingefuegt"; sheet: string; cell: string; end: string; formula: string; rechnet?: true }
  | { kind: "abgelehnt"; reason: Refusal; sheet: string; cell: string };

/**
 * Writes one formula into a cell and selects it; where its result has several cells it spills. Writes nothing over what
 * is there. Throws an ExcelProblem where Excel does not answer.
 */
export async function insertFormula(insertion: Insertion): Promise<InsertResult> {
  const { sheet, row, column, isProtected } = await readTarget(insertion.at);
  const cell = cellAddress(row, column);
  const target = { sheet, ...spillArea(row, column, insertion) };
  const refused = (reason: Refusal, at = cell): InsertResult => ({
    kind: "abgelehnt",
    reason,
    sheet,
    cell: at,
  });
  if (isProtected) return refused("geschuetzt");
  if (target.bottom > LAST_ROW || target.right > LAST_COLUMN) return refused("rand");
  const source = insertion.sources.find((block) => block.sheet === sheet && overlap(block, target));
  if (source) return refused("kreis", areaAddress(source));
  const obstacle = await findObstacle(target);
  if (obstacle) return refused(obstacle.reason, obstacle.cell);
  const formula = insertion.formula(sheet);
  const shown = await write(target, formula);
  if (shown === SPILL) {
    await put(target, "");
    return refused("ueberlauf");
  }
  // The formula stands there, whether Excel shows it in the best way or not.
  const format = await newFormat(target, insertion.formatFrom).catch(() => undefined);
  await present(target, format).catch(() => undefined);
  const end = cellAddress(target.bottom, target.right);
  return { kind: "eingefuegt", sheet, cell, end, formula, ...(shown === BUSY && { rechnet: true }) };
}

function readTarget(at: Target | undefined) {
  return request(
    ({ workbook }) => {
      const chosen = at ? workbook.worksheets.getItem(at.sheet).getRange(at.cell) : workbook.getActiveCell();
      const cell = chosen.load("rowIndex,columnIndex");
      const sheet = cell.worksheet.load("name");
      return { cell, sheet, protection: sheet.protection.load("protected") };
    },
    ({ cell, sheet, protection }) => ({
      sheet: sheet.name,
      row: cell.rowIndex,
      column: cell.columnIndex,
      isProtected: protection.protected,
    }),
  );
}

const spillArea = (row: number, column: number, { rows, columns }: Insertion): Area => ({
  top: row,
  left: column,
  bottom: row + rows - 1,
  right: column + columns - 1,
});

const overlap = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** The first cell in the way of the result: one that is not empty, or one that is merged. */
async function findObstacle(target: Block): Promise<{ reason: Refusal; cell: string } | undefined> {
  const filled = await request(
    ({ workbook }) => rangeOf(workbook, target).getUsedRangeOrNullObject(true).load(AREA),
    (range) => (range.isNullObject ? undefined : areaAddress(areaOf(range))),
  );
  if (filled !== undefined) return { reason: "belegt", cell: filled };
  // Where Excel does not tell what is merged, it finds no room for the result itself.
  const merged = await findMerged(target).catch(() => undefined);
  return merged === undefined ? undefined : { reason: "verbunden", cell: merged };
}

function findMerged(target: Block): Promise<string | undefined> {
  return request(
    ({ workbook }) => rangeOf(workbook, target).getMergedAreasOrNullObject().load("address"),
    (merged) => {
      if (merged.isNullObject) return undefined;
      const address = merged.address.split(",")[0] ?? "";
      return address.slice(address.lastIndexOf("!") + 1);
    },
  );
}

const SPILL = "#SPILL!";
const BUSY = "#BUSY!";
/** Waits between the looks while Excel computes: five seconds in all. */
const WAITS = [300, 600, 900, 1300, 1900];

/** Writes the formula; answers the error that its cell shows once it is computed, "" where it shows none. */
async function write(target: Block, formula: string): Promise<string> {
  await put(target, formula);
  // It stands there: what cannot be looked at now is computed later.
  let shown = await look(target).catch(() => BUSY);
  for (const wait of WAITS) {
    if (!isPending(shown)) return shown;
    await new Promise((resolve) => setTimeout(resolve, wait));
    shown = await look(target).catch(() => BUSY);
  }
  return isPending(shown) ? BUSY : shown;
}

const firstCell = (workbook: Excel.Workbook, { sheet, top, left }: Block): Excel.Range =>
  workbook.worksheets.getItem(sheet).getCell(top, left);

/** The error in the first cell, "" where there is none. */
function look(target: Block): Promise<string> {
  return request(
    ({ workbook }) => firstCell(workbook, target).load("values,valueTypes"),
    ({ values, valueTypes }) => {
      const shown = englishError(String(values[0]?.[0]));
      return valueTypes[0]?.[0] === "Error" || isPending(shown) ? shown : "";
    },
  );
}

const GENERAL = "General";
/** So many rows of what is read are looked at: a header or a blank cell may stand first. */
const FORMAT_ROWS = 20;

/** The number format that the result takes over; none where a cell of it has one already, or the source has none. */
function newFormat(target: Block, source: Block | undefined): Promise<string | undefined> {
  if (!source) return Promise.resolve(undefined);
  const first = { ...source, right: source.left, bottom: Math.min(source.bottom, source.top + FORMAT_ROWS) };
  return request(
    ({ workbook }) => ({
      own: rangeOf(workbook, target).load("numberFormat"),
      read: rangeOf(workbook, first).load("numberFormat"),
    }),
    ({ own, read }) => {
      const plain = formats(own).every((format) => format === GENERAL);
      return plain
        ? formats(read).find((format) => format !== GENERAL && !NO_AMOUNT.test(format))
        : undefined;
    },
  );
}

/** Text, and a share. */
const NO_AMOUNT = /^@$|%/;
const formats = ({ numberFormat }: Excel.Range): string[] => numberFormat.flat().map(String);

/** Selects the cell that the formula stands in. */
function present(target: Block, format: string | undefined): Promise<void> {
  return request(
    ({ workbook }) => {
      const rows = Array.from({ length: target.bottom - target.top + 1 }, () =>
        Array.from({ length: target.right - target.left + 1 }, () => format),
      );
      if (format !== undefined) rangeOf(workbook, target).numberFormat = rows;
      workbook.worksheets.getItem(target.sheet).activate();
      firstCell(workbook, target).select();
    },
    () => undefined,
  );
}

/** In a request of its own: where it fails the cell is as it was. */
function put(target: Block, formula: string): Promise<void> {
  return request(
    ({ workbook }) => {
      firstCell(workbook, target).formulas = [[formula]];
    },
    () => undefined,
  );
}
