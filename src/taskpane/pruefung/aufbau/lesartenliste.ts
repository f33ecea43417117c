import { lesarten, type Lesart } from "../../../berichte/aufbau/lesarten";
import type { Anker } from "../../../plan/korrektur";
import type { Tabelle } from "../../../plan/tabelle";
import type { RecognisedTable } from "../../../rules/kern/ergebnis";
import { parseCellAddress } from "../../../workbook/adresse";
import type { Aufbau } from "./useAufbau";

/** The table as the rules see it; undefined where it takes no part in the check. */
export function tabelleZu({ tabellen }: Aufbau, { anchor }: RecognisedTable): Tabelle | undefined {
  return tabellen.find(({ anker }) => gleich(anker, anchor));
}

const gleich = (a: Anker, b: Anker): boolean =>
  a.sheet === b.sheet && a.range === b.range && a.kopf === b.kopf && a.zeile === b.zeile;

/** How a table was understood: its rows from top to bottom, its columns, then what is compared with other places. */
export function lesartenVon({ zusammenhaenge }: Aufbau, tabelle: Tabelle): Lesart[] {
  const own = zusammenhaenge.filter(
    ({ file, sheet, cell }) => file === undefined && sheet === tabelle.sheet && liegtIn(tabelle, cell),
  );
  const rank = ({ art }: Lesart): number => ["zeile", "spalte", "verweis"].indexOf(art);
  return lesarten(own).sort((a, b) => rank(a) - rank(b) || a.row - b.row);
}

/** Whether a cell lies in a table. */
export function liegtIn({ area }: Tabelle, cell: string): boolean {
  const { row, column } = parseCellAddress(cell);
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}
