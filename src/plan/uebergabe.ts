import { Decimal } from "../money/dezimal";

/** How an amount is written where only plain data passes. */
interface Dezimaltext {
  dezimal: string;
}

/**
 * A plan as plain data, which passes between threads: amounts as text. An object that stands in several places, such
 * as the column of a figure, is one object there, too.
 */
export const alsDaten = (plan: unknown): unknown =>
  kopie(plan, (value) =>
    Decimal.isDecimal(value) ? ({ dezimal: value.valueOf() } satisfies Dezimaltext) : undefined,
  );

/** The plan that was written as plain data: its amounts are exact, and what was one object is one again. */
export const ausDaten = (daten: unknown): unknown =>
  kopie(daten, (value) => (istDezimaltext(value) ? new Decimal(value.dezimal) : undefined));

function istDezimaltext(value: object): value is Dezimaltext {
  return "dezimal" in value && typeof value.dezimal === "string";
}

/** A deep copy in which every object stands as often as in the original; `statt` gives what stands for an amount. */
function kopie(
  value: unknown,
  statt: (value: object) => object | undefined,
  known = new Map<object, unknown>(),
): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (known.has(value)) return known.get(value);
  const replaced = statt(value);
  if (replaced) {
    known.set(value, replaced);
    return replaced;
  }
  if (Array.isArray(value)) {
    const copies = value.map((one) => kopie(one, statt, known));
    known.set(value, copies);
    return copies;
  }
  const copy = Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, kopie(one, statt, known)]),
  );
  known.set(value, copy);
  return copy;
}
