import { Decimal as Base } from "decimal.js";

/**
 * The product's decimal numbers. 40 significant digits: sums of amounts are exact, quotients far beyond the
 * 15 digits that a cell can show. A clone, so that nobody else's settings of decimal.js reach our figures.
 */
export const Decimal = Base.clone({
  precision: 40,
  rounding: Base.ROUND_HALF_UP,
  toExpNeg: -40,
  toExpPos: 40,
});
export type Decimal = Base;

export const ZERO = new Decimal(0);

/** A cell's double as the decimal number that its shortest text shows: 0.1 is one tenth. */
export function fromDouble(value: number): Decimal {
  return new Decimal(String(value));
}

/** Decimals of an amount: no plan shows more, and what double addition leaves over lies behind them. */
const STELLEN_EINES_BETRAGS = 6;

/**
 * A cell's double as an amount. Excel adds doubles: a stored result of SUMME over cents carries residues such as
 * −8.7E-13 (2E-7 at the most in sums of a plan); an amount has six decimals.
 */
export function betragAusDouble(value: number): Decimal {
  if (Number.isSafeInteger(value)) return value === 0 ? ZERO : new Decimal(value);
  const betrag = runden(fromDouble(value), STELLEN_EINES_BETRAGS);
  // A residue below 0 becomes 0, not −0.
  return betrag.isZero() ? ZERO : betrag;
}

/** Kaufmännisch gerundet (DIN 1333, half away from zero): 2.5 → 3, −2.5 → −3; to −3 decimals: 1500 → 2000. */
export function runden(value: Decimal, stellen = 0): Decimal {
  if (stellen < 0) {
    const unit = new Decimal(10).pow(-stellen);
    return runden(value.div(unit)).times(unit);
  }
  return value.toDecimalPlaces(stellen, Decimal.ROUND_HALF_UP);
}

export function summe(values: Iterable<Decimal>): Decimal {
  let total = ZERO;
  for (const value of values) if (!value.isZero()) total = total.plus(value);
  return total;
}
