import type { CellRef } from "../../src/workbook/zelle";
import { ersteZellbereiche, zellbereiche, zellbereicheAuf } from "../../src/workbook/zellbereiche";

const zellen = (sheet: string, ...cells: string[]): CellRef[] => cells.map((cell) => ({ sheet, cell }));

test.each([
  ["nothing", [], ""],
  ["one cell", zellen("Plan", "E14"), "Plan E14"],
  ["neighbours in a column are a range", zellen("Plan", "E7", "E8", "E9"), "Plan E7:E9"],
  ["in whatever order they come, and each once", zellen("Plan", "E9", "E7", "E8", "E7"), "Plan E7:E9"],
  ["a gap makes two", zellen("Plan", "E7", "E8", "E10"), "Plan E7:E8, E10"],
  ["neighbours in a row are one too", zellen("Plan", "D7", "E7", "F7"), "Plan D7:F7"],
  ["but not a corner", zellen("Plan", "D7", "D8", "E8"), "Plan D7:D8, E8"],
  ["columns come in their order", zellen("Plan", "AA1", "B1", "B2"), "Plan B1:B2, AA1"],
  ["rows count as numbers", zellen("Plan", "A10", "A9", "A11"), "Plan A9:A11"],
  [
    "a file is named before its sheet where there are several",
    [{ file: "Plan.xlsx", sheet: "Konten", cell: "A1" }, ...zellen("Konten", "A1")],
    "Plan.xlsx: Konten A1; Konten A1",
  ],
  [
    "each sheet is named once",
    [...zellen("Plan", "E7"), ...zellen("Konten", "A1", "A2"), ...zellen("Plan", "E8")],
    "Plan E7:E8; Konten A1:A2",
  ],
])("%s", (_, cells, expected) => {
  expect(zellbereiche(cells)).toBe(expected);
});

test("as seen from a sheet, its name stands nowhere; where another is named, every one is", () => {
  expect(zellbereicheAuf("Plan", zellen("Plan", "E7", "E8"))).toBe("E7:E8");
  expect(zellbereicheAuf("Konten", zellen("Plan", "E7", "E8"))).toBe("Plan E7:E8");
  expect(zellbereicheAuf("Plan", [...zellen("Plan", "E7"), ...zellen("Konten", "A1")])).toBe(
    "Plan E7; Konten A1",
  );
  expect(zellbereicheAuf("Plan", [{ file: "Plan.xlsx", sheet: "Plan", cell: "A1" }])).toBe(
    "Plan.xlsx: Plan A1",
  );
  expect(ersteZellbereiche(zellen("Plan", "E1", "E3", "E5"), 2, "Plan")).toEqual({
    text: "E1, E3",
    weitere: 1,
  });
});

test("of many places the first are named, and how many there are beside", () => {
  const cells = [1, 3, 5, 7].map((row) => ({ sheet: "Plan", cell: `E${row}` }));
  expect(ersteZellbereiche(cells, 2)).toEqual({ text: "Plan E1, E3", weitere: 2 });
  expect(ersteZellbereiche(cells, 4)).toEqual({ text: "Plan E1, E3, E5, E7", weitere: 0 });
});
