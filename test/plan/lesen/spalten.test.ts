import { kontonummer } from "../../../src/plan/lesen/konto";
import { raster } from "../../../src/plan/lesen/raster";
import { blatt } from "../../hilfen/mappe";
import { spaltentexte, tabelle } from "../tabellen";

test.each([
  ["Ist 2025", "ergebnis 2025"],
  ["Ist per 30.06.2025", "ist 2025"],
  ["Ist 1. Halbjahr 2025", "ist 2025"],
  ["Ist Januar bis Juni 2025", "ist 2025"],
])("“%s” beside the Ansatz of a later year: %s", (kopf, expected) => {
  const rows = "Umsatzerlöse | 1.000 | 2.000\nMaterialaufwand | 3.000 | 4.000";
  expect(spaltentexte(tabelle(`Bezeichnung | ${kopf} | Ansatz 2026\n${rows}`))[1]).toBe(expected);
});

describe("columns are named by their header and what stands below it", () => {
  test.each([
    [
      "the published header",
      `
Konto-Nr. | Bezeichnung | Ergebnis 2022 / € | Ansatz 2023 / € | Ansatz 2024 / €
4411901000 | Druck | 67.755,69 | 110.000 | 115.000
4411903000 | Weiterberechnung | 975.218,25 | 1.500.000 | 1.500.000
4412901000 | Vermietung | 2.298.867,94 | 2.650.000 | 2.670.000`,
      ["konto", "bezeichnung", "ergebnis 2022", "ansatz 2023", "ansatz 2024"],
    ],
    [
      "other header words",
      `
Sachkonto | Text | RE 2022 | Plan 2023 | Plan 2024
40010000 | Gebühren | 67.755,69 | 110.000 | 115.000
40020000 | Beiträge | 975.218,25 | 1.500.000 | 1.500.000
40090000 | Auflösung | 2.298.867,94 | 2.650.000 | 2.670.000`,
      ["konto", "bezeichnung", "ergebnis 2022", "ansatz 2023", "ansatz 2024"],
    ],
    [
      "years as numbers under a kind",
      `
Kontennummer | Bezeichnung | Ergebnis | Ansatz | Ansatz
 | | 2022 | 2023 | 2024
40010000 | Gebühren | 67.755,69 | 110.000 | 115.000
40020000 | Beiträge | 975.218,25 | 1.500.000 | 1.500.000
40090000 | Auflösung | 2.298.867,94 | 2.650.000 | 2.670.000`,
      ["konto", "bezeichnung", "ergebnis 2022", "ansatz 2023", "ansatz 2024"],
    ],
    [
      "columns in another order",
      `
Ansatz 2024 | Ansatz 2023 | Ergebnis 2022 | Bezeichnung | Konto-Nr.
115.000 | 110.000 | 67.755,69 | Druck | 4411901000
1.500.000 | 1.500.000 | 975.218,25 | Weiterberechnung | 4411903000`,
      ["ansatz 2024", "ansatz 2023", "ergebnis 2022", "bezeichnung", "konto"],
    ],
    [
      "account numbers without a header over them",
      `
 | Bezeichnung | Plan 2024
40010000 | Gebühren | 115.000
40020000 | Beiträge | 1.500.000
40090000 | Auflösung | 2.670.000`,
      ["konto", "bezeichnung", "ansatz 2024"],
    ],
    [
      "running numbers without a header",
      `
1 | Umsatzerlöse | 115.000
2 | Bestandsveränderungen | 0
4 | Andere aktivierte Eigenleistungen | 500
1 | Materialaufwand | 500
2 | Personalaufwand | 500`,
      ["nummer", "bezeichnung", "betrag"],
    ],
    [
      "running numbers beside other headings",
      `
 | Bezeichnung | Plan 2024
1 | Erfolgsplan |
 | Erträge | 500
2 | Vermögensplan |
 | Einnahmen | 300
3 | Kredite | 0
4 | Verpflichtungsermächtigungen | 0`,
      ["nummer", "bezeichnung", "ansatz 2024"],
    ],
    [
      "amounts that do not run",
      `
 | Bezeichnung | Plan 2024
1 | Bagger | 500
2 | Spülwagen | 300
7 | Pumpe | 30
2 | Lager | 30`,
      ["betrag", "bezeichnung", "ansatz 2024"],
    ],
    [
      "amounts that run below the header of an amount",
      `
Plan 2025 | Bezeichnung | Plan 2026
1 | Bagger | 500
2 | Spülwagen | 300
3 | Pumpe | 30`,
      ["ansatz 2025", "bezeichnung", "ansatz 2026"],
    ],
    [
      "the only amounts, that run",
      `
Bagger | 1
Spülwagen | 2
Pumpe | 3`,
      ["bezeichnung", "betrag"],
    ],
    [
      "posts",
      `
Entgeltgruppe | Veränderung zu 2025 | Stellenanzahl 2026
E 15 | | 1
E 12 | -1 | 2
Summe | -1 | 3`,
      ["bezeichnung", "abweichung 2025", "ansatz 2026"],
    ],
    [
      "numbering in a column of its own",
      `
Nr. | Bezeichnung | Plan 2024
1. | Umsatzerlöse | 115.000
2. | Bestandsveränderungen | 0
3. | Andere aktivierte Eigenleistungen | 500`,
      ["nummer", "bezeichnung", "ansatz 2024"],
    ],
    [
      "a unit in the title counts for all columns",
      `
Finanzplan in T€

Bezeichnung | 2024 | 2025 | 2026
Kanal | 20 | 30 | 40`,
      ["bezeichnung", "betrag 2024 T€", "betrag 2025 T€", "betrag 2026 T€"],
    ],
    [
      "a unit in the header counts for its column alone",
      `
Bezeichnung | Ansatz 2024 / € | Ansatz 2025 / T€
Kanal | 20.000 | 30
Kläranlage | 40.000 | 50`,
      ["bezeichnung", "ansatz 2024", "ansatz 2025 T€"],
    ],
    [
      "percentages and interim figures",
      `
Bezeichnung | Planansatz 2023 | Ist 30.06.2023 | % vom Plan | Hochrechnung 31.12.2023
Strom | 325.000 | 160.000,12 | 49 | 320.000
Wasser | 2.000 | 800,00 | 40 | 1.600`,
      ["bezeichnung", "ansatz 2023", "ist 2023", "prozent", "hochrechnung 2023"],
    ],
  ])("%s", (_, text, expected) => {
    expect(spaltentexte(tabelle(text))).toEqual(expected);
  });

  test("a merged heading names all columns below it", () => {
    const text = `
Bezeichnung | Ansatz | | Ergebnis
 | 2023 | 2024 | 2022
Kanal | 20 | 30 | 10,00`;
    const sheet = { ...blatt("Blatt", text), merges: [{ top: 0, left: 1, bottom: 0, right: 2 }] };
    expect(spaltentexte(tabelle(sheet))).toEqual([
      "bezeichnung",
      "ansatz 2023",
      "ansatz 2024",
      "ergebnis 2022",
    ]);
  });
});

describe("an account number is read", () => {
  const nummer = (value: string | number, format?: string): string => {
    const [zelle] = raster({
      ...blatt("Blatt", ""),
      cells: [{ row: 0, column: 0, value, ...(format && { format }) }],
    }).zeilen.flat();
    return zelle ? kontonummer(zelle) : "";
  };

  test("from text and from a number alike", () => {
    expect(nummer("4411901000")).toBe("4411901000");
    expect(nummer(4411901000)).toBe("4411901000");
    expect(nummer(4411901000, "0")).toBe("4411901000");
  });

  test("with its leading zero, where it is text", () => {
    expect(nummer("0501400000")).toBe("0501400000");
  });

  test("with blanks between its digits", () => {
    expect(nummer("4411 901 000")).toBe("4411901000");
  });

  test.each([["Summe"], ["12"], ["4411901000–4411903000"], ["1234567890123"]])("but not from %j", (text) => {
    expect(nummer(text)).toBe("");
  });

  test("nor from an amount with separators", () => {
    expect(nummer(4411901000, "#,##0")).toBe("");
  });
});
