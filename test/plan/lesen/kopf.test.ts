import {
  einheitAus,
  istJahr,
  istKopfzeile,
  istSpaltennummerierung,
  jahrAus,
  kopftext,
  kopfwort,
} from "../../../src/plan/lesen/kopf";
import { raster, type Zelle } from "../../../src/plan/lesen/raster";
import { blatt } from "../../hilfen/mappe";

const zeile = (text: string): Zelle[] => raster(blatt("Blatt", text)).zeilen[0] ?? [];

describe("a header says what its column holds", () => {
  test.each([
    ["Konto-Nr.", "konto"],
    ["Kontonummer", "konto"],
    ["Kontennummer", "konto"],
    ["Konto", "konto"],
    ["Sachkonto", "konto"],
    ["Kto.-Nr.", "konto"],
    ["Bezeichnung", "bezeichnung"],
    ["Text", "bezeichnung"],
    ["Vorhaben", "bezeichnung"],
    ["Lfd. Nr.", "nummer"],
    ["Nr.", "nummer"],
    ["§", "nummer"],
    ["§§", "nummer"],
    ["Ergebnis 2022 / €", "ergebnis"],
    ["RE 2022", "ergebnis"],
    ["Rechnungsergebnis 2022", "ergebnis"],
    ["Jahresabschluss 2022", "ergebnis"],
    ["Ansatz 2024 / €", "ansatz"],
    ["Plan 2024", "ansatz"],
    ["Planansatz", "ansatz"],
    ["Haushaltsansatz 2024", "ansatz"],
    ["Ist 30.06.2023", "ist"],
    ["Hochrechnung 31.12.2023", "hochrechnung"],
    ["Prognose 2023", "hochrechnung"],
    ["% vom Plan", "prozent"],
    ["VE 2024 / €", "ve"],
    ["Verpflichtungsermächtigungen", "ve"],
    ["Planung 2025", "planung"],
    ["Gesamtausgabebedarf", "bedarf"],
    ["Gesamtergebnis bis 2022", "bisher"],
    ["2024", "betrag"],
    ["2024 / T€", "betrag"],
    ["EURO", "betrag"],
    ["T€", "betrag"],
    ["Betrag in €", "betrag"],
    ["Umsatzerlöse", undefined],
    ["Summe", undefined],
    ["", undefined],
  ])("%j → %s", (text, art) => {
    expect(kopfwort(text)).toBe(art);
  });

  test("a paragraph that happens to contain a header word says nothing", () => {
    expect(
      kopfwort(`Der Ansatz ${"wurde gegenüber dem Vorjahr erhöht, ".repeat(4)}weil es nötig war`),
    ).toBeUndefined();
  });
});

describe("years and units in headers", () => {
  test.each([
    ["Ansatz 2024 / €", 2024],
    ["Ist per 30.06.2023", 2023],
    ["31.12.2023", 2023],
    ["Ergebnis bis 2022 für 2024", 2024],
    ["Plan 1999", 1999],
    ["Spielzeit 2025/26", 2025],
    ["Wirtschaftsjahr 2025/2026", 2025],
    ["Plan 1999/2000 €", 1999],
    ["2024/2026", 2026],
    ["Ansatz", undefined],
    ["Konto 4420241000", undefined],
    ["2124", undefined],
  ])("%j names the year %s", (text, jahr) => {
    expect(jahrAus(text)).toBe(jahr);
  });

  test.each([
    ["Ansatz 2024 / €", 1],
    ["in EUR", 1],
    ["EURO", 1],
    ["T€", 1000],
    ["T €", 1000],
    ["in TEUR", 1000],
    ["Tsd. €", 1000],
    ["Tsd. EUR", 1000],
    ["Ansatz 2024", undefined],
    ["Europa", undefined],
  ])("%j has the unit %s", (text, unit) => {
    expect(einheitAus(text)).toBe(unit);
  });

  test.each([
    ["2024", true],
    ["2.024", false],
    ["2024,00", false],
    ["1989", false],
    ["2100", false],
    ["Jahr", false],
  ])("a cell that reads %j is a year: %s", (text, expected) => {
    expect(zeile(text).map(istJahr)).toEqual([expected]);
  });
});

