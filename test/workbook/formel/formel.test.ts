import fc from "fast-check";
import { liesFormel, type Baum } from "../../../src/workbook/formel/baum";
import { bezugstext } from "../../../src/workbook/formel/bezug";
import { linear } from "../../../src/workbook/formel/linear";
import { deutsch, englisch, form, verschoben } from "../../../src/workbook/formel/schreiben";

const baum = (text: string): Baum => {
  const read = liesFormel(text);
  if (!read) throw new Error(`${text} was not read`);
  return read;
};

describe("a formula is read and written", () => {
  const GELESEN = [
    "SUM(C3:C9)+D5*2-'Konten übersicht'!$D$39",
    'IF(A1>0,"a;b ""c""",#REF!)',
    "LET(x,A1,y,x*2,x+y)",
    'SUMIFS(Tab[Betrag],Tab[Konto],">1")',
    "SUM(A:A)-SUM(3:5)",
    "--B4",
    "-A1^2%",
    "(A1+B1)*(C1-(D1-E1))/(F1/G1)",
    "SUM((A1:A3,B2),[1]Plan!B4,'[1]Konten alt'!B4)",
    "SUM(Jan:Dez!B2)",
    "SUM(C3:INDEX(C:C,9))",
    "A1#",
    "@A1:A9",
    "{1,2;3,-4}",
    "KGRZ.HOCHRECHNUNG(B1,,2)",
    "'O''Neil'!A1&\"x\"",
    "LAMBDA(x,x+1)",
    "1.5E3*TRUE",
  ];
  test.each(GELESEN)("%s", (text) => {
    expect(englisch(baum(text))).toBe(text);
  });

  test.each(["SUM(", "SUMME(A1;A2)", "'C:\\Daten\\[alt.xlsx]Plan'!A1", "LAMBDA(x,x+1)(3)", "Plan!#REF!", ""])(
    "what cannot be read for certain is left alone: %s",
    (text) => {
      expect(liesFormel(text)).toBeUndefined();
    },
  );

  test("as a German Excel shows it", () => {
    expect(deutsch(baum('SUM(D5:D19,1.5)+IF(TRUE,{1,2;3,4},"a,b")'))).toBe(
      'SUMME(D5:D19;1,5)+WENN(WAHR;{1.2;3.4};"a,b")',
    );
    expect(deutsch(baum("VLOOKUP(A1,#N/A,2,FALSE)"))).toBe("SVERWEIS(A1;#NV;2;FALSCH)");
  });

  const blatt = fc.constantFrom("", "Plan!", "'Plan 2026'!", "'O''Neil'!", "[1]Konten!");
  const zelle = fc
    .tuple(fc.boolean(), fc.integer({ min: 0, max: 700 }), fc.boolean(), fc.integer({ min: 1, max: 99 }))
    .map(([a, column, b, row]) => `${a ? "$" : ""}${spalte(column)}${b ? "$" : ""}${row}`);
  const { formel } = fc.letrec<{ formel: string }>((tie) => ({
    formel: fc.oneof(
      { maxDepth: 4 },
      fc.tuple(blatt, zelle).map(([sheet, cell]) => sheet + cell),
      fc.constantFrom("1", "0.5", "12000", '"a ""b"""', "Ertraege", "Tab[Betrag]", "#N/A", "B2:C9", "$A:$A"),
      fc
        .tuple(tie("formel"), fc.constantFrom("+", "-", "*", "/", "^", "&", "=", "<>"), tie("formel"))
        .map(([a, operator, b]) => `(${a})${operator}(${b})`),
      fc.tuple(fc.constantFrom("-", "+", "@"), tie("formel")).map(([sign, a]) => `${sign}(${a})`),
      tie("formel").map((a) => `(${a})%`),
      fc
        .tuple(
          fc.constantFrom("SUM", "ROUND", "KGRZ.ANTEIL", "IF"),
          fc.array(tie("formel"), { maxLength: 3 }),
        )
        .map(([name, parts]) => `${name}(${parts.join(",")})`),
    ),
  }));

  test("what was written is read as the same, whatever it is", () => {
    fc.assert(
      fc.property(formel, (text) => {
        const once = englisch(baum(text));
        expect(englisch(baum(once))).toBe(once);
        // Parentheses apart, nothing is lost or turned about: both have the same copies elsewhere.
        expect(form(baum(once), ORT)).toBe(form(baum(text), ORT));
      }),
    );
  });
});

const ORT = { blatt: "Plan", row: 4, column: 3 };

function spalte(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : spalte(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));
}

describe("copies of a formula", () => {
  test("have one form, whether their own sheet is named or not", () => {
    const a = form(baum("SUM(C3:C9)*Werte!$B$1"), { blatt: "Plan", row: 9, column: 2 });
    const b = form(baum("sum(Plan!D4:D10)*Werte!$B$1"), { blatt: "Plan", row: 10, column: 3 });
    expect(b).toBe(a);
    expect(form(baum("SUM(D3:D9)*Werte!$C$1"), { blatt: "Plan", row: 9, column: 3 })).not.toBe(a);
  });

  test("move along, $ stays, and none leaves the sheet", () => {
    expect(verschoben(baum("SUM(C3:C$9)-$A1+'P 1'!B2"), 2, 1)).toBe("SUM(D5:D$9)-$A3+'P 1'!C4");
    expect(verschoben(baum("SUM(A:A)"), 5, 1)).toBe("SUM(B:B)");
    expect(verschoben(baum("A1"), -1, 0)).toBeUndefined();
  });
});

describe("what a formula adds up", () => {
  const gelesen = (text: string): string | undefined => {
    const found = linear(baum(text));
    const terms = found?.glieder.map(({ bezug, faktor }) => `${faktor} ${bezugstext(bezug)}`);
    return found && [...(terms ?? []), found.fest].join(", ");
  };
  test.each([
    ["SUM(C3:C9,D2)-E4", "1 C3:C9, 1 D2, -1 E4, 0"],
    ["-(A1-B1)/2+10%", "-0.5 A1, 0.5 B1, 0.1"],
    ["+Konten!D39*1000", "1000 Konten!D39, 0"],
    ["SUBTOTAL(9,B2:B7)", "1 B2:B7, 0"],
    ["ROUND(A1+A2,0)", "1 A1, 1 A2, 0"],
  ])("%s", (text, expected) => {
    expect(gelesen(text)).toBe(expected);
  });
  test.each([
    "A1*B1",
    "IF(A1>0,A1,0)",
    "[1]Plan!B4",
    "SUM(Jan:Dez!B2)",
    "A1:A3",
    "1/A1",
    "Ertraege",
    "SUBTOTAL(1,A1:A3)",
  ])("%s is no sum of cells", (text) => {
    expect(linear(baum(text))).toBeUndefined();
  });
});
