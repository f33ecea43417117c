import { tabellen } from "../../../../src/plan/erkennen";
import { summeAus } from "../../../../src/taskpane/pruefung/aufbau/summeneingabe";
import { mappe } from "../../../hilfen/mappe";

const [BAD] = tabellen(
  mappe({
    Bad: `
Posten | Ergebnis 2024 | Ansatz 2025 | Ansatz 2026
Aufwand
Strom | 100 | 110 | 120
Wasser | 50 | 55 | 60
Summe | 150 | 165 | 180
Eintritt | 400 | 410 | 420
Saldo | 250 | 245 | 285`,
  }),
);

const angabe = (zeile: string, aus: string, art: "summe" | "keine" = "summe") => {
  if (!BAD) throw new RangeError("no table");
  return summeAus(BAD, { zeile, art, aus });
};

test.each([
  ["3, 4", "Strom + Wasser"],
  ["3:4", "Strom + Wasser"],
  ["2 bis 4", "Strom + Wasser"],
  ["Zeile 3 und 4", "Strom + Wasser"],
  ["6 − 3, -4", "Eintritt − Strom − Wasser"],
  ["6-5", "Eintritt − Zeile 5 Summe"],
])("„%s“ names rows: %s", (text, reading) => {
  expect(angabe("7", text).vorschau).toMatch(`Saldo = ${reading}: `);
});

test("the preview says in which columns it comes out", () => {
  expect(angabe("7", "6 − 5").vorschau).toBe("Saldo = Eintritt − Zeile 5 Summe: stimmt nicht in D7");
  expect(angabe("5", "3:4").vorschau).toBe("Zeile 5 Summe = Strom + Wasser: stimmt in allen 3 Spalten");
});

test("a row can be no total", () => {
  expect(angabe("5", "", "keine")).toEqual({
    summe: { zeile: { text: "summe", nummer: 1, anzahl: 1 }, aus: "keine" },
    falsch: {},
  });
});

test.each([
  ["7", "", /Bitte Zeilennummern angeben/],
  ["7", "A3", /Bitte Zeilennummern angeben/],
  ["7", "4:3", /Bitte Zeilennummern angeben/],
  ["7", "3 * 4", /Bitte Zeilennummern angeben/],
  ["7", "6, 7", /nicht sich selbst/],
  ["7", "3, 3:4", /Zeile 3 ist zweimal genannt/],
  ["7", "3, 99", /Zeile 99 gehört nicht zu dieser Tabelle/],
  ["7", "2", /Zeile 2 gehört nicht zu dieser Tabelle oder enthält keinen Betrag/],
])("row %s of „%s“ is explained", (zeile, aus, sentence) => {
  const { summe, falsch } = angabe(zeile, aus);
  expect(summe).toBeUndefined();
  expect(falsch.aus).toMatch(sentence);
});

test.each(["", "2", "99", "eins"])("„%s“ is no row of the table with amounts", (zeile) => {
  expect(angabe(zeile, "3:4").falsch.zeile).toMatch(/In dieser Zeile der Tabelle steht kein Betrag/);
});
