import { Rechenfehler } from "../../src/finance/fehler";
import { indexiert, kostenJeArbeitsplatz, steigerung, teur } from "../../src/finance/kennzahlen";
import { d } from "./dezimal";

test("T€ are rounded half away from zero, as on paper", () => {
  expect(teur(d("316426.42")).toNumber()).toBe(316);
  expect(teur(d(-2500)).toNumber()).toBe(-3);
  expect(teur(d(1005), 2).toString()).toBe("1.01");
});

test("growth is exact before it is rounded", () => {
  expect(steigerung(d(280), d(240)).toString()).toBe("16.67");
  expect(steigerung(d("1.00005"), d(1)).toString()).toBe("0.01");
});

test("an index carries an amount to another price level", () => {
  expect(indexiert(d(2500), d(100), d("117.5")).toString()).toBe("2937.5");
});

test("nothing is divided by zero", () => {
  expect(() => steigerung(d(1), d(0))).toThrow(Rechenfehler);
  expect(() => kostenJeArbeitsplatz(d(1), d(0))).toThrow(Rechenfehler);
  expect(() => indexiert(d(1), d(0), d(1))).toThrow(Rechenfehler);
});
