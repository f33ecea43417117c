import { ausblickseingaben, hochrechnungseingaben } from "../../../src/rules/gespeichert/eingaben";

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
