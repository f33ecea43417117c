import { ALL_IMPLEMENTED_FUNCTIONS_SET } from "@univerjs/preset-sheets-core";
import { DEUTSCHE_NAMEN, ENGLISCHE_NAMEN } from "../../../src/workbook/formel/funktionsnamen";

/** What the grid computes, by its English names. */
const known = ALL_IMPLEMENTED_FUNCTIONS_SET as ReadonlySet<string>;
/** What Excel calls the same in both languages, what no Excel knows, and the operators, functions to the grid. */
const GLEICH = `
  ABS ARRAY_CONSTRAIN ASC AVERAGE.WEIGHTED BAHTTEXT BESSELI BESSELJ BESSELK BESSELY BETA.INV BETAINV BINOM.INV CHIINV
  CHITEST CODE COS COT DATEDIF DBCS DELTA DURATION EPOCHTODATE EXP F.INV F.TEST FILTER FINV FISHER FISHERINV FLATTEN
  FTEST GAMMA GAMMA.INV GAMMAINV GAMMALN GAUSS HYPERLINK IMABS IMARGUMENT IMCOS IMCOT IMCOTH IMDIV IMEXP IMLN IMLOG
  IMLOG10 IMLOG2 IMSEC IMSIN IMSUB IMTAN IMTANH INDEX INFO ISBETWEEN ISDATE ISEMAIL ISPMT ISURL KURT LAMBDA LET LN LOG
  LOG10 LOGINV LOGNORM.INV MARGINOFERROR MAP MAX MAXA MDURATION MEDIAN MIN MINA MINUTE MMULT N NOMINAL NORM.INV
  NORM.S.INV NORMINV NUMBERSTRING PDURATION PEARSON PHI PI POISSON QUARTILE QUOTIENT REDUCE REGEXEXTRACT REGEXMATCH
  REGEXREPLACE ROUNDBANK SCAN SEC SIN T T.INV T.TEST TAN TEXT TINV TO_DATE TREND TTEST UNICODE VAR.P VAR.S VDB WEIBULL
  COMPARE CUBE DIVIDED MINUS MULTIPLY PLUS
`;

test("every function of the grid has a German name, or is named here as one without", () => {
  const without = [...known].filter((english) => !DEUTSCHE_NAMEN.has(english));
  expect(without.filter((english) => !GLEICH.split(/\s+/).includes(english))).toEqual([]);
});

test("a name means one function, in whichever language it is read", () => {
  expect(ENGLISCHE_NAMEN.size).toBe(DEUTSCHE_NAMEN.size);
  const english = new Set([...known, ...DEUTSCHE_NAMEN.keys()]);
  expect([...ENGLISCHE_NAMEN.keys()].filter((deutsch) => english.has(deutsch))).toEqual([]);
});

test("names are written as Excel writes them", () => {
  const names = [...DEUTSCHE_NAMEN].flat();
  expect(names.filter((name) => !/^[A-ZÄÖÜ][A-ZÄÖÜ0-9.]*$/.test(name))).toEqual([]);
});
