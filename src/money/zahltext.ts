import { Decimal } from "./dezimal";

/** A number as it was written: its value, the decimals shown and the unit behind it. */
interface Zahltext {
  value: Decimal;
  decimals: number;
  unit?: "€" | "T€" | "%";
}

const SPACES = /[\s\u00a0\u2007\u202f]+/g;
const MINUS = /[\u2212\u2013\u2012\ufe63\uff0d]/g;
const UNITS: [RegExp, Zahltext["unit"]][] = [
  [/(?:t ?€|t ?eur|tsd\.? ?(?:€|eur))$/i, "T€"],
  [/(?:€|euro?)$/i, "€"],
  [/%$/, "%"],
];
/** The currency in front, perhaps behind a sign. In words it needs an amount with separators: "Euro 6" is a norm, "EUR 2026" a year. */
const WAEHRUNG = /^([+-]?) ?(?:€|euro?(?![a-z])(?=[^.,]*\d(?:[.,]| \d)))/i;
/** No cents, written as a dash behind the comma: "1.234,-" */
const OHNE_CENT = /(\d),(?:--?|—)(?!\d)/;
/** Plain digits, or groups of three apart by points or by spaces, then perhaps decimals. */
const DIGITS = /^(?:\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?:,(\d+))?$/;

/**
 * Reads a number in German notation: "1.234.567,89 €", "−12,5", "120-", "(1.000)", "+3", "17,10%",
 * "EUR 1.234,56", "1.234,--", with ordinary, no-break and narrow spaces. Strict about separators: "12.5" and "1,234.56" are no German numbers.
 * Returns undefined where the text is not one number.
 */
export function parseZahltext(text: string): Zahltext | undefined {
  let rest = text.replace(SPACES, " ").replace(MINUS, "-").trim();
  rest = rest.replace(WAEHRUNG, "$1").replace(OHNE_CENT, "$1").trim();
  let unit: Zahltext["unit"];
  let negative = false;
  const bracketed = /^\(([^()]+)\)([^()]*)$/.exec(rest);
  if (bracketed) {
    negative = true;
    rest = `${bracketed[1]}${bracketed[2]}`.trim();
  }
  const unitFound = UNITS.find(([pattern]) => pattern.test(rest));
  if (unitFound) {
    unit = unitFound[1];
    rest = rest.replace(unitFound[0], "").trim();
  }
  const signed = /^([+-]?) ?([^+-]*[^+ -]) ?(-?)$/.exec(rest);
  if (!signed?.[2]) return undefined;
  const minusSigns = [signed[1] === "-", signed[3] === "-", negative].filter(Boolean).length;
  if (minusSigns > 1 || (signed[1] && signed[3])) return undefined;
  const digits = DIGITS.exec(signed[2]);
  if (!digits) return undefined;
  const value = new Decimal(signed[2].replace(/[. ]/g, "").replace(",", "."));
  return {
    value: minusSigns === 1 ? value.negated() : value,
    decimals: digits[1]?.length ?? 0,
    ...(unit && { unit }),
  };
}

/**
 * A number as German staff write it: 12.715.500 or −1.605,31. Without `decimals`, whole numbers stand without
 * and all others with at least two decimals.
 */
export function zahlDeutsch(value: Decimal, decimals?: number): string {
  const shown = decimals ?? (value.isInteger() ? 0 : Math.max(2, value.decimalPlaces()));
  const [whole = "0", fraction] = value.abs().toFixed(shown).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  const isZero = /^[0.]*$/.test(whole + (fraction ?? ""));
  return (value.isNegative() && !isZero ? "−" : "") + grouped + (fraction ? `,${fraction}` : "");
}
