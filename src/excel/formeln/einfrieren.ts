import { areaAddress } from "../../workbook/adresse";
import { request } from "../anfrage";
import { rangeOf } from "../lesen/aufbau";
import { batches, cellCount } from "../lesen/bloecke";
import { readSchutz } from "../lesen/schutz";
import { STEP_BYTES, portions, valueBytes } from "../portionen";
import { ExcelProblem, isRefusedAsWhole } from "../problem";
import { constant, each, formulaBytes, putFormula, putValues } from "./bereiche";
import { STORE_SHEET, type StoredFormula, readStore, valuesText, writeStore } from "./formelablage";
import type { FormulaArea } from "./kgrzformeln";

/**
 * eingefroren: all are values now; geschuetzt: these sheets are protected; mappe-geschuetzt: the structure is, so
 * that the formulas cannot be kept; geaendert: a formula is not the one that was found; angefangen: Excel failed
 * midway and would not take the formulas of these cells back either. Only the first and the last one wrote.
 */
type FreezeResult =
  | { kind: "eingefroren"; cells: number; errors: number; kept: boolean }
  | { kind: "geschuetzt"; sheets: string[] }
  | { kind: "mappe-geschuetzt" }
  | { kind: "geaendert" }
  | { kind: "angefangen"; places: { sheet: string; cell: string }[]; kept: boolean };

interface Frozen {
  area: FormulaArea;
  values: unknown[][];
  text: string;
  /** Cells that show an error, and will go on to do so. */
  errors: number;
}

/**
 * Turns formulas into their values. Everything is read and every sheet is checked before the first cell is written;
 * with `keepAt` (the time, as text) the formulas are kept before they go. Where Excel fails the formulas are put back.
 * Throws an ExcelProblem.
 */
export async function freeze(formulas: FormulaArea[], keepAt: string | undefined): Promise<FreezeResult> {
  const kept = keepAt !== undefined;
  const refusal = await readProtection(sheetsOf(formulas), kept);
  if (refusal) return refusal;
  const frozen: Frozen[] = [];
  for (const batch of batches(formulas)) {
    const read = await readResults(batch);
    if (!read) return { kind: "geaendert" };
    frozen.push(...read);
  }
  if (!kept) return replace(frozen, false);
  const fresh = frozen.map((one) => storedOf(one, keepAt));
  const before = await readStore();
  try {
    await keep(before, fresh);
    return await replace(frozen, true);
  } catch (error) {
    // No formula went: there is nothing to keep.
    await forget(before, fresh).catch(() => undefined);
    throw error;
  }
}

/** Writes the values; where Excel fails the formulas are put back, and the ExcelProblem is thrown. */
async function replace(frozen: Frozen[], kept: boolean): Promise<FreezeResult> {
  const touched: Frozen[] = [];
  for (const some of portions(frozen, frozenBytes)) {
    try {
      await each(some, (workbook, { area, values }) => putValues(workbook, area, values));
      touched.push(...some);
    } catch (error) {
      if (!isRefusedAsWhole(error)) touched.push(...some);
      if (await thawed(touched)) throw error;
      return { kind: "angefangen", places: touched.map(({ area }) => placeOf(area)), kept };
    }
  }
  const total = (count: (one: Frozen) => number): number => frozen.reduce((sum, one) => sum + count(one), 0);
  return {
    kind: "eingefroren",
    cells: total(({ area }) => cellCount(area)),
    errors: total(({ errors }) => errors),
    kept,
  };
}

const frozenBytes = ({ values }: Frozen): number => 6 * STEP_BYTES + valueBytes(values);

/** Puts the formulas back; false where that failed, too. */
async function thawed(touched: Frozen[]): Promise<boolean> {
  try {
    for (const some of portions(touched, ({ area }) => formulaBytes(area.formula)))
      await each(some, (workbook, { area }) => putFormula(workbook, area, area.formula));
    return true;
  } catch {
    return false;
  }
}

const placeOf = (area: FormulaArea) => ({ sheet: area.sheet, cell: areaAddress(area) });

export const sheetsOf = (places: { sheet: string }[]): string[] => [
  ...new Set(places.map(({ sheet }) => sheet)),
];

type Refused = Exclude<FreezeResult, { kind: "eingefroren" | "angefangen" }>;

/** What stands against writing to the sheets, and to the sheet of kept formulas where that is wanted. */
export async function readProtection(sheets: string[], storing: boolean): Promise<Refused | undefined> {
  const { fixed, sheets: known } = await readSchutz();
  if (!sheets.every((name) => known.some((sheet) => sheet.name === name))) return { kind: "geaendert" };
  const closed = known
    .filter(({ name, geschuetzt }) => geschuetzt && sheets.includes(name))
    .map(({ name }) => name);
  const store = known.find(({ name }) => name === STORE_SHEET);
  if (storing && store?.geschuetzt) closed.push(STORE_SHEET);
  if (closed.length > 0) return { kind: "geschuetzt", sheets: closed };
  return storing && !store && fixed ? { kind: "mappe-geschuetzt" } : undefined;
}

/** The results of the formulas; undefined where one of them is not there any more. */
function readResults(areas: FormulaArea[]): Promise<Frozen[] | undefined> {
  return request(
    ({ workbook }) =>
      areas.map((area) => ({ area, range: rangeOf(workbook, area).load("formulas,values,valueTypes") })),
    (asked) => {
      const same = asked.every(({ area, range }) => range.formulas[0]?.[0] === area.formula);
      return same ? asked.map(({ area, range }) => frozenOf(area, range)) : undefined;
    },
  );
}

function frozenOf(area: FormulaArea, { values, valueTypes }: Excel.Range): Frozen {
  const written = values.map((row: unknown[], r) =>
    row.map((value, c) => constant(value, valueTypes[r]?.[c])),
  );
  const errors = valueTypes.flat().filter((type) => String(type) === "Error").length;
  return { area, values: written, text: valuesText(values, valueTypes), errors };
}

const storedOf = ({ area, text }: Frozen, at: string): StoredFormula => ({
  sheet: area.sheet,
  cell: areaAddress(area),
  // As Excel names the functions while it does not know the add-in yet; it would not take that back.
  formula: area.formula.replace(/_xldudf_KGRZ_/gi, "KGRZ."),
  at,
  values: text,
});

/** What was kept of the same cells before is out of date. */
async function keep(before: StoredFormula[], fresh: StoredFormula[]): Promise<void> {
  await writeStore([...without(before, fresh, place), ...fresh]);
  // A second pane may have kept its own at the same time: no formula goes before it is seen to be kept.
  if (without(fresh, await readStore(), JSON.stringify).length > 0)
    throw new ExcelProblem("konflikt", "NotKept");
}

/** Of what is kept by now only these entries go; what they had replaced stands there again. */
async function forget(before: StoredFormula[], fresh: StoredFormula[]): Promise<void> {
  const others = without(await readStore(), fresh, JSON.stringify);
  await writeStore([...others, ...without(before, others, place)]);
}

function without(
  entries: StoredFormula[],
  those: StoredFormula[],
  key: (entry: StoredFormula) => string,
): StoredFormula[] {
  const keys = new Set(those.map(key));
  return entries.filter((entry) => !keys.has(key(entry)));
}

const place = ({ sheet, cell }: StoredFormula) => `${cell} ${sheet}`;
