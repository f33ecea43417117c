import type { Konto } from "../finance/konten";
import { type Decimal, ZERO } from "../money/dezimal";
import * as texte from "../texte/funktionen";
import type { Argument, Gelesen, Gelesene } from "./argumente";
import { type Form, type Gitter, einzeln, gitterAus, wandle } from "./gitter";
import { Fehlwert } from "./laufzeit";
import { LEER, type Leer, inhalt, istLeer } from "./zelle";
import { liesBetrag, liesZahl } from "./zellargumente";

const MONATE = 12;

/** A range that is read as a whole. */
function bereichsargument<T>(
  werteart: string,
  beschreibung: string,
  liesBereich: (gitter: Gitter<unknown>, name: string) => Gelesen<T>,
): Argument<T> {
  const lies = (roh: unknown, name: string): Gitter<Gelesen<T>> => {
    const gitter = gitterAus(roh);
    return gitter.zeilen === 0 ? { ...gitter, an: () => LEER } : einzeln(liesBereich(gitter, name));
  };
  return { beschreibung, form: "bereich", werteart, optional: false, lies };
}

/** The cells of a range, row by row; what cannot be read stands in its place. */
export interface Reihe<T> extends Form {
  werte: T[];
}

function reihe<T>({ zeilen, spalten, an }: Gitter<T>): Reihe<T> {
  const werte: T[] = [];
  for (let z = 0; z < zeilen; z += 1) for (let s = 0; s < spalten; s += 1) werte.push(an(z, s));
  return { zeilen, spalten, werte };
}

export function betraege(beschreibung: string): Argument<Reihe<Gelesen<Decimal>>> {
  return bereichsargument("Beträge", beschreibung, (gitter, name) =>
    reihe(wandle(gitter, (roh) => liesBetrag(inhalt(roh), name))),
  );
}

export function konten(beschreibung: string): Argument<Reihe<Gelesen<Konto>>> {
  return bereichsargument("Kontonummern", beschreibung, (gitter) => reihe(wandle(gitter, liesKonto)));
}

function liesKonto(roh: unknown): Gelesen<Konto> {
  const gelesen = inhalt(roh);
  if (istLeer(gelesen)) return LEER;
  return gelesen instanceof Fehlwert
    ? gelesen
    : { nummer: String(gelesen), alsZahl: typeof gelesen === "number" };
}

/** The texts of a range as one list, set apart by ";". */
export function textliste(beschreibung: string): Argument<string> {
  return bereichsargument("Text", beschreibung, (gitter) => {
    const konten = gelesen(reihe(wandle(gitter, liesKonto)).werte);
    return konten instanceof Fehlwert ? konten : konten.map(({ nummer }) => nummer).join(";");
  });
}

/** The texts of a range, cell by cell. */
export function textzellen(beschreibung: string): Argument<Reihe<Gelesen<string>>> {
  return bereichsargument("Text", beschreibung, (gitter) =>
    reihe(
      wandle(gitter, (roh): Gelesen<string> => {
        const konto = liesKonto(roh);
        return konto === LEER || konto instanceof Fehlwert ? konto : konto.nummer;
      }),
    ),
  );
}

/** The figures that could be read, without empty cells; the first that could not be read in their stead. */
export function gelesen<T>(werte: readonly Gelesen<T>[]): T[] | Fehlwert {
  const gut: T[] = [];
  for (const wert of werte) {
    if (wert instanceof Fehlwert) return wert;
    if (wert !== LEER) gut.push(wert as Exclude<typeof wert, Leer | Fehlwert>);
  }
  return gut;
}

/**
 * Twelve monthly values in a row or a column, or one such row per row of the other ranges: a column of profiles.
 * Its empty cells count as 0: a profile without any figure leaves the computation to its fallback.
 */
export function profil(beschreibung: string): Argument<readonly Decimal[]> {
  const lies = (roh: unknown, name: string): Gitter<Gelesen<readonly Decimal[]>> => {
    const gitter = gitterAus(roh);
    const { zeilen, spalten, an } = gitter;
    if (zeilen === 1 && spalten === 1 && ohneWert(an(0, 0))) return einzeln(LEER);
    if (spalten === MONATE) return { zeilen, spalten: 1, an: (z) => jahresprofil(name, (s) => an(z, s)) };
    if (zeilen === MONATE && spalten === 1) return einzeln(jahresprofil(name, (z) => an(z, 0)));
    return einzeln(new Fehlwert("invalidValue", texte.profilLaenge(name, gitter)));
  };
  return { beschreibung, form: "bereich", werteart: "12 Zahlen", optional: false, lies };
}

/** A missing argument may arrive as an empty cell, which is 0 on the desktop. */
const ohneWert = (roh: unknown) => roh === 0 || istLeer(inhalt(roh));

function jahresprofil(name: string, monat: (stelle: number) => unknown): readonly Decimal[] | Fehlwert {
  return gelesen(
    Array.from({ length: MONATE }, (_, stelle) => {
      const wert = liesZahl(inhalt(monat(stelle)), name);
      return wert === LEER ? ZERO : wert;
    }),
  );
}

