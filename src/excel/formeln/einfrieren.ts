import { areaAddress } from "../../workbook/adresse";
import { request } from "../anfrage";
import { rangeOf } from "../lesen/aufbau";
import { batches, cellCount } from "../lesen/bloecke";
import { englishError } from "../../workbook/fehlerwerte";
import { STORE_SHEET, type StoredFormula, asText, readStore, valuesText, writeStore } from "./formelablage";
import type { FormulaArea } from "./kgrzformeln";

/**
 * eingefroren: all are values now; geschuetzt: these sheets are protected; mappe-geschuetzt: the structure is, so
 * that the formulas cannot be kept; geaendert: a formula is not the one that was found. Only the first one wrote.
 */
type FreezeResult =
  | { kind: "eingefroren"; cells: number; kept: boolean }
  | { kind: "geschuetzt"; sheets: string[] }
  | { kind: "mappe-geschuetzt" }
  | { kind: "geaendert" };

interface Frozen {
  area: FormulaArea;
  values: unknown[][];
  text: string;
}

/**
 * Turns formulas into their values. Everything is read and every sheet is checked before the first cell is written;
 * with `keepAt` (the time, as text) the formulas are kept before they go. Throws an ExcelProblem.
 */
export async function freeze(formulas: FormulaArea[], keepAt: string | undefined): Promise<FreezeResult> {
  const refusal = await readProtection(sheetsOf(formulas), keepAt !== undefined);
  if (refusal) return refusal;
  const frozen: Frozen[] = [];
  for (const batch of batches(formulas)) {
    const read = await readResults(batch);
    if (!read) return { kind: "geaendert" };
    frozen.push(...read);
  }
  if (keepAt !== undefined) await keep(frozen, keepAt);
  for (const batch of batches(formulas)) {
    const part = frozen.filter(({ area }) => batch.includes(area));
    await request(
      ({ workbook }) => {
        for (const { area, values } of part) rangeOf(workbook, area).values = values;
      },
      () => undefined,
    );
  }
  return {
    kind: "eingefroren",
    cells: formulas.reduce((sum, area) => sum + cellCount(area), 0),
    kept: keepAt !== undefined,
  };
}

export const sheetsOf = (places: { sheet: string }[]): string[] => [
  ...new Set(places.map(({ sheet }) => sheet)),
];

type Refused = Exclude<FreezeResult, { kind: "eingefroren" }>;

/** What stands against writing to the sheets, and to the sheet of kept formulas where that is wanted. */
export function readProtection(sheets: string[], storing: boolean): Promise<Refused | undefined> {
  return request(
    ({ workbook }) => ({
      structure: workbook.protection.load("protected"),
      sheets: workbook.worksheets.load("items/name,items/protection/protected"),
    }),
    (read): Refused | undefined => {
      const items = read.sheets.items;
      if (!sheets.every((name) => items.some((sheet) => sheet.name === name))) return { kind: "geaendert" };
      const closed = items
        .filter(({ name, protection }) => protection.protected && sheets.includes(name))
        .map(({ name }) => name);
      const store = items.find(({ name }) => name === STORE_SHEET);
      if (storing && store?.protection.protected) closed.push(STORE_SHEET);
      if (closed.length > 0) return { kind: "geschuetzt", sheets: closed };
      return storing && !store && read.structure.protected ? { kind: "mappe-geschuetzt" } : undefined;
    },
  );
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
  return { area, values: written, text: valuesText(values, valueTypes) };
}

/** A result as it has to be written to come back the same: Excel would read texts like "0700" or "Mai 2023" anew. */
function constant(value: unknown, type: string | undefined): unknown {
  if (type === "Error") return englishError(String(value));
  return typeof value === "string" && value !== "" ? asText(value) : value;
}

/** What was kept of the same cells before is out of date. */
async function keep(frozen: Frozen[], at: string): Promise<void> {
  const fresh = frozen.map(({ area, text }): StoredFormula => ({
    sheet: area.sheet,
    cell: areaAddress(area),
    // As Excel names the functions while it does not know the add-in yet; it would not take that back.
    formula: area.formula.replace(/_xldudf_KGRZ_/gi, "KGRZ."),
    at,
    values: text,
  }));
  const places = new Set(fresh.map(place));
  const before = (await readStore()).filter((stored) => !places.has(place(stored)));
  await writeStore([...before, ...fresh]);
}

const place = ({ sheet, cell }: StoredFormula) => `${cell} ${sheet}`;
