import type { Area } from "../../workbook/workbook";
import { halves, portions } from "../portionen";

/** A rectangle of one sheet that is read in one piece. */
export interface Block extends Area {
  sheet: string;
}

/** Cells of one block: what the documentation calls 5 to 20 thousand rows, for tables of a few columns. */
const BLOCK_CELLS = 10_000;
/**
 * Cells of one request. Excel on the web answers at most 5 MB; a cell costs about 60 bytes with a figure and 200
 * with a label (value, formula, format, type), so this stays below half of it.
 */
export const REQUEST_CELLS = 20_000;

export function cellCount({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** The area in pieces of whole rows with at most `limit` cells each (one row at the least). */
export function split(block: Block, limit = BLOCK_CELLS): Block[] {
  const rows = Math.max(1, Math.floor(limit / (block.right - block.left + 1)));
  const pieces: Block[] = [];
  for (let top = block.top; top <= block.bottom; top += rows) {
    pieces.push({ ...block, top, bottom: Math.min(block.bottom, top + rows - 1) });
  }
  return pieces;
}

/** A block costs its request and its answer as much as so many cells, however small it is. */
const LEAST_CELLS = 20;

/** Blocks that travel together: in their order, at most `limit` cells per request (one block at the least). */
export const batches = <B extends Block>(blocks: B[], limit = REQUEST_CELLS): B[][] =>
  portions(blocks, (block) => Math.max(LEAST_CELLS, cellCount(block)), limit);

/** Both halves of a request that was too big; undefined where it is a single row already. */
export function halve(blocks: Block[]): [Block[], Block[]] | undefined {
  const block = blocks[0];
  if (!block || blocks.length > 1) return halves(blocks);
  if (block.top === block.bottom) return undefined;
  const middle = Math.floor((block.top + block.bottom) / 2);
  return [[{ ...block, bottom: middle }], [{ ...block, top: middle + 1 }]];
}
