import { Decimal, ZERO } from "./dezimal";

/** All values that a shown figure may stand for, both ends included. */
export interface Intervall {
  low: Decimal;
  high: Decimal;
}

/** [value − half, value + half]: what a figure rounded to ±half stands for; half 0 is an exact figure. */
export function intervall(value: Decimal, half: Decimal = ZERO): Intervall {
  return half.isZero() ? punkt(value) : { low: value.minus(half), high: value.plus(half) };
}

/** An exact figure: both ends are one number, and are reckoned once. */
const istPunkt = ({ low, high }: Intervall): boolean => low === high;
const punkt = (value: Decimal): Intervall => ({ low: value, high: value });

/** The interval multiplied by a factor; a negative one exchanges the ends. */
export function mal(range: Intervall, factor: Decimal | number): Intervall {
  if (factor === 1) return range;
  if (istPunkt(range)) return punkt(range.low.times(factor));
  const ends = [range.low.times(factor), range.high.times(factor)] as const;
  return ends[0].lte(ends[1]) ? { low: ends[0], high: ends[1] } : { low: ends[1], high: ends[0] };
}

/** Ends added to ends: the interval of a sum (XBRL Calculations 1.1, inferred total). */
export function intervallSumme(ranges: Iterable<Intervall>): Intervall {
  let low = ZERO;
  let high = ZERO;
  for (const range of ranges) {
    const exact = low === high && istPunkt(range);
    low = low.plus(range.low);
    high = exact ? low : high.plus(range.high);
  }
  return { low, high };
}

/** Where both can be true; undefined where they exclude each other. */
export function schnitt(a: Intervall, b: Intervall): Intervall | undefined {
  const low = Decimal.max(a.low, b.low);
  const high = Decimal.min(a.high, b.high);
  return low.lte(high) ? { low, high } : undefined;
}
