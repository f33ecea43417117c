import { GERMAN_ERRORS } from "../host/zellwerte";
import { DEUTSCHE_NAMEN, ENGLISCHE_NAMEN } from "../../src/workbook/formel/funktionsnamen";

/**
 * Formulas as a German Excel shows and takes them, from and to the English ones that cells and files hold:
 * `SUM(D5:D19,1.5)` is `SUMME(D5:D19;1,5)`. With or without a leading "=".
 */

/** What a piece of a formula is. "fest": texts, names of sheets in quotes, addresses, what stands in brackets. */
type Art = "fest" | "fehler" | "name" | "zahl" | "punktzahl" | "zeichen";

interface Stueck {
  art: Art;
  text: string;
  /** Between the braces of an array constant. */
  inMatrix: boolean;
}

const EXPONENT = String.raw`(?:[eE][+-]?\d+)?`;
/** Errors in both languages; none is the beginning of another word. */
const FEHLER = String.raw`#(?:[\p{L}/\d]+[!?]|NV\b|N/A)`;
const BEZUG = String.raw`\$?[A-Za-z]{1,3}\$?\d+(?![\p{L}\p{N}_.(!])|\$?\d+:\$?\d+|\$\d+`;
const FEST = String.raw`"(?:[^"]|"")*"?|'(?:[^']|'')*'?`;
const NAME = String.raw`[\p{L}_][\p{L}\p{N}_.?]*`;

interface Schreibweise {
  formel: RegExp;
  matrix: RegExp;
}

/**
 * How formulas are divided. In German a point inside a number groups its digits, if they are three each; any other
 * number with a point is an English one. In an array constant the point stands between two columns.
 */
const ENGLISCH = schreibweise(
  String.raw`(?<zahl>(?:\d+(?:\.\d+)?|\.\d+)${EXPONENT})`,
  String.raw`(?<zahl>(?:\d+(?:\.\d+)?|\.\d+)${EXPONENT})`,
);
const DEUTSCH = schreibweise(
  String.raw`(?<zahl>\d{1,3}(?:\.\d{3})+(?![\d.])(?:,\d+)?|\d+(?![\d.])(?:,\d+)?${EXPONENT}|,\d+${EXPONENT})|(?<punktzahl>\d+\.\d+${EXPONENT})`,
  String.raw`(?<zahl>(?:\d+(?:,\d+)?|,\d+)${EXPONENT})`,
);

function schreibweise(zahl: string, matrixzahl: string): Schreibweise {
  const fest = (more: string): string => `(?<fest>${FEST}${more})|(?<fehler>${FEHLER})`;
  return {
    formel: new RegExp(`${fest(`|${BEZUG}`)}|${zahl}|(?<name>${NAME})|(?<zeichen>[^])`, "uy"),
    // Nothing but constants stands there, so a point never belongs to a name.
    matrix: new RegExp(String.raw`${fest("")}|${matrixzahl}|(?<name>\p{L}+)|(?<zeichen>[^])`, "uy"),
  };
}

/** The formula in pieces; together they are the formula. */
function stuecke(formula: string, { formel, matrix }: Schreibweise): Stueck[] {
  const all: Stueck[] = [];
  let inMatrix = false;
  for (let at = 0; at < formula.length;) {
    const piece =
      formula[at] === "[" ? klammer(formula, at) : gelesen(formula, at, inMatrix ? matrix : formel);
    if (piece.text === "{") inMatrix = true;
    if (piece.text === "}") inMatrix = false;
    // A comma directly behind an operand does not begin a number: what follows it is a piece of its own.
    const text =
      piece.art === "zahl" && piece.text.startsWith(",") && endetMitOperand(all) ? "," : piece.text;
    all.push({ art: text === piece.text ? piece.art : "zeichen", text, inMatrix });
    at += text.length;
  }
  return all;
}

function gelesen(formula: string, at: number, pattern: RegExp): { art: Art; text: string } {
  pattern.lastIndex = at;
  const { groups = {}, 0: text = formula.slice(at) } = pattern.exec(formula) ?? {};
  const art = Object.keys(groups).find((name) => groups[name] !== undefined) ?? "zeichen";
  return { art: art as Art, text };
}

