import { areaAddress, parseCellAddress } from "../../workbook/adresse";
import type { Area } from "../../workbook/workbook";
import { request } from "../anfrage";
import { rangeOf } from "../lesen/aufbau";
import { batches, cellCount, type Block } from "../lesen/bloecke";
import { readProtection, sheetsOf } from "./einfrieren";
import { type StoredFormula, readStore, valuesText, writeStore } from "./formelablage";
import { isOurs } from "./kgrzformeln";

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** A formula that was not put back: its sheet is gone, its cells hold something else, or the entry is unreadable. */
export interface Left {
  sheet: string;
  cell: string;
  reason: "blatt-fehlt" | "geaendert" | "unlesbar";
}

type RestoreResult =
  { kind: "hergestellt"; cells: number; left: Left[] } | { kind: "geschuetzt"; sheets: string[] };

interface Entry extends Block {
  stored: StoredFormula;
}

/**
 * Puts kept formulas back where their cells still hold the frozen values, and keeps the rest. All sheets are checked
 * before the first cell is written. Throws an ExcelProblem.
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
  const unchanged = await readUnchanged(entries);
  for (const { stored: entry } of entries.filter((one) => !unchanged.includes(one)))
    left.push({ sheet: entry.sheet, cell: entry.cell, reason: "geaendert" });
  await writeFormulas(unchanged);
  const restored = new Set(unchanged.map(({ stored: entry }) => entry));
  await writeStore(stored.filter((entry) => !restored.has(entry)));
  return { kind: "hergestellt", cells: unchanged.reduce((sum, area) => sum + cellCount(area), 0), left };
}

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

/** Those whose cells hold the frozen values, as values. */
async function readUnchanged(entries: Entry[]): Promise<Entry[]> {
  const found: Entry[] = [];
  for (const batch of batches(entries)) {
    const same = await request(
      ({ workbook }) =>
        batch.map((entry) => ({ entry, range: rangeOf(workbook, entry).load("formulas,values,valueTypes") })),
      (asked) =>
        asked
          .filter(
            ({ entry, range }) =>
              valuesText(range.values, range.valueTypes) === entry.stored.values && !hasFormula(range),
          )
          .map(({ entry }) => entry),
    );
    found.push(...same);
  }
  return found;
}

const hasFormula = ({ formulas, values }: Excel.Range): boolean =>
  formulas.some((row: unknown[], r) =>
    row.some(
      (formula, c) => typeof formula === "string" && formula.startsWith("=") && formula !== values[r]?.[c],
    ),
  );

/** The formula stands in the first cell and fills the others, which have to be empty for it. */
async function writeFormulas(entries: Entry[]): Promise<void> {
  for (const batch of batches(entries)) {
    await request(
      ({ workbook }) => {
        for (const entry of batch) {
          const rows = entry.bottom - entry.top + 1;
          const columns = entry.right - entry.left + 1;
          const matrix = Array.from({ length: rows }, () => new Array<string>(columns).fill(""));
          if (matrix[0]) matrix[0][0] = entry.stored.formula;
          rangeOf(workbook, entry).formulas = matrix;
        }
      },
      () => undefined,
    );
  }
}
