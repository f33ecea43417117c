import { HOCHRECHNUNGSVERFAHREN } from "../../finance/hochrechnung";
import { tableKinds, type TableKind } from "../../plan/arten";
import type { Anker, Korrektur, Summenglied, Summenkorrektur, Zeilenanker } from "../../plan/korrektur";
import { METHODENSCHLUESSEL, type Methode } from "../../plan/methoden";
import { standardvorgaben, type Schwelle, type Vorgaben } from "../../plan/vorgaben";
import { MAX_GRUND, MIN_GRUND, type Freigabe } from "./freigaben";

/** What stands in a workbook, by its version. The first one knew no Vorgaben. */
interface Stand1 {
  version: 1;
  korrekturen: Korrektur[];
  freigaben: Freigabe[];
}

/**
 * The third one says the same; it was raised because its corrections, Vorgaben and kinds of table may be new ones, the
 * fourth because rules may be switched off, and because it remembers what was typed for the reports.
 */
export interface Stand2 extends Omit<Stand1, "version"> {
  version: 2 | 3 | 4;
  /** Only what is set otherwise than by default. */
  vorgaben?: Partial<Vorgaben>;
  abgeschaltet?: string[];
  /** What was typed for reports: read where it is used. */
  eingaben?: Record<string, unknown>;
}

type Pruefer<T> = (value: unknown) => value is T;
type Felder<T> = { [K in keyof T]-?: Pruefer<Exclude<T[K], undefined>> };

/** An object with these fields and no other; those that are listed as optional may be missing. */
export function objekt<T extends object>(felder: Felder<T>, optional: (keyof T)[] = []): Pruefer<T> {
  const keys = Object.keys(felder) as (keyof T)[];
  return (value): value is T => {
    const entries = eintraege(value);
    return (
      entries !== undefined &&
      [...entries.keys()].every((key) => (keys as unknown[]).includes(key)) &&
      keys.every((key) => (entries.has(key) ? felder[key](entries.get(key)) : optional.includes(key)))
    );
  };
}

/** The fields of an object; undefined where the value is none. */
function eintraege(value: unknown): Map<unknown, unknown> | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return new Map<unknown, unknown>(Object.entries(value));
}

const MAX_ENTRIES = 1000;

function liste<T>(item: Pruefer<T>): Pruefer<T[]> {
  return (value): value is T[] => Array.isArray(value) && value.length <= MAX_ENTRIES && value.every(item);
}

/** An object whose keys are not fields but names. */
export function verzeichnis<T>(key: Pruefer<string>, item: Pruefer<T>): Pruefer<Record<string, T>> {
  return (value): value is Record<string, T> => {
    const entries = eintraege(value);
    return (
      entries !== undefined &&
      entries.size <= MAX_ENTRIES &&
      [...entries].every(([name, content]) => key(name) && item(content))
    );
  };
}

export function text(max: number, pattern = /^/, min = 0): Pruefer<string> {
  return (value): value is string =>
    typeof value === "string" && value.length >= min && value.length <= max && pattern.test(value);
}

export function ganzzahl(min: number, max: number): Pruefer<number> {
  return (value): value is number =>
    Number.isSafeInteger(value) && Number(value) >= min && Number(value) <= max;
}

function zahl(min: number, max: number): Pruefer<number> {
  return (value): value is number => typeof value === "number" && value >= min && value <= max;
}

function eines<const T>(...values: T[]): Pruefer<T> {
  return (value): value is T => values.includes(value as T);
}

function oder<A, B>(one: Pruefer<A>, other: Pruefer<B>): Pruefer<A | B> {
  return (value): value is A | B => one(value) || other(value);
}

const istVerzeichnis = (value: unknown): value is Record<string, unknown> => eintraege(value) !== undefined;

const SHEET = text(100, /^/, 1);

const istAnker = objekt<Anker>({
  sheet: SHEET,
  kopf: text(400),
  zeile: text(400),
  range: text(30, /^[A-Z]{1,3}[1-9]\d{0,6}(:[A-Z]{1,3}[1-9]\d{0,6})?$/),
});

