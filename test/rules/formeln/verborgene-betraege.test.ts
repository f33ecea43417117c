import { pruefen } from "../../../src/rules/kern/pruefen";
import type { Sheet, Workbook } from "../../../src/workbook/workbook";
import { mappe } from "../../hilfen/mappe";

const befunde = (workbook: Workbook) =>
  pruefen(workbook).findings.filter(({ rule }) => ["AB-1", "FX-12"].includes(rule));
const stellen = (workbook: Workbook): string[] =>
  befunde(workbook).map(({ rule, sheet, cell }) => `${rule} ${sheet} ${cell}`);

/** A list with some hidden rows, and what stands in the row of its sum. */
const fuhrpark = (radlader: string, summe: (column: string) => string, ...more: string[]): string => `
Fahrzeug | Ansatz 2024 | Ansatz 2025 | Ansatz 2026
Spülwagen | 18.400 | 19.000 | 19.500
Kehrmaschine | 22.150 | 23.000 | 24.000
${radlader}
Summe | ${["B", "C", "D"].map(summe).join(" | ")}
${more.join("\n")}`;
const RADLADER = "(ausgeblendet) Radlader | 9.300 | 9.500 | 9.800";
const SUMME = { B: "49.850", C: "51.500", D: "53.300" };
const alle = (column: string): string =>
  `=SUMME(${column}2:${column}4) → ${SUMME[column as keyof typeof SUMME]}`;

const geaendert = (workbook: Workbook, name: string, change: (sheet: Sheet) => Sheet): Workbook => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)),
});

describe("a hidden row that a sum counts", () => {
  test("is named once for all its columns, with its sum and its amount", () => {
    const [finding, ...others] = befunde(mappe({ Fuhrpark: fuhrpark(RADLADER, alle) }));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: "AB-1", severity: "info", cell: "C4" });
    expect(finding?.message).toContain("Zeile 4 „Radlader“ zählt in „Summe“ (C5) mit 9.500");
    expect(finding?.cells).toContainEqual({ sheet: "Fuhrpark", cell: "B5" });
  });

  test("is named where the sums are typed, and a bare sum with what it is of", () => {
    const konten = `
Konto-Nr. | Bezeichnung | Ergebnis 2024 / € | Ansatz 2025 / € | Ansatz 2026 / €
 | 5. Materialaufwand
5221001000 | Strom | 73.812,40 | 75.000 | 76.000
(ausgeblendet) 5222001000 | Gas | 13.812,40 | 15.000 | 16.000
5236001000 | Wartung | 104.210,00 | 106.000 | 108.000
 | Summe | 191.834,80 | 196.000 | 200.000
 | 6. Personalaufwand
5011000000 | Gehälter | 201.440,00 | 205.000 | 208.000
5012000000 | Zulagen | 1.440,00 | 5.000 | 8.000
 | Summe | 202.880,00 | 210.000 | 216.000`;
    const [finding, ...others] = befunde(mappe({ Konten: konten }));
    expect(others).toEqual([]);
    expect(finding?.message).toContain("zählt in Summe „5. Materialaufwand“ (E6) mit 16.000 €");
  });

  test("more of them are one finding", () => {
    const zeilen = Array.from({ length: 9 }, (_, nr) => `(ausgeblendet) Wagen ${nr} | 1.000 | 1.000 | 1.000`);
    const summe = (column: string): string =>
      `=SUMME(${column}2:${column}12) → ${{ B: "49.550", C: "51.000", D: "52.500" }[column]}`;
    const [finding, ...others] = befunde(mappe({ Fuhrpark: fuhrpark(zeilen.join("\n"), summe) }));
    expect(others).toEqual([]);
    expect(finding?.message).toContain("Zeile 7 „Wagen 3“");
    expect(finding?.message).toContain("5 weitere Stellen ebenso");
  });
});