/** A table whose columns are read like arguments of their own; rows without any entry are left out. */
interface Tabellenzeile<L> {
  /** Counted from 1, as the user counts the rows of the range. */
  zeile: number;
  werte: Gelesene<L>;
}

/** A column of a table, and the words that may stand above it, in small letters. */
export interface Spalte<T> {
  argument: Argument<T>;
  kopf: readonly string[];
  /** Only a header says where it is; by position it is not expected. */
  nurMitKopf?: boolean;
}
type Spaltenwerte<S> = { [K in keyof S]: S[K] extends Spalte<infer T> ? Argument<T> : never };

/**
 * Rows of figures that belong together. `spalten` are the columns from left to right, optional ones last; where the
 * first row is a header its words say which column is which, and columns with other words are passed over. A row that
 * cannot be read makes the whole table unreadable, and the text names it.
 */
export function tabelle<S extends Record<string, Spalte<unknown>>>(
  beschreibung: string,
  spalten: S,
): Argument<Tabellenzeile<Spaltenwerte<S>>[]> {
  return bereichsargument("Tabelle", beschreibung, (gitter, name) => {
    const aufbau = tabellenaufbau(gitter, spalten, name);
    if (aufbau instanceof Fehlwert) return aufbau;
    const zeilen: Tabellenzeile<Spaltenwerte<S>>[] = [];
    for (let z = aufbau.beginn; z < gitter.zeilen; z += 1) {
      const zelle = (spalte: number | undefined) => (spalte === undefined ? undefined : gitter.an(z, spalte));
      const zellen = Object.keys(spalten).map((spalte) => zelle(aufbau.stellen.get(spalte)));
      if (zellen.every(ohneWert)) continue;
      const werte = liesZeile(spalten, zellen);
      if (werte instanceof Fehlwert) return inZeile(werte, name, z + 1);
      zeilen.push({ zeile: z + 1, werte: werte as Gelesene<Spaltenwerte<S>> });
    }
    return zeilen;
  });
}

interface Tabellenaufbau {
  /** The first row of figures. */
  beginn: number;
  /** Where each column stands; a missing one is absent. */
  stellen: ReadonlyMap<string, number>;
}

function tabellenaufbau(
  gitter: Gitter<unknown>,
  spalten: Record<string, Spalte<unknown>>,
  name: string,
): Tabellenaufbau | Fehlwert {
  const kopf = Array.from({ length: gitter.spalten }, (_, s) => kopfwort(gitter.an(0, s)));
  const istKopf = Object.values(spalten).some((spalte) => kopf.some((wort) => spalte.kopf.includes(wort)));
  if (istKopf) return nachKopf(kopf, spalten, name);
  const namen = Object.keys(spalten).filter((spalte) => !spalten[spalte]?.nurMitKopf);
  if (gitter.spalten > namen.length) {
    return new Fehlwert("invalidValue", texte.zuVieleSpalten(name, namen.length, gitter));
  }
  return { beginn: 0, stellen: new Map(namen.map((spalte, stelle) => [spalte, stelle])) };
}

function nachKopf(
  kopf: readonly string[],
  spalten: Record<string, Spalte<unknown>>,
  name: string,
): Tabellenaufbau | Fehlwert {
  const stellen = new Map<string, number>();
  for (const [spalte, { argument, kopf: worte }] of Object.entries(spalten)) {
    const [stelle, ...weitere] = kopf.flatMap((wort, an) => (worte.includes(wort) ? [an] : []));
    if (weitere.length > 0) return new Fehlwert("invalidValue", texte.spalteDoppelt(name, spalte));
    if (stelle !== undefined) stellen.set(spalte, stelle);
    else if (!argument.leer) return new Fehlwert("invalidValue", texte.spalteFehlt(name, spalte));
  }
  return { beginn: 1, stellen };
}

/** What stands above a column, without units in brackets, signs and line breaks: "AHK (€)" is "ahk". */
function kopfwort(roh: unknown): string {
  const gelesen = inhalt(roh);
  if (typeof gelesen !== "string") return "";
  const worte = gelesen.toLowerCase().replace(/\([^)]*\)/g, " ");
  return worte.replace(/[^a-zäöüß]+/g, " ").trim();
}

function liesZeile(
  spalten: Record<string, Spalte<unknown>>,
  zellen: readonly unknown[],
): Record<string, unknown> | Fehlwert {
  const werte: Record<string, unknown> = {};
  for (const [stelle, [name, { argument }]] of Object.entries(spalten).entries()) {
    const wert = argument.lies(zellen[stelle], name).an(0, 0);
    if (wert instanceof Fehlwert) return wert;
    if (wert === LEER && !argument.leer) return new Fehlwert("invalidValue", texte.angabeFehlt(name));
    werte[name] = wert === LEER ? argument.leer?.wert : wert;
  }
  return werte;
}

/** Adds the row to an error's text, where it has one; an error cell stays as it came. */
export function inZeile(fehlwert: Fehlwert, name: string, zeile: number): Fehlwert {
  const { code, text } = fehlwert;
  return text === undefined ? fehlwert : new Fehlwert(code, texte.inZeile(name, zeile, text));
}
