import fc from "fast-check";
import {
  auslastung,
  bestaende,
  kreditbedarf,
  kreditrahmen,
  liquiditaetspruefung,
  mittelveraenderung,
} from "../../src/finance/liquiditaet";
import { summe } from "../../src/money/dezimal";
import { d } from "./dezimal";

test("a period without a figure changes nothing", () => {
  expect(bestaende(d(10), [{ einzahlung: d(5) }, {}, { auszahlung: d(20) }]).map(Number)).toEqual([
    15, 15, -5,
  ]);
});

test("the running balance ends at the start plus all that came in minus all that went out", () => {
  const betrag = fc.integer().map((cent) => d(cent).div(100));
  fc.assert(
    fc.property(betrag, fc.array(fc.tuple(betrag, betrag), { minLength: 1 }), (anfang, paare) => {
      const verlauf = bestaende(
        anfang,
        paare.map(([einzahlung, auszahlung]) => ({ einzahlung, auszahlung })),
      );
      const ende = anfang.plus(summe(paare.map(([ein]) => ein))).minus(summe(paare.map(([, aus]) => aus)));
      expect(String(verlauf.at(-1))).toBe(String(ende));
      const bedarf = kreditbedarf(verlauf);
      expect(verlauf.every((bestand) => bestand.plus(bedarf).gte(0))).toBe(true);
      expect(bedarf.isZero() || verlauf.some((bestand) => bestand.plus(bedarf).isZero())).toBe(true);
    }),
  );
});

test("the credit of 30.06.2023 leaves this headroom (Zwischenbericht, Liquiditätskredit)", () => {
  expect(kreditrahmen(d("251247.3"), d(500000)).toString()).toBe("248752.7");
  expect(auslastung(d("251247.3"), d(500000))?.toString()).toBe("50.2");
});

test("a credit of exactly the Höchstbetrag is kept, a cent more is not", () => {
  expect(liquiditaetspruefung(d(-500000), d(500000)).eingehalten).toBe(true);
  expect(liquiditaetspruefung(d("-500000.01"), d(500000)).eingehalten).toBe(false);
});

test("against a Höchstbetrag of 0 a credit has no utilisation, no credit has none to speak of", () => {
  expect(auslastung(d(1), d(0))).toBeUndefined();
  expect(auslastung(d(0), d(0))?.toNumber()).toBe(0);
});

test("Zunahme der liquiden Mittel 2024 (Wirtschaftsplan 2024, Vermögensplan)", () => {
  expect(mittelveraenderung([d(548230), d(1480000)], [d(2026000)]).toNumber()).toBe(2230);
});
