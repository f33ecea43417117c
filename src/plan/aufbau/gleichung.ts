import { Decimal, summe } from "../../money/dezimal";
import type { Figure } from "../tabelle";

/** A figure in an equation: added, subtracted, or a part of it (a quarter of the mobile devices). */
export interface Term {
  figure: Figure;
  faktor: number | Decimal;
}

/** gesamt = Σ faktor · figure. One term makes it an equality. */
export interface Gleichung {
  gesamt: Figure;
  terme: Term[];
}

/** An amount in euro. */
export function euro({ wert, spalte }: Figure): Decimal {
  return wert.times(spalte.einheit);
}

/** Half of the interval that a figure stands for, in euro. */
export function spiel({ halb, spalte }: Figure): Decimal {
  return halb.times(spalte.einheit);
}

/** What terms add up to, in euro. */
export function summeDer(terme: Term[]): Decimal {
  return summe(terme.map(({ figure, faktor }) => euro(figure).times(faktor)));
}

/** gesamt − Σ terme, in euro. */
export function differenz({ gesamt, terme }: Gleichung): Decimal {
  return euro(gesamt).minus(summeDer(terme));
}

/** Largest difference that rounding alone explains, in euro; 0 where all figures are exact. */
export function toleranz({ gesamt, terme }: Gleichung): Decimal {
  return summe([spiel(gesamt), ...terme.map(({ figure, faktor }) => spiel(figure).times(faktor).abs())]);
}

/**
 * Whether an equation holds: the interval that the total stands for meets that of the sum (XBRL Calculations 1.1).
 */
export function kommtHin(gleichung: Gleichung): boolean {
  return differenz(gleichung).abs().lte(toleranz(gleichung));
}

export function plus(figures: Figure[]): Term[] {
  return figures.map((figure) => ({ figure, faktor: 1 }));
}

/** The same figure with the opposite sign. */
export function gegen(term: Term): Term {
  return { ...term, faktor: new Decimal(term.faktor).negated() };
}
