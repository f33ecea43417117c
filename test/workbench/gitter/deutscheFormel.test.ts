import { readdirSync } from "node:fs";
import fc from "fast-check";
import {
  deutscheFormel,
  englischeFormel,
  mitEnglischenZeichen,
} from "../../../workbench/gitter/deutscheFormel";
import { DEUTSCHE_NAMEN } from "../../../src/workbook/formel/funktionsnamen";
import { muster, MUSTERORDNER } from "../../hilfen/muster";
import { umfang } from "../../hilfen/umfang";

/** English formulas as they are stored, and what a German Excel shows for them. */
const PAARE: [string, string][] = [
  ["=SUM(D5:D19)", "=SUMME(D5:D19)"],
  ["=KGRZ.HOCHRECHNUNG(D5,6)", "=KGRZ.HOCHRECHNUNG(D5;6)"],
  ["=IF(A1>0,1.5,0)", "=WENN(A1>0;1,5;0)"],
  ["=IF(A1,,.5)", "=WENN(A1;;,5)"],
  ["=SUM(.5)", "=SUMME(,5)"],
  ["=1.5E-3*2E+10", "=1,5E-3*2E+10"],
  ["=ROUND(A1*1000.25,-3)", "=RUNDEN(A1*1000,25;-3)"],
  ["=LOG10(A1)+ATAN2(1,2)", "=LOG10(A1)+ARCTAN2(1;2)"],
  ['=COUNTIF(A:A,"a,b;SUM(1.5)")', '=ZÄHLENWENN(A:A;"a,b;SUM(1.5)")'],
  ['=IF(A1="say ""TRUE, FALSE""",TRUE,FALSE)', '=WENN(A1="say ""TRUE, FALSE""";WAHR;FALSCH)'],
  ["='Blatt; 1,5'!A1+'It''s TRUE, 1.5'!B2", "='Blatt; 1,5'!A1+'It''s TRUE, 1.5'!B2"],
  ["=TRUE!A1+Plan.24!TRUE+TRUE()", "=TRUE!A1+Plan.24!TRUE+WAHR()"],
  ["=SUM(Tabelle1[[#Totals],[Betrag, 1.5]],1)", "=SUMME(Tabelle1[[#Totals],[Betrag, 1.5]];1)"],
  ["=SUM(Tabelle1[It''s '[1.5'],],1)", "=SUMME(Tabelle1[It''s '[1.5'],];1)"],
  ["=[1]Plan!$A$1*1.05", "=[1]Plan!$A$1*1,05"],
  ['={1,2.5,-3;TRUE,#N/A,"a,b"}', '={1.2,5.-3;WAHR.#NV."a,b"}'],
  ["=SUM({1.5;2},(A1,B1))", "=SUMME({1,5;2};(A1;B1))"],
  ["=IFERROR(VLOOKUP(A1,Plan!$A$1:$B$9,2,0),#REF!)", "=WENNFEHLER(SVERWEIS(A1;Plan!$A$1:$B$9;2;0);#BEZUG!)"],
  ["=#VALUE!+#NUM!+#DIV/0!+#NAME?+#NULL!+Plan!#REF!", "=#WERT!+#ZAHL!+#DIV/0!+#NAME?+#NULL!+Plan!#BEZUG!"],
  ["=SUM(1:3,$5:$7,2,A1#)", "=SUMME(1:3;$5:$7;2;A1#)"],
  ["=SUMME+SUM", "=SUMME+SUM"],
  ["=LET(x,1.5,LAMBDA(y,x+y)(2))", "=LET(x;1,5;LAMBDA(y;x+y)(2))"],
  ["=@A1% & -B1", "=@A1% & -B1"],
  ["=UNKNOWN.FUNCTION(1,2)", "=UNKNOWN.FUNCTION(1;2)"],
];

test.each(PAARE)("%s is shown as %s, and read back", (english, deutsch) => {
  expect(deutscheFormel(english)).toBe(deutsch);
  expect(englischeFormel(deutsch)).toBe(english);
});

