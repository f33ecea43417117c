import { englishError } from "../../src/workbook/fehlerwerte";
import { cellsOf } from "../../src/excel/zellen";

const block = { sheet: "S", top: 4, left: 2, bottom: 4, right: 2 };
const one = (value: unknown, formula: unknown, type: string, format: unknown = "General") =>
  cellsOf(block, {
    values: [[value]],
    formulas: [[formula]],
    numberFormat: [[format]],
    valueTypes: [[type]],
  })[0];

const at = { row: 4, column: 2 };

test("an empty cell is none, whatever its format", () => {
  expect(one("", "", "Empty", "#,##0")).toBeUndefined();
});

test("error cells are known by their type and come in English, also from a German Excel", () => {
  expect(one("#WERT!", "#WERT!", "Error")).toEqual({ ...at, value: { error: "#VALUE!" } });
  expect(one("#DIV/0!", "=1/0", "Error")).toEqual({ ...at, value: { error: "#DIV/0!" }, formula: "1/0" });
});

test("text that looks like an error is text", () => {
  expect(one("#WERT!", "#WERT!", "String")).toEqual({ ...at, value: "#WERT!" });
});

test("text that was typed with a leading = is no formula", () => {
  expect(one("=siehe oben", "=siehe oben", "String")).toEqual({ ...at, value: "=siehe oben" });
});

test("a formula whose result is empty text has that result; one that was never calculated has none", () => {
  expect(one("", '=IF(A1="","",1)', "String")).toEqual({ ...at, value: "", formula: 'IF(A1="","",1)' });
  expect(one("", "=SUM(A1:A3)", "Empty")).toEqual({ ...at, formula: "SUM(A1:A3)" });
});

test("figures, truth values and formats are kept, General is the absence of a format", () => {
  expect(one(0.1, 0.1, "Double", "#,##0.00 €")).toEqual({ ...at, value: 0.1, format: "#,##0.00 €" });
  expect(one(false, false, "Boolean")).toEqual({ ...at, value: false });
});

test.each([
  ["#WERT!", "#VALUE!"],
  ["#BEZUG!", "#REF!"],
  ["#ZAHL!", "#NUM!"],
  ["#NV", "#N/A"],
  ["#ÜBERLAUF!", "#SPILL!"],
  ["#NAME?", "#NAME?"],
  ["#REF!", "#REF!"],
])("%s is %s in English", (german, english) => {
  expect(englishError(german)).toBe(english);
});