/** What stands in brackets up to their end: columns of a table, another workbook. An apostrophe spares the next sign. */
function klammer(formula: string, start: number): { art: Art; text: string } {
  let depth = 0;
  let at = start;
  do {
    if (formula[at] === "'") at += 1;
    else if (formula[at] === "[") depth += 1;
    else if (formula[at] === "]") depth -= 1;
    at += 1;
  } while (depth > 0 && at < formula.length);
  return { art: "fest", text: formula.slice(start, at) };
}

function endetMitOperand(all: Stueck[]): boolean {
  const last = all.findLast(({ text }) => text.trim() !== "");
  return last !== undefined && (last.art !== "zeichen" || [")", "}", "%", "#"].includes(last.text));
}

/** What becomes of names and errors; everything else stays. */
function uebersetzt(
  all: Stueck[],
  index: number,
  names: ReadonlyMap<string, string>,
  errors: Readonly<Record<string, string>>,
): string {
  const { art, text } = all[index] ?? { art: "fest", text: "" };
  if (art === "fehler") return errors[text.toUpperCase()] ?? text;
  if (art !== "name") return text;
  const next = all[index + 1]?.text;
  const isFunction = next === "(";
  const isConstant = /^(TRUE|FALSE|WAHR|FALSCH)$/i.test(text) && next !== "!" && all[index - 1]?.text !== "!";
  return (isFunction || isConstant ? names.get(text) : undefined) ?? text;
}

const ENGLISH_ERRORS = Object.fromEntries(
  Object.entries(GERMAN_ERRORS).map(([english, deutsch]) => [deutsch, english]),
);

/** An English formula as a German Excel shows it. */
export function deutscheFormel(formula: string): string {
  const all = stuecke(formula, ENGLISCH);
  return all
    .map(({ art, text, inMatrix }, index) => {
      if (art === "zahl") return text.replace(".", ",");
      if (art === "zeichen" && text === ",") return inMatrix ? "." : ";";
      return uebersetzt(all, index, DEUTSCHE_NAMEN, GERMAN_ERRORS);
    })
    .join("");
}

/**
 * What was typed as an English formula. English names are taken as well. Without a single ";" a formula counts as
 * English where something in it cannot be German: a comma that is no decimal comma, a number like 2.5.
 */
export function englischeFormel(typed: string): string {
  const all = stuecke(typed, DEUTSCH);
  if (istEnglisch(all)) return insEnglische(stuecke(typed, ENGLISCH), ({ text }) => text);
  return insEnglische(all, ({ art, text, inMatrix }) => {
    if (art === "zahl") return text.replaceAll(".", "").replace(",", ".");
    if (inMatrix) return [".", "\\"].includes(text) ? "," : text;
    return art === "zeichen" && text === ";" ? "," : text;
  });
}

function insEnglische(all: Stueck[], other: (piece: Stueck) => string): string {
  const names = { get: (name: string) => ENGLISCHE_NAMEN.get(name.toUpperCase()) } as typeof ENGLISCHE_NAMEN;
  return all
    .map((piece, index) => {
      const translates = piece.art === "name" || piece.art === "fehler";
      return translates ? uebersetzt(all, index, names, ENGLISH_ERRORS) : other(piece);
    })
    .join("");
}

const istTrenner = ({ art, text, inMatrix }: Stueck): boolean =>
  art === "zeichen" && text === ";" && !inMatrix;

function istEnglisch(all: Stueck[]): boolean {
  if (all.some(istTrenner)) return false;
  return all.some(({ art, text, inMatrix }) => art === "punktzahl" || (text === "," && !inMatrix));
}

/**
 * A German formula that is being typed, sign for sign in the signs of an English one and as long as it is, so that
 * the grid finds arguments and ranges in it. A formula without ";" stays: it may be an English one.
 */
export function mitEnglischenZeichen(typed: string): string {
  const all = stuecke(typed, DEUTSCH);
  if (!all.some(istTrenner)) return typed;
  return all
    .map((piece) =>
      istTrenner(piece) ? "," : piece.art === "zahl" ? piece.text.replace(",", ".") : piece.text,
    )
    .join("");
}
