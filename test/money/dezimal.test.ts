import fc from "fast-check";
import { betragAusDouble, Decimal, fromDouble, runden, summe } from "../../src/money/dezimal";

const dezimal = (text: string): Decimal => new Decimal(text);

describe("runden is kaufmännisch (DIN 1333, half away from zero)", () => {
  test.each([
    ["2.5", 0, "3"],
    ["-2.5", 0, "-3"],
    ["0.5", 0, "1"],
    ["-0.5", 0, "-1"],
    ["2.4999999999", 0, "2"],
    ["-2.4999999999", 0, "-2"],
    ["1.005", 2, "1.01"],
    ["-1.005", 2, "-1.01"],
    ["181.56", 0, "182"],
    ["1250", -3, "1000"],
    ["-1500", -3, "-2000"],
    ["3568.12", 2, "3568.12"],
  ])("%s with %i decimals is %s", (value, stellen, expected) => {
    expect(runden(dezimal(value), stellen).toString()).toBe(expected);
  });

  test("without a number of decimals it rounds to whole numbers", () => {
    expect(runden(dezimal("1234.5")).toString()).toBe("1235");
  });

  test("a negative amount rounds as its opposite does", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 4 }), (ticks, stellen) => {
        const value = new Decimal(ticks).div(10_000);
        expect(runden(value.negated(), stellen).eq(runden(value, stellen).negated())).toBe(true);
      }),
    );
  });

  test("what is rounded lies at most half a unit away, and rounding again changes nothing", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 3 }), (ticks, stellen) => {
        const value = new Decimal(ticks).div(100_000);
        const rounded = runden(value, stellen);
        expect(rounded.minus(value).abs().lte(new Decimal(10).pow(-stellen).div(2))).toBe(true);
        expect(runden(rounded, stellen).eq(rounded)).toBe(true);
      }),
    );
  });
});

describe("a cell's double as an amount", () => {
  test("is the sum of the cents that Excel added as doubles", () => {
    const cents = fc.integer({ min: -2_000_000_000, max: 2_000_000_000 });
    fc.assert(
      fc.property(fc.array(cents, { minLength: 1, maxLength: 80 }), (amounts) => {
        const added = amounts.map((amount) => amount / 100).reduce((a, b) => a + b, 0);
        const exact = summe(amounts.map((amount) => new Decimal(amount).div(100)));
        expect(betragAusDouble(added).toString()).toBe(exact.toString());
      }),
    );
  });
});

describe("a cell's double is the decimal number that its shortest text shows", () => {
  test("1.005 is exactly 1005 thousandths, although the double lies below it", () => {
    expect(fromDouble(1.005).toString()).toBe("1.005");
    expect(runden(fromDouble(1.005), 2).toString()).toBe("1.01");
  });

  test("a tenth and two tenths are three tenths", () => {
    expect(fromDouble(0.1).plus(fromDouble(0.2)).eq(fromDouble(0.3))).toBe(true);
  });

  test("very small and very large doubles keep their value", () => {
    expect(fromDouble(1e21).toString()).toBe("1000000000000000000000");
    expect(fromDouble(1e-7).toString()).toBe("0.0000001");
    expect(fromDouble(-0.0001).toString()).toBe("-0.0001");
  });

  test("every amount in cents comes back as it was typed", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }), (cents) => {
        expect(
          fromDouble(cents / 100)
            .times(100)
            .toString(),
        ).toBe(String(cents === 0 ? 0 : cents));
      }),
    );
  });
});

describe("summe", () => {
  test("of nothing is zero", () => {
    expect(summe([]).toString()).toBe("0");
  });

  test("is exact: ten times a tenth is one", () => {
    expect(summe(Array.from({ length: 10 }, () => fromDouble(0.1))).toString()).toBe("1");
  });

  test("does not depend on the order of its terms", () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), (cents) => {
        const values = cents.map((value) => new Decimal(value).div(100));
        expect(summe(values).eq(summe([...values].reverse()))).toBe(true);
        expect(summe(values).times(100).toFixed()).toBe(
          cents.reduce((total, value) => total + BigInt(value), 0n).toString(),
        );
      }),
    );
  });
});
