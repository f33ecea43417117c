import { Decimal } from "../../money/dezimal";
import { zahlDeutsch } from "../../money/zahltext";
import type { Figure, Spalte, Tabelle } from "../../plan/tabelle";
import { cellAddress } from "../../workbook/adresse";
import type { Bewertung } from "./regel";
import { figuren, schritt } from "../../plan/aufbau/gleichung";
import type { CellRef } from "./ergebnis";

const SPALTENNAMEN: Partial<Record<Spalte["art"], string>> = {
  ergebnis: "Ergebnis",
  ansatz: "Ansatz",
  ist: "Ist",
  hochrechnung: "Hochrechnung",
  ve: "VE",
  planung: "Planung",
  bedarf: "Gesamtausgaben",
  bisher: "bisher",
  prozent: "% vom Plan",
};

/** "Ansatz 2024", "Ergebnis 2022", "2025": how a column is called in a sentence; "" where it has no name. */
export function spaltenname({ art, jahr }: Spalte): string {
  return [SPALTENNAMEN[art], jahr].filter(Boolean).join(" ");
}

/** A label with the name of its column in brackets: "Umsatzerlöse (Ansatz 2024)". */
export function inSpalte(name: string, spalte: Spalte): string {
  const column = spaltenname(spalte);
  return column ? `${name} (${column})` : name;
}

/** An amount in euro as it stands in a sentence: with cents where it has some, in T€ where its column is kept so. */
export function betragText(value: Decimal, einheit: 1 | 1000 = 1): string {
  return einheit === 1000 ? `${zahlDeutsch(value.div(1000))} T€` : `${zahlDeutsch(value)} €`;
}

/** A share as percent: 0.125 is "12,5 %". */
export function prozentText(anteil: number): string {
  const prozent = new Decimal(anteil).times(100);
  return `${zahlDeutsch(prozent, prozent.decimalPlaces())} %`;
}

/** The amount of a figure in the unit of its column. */
export function figurText({ wert, spalte: { einheit } }: Figure): string {
  return betragText(wert.times(einheit), einheit);
}

/** Where the finding stands, for messages: "Kontenübersicht E14". */
export function stelle({ file, sheet, cell }: CellRef): string {
  return `${file === undefined ? "" : `${file}: `}${sheet} ${cell}`;
}

/** The address of a figure, or of anything else that has a place. */
export function zelleVon({
  file,
  sheet,
  row,
  column,
}: Pick<Figure, "file" | "sheet" | "row" | "column">): CellRef {
  return { ...(file !== undefined && { file }), sheet, cell: cellAddress(row, column) };
}

export function zeilenzelle({ file, sheet }: Tabelle, row: number, column: number): CellRef {
  return zelleVon({ ...(file !== undefined && { file }), sheet, row, column });
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
