import { summe, type Decimal } from "../../money/dezimal";
import { intervall, intervallSumme, mal, schnitt, type Intervall } from "../../money/intervall";
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
  const { gesamt, terme } = relation;
  const soll = summe(terme.map(({ figure, faktor }) => euro(figure).times(faktor)));
  const differenz = euro(gesamt).minus(soll);
  const range = intervallSumme(terme.map(({ figure, faktor }) => mal(spanne(figure), faktor)));
  const gilt = schnitt(spanne(gesamt), range) !== undefined;
  return { regel, relation, soll, differenz, toleranz: toleranz(relation), gilt };
}

/** An amount in euro. */
export function euro({ wert, spalte }: Figure): Decimal {
  return wert.times(spalte.einheit);
}

function spanne(figure: Figure): Intervall {
  return intervall(euro(figure), spiel(figure));
}

/** Half of the interval that a figure stands for, in euro. */
function spiel({ halb, spalte }: Figure): Decimal {
  return halb.times(spalte.einheit);
}

function toleranz({ gesamt, terme }: Relation): Decimal {
  return summe([spiel(gesamt), ...terme.map(({ figure, faktor }) => spiel(figure).times(faktor).abs())]);
}

export function figuren({ gesamt, terme }: Pick<Relation, "gesamt" | "terme">): Figure[] {
  return [gesamt, ...terme.map(({ figure }) => figure)];
}
