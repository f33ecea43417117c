import {
  datumAusSerie,
  datumText,
  istDatum,
  istSchaltjahr,
  tagImJahr,
  tageImJahr,
} from "../../src/finance/datum";
import { tag } from "./dezimal";

test.each([
  [2023, false],
  [2024, true],
  [1900, false],
  [2000, true],
])("%i is a leap year: %p", (jahr, erwartet) => {
  expect(istSchaltjahr(jahr)).toBe(erwartet);
  expect(tageImJahr(jahr)).toBe(erwartet ? 366 : 365);
});

test("days are counted from New Year", () => {
  expect([tag("01.01.2023"), tag("01.03.2023"), tag("01.03.2024"), tag("31.12.2024")].map(tagImJahr)).toEqual(
    [1, 60, 61, 366],
  );
});

test.each(["29.02.2023", "31.04.2023", "00.01.2023", "01.13.2023", "01.01.1899", "01.01.10000"])(
  "%s is no day",
  (text) => {
    expect(istDatum(tag(text))).toBe(false);
  },
);

test("days of Excel", () => {
  const found = datumAusSerie(45107.5);
  expect(found).toEqual({ jahr: 2023, monat: 6, tag: 30 });
  expect(found && datumText(found)).toBe("30.06.2023");
  expect([-1, 0, 60, 2_958_466].map(datumAusSerie)).toEqual([undefined, undefined, undefined]);
});
