import fc from "fast-check";
import { createHash } from "node:crypto";
import { fingerabdruck, fruehererFingerabdruck } from "../../../src/berichte/protokoll/fingerabdruck";
import { plan } from "../../../src/plan/plan";
import { beispielplan } from "../../../src/rules/beispiele/beispielplan";
import type { Cell, Workbook } from "../../../src/workbook/workbook";
import { mappe } from "../../hilfen/mappe";
import { zellweise } from "../../hilfen/umbau/umbau";

const of = (workbook: Workbook): Promise<string> => fingerabdruck(plan(workbook));
const book = mappe(beispielplan);
const withCells = (change: (cell: Cell, sheet: string) => Cell): Workbook => ({
  ...book,
  sheets: book.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => change(cell, sheet.name)),
  })),
});

test("eight groups of four hexadecimal digits", async () => {
  expect(await of(book)).toMatch(/^[0-9A-F]{4}(-[0-9A-F]{4}){7}$/);
});

test("it is SHA-256 over sheet, cell and value, so that anybody can compute it", async () => {
  const small = mappe({ Plan: "Posten | Ansatz 2024\nStrom | 1.200\nGas | 80,50\nSumme | 1.280,50" });
  const text = '["Plan","B2","1200"]\n["Plan","B3","80.5"]\n["Plan","B4","1280.5"]';
  const hex = createHash("sha256").update(text).digest("hex").slice(0, 32).toUpperCase();
  expect((await of(small)).replaceAll("-", "")).toBe(hex);
});

test("the order in which figures were read does not matter", async () => {
  const reversed = { ...book, sheets: [...book.sheets].reverse() };
  expect(await of(reversed)).toBe(await of(book));
});

test("formats and texts do not matter", async () => {
  const plain = withCells(({ row, column, value }) => ({
    row,
    column,
    ...(value !== undefined && { value }),
  }));
  expect(await of(plain)).toBe(await of(book));
});

test("any single changed figure changes it", async () => {
  const before = await of(book);
  const figures = plan(book).tabellen.flatMap(({ zeilen }) => zeilen.flatMap(({ betraege }) => betraege));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...figures), fc.constantFrom(0.01, 1, -1, 1000), async (figure, by) => {
      const changed = withCells((cell, sheet) =>
        sheet === figure.sheet && cell.row === figure.row && cell.column === figure.column
          ? { ...cell, value: figure.wert.plus(by).toNumber() }
          : cell,
      );
      expect(await of(changed)).not.toBe(before);
    }),
    { numRuns: 40 },
  );
});

test("a figure on another sheet or in another row is another figure", async () => {
  const before = await of(book);
  const renamed = { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, name: `${sheet.name} neu` })) };
  expect(await of(renamed)).not.toBe(before);
  const moved = withCells((cell) => ({ ...cell, row: cell.row + 1 }));
  expect(await of(moved)).not.toBe(before);
});

describe("residues of double addition", () => {
  const text = "Posten | Ansatz 2024\nStrom | 0,10\nGas | 0,20\nSumme | 0,30";
  const clean = mappe({ Plan: text });
  const stored = zellweise((cell) => (cell.value === 0.3 ? { ...cell, value: 0.1 + 0.2 } : cell))(clean);

  test("are no other figure", async () => {
    expect(await of(stored)).toBe(await of(clean));
  });

  test("belong to the mark that earlier versions gave", async () => {
    const lines = '["Plan","B2","0.1"]\n["Plan","B3","0.2"]\n["Plan","B4","0.30000000000000004"]';
    const hex = createHash("sha256").update(lines).digest("hex").slice(0, 32).toUpperCase();
    expect((await fruehererFingerabdruck(plan(stored))).replaceAll("-", "")).toBe(hex);
    expect(await fruehererFingerabdruck(plan(clean))).toBe(await of(clean));
  });
});
