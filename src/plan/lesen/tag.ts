import { datumAusSerie, datumText, istDatum, tageImMonat, type Datum } from "../../finance/datum";
import { monate } from "../../texte/monate";
import { normalisieren } from "./beschriftung";

const TAG = /(?:^|[^\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?((?:20)?\d\d)?(?!\d)/g;
/** The first day of a period whose last day follows: "01.01.-30.06.2026", "1.1. bis zum 30.6.". */
const BEGINN =
  /\d{1,2}\.\s?\d{1,2}\.\s?(?:(?:20)?\d\d)?\s*(?:[-–—]|bis(?: zum| einschl(?:ießlich|\.))?)\s*(?=\d{1,2}\.\s?\d{1,2}\.)/gi;

/**
 * The last day of which a text speaks: "Ist per 30.06.2023", "01.01.-30.06.2026", "1. Halbjahr 2024", "II. Quartal",
 * "Januar bis September", "06/2026". `jahr` counts where the text names none. Undefined where it names no day, or
 * one that does not exist.
 */
export function datumImText(text: string, jahr?: number): Datum | undefined {
  return tagImText(text, jahr) ?? zeitraumende(text, jahr);
}

function tagImText(text: string, jahr: number | undefined): Datum | undefined {
  const [, year, month, day] = /(?:^|\D)(20\d\d)-(\d\d)-(\d\d)(?!\d)/.exec(text) ?? [];
  if (year !== undefined) return datum(Number(year), month, day);
  const days = [...text.replace(BEGINN, "").matchAll(TAG)];
  // A day with its year is one for sure; without it may be a section: "4.1. Zwischenbericht per 30.06.2026".
  const [, tag, monat, named] = days.find(([, , , own]) => own !== undefined) ?? days[0] ?? [];
  return datum(named === undefined ? jahr : jahrhundert(named), monat, tag);
}

const jahrhundert = (text: string): number => (Number(text) % 100) + 2000;

function datum(jahr = 0, monat: unknown, tag: unknown): Datum | undefined {
  const found = { jahr, monat: Number(monat), tag: Number(tag) };
  return istDatum(found) ? found : undefined;
}

const ZAHLEN: Partial<Record<string, number>> = {
  i: 1,
  erste: 1,
  ii: 2,
  zweite: 2,
  iii: 3,
  dritte: 3,
  drei: 3,
  iv: 4,
  vierte: 4,
  sechs: 6,
  neun: 9,
};
const ZAHL = "(\\d{1,2}|iv|i{1,3}|(?:erste|zweite|dritte|vierte)(?=[rsnm]?\\b)|drei|sechs|neun)[rsnm]?";
const QUARTAL = new RegExp(`\\b${ZAHL} ?(?:quartal|vierteljahr|q\\b)|\\bq([1-4])\\b`, "g");
const HALBJAHR = new RegExp(`\\b${ZAHL} ?(?:halbjahr|hj\\b)`, "g");
const MONATSZAHL = new RegExp(`\\b${ZAHL} monate?\\b`, "g");
const MONATSNAME =
  /\b(?:(\d{1,2}) )?(jan|feb|maerz|mrz|apr|mai|jun|jul|aug|sep|okt|nov|dez)(?:uar|ruar|il|i|ust|t|tember|ober|ember)?\b(?: ((?:20)?\d\d)\b)?/g;
const KUERZEL = ["jan", "feb", "maerz", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez"];

/** The last day of a half-year, a quarter, or the last month that is named; of a month's own day, that day. */
function zeitraumende(text: string, jahr: number | undefined): Datum | undefined {
  const [, number, ofYear] = /(?:^|\D)(\d{1,2})\/(20\d\d)(?!\d)/.exec(text) ?? [];
  if (number !== undefined) return monatsende(Number(ofYear), Number(number));
  const words = normalisieren(text);
  const named = /(?:^|\D)(20\d\d)(?!\d)/.exec(words)?.[1];
  const year = named === undefined ? jahr : Number(named);
  const last = (pattern: RegExp): number | undefined => {
    const [, one, other] = [...words.matchAll(pattern)].at(-1) ?? [];
    const found = one ?? other;
    return found === undefined ? undefined : (ZAHLEN[found] ?? Number(found));
  };
  const quarter = last(QUARTAL);
  if (quarter !== undefined) return monatsende(year, quarter * 3);
  const half = last(HALBJAHR) ?? (/halbjahr|\bhj\b/.test(words) ? 1 : undefined);
  if (half !== undefined) return monatsende(year, half * 6);
  return monatstag(words, year) ?? monatsende(year, last(MONATSZAHL) ?? 0);
}

function monatstag(words: string, jahr: number | undefined): Datum | undefined {
  const [match, day, name, own] = [...words.matchAll(MONATSNAME)].at(-1) ?? [];
  if (match === undefined) return undefined;
  const month = monatsnummer(name) + 1;
  const year = own === undefined ? jahr : jahrhundert(own);
  return day === undefined ? monatsende(year, month) : datum(year, month, day);
}

/**
 * Which part of a year a header is about: "1. Quartal", "März"; undefined where it names none, or more than one ("1.-3.
 * Quartal", "Januar bis März"), or only the day of its figures ("Stand Oktober 2025").
 */
export function abschnittImText(text: string, jahr?: number): string | undefined {
  const words = normalisieren(text);
  if (/\bstand\b|\bbis\b/.test(words) || /\d\.?\s?[-–—]/.test(text)) return undefined;
  const quarters = [...words.matchAll(QUARTAL)];
  const months = [...words.matchAll(MONATSNAME)];
  if (quarters.length + months.length !== 1) return undefined;
  const [[, one, other] = []] = quarters;
  const quarter = one ?? other;
  if (quarter !== undefined) return `${ZAHLEN[quarter] ?? quarter}. Quartal`;
  const [[, day, name, own] = []] = months;
  const sameYear = own === undefined || jahr === undefined || jahrhundert(own) === jahr;
  return day === undefined && sameYear ? monate[monatsnummer(name)] : undefined;
}

/** Counted from 0. */
const monatsnummer = (name = ""): number => KUERZEL.indexOf(name === "mrz" ? "maerz" : name);

const monatsende = (jahr: number | undefined, monat: number): Datum | undefined =>
  datum(jahr, monat, tageImMonat(jahr ?? 0, monat));

/** "30.06.2023"; "30.6.23" counts too. Undefined where the whole text is no day. */
export function datumAusEingabe(text: string): Datum | undefined {
  return /^\s*\d{1,2}\.\s?\d{1,2}\.\s?(20)?\d\d\s*$/.test(text) ? tagImText(text, undefined) : undefined;
}

/** No plan speaks of days before or after: there an amount stands under a date format by mistake. */
const FRUEHESTES_JAHR = 1950;
const SPAETESTES_JAHR = 2150;

/**
 * What a cell shows that holds a day as Excel stores it, a number under a date format (English code): "30.06.2026",
 * "Juni 2026" where the format has no day, "2026" where it has but the year. Undefined for any other number.
 */
export function tagestext(serie: number, format: string | undefined): string | undefined {
  if (format === undefined || !/[ymd]/i.test(format)) return undefined;
  const code = format.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "").split(";")[0] ?? "";
  const time = /[hs]/i.test(code);
  const parts = code.replace(/general|standard/gi, "");
  if (!/[yd]/i.test(parts) && !(/m/i.test(parts) && !time)) return undefined;
  const found = datumAusSerie(serie);
  if (!found || found.jahr < FRUEHESTES_JAHR || found.jahr > SPAETESTES_JAHR) return undefined;
  if (/d/i.test(parts)) return datumText(found);
  return /m/i.test(parts) ? `${monate[found.monat - 1]} ${found.jahr}` : String(found.jahr);
}
