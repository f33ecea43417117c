import type { Decimal } from "../money/dezimal";
import type { Argument, Gelesene } from "./argumente";
import type { Fehlwert } from "./laufzeit";

/** One cell of a result; undefined is an empty one. */
export type Ergebnis = Decimal | number | string | undefined | Fehlwert;

interface Gemeinsam<L> {
  /** German, one or two sentences: Excel shows it while the formula is typed. */
  zweck: string;
  /** In the order in which they are given; optional ones last. */
  argumente: L;
  /** Every number of the result is an amount in the unit of the amounts that it is computed from. */
  ergibtBetraege?: true;
}

/**
 * A worksheet function as data.
 * - zelle: computed for every cell of its ranges, the result has their common shape
 * - wert: single values and whole ranges in, one value out
 * - tabelle: the same, several rows and columns out
 */
type Deklaration<L> = Gemeinsam<L> &
  (
    | { ergebnis: "zelle" | "wert"; rechne: (werte: Gelesene<L>) => Ergebnis }
    | { ergebnis: "tabelle"; rechne: (werte: Gelesene<L>) => Ergebnis[][] | Fehlwert }
  );

/** A declaration of which it no longer matters what its arguments are called. */
export interface Funktion {
  zweck: string;
  argumente: Readonly<Record<string, Argument<unknown>>>;
  ergebnis: "zelle" | "wert" | "tabelle";
  ergibtBetraege?: true;
  rechne: (werte: Record<string, unknown>) => Ergebnis | Ergebnis[][];
}

/** Declares a worksheet function; the computation gets exactly the values that its arguments describe. */
export function funktion<L extends Record<string, Argument<unknown>>>(deklaration: Deklaration<L>): Funktion {
  // Safe: the values are read with the very arguments the type was made of (aufruf.ts).
  return deklaration as unknown as Funktion;
}