describe("a row is a header", () => {
  test.each([
    ["Konto-Nr. | Bezeichnung | Ergebnis 2022 / € | Ansatz 2023 / € | Ansatz 2024 / €"],
    ["Sachkonto | Text | RE 2022 | Plan 2023 | Plan 2024"],
    ["| Ansatz 2024 / € | VE 2024 / €"],
    ["Bezeichnung | 2022 | 2023 | 2024"],
    ["| 2022 | 2023"],
    ["Festsetzung | Euro"],
    ["Nr. | Text | Spielzeit 2024/25 | Spielzeit 2025/26"],
    ["| Wirtschaftsjahr 2024/2025 € | 2025/2026"],
    ["1 | 2 | 3 | 4 | 5"],
    ["Position | Ansatz"],
  ])("%j", (text) => {
    expect(istKopfzeile(zeile(text))).toBe(true);
  });

  test.each([
    ["1. Umsatzerlöse | 10.563.741,53 | 11.589.000 | 12.722.000"],
    ["Summe | 2.024"],
    ["Ansatz | 2.000"],
    ["Erfolgsplan 2024"],
    ["Ergebnis nach Steuern"],
    ["2000 | 2000 | 2000"],
    ["5631902000 | Papier | 8.500"],
    ["7 | 9 | 12 | 20"],
    ["1 | 2 | 3"],
  ])("%j is none", (text) => {
    expect(istKopfzeile(zeile(text))).toBe(false);
  });

  test("a row with an error value or a formula without a result is one beside two years only", () => {
    const error = { row: 0, column: 3, text: "", fehler: "#REF!" };
    const open = { row: 0, column: 3, text: "", ohneErgebnis: true };
    const years = zeile("Bezeichnung | Ansatz 2023 | Ansatz 2024");
    const words = zeile("Bezeichnung | Ansatz | Ansatz 2024");
    expect([error, open].map((cell) => istKopfzeile([...years, cell]))).toEqual([true, true]);
    expect([error, open].map((cell) => istKopfzeile([...words, cell]))).toEqual([false, false]);
  });
});

test.each([
  [["1", "2", "3"], true],
  [["(1)", "(2)", "(3)"], true],
  [["Spalte 1", "Spalte 2"], true],
  [["3", "2", "1"], true],
  [["1", "3"], false],
  [["1"], false],
  [["1", "2", "Ansatz"], false],
])("%j number columns: %s", (texts, expected) => {
  expect(istSpaltennummerierung(texts.map((text, column) => ({ row: 0, column, text })))).toBe(expected);
});

describe("the header text of a column", () => {
  test("is read from top to bottom, and a merged heading counts for all its columns", () => {
    const sheet = blatt("Blatt", "Bezeichnung | Ansatz | | Ergebnis\n | 2024 | 2025 | 2022");
    const grid = raster({ ...sheet, merges: [{ top: 0, left: 1, bottom: 0, right: 2 }] });
    expect([0, 1, 2, 3].map((column) => kopftext(grid, [0, 1], column))).toEqual([
      "Bezeichnung",
      "Ansatz 2024",
      "Ansatz 2025",
      "Ergebnis 2022",
    ]);
  });

  test("has no numbers of columns", () => {
    const grid = raster(blatt("Blatt", "Bezeichnung | Ansatz 2024\n1 | 2"));
    expect(kopftext(grid, [0, 1], 1)).toBe("Ansatz 2024");
    expect(kopftext(grid, [1], 1)).toBe("2");
  });

  test("says nothing twice where a heading is repeated", () => {
    expect(kopftext(raster(blatt("Blatt", "Ansatz 2024\nAnsatz 2024")), [0, 1], 0)).toBe("Ansatz 2024");
  });
});
