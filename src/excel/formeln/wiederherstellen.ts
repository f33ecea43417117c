import { areaAddress, parseCellAddress } from "../../workbook/adresse";
import type { Area } from "../../workbook/workbook";
import { request } from "../anfrage";
import { rangeOf } from "../lesen/aufbau";
import { batches, cellCount, type Block } from "../lesen/bloecke";
import { STEP_BYTES, portions, valueBytes } from "../portionen";
import { isRefusedAsWhole } from "../problem";
import { constant, each, formulaBytes, putFormula, putValues } from "./bereiche";
import { readProtection, sheetsOf } from "./einfrieren";
import { type StoredFormula, readStore, valuesText, writeStore } from "./formelablage";
import { isOurs } from "./kgrzformeln";

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/**
 * A formula that was not put back: its sheet is gone, its cells hold something else, the entry is unreadable; or Excel
 * failed midway, and the values stand there as before (abgebrochen), or would not be put back either (offen).
 */
export interface Left {
  sheet: string;
  cell: string;
  reason: "blatt-fehlt" | "geaendert" | "unlesbar" | "abgebrochen" | "offen";
}

type RestoreResult =
  { kind: "hergestellt"; cells: number; left: Left[] } | { kind: "geschuetzt"; sheets: string[] };

interface Entry extends Block {
  stored: StoredFormula;
}

/** An entry whose cells still hold the frozen values, as they are written. */
interface Unchanged extends Entry {
  values: unknown[][];
}

/**
 * Puts kept formulas back where their cells still hold the frozen values, and keeps the rest. All sheets are checked
 * before the first cell is written. Throws an ExcelProblem; no formula is put back then.
 */
export async function restore(): Promise<RestoreResult> {
  const stored = await readStore();
  const names = await readSheetNames();
  const left: Left[] = [];
  const entries = stored.flatMap((entry): Entry[] => {
    const area = areaFrom(entry.cell);
    const reason = !names.has(entry.sheet) ? "blatt-fehlt" : "unlesbar";
    if (names.has(entry.sheet) && area && isOurs(entry.formula))
      return [{ sheet: entry.sheet, ...area, stored: entry }];
    left.push({ sheet: entry.sheet, cell: entry.cell, reason });
    return [];
  });
  const refusal = await readProtection(sheetsOf(entries), true);
  if (refusal?.kind === "geschuetzt") return refusal;
  const { unchanged, done } = await readUnchanged(entries);
  const known = new Set([...unchanged.map(({ stored: entry }) => entry), ...done]);
  for (const { stored: entry } of entries) if (!known.has(entry)) left.push(leftOf(entry, "geaendert"));
  const { restored, failed } = await writeFormulas(unchanged);
  const gone = new Set([...restored.map(({ stored: entry }) => entry), ...done]);
  // What is kept too long is seen to stand in its cells next time.
  if (gone.size > 0) await writeStore(stored.filter((entry) => !gone.has(entry))).catch(() => undefined);
  return {
    kind: "hergestellt",
    cells: restored.reduce((sum, area) => sum + cellCount(area), 0),
    left: [...left, ...failed],
  };
}

const leftOf = ({ sheet, cell }: StoredFormula, reason: Left["reason"]): Left => ({ sheet, cell, reason });

/** How many cells have kept formulas. Throws an ExcelProblem. */
export async function countStored(): Promise<number> {
  const areas = (await readStore()).map(({ cell }) => areaFrom(cell));
  return areas.reduce((sum, area) => sum + (area ? cellCount(area) : 0), 0);
}

function readSheetNames(): Promise<Set<string>> {
  return request(
    ({ workbook }) => workbook.worksheets.load("items/name"),
    ({ items }) => new Set(items.map(({ name }) => name)),
  );
}

function areaFrom(address: string): Area | undefined {
  const [from = "", to = from] = address.split(":");
  try {
    const start = parseCellAddress(from);
    const end = parseCellAddress(to);
    const area = { top: start.row, left: start.column, bottom: end.row, right: end.column };
    const inside = area.bottom <= LAST_ROW && area.right <= LAST_COLUMN;
    return inside && areaAddress(area) === address ? area : undefined;
  } catch {
    return undefined;
  }
}

/** Those whose cells hold the frozen values, as values; and those that hold their formula again. */
async function readUnchanged(entries: Entry[]): Promise<{ unchanged: Unchanged[]; done: StoredFormula[] }> {
  const unchanged: Unchanged[] = [];
  const done: StoredFormula[] = [];
  for (const batch of batches(entries)) {
    await request(
      ({ workbook }) =>
        batch.map((entry) => ({ entry, range: rangeOf(workbook, entry).load("formulas,values,valueTypes") })),
      (asked) => {
        for (const { entry, range } of asked) {
          if (range.formulas[0]?.[0] === entry.stored.formula) done.push(entry.stored);
          else if (isFrozen(entry, range)) unchanged.push({ ...entry, values: constants(range) });
        }
      },
    );
  }
  return { unchanged, done };
}

const isFrozen = ({ stored }: Entry, range: Excel.Range): boolean =>
  valuesText(range.values, range.valueTypes) === stored.values && !hasFormula(range);

const constants = ({ values, valueTypes }: Excel.Range): unknown[][] =>
  values.map((row: unknown[], r) => row.map((value, c) => constant(value, valueTypes[r]?.[c])));

const hasFormula = ({ formulas, values }: Excel.Range): boolean =>
  formulas.some((row: unknown[], r) =>
    row.some(
      (formula, c) => typeof formula === "string" && formula.startsWith("=") && formula !== values[r]?.[c],
    ),
  );

/** Writes the formulas; where Excel fails, the values of that request are put back. Throws where it was the first. */
async function writeFormulas(entries: Unchanged[]): Promise<{ restored: Unchanged[]; failed: Left[] }> {
  const restored: Unchanged[] = [];
  for (const some of portions(entries, ({ stored }) => formulaBytes(stored.formula))) {
    try {
      await each(some, (workbook, entry) => putFormula(workbook, entry, entry.stored.formula));
      restored.push(...some);
    } catch (error) {
      const back = isRefusedAsWhole(error) || (await valuesPutBack(some));
      if (back && restored.length === 0) throw error;
      const rest = entries.slice(restored.length);
      const reason = (entry: Unchanged) => (!back && some.includes(entry) ? "offen" : "abgebrochen");
      return { restored, failed: rest.map((entry) => leftOf(entry.stored, reason(entry))) };
    }
  }
  return { restored, failed: [] };
}

async function valuesPutBack(entries: Unchanged[]): Promise<boolean> {
  try {
    const bytes = ({ values }: Unchanged): number => 6 * STEP_BYTES + valueBytes(values);
    for (const some of portions(entries, bytes))
      await each(some, (workbook, entry) => putValues(workbook, entry, entry.values));
    return true;
  } catch {
    return false;
  }
}
