import { type Decimal, ZERO, summe as addiere } from "../money/dezimal";
import { intervall, intervallSumme, schnitt } from "../money/intervall";

/** Whether a shown sum can be the sum of its shown terms, and by how much it differs from their sum as shown. */
interface Summenpruefung {
  urteil: "stimmt" | "rundung" | "differenz";
  /** summe − Σ posten */
  differenz: Decimal;
}

/**
 * Sum check by intervals (XBRL Calculations 1.1): a figure rounded to `einheit` stands for half a unit on both
 * sides, and the sum holds where its interval meets the added intervals of the terms. With a unit of 0 all are exact,
 * and a term of 0 always is: an empty cell is handed over as 0 by older Excels, and would widen the tolerance.
 */
export function pruefsumme(summe: Decimal, posten: readonly Decimal[], einheit: Decimal): Summenpruefung {
  const differenz = summe.minus(addiere(posten));
  if (differenz.isZero()) return { urteil: "stimmt", differenz };
  const halb = einheit.div(2);
  const moeglich = intervallSumme(posten.map((betrag) => intervall(betrag, betrag.isZero() ? ZERO : halb)));
  const vereinbar = schnitt(intervall(summe, halb), moeglich) !== undefined;
  return { urteil: vereinbar ? "rundung" : "differenz", differenz };
}
