import { lesarten, type Lesart } from "../../berichte/aufbau/lesarten";
import type { Anker } from "../../plan/korrektur";
import type { Tabelle } from "../../plan/tabelle";
import type { RecognisedTable } from "../../rules/kern/ergebnis";
import { parseCellAddress } from "../../workbook/adresse";
import type { Aufbau } from "./useAufbau";

/** The table as the rules see it; undefined where it takes no part in the check. */
export function tabelleZu({ tabellen }: Aufbau, { anchor }: RecognisedTable): Tabelle | undefined {
  return tabellen.find(({ anker }) => gleich(anker, anchor));
}

const gleich = (a: Anker, b: Anker): boolean =>
  a.sheet === b.sheet && a.range === b.range && a.kopf === b.kopf && a.zeile === b.zeile;

/** How the rows and columns of a table were understood, from top to bottom, rows before columns. */
export function lesartenVon({ zusammenhaenge }: Aufbau, tabelle: Tabelle): Lesart[] {
  const own = zusammenhaenge.filter(
    ({ file, sheet, cell }) => file === undefined && sheet === tabelle.sheet && liegtIn(tabelle, cell),
  );
  const rank = ({ art, row }: Lesart): number => row + (art === "spalte" ? 2_000_000 : 0);
  return lesarten(own).sort((a, b) => rank(a) - rank(b));
}

/** Whether a cell lies in a table. */
export function liegtIn({ area }: Tabelle, cell: string): boolean {
  const { row, column } = parseCellAddress(cell);
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}
