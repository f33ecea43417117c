import { Decimal } from "../../money/dezimal";

/** A slip of the pen that leads from the right value to the one that stands there. */
export interface Versehen {
  /** German, a few words. */
  grund: string;
  /** How telling it is: 8 is hardly chance, 1 is weak. */
  gewicht: number;
  /** It is one of the formula that stands there, and speaks for that. */
  anDerFormel?: true;
}

/** What is to be said where no slip of the pen is known. */
export const STIMMT = "mit diesem Wert stimmt die Rechnung";

/** The known slip by which somebody who meant `soll` would have typed `ist`; undefined where none fits. */
export function versehen(ist: Decimal, soll: Decimal): Versehen | undefined {
  // Where nothing stands, nothing was mistyped.
  if (ist.isZero()) return undefined;
  if (soll.eq(ist.negated())) return { grund: "Vorzeichen", gewicht: 8 };
  if (ist.isNegative() !== soll.isNegative() && !ist.isZero() && !soll.isZero()) return undefined;
  const faktor = zehnerpotenz(ist, soll);
  if (faktor) return { grund: faktor, gewicht: 8 };
  const [present, meant] = ziffern(ist, soll);
  if (present.length === meant.length) return gleichLang(present, meant);
  if (eineZifferMehr(meant, present)) return { grund: "eine Ziffer fehlt", gewicht: 3 };
  return eineZifferMehr(present, meant) ? { grund: "eine Ziffer zu viel", gewicht: 3 } : undefined;
}

function zehnerpotenz(ist: Decimal, soll: Decimal): string | undefined {
  if (ist.isZero() || soll.isZero()) return undefined;
  const names: [number, string][] = [
    [10, "Komma um eine Stelle verschoben"],
    [100, "Komma um zwei Stellen verschoben"],
    [1000, "Einheit: € und T€ verwechselt"],
  ];
  return names.find(([factor]) => ist.times(factor).eq(soll) || soll.times(factor).eq(ist))?.[1];
}

/** The digits of both without sign, point and trailing decimals, with the same number of decimals. */
function ziffern(a: Decimal, b: Decimal): [string, string] {
  const decimals = Math.max(a.decimalPlaces(), b.decimalPlaces());
  const digits = (value: Decimal): string =>
    value
      .abs()
      .toFixed(decimals)
      .replace(".", "")
      .replace(/^0+(?=\d)/, "");
  return [digits(a), digits(b)];
}

function gleichLang(present: string, meant: string): Versehen | undefined {
  const different = [...present].flatMap((digit, index) => (digit === meant[index] ? [] : [index]));
  const [first, second] = different;
  if (different.length === 1) return { grund: "eine Ziffer falsch", gewicht: 3 };
  if (different.length !== 2 || first === undefined || second === undefined) return undefined;
  const swapped = present[first] === meant[second] && present[second] === meant[first];
  return swapped ? { grund: "Zahlendreher", gewicht: second === first + 1 ? 6 : 4 } : undefined;
}

/** Whether `long` is `short` with one digit more somewhere. */
function eineZifferMehr(long: string, short: string): boolean {
  if (long.length !== short.length + 1) return false;
  const at = [...short].findIndex((digit, index) => digit !== long[index]);
  return at === -1 || long.slice(at + 1) === short.slice(at);
}

/** The amounts from which a known slip leads to the present one: a digit more or less is left out, for there are too many. */
export function versehenAus(ist: Decimal): { wert: Decimal; slip: Versehen }[] {
  const moved = [10, 100, 1000].flatMap((factor) => [ist.times(factor), ist.div(factor)]);
  const meant = [ist.negated(), ...moved, ...mitAnderenZiffern(ist)];
  return meant.flatMap((wert) => {
    const slip = wert.eq(ist) ? undefined : versehen(ist, wert);
    return slip ? [{ wert, slip }] : [];
  });
}

/** With two neighbouring digits exchanged, or one digit another. */
function mitAnderenZiffern(ist: Decimal): Decimal[] {
  const digits = [...ist.abs().toFixed()];
  const places = digits.flatMap((digit, index) => (digit === "." ? [] : [index]));
  const mit = (changed: string[]): Decimal => new Decimal(changed.join("")).times(ist.isNegative() ? -1 : 1);
  const swapped = places.slice(1).map((index, at) => {
    const before = places[at] ?? index;
    return mit(digits.with(index, digits[before] ?? "").with(before, digits[index] ?? ""));
  });
  const replaced = places.flatMap((index) =>
    [..."0123456789"].map((digit) => mit(digits.with(index, digit))),
  );
  return [...swapped, ...replaced];
}

/** How many zeros a whole amount ends in: planned amounts are round. */
export function endnullen(value: Decimal): number {
  if (!value.isInteger() || value.isZero()) return 0;
  return /0*$/.exec(value.abs().toFixed())?.[0].length ?? 0;
}

/** How many digits of an amount say something: without sign, point and the zeros at its ends. */
export const kennziffern = (value: Decimal): number =>
  value.abs().toFixed().replace(".", "").replace(/^0+/, "").replace(/0+$/, "").length;
