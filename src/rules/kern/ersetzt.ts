import type { Plan } from "../../plan/plan";
import type { Figure } from "../../plan/tabelle";
import type { Relation } from "./regel";

/**
 * Tells of a relation whether the user said otherwise of the row of its total: that this is no total, or the total of
 * other rows. What a row says of other tables and across its columns stays.
 */
export function ersetzt({ tabellen }: Plan): (relation: Relation) => boolean {
  const rows = tabellen.flatMap(({ zeilen }) => zeilen.filter(({ angabe }) => angabe));
  const totals = new Set<Figure>(rows.flatMap(({ betraege }) => betraege));
  return ({ gesamt, terme, angegeben }) =>
    !angegeben && totals.has(gesamt) && terme.every(({ figure }) => stehtUnter(figure, gesamt));
}

const stehtUnter = (a: Figure, b: Figure): boolean =>
  a.file === b.file && a.sheet === b.sheet && a.column === b.column;
