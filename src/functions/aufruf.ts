import { Decimal } from "../money/dezimal";
import * as texte from "../texte/funktionen";
import type { Gelesen } from "./argumente";
import type { Ergebnis, Funktion } from "./deklaration";
import { type Form, type Gitter, gemeinsameForm, istBereich, wiederholt } from "./gitter";
import { Fehlwert, excelFehler } from "./laufzeit";
import { versuche } from "./rechengruende";
import { LEER } from "./zelle";

/** More cells than any table of figures has; a whole column across a whole row would never end. */
const HOECHSTENS_ZELLEN = 4_194_304;

type Lesung = (zeile: number, spalte: number) => Record<string, unknown> | undefined | Fehlwert;

/**
 * Computes a worksheet function from what Excel hands over. Ranges come as arrays of rows and make a result of the
 * same kind, with errors in their own cells; only single values make a single value, whose error is thrown.
 */
export function aufrufen(funktion: Funktion, rohwerte: readonly unknown[]): unknown {
  const namen = Object.keys(funktion.argumente);
  const gitter = namen.map((name, stelle) => lies(funktion, name, rohwerte[stelle]));
  const form = passendeForm(funktion, namen, gitter);
  if (form instanceof Fehlwert) throw excelFehler(form);
  const werte = lesung(funktion, namen, gitter);
  const ergebnis = ergebnismatrix(funktion, form, werte);
  const alsMatrix =
    antwortetAlsMatrix(funktion, rohwerte) || ergebnis.length > 1 || ergebnis[0]?.length !== 1;
  return alsMatrix ? ergebnis : einzelwert(ergebnis[0]?.[0]);
}

/**
 * Whether a result of one cell stays a matrix, as Excel expects it of functions declared so: where one of the
 * arguments that give the result its shape came as a range, or where none gives it. A profile of months beside a
 * single value gives no shape.
 */
function antwortetAlsMatrix({ ergebnis, argumente }: Funktion, rohwerte: readonly unknown[]): boolean {
  if (ergebnis === "wert") return false;
  const formgebend = Object.values(argumente).map(
    ({ form }) => (form === "bereich") === (ergebnis === "tabelle"),
  );
  return !formgebend.includes(true) || rohwerte.some((roh, stelle) => formgebend[stelle] && istBereich(roh));
}

function ergebnismatrix(funktion: Funktion, form: Form, werte: Lesung): unknown[][] {
  return funktion.ergebnis === "tabelle" ? tabelle(funktion, werte(0, 0)) : matrix(funktion, form, werte);
}

function lies(funktion: Funktion, name: string, roh: unknown): Gitter<Gelesen<unknown>> {
  const argument = funktion.argumente[name];
  if (!argument) throw new RangeError(`no argument "${name}"`);
  return argument.lies(roh, name);
}

function passendeForm(
  funktion: Funktion,
  namen: readonly string[],
  gitter: readonly Form[],
): Form | Fehlwert {
  const leer = gitter.findIndex(({ zeilen }) => zeilen === 0);
  if (leer >= 0) return new Fehlwert("invalidValue", texte.leererBereich(namen[leer] ?? ""));
  if (funktion.ergebnis !== "zelle") {
    const zuGross = gitter.findIndex(({ zeilen, spalten }) => zeilen > 1 || spalten > 1);
    const form = gitter[zuGross];
    return form
      ? new Fehlwert("invalidValue", texte.keinEinzelwert(namen[zuGross] ?? "", form))
      : { zeilen: 1, spalten: 1 };
  }
  const form = gemeinsameForm(gitter);
  if ("unpassend" in form) return unpassend(namen, gitter, form.unpassend);
  const zuViel = form.zeilen * form.spalten > HOECHSTENS_ZELLEN;
  return zuViel ? new Fehlwert("invalidValue", texte.zuVieleZellen(form)) : form;
}

function unpassend(namen: readonly string[], formen: readonly Form[], stellen: readonly number[]): Fehlwert {
  const beteiligte = stellen.map((stelle) => ({
    name: namen[stelle] ?? "",
    form: formen[stelle] ?? { zeilen: 1, spalten: 1 },
  }));
  return new Fehlwert("invalidValue", texte.unpassendeFormen(beteiligte));
}

/** The arguments' values of a cell; undefined where one is empty that must not be, else the first error. */
function lesung(funktion: Funktion, namen: readonly string[], gitter: readonly Gitter<unknown>[]): Lesung {
  const leser = namen.map((name, stelle) => {
    const stellengitter = gitter[stelle];
    return { name, an: stellengitter && wiederholt(stellengitter), leer: funktion.argumente[name]?.leer };
  });
  return (zeile, spalte) => {
    const werte: Record<string, unknown> = {};
    for (const { name, an, leer } of leser) {
      const wert = an?.(zeile, spalte);
      if (wert instanceof Fehlwert) return wert;
      if (wert === LEER && !leer) return undefined;
      werte[name] = wert === LEER ? leer?.wert : wert;
    }
    return werte;
  };
}

function zelle(funktion: Funktion, werte: ReturnType<Lesung>): unknown {
  if (werte === undefined) return "";
  const ergebnis = werte instanceof Fehlwert ? werte : versuche(() => funktion.rechne(werte));
  return Array.isArray(ergebnis) ? "" : ausgabe(ergebnis);
}

function matrix(funktion: Funktion, { zeilen, spalten }: Form, werte: Lesung): unknown[][] {
  return Array.from({ length: zeilen }, (_, z) =>
    Array.from({ length: spalten }, (__, s) => zelle(funktion, werte(z, s))),
  );
}

/** A table comes as a whole or not at all. */
function tabelle(funktion: Funktion, werte: ReturnType<Lesung>): unknown[][] {
  if (werte === undefined) return [[""]];
  const ergebnis = werte instanceof Fehlwert ? werte : versuche(() => funktion.rechne(werte));
  if (ergebnis instanceof Fehlwert) throw excelFehler(ergebnis);
  return Array.isArray(ergebnis) ? ergebnis.map((zeile) => zeile.map(ausgabe)) : [[ausgabe(ergebnis)]];
}

function einzelwert(wert: unknown): unknown {
  if (wert instanceof CustomFunctions.Error) throw wert;
  return wert;
}

/** A computed cell as Excel takes it: the nearest double, and #ZAHL! beyond all doubles. */
function ausgabe(ergebnis: Ergebnis): unknown {
  if (ergebnis === undefined) return "";
  if (ergebnis instanceof Fehlwert) return excelFehler(ergebnis);
  if (typeof ergebnis === "string") return ergebnis;
  const zahl = ergebnis instanceof Decimal ? ergebnis.toNumber() : Number(ergebnis);
  if (!Number.isFinite(zahl)) return excelFehler(new Fehlwert("invalidNumber"));
  return zahl === 0 ? 0 : zahl;
}
