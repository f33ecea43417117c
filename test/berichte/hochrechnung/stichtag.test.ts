import { datumAusEingabe, datumAusSerie, datumImText } from "../../../src/berichte/hochrechnung/stichtag";
import { datumText } from "../../../src/finance/datum";

test.each([
  ["PlanGuV per 30.06.2023", undefined, "30.06.2023"],
  ["Ist 30.9.24", undefined, "30.09.2024"],
  ["Ist per 30.06.", 2026, "30.06.2026"],
  ["Ist 1. Halbjahr 2026", undefined, "30.06.2026"],
  ["Ist III. Quartal", 2025, "30.09.2025"],
  ["Januar bis Februar 2024", undefined, "29.02.2024"],
  ["Ist März", 2025, "31.03.2025"],
])("“%s” names a day", (text, jahr, expected) => {
  const found = datumImText(text, jahr);
  expect(found && datumText(found)).toBe(expected);
});

test.each([["Ist"], ["Ist per 31.09.2026"], ["Konto 30.06"], ["Ist 2026"]])("“%s” names none", (text) => {
  expect(datumImText(text)).toBeUndefined();
});

test("an entry is a day as a whole, or none", () => {
  expect(datumAusEingabe(" 30.6.2026 ")).toEqual({ jahr: 2026, monat: 6, tag: 30 });
  for (const wrong of ["", "30.06.", "per 30.06.2026", "31.06.2026", "6"]) {
    expect(datumAusEingabe(wrong)).toBeUndefined();
  }
});

test("days of Excel", () => {
  expect(datumAusSerie(45107)).toEqual({ jahr: 2023, monat: 6, tag: 30 });
  expect(datumAusSerie(-1)).toBeUndefined();
});