describe("what somebody types", () => {
  test.each([
    ["in small letters", "=summe(a1;wahr;#bezug!)", "=SUM(a1,TRUE,#REF!)"],
    ["English names with semicolons", "=SUM(A1;ROUND(1,5;0))", "=SUM(A1,ROUND(1.5,0))"],
    ["digits in groups", "=1.234.567,5+A1", "=1234567.5+A1"],
    ["columns of an array parted by backslashes", "={1,5\\2;3\\4}", "={1.5,2;3,4}"],
    ["what is not yet complete", '=WENN(A1="x;', '=IF(A1="x;'],
  ])("%s", (_, typed, english) => {
    expect(englischeFormel(typed)).toBe(english);
  });

  test.each([
    ["a comma behind an address", "=SUM(A1,B1)", "=SUM(A1,B1)"],
    ["a second comma in a number", "=IF(A1>0,1,5)", "=IF(A1>0,1,5)"],
    ["a number with a point", "=ROUND(2.5,1)", "=ROUND(2.5,1)"],
    ["a comma behind a text or a bracket", '=IF(OR(A1,B1),"a",2)', '=IF(OR(A1,B1),"a",2)'],
    ["German names all the same", "=SUMME(A1,1.5)", "=SUM(A1,1.5)"],
    ["an array, whose semicolons are no separators", "=SUM({1,2;3,4},A1)", "=SUM({1,2;3,4},A1)"],
  ])("without a semicolon, %s makes a formula English", (_, typed, english) => {
    expect(englischeFormel(typed)).toBe(english);
  });

  test("a comma between two digits alone is a decimal comma, as in a German Excel", () => {
    expect(englischeFormel("=SUM(1,5)")).toBe("=SUM(1.5)");
  });
});

describe("while a formula is being typed", () => {
  test("its separators and decimals are the grid's, and every sign keeps its place", () => {
    expect(mitEnglischenZeichen('=WENN(A1;1,5;"a;b";{1.2;3})')).toBe('=WENN(A1,1.5,"a;b",{1.2;3})');
  });
  test("one without a semicolon stays: the grid asks for stored formulas in the same way", () => {
    for (const formula of ["=SUM($A$1,2,{1;2})", "=1,5"]) expect(mitEnglischenZeichen(formula)).toBe(formula);
  });
});

/** A formula as Excel stores it, of nested calls, operators and everything that stands for itself. */
const formeln = fc.letrec<{ formel: string; wert: string }>((tie) => ({
  formel: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    tie("wert"),
    fc
      .tuple(
        fc.constantFrom(...DEUTSCHE_NAMEN.keys(), "MAX", "KGRZ.PLANPROZENT"),
        fc.array(tie("formel"), { maxLength: 4 }),
      )
      .map(([name, parts]) => `${name}(${parts.join(",")})`),
    fc
      .tuple(tie("formel"), fc.constantFrom("+", "-", "*", "/", "&", "<>", ">=", " & ", "="), tie("formel"))
      .map((parts) => parts.join("")),
    tie("formel").map((inner) => `-(${inner})%`),
    fc.tuple(tie("formel"), tie("formel")).map(([a, b]) => `(${a},${b})`),
  ),
  wert: fc.oneof(
    fc.constantFrom(
      "A1",
      "$B$12",
      "A1:C3",
      "D:D",
      "1:3",
      "'Blatt; 1,5'!A1",
      "Plan!$A$1:$B$2",
      "#REF!",
      "#N/A",
      "TRUE",
      "FALSE",
    ),
    fc.constantFrom("Preis", "T[[#Headers],[a,b 1.5]]", '"a;b"', '"x ""1,5"" {"', "A1#", "[1]Plan!A1", ""),
    fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }).map((value) => String(value).toUpperCase()),
    fc.nat().map((value) => `.${value}`),
    fc
      .array(
        fc.array(fc.constantFrom("1", "-2.5", ".5", "1E-5", "TRUE", "#N/A", '"a,b;c"'), {
          minLength: 1,
          maxLength: 3,
        }),
        {
          minLength: 1,
          maxLength: 3,
        },
      )
      .map((rows) => `{${rows.map((row) => row.join(",")).join(";")}}`),
  ),
})).formel;

test("what is shown and confirmed is the formula that was stored", () => {
  fc.assert(
    fc.property(formeln, (formula) => {
      const shown = deutscheFormel(`=${formula}`);
      expect(englischeFormel(shown)).toBe(`=${formula}`);
      expect(mitEnglischenZeichen(shown)).toHaveLength(shown.length);
    }),
    { numRuns: umfang(300, 20_000) },
  );
});

test("every formula of the samples comes back as it was", async () => {
  const names = readdirSync(MUSTERORDNER).flatMap((file) => /^(.+)\.xlsx$/.exec(file)?.[1] ?? []);
  const workbooks = await Promise.all(names.map(muster));
  const cells = workbooks.flatMap(({ sheets }) => sheets.flatMap((sheet) => sheet.cells));
  const formulas = cells.flatMap(({ formula = [] }) => formula);
  expect(formulas).toContain("SUM(E74:E79)");
  expect(formulas.map((formula) => englischeFormel(deutscheFormel(formula)))).toEqual(formulas);
});
