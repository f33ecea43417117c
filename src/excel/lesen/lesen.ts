import type { Cell, Sheet, Workbook } from "../../workbook/workbook";
import { request } from "../anfrage";
import { inHalves } from "../portionen";
import {
  type SheetOutline,
  narrow,
  rangeOf,
  readHidden,
  readMerges,
  readNames,
  readOutlines,
} from "./aufbau";
import { readBenanntes } from "./namen";
import { type Block, REQUEST_CELLS, batches, cellCount, halve, split } from "./bloecke";
import { ExcelProblem } from "../problem";
import { type BlockContent, cellsOf } from "./zellen";

/** What is being read: the sheet's name, its number (from 1) and how many there are. */
export interface ReadProgress {
  sheet: string;
  number: number;
  of: number;
}

/** Above this a sheet is first searched for the parts in which something stands: a stray cell far away is common. */
const SEARCH_CELLS = 200_000;
/** Above this a sheet is refused: no plan is that big, and reading would take minutes. */
const MAXIMUM_CELLS = 500_000;

/**
 * The open workbook as plain data: values, formulas, formats, merges, what is hidden; of the add-in's own reports
 * nothing but that they are there. Very few requests: three for the outline of all sheets, one per 20 000 cells, one for
 * names. Throws an ExcelProblem; "abgebrochen" after an abort.
 */
export async function readWorkbook(
  progress: (step: ReadProgress) => void,
  signal: AbortSignal,
): Promise<Workbook> {
  const { name, sheets } = await readNames(signal);
  return mappe(name, await readSheets(sheets, progress, signal), await readBenanntes(sheets, signal));
}

/** A sheet as it was read; `luecken` where Excel did not tell everything about it. */
type Gelesen = Sheet & { luecken?: true };

function mappe(name: string, gelesen: Gelesen[], benanntes: Partial<Workbook>): Workbook {
  const open = gelesen.some(({ luecken }) => luecken);
  return { name, sheets: gelesen, ...benanntes, ...(open && { luecken: true }) };
}

/** Reads the workbook again and again. `changed`: the ids of the sheets that changed since; absent: read all. */
export type Read = (
  progress: (step: ReadProgress) => void,
  signal: AbortSignal,
  changed?: ReadonlySet<string>,
) => Promise<Workbook>;

/**
 * As `readWorkbook`, but where it is told what changed it reads only that, every sheet that is new, renamed, shown
 * or hidden since, and every sheet with formulas: their results may follow from the changed ones.
 */
export function createReader(): Read {
  let known = new Map<string, Gelesen>();
  return async (progress, signal, changed) => {
    const { name, sheets } = await readNames(signal);
    const fits = (sheet: { id: string; name: string; hidden: boolean }): boolean => {
      const read = known.get(sheet.id);
      if (!read || read.luecken || !changed || changed.has(sheet.id)) return false;
      return read.name === sheet.name && read.hidden === sheet.hidden && !hasFormula(read);
    };
    const stale = sheets.filter((sheet) => !fits(sheet));
    const fresh = await readSheets(stale, progress, signal);
    const read = new Map(stale.map(({ id }, index) => [id, fresh[index]]));
    known = new Map(
      sheets.flatMap(({ id }) => {
        const sheet = read.get(id) ?? known.get(id);
        return sheet ? [[id, sheet] as const] : [];
      }),
    );
    return mappe(name, [...known.values()], await readBenanntes(sheets, signal));
  };
}

const hasFormula = ({ cells }: Sheet): boolean => cells.some(({ formula }) => formula !== undefined);

async function readSheets(
  sheets: { name: string; hidden: boolean }[],
  progress: (step: ReadProgress) => void,
  signal: AbortSignal,
): Promise<Gelesen[]> {
  if (sheets.length === 0) return [];
  const outlines = await readOutlines(sheets, signal);
  const used = outlines.flatMap((outline) => outline.used ?? []);
  const merges = await readMerges(used, signal);
  const hidden = await readHidden(outlines, signal);
  const cells = await readCells(await blocksOf(used, signal), numbered(outlines, progress), signal);
  return outlines.map((outline, index): Gelesen => {
    const { name, bericht } = outline;
    const verbunden = outline.used && merges[used.indexOf(outline.used)];
    const verborgen = hidden[index];
    const luecken = [outline, verbunden, verborgen].some((part) => part?.luecken);
    return {
      name,
      hidden: outline.hidden,
      cells: cells.get(name) ?? [],
      merges: verbunden?.areas ?? [],
      hiddenRows: verborgen?.hiddenRows ?? [],
      hiddenColumns: verborgen?.hiddenColumns ?? [],
      ...(bericht !== undefined && { bericht }),
      ...(luecken && { luecken: true }),
    };
  });
}

async function blocksOf(used: Block[], signal: AbortSignal): Promise<Block[]> {
  const result: Block[] = [];
  for (const area of used) {
    const parts = cellCount(area) > SEARCH_CELLS ? await narrow(bands(area), signal) : [area];
    const cells = parts.reduce((sum, part) => sum + cellCount(part), 0);
    if (cells > MAXIMUM_CELLS) throw new ExcelProblem("zu-gross", "zu-gross", area.sheet);
    result.push(...parts.flatMap((part) => split(part)));
  }
  return result;
}

/** About a hundred bands of whole rows. */
function bands(area: Block): Block[] {
  const height = Math.ceil((area.bottom - area.top + 1) / 100);
  return split(area, height * (area.right - area.left + 1));
}

function numbered(outlines: SheetOutline[], progress: (step: ReadProgress) => void): (sheet: string) => void {
  const number = new Map(outlines.map(({ name }, index) => [name, index + 1]));
  return (sheet) => progress({ sheet, number: number.get(sheet) ?? 1, of: outlines.length });
}

async function readCells(blocks: Block[], progress: (sheet: string) => void, signal: AbortSignal) {
  const cells = new Map<string, Cell[]>();
  for (const batch of batches(blocks, REQUEST_CELLS)) {
    if (batch[0]) progress(batch[0].sheet);
    for (const { block, content } of await readBatch(batch, signal)) {
      const known = cells.get(block.sheet) ?? [];
      for (const cell of cellsOf(block, content)) known.push(cell);
      cells.set(block.sheet, known);
    }
  }
  return cells;
}

/** One request; where the answer would be too big (long texts), two with half of it each, and so on. */
function readBatch(batch: Block[], signal: AbortSignal): Promise<{ block: Block; content: BlockContent }[]> {
  const ask = (blocks: Block[]) =>
    request(
      ({ workbook }) =>
        blocks.map((block) => ({
          block,
          content: rangeOf(workbook, block).load("values,formulas,numberFormat,valueTypes"),
        })),
      (filled) => filled,
      signal,
    );
  return inHalves(batch, ask, halve);
}
