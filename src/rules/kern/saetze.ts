import { betragText } from "../../money/eurotext";
import { spaltenname } from "../../plan/spaltenname";
import type { Figure, Spalte } from "../../plan/tabelle";
import type { Bewertung } from "./regel";
import { figuren, schritt } from "../../plan/aufbau/gleichung";

/** A label with the name of its column in brackets: "Umsatzerlöse (Ansatz 2024)". */
export function inSpalte(name: string, spalte: Spalte): string {
  const column = spaltenname(spalte);
  return column ? `${name} (${column})` : name;
}

/** What the row of a figure is called; by its number where it has no label, as the totals of many tables. */
export function zeilenname({ label, row }: Figure): string {
  return label.replace(/:$/, "") || `Zeile ${row + 1}`;
}

/** The amount of a figure in the unit of its column. */
export function figurText({ wert, spalte: { einheit } }: Figure): string {
  return betragText(wert.times(einheit), einheit);
}

/** "Differenz −10.000 €": what the present value is above or below the expected one. */
export function differenzText({ relation, differenz }: Bewertung): string {
  return `Differenz ${betragText(differenz, relation.gesamt.spalte.einheit)}`;
}

/** The precision that was assumed, in words; undefined where every figure is exact. */
export function toleranzText({ relation, toleranz }: Bewertung): string | undefined {
  if (toleranz.isZero()) return undefined;
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
