import { shiftFormula } from "../../src/workbook/ooxml/formulas";

test.each([
  ["relative references move", "A1+B$2+$C3+$D$4", 2, 1, "B3+C$2+$C5+$D$4"],
  [
    "ranges, columns and rows move",
    "SUM(A1:B2)+SUM(C:D)+SUM($C:D)+SUM(1:2)+SUM(1:$2)",
    1,
    1,
    "SUM(B2:C3)+SUM(D:E)+SUM($C:E)+SUM(2:3)+SUM(2:$2)",
  ],
  ["texts stay", '"A1"&"say ""A1"""&A1', 1, 0, '"A1"&"say ""A1"""&A2'],
  [
    "sheet names stay, their references move",
    "'Plan A1'!A1+Konten1!B2+Übersicht!C3",
    1,
    0,
    "'Plan A1'!A2+Konten1!B3+Übersicht!C4",
  ],
  ["functions that look like cells stay", "LOG10(A1)+ATAN2(B1,C1)", 1, 0, "LOG10(A2)+ATAN2(B2,C2)"],
  ["names stay", "Satz_A1*Konto.B2+UE12ü+A1_b", 1, 0, "Satz_A1*Konto.B2+UE12ü+A1_b"],
  [
    "table references stay",
    "SUM(Plan[[#This Row],[A1]])+Plan[B2]+A1",
    1,
    0,
    "SUM(Plan[[#This Row],[A1]])+Plan[B2]+A2",
  ],
  ["other workbooks keep their number", "[1]Konten!A1", 1, 0, "[1]Konten!A2"],
  ["numbers stay", "1E3+2.5*A1", 1, 0, "1E3+2.5*A2"],
  ["a reference beyond the sheet is none", "A1+B2", -1, 0, "#REF!+B1"],
  ["columns beyond the last one are none", "XFD1+A1", 0, 1, "#REF!+B1"],
])("%s", (_, formula, down, right, expected) => {
  expect(shiftFormula(formula, down, right)).toBe(expected);
});
