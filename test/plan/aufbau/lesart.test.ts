import { Decimal, ZERO } from "../../../src/money/dezimal";
import type { Gleichung } from "../../../src/plan/aufbau/gleichung";
import { bestaetigungen, besteLesart } from "../../../src/plan/aufbau/lesart";
import type { Figure, Spalte } from "../../../src/plan/tabelle";

const spalte = (column: number): Spalte => ({ column, art: "ansatz", einheit: 1, kopf: "" });

const figure = (column: number, row: number, wert: number): Figure => ({
  sheet: "Plan",
  row,
  column,
  wert: new Decimal(wert),
  halb: ZERO,
  stellen: 0,
  alsText: false,
  label: "",
  spalte: spalte(column),
});

/** Rows of a column by number; the equations "total = rows". */
function gleichungen(column: number, rows: number[], sums: [number, number[]][]): Gleichung[] {
  const figures = rows.map((wert, row) => figure(column, row, wert));
  return sums.map(([total, parts]) => ({
    gesamt: figures[total] as Figure,
    terme: parts.map((part) => ({ figure: figures[part] as Figure, faktor: 1 })),
  }));
}

// 0 + 1 = 2, 3 + 4 = 5, 2 + 5 = 6
const SUMMEN: [number, number[]][] = [
  [2, [0, 1]],
  [5, [3, 4]],
  [6, [0, 1, 3, 4]],
];

describe("how often a reading is confirmed", () => {
  test("in each column and equation, zeros aside", () => {
    expect(bestaetigungen(gleichungen(1, [1, 2, 3, 4, 5, 9, 12], SUMMEN))).toBe(3);
    expect(bestaetigungen(gleichungen(1, [1, -1, 0, 4, 5, 9, 9], SUMMEN))).toBe(2);
    expect(bestaetigungen([])).toBe(0);
  });

  test("one wrong figure makes two equations fail and is one fault", () => {
    expect(bestaetigungen(gleichungen(1, [700, 2, 3, 4, 5, 9, 12], SUMMEN))).toBe(2);
  });

  test("two wrong figures of a column are not forgiven", () => {
    expect(bestaetigungen(gleichungen(1, [700, 2, 3, 4, 77, 9, 12], SUMMEN))).toBe(0);
  });

  test("what is wrong in two columns is no single figure", () => {
    const both = [1, 2].flatMap((column) => gleichungen(column, [700, 2, 3, 4, 5, 9, 12], SUMMEN));
    expect(bestaetigungen(both)).toBe(2);
  });

  test("a single equation that fails confirms nothing", () => {
    expect(bestaetigungen(gleichungen(1, [1, 2, 5], [[2, [0, 1]]]))).toBe(0);
  });
});

test("of readings that are confirmed as often the first is taken", () => {
  const rows = [10, 0, 10];
  const readings: [[number, number[]], [number, number[]]] = [
    [2, [0, 1]],
    [2, [0]],
  ];
  expect(besteLesart(readings, (one) => gleichungen(1, rows, [one]))).toBe(readings[0]);
  expect(besteLesart(readings, (one) => gleichungen(1, [10, 5, 10], [one]))).toBe(readings[1]);
});
