import { germanError } from "../fehlerwerte";
import type { Baum } from "./baum";
import { bezugstext, bezugVon, verschobenerBezug, type Bezug, type Ort } from "./bezug";
import { DEUTSCHE_NAMEN } from "./funktionsnamen";

/** How a formula is written. */
interface Schreibweise {
  bezug: (bezug: Bezug) => string;
  /** A name that was defined, or a column of a table. */
  name: (name: string) => string;
  funktion: (name: string) => string;
  zahl: (text: string) => string;
  fehler: (error: string) => string;
  /** Between arguments; between the columns and rows of an array. */
  trenner: string;
  spalte: string;
  zeile: string;
}

const ENGLISCH: Schreibweise = {
  bezug: bezugstext,
  name: (name) => name,
  funktion: (name) => name,
  zahl: (text) => text,
  fehler: (error) => error,
  trenner: ",",
  spalte: ",",
  zeile: ";",
};

const DEUTSCH: Schreibweise = {
  ...ENGLISCH,
  funktion: (name) => DEUTSCHE_NAMEN.get(name.toUpperCase()) ?? name,
  zahl: (text) => text.replace(".", ","),
  fehler: germanError,
  trenner: ";",
  spalte: ".",
};

/** A formula as files and Office.js have it, without "=". */
export const englisch = (baum: Baum): string => geschrieben(baum, ENGLISCH);

/** A formula as a German Excel shows it, without "=": `SUM(D5:D19,1.5)` is `SUMME(D5:D19;1,5)`. */
export const deutsch = (baum: Baum): string => geschrieben(baum, DEUTSCH);

/**
 * What copies of one formula have in common: references are written relative to its cell, whether its own sheet is
 * named or not, capitals do not count. SUM(C3:C9) in C10 and sum(D3:D9) in D10 have one form.
 */
export const form = (baum: Baum, ort: Ort): string => geschrieben(baum, relativ(ort));

/** The same without the numbers in it: the growth of every year is another one. */
export const muster = (baum: Baum, ort: Ort): string =>
  geschrieben(baum, { ...relativ(ort), zahl: () => "#" });

/** How a formula is built, whatever cells and numbers it takes: SUM(C3:C9)*2 and SUM(D1)*3 are both SUM(x)*#. */
export const geruest = (baum: Baum): string =>
  geschrieben(baum, {
    ...ENGLISCH,
    funktion: (name) => name.toUpperCase(),
    bezug: () => "x",
    zahl: () => "#",
  });

function relativ(ort: Ort): Schreibweise {
  const own = ort.blatt.toUpperCase();
  return {
    ...ENGLISCH,
    funktion: (name) => name.toUpperCase(),
    name: (name) => name.toUpperCase(),
    bezug: ({ datei, blatt = "", bereich, fest }) => {
      const sheet = blatt.toUpperCase() === own ? "" : blatt.toUpperCase();
      const row = (at: number, stays: boolean): string => `R${stays ? at : `[${at - ort.row}]`}`;
      const column = (at: number, stays: boolean): string => `C${stays ? at : `[${at - ort.column}]`}`;
      const first = row(bereich.top, fest.top) + column(bereich.left, fest.left);
      const last = row(bereich.bottom, fest.bottom) + column(bereich.right, fest.right);
      return `${datei ?? ""}!${sheet}!${first}${first === last ? "" : `:${last}`}`;
    },
  };
}

/** The formula that a copy has so many rows further down and columns to the right; undefined where it leaves the sheet. */
export function verschoben(baum: Baum, rows: number, columns: number): string | undefined {
  let inside = true;
  const text = umgeschrieben(baum, (bezug) => {
    const moved = verschobenerBezug(bezug, rows, columns);
    inside &&= moved !== undefined;
    return moved ?? bezug;
  });
  return inside ? text : undefined;
}

/** A formula in English notation without "=", with other references in place of its own. */
export const umgeschrieben = (baum: Baum, anders: (bezug: Bezug) => Bezug): string =>
  geschrieben(baum, { ...ENGLISCH, bezug: (bezug) => bezugstext(anders(bezug)) });

/** How tightly operators hold what they stand beside: comparison, joining, addition, …, references. */
const RANG: Record<string, number> = {
  "=": 1,
  "<": 1,
  ">": 1,
  "<=": 1,
  ">=": 1,
  "<>": 1,
  "&": 2,
  "+": 3,
  "-": 3,
  "*": 4,
  "/": 4,
  "^": 5,
  ",": 0,
  " ": 9,
  ":": 9,
};
const PROZENT = 6;
const VORZEICHEN = 7;
const UEBERLAUF = 8;
const UNTEILBAR = 10;

function rang(baum: Baum): number {
  if (baum.type === "BinaryExpression") return RANG[baum.operator] ?? 0;
  if (baum.type === "Literal") return baum.raw.startsWith("-") ? VORZEICHEN : UNTEILBAR;
  if (baum.type !== "UnaryExpression") return UNTEILBAR;
  if (baum.operator === "%") return PROZENT;
  return baum.operator === "#" ? UEBERLAUF : VORZEICHEN;
}

function geschrieben(baum: Baum, art: Schreibweise): string {
  const text = (part: Baum): string => geschrieben(part, art);
  /** In parentheses, where it holds less tightly than its place asks for. */
  const ab = (part: Baum | undefined, least: number): string =>
    part === undefined ? "" : rang(part) >= least ? text(part) : `(${text(part)})`;
  const argumente = (parts: (Baum | null)[]): string =>
    parts.map((part) => (part === null ? "" : ab(part, 1))).join(art.trenner);
  switch (baum.type) {
    case "ReferenceIdentifier": {
      const bezug = bezugVon(baum);
      return bezug ? art.bezug(bezug) : art.name(baum.value);
    }
    case "Literal":
      return konstante(baum.value, baum.raw, art);
    case "ErrorLiteral":
      return art.fehler(baum.raw);
    case "UnaryExpression": {
      const [inner] = baum.arguments;
      if (baum.operator === "%") return `${ab(inner, PROZENT)}%`;
      return baum.operator === "#" ? `${ab(inner, UEBERLAUF)}#` : baum.operator + ab(inner, VORZEICHEN);
    }
    case "BinaryExpression": {
      const own = rang(baum);
      const [left, right] = baum.arguments;
      const between = baum.operator === "," ? art.trenner : baum.operator;
      return ab(left, own) + between + ab(right, own + 1);
    }
    case "CallExpression":
      return `${art.funktion(baum.callee.name)}(${argumente(baum.arguments)})`;
    case "ArrayExpression":
      return `{${baum.elements.map((row) => row.map(text).join(art.spalte)).join(art.zeile)}}`;
    case "LambdaExpression":
      return `LAMBDA(${[...baum.params.map(({ name }) => art.name(name)), ...(baum.body ? [ab(baum.body, 1)] : [])].join(art.trenner)})`;
    case "LetExpression": {
      const names = baum.declarations.map(
        ({ id, init }) => `${art.name(id.name)}${art.trenner}${argumente([init])}`,
      );
      return `LET(${[...names, argumente([baum.body])].join(art.trenner)})`;
    }
  }
}

function konstante(value: string | number | boolean, raw: string, { zahl, funktion }: Schreibweise): string {
  if (typeof value === "number") return zahl(raw);
  return typeof value === "boolean" ? funktion(raw) : raw;
}
