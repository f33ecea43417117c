import type { Decimal } from "../money/dezimal";
import { betragText } from "../money/eurotext";
import { zahlDeutsch } from "../money/zahltext";
import type { Spalte } from "./tabelle";

/** A figure, as many times as its unit says, in words: an amount in euro or T€, posts where its column counts these. */
export function mengenText(wert: Decimal, { zaehlt, einheit }: Spalte): string {
  if (zaehlt !== "stellen") return betragText(wert, einheit);
  return `${zahlDeutsch(wert)} ${wert.abs().eq(1) ? "Stelle" : "Stellen"}`;
}
