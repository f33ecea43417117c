import { columnLetters } from "../adresse";

const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;

/** What must stay as it is: texts, quoted sheet names, structured references and names of workbooks. */
const UNTOUCHED = String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^\[\]]|\[[^\[\]]*\])*\]`;
const END = String.raw`(?![\w.(!\u0080-\uffff])`;
const COLUMNS = String.raw`(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})${END}`;
const ROWS = String.raw`(\$?)(\d{1,7}):(\$?)(\d{1,7})${END}`;
const CELL = String.raw`(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})${END}`;
/** Any other word: a name, a function, a sheet, a number. Read whole, so that no part of it is taken for a cell. */
const WORD = String.raw`[\w.\\$?\u0080-\uffff]+`;
const TOKEN = new RegExp([UNTOUCHED, COLUMNS, ROWS, CELL, WORD].join("|"), "gi");

const TEXT_OR_PREFIX = /"(?:[^"]|"")*"|_xl(?:fn|ws|pm)\.|_xldudf_KGRZ_/gi;

/**
 * A formula as Excel shows it: files mark functions that are younger than 2007, and the names that LET and LAMBDA give,
 * with a prefix, write those of the add-in with another one in place of their namespace, and two operators as functions.
 */
export function shownFormula(formula: string): string {
  if (!formula.includes("_xl")) return formula;
  return withOperators(formula).replace(TEXT_OR_PREFIX, (token) => {
    if (token.startsWith('"')) return token;
    return token.startsWith("_xldudf_") ? "KGRZ." : "";
  });
}

const AS_FUNCTION = String.raw`_xlfn\.(?:SINGLE|ANCHORARRAY)\(`;
const OPERATOR = new RegExp(AS_FUNCTION, "i");
const PIECE = new RegExp([UNTOUCHED, AS_FUNCTION, "[^]"].join("|"), "gi");

/** What stands between two brackets, up to where it was read. */
interface Bracket {
  opening: string;
  text: string;
  /** Whether it is more than a reference, a name or a call: then an operator needs brackets. */
  compound: boolean;
}

/** SINGLE(A1:A3) as @A1:A3, ANCHORARRAY(A1) as A1#: so they are typed and shown. */
function withOperators(formula: string): string {
  if (!OPERATOR.test(formula)) return formula;
  const outer: Bracket[] = [];
  let own: Bracket = { opening: "", text: "", compound: false };
  for (const [piece] of formula.matchAll(PIECE)) {
    if (piece.endsWith("(")) {
      outer.push(own);
      own = { opening: piece, text: "", compound: false };
    } else if (piece === ")") {
      const closed = shownBracket(own);
      own = outer.pop() ?? { opening: "", text: "", compound: false };
      own.text += closed;
    } else {
      own.text += piece;
      own.compound ||= /^[-+*/^&=<>,;% {]$/.test(piece);
    }
  }
  return outer.length > 0 ? formula : own.text;
}

function shownBracket({ opening, text, compound }: Bracket): string {
  if (!OPERATOR.test(opening)) return `${opening}${text})`;
  const operand = compound ? `(${text})` : text;
  return /SINGLE/i.test(opening) ? `@${operand}` : `${operand}#`;
}

/**
 * A formula as it reads `rows` further down and `columns` further right: relative references move along,
 * absolute ones ($) stay. A reference that would leave the sheet becomes #REF!.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  const column = (fixed: string, letters: string) => fixed + shiftColumn(letters, fixed ? 0 : columns);
  const row = (fixed: string, number: string) => fixed + shiftRow(number, fixed ? 0 : rows);
  return formula.replace(TOKEN, (token: string, ...groups: (string | undefined)[]) => {
    const [
      colFix1,
      col1,
      colFix2,
      col2,
      rowFix1,
      row1,
      rowFix2,
      row2,
      cellColFix,
      cellCol,
      cellRowFix,
      cellRow,
    ] = groups;
    let shifted = token;
    if (col1 && col2) shifted = `${column(colFix1 ?? "", col1)}:${column(colFix2 ?? "", col2)}`;
    else if (row1 && row2) shifted = `${row(rowFix1 ?? "", row1)}:${row(rowFix2 ?? "", row2)}`;
    else if (cellCol && cellRow) shifted = column(cellColFix ?? "", cellCol) + row(cellRowFix ?? "", cellRow);
    return shifted.includes(OUTSIDE) ? "#REF!" : shifted;
  });
}

const OUTSIDE = "\u0000";

function shiftColumn(letters: string, by: number): string {
  let column = -1;
  for (const letter of letters.toUpperCase()) column = (column + 1) * 26 + letter.charCodeAt(0) - 65;
  const shifted = column + by;
  return shifted < 0 || shifted >= MAX_COLUMNS ? OUTSIDE : columnLetters(shifted);
}

function shiftRow(number: string, by: number): string {
  const shifted = Number(number) + by;
  return shifted < 1 || shifted > MAX_ROWS ? OUTSIDE : String(shifted);
}
