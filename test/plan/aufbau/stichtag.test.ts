import { datumText } from "../../../src/finance/datum";
import { abgeschlosseneMonate, stichtag } from "../../../src/plan/aufbau/stichtag";
import type { Sheet } from "../../../src/workbook/workbook";
import { blatt } from "../../hilfen/mappe";
import { tabelle } from "../tabellen";

const rows = `
1. Umsatzerlöse | 5.300.000 | 2.620.000 | 5.240.000
4. Materialaufwand | 1.840.000 | 930.000 | 1.860.000
5. Personalaufwand | 2.080.000 | 1.040.000 | 2.080.000
10. Ergebnis nach Steuern | 1.380.000 | 650.000 | 1.300.000
12. Jahresgewinn / Jahresverlust | 1.360.000 | 640.000 | 1.280.000`;

/** A report whose Ist has this header, under this title; a second row of the header, where one is given. */
function bericht(kopf: string, titel = "Zwischenbericht", zweite = ""): string {
  return `\n${titel}\n\nBezeichnung | Planansatz 2026 | ${kopf} | Hochrechnung${zweite && `\n${zweite}`}${rows}`;
}

/** The day of the Ist; "-" where none is known. */
function tag(content: string | Sheet): string {
  const table = tabelle(content);
  const spalte = table.spalten.find(({ art }) => art === "ist");
  const found = spalte && stichtag([{ tabelle: table, spalte }]);
  return found ? datumText(found) : "-";
}

/** The sheet with a day as Excel stores it in a cell. */
function mitDatum(content: string, row: number, column: number, format: string): Sheet {
  const sheet = blatt("Blatt", content);
  return {
    ...sheet,
    cells: sheet.cells.map((cell) =>
      cell.row === row && cell.column === column ? { ...cell, value: 46203, format } : cell,
    ),
  };
}

test.each([
  "Ist per 30.06.2026",
  "Ist 1. Halbjahr 2026",
  "Ist Januar bis Juni",
  "Ist II. Quartal",
  "Ist 1.-2. Quartal",
  "Ist per 30. Juni",
  "Ist Stand 30.06.2026",
  "Ist 01.01.-30.06.2026",
  "Ist Juni 2026",
  "per 30. Juni",
])("the header “%s”", (kopf) => {
  expect(tag(bericht(kopf))).toBe("30.06.2026");
});

test.each([
  "II. Quartal",
  "1. Halbjahr 2026",
  "01.01.-30.06.2026",
  "Stand 30.06.2026",
  "Juni 2026",
  "30.06.2026",
])("the bare header “%s” between Ansatz and Hochrechnung is that of the Ist", (kopf) => {
  expect(tag(bericht(kopf))).toBe("30.06.2026");
});

test("columns of months, and of the end of the year, are no Ist", () => {
  const arten = (kopf: string): string[] => tabelle(`\n${kopf}${rows}`).spalten.map(({ art }) => art);
  expect(arten("Bezeichnung | Januar 2026 | Februar 2026 | März 2026")).not.toContain("ist");
  expect(arten("Bezeichnung | Planansatz 2026 | 31.12.2025 | Hochrechnung")).not.toContain("ist");
  expect(arten("Bezeichnung | Planansatz 2026 | 1. Halbjahr | 2. Halbjahr")).not.toContain("ist");
});

test.each([
  ["a day", "dd.mm.yyyy"],
  ["a month", "mmmm yyyy"],
])("%s as Excel stores it, below or in place of the header's words", (_, format) => {
  expect(tag(mitDatum(bericht("Ist", "Zwischenbericht", " | | x | "), 3, 2, format))).toBe("30.06.2026");
  expect(tag(mitDatum(bericht("x"), 2, 2, format))).toBe("30.06.2026");
});

test.each([
  ["Zwischenbericht zum 30.06.2026"],
  ["Zwischenbericht für das 1. Halbjahr 2026"],
  ["Zwischenbericht Januar bis Juni"],
  ["Stand: | 30.06.2026"],
  ["4.1. Zwischenbericht zum 30.06. mit Hochrechnung zum 31.12.2026"],
  ["Zwischenbericht mit Hochrechnung zum 31.12.2026, Stand 30.06.2026"],
  ["Sitzung am 15.09.2026\nZwischenbericht per 30.06.2026"],
  ["Stand: 12.08.2026\nZwischenbericht per 30.06.2026"],
])("the title “%s”, where the header names no day", (titel) => {
  expect(tag(bericht("Ist", titel))).toBe("30.06.2026");
});

test("a day as Excel stores it in the title", () => {
  expect(tag(mitDatum(bericht("Ist", "Stand: | x"), 0, 1, "dd.mm.yyyy"))).toBe("30.06.2026");
});

test.each([
  ["Zwischenbericht"],
  ["Zwischenbericht zum 30.06.2025"],
  ["Sitzung am 15.09.2026"],
  ["Zwischenbericht mit Hochrechnung zum 31.12.2026"],
])("“%s” names none", (titel) => {
  expect(tag(bericht("Ist", titel))).toBe("-");
});

test("the header comes before the title, another table's header too", () => {
  const [first, second] = [bericht("Ist", "Zwischenbericht per 31.03.2026"), bericht("Ist per 30.06.")].map(
    (text) => tabelle(text),
  );
  const columns = [first, second].flatMap((table) => {
    const spalte = table?.spalten.find(({ art }) => art === "ist");
    return table && spalte ? [{ tabelle: table, spalte }] : [];
  });
  expect(stichtag(columns.slice(0, 1))).toEqual({ jahr: 2026, monat: 3, tag: 31 });
  expect(stichtag(columns)).toEqual({ jahr: 2026, monat: 6, tag: 30 });
});

test.each([
  [{ jahr: 2026, monat: 6, tag: 30 }, 6],
  [{ jahr: 2026, monat: 6, tag: 29 }, 5],
  [{ jahr: 2026, monat: 2, tag: 28 }, 2],
  [{ jahr: 2026, monat: 1, tag: 30 }, undefined],
])("months completed up to %j: %s", (day, expected) => {
  expect(abgeschlosseneMonate(day)).toBe(expected);
});
