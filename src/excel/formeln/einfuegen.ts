import { areaAddress, cellAddress } from "../../workbook/adresse";
import type { Area } from "../../workbook/workbook";
import { request } from "../anfrage";
import { areaOf, AREA, rangeOf } from "../lesen/aufbau";
import type { Block } from "../lesen/bloecke";
import { englishError } from "../../workbook/fehlerwerte";

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** A formula that is to be written into the selected cell. */
export interface Insertion {
  /** English notation with "=", for a cell on this sheet. */
  formula: (sheet: string) => string;
  /** How far its result reaches. */
  rows: number;
  columns: number;
  /** What the formula reads. */
  sources: Block[];
}

/**
 * Why nothing was written: the sheet is protected, the result would run over its edge, over cells that it reads,
 * over cells that are not empty, over merged cells, or Excel found no room for another reason.
 */
type Refusal = "geschuetzt" | "rand" | "kreis" | "belegt" | "verbunden" | "ueberlauf";

type InsertResult =
  | { kind: "eingefuegt"; sheet: string; cell: string; end: string; formula: string }
  | { kind: "abgelehnt"; reason: Refusal; sheet: string; cell: string };

/**
 * Writes one formula into the active cell; where its result has several cells it spills. Writes nothing over what
 * is there. Throws an ExcelProblem where Excel does not answer.
 */
export async function insertFormula(insertion: Insertion): Promise<InsertResult> {
  const { sheet, row, column, isProtected } = await readTarget();
  const cell = cellAddress(row, column);
  const target = { sheet, ...spillArea(row, column, insertion) };
  const refused = (reason: Refusal, at = cell): InsertResult => ({
    kind: "abgelehnt",
    reason,
    sheet,
    cell: at,
  });
  if (isProtected) return refused("geschuetzt");
  if (target.bottom > LAST_ROW || target.right > LAST_COLUMN) return refused("rand");
  const source = insertion.sources.find((block) => block.sheet === sheet && overlap(block, target));
  if (source) return refused("kreis", areaAddress(source));
  const obstacle = await findObstacle(target);
  if (obstacle) return refused(obstacle.reason, obstacle.cell);
  const formula = insertion.formula(sheet);
  if (!(await write(target, formula))) return refused("ueberlauf");
  return { kind: "eingefuegt", sheet, cell, end: cellAddress(target.bottom, target.right), formula };
}

function readTarget() {
  return request(
    ({ workbook }) => {
      const cell = workbook.getActiveCell().load("rowIndex,columnIndex");
      const sheet = cell.worksheet.load("name");
      return { cell, sheet, protection: sheet.protection.load("protected") };
    },
    ({ cell, sheet, protection }) => ({
      sheet: sheet.name,
      row: cell.rowIndex,
      column: cell.columnIndex,
      isProtected: protection.protected,
    }),
  );
}

const spillArea = (row: number, column: number, { rows, columns }: Insertion): Area => ({
  top: row,
  left: column,
  bottom: row + rows - 1,
  right: column + columns - 1,
});

const overlap = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** The first cell in the way of the result: one that is not empty, or one that is merged. */
function findObstacle(target: Block): Promise<{ reason: Refusal; cell: string } | undefined> {
  return request(
    ({ workbook }) => {
      const range = rangeOf(workbook, target);
      return {
        filled: range.getUsedRangeOrNullObject(true).load(AREA),
        merged: range.getMergedAreasOrNullObject().load("address"),
      };
    },
    ({ filled, merged }) => {
      if (!filled.isNullObject) return { reason: "belegt" as const, cell: areaAddress(areaOf(filled)) };
      if (merged.isNullObject) return undefined;
      const address = merged.address.split(",")[0] ?? "";
      return { reason: "verbunden" as const, cell: address.slice(address.lastIndexOf("!") + 1) };
    },
  );
}

/** False where Excel has no room for the result after all (a table, say): the cell is then empty again. */
async function write({ sheet, top, left }: Block, formula: string): Promise<boolean> {
  const cell = (workbook: Excel.Workbook) => workbook.worksheets.getItem(sheet).getCell(top, left);
  const spilled = await request(
    ({ workbook }) => {
      const target = cell(workbook);
      target.formulas = [[formula]];
      return target.load("values,valueTypes");
    },
    ({ values, valueTypes }) =>
      valueTypes[0]?.[0] !== "Error" || englishError(String(values[0]?.[0])) !== "#SPILL!",
  );
  if (spilled) return true;
  await request(
    ({ workbook }) => {
      cell(workbook).formulas = [[""]];
    },
    () => undefined,
  );
  return false;
}
