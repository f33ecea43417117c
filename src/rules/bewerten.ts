import { Decimal, ZERO, summe } from "../money/dezimal";
import { intervall, intervallSumme, mal, schnitt } from "../money/intervall";
import type { Figure } from "../plan/tabelle";
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

/** A change of figures that is tried out: cell → value. */
export type Annahme = Map<Figure, Decimal>;

/**
 * Evaluates a relation by intervals (XBRL Calculations 1.1): each figure stands for [v−h, v+h]; the relation
 * holds when the interval of the total meets that of the sum. Amounts of columns in T€ count a thousandfold.
 */
export function bewerten(regel: Regel, relation: Relation, annahme?: Annahme): Bewertung {
  const { gesamt, terme } = relation;
  const soll = summe(terme.map(({ figure, faktor }) => euro(figure, annahme).times(faktor)));
  const differenz = euro(gesamt, annahme).minus(soll);
  const range = intervallSumme(terme.map(({ figure, faktor }) => mal(spanne(figure, annahme), faktor)));
  const gilt = schnitt(spanne(gesamt, annahme), range) !== undefined;
  return { regel, relation, soll, differenz, toleranz: toleranz(relation), gilt };
}

/** An amount in euro. */
export function euro(figure: Figure, annahme?: Annahme): Decimal {
  return (annahme?.get(figure) ?? figure.wert).times(figure.spalte.einheit);
}

function spanne(figure: Figure, annahme?: Annahme): ReturnType<typeof intervall> {
  return intervall(euro(figure, annahme), figure.halb.times(figure.spalte.einheit));
}

function toleranz({ gesamt, terme }: Relation): Decimal {
  const figures = [gesamt, ...terme.map(({ figure }) => figure)];
  return figures.reduce((total, { halb, spalte }) => total.plus(halb.times(spalte.einheit)), ZERO);
}

export function figuren({ gesamt, terme }: Relation): Figure[] {
  return [gesamt, ...terme.map(({ figure }) => figure)];
}
