import type { Decimal } from "../../money/dezimal";
import { differenz, summeDer, toleranz } from "../../plan/aufbau/gleichung";
import type { Figure } from "../../plan/tabelle";
import type { Regel, Relation } from "./regel";

/** A relation with what its figures say. */
export interface Bewertung {
  regel: Regel;
  relation: Relation;
  /** What the terms add up to. */
  soll: Decimal;
  /** gesamt − soll. */
  differenz: Decimal;
  /** Largest difference that rounding alone explains; 0 where all figures are exact. */
  toleranz: Decimal;
  gilt: boolean;
}

/**
 * Evaluates a relation by intervals (XBRL Calculations 1.1): each figure stands for [v−h, v+h]; the relation
 * holds when the interval of the total meets that of the sum. Amounts of columns in T€ count a thousandfold.
 */
export function bewerten(regel: Regel, relation: Relation): Bewertung {
  const difference = differenz(relation);
  const most = toleranz(relation);
  const soll = summeDer(relation.terme);
  return { regel, relation, soll, differenz: difference, toleranz: most, gilt: difference.abs().lte(most) };
}

export function figuren({ gesamt, terme }: Pick<Relation, "gesamt" | "terme">): Figure[] {
  return [gesamt, ...terme.map(({ figure }) => figure)];
}