describe("quiet", () => {
  test.each([
    [
      "what is hidden is nothing",
      fuhrpark(
        "(ausgeblendet) Radlader | 0 | 0 | 0",
        (column) => `=SUMME(${column}2:${column}4) → ${{ B: "40.550", C: "42.000", D: "43.500" }[column]}`,
      ),
    ],
    [
      "a hidden row that no sum counts",
      fuhrpark(
        "Radlader | 9.300 | 9.500 | 9.800",
        alle,
        "(ausgeblendet) Kilometer | 12.000 | 13.000 | 14.000",
      ),
    ],
    [
      "a group that is folded: its sum is seen",
      `
Fahrzeug | Ansatz 2024 | Ansatz 2025 | Ansatz 2026
(ausgeblendet) Spülwagen | 18.400 | 19.000 | 19.500
(ausgeblendet) Kehrmaschine | 22.150 | 23.000 | 24.000
Summe Fahrzeuge | =SUMME(B2:B3) → 40.550 | =SUMME(C2:C3) → 42.000 | =SUMME(D2:D3) → 43.500
Geräte | 9.300 | 9.500 | 9.800
Insgesamt | =B2+B3+B5 → 49.850 | =C2+C3+C5 → 51.500 | =D2+D3+D5 → 53.300`,
    ],
    [
      "a hidden subtotal: what it sums up is seen",
      `
Fahrzeug | Ansatz 2024 | Ansatz 2025 | Ansatz 2026
Spülwagen | 18.400 | 19.000 | 19.500
Kehrmaschine | 22.150 | 23.000 | 24.000
(ausgeblendet) Zwischensumme | =SUMME(B2:B3) → 40.550 | =SUMME(C2:C3) → 42.000 | =SUMME(D2:D3) → 43.500
Geräte | 9.300 | 9.500 | 9.800
Insgesamt | =B4+B5 → 49.850 | =C4+C5 → 51.500 | =D4+D5 → 53.300`,
    ],
  ])("%s", (_, text) => {
    expect(stellen(mappe({ Fuhrpark: text }))).toEqual([]);
  });

  test("a hidden column that is a helper", () => {
    const text = fuhrpark("Radlader | 9.300 | 9.500 | =C4+E4 → 9.800 | 300", alle);
    const hidden = geaendert(mappe({ Fuhrpark: text }), "Fuhrpark", (sheet) => ({
      ...sheet,
      hiddenColumns: [4],
    }));
    expect(stellen(hidden)).toEqual([]);
  });

  test("a hidden sheet that amounts come from, or on which a sum stands", () => {
    const text = fuhrpark("Radlader | 9.300 | 9.500 | =Hilfe!A1+Hilfe!A2 → 9.800", alle);
    const hidden = geaendert(
      mappe({ Fuhrpark: text, Hilfe: "9.000\n800\n=SUMME(A1:A2) → 9.800" }),
      "Hilfe",
      (sheet) => ({
        ...sheet,
        hidden: true,
      }),
    );
    expect(stellen(hidden)).toEqual([]);
  });

  test("a function that leaves hidden rows out: that is told already", () => {
    const ohne = { B: "40.550", C: "42.000", D: "43.500" };
    const text = fuhrpark(
      RADLADER,
      (column) => `=TEILERGEBNIS(109;${column}2:${column}4) → ${ohne[column as keyof typeof ohne]}`,
    );
    expect(stellen(mappe({ Fuhrpark: text }))).toEqual(["FX-12 Fuhrpark B5"]);
  });

  test("a workbook of which it is not known what is hidden", () => {
    expect(stellen({ ...mappe({ Fuhrpark: fuhrpark(RADLADER, alle) }), luecken: true })).toEqual([]);
  });
});

test("a hidden column in a sum of the columns beside it", () => {
  const text = `
Maßnahme | 2026 | 2027 | 2028 | Gesamt
Halle | 10.000 | 20.000 | 30.000 | =SUMME(B2:D2) → 60.000
Zaun | 1.000 | 2.000 | 3.000 | =SUMME(B3:D3) → 6.000`;
  const hidden = geaendert(mappe({ Programm: text }), "Programm", (sheet) => ({
    ...sheet,
    hiddenColumns: [2],
  }));
  const [finding, ...others] = befunde(hidden);
  expect(others).toEqual([]);
  expect(finding?.message).toContain("In einer ausgeblendeten Spalte");
  expect(finding?.message).toContain("Spalte C zählt in „Halle“ (E2) mit 20.000");
});

test("a hidden sheet beside others in a sum", () => {
  const teil = (faktor: number): string => `Fahrzeug | Ansatz 2026\nSpülwagen | ${faktor}.000`;
  const gesamt = "Fahrzeug | Ansatz 2026\nSpülwagen | =Nord!B2+Süd!B2 → 3.000\nBagger | 5.000";
  const sheets = mappe({ Gesamt: gesamt, Nord: teil(1), Süd: teil(2) });
  const hidden = geaendert(sheets, "Süd", (sheet) => ({ ...sheet, hidden: true }));
  expect(stellen(hidden)).toEqual(["AB-1 Süd B2"]);
  expect(stellen(sheets)).toEqual([]);
});
