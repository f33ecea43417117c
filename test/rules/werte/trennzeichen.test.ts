import { beispielplan, mitFehler } from "../../../src/rules/beispiele/beispielplan";
import { fremdzahlen } from "../../../src/rules/werte/trennzeichen";
import { befunde, meldungen } from "../../hilfen/befunde";

const { konten, vermoegensplan } = beispielplan;

test.each([
  ["Strom 1,234.56", "1,234.56", "1234.56"],
  ["Strom 1,234,567", "1,234,567", "1234567"],
  ["Strom 12.50", "12.50", "12.5"],
  ["Strom -1.234.56 €", "-1.234.56", "-1234.56"],
  ["Strom 1'234'567.5", "1'234'567.5", "1234567.5"],
])("%s ends with %s", (label, text, wert) => {
  expect(fremdzahlen(label).map((zahl) => [zahl.text, zahl.wert.toString()])).toEqual([[text, wert]]);
});

test.each([
  "Strom",
  "Hardware EK <250,01 EUR",
  "6.1 Maschinen",
  "§ 19 Nr. 2",
  "Stand 31.12.2026",
  "Anteil 12,5",
  "1.234,50",
])("%s ends with no such number", (label) => {
  expect(fremdzahlen(label)).toEqual([]);
});

describe("KT-3: numbers with a wrong separator", () => {
  test("are named with what is meant", () => {
    expect(meldungen("KT-3", { Konten: mitFehler(konten, "338.000,00", "338,000.00") })).toEqual([
      "warning Konten C4: Erlöse aus Vermietung (Ergebnis 2024): „338,000.00“ ist keine Zahl in deutscher Schreibweise; Excel lässt sie in Summen aus. Gemeint ist wohl 338.000 €. Bitte mit Punkt für die Tausender und Komma für die Cent eintragen.",
    ]);
    expect(
      befunde("KT-3", { Konten: mitFehler(konten, "Strom | 71.300,25", "Strom | 71.300.25") }),
    ).toMatchObject([{ cell: "C7", expected: "71300.25", suspects: [{ cell: "C7", proposal: "71300.25" }] }]);
  });

  test("several in a row are taken from left to right", () => {
    const two = mitFehler(konten, "104.000 | 108.000", "104'000.00 | 108'000.00");
    expect(befunde("KT-3", { Konten: two }).map(({ cell, expected }) => `${cell} ${expected}`)).toEqual([
      "D8 104000",
      "E8 108000",
    ]);
  });

  test("words of a label beside a column that is mostly blank are none", () => {
    const release = mitFehler(
      vermoegensplan,
      "7. Betriebs- und Geschäftsausstattung",
      "7. Betriebs- und Geschäftsausstattung 2.10",
    );
    expect(befunde("KT-3", { Vermögensplan: release })).toEqual([]);
  });
});
