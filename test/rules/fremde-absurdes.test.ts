import { pruefen } from "../../src/rules/kern/pruefen";
import type { Cell, CellValue, Sheet, Workbook } from "../../src/workbook/workbook";
import { mappe } from "../hilfen/mappe";
import { umfang } from "../hilfen/umfang";

const zelle = (row: number, column: number, value: CellValue, formula?: string): Cell => ({
  row,
  column,
  value,
  ...(formula !== undefined && { formula }),
});

const blatt = (cells: Cell[], more: Partial<Sheet> = {}): Workbook => ({
  name: "Absurd.xlsx",
  sheets: [{ name: "Blatt", hidden: false, cells, merges: [], hiddenRows: [], hiddenColumns: [], ...more }],
});

const zahlen = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** Rows of cells from the first row on. */
const zeilen = (rows: CellValue[][]): Workbook =>
  blatt(rows.flatMap((row, at) => row.map((value, column) => zelle(at, column, value))));

const FORMZEILEN = [
  "1. Umsatzerlöse",
  "Summe Erträge",
  "5. Materialaufwand",
  "20. Jahresgewinn",
  "18. Ergebnis nach Steuern",
  "7. Abschreibungen",
];

/** Each of these broke off or took minutes where recognition or a rule looked at all rows for each row. */
const ABSURD: [string, () => Workbook][] = [
  ["a hundred and thirty thousand rows of prose", () => zeilen(zahlen(130_000, (row) => [`Satz ${row}`]))],
  ["a long column of amounts", () => zeilen(zahlen(umfang(20_000, 50_000), (row) => [row * 1.5]))],
  [
    "thousands of small tables",
    () =>
      blatt(
        zahlen(umfang(500, 3_000), (at) => [
          zelle(at * 4, 0, "Bezeichnung"),
          zelle(at * 4, 1, "Ansatz 2026"),
          zelle(at * 4 + 1, 0, `Kanal ${at}`),
          zelle(at * 4 + 1, 1, at),
          zelle(at * 4 + 2, 0, "Summe"),
          zelle(at * 4 + 2, 1, at),
        ]).flat(),
      ),
  ],
  [
    "two thousand tables side by side",
    () =>
      blatt(
        zahlen(2_000, (at) =>
          zahlen(4, (row) => [zelle(row, at * 3, "Kanal"), zelle(row, at * 3 + 1, row)]).flat(),
        ).flat(),
      ),
  ],
  [
    "thousands of merged cells in a header",
    () =>
      blatt(
        zahlen(3_000, (at) => [
          zelle(0, at * 2, "Ansatz 2026"),
          zelle(21, at * 2, at),
          zelle(22, at * 2, at),
        ]).flat(),
        { merges: zahlen(3_000, (at) => ({ top: 0, left: at * 2, bottom: 20, right: at * 2 + 1 })) },
      ),
  ],
  [
    "a form whose every line occurs again and again",
    () =>
      zeilen([
        ["Bezeichnung", "Ansatz 2026"],
        ...zahlen(umfang(6_000, 20_000), (row) => [FORMZEILEN[row % FORMZEILEN.length] ?? "", row]),
      ]),
  ],
  [
    "a total below every total, each a formula over all rows above",
    () =>
      blatt([
        ...["Bezeichnung", "Ansatz 2025", "Ansatz 2026"].map((text, column) => zelle(0, column, text)),
        ...zahlen(umfang(500, 8_000), (at) => [
          zelle(at + 1, 0, `Summe ${at}`),
          zelle(at + 1, 1, at, `SUM(B1:B${at + 1})`),
          zelle(at + 1, 2, at, `SUM(C1:C${at + 1})`),
        ]).flat(),
      ]),
  ],
  [
    "texts of thirty thousand characters",
    () =>
      zeilen(
        [
          "Ansatz ".repeat(4_000),
          "1".repeat(30_000),
          `Erträge ${"1.111".repeat(6_000)} €`,
          "I.".repeat(15_000),
          `Kredit ${" ".repeat(30_000)}x`,
          "(".repeat(30_000),
          "1 ".repeat(15_000),
          "-".repeat(30_000),
          `1${".111".repeat(7_500)}`,
          "Roh- Hilfs- ".repeat(2_500),
        ].map((text, row) => [text, row]),
      ),
  ],
];

test.each(ABSURD)("%s: is checked", (_, build) => {
  const result = pruefen(build());
  expect(result.findings.filter(({ severity }) => severity === "error").length).toBeLessThan(100);
  expect(result.coverage.covered).toBeLessThanOrEqual(result.coverage.figures);
});

describe("content that could mislead", () => {
  test("formulas as labels and formulas that go round in a circle are read by their results", () => {
    const workbook = blatt([
      zelle(0, 0, "Bezeichnung", '"Bezeich"&"nung"'),
      zelle(0, 1, "Ansatz 2025"),
      zelle(0, 2, "Ansatz 2026"),
      zelle(1, 0, "Kanal", "A1"),
      zelle(1, 1, 10, "B3"),
      zelle(1, 2, 20, "C3"),
      zelle(2, 0, "Kläranlage"),
      zelle(2, 1, 10, "B2"),
      zelle(2, 2, 20, "C2"),
      zelle(3, 0, "Summe", '"Sum"&"me"'),
      zelle(3, 1, 20, "SUM(B2:B3)"),
      zelle(3, 2, 40, "SUM(C2:C4)"),
    ]);
    expect(pruefen(workbook).findings.filter(({ rule }) => rule === "SU-1")).toEqual([]);
  });

  test("markup in a label is text in a message", () => {
    const { findings } = pruefen(
      mappe({
        Plan: `
Fahrzeug | Ergebnis 2024 | Plan 2025 | Plan 2026
<img src=x onerror=alert(1)> | 10,00 | 20 | 30
<b>Bagger</b> | 10,00 | 20 | 30
Summe <script>alert(1)</script> | 20,00 | 40 | 70`,
      }),
    );
    expect(findings.map(({ message }) => message)).toEqual([
      expect.stringContaining("Summe <script>alert(1)</script> (Ansatz 2026): Angegeben sind 70 €"),
    ]);
  });

  test("words of the object's prototype are words", () => {
    const words = ["__proto__", "constructor", "toString", "hasOwnProperty"];
    const rows = words.map((word) => `${word} | 1 | 2 | 3`).join("\n");
    const text = `\n${words.join(" | ")}\n${rows}\nSumme | 4 | 8 | 12`;
    expect(pruefen(mappe({ ["__proto__"]: text, constructor: text })).findings).toEqual([]);
  });

  test("error values, truth values and numbers beyond all measure take no part", () => {
    const workbook = zeilen([
      ["Bezeichnung", "Ansatz 2025", "Ansatz 2026"],
      ["Kanal", { error: "#DIV/0!" }, 1e300],
      ["Kläranlage", true, -1e-300],
      ["Summe", 9_007_199_254_740_993, Number.NaN],
    ]);
    expect(() => pruefen(workbook)).not.toThrow();
  });
});
