import { Decimal, ZERO, runden } from "../money/dezimal";

/**
 * "% vom Plan": 100 · wert / planansatz, kaufmännisch gerundet; undefined where the Planansatz is 0, which has no
 * percentage (the report prints 0 there).
 */
export function planprozent(wert: Decimal, planansatz: Decimal, stellen = 0): Decimal | undefined {
  return planansatz.isZero() ? undefined : runden(wert.times(100).div(planansatz), stellen);
}

export const ABWEICHUNGSARTEN = ["ertrag", "aufwand"] as const;
export type Abweichungsart = (typeof ABWEICHUNGSARTEN)[number];

/** Deviation from the plan, positive where it is favourable: more Ertrag, less Aufwand. */
export function abweichung(wert: Decimal, planansatz: Decimal, art: Abweichungsart = "ertrag"): Decimal {
  return art === "ertrag" ? wert.minus(planansatz) : planansatz.minus(wert);
}

interface Schwelle {
  /** Per cent of the Planansatz. */
  prozent: Decimal;
  betrag: Decimal;
}

export type Ampelfarbe = "grün" | "gelb" | "rot";

/**
 * Traffic light of an unfavourable deviation. A colour is reached where the deviation is beyond its percentage
 * and beyond its amount; against a Planansatz of 0 every deviation is beyond any percentage.
 */
export function ampel(
  abweichungVomPlan: Decimal,
  planansatz: Decimal,
  gelb: Schwelle,
  rot: Schwelle,
): Ampelfarbe {
  const unguenstig = Decimal.max(ZERO, abweichungVomPlan.negated());
  const jenseits = ({ prozent, betrag }: Schwelle) =>
    unguenstig.gt(betrag) && unguenstig.gt(planansatz.abs().times(prozent).div(100));
  if (jenseits(rot)) return "rot";
  return jenseits(gelb) ? "gelb" : "grün";
}
