import { Decimal } from "../../money/dezimal";

/** Amounts that are no German numbers: "1,234.56", "1,234,567", "12.50", "1.234.56", "1'234.50". */
const FALSCH: RegExp[] = [
  /^-?\d{1,3}(,\d{3})+\.\d{1,2}$/,
  /^-?\d{1,3}(,\d{3}){2,}$/,
  /^-?\d{1,3}(\.\d{3})*\.\d{1,2}$/,
  /^-?\d{1,3}('\d{3})+([.,]\d{1,2})?$/,
];

/** A number in another than the German notation. */
export interface Fremdzahl {
  /** As it stands in the cell. */
  text: string;
  wert: Decimal;
}

/**
 * The numbers with a wrong separator at the end of a row's text: recognition takes them for words, and the cell that
 * they stand in for blank. As many as stand there, from left to right.
 */
export function fremdzahlen(label: string): Fremdzahl[] {
  const words = label.replace(/\s*(€|EUR)(?=\s|$)/g, "").split(" ");
  const from = words.findLastIndex((word) => !FALSCH.some((muster) => muster.test(word))) + 1;
  return words.slice(from).map((text) => ({ text, wert: wertAus(text) }));
}

/** What is meant: the last point or comma before one or two digits parts the cents, all others part thousands. */
function wertAus(text: string): Decimal {
  const cents = /[.,](\d{1,2})$/.exec(text)?.[1];
  const whole = (cents === undefined ? text : text.slice(0, -cents.length - 1)).replace(/[.,']/g, "");
  return new Decimal(cents === undefined ? whole : `${whole}.${cents}`);
}
