import { summe, type Decimal } from "../../money/dezimal";
import { intervall, intervallSumme, mal, schnitt, type Intervall } from "../../money/intervall";
import type { Figure } from "../../plan/tabelle";
import type { Bewertung, Rechnung, Relation } from "./regel";

/** Evaluates a relation by intervals (XBRL Calculations 1.1). */
export function bewerten(relation: Relation): Bewertung {
  const soll = sollVon(relation);
  const differenz = euro(relation.gesamt).minus(soll);
  return { relation, soll, differenz, toleranz: toleranz(relation), gilt: gilt(relation) };
}

/**
 * Whether a computation comes out: each figure stands for [v−h, v+h]; it does when the interval of the total meets
 * that of the sum. Amounts of columns in T€ count a thousandfold.
 */
export function gilt({ gesamt, terme }: Rechnung): boolean {
  const range = intervallSumme(terme.map(({ figure, faktor }) => mal(spanne(figure), faktor)));
  return schnitt(spanne(gesamt), range) !== undefined;
}

function sollVon({ terme }: Rechnung): Decimal {
  return summe(terme.map(({ figure, faktor }) => euro(figure).times(faktor)));
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

function toleranz({ gesamt, terme }: Rechnung): Decimal {
  return summe([spiel(gesamt), ...terme.map(({ figure, faktor }) => spiel(figure).times(faktor).abs())]);
}

export function figuren({ gesamt, terme }: Rechnung): Figure[] {
  return [gesamt, ...terme.map(({ figure }) => figure)];
}
