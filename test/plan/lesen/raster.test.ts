import { istJahr } from "../../../src/plan/lesen/kopf";
import { nachkommastellen, raster, type Zelle } from "../../../src/plan/lesen/raster";
import type { Cell, Sheet } from "../../../src/workbook/workbook";

const blatt = (cells: Cell[], more: Partial<Sheet> = {}): Sheet => ({
  name: "Blatt",
  hidden: false,
  cells,
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  ...more,
});
const gelesen = (cell: Omit<Cell, "row" | "column">): Zelle | undefined =>
  raster(blatt([{ row: 0, column: 0, ...cell }])).zeilen[0]?.[0];

describe("the decimals that an Excel number format shows", () => {
  test.each([
    ["0", 0],
    ["#,##0", 0],
    ["#,##0.00", 2],
    ['#,##0.00 "€"', 2],
    ['#,##0 "€"', 0],
    ['"ca. 0.0" #,##0', 0],
    ["#,##0.00_ ;[Red]-#,##0.00 ", 2],
    ["_-* #,##0.00 [$€-407]_-;-* #,##0.00 [$€-407]_-", 2],
    ["0.0%", 1],
    ["#,##0.0##", 3],
    ["0.00;0", 2],
    ["General", undefined],
    [undefined, undefined],
    ["@", undefined],
    ["dd.mm.yyyy", undefined],
    ["yyyy", undefined],
    ["[h]:mm", undefined],
  ])("%j → %s", (format, expected) => {
    expect(nachkommastellen(format)).toBe(expected);
  });
});

describe("a cell is read as", () => {
  test("the number that its shortest text shows, without what double addition leaves over", () => {
    const read = (value: number, format?: string): string | undefined =>
      gelesen({ value, ...(format !== undefined && { format }) })?.zahl?.wert.toString();
    expect(read(0.1 + 0.2)).toBe("0.3");
    expect(read(9375.73 - 9362.27 - 13.46)).toBe("0");
    expect(read(12721999.999999998, "#,##0")).toBe("12722000");
    expect(read(1.2345678)).toBe("1.234568");
    // A share is no amount.
    expect(read(0.123456789, "0%")).toBe("0.123456789");
    expect(gelesen({ value: 1.005, format: "0.00" })?.zahl?.wert.toString()).toBe("1.005");
  });

  test("a number, with what its format shows", () => {
    expect(gelesen({ value: 1234.5, format: "#,##0.00" })).toMatchObject({
      text: "",
      zahl: { stellen: 2, gruppiert: true, alsText: false },
    });
    expect(gelesen({ value: 2024 })?.zahl).toEqual({
      wert: expect.objectContaining({ s: 1 }) as unknown,
      gruppiert: false,
      alsText: false,
    });
  });

  test("a number written as text, with the decimals written", () => {
    const zelle = gelesen({ value: "1.234.567,89\u00a0€" });
    expect(zelle).toMatchObject({
      text: "1.234.567,89 €",
      zahl: { stellen: 2, gruppiert: true, alsText: true },
    });
    expect(zelle?.zahl?.wert.toString()).toBe("1234567.89");
  });

  test.each([
    [46203, "m/d/yyyy", "30.06.2026"],
    [46174, "mmm-yy", "Juni 2026"],
  ])("a day that Excel stores as the number %s under %s: text, no number", (value, format, text) => {
    const zelle = gelesen({ value, format, formula: "A1" });
    expect(zelle).toMatchObject({ text, formel: "A1" });
    expect(zelle?.zahl).toBeUndefined();
  });

  test("the year of a day, where its format shows no more: a number", () => {
    const zelle = gelesen({ value: 46174, format: "yyyy" });
    expect(zelle?.zahl?.wert.toString()).toBe("2026");
    expect(zelle && istJahr(zelle)).toBe(true);
  });

  test("text with its spaces levelled", () => {
    expect(gelesen({ value: " Summe \n Erträge\u00a0" })).toMatchObject({ text: "Summe Erträge" });
  });

  test("nothing where it holds only blanks", () => {
    expect(gelesen({ value: " \u00a0 " })).toBeUndefined();
  });

  test("an error value, which is no number", () => {
    const zelle = gelesen({ value: { error: "#DIV/0!" }, formula: "A1/B1" });
    expect(zelle).toMatchObject({ fehler: "#DIV/0!", formel: "A1/B1", text: "" });
    expect(zelle?.zahl).toBeUndefined();
  });

  test("a formula that was never calculated", () => {
    expect(gelesen({ formula: "SUM(A1:A3)" })).toMatchObject({ ohneErgebnis: true, formel: "SUM(A1:A3)" });
  });

  test("a logical value, in German", () => {
    expect(gelesen({ value: true })?.text).toBe("WAHR");
    expect(gelesen({ value: false })?.text).toBe("FALSCH");
  });
});

describe("a sheet is read", () => {
  test("row by row from left to right, whatever the order of its cells", () => {
    const grid = raster(
      blatt([
        { row: 3, column: 1, value: "d" },
        { row: 1, column: 2, value: "b" },
        { row: 3, column: 0, value: "c" },
        { row: 1, column: 0, value: "a" },
      ]),
    );
    expect(grid.zeilen.map((zeile) => zeile.map(({ text }) => text))).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
  });

  test("a merged heading stands over every column and row that it covers, and over no other", () => {
    const grid = raster(
      blatt(
        [
          { row: 0, column: 1, value: "Ansatz" },
          { row: 1, column: 2, value: 2024 },
        ],
        { merges: [{ top: 0, left: 1, bottom: 1, right: 3 }] },
      ),
    );
    expect([0, 1, 2, 3, 4].map((column) => grid.ueber(0, column))).toEqual([
      "",
      "Ansatz",
      "Ansatz",
      "Ansatz",
      "",
    ]);
    expect(grid.ueber(1, 2)).toBe("2024");
    expect(grid.ueber(1, 3)).toBe("Ansatz");
    expect(grid.ueber(2, 1)).toBe("");
  });
});
