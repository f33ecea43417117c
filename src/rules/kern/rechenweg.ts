import { Decimal, runden } from "../../money/dezimal";
import { spaltenname } from "../../plan/spaltenname";
import { zelleVon } from "../../workbook/zelle";
import type { Summand } from "./ergebnis";
import type { Bewertung, Relation } from "./regel";
import { inSpalte } from "./saetze";

/** The figures behind the expected value, each with what it counts for in the unit of the total. */
export function summanden({ gesamt, terme }: Relation): Summand[] {
  const column = spaltenname(gesamt.spalte);
  return terme.map(({ figure, faktor }) => ({
    ...zelleVon(figure),
    label: spaltenname(figure.spalte) === column ? figure.label : inSpalte(figure.label, figure.spalte),
    amount: figure.wert.toString(),
    factor: new Decimal(faktor).times(figure.spalte.einheit).div(gesamt.spalte.einheit).toString(),
  }));
}

/**
 * The expected value in the unit of its column; one that is computed from a part or a share as exactly as the cell is
 * shown, or as it holds its own.
 */
export function gezeigt({ relation: { gesamt, terme }, soll }: Bewertung): Decimal {
  const value = soll.div(gesamt.spalte.einheit);
  const stellen = Math.max(gesamt.stellen, gesamt.wert.decimalPlaces());
  return terme.some(({ faktor }) => !new Decimal(faktor).abs().eq(1)) ? runden(value, stellen) : value;
}
