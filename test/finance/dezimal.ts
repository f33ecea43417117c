import { Decimal } from "../../src/money/dezimal";
import type { Datum } from "../../src/finance/datum";

export const d = (zahl: string | number) => new Decimal(zahl);

/** "15.04.2023" */
export function tag(text: string): Datum {
  const [tag = 0, monat = 0, jahr = 0] = text.split(".").map(Number);
  return { jahr, monat, tag };
}
