import type { Decimal } from "../money/dezimal";
import { betragText } from "../money/eurotext";
import { zahlDeutsch } from "../money/zahltext";
import type { Spalte } from "./tabelle";

/**
 * A figure as many times as its unit says, in words: euro or T€, posts or per cent where its column shows these, and
 * the number alone where it counts days, hours, heads.
 */
export function mengenText(wert: Decimal, { zaehlt, einheit, art }: Spalte): string {
  if (art === "prozent") return `${zahlDeutsch(wert)} %`;
  if (zaehlt === "stellen") return `${zahlDeutsch(wert)} ${wert.abs().eq(1) ? "Stelle" : "Stellen"}`;
  if (zaehlt === "anderes") return zahlDeutsch(wert);
  return betragText(wert, einheit);
}
