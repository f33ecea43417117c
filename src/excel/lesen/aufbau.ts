import { BERICHTSNAME, marke } from "../../workbook/berichtsmarke";
import type { Area, Sheet } from "../../workbook/workbook";
import { request } from "../anfrage";
import { halves } from "../portionen";
import { type Block, halve } from "./bloecke";
import { ExcelProblem, type ProblemReason, toProblem } from "../problem";

/** A sheet before its cells are read. */
export interface SheetOutline {
  name: string;
  hidden: boolean;
  /** Where values or formulas stand; absent on an empty sheet, and on a report of the add-in. */
  used?: Block;
  /** The mark of a report of the add-in, which is not read. */
  bericht?: string;
  rows: Hiding;
  columns: Hiding;
  /** Excel did not tell what is hidden, nor whether it is a report. */
  luecken?: true;
}

/** Whether the rows (or columns) of the used area are hidden: all, none, or some (Excel then says null). */
type Hiding = "alle" | "keine" | "manche";

/** What has to be loaded of a range for `areaOf`. */
export const AREA = "rowIndex,columnIndex,rowCount,columnCount";
const AREAS = AREA.split(",")
  .map((property) => `areas/items/${property}`)
  .join(",");

/** The workbook's name and, in the order of their tabs, its sheets: id, name and whether they are hidden. */
export function readNames(signal?: AbortSignal) {
  return request(
    ({ workbook }) => {
      workbook.load("name");
      return { workbook, sheets: workbook.worksheets.load("items/id,items/name,items/visibility") };
    },
    ({ workbook, sheets }) => ({
      name: workbook.name,
      sheets: sheets.items.map(({ id, name, visibility }) => ({
        id,
        name,
        hidden: visibility !== "Visible",
      })),
    }),
    signal,
  );
}

/**
 * Where on each sheet something stands: one request for all of them. What is only beside the matter, hidden lines and
 * the marks of reports, is asked for sheet by sheet where Excel refuses it for all, and left out where it refuses again.
 */
export async function readOutlines(sheets: BlattName[], signal: AbortSignal): Promise<SheetOutline[]> {
  const outlines = await jeTeil(sheets, (some) => outlinesOf(some, signal));
  const refused = sheets.filter((_, index) => outlines[index] instanceof ExcelProblem);
  const bare = refused.length > 0 ? await bareOutlines(refused, signal) : [];
  return outlines.flatMap((outline) => (outline instanceof ExcelProblem ? (bare.shift() ?? []) : outline));
}

type BlattName = Pick<SheetOutline, "name" | "hidden">;

function outlinesOf(sheets: BlattName[], signal: AbortSignal): Promise<SheetOutline[]> {
  return request(
    ({ workbook: { worksheets } }) =>
      sheets.map((sheet) => {
        const worksheet = worksheets.getItem(sheet.name);
        return {
          sheet,
          range: worksheet.getUsedRangeOrNullObject(true).load(`${AREA},rowHidden,columnHidden`),
          mark: worksheet.names.getItemOrNullObject(BERICHTSNAME).load(MARKE),
        };
      }),
    (found) => found.map(({ sheet, range, mark }) => outlineOf(sheet, range, mark)),
    signal,
  );
}

/** What has to be loaded of a name for `markeAus`. */
export const MARKE = "formula,scope";

/** The mark of a report; undefined where there is none. Excel hands out names of the whole workbook as a sheet's, too. */
export function markeAus({ isNullObject, scope, formula }: Excel.NamedItem): string | undefined {
  return isNullObject || scope !== "Worksheet" ? undefined : marke(String(formula));
}

/** Nothing but where something stands: without that no sheet can be read, but for one that has no cells. */
async function bareOutlines(sheets: BlattName[], signal: AbortSignal): Promise<SheetOutline[]> {
  const outlines = await jeTeil(sheets, (some) => bareOutlinesOf(some, signal));
  return outlines.flatMap((outline, index): SheetOutline[] => {
    const sheet = sheets[index];
    if (!(outline instanceof ExcelProblem)) return [outline];
    if (!sheet || outline.reason !== "diagrammblatt") throw withSheet(outline, sheet?.name);
    return [{ ...sheet, rows: "keine", columns: "keine" }];
  });
}

