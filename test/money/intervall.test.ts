import fc from "fast-check";
import { Decimal, runden, summe } from "../../src/money/dezimal";
import { intervall, intervallSumme, schnitt, type Intervall } from "../../src/money/intervall";

const enthaelt = ({ low, high }: Intervall, value: Decimal): boolean => low.lte(value) && value.lte(high);
const text = (range: Intervall | undefined): string | undefined =>
  range && `[${range.low.toString()}; ${range.high.toString()}]`;

const cents = fc.integer({ min: -10_000_000, max: 10_000_000 }).map((value) => new Decimal(value).div(100));
const half = fc.constantFrom("0", "0.005", "0.5", "500").map((value) => new Decimal(value));
/** An interval with a value inside it. */
const mitglied = fc.tuple(cents, half, fc.integer({ min: -100, max: 100 })).map(([value, width, share]) => ({
  range: intervall(value, width),
  member: value.plus(width.times(share).div(100)),
}));
/** The interval of the same figure with the other sign. */
const mal = ({ low, high }: Intervall, sign: number): Intervall =>
  sign < 0 ? { low: high.negated(), high: low.negated() } : { low, high };

describe("an interval", () => {
  test("reaches half a unit to both sides", () => {
    expect(text(intervall(new Decimal(100), new Decimal("0.5")))).toBe("[99.5; 100.5]");
  });

  test("of an exact figure is that figure alone", () => {
    expect(text(intervall(new Decimal(7)))).toBe("[7; 7]");
  });
});

describe("the sum of intervals", () => {
  test("of none is exactly zero", () => {
    expect(text(intervallSumme([]))).toBe("[0; 0]");
  });

  test("contains the sum of any members, with any signs", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(mitglied, fc.constantFrom(1, -1))), (terms) => {
        const range = intervallSumme(terms.map(([{ range }, sign]) => mal(range, sign)));
        expect(enthaelt(range, summe(terms.map(([{ member }, sign]) => member.times(sign))))).toBe(true);
      }),
    );
  });

  test("is as wide as its terms together, whatever their signs", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(mitglied, fc.constantFrom(1, -1))), (terms) => {
        const range = intervallSumme(terms.map(([{ range }, sign]) => mal(range, sign)));
        const widths = summe(terms.map(([{ range }]) => range.high.minus(range.low)));
        expect(range.high.minus(range.low).eq(widths)).toBe(true);
      }),
    );
  });
});

describe("the intersection", () => {
  test.each([
    [[0, 2], [1, 3], "[1; 2]"],
    [[0, 1], [1, 2], "[1; 1]"],
    [[0, 1], [2, 3], undefined],
    [[0, 9], [2, 3], "[2; 3]"],
  ])("of %j and %j is %s", ([a = 0, b = 0], [c = 0, d = 0], expected) => {
    const range = (low: number, high: number): Intervall => ({
      low: new Decimal(low),
      high: new Decimal(high),
    });
    expect(text(schnitt(range(a, b), range(c, d)))).toBe(expected);
    expect(text(schnitt(range(c, d), range(a, b)))).toBe(expected);
  });

  test("of statements of the same fact contains that fact: 414.840,00 € and 415 T€", () => {
    const cent = intervall(new Decimal(414_840), new Decimal("0.005"));
    const thousand = intervall(new Decimal(415_000), new Decimal(500));
    expect(text(schnitt(cent, thousand))).toBe("[414839.995; 414840.005]");
    expect(schnitt(intervall(new Decimal(414_499), new Decimal("0.005")), thousand)).toBeUndefined();
  });
});

describe("the bound of a sum of n rounded whole-euro terms against a rounded total is floor((n+1)/2)", () => {
  const halb = new Decimal("0.5");
  const haelt = (terms: Decimal[], total: Decimal): boolean =>
    schnitt(intervallSumme(terms.map((term) => intervall(term, halb))), intervall(total, halb)) !== undefined;

  test.each([1, 2, 3, 4, 7, 12])("%i terms", (n) => {
    const terms = Array.from({ length: n }, (_, index) => new Decimal(100 + index));
    const bound = Math.floor((n + 1) / 2);
    for (const sign of [1, -1]) {
      expect(haelt(terms, summe(terms).plus(sign * bound))).toBe(true);
      expect(haelt(terms, summe(terms).plus(sign * (bound + 1)))).toBe(false);
    }
  });

  test("booked amounts that add up never break it once all are rounded", () => {
    fc.assert(
      fc.property(fc.array(cents, { minLength: 1, maxLength: 30 }), (terms) => {
        expect(
          haelt(
            terms.map((term) => runden(term)),
            runden(summe(terms)),
          ),
        ).toBe(true);
      }),
    );
  });

  test("exact terms leave no room at all", () => {
    const terms = [new Decimal(10), new Decimal(20)].map((value) => intervall(value));
    expect(schnitt(intervallSumme(terms), intervall(new Decimal(30)))).toBeDefined();
    expect(schnitt(intervallSumme(terms), intervall(new Decimal("30.01")))).toBeUndefined();
  });
});
