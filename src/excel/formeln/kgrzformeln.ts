import type { Area } from "../../workbook/workbook";
import { request } from "../anfrage";
import { AREA, areaOf, rangeOf, readNames, readOutlines } from "../lesen/aufbau";
import { type Block, batches, cellCount, split } from "../lesen/bloecke";
import { englishError } from "../../workbook/fehlerwerte";
import { STORE_SHEET } from "./formelablage";
import { ExcelProblem } from "../problem";

export type Scope = "auswahl" | "blatt" | "mappe";

/** One formula and the cells that hold its results: one cell, or all over which it spills. */
export interface FormulaArea extends Block {
  /** English notation with "=". */
  formula: string;
}

export interface FormulasFound {
  formulas: FormulaArea[];
  /** Formulas without a result that could stay: #NAME?, #BUSY!, #SPILL!. */
  unready: FormulaArea[];
  /** Those of `formulas` that show an error, which would stay as a value: #VALUE!, #N/A. */
  failing: FormulaArea[];
}

/** Cells of a sheet beyond which it is no plan, and reading it would take minutes. */
const MAXIMUM_CELLS = 5_000_000;
/** Cells that are asked for their spill in one request. */
const CELLS_PER_REQUEST = 500;
const KEPT_ERRORS = new Set(["#VALUE!", "#NUM!", "#DIV/0!", "#N/A", "#NULL!", "#REF!"]);

/** The formulas with a function of the add-in. Throws an ExcelProblem. */
export async function findFormulas(scope: Scope): Promise<FormulasFound> {
  const signal = new AbortController().signal;
  const active = scope === "mappe" ? undefined : await readActive(scope);
  const { sheets } = await readNames(signal);
  const wanted = sheets.filter(({ name }) => name !== STORE_SHEET && (!active || active.sheet === name));
  const outlines = await readOutlines(wanted, signal);
  const cells = await readCandidates(outlines.flatMap(({ used }) => used ?? []));
  const found = (await withSpills(cells)).filter((cell) => !active?.area || meets(cell, active.area));
  return {
    formulas: found.filter(({ ready }) => ready).map(formulaArea),
    unready: found.filter(({ ready }) => !ready).map(formulaArea),
    failing: found.filter(({ ready, isError }) => ready && isError).map(formulaArea),
  };
}

/** The active sheet, and the selected area where only that is wanted. */
function readActive(scope: Scope): Promise<{ sheet: string; area?: Area }> {
  return request(
    ({ workbook }) => {
      const range = scope === "auswahl" ? workbook.getSelectedRange().load(AREA) : undefined;
      const sheet = range ? range.worksheet : workbook.worksheets.getActiveWorksheet();
      return { range, sheet: sheet.load("name") };
    },
    ({ range, sheet }) => ({ sheet: sheet.name, ...(range && { area: areaOf(range) }) }),
  );
}

interface Candidate extends FormulaArea {
  ready: boolean;
  isError: boolean;
}

/** Every cell with such a formula, row by row. */
async function readCandidates(used: Block[]): Promise<Candidate[]> {
  const big = used.find((area) => cellCount(area) > MAXIMUM_CELLS);
  if (big) throw new ExcelProblem("zu-gross", "zu-gross", big.sheet);
  const found: Candidate[] = [];
  for (const batch of batches(used.flatMap((area) => split(area)))) {
    const read = await request(
      ({ workbook }) =>
        batch.map((block) => ({
          block,
          range: rangeOf(workbook, block).load("formulas,values,valueTypes"),
        })),
      (ranges) => ranges.flatMap(({ block, range }) => candidates(block, range)),
    );
    found.push(...read);
  }
  return found;
}

function candidates({ sheet, top, left }: Block, { formulas, values, valueTypes }: Excel.Range): Candidate[] {
  return formulas.flatMap((row: unknown[], r) =>
    row.flatMap((formula, c): Candidate[] => {
      const value: unknown = values[r]?.[c];
      // Of a text that looks like a formula Excel answers the text itself.
      if (typeof formula !== "string" || formula === value || !isOurs(formula)) return [];
      const isError = valueTypes[r]?.[c] === "Error";
      const ready = !isError || KEPT_ERRORS.has(englishError(String(value)));
      const cell = { sheet, top: top + r, bottom: top + r, left: left + c, right: left + c };
      return [{ ...cell, formula, ready, isError }];
    }),
  );
}

/** Whether one of our functions is called in it; what stands in quotes, a text or a sheet's name, is no call. */
export function isOurs(formula: string): boolean {
  if (!formula.startsWith("=")) return false;
  return /(?:^|[^\w.])(?:KGRZ\.|_xldudf_KGRZ_)[A-Z]/i.test(
    formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, " "),
  );
}

/** The cells with the area that each fills; cells that another one fills are left out. */
async function withSpills(cells: Candidate[]): Promise<Candidate[]> {
  const described: { cell: Candidate; spill?: Area; inArray: boolean }[] = [];
  for (let from = 0; from < cells.length; from += CELLS_PER_REQUEST) {
    const part = cells.slice(from, from + CELLS_PER_REQUEST);
    described.push(...(await readSpills(part)));
  }
  const spilling = described.flatMap(({ cell, spill }) => (spill ? [{ ...cell, ...spill }] : []));
  const others = described.filter(
    ({ cell, spill }) => !spill && !spilling.some((area) => area.sheet === cell.sheet && meets(area, cell)),
  );
  const old = others.filter(({ cell, inArray }) => inArray && /[:{]/.test(cell.formula));
  const single = others.filter((other) => !old.includes(other));
  return [...spilling, ...oldArrays(old.map(({ cell }) => cell)), ...single.map(({ cell }) => cell)];
}

function readSpills(cells: Candidate[]) {
  return request(
    ({ workbook }) =>
      cells.map((cell) => {
        const range = rangeOf(workbook, cell).load("savedAsArray");
        return { cell, range, spill: range.getSpillingToRangeOrNullObject().load(AREA) };
      }),
    (asked) =>
      asked.map(({ cell, range, spill }) => ({
        cell,
        inArray: range.savedAsArray,
        ...(!spill.isNullObject && { spill: areaOf(spill) }),
      })),
  );
}

/** Array formulas from the time before spilling: Excel names the same formula in each of their cells. */
function oldArrays(cells: Candidate[]): Candidate[] {
  const open = new Map(cells.map((cell) => [key(cell), cell]));
  const found: Candidate[] = [];
  for (const first of cells) {
    if (!open.has(key(first))) continue;
    const same = (row: number, column: number) =>
      open.get(key({ sheet: first.sheet, top: row, left: column }))?.formula === first.formula;
    let { bottom, right } = first;
    while (same(first.top, right + 1)) right += 1;
    while (same(bottom + 1, first.left)) bottom += 1;
    for (let row = first.top; row <= bottom; row += 1)
      for (let column = first.left; column <= right; column += 1)
        open.delete(key({ sheet: first.sheet, top: row, left: column }));
    found.push({ ...first, bottom, right });
  }
  return found;
}

const key = ({ sheet, top, left }: Pick<Block, "sheet" | "top" | "left">) => `${top},${left},${sheet}`;

const meets = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

const formulaArea = ({ sheet, top, left, bottom, right, formula }: Candidate): FormulaArea => ({
  sheet,
  top,
  left,
  bottom,
  right,
  formula,
});
