import { tableKinds, type TableKind } from "../plan/arten";
import type { Anker, Korrektur } from "../plan/korrektur";
import { MAX_SETTINGS } from "../workbook/einstellungsteil";
import { MAX_GRUND, MIN_GRUND, type Freigabe } from "./freigaben";

/** What the user decided about a workbook; it is stored in it. */
export interface Einstellungen {
  version: 1;
  korrekturen: Korrektur[];
  freigaben: Freigabe[];
}

export const keineEinstellungen: Einstellungen = { version: 1, korrekturen: [], freigaben: [] };

/** keine: nothing is stored; unlesbar: it is damaged; neuer: a later version of the add-in wrote it. */
export type Zustand = "keine" | "gelesen" | "unlesbar" | "neuer";

export interface GeleseneEinstellungen {
  zustand: Zustand;
  /** The empty ones unless they were read. */
  einstellungen: Einstellungen;
}

/**
 * Reads what stands in a workbook. Whoever sends a workbook may have written it, so everything is checked: a text
 * with one wrong entry is not read at all, and nothing must then overwrite it.
 */
export function leseEinstellungen(text: string | undefined): GeleseneEinstellungen {
  if (text === undefined) return { zustand: "keine", einstellungen: keineEinstellungen };
  const value = json(text);
  if (istNeuer(value)) return { zustand: "neuer", einstellungen: keineEinstellungen };
  return istEinstellungen(value)
    ? { zustand: "gelesen", einstellungen: value }
    : { zustand: "unlesbar", einstellungen: keineEinstellungen };
}

/** The text to be stored; undefined where there is nothing to store. Throws a RangeError beyond 100 kB. */
export function einstellungstext(einstellungen: Einstellungen): string | undefined {
  const { korrekturen, freigaben } = einstellungen;
  if (korrekturen.length === 0 && freigaben.length === 0) return undefined;
  const text = JSON.stringify({ version: 1, korrekturen, freigaben });
  const readable = text.length <= MAX_SETTINGS && leseEinstellungen(text).zustand === "gelesen";
  if (!readable) throw new RangeError("settings that could not be read again");
  return text;
}

/** With this correction instead of the one that the table had; one that corrects nothing is left out. */
export function mitKorrektur(
  einstellungen: Einstellungen,
  korrektur: Korrektur,
  before: Korrektur = korrektur,
): Einstellungen {
  const others = einstellungen.korrekturen.filter(
    ({ anker }) => !gleich(anker, korrektur.anker) && !gleich(anker, before.anker),
  );
  const empty = Object.keys(korrektur).length === 1;
  return { ...einstellungen, korrekturen: empty ? others : [...others, korrektur] };
}

/** With this waiver instead of one for the same finding. */
export function mitFreigabe(einstellungen: Einstellungen, freigabe: Freigabe): Einstellungen {
  const { rule, sheet, cell } = freigabe;
  const others = einstellungen.freigaben.filter(
    (other) => other.rule !== rule || other.sheet !== sheet || other.cell !== cell,
  );
  return { ...einstellungen, freigaben: [...others, freigabe] };
}

function gleich(a: Anker, b: Anker): boolean {
  return a.sheet === b.sheet && a.kopf === b.kopf && a.zeile === b.zeile && a.range === b.range;
}

function json(text: string): unknown {
  if (text.length > MAX_SETTINGS) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

type Pruefer<T> = (value: unknown) => value is T;
type Felder<T> = { [K in keyof T]-?: Pruefer<Exclude<T[K], undefined>> };

function istNeuer(value: unknown): boolean {
  const version = typeof value === "object" && value !== null && "version" in value ? value.version : 0;
  return Number.isSafeInteger(version) && Number(version) > 1;
}

/** An object with these fields and no other; those that are listed as optional may be missing. */
function objekt<T extends object>(felder: Felder<T>, optional: (keyof T)[] = []): Pruefer<T> {
  const keys = Object.keys(felder) as (keyof T)[];
  return (value): value is T => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
    const entries = new Map<unknown, unknown>(Object.entries(value));
    return (
      [...entries.keys()].every((key) => (keys as unknown[]).includes(key)) &&
      keys.every((key) => (entries.has(key) ? felder[key](entries.get(key)) : optional.includes(key)))
    );
  };
}

const MAX_ENTRIES = 1000;

function liste<T>(item: Pruefer<T>): Pruefer<T[]> {
  return (value): value is T[] => Array.isArray(value) && value.length <= MAX_ENTRIES && value.every(item);
}

function text(max: number, pattern = /^/, min = 0): Pruefer<string> {
  return (value): value is string =>
    typeof value === "string" && value.length >= min && value.length <= max && pattern.test(value);
}

function ganzzahl(min: number, max: number): Pruefer<number> {
  return (value): value is number =>
    Number.isSafeInteger(value) && Number(value) >= min && Number(value) <= max;
}

function eines<const T>(...values: T[]): Pruefer<T> {
  return (value): value is T => values.includes(value as T);
}

const SHEET = text(100, /^/, 1);

const istAnker = objekt<Anker>({
  sheet: SHEET,
  kopf: text(400),
  zeile: text(400),
  range: text(30, /^[A-Z]{1,3}[1-9]\d{0,6}(:[A-Z]{1,3}[1-9]\d{0,6})?$/),
});

const istKorrektur = objekt<Korrektur>(
  {
    anker: istAnker,
    kind: eines(...(Object.keys(tableKinds) as TableKind[])),
    ausgeschlossen: eines(true),
    kopfzeile: ganzzahl(-1000, 1_048_576),
    jahr: ganzzahl(1990, 2099),
    einheit: eines(1, 1000),
  },
  ["kind", "ausgeschlossen", "kopfzeile", "jahr", "einheit"],
);

const istFreigabe = objekt<Freigabe>({
  rule: text(20, /^[A-Z]{2}-\d+$/),
  sheet: SHEET,
  cell: text(10, /^[A-Z]{1,3}[1-9]\d{0,6}$/),
  merkmal: text(16, /^[0-9a-f]{16}$/),
  grund: text(MAX_GRUND, /^/, MIN_GRUND),
  datum: text(10, /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
});

const istEinstellungen = objekt<Einstellungen>({
  version: eines(1),
  korrekturen: liste(istKorrektur),
  freigaben: liste(istFreigabe),
});
