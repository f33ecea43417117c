import type { Cell, CellValue } from "../../workbook/workbook";
import type { Block } from "./bloecke";
import { englishError, isPending } from "../../workbook/fehlerwerte";

/** What Excel tells about the cells of one block, row by row. */
export interface BlockContent {
  values: unknown[][];
  formulas: unknown[][];
  numberFormat: unknown[][];
  valueTypes: string[][];
}

/** What stands in a cell; neither where it is blank. */
export type Content = Pick<Cell, "value" | "formula">;

/** Whether two cells hold the same formula and show the same, or the same value. */
export function sameContent(a: Content, b: Content): boolean {
  return a.formula === b.formula && JSON.stringify(a.value) === JSON.stringify(b.value);
}

/** The cells of a block that are not empty, row by row. */
export function cellsOf(block: Block, content: BlockContent): Cell[] {
  const cells: Cell[] = [];
  for (let row = 0; row <= block.bottom - block.top; row++) {
    for (let column = 0; column <= block.right - block.left; column++) {
      const cell = cellAt(content, row, column);
      if (cell) cells.push({ row: block.top + row, column: block.left + column, ...cell });
    }
  }
  return cells;
}

function cellAt(
  content: BlockContent,
  row: number,
  column: number,
): Omit<Cell, "row" | "column"> | undefined {
  const type = content.valueTypes[row]?.[column];
  const shown = content.values[row]?.[column];
  const formula = formulaText(content.formulas[row]?.[column], shown);
  const value = formula === undefined ? cellValue(shown, type) : result(shown, type);
  if (formula === undefined && (value === undefined || value === "")) return undefined;
  const format = content.numberFormat[row]?.[column];
  return {
    ...(value !== undefined && { value }),
    ...(formula !== undefined && { formula }),
    ...(typeof format === "string" && format !== "General" && { format }),
  };
}

/**
 * What a formula shows. Excel computes what it opens: one that shows nothing has "" for its result, whatever type
 * Excel gives it, and a value that is still on its way is no text.
 */
function result(shown: unknown, type: string | undefined): CellValue | undefined {
  const pending = typeof shown === "string" && isPending(englishError(shown));
  return cellValue(shown, pending ? "Error" : type === "Empty" ? "String" : type);
}

/** Absent for an empty cell. */
function cellValue(shown: unknown, type: string | undefined): CellValue | undefined {
  if (type === "Empty") return undefined;
  if (type === "Error") return { error: englishError(String(shown)) };
  if (typeof shown === "number" || typeof shown === "boolean" || typeof shown === "string") return shown;
  return undefined;
}

/** Excel gives the value where there is no formula, so text that was typed with a leading "=" equals its value. */
function formulaText(formula: unknown, shown: unknown): string | undefined {
  return typeof formula === "string" && formula.startsWith("=") && formula !== shown
    ? formula.slice(1)
    : undefined;
}
