import { Decimal } from "../../money/dezimal";
import { parseZahltext } from "../../money/zahltext";

/** A number that is none in German notation, or none at all: what a sum holds with it nobody can say. */
export interface Fremdzahl {
  /** As it stands in the cell. */
  text: string;
  /** What is meant, where that is beyond doubt. */
  wert?: Decimal;
  /** Debit or credit stands behind it: which sign it has, only the account tells. */
  sollHaben?: true;
}

/** Digits with points, commas or apostrophes between them, perhaps a sign before and a unit behind. */
const ZIFFERN = /^([-+−–]?) ?(?:(?:€|EUR|Euro) ?)?(\d[\d.,'’´]*[.,'’´][\d.,'’´]*\d) ?(?:€|EUR|Euro)?$/i;
/** "1.234,56 S", "1.234,56 H": as programs for accounts write debit and credit */
const SOLL_HABEN = /^(\d[\d. ]*,\d\d) ?(?:€|EUR)? ?(?:S|H|Soll|Haben)$/;
/** "31.12.2026", "1.7.26", "07.2026" */
const DATUM = /^(\d{1,2}\.)?\d{1,2}\.((19|20)\d\d|\d\d)$/;
const MONAT = /^\d{1,2}\.(19|20)\d\d$/;

/**
 * A text that stands where an amount belongs and looks like one, but is no German number: "1,234.56", "12.50",
 * "1'234.50", "1.910000", "154.0000", "1.234,56 H". Undefined for other texts, dates among them.
 */
export function fremdzahl(text: string): Fremdzahl | undefined {
  if (parseZahltext(SOLL_HABEN.exec(text)?.[1] ?? "")) return { text, sollHaben: true };
  const [, sign = "", digits] = ZIFFERN.exec(text) ?? [];
  if (digits === undefined || istDatum(digits)) return undefined;
  const wert = gemeint(digits);
  return { text, ...(wert && { wert: /[-−–]/.test(sign) ? wert.negated() : wert }) };
}

const istDatum = (digits: string): boolean =>
  MONAT.test(digits) || (DATUM.test(digits) && digits.split(".").length === 3);

/**
 * The last point or comma before one or two digits parts the cents, all others part thousands; some may have been
 * forgotten. Undefined where groups have other lengths.
 */
function gemeint(digits: string): Decimal | undefined {
  const cents = /[.,](\d{1,2})$/.exec(digits)?.[1];
  const whole = cents === undefined ? digits : digits.slice(0, -cents.length - 1);
  const [first = "", ...groups] = whole.split(/[.,'’´]/);
  const separators = new Set(whole.replace(/\d/g, ""));
  const grouped = groups.every((group) => group.length > 0 && group.length % 3 === 0);
  if (!grouped || separators.size > 1 || (groups.length > 0 && first.length > 3)) return undefined;
  return new Decimal([first, ...groups].join("") + (cents === undefined ? "" : `.${cents}`));
}

/** "25,785": three digits behind one comma, as thousands are grouped in English. */
export const englischeTausender = (text: string): boolean => /^[-+−–]? ?\d{1,3},\d{3}$/.test(text);
