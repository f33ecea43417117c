import { englishError } from "../../../src/workbook/fehlerwerte";
import { cellsOf } from "../../../src/excel/lesen/zellen";

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

test.each(["String", "Empty"])(
  "a formula that shows nothing has empty text for its result, called %s",
  (type) => {
    expect(one("", '=IF(A1="","",1)', type)).toEqual({ ...at, value: "", formula: 'IF(A1="","",1)' });
  },
);

test.each(["Error", "String"])("what is still being computed is no text, called %s", (type) => {
  expect(one("#BUSY!", "=KGRZ.TEUR(1)", type)).toEqual({
    ...at,
    value: { error: "#BUSY!" },
    formula: "KGRZ.TEUR(1)",
  });
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