const withSheet = ({ reason, code }: ExcelProblem, sheet: string | undefined): ExcelProblem =>
  new ExcelProblem(reason, code, sheet);

function bareOutlinesOf(sheets: BlattName[], signal: AbortSignal): Promise<SheetOutline[]> {
  return request(
    ({ workbook: { worksheets } }) =>
      sheets.map((sheet) => ({
        sheet,
        range: worksheets.getItem(sheet.name).getUsedRangeOrNullObject(true).load(AREA),
      })),
    (found) =>
      found.map(({ sheet, range }): SheetOutline => ({
        ...sheet,
        rows: "keine",
        columns: "keine",
        luecken: true,
        ...(!range.isNullObject && { used: { sheet: sheet.name, ...areaOf(range) } }),
      })),
    signal,
  );
}

/** Failures after which a smaller question is of no use. */
const ENDGUELTIG: ProblemReason[] = [
  "abgebrochen",
  "zelle-in-bearbeitung",
  "ausgelastet",
  "verbindung",
  "anmeldung",
  "programmfehler",
];

/**
 * Asks for all parts at once, where Excel refuses in halves, and so on; the ExcelProblem in place of a part that it
 * refuses alone. Throws one where asking again is of no use.
 */
export async function jeTeil<Part, Answer>(
  parts: Part[],
  ask: (parts: Part[]) => Promise<Answer[]>,
): Promise<(Answer | ExcelProblem)[]> {
  if (parts.length === 0) return [];
  try {
    return await ask(parts);
  } catch (error) {
    const problem = toProblem(error);
    if (ENDGUELTIG.includes(problem.reason)) throw problem;
    const divided = halves(parts);
    return divided ? [...(await jeTeil(divided[0], ask)), ...(await jeTeil(divided[1], ask))] : [problem];
  }
}

function outlineOf(sheet: BlattName, range: Excel.Range, mark: Excel.NamedItem): SheetOutline {
  const bericht = markeAus(mark);
  if (bericht !== undefined) return { ...sheet, rows: "keine", columns: "keine", bericht };
  if (range.isNullObject) return { ...sheet, rows: "keine", columns: "keine" };
  return {
    ...sheet,
    used: { sheet: sheet.name, ...areaOf(range) },
    rows: hiding(range.rowHidden),
    columns: hiding(range.columnHidden),
  };
}

/** The parts of the given blocks in which something stands: one request for all of them. */
export function narrow(blocks: Block[], signal: AbortSignal): Promise<Block[]> {
  return request(
    ({ workbook }) =>
      blocks.map((block) => ({
        sheet: block.sheet,
        range: rangeOf(workbook, block).getUsedRangeOrNullObject(true).load(AREA),
      })),
    (found) => found.flatMap(({ sheet, range }) => (range.isNullObject ? [] : [{ sheet, ...areaOf(range) }])),
    signal,
  );
}

/** The merged areas of a block; `luecken` where Excel did not tell them all. */
interface Verbunden {
  areas: Area[];
  luecken: boolean;
}

/**
 * Merged areas, block by block. Excel refuses where one of them has more than 512: that one is asked in halves. Where
 * that is no help for one, it is not tried for the others.
 */
export async function readMerges(blocks: Block[], signal: AbortSignal): Promise<Verbunden[]> {
  const merges = await jeTeil(blocks, (some) => mergesOf(some, signal));
  const found: Verbunden[] = [];
  for (const [index, block] of blocks.entries()) {
    const areas = merges[index] ?? [];
    const hopeless = found.some(({ luecken }) => luecken);
    if (!(areas instanceof ExcelProblem)) found.push({ areas, luecken: false });
    else found.push(hopeless ? { areas: [], luecken: true } : await inTeilen(block, areas, signal));
  }
  return found;
}

