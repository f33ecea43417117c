import { Decimal, ZERO } from "./dezimal";

/** All values that a shown figure may stand for, both ends included. */
export interface Intervall {
  low: Decimal;
  high: Decimal;
}

/** [value − half, value + half]: what a figure rounded to ±half stands for; half 0 is an exact figure. */
export function intervall(value: Decimal, half: Decimal = ZERO): Intervall {
  return { low: value.minus(half), high: value.plus(half) };
}

/** Ends added to ends: the interval of a sum (XBRL Calculations 1.1, inferred total). */
export function intervallSumme(ranges: Iterable<Intervall>): Intervall {
  let low = ZERO;
  let high = ZERO;
  for (const range of ranges) {
    low = low.plus(range.low);
    high = high.plus(range.high);
  }
  return { low, high };
}

/** Where both can be true; undefined where they exclude each other. */
export function schnitt(a: Intervall, b: Intervall): Intervall | undefined {
  const low = Decimal.max(a.low, b.low);
  const high = Decimal.min(a.high, b.high);
  return low.lte(high) ? { low, high } : undefined;
}
