import { fremdzahl } from "../../../src/plan/lesen/fremdzahl";
import type { Sheet } from "../../../src/workbook/workbook";
import { blatt } from "../../hilfen/mappe";
import { tabelle } from "../tabellen";

test.each([
  ["1,234.56", "1234.56"],
  ["1,234,567", "1234567"],
  ["12.50", "12.5"],
  ["-1.234.56 €", "-1234.56"],
  ["−1.234.56", "-1234.56"],
  ["1'234'567.5", "1234567.5"],
  ["1.910000", "1910000"],
  ["28.020.946.59", "28020946.59"],
  ["+25,785", "25785"],
  ["1234.50", "1234.5"],
  ["1'234,56", "1234.56"],
  ["1\u2019234,56", "1234.56"],
  ["EUR 1,234.56", "1234.56"],
])("%s means %s", (text, wert) => {
  expect(fremdzahl(text)).toMatchObject({ text, wert: expect.objectContaining({}) as unknown });
  expect(fremdzahl(text)?.wert?.toString()).toBe(wert);
});

test.each(["154.0000", "12.782.6000", "1.23.456", "1234.567", "1,234.567", "1..234"])(
  "%s is no number, and what is meant is open",
  (text) => {
    expect(fremdzahl(text)).toEqual({ text });
  },
);

test.each(["1.234,56 S", "1.234,56 H", "1.234,56H", "1 234,56 Haben", "0,50 Soll", "1.234,56 € H"])(
  "%s is an amount whose sign only the account tells",
  (text) => {
    expect(fremdzahl(text)).toEqual({ text, sollHaben: true });
  },
);

test.each([
  "4.2 S",
  "12 H",
  "1.234 H",
  "1.23,45 H",
  "1,50 h",
  "E 9,50 S",
  "Strom",
  "6.",
  "6.1 Maschinen",
  "§ 19.2",
  "31.12.2026",
  "1.7.26",
  "07.2026",
  "2025/26",
  "-",
  "12",
])("%s is none", (text) => {
  expect(fremdzahl(text)).toBeUndefined();
});

describe("a row with such a number in a column of amounts", () => {
  const text = (row: number, column: number, value: string, sheet: Sheet): Sheet => ({
    ...sheet,
    cells: [...sheet.cells, { row, column, value }],
  });
  const plan = blatt(
    "Blatt",
    "Bezeichnung | Plan 2025 | Plan 2026\nStrom | 9.500 |\nGas | 7.000 | 8.000\nWasser | 1.000 | 2.000",
  );

  test("has it neither in its label nor among its amounts, and the cell is no blank", () => {
    const [strom] = tabelle(text(1, 2, "1.0000", plan)).zeilen;
    expect(strom).toMatchObject({
      label: "Strom",
      ohneErgebnis: [2],
      fremdzahlen: [{ column: 2, text: "1.0000" }],
    });
    expect(strom?.betraege.map(({ column }) => column)).toEqual([1]);
  });

  test("takes thousands grouped in English for such, not decimals among small amounts", () => {
    const [strom] = tabelle(text(1, 2, "25,785", plan)).zeilen;
    expect(strom?.fremdzahlen).toMatchObject([{ column: 2, text: "25,785" }]);
    const small = blatt(
      "Blatt",
      "Bezeichnung | Stellen 2025 | Stellen 2026\nE 11 | 2 |\nE 10 | 3 | 4\nE 9 | 1 | 2",
    );
    const [posts] = tabelle(text(1, 2, "1,125", small)).zeilen;
    expect(posts?.fremdzahlen).toBeUndefined();
    expect(posts?.betraege.map(({ wert }) => wert.toString())).toEqual(["2", "1.125"]);
  });

  test("has none in its label or in a column of words", () => {
    const [strom, gas] = tabelle(
      "Nr. | Text | Plan 2026\n1.10 | Strom 12.50 | 5\n1.20 | Gas | 7\n1.30 | Wasser | 8",
    ).zeilen;
    expect([strom, gas].map((zeile) => zeile?.fremdzahlen)).toEqual([undefined, undefined]);
    expect(strom?.label).toBe("1.10 Strom 12.50");
  });
});
