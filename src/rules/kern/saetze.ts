import { betragText } from "../../money/eurotext";
import { mengenText } from "../../plan/mengentext";
import { spaltenname } from "../../plan/spaltenname";
import type { Figure, Spalte } from "../../plan/tabelle";
import type { Bewertung } from "./regel";
import { figuren, schritt } from "../../plan/aufbau/gleichung";

/**
 * A label with the name of its column: "Umsatzerlöse (Ansatz 2024)"; behind a comma where the label ends in brackets
 * itself.
 */
export function inSpalte(name: string, spalte: Spalte): string {
  const column = spaltenname(spalte);
  if (!column) return name;
  return name.endsWith(")") ? `${name}, ${column}` : `${name} (${column})`;
}

/** The amount of a figure in the unit of its column. */
export function figurText({ wert, spalte }: Figure): string {
  return mengenText(wert.times(spalte.einheit), spalte);
}

/** "Differenz −10.000 €": what the present value is above or below the expected one. */
export function differenzText({ relation, differenz }: Bewertung): string {
  return `Differenz ${mengenText(differenz, relation.gesamt.spalte)}`;
}

/** The precision that was assumed, in words; undefined where every figure is exact. */
export function toleranzText({ relation, toleranz }: Bewertung): string | undefined {
  if (toleranz.isZero() || relation.ohneEinheit?.includes(relation.gesamt)) return undefined;
  const { einheit, stellen } = groebste(figuren(relation));
  const unit = einheit === 1000 ? "T€" : stellen > 0 ? "Cent" : "vollen Euro";
  const count = relation.terme.length;
  const terms = count === 1 ? "ein Vergleichswert" : `${count} Summanden`;
  return `Beträge in ${unit}, ${terms}: bis ${betragText(toleranz)} sind Rundung.`;
}

function groebste(figures: Figure[]): { einheit: number; stellen: number } {
  const coarsest = figures.reduce((a, b) => (schritt(b).gt(schritt(a)) ? b : a));
  return { einheit: coarsest.spalte.einheit, stellen: coarsest.stellen };
}
