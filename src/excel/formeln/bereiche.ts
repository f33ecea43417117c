import { englishError } from "../../workbook/fehlerwerte";
import { request } from "../anfrage";
import { rangeOf } from "../lesen/aufbau";
import { type Block, cellCount } from "../lesen/bloecke";
import { STEP_BYTES, valueBytes } from "../portionen";
import { asText } from "./formelablage";

/** What `putFormula` takes of a request. */
export const formulaBytes = (formula: string): number => 8 * STEP_BYTES + valueBytes(formula);

/** Puts values in place of the formula that fills these cells. */
export function putValues(workbook: Excel.Workbook, area: Block, values: unknown[][]): void {
  emptied(workbook, area).values = values;
}

/** Puts a formula into the first cell; its results fill the others. */
export function putFormula(workbook: Excel.Workbook, area: Block, formula: string): void {
  emptied(workbook, area).getCell(0, 0).formulas = [[formula]];
}

/**
 * Excel changes no part of an array formula, and lets none spill over what is there; a large range it writes part by
 * part. So several cells are emptied first, all at once.
 */
function emptied(workbook: Excel.Workbook, area: Block): Excel.Range {
  const range = rangeOf(workbook, area);
  if (cellCount(area) > 1) range.clear("Contents");
  return range;
}

/** A result as it has to be written to come back the same: Excel would read texts like "0700" or "Mai 2023" anew. */
export function constant(value: unknown, type: string | undefined): unknown {
  if (type === "Error") return englishError(String(value));
  return typeof value === "string" && value !== "" ? asText(value) : value;
}

/** Does something for all parts in one request. Throws an ExcelProblem. */
export function each<Part>(
  parts: Part[],
  effect: (workbook: Excel.Workbook, part: Part) => void,
): Promise<void> {
  return request(
    ({ workbook }) => parts.forEach((part) => effect(workbook, part)),
    () => undefined,
  );
}
