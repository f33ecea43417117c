import { BERICHTSNAME, marke } from "../workbook/berichtsmarke";
import type { Area, Sheet } from "../workbook/workbook";
import { request } from "./anfrage";
import { type Block, halve } from "./bloecke";
import { toProblem } from "./problem";

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
}

/** Whether the rows (or columns) of the used area are hidden: all, none, or some (Excel then says null). */
type Hiding = "alle" | "keine" | "manche";

/** What has to be loaded of a range for `areaOf`. */
export const AREA = "rowIndex,columnIndex,rowCount,columnCount";
const AREAS = AREA.split(",")
  .map((property) => `areas/items/${property}`)
  .join(",");

/** The workbook's name and, in the order of their tabs, its sheets: id, name and whether they are hidden. */
export function readNames(signal: AbortSignal) {
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

/** Where on each sheet something stands: one request for all of them. */
export function readOutlines(sheets: { name: string; hidden: boolean }[], signal: AbortSignal) {
  return request(
    ({ workbook: { worksheets } }) =>
      sheets.map((sheet) => {
        const worksheet = worksheets.getItem(sheet.name);
        return {
          sheet,
          range: worksheet.getUsedRangeOrNullObject(true).load(`${AREA},rowHidden,columnHidden`),
          mark: worksheet.names.getItemOrNullObject(BERICHTSNAME).load("formula"),
        };
      }),
    (found) => found.map(({ sheet, range, mark }) => outlineOf(sheet, range, mark)),
    signal,
  );
}

function outlineOf(
  sheet: { name: string; hidden: boolean },
  range: Excel.Range,
  mark: Excel.NamedItem,
): SheetOutline {
  if (!mark.isNullObject)
    return { ...sheet, rows: "keine", columns: "keine", bericht: marke(String(mark.formula)) };
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

/**
 * Merged areas, in the order of the blocks. Excel refuses where one of them has more than 512, so a refused
 * request is asked again in halves.
 */
export async function readMerges(blocks: Block[], signal: AbortSignal): Promise<Block[]> {
  if (blocks.length === 0) return [];
  try {
    return await request(
      ({ workbook }) =>
        blocks.map((block) => ({
          sheet: block.sheet,
          merged: rangeOf(workbook, block).getMergedAreasOrNullObject().load(AREAS),
        })),
      (found) => found.flatMap(({ sheet, merged }) => areasOf(merged).map((area) => ({ sheet, ...area }))),
      signal,
    );
  } catch (error) {
    const problem = toProblem(error);
    const halves = halve(blocks);
    if (!halves || !["adresse", "zu-gross", "unbekannt"].includes(problem.reason)) throw problem;
    return [...(await readMerges(halves[0], signal)), ...(await readMerges(halves[1], signal))];
  }
}

/** Hidden rows and columns by sheet; one request for the sheets on which some are hidden and some are not. */
export async function readHidden(outlines: SheetOutline[], signal: AbortSignal) {
  const mixed = outlines.filter(({ rows, columns }) => rows === "manche" || columns === "manche");
  const visible = await readVisible(
    mixed.flatMap(({ used }) => used ?? []),
    signal,
  );
  return new Map(
    outlines.map((outline) => [outline.name, hiddenOf(outline, visible.get(outline.name) ?? [])]),
  );
}

async function readVisible(blocks: Block[], signal: AbortSignal): Promise<Map<string, Area[]>> {
  if (blocks.length === 0) return new Map();
  return request(
    ({ workbook }) =>
      blocks.map((block) => ({
        sheet: block.sheet,
        cells: rangeOf(workbook, block).getSpecialCellsOrNullObject("Visible").load(AREAS),
      })),
    (found) => new Map(found.map(({ sheet, cells }) => [sheet, areasOf(cells)])),
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
