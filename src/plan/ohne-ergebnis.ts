import type { Plan } from "./plan";
import { plantabelle } from "./plantabelle";
import { cellAddress } from "../workbook/adresse";
import { planblaetter } from "../workbook/berichtsmarke";
import { isPending } from "../workbook/fehlerwerte";
import { isCellError, type Cell, type Workbook } from "../workbook/workbook";
import type { CellRef } from "../workbook/zelle";
import { ersteZellbereiche } from "../workbook/zellbereiche";

/** Cells of the plan that show the same instead of a result. */
export interface OhneErgebnis {
  /** The error value, in English; absent where formulas were not calculated. */
  zeigt?: string;
  /** None of them has a formula. */
  ohneFormel?: true;
  cells: CellRef[];
}

/**
 * The cells that show no result, by what they show. Error values count where a table of the plan shows them, beside
 * it they are the user's own business; a result that is still to come counts anywhere, for what it will be nobody knows.
 */
export function ohneErgebnis(workbook: Workbook, plan: Plan): OhneErgebnis[] {
  const groups = new Map<string | undefined, CellRef[]>();
  const mitFormel = new Set<string | undefined>();
  for (const sheet of planblaetter(workbook)) {
    const tabelle = plantabelle(plan, sheet.name);
    for (const cell of sheet.cells) {
      const zeigt = fehlerwert(cell);
      if (zeigt === undefined ? hatErgebnis(cell) : !isPending(zeigt) && !tabelle(cell)) continue;
      if (cell.formula !== undefined) mitFormel.add(zeigt);
      const cells = groups.get(zeigt) ?? [];
      cells.push({ sheet: sheet.name, cell: cellAddress(cell.row, cell.column) });
      groups.set(zeigt, cells);
    }
  }
  return [...groups].map(([zeigt, cells]) => ({
    ...(zeigt !== undefined && { zeigt }),
    ...(!mitFormel.has(zeigt) && { ohneFormel: true }),
    cells,
  }));
}

/** Whether the cells that show nothing yet will have their results without anybody's doing. */
export const kommtNoch = ({ zeigt }: OhneErgebnis): boolean => zeigt !== undefined && isPending(zeigt);

/** So many places are named in a report: more than a cell of Excel can hold is of no use to anybody. */
const STELLEN = 50;

/** Where these cells are, in words, and how many places there are beside those that are named. */
export const stellenOhneErgebnis = ({ cells }: OhneErgebnis): { text: string; weitere: number } =>
  ersteZellbereiche(cells, STELLEN);

const fehlerwert = ({ value }: Cell): string | undefined => (isCellError(value) ? value.error : undefined);

const hatErgebnis = ({ formula, value }: Cell): boolean => formula === undefined || value !== undefined;
