import type { Plan } from "./plan";
import type { Tabelle } from "./tabelle";

/** Row and column of a cell, from 0. */
interface Zellplatz {
  row: number;
  column: number;
}

/** In which table of the plan a cell of a sheet lies; undefined beside them, also in tables that were not recognised. */
export function plantabelle({ tabellen }: Plan, blatt: string): (cell: Zellplatz) => Tabelle | undefined {
  const own = tabellen.filter(({ kind, sheet }) => kind !== "sonstige" && sheet === blatt);
  return (cell) => own.find((tabelle) => liegtIn(tabelle, cell));
}

/** Whether a cell of its sheet lies in a table. */
const liegtIn = ({ area }: Tabelle, { row, column }: Zellplatz): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
