import { Decimal } from "../../../src/money/dezimal";
import { formelindex, type Formelindex } from "../../../src/workbook/formel/formelindex";
import { berechnet } from "../../../src/workbook/formel/rechnen";
import { mappe } from "../../hilfen/mappe";

const PLAN = `
Konto | 2025 | 2026
Strom | 1.000,10 | 2.000
Wasser | 500,20 | x
Summe | =SUMME(B2:B3) → 1.500,30 | =SUMME(C2:C3) → 2.000
doppelt | =B4*2 → 0 | =C2+C3 → 0`;

const index = (sheets: Record<string, string>): Formelindex => formelindex(mappe(sheets));

function wert(book: Formelindex, blatt: string, row: number, column: number): string | undefined {
  const cell = book.formel({ blatt, row, column });
  return cell?.linear && berechnet(book, blatt, cell.linear)?.toString();
}

test("a sum is computed exactly from what its cells show; SUM takes a text for nothing, + does not", () => {
  const book = index({ Plan: PLAN });
  expect(wert(book, "Plan", 3, 1)).toBe("1500.3");
  expect(wert(book, "plan", 3, 2)).toBe("2000");
  expect(wert(book, "Plan", 4, 1)).toBe("3000.6");
  expect(wert(book, "Plan", 4, 2)).toBeUndefined();
});

test("with another value of a cell", () => {
  const book = index({ Plan: PLAN });
  const cell = book.formel({ blatt: "Plan", row: 3, column: 1 });
  const other = (ort: { row: number }): Decimal | undefined => (ort.row === 1 ? new Decimal(7) : undefined);
  expect(cell?.linear && berechnet(book, "Plan", cell.linear, other)?.toString()).toBe("507.2");
});

test("a SUBTOTAL leaves out others, and is not computed over hidden rows", () => {
  const workbook = mappe({
    Plan: `
Strom | 10
Summe | =SUBTOTAL(9;B1:B1) → 10
Wasser | 5
Gesamt | =SUBTOTAL(9;B1:B3) → 15`,
  });
  expect(wert(formelindex(workbook), "Plan", 3, 1)).toBe("15");
  const hidden = { ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet, hiddenRows: [0] })) };
  expect(wert(formelindex(hidden), "Plan", 3, 1)).toBeUndefined();
});

test("which formulas name a cell, on whatever sheet, in areas and whole columns", () => {
  const book = index({
    Konten: PLAN,
    "Plan 2026": `
a | =Konten!B4 → 1
b | =SUMME(Konten!A1:C9) → 1
c | =SUMME(konten!B:B) → 1
d | =SUMME([1]Konten!B:B) → 1`,
  });
  const names = book.nennende({ blatt: "KONTEN", row: 3, column: 1 });
  expect(names.map(({ blatt, text }) => `${blatt} ${text}`)).toEqual([
    "Konten B4*2",
    "Plan 2026 Konten!B4",
    "Plan 2026 SUM(Konten!A1:C9)",
    "Plan 2026 SUM(konten!B:B)",
  ]);
  expect(book.nennende({ blatt: "Konten", row: 99, column: 9 })).toEqual([]);
});

test("nobody knows what a sheet shows that is not there, nor what a SUBTOTAL takes of one inside another formula", () => {
  const book = index({
    Plan: `
Strom | 10
Rest | =SUBTOTAL(9;B1:B1)*2 → 20
Gesamt | =SUBTOTAL(9;B1:B2) → 10
Bericht | =SUMME(Bericht!B1:B2) → 7`,
  });
  expect(wert(book, "Plan", 1, 1)).toBe("20");
  expect(wert(book, "Plan", 2, 1)).toBeUndefined();
  expect(wert(book, "Plan", 3, 1)).toBeUndefined();
});

test("a SUBTOTAL is not computed where it is not known which rows are hidden", () => {
  const workbook = mappe({ Plan: "Strom | 10\nSumme | =SUBTOTAL(9;B1:B1) → 10" });
  expect(wert(formelindex({ ...workbook, luecken: true }), "Plan", 1, 1)).toBeUndefined();
});

test("a sum that is rounded to thousands, or to no number of digits that there is", () => {
  const book = index({
    Plan: "1.234.500 | =ROUND(A1; -3) → 1.235.000 | =ROUND(A1; 1.5) → 1 | =ROUND(A1; 99) → 1",
  });
  expect([1, 2, 3].map((column) => wert(book, "Plan", 0, column))).toEqual(["1235000", undefined, undefined]);
});
