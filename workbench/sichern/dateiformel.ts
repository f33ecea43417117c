import { tokenize } from "@borgar/fx/xlsx";
import { alleTeile, liesFormel } from "../../src/workbook/formel/baum";

/** Functions that Excel writes into files behind a prefix, because the format is older than they are. */
const JUENGERE = new Set(
  `ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND
  BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV
  CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P
  COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV
  F.INV.RT F.TEST FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY
  FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST
  IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET
  LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV
  NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC
  PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE
  SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER
  TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE
  WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST`.split(/\s+/),
);
/** Those that begin with the name of Excel's sheet functions, too. */
const JUENGERE_DES_BLATTS = new Set(["FILTER", "SORT"]);
const EIGENE = "KGRZ.";

interface Stueck {
  type: string;
  value: string;
}

const stuecke = (formula: string): Stueck[] => tokenize(`=${formula}`, { withLocation: false }).slice(1);

/** A formula as files have it, the opposite of `shownFormula`: younger functions, the add-in's, @ and #, names of LET. */
export function dateiformel(formula: string): string {
  const all = stuecke(formula);
  const texts = all.map(({ value }) => value);
  const names = vergebeneNamen(formula);
  for (const [index, { type, value }] of all.entries()) {
    if (type === "func") texts[index] = funktion(value);
    if (type === "range_named" && names.has(value.toUpperCase())) texts[index] = `_xlpm.${value}`;
    if (type === "operator" && value === "@") {
      const end = nachOperand(all, index + 1);
      texts[index] = "_xlfn.SINGLE(";
      texts[end] += ")";
    }
    if (type === "operator" && value === "#") {
      const start = vorOperand(all, index - 1);
      texts[start] = `_xlfn.ANCHORARRAY(${texts[start]}`;
      texts[index] = texts[index]?.replace("#", ")") ?? ")";
    }
  }
  return texts.join("");
}

function funktion(name: string): string {
  const upper = name.toUpperCase();
  if (upper.startsWith(EIGENE)) return `_xldudf_${upper.replace(".", "_")}`;
  if (JUENGERE_DES_BLATTS.has(upper)) return `_xlfn._xlws.${name}`;
  return JUENGERE.has(upper) ? `_xlfn.${name}` : name;
}

/** The names that LET and LAMBDA give. */
function vergebeneNamen(formula: string): ReadonlySet<string> {
  const tree = /\b(?:LET|LAMBDA)\(/i.test(formula) ? liesFormel(formula) : undefined;
  const names = (tree ? alleTeile(tree) : []).flatMap((part) => {
    if (part.type === "LetExpression") return part.declarations.map(({ id }) => id.name);
    return part.type === "LambdaExpression" ? part.params.map(({ name }) => name) : [];
  });
  return new Set(names.map((name) => name.toUpperCase()));
}

/** The last piece of the operand that begins here: a call or a bracket to its end, and the # behind it. */
function nachOperand(all: Stueck[], start: number): number {
  let at = start;
  while (all[at]?.type === "whitespace") at += 1;
  if (all[at]?.type === "func") at += 1;
  if (all[at]?.value === "(") at = gegenueber(all, at, 1);
  return all[at + 1]?.value === "#" ? at + 1 : Math.min(at, all.length - 1);
}

/** The first piece of the operand that ends here. */
function vorOperand(all: Stueck[], end: number): number {
  if (all[end]?.value !== ")") return Math.max(0, end);
  const open = gegenueber(all, end, -1);
  return all[open - 1]?.type === "func" ? open - 1 : open;
}

/** The bracket that belongs to the one at this place; the formula's end where there is none. */
function gegenueber(all: Stueck[], start: number, step: 1 | -1): number {
  let depth = 0;
  let at = start;
  for (; at >= 0 && at < all.length; at += step) {
    if (all[at]?.type === "operator" && all[at]?.value === "(") depth += step;
    if (all[at]?.type === "operator" && all[at]?.value === ")") depth -= step;
    if (depth === 0) return at;
  }
  return Math.min(Math.max(at, 0), all.length - 1);
}

const RECHENZEICHEN = new Set(["+", "-", "*", "/", "^", "&", "=", "<", ">", "<=", ">=", "<>"]);

/**
 * Whether a formula reckons with each cell of an area by itself, as the grid does. Files say so: of one that does not,
 * Excel takes the cell of the area that lies in its own row.
 */
export function rechnetZellweise(formula: string): boolean {
  const all = stuecke(formula).filter(({ type }) => type !== "whitespace");
  const operator = (piece: Stueck | undefined): boolean =>
    piece?.type === "operator" && RECHENZEICHEN.has(piece.value);
  return all.some(
    ({ type, value }, index) =>
      /^range/.test(type) && value.includes(":") && (operator(all[index - 1]) || operator(all[index + 1])),
  );
}

/** The other workbooks that a formula names by their numbers, and the sheet in each: "[1]Plan!A1". */
export function fremdeBlaetter(formula: string): { nummer: number; blatt: string }[] {
  if (!formula.includes("[")) return [];
  return stuecke(formula).flatMap(({ type, value }) => {
    const [, quoted, plain, name = ""] =
      (/^range/.test(type) && /^(?:'\[(\d+)\]|\[(\d+)\])((?:[^'!]|'')*)'?!/.exec(value)) || [];
    const number = quoted ?? plain;
    return number === undefined ? [] : [{ nummer: Number(number), blatt: name.replaceAll("''", "'") }];
  });
}
