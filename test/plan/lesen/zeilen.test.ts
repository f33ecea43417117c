import { tabelle } from "../tabellen";

const KOPF = "Konto-Nr. | Bezeichnung | Ergebnis 2022 / € | Ansatz 2023 / € | Ansatz 2024 / €";

describe("rows have their label, account and amounts", () => {
  const { zeilen } = tabelle(`
${KOPF}
 | 1. Umsatzerlöse
4411901000 | UE aus Druckaufträgen | 67.755,69 | 110.000 | 115.000
4411903000 | UE aus Weiterberechnung | 975.218,25 | | 1.500.000
 | Summe | 1.042.973,94 | 110.000 | 1.615.000`);

  test("a row without amounts is a heading, one with the word Summe a total, every other an item", () => {
    expect(zeilen.map(({ art, label }) => `${art}: ${label}`)).toEqual([
      "ueberschrift: 1. Umsatzerlöse",
      "posten: UE aus Druckaufträgen",
      "posten: UE aus Weiterberechnung",
      "summe: Summe",
    ]);
  });

  test("the account stands apart from the label", () => {
    expect(zeilen.map(({ konto }) => konto?.nummer)).toEqual([
      undefined,
      "4411901000",
      "4411903000",
      undefined,
    ]);
    expect(zeilen[1]).toMatchObject({ labelColumn: 1, konto: { row: 2, column: 0 } });
  });

  test("amounts know their cell, their column and what they show", () => {
    const [first] = zeilen[1]?.betraege ?? [];
    expect(first).toMatchObject({
      sheet: "Blatt",
      row: 2,
      column: 2,
      stellen: 2,
      label: "UE aus Druckaufträgen",
    });
    expect(first?.spalte).toMatchObject({ art: "ergebnis", jahr: 2022, einheit: 1 });
    expect(first?.wert.toString()).toBe("67755.69");
    expect(first?.halb.toString()).toBe("0.005");
  });

  test("a blank is no amount, and no zero either", () => {
    expect(zeilen[2]?.betraege.map(({ column }) => column)).toEqual([2, 4]);
  });
});

test("numbering in a column of its own belongs to the label", () => {
  const { zeilen } = tabelle(`
Nr. | Bezeichnung | Plan 2024
1. | Umsatzerlöse | 115.000
2. | Bestandsveränderungen | 0
a) | Löhne und Gehälter | 500`);
  expect(zeilen.map(({ nummer, text }) => `${nummer ?? ""} ${text}`)).toEqual([
    "1 umsatzerloese",
    "2 bestandsveraenderungen",
    "a loehne und gehaelter",
  ]);
});

test("amounts written as text are amounts, not labels", () => {
  const text = `
Bezeichnung | Plan 2023 | Plan 2024
Strom | 1.000 | 2.000
Wasser | 3.000 | 4.000`;
  const original = tabelle(text);
  const sheet = {
    name: "Blatt",
    hidden: false,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    cells: text
      .trim()
      .split("\n")
      .flatMap((line, row) => line.split("|").map((value, column) => ({ row, column, value: value.trim() }))),
  };
  const { zeilen } = tabelle(sheet);
  expect(zeilen.map(({ label }) => label)).toEqual(["Strom", "Wasser"]);
  expect(zeilen.map(({ betraege }) => betraege.map(({ wert }) => wert.toString()))).toEqual(
    original.zeilen.map(({ betraege }) => betraege.map(({ wert }) => wert.toString())),
  );
  expect(zeilen.every(({ betraege }) => betraege.every(({ alsText }) => alsText))).toBe(true);
});

test.each(["Stellenvermerke (z. B. ku, kw)", "Vermerk", "Bemerkungen", "Erläuterung"])(
  "remarks below „%s“ are no label, on whichever side they stand",
  (kopf) => {
    const { zeilen } = tabelle(`
${kopf} | Organisationseinheit | Soll 2024 | Soll 2023
ku nach E 8 | Werkleitung | 2,00 | 2,00
kw 31.07.2024 | Technik | 3,50 | 3,00
Summe ohne Beamte | Summe | 5,50 | 5,00`);
    expect(zeilen.map(({ label }) => label)).toEqual(["Werkleitung", "Technik", "Summe"]);
  },
);

test("a row of zeros is an item, not a heading", () => {
  const { zeilen } = tabelle("Bezeichnung | Plan 2024\nStrom | 0\nWasser | 5");
  expect(zeilen[0]).toMatchObject({ art: "posten" });
});