const ZEILE = { text: text(400), nummer: ganzzahl(1, 1_048_576), anzahl: ganzzahl(1, 1_048_576) };
const istSumme = objekt<Summenkorrektur>({
  zeile: objekt<Zeilenanker>(ZEILE),
  aus: oder(eines("keine"), liste(objekt<Summenglied>({ ...ZEILE, minus: eines(true) }, ["minus"]))),
});

const istKorrektur = objekt<Korrektur>(
  {
    anker: istAnker,
    kind: eines(...(Object.keys(tableKinds) as TableKind[])),
    ausgeschlossen: eines(true),
    kopfzeile: ganzzahl(-1000, 1_048_576),
    jahr: ganzzahl(1990, 2099),
    einheit: eines(1, 1000),
    summen: liste(istSumme),
  },
  ["kind", "ausgeschlossen", "kopfzeile", "jahr", "einheit", "summen"],
);

const istRegel = text(20, /^[A-Z]{2}-\d+$/);

const istFreigabe = objekt<Freigabe>({
  rule: istRegel,
  sheet: SHEET,
  cell: text(10, /^[A-Z]{1,3}[1-9]\d{0,6}$/),
  merkmal: text(16, /^[0-9a-f]{16}$/),
  grund: text(MAX_GRUND, /^/, MIN_GRUND),
  datum: text(10, /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
});

/** Beyond this no amount of an Eigenbetrieb lies; in euro. */
export const MAX_BETRAG = 1_000_000_000_000;
/** 1000 % */
export const MAX_ANTEIL = 10;
export const MAX_STELLEN = 10_000;
export const KONTOSTELLEN = { min: 3, max: 12 } as const;

const istSchwelle = objekt<Schwelle>({ anteil: zahl(0, MAX_ANTEIL), betrag: ganzzahl(0, MAX_BETRAG) });
const istBetrag = zahl(-MAX_BETRAG, MAX_BETRAG);

const istEinfach = objekt<Extract<Methode, { verfahren: (typeof HOCHRECHNUNGSVERFAHREN)[number] }>>({
  verfahren: eines(...HOCHRECHNUNGSVERFAHREN),
});
const istRaten = objekt<Extract<Methode, { verfahren: "raten" }>>({
  verfahren: eines("raten"),
  rate: istBetrag,
  offen: ganzzahl(0, 366),
});
const istObligo = objekt<Extract<Methode, { verfahren: "obligo" }>>({
  verfahren: eines("obligo"),
  obligo: istBetrag,
  rest: istBetrag,
});
const istManuell = objekt<Extract<Methode, { verfahren: "manuell" }>>({
  verfahren: eines("manuell"),
  wert: istBetrag,
  grund: text(MAX_GRUND, /^/, MIN_GRUND),
});
const istMethode: Pruefer<Methode> = oder(oder(istEinfach, istRaten), oder(istObligo, istManuell));

const istVorgaben = objekt<Partial<Vorgaben>>(
  {
    erlaeuterung: istSchwelle,
    nachtragErgebnis: istSchwelle,
    nachtragKredite: ganzzahl(0, MAX_BETRAG),
    nachtragVerpflichtungen: ganzzahl(0, MAX_BETRAG),
    nachtragStellen: zahl(0, MAX_STELLEN),
    ampelGelb: istSchwelle,
    ampelRot: istSchwelle,
    ohnePlanansatz: eines("null", "leer"),
    einheit: eines<Vorgaben["einheit"]>("erkannt", 1, 1000),
    land: text(40, /^[a-z-]+$/),
    formblatt: eines("eiganvo", "hgb"),
    kontostellen: oder(eines("mehrheit"), ganzzahl(KONTOSTELLEN.min, KONTOSTELLEN.max)),
    methoden: verzeichnis(text(80, METHODENSCHLUESSEL), istMethode),
  },
  Object.keys(standardvorgaben) as (keyof Vorgaben)[],
);

const LISTEN = { korrekturen: liste(istKorrektur), freigaben: liste(istFreigabe) };

export const istStand1 = objekt<Stand1>({ version: eines(1), ...LISTEN });
export const istStand2 = objekt<Stand2>(
  {
    version: eines<2 | 3 | 4>(2, 3, 4),
    ...LISTEN,
    vorgaben: istVorgaben,
    abgeschaltet: liste(istRegel),
    eingaben: istVerzeichnis,
  },
  ["vorgaben", "abgeschaltet", "eingaben"],
);