async function inTeilen(block: Block, { reason }: ExcelProblem, signal: AbortSignal): Promise<Verbunden> {
  const halves = ["adresse", "zu-gross", "unbekannt"].includes(reason) ? halve([block]) : undefined;
  if (!halves) return { areas: [], luecken: true };
  const parts = await readMerges(halves.flat(), signal);
  return { areas: parts.flatMap(({ areas }) => areas), luecken: parts.some(({ luecken }) => luecken) };
}

function mergesOf(blocks: Block[], signal: AbortSignal): Promise<Area[][]> {
  return request(
    ({ workbook }) =>
      blocks.map((block) => rangeOf(workbook, block).getMergedAreasOrNullObject().load(AREAS)),
    (found) => found.map(areasOf),
    signal,
  );
}

/** What is hidden on a sheet; `luecken` where Excel did not tell. */
type Verborgen = Pick<Sheet, "hiddenRows" | "hiddenColumns"> & { luecken: boolean };

/** Hidden rows and columns of each outline; one request for the sheets on which some are hidden and some are not. */
export async function readHidden(outlines: SheetOutline[], signal: AbortSignal): Promise<Verborgen[]> {
  const mixed = outlines.flatMap(({ used, rows, columns }) =>
    used && (rows === "manche" || columns === "manche") ? [used] : [],
  );
  const visible = await jeTeil(mixed, (some) => visibleOf(some, signal));
  return outlines.map((outline) => {
    const index = outline.used ? mixed.indexOf(outline.used) : -1;
    const areas = visible[index] ?? [];
    return areas instanceof ExcelProblem
      ? { hiddenRows: [], hiddenColumns: [], luecken: true }
      : { ...hiddenOf(outline, areas), luecken: false };
  });
}

function visibleOf(blocks: Block[], signal: AbortSignal): Promise<Area[][]> {
  return request(
    ({ workbook }) =>
      blocks.map((block) => rangeOf(workbook, block).getSpecialCellsOrNullObject("Visible").load(AREAS)),
    (found) => found.map(areasOf),
    signal,
  );
}

function hiddenOf(
  { used, rows, columns }: SheetOutline,
  visible: Area[],
): Pick<Sheet, "hiddenRows" | "hiddenColumns"> {
  if (!used) return { hiddenRows: [], hiddenColumns: [] };
  const spans = (from: keyof Area, to: keyof Area) => visible.map((area) => [area[from], area[to]] as const);
  return {
    hiddenRows: without(used.top, used.bottom, rows, spans("top", "bottom")),
    hiddenColumns: without(used.left, used.right, columns, spans("left", "right")),
  };
}

/**
 * The indices that no visible cell has. Where all columns are hidden no cell is visible, and which rows are
 * hidden too cannot be told: then none are named.
 */
function without(
  first: number,
  last: number,
  hidden: Hiding,
  visible: (readonly [number, number])[],
): number[] {
  if (hidden === "keine" || (hidden === "manche" && visible.length === 0)) return [];
  const all = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const shown = new Set<number>();
  for (const [from, to] of visible) for (let index = from; index <= to; index++) shown.add(index);
  return all.filter((index) => !shown.has(index));
}

function hiding(hidden: boolean | null): Hiding {
  return hidden === null ? "manche" : hidden ? "alle" : "keine";
}

function areasOf(ranges: Excel.RangeAreas): Area[] {
  return ranges.isNullObject ? [] : ranges.areas.items.map(areaOf);
}

export function areaOf(range: Excel.Range): Area {
  return {
    top: range.rowIndex,
    left: range.columnIndex,
    bottom: range.rowIndex + range.rowCount - 1,
    right: range.columnIndex + range.columnCount - 1,
  };
}

export function rangeOf(workbook: Excel.Workbook, { sheet, top, left, bottom, right }: Block): Excel.Range {
  return workbook.worksheets.getItem(sheet).getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}
