import {
  ausblickseingaben,
  hochrechnungseingaben,
  leseEingaben,
} from "../../../src/rules/gespeichert/eingaben";

test("a day and a course of the year hold for the plan year that they were typed for", () => {
  const eingaben = { hochrechnung: { jahr: 2024, stichtag: "30.06.2024", verlauf: "48 %" } };
  expect(hochrechnungseingaben(eingaben, 2024)).toEqual({ stichtag: "30.06.2024", verlauf: "48 %" });
  expect(hochrechnungseingaben(eingaben, 2025)).toEqual({ stichtag: "", verlauf: "" });
  expect(hochrechnungseingaben({}, undefined)).toEqual({ stichtag: "", verlauf: "" });
});

test("of the Ausblick only useful lives and the month go on into the next plan", () => {
  const eingaben = {
    ausblick: {
      jahr: 2024,
      bestand: "350.000",
      nach: 2023,
      hoechstbetrag: "700.000",
      dauern: { maschinen: "5" },
      monat: 1,
    },
  };
  expect(ausblickseingaben(eingaben, 2024)).toEqual({
    bestand: "350.000",
    nach: 2023,
    hoechstbetrag: "700.000",
    dauern: { maschinen: "5" },
    monat: 1,
  });
  expect(ausblickseingaben(eingaben, 2025)).toEqual({ dauern: { maschinen: "5" }, monat: 1 });
  expect(ausblickseingaben({}, 2025)).toEqual({});
});

test.each([
  ["a month that is none", { ausblick: { monat: 13 } }],
  ["a position that is none", { ausblick: { dauern: { "a b": "5" } } }],
  ["an amount that is no text", { ausblick: { bestand: 5 } }],
  ["a text that is too long", { hochrechnung: { stichtag: "1".repeat(201) } }],
  ["a report that is none", { anderes: {} }],
])("with %s nothing is taken for remembered", (_, eingaben) => {
  expect(leseEingaben({ eingaben })).toEqual({});
  const right = { ausblick: { monat: 12, dauern: { maschinen: "5" } } };
  expect(leseEingaben({ eingaben: right })).toEqual(right);
});
