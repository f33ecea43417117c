import fc from "fast-check";
import { pruefsumme } from "../../src/finance/pruefsumme";
import { runden, summe } from "../../src/money/dezimal";
import { d } from "./dezimal";

test.each([
  [100, [50, 50], 0, "stimmt", 0],
  [100, [50, 51], 0, "differenz", -1],
  [100, [50, 51], 1, "rundung", -1],
  [100, [50, 52], 1, "differenz", -2],
  [100, [50, 51, 1], 1, "rundung", -2],
  [100000, [50000, 51000], 1000, "rundung", -1000],
  [5, [], 1, "differenz", 5],
] as const)("%i from %p in units of %i: %s %i", (gesamt, posten, einheit, urteil, differenz) => {
  const ergebnis = pruefsumme(d(gesamt), posten.map(d), d(einheit));
  expect([ergebnis.urteil, ergebnis.differenz.toNumber()]).toEqual([urteil, differenz]);
});

test("rounding alone is never a Differenz", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 })), fc.constantFrom(1, 1000), (cents, einheit) => {
      const genau = cents.map((cent) => d(cent).div(100));
      const gerundet = (wert: ReturnType<typeof d>) => runden(wert.div(einheit)).times(einheit);
      const { urteil } = pruefsumme(gerundet(summe(genau)), genau.map(gerundet), d(einheit));
      expect(urteil).not.toBe("differenz");
    }),
  );
});
