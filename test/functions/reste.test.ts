/** Excel adds doubles: what a cell with SUMME holds is not the sum of the cents that are shown. */
import fc from "fast-check";
import {
  ABWEICHUNG,
  AMPEL,
  FORTSCHREIBUNG,
  INDEXIERT,
  KONTENSUMME,
  KREDITRAHMEN,
  MITTELVERAENDERUNG,
  PLANPROZENT,
  PRUEFSUMME,
  STEIGERUNG,
  TEUR,
} from "../../src/functions/functions";
import { katalog } from "../../src/functions/katalog";
import { gezeigt } from "./excel";

const ruf = (funktion: (...args: never[]) => unknown, ...werte: unknown[]): unknown =>
  gezeigt(() => funktion(...(werte as never[])));

const added = (amounts: number[]): number => amounts.reduce((a, b) => a + b, 0);
const cents = fc.array(fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }), {
  minLength: 2,
  maxLength: 60,
});
/** Checks with a sum as Excel adds it, and with the number that its cents make. */
const mitSummen = (check: (summe: number, richtig: number, posten: number[][]) => void): void =>
  fc.assert(
    fc.property(cents, (all) => {
      const amounts = all.map((amount) => amount / 100);
      check(
        added(amounts),
        all.reduce((a, b) => a + b, 0) / 100,
        amounts.map((amount) => [amount]),
      );
    }),
  );

test("the example has a residue", () => {
  expect(added([9375.73, -9362.27, -13.46])).not.toBe(0);
  expect(ruf(PRUEFSUMME, added([9375.73, -9362.27, -13.46]), [[9375.73], [-9362.27], [-13.46]])).toBe(
    "stimmt",
  );
});

describe("a sum as Excel adds it", () => {
  test("is what its items add up to: PRUEFSUMME, KONTENSUMME, MITTELVERAENDERUNG", () => {
    mitSummen((summe, richtig, posten) => {
      expect(ruf(PRUEFSUMME, summe, posten)).toBe("stimmt");
      expect(ruf(KONTENSUMME, [["4411000000"]], [[summe]], "44*")).toBe(richtig);
      expect(ruf(MITTELVERAENDERUNG, [[summe]], posten)).toBe(0);
    });
  });

  test("deviates from nothing: ABWEICHUNG, FORTSCHREIBUNG, KREDITRAHMEN, AMPEL", () => {
    mitSummen((summe, richtig) => {
      expect(ruf(ABWEICHUNG, summe, richtig)).toBe(0);
      expect(ruf(FORTSCHREIBUNG, summe, 0, richtig)).toBe(0);
      expect(ruf(KREDITRAHMEN, Math.abs(summe), Math.abs(richtig))).toBe(0);
      expect(ruf(AMPEL, summe, richtig, "ertrag", 0, 0)).toBe("grün");
    });
  });

  test("is rounded at halves as its cents are: PLANPROZENT, TEUR", () => {
    const half = added([1234.1, 0.3, 0.1, -1229.5]);
    expect(half).toBeLessThan(5);
    expect(ruf(PLANPROZENT, half, 1000, 0)).toBe(1);
    expect(ruf(TEUR, half, 2)).toBe(0.01);
  });
});

test("rates, indices and percentages keep every digit", () => {
  expect(ruf(INDEXIERT, 1_000_000_000, 1, 1.00000000123)).toBe(1_000_000_001.23);
  expect(ruf(STEIGERUNG, 1.00000000123, 1, 9)).toBe(0.000000123);
});

test("only counts, rates and percentages are numbers that are no amounts", () => {
  const plain = Object.values(katalog).flatMap(({ argumente }) =>
    Object.entries(argumente).flatMap(([name, { werteart }]) => (werteart === "Zahl" ? [name] : [])),
  );
  expect([...new Set(plain)].sort()).toEqual(
    "alt anteil arbeitsplaetze einheit gelb indexAlt indexNeu mobile neu nutzungsdauer pcs rot vms".split(
      " ",
    ),
  );
});
