import { type Gitter, gitterAus, wandle } from "./gitter";
import type { Decimal } from "../money/dezimal";
import { Fehlwert } from "./laufzeit";
import { type Inhalt, LEER, type Leer, inhalt } from "./zelle";

/** A cell read for its argument: its value, nothing, or why it cannot be read. */
export type Gelesen<T> = T | Leer | Fehlwert;

/** What a number may be; `ueber` is exclusive, `von` and `bis` are inclusive. */
export interface Zahlbereich {
  von?: number;
  ueber?: number;
  bis?: number;
  ganz?: boolean;
}

/** Everything that one argument of a worksheet function is: for Excel, for the reference and for reading it. */
export interface Argument<T> {
  /** German, what the user reads beside the argument in Excel. */
  beschreibung: string;
  /** zelle: one value, or one per cell of a range; bereich: a range that is taken as a whole. */
  form: "zelle" | "bereich";
  /** What kind of value it takes, in words: "Zahl", "Datum". */
  werteart: string;
  optional: boolean;
  /** The default in words, where there is one. */
  vorgabe?: string;
  /** The words that are valid, where only words are. */
  worte?: readonly string[];
  /** A word may be followed by something that a list cannot offer. */
  offen?: boolean;
  bereich?: Zahlbereich;
  /** Turns what Excel hands over into values; a range that is taken as a whole becomes a single one. */
  lies: (roh: unknown, name: string) => Gitter<Gelesen<T>>;
  /** What an empty cell or a missing argument stands for; without it the result is empty there. */
  leer?: { wert: T };
}

type Werte<A> = A extends Argument<infer T> ? T : never;
/** The values of a list of arguments, by their names. */
export type Gelesene<L> = { [K in keyof L]: Werte<L[K]> };

/** An argument whose values are read cell by cell. */
export function zellargument<T>(
  werteart: string,
  beschreibung: string,
  liesZelle: (inhalt: Inhalt, name: string) => Gelesen<T>,
  mehr: Pick<Argument<T>, "worte" | "offen" | "bereich"> = {},
): Argument<T> {
  const lies = (roh: unknown, name: string) =>
    wandle(gitterAus(roh), (zelle) => liesZelle(inhalt(zelle), name));
  return { beschreibung, form: "zelle", werteart, optional: false, lies, ...mehr };
}

/** The argument may be left out; the computation then knows nothing of it. */
export function optional<T>(argument: Argument<T>): Argument<T | undefined> {
  return { ...argument, optional: true, leer: { wert: undefined } };
}

/** The argument may be left out and then has a value, which `vorgabe` names. */
export function mitVorgabe<T>(argument: Argument<T>, wert: T, vorgabe = String(wert)): Argument<T> {
  return { ...argument, optional: true, leer: { wert }, vorgabe };
}

/** A 0 is no value here, but an empty cell as an older Excel on the desktop hands it over. */
export function nullIstLeer(argument: Argument<Decimal>): Argument<Decimal> {
  const lies = (roh: unknown, name: string) =>
    wandle(argument.lies(roh, name), (wert) =>
      wert !== LEER && !(wert instanceof Fehlwert) && wert.isZero() ? LEER : wert,
    );
  return { ...argument, lies };
}

/** The argument must be given, but its cells may be empty. */
export function auchLeer<T>(argument: Argument<T>): Argument<T | undefined> {
  return { ...argument, leer: { wert: undefined } };
}
