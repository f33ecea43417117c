import { relativ, summenbereich } from "../../src/workbook/formel";
import { parseCellAddress } from "../../src/workbook/adresse";

const in_ = (cell: string, formula: string): string => {
  const { row, column } = parseCellAddress(cell);
  return relativ(formula, row, column);
};

describe("a formula seen from its cell", () => {
  test("copies of one formula look the same", () => {
    expect(in_("C10", "SUM(C3:C9)")).toBe("SUM(R[-7]C[0]:R[-1]C[0])");
    expect(in_("D10", "SUM(D3:D9)")).toBe(in_("C10", "SUM(C3:C9)"));
    expect(in_("D11", "SUM(D3:D9)")).not.toBe(in_("C10", "SUM(C3:C9)"));
  });

  test("what is fixed by $ stays fixed", () => {
    expect(in_("C10", "$B$3*C$2+$A10")).toBe("R2C1*R1C[0]+R[0]C0");
    expect(in_("D11", "$B$3*D$2+$A11")).toBe(in_("C10", "$B$3*C$2+$A10"));
  });

  test.each([
    ["a function that looks like a cell", "LOG10(5)+ROUND(2,0)"],
    ["a text", '"Summe C3"&"B2 ""C4"""'],
    ["a name", "Satz_A1+B2_neu"],
    ["a number", "1E5+2"],
    ["a column beyond the last one", "XFE1"],
  ])("%s is no reference", (_, formula) => {
    expect(in_("C10", formula)).toBe(formula);
  });

  test("a reference beside a text that looks like one", () => {
    expect(in_("C10", 'C9&"C9"')).toBe('R[-1]C[0]&"C9"');
  });
});

describe("the area that a formula sums", () => {
  test.each([
    ["SUM(C3:C9)", { top: 2, left: 2, bottom: 8, right: 2 }],
    [" sum( $C$3 : D9 ) ", { top: 2, left: 2, bottom: 8, right: 3 }],
  ])("%s", (formula, expected) => {
    expect(summenbereich(formula)).toEqual(expected);
  });

  test.each([
    "C3+C9",
    "SUM(C3:C9)*2",
    "SUM(C3,C9)",
    "SUM(C3:C9,C12)",
    "-SUM(C3:C9)",
    "SUM(Plan!C3:C9)",
    "SUM(C:C)",
  ])("%s is more than one plain sum of a range on the same sheet", (formula) => {
    expect(summenbereich(formula)).toBeUndefined();
  });
});
