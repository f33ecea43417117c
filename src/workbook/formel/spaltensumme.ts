import { betragAusDouble, type Decimal, ZERO } from "../../money/dezimal";
import { ersteStelle } from "../erste-stelle";
import { je } from "../je";
import type { Cell } from "../workbook";

/** The cells of a column from top to bottom, added up from the first on. */
interface Vorsummen {
  /** Before each cell, and behind the last: the sum of the numbers, and how many cells show no result. */
  summe: Decimal[];
  offen: number[];
}

/** What the number of a cell counts for. */
export type Zahlwert = (value: number, cell: Cell) => Decimal;

/**
 * What SUM makes of some rows of a column, exactly; undefined where one of its cells shows no result. The column is added
 * up once, so that a sum from the first row on in every row costs no more than the rows.
 *
 * @param wie a constant function: the column is added up once for each
 */
export function spaltensumme(
  cells: Cell[],
  top: number,
  bottom: number,
  wie: Zahlwert = betragAusDouble,
): Decimal | undefined {
  const { summe, offen } = vorsummen(wie)(cells);
  const [from, to] = [ab(cells, top), ab(cells, bottom + 1)];
  const [before, after] = [summe[from], summe[to]];
  return before && after && offen[from] === offen[to] ? after.minus(before) : undefined;
}

/** Index of the first cell at or below a row; those of a column stand in order. */
export const ab = (cells: Cell[], row: number): number =>
  ersteStelle(cells.length, (at) => (cells[at]?.row ?? 0) >= row);

const vorsummen = je((wie: Zahlwert) =>
  je((cells: Cell[]): Vorsummen => {
    let [summe, offen] = [ZERO, 0];
    const all: Vorsummen = { summe: [summe], offen: [offen] };
    for (const cell of cells) {
      const { value, formula } = cell;
      if (typeof value === "number") summe = summe.plus(wie(value, cell));
      else if (typeof value === "object" || (value === undefined && formula !== undefined)) offen++;
      all.summe.push(summe);
      all.offen.push(offen);
    }
    return all;
  }),
);
