import { Decimal } from "../../money/dezimal";
import type { Figure } from "../../plan/tabelle";
import type { Bewertung } from "../kern/regel";

/** Whether a figure is the total of amounts that are added and taken off: it may be positive in one year, negative in another. */
export function istSaldo(figure: Figure, { relation: { gesamt, terme } }: Bewertung): boolean {
  if (gesamt !== figure) return false;
  const signs = terme.flatMap(({ figure: { wert }, faktor }) =>
    wert.isZero() ? [] : [wert.isNegative() !== new Decimal(faktor).isNegative()],
  );
  return new Set(signs).size > 1;
}
