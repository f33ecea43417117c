import type { Decimal } from "../money/dezimal";

/** A line of a Zwischenbericht: what was planned and what is expected at the end of the year, in euro. */
export interface Erwartung {
  plan: Decimal;
  hochrechnung: Decimal;
  /** The line shows a loss as a positive amount. */
  verlust?: boolean;
}

/** Whether a Jahresergebnis is worse than planned beyond both bounds: so many euro, and this share of the plan. */
export function istSchlechter(
  { plan, hochrechnung, verlust }: Erwartung,
  { betrag, anteil }: { betrag: number; anteil: number },
): boolean {
  const worse = verlust ? hochrechnung.minus(plan) : plan.minus(hochrechnung);
  return worse.gt(betrag) && worse.gt(plan.abs().times(anteil));
}

/** Whether more is expected than planned and the room above it, in euro. */
export function istHoeher({ plan, hochrechnung }: Erwartung, spielraum: number): boolean {
  return hochrechnung.minus(plan).gt(spielraum);
}
