import { shownFormula } from "../../../src/workbook/ooxml/formulas";
import { dateiformel, fremdeBlaetter, rechnetZellweise } from "../../../workbench/sichern/dateiformel";

/** Formulas as they are shown, and as Excel writes them into files. */
test.each([
  ["SUM(A1:A3)*1.05", "SUM(A1:A3)*1.05"],
  ["KGRZ.HOCHRECHNUNG(D5:D9,6)", "_xldudf_KGRZ_HOCHRECHNUNG(D5:D9,6)"],
  ["IFNA(XLOOKUP(A1,B:B,C:C),0)", "_xlfn.IFNA(_xlfn.XLOOKUP(A1,B:B,C:C),0)"],
  ["SUM(FILTER(A1:A9,B1:B9>0))", "SUM(_xlfn._xlws.FILTER(A1:A9,B1:B9>0))"],
  ["SORT(UNIQUE(A1:A9))", "_xlfn._xlws.SORT(_xlfn.UNIQUE(A1:A9))"],
  ["LET(x,A1,y,x+1,x*y)", "_xlfn.LET(_xlpm.x,A1,_xlpm.y,_xlpm.x+1,_xlpm.x*_xlpm.y)"],
  ["MAP(A1:A3,LAMBDA(a,a*2))", "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.a,_xlpm.a*2))"],
  ["@A1:A9+SUM(B1#)", "_xlfn.SINGLE(A1:A9)+SUM(_xlfn.ANCHORARRAY(B1))"],
  ["@INDEX(A1:A9,(1+1))&@A1", "_xlfn.SINGLE(INDEX(A1:A9,(1+1)))&_xlfn.SINGLE(A1)"],
  ['CONCAT("IFS(",A1,"@")', '_xlfn.CONCAT("IFS(",A1,"@")'],
  ["'IFS(1)'!A1+Anlagen[Restwert '#1]", "'IFS(1)'!A1+Anlagen[Restwert '#1]"],
  ["IF(A1=#N/A,{1,2;3,4},-B2%)", "IF(A1=#N/A,{1,2;3,4},-B2%)"],
])("%s stands in the file as %s, and is read back", (shown, stored) => {
  expect(dateiformel(shown)).toBe(stored);
  expect(shownFormula(stored)).toBe(shown);
});

test("what reckons with each cell of an area is told from what takes the area as a whole", () => {
  const alone = ["SUM(A1:A3*B1:B3)", "A1:A3>5", "MAX(-A1:A3)", "SUM((A:A=1) * B1)"];
  expect(alone.filter((formula) => !rechnetZellweise(formula))).toEqual([]);
  const whole = [
    "SUM(A1:A3)*2",
    "A1*B2",
    "SUMIF(A1:A3,B1,C1:C3)",
    '"A1:A3"&B1',
    "KGRZ.HOCHRECHNUNG(A1:A3,6)",
  ];
  expect(whole.filter(rechnetZellweise)).toEqual([]);
});

test("other workbooks are named by their numbers, with the sheets of theirs", () => {
  expect(fremdeBlaetter("[1]Plan!A1+'[2]Plan ''24'!$B$2:C9+[1]Plan!A2+Anlagen[[#All],[1]]")).toEqual([
    { nummer: 1, blatt: "Plan" },
    { nummer: 2, blatt: "Plan '24" },
    { nummer: 1, blatt: "Plan" },
  ]);
  expect(fremdeBlaetter("SUM(A1:A3)")).toEqual([]);
});
