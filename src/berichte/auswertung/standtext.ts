import { Decimal } from "../../money/dezimal";
import { tableKinds, type TableKind } from "../../plan/arten";
import type { SpaltenArt } from "../../plan/lesen/kopf";
import type { Eckwert, Stand } from "./stand";
import {
  MAX_TEXT,
  type Richtung,
  type Standspalte,
  type Standtabelle,
  type Standzeile,
} from "./standtabelle";

const VERSION = 1;

/** Longest text of one state: several times that of a large plan. */
export const MAX_STANDTEXT = 400_000;
export const MAX_STANDNAME = 80;

const ARTEN: SpaltenArt[] = [
  "ergebnis",
  "ansatz",
  "ist",
  "hochrechnung",
  "ve",
  "planung",
  "bedarf",
  "bisher",
  "betrag",
];

/**
 * A state as compact JSON text; cells are left out: they may be others by then. Rows follow each other as
 * [label, group, sums, direction, amounts, account, position, number], groups stand once per table.
 * Throws a RangeError where the text would be too long, or could not be read again.
 */
export function standtext(stand: Stand): string {
  const { name, zeit, jahr, eckwerte, tabellen } = stand;
  const text = JSON.stringify({
    version: VERSION,
    name,
    zeit,
    ...(jahr !== undefined && { jahr }),
    eckwerte: eckwerte.map(({ position, jahr: year, beschluss, plan }) =>
      ohneEnde([position, year ?? 0, betragstext(beschluss), betragstext(plan)]),
    ),
    tabellen: tabellen.map(tabelleAlsText),
  });
  if (leseStand(text) === undefined) throw new RangeError("a state that could not be read again");
  return text;
}

function tabelleAlsText({ kind, sheet, spalten, zeilen }: Standtabelle) {
  const gruppen = [...new Set(zeilen.map(({ gruppe }) => gruppe))];
  const number = new Map(gruppen.map((gruppe, index) => [gruppe, index]));
  return {
    kind,
    sheet,
    spalten: spalten.map(({ art, jahr, kopf }) => [art, jahr ?? 0, kopf]),
    gruppen,
    zeilen: zeilen.map(({ label, gruppe, summe, richtung, werte, konto, position, nummer }) =>
      ohneEnde([
        label,
        number.get(gruppe),
        summe ? 1 : 0,
        richtung,
        ohneEnde(werte.map((wert) => betragstext(wert?.betrag))),
        konto ?? "",
        position ?? "",
        nummer ?? "",
      ]),
    ),
  };
}

const betragstext = (betrag: Decimal | undefined): string => betrag?.toFixed() ?? "";

/** Without the empty texts at the end. */
function ohneEnde<T>(values: T[]): T[] {
  const last = values.findLastIndex((value) => value !== "");
  return values.slice(0, last + 1);
}

/**
 * Reads a state. Whoever sends a workbook may have written it, so everything is checked, and a text with one wrong
 * entry is not read at all: undefined. "neuer": a later version of the add-in wrote it.
 */
export function leseStand(text: string): Stand | "neuer" | undefined {
  if (text.length > MAX_STANDTEXT) return undefined;
  try {
    const value = objekt(JSON.parse(text) as unknown);
    const version = ganzzahl(value.version, 1, 1_000_000);
    return version > VERSION ? "neuer" : standMit(value);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof Unlesbar) return undefined;
    throw error;
  }
}

/** What stands there is not what `standtext` writes. */
class Unlesbar extends Error {}

function standMit(value: Record<string, unknown>): Stand {
  nurFelder(value, ["version", "name", "zeit", "jahr", "eckwerte", "tabellen"]);
  return {
    name: zeichen(value.name, MAX_STANDNAME, /\S/),
    zeit: zeichen(value.zeit, 16, /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/),
    ...(value.jahr !== undefined && { jahr: jahr(value.jahr) }),
    eckwerte: liste(value.eckwerte, 1_000).map(eckwertAus),
    tabellen: liste(value.tabellen, 1_000).map(tabelleAus),
  };
}

function eckwertAus(value: unknown): Eckwert {
  const [position, year, beschluss = "", plan = ""] = liste(value, 4, 3);
  return {
    position: zeichen(position, 40, POSITION),
    ...(year !== 0 && { jahr: jahr(year) }),
    ...(beschluss !== "" && { beschluss: betrag(beschluss) }),
    ...(plan !== "" && { plan: betrag(plan) }),
  };
}

function tabelleAus(entry: unknown): Standtabelle {
  const value = objekt(entry);
  nurFelder(value, ["kind", "sheet", "spalten", "gruppen", "zeilen"]);
  const spalten = liste(value.spalten, 200).map(spalteAus);
  const gruppen = liste(value.gruppen, 20_000).map((gruppe) => zeichen(gruppe, MAX_TEXT));
  return {
    kind: eines(Object.keys(tableKinds) as TableKind[], value.kind),
    sheet: zeichen(value.sheet, 100),
    spalten,
    zeilen: liste(value.zeilen, 20_000).map((zeile) => zeileAus(zeile, gruppen, spalten.length)),
  };
}

function spalteAus(value: unknown): Standspalte {
  const [art, year, kopf] = liste(value, 3, 3);
  return {
    art: eines(ARTEN, art),
    ...(year !== 0 && { jahr: jahr(year) }),
    kopf: zeichen(kopf, MAX_TEXT),
  };
}

function zeileAus(value: unknown, gruppen: string[], columns: number): Standzeile {
  const [label, gruppe, summe, richtung, werte, konto = "", position = "", nummer = ""] = liste(value, 8, 5);
  const amounts = liste(werte, columns);
  return {
    label: zeichen(label, MAX_TEXT),
    gruppe: gruppen[ganzzahl(gruppe, 0, gruppen.length - 1)] ?? "",
    summe: ganzzahl(summe, 0, 1) === 1,
    richtung: eines<Richtung>([1, 0, -1], richtung),
    werte: Array.from({ length: columns }, (_, index) => {
      const amount = amounts[index] ?? "";
      return amount === "" ? undefined : { betrag: betrag(amount) };
    }),
    ...(konto !== "" && { konto: zeichen(konto, 12, /^\d+$/) }),
    ...(position !== "" && { position: zeichen(position, 40, POSITION) }),
    ...(nummer !== "" && { nummer: zeichen(nummer, MAX_TEXT) }),
  };
}

const POSITION = /^[A-Za-z0-9]+$/;

function objekt(value: unknown): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Unlesbar();
  return value as Record<string, unknown>;
}

function nurFelder(value: Record<string, unknown>, fields: string[]): void {
  if (Object.keys(value).some((key) => !fields.includes(key))) throw new Unlesbar();
}

function liste(value: unknown, max: number, min = 0): unknown[] {
  if (!Array.isArray(value) || value.length > max || value.length < min) throw new Unlesbar();
  return value as unknown[];
}

function zeichen(value: unknown, max: number, pattern = /^/): string {
  if (typeof value !== "string" || value.length > max || !pattern.test(value)) throw new Unlesbar();
  return value;
}

function ganzzahl(value: unknown, min: number, max: number): number {
  if (!Number.isSafeInteger(value) || Number(value) < min || Number(value) > max) throw new Unlesbar();
  return Number(value);
}

const jahr = (value: unknown): number => ganzzahl(value, 1900, 2099);

function eines<T>(allowed: T[], value: unknown): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new Unlesbar();
  return found;
}

function betrag(value: unknown): Decimal {
  return new Decimal(zeichen(value, 30, /^-?\d{1,20}(\.\d{1,4})?$/));
}
