import { Decimal, runden } from "./dezimal";
import { zahlDeutsch } from "./zahltext";

/** Whole euro, as the reports show them: "−31.091 €". */
export const euroText = (value: Decimal): string => `${zahlDeutsch(runden(value), 0)} €`;

/** With its sign: "+2.230 €". */
export const mitVorzeichen = (value: Decimal): string => (runden(value).gt(0) ? "+" : "") + euroText(value);

/** The same, or a dash where there is no amount. */
export const euroOderStrich = (value: Decimal | undefined): string => (value ? euroText(value) : "–");

/** An amount in euro as it stands in a sentence: with cents where it has some, in T€ where its column is kept so. */
export function betragText(value: Decimal, einheit: 1 | 1000 = 1): string {
  return einheit === 1000 ? `${zahlDeutsch(value.div(1000))} T€` : `${zahlDeutsch(value)} €`;
}

/** A share as percent: 0.125 is "12,5 %". */
export function anteilText(anteil: number): string {
  const prozent = new Decimal(anteil).times(100);
  return `${zahlDeutsch(prozent, prozent.decimalPlaces())} %`;
}
