import type { Cell, Sheet } from "../../../src/workbook/workbook";
import { mappendaten } from "../../../workbench/gitter/mappendaten";

const blatt = (cells: Cell[]): Sheet => ({
  name: "Journal",
  hidden: false,
  cells,
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
});
const groesse = (cells: Cell[]): unknown => {
  const { sheets = {} } = mappendaten({ name: "Journal.xlsx", sheets: [blatt(cells)] }, new Map(), "mappe");
  return Object.values(sheets).map(({ rowCount, columnCount }) => [rowCount, columnCount]);
};

test("a sheet has room below and beside its cells, and a least size", () => {
  expect(groesse([])).toEqual([[100, 20]]);
  expect(groesse([{ row: 99, column: 39, value: 1 }])).toEqual([[139, 47]]);
});

test("more cells than a function takes arguments are no matter", () => {
  const cells = Array.from({ length: 300_000 }, (_, row): Cell => ({ row, column: row % 8, value: row }));
  expect(groesse(cells)).toEqual([[300_039, 20]]);
});
