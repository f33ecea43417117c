import type { Datum } from "../../finance/datum";
import { Decimal } from "../../money/dezimal";
import { parseZahltext } from "../../money/zahltext";
import { normalisieren } from "../lesen/beschriftung";
import { nichtHinter } from "../lesen/nichtHinter";
import { datumImText } from "../lesen/tag";
import type { Sheet } from "../../workbook/workbook";
import { zelleVon, type CellRef } from "../../workbook/zelle";

/** What one sentence of a workbook says of the Liquiditätskredite, in euro. */
interface Kreditsatz {
  cell: CellRef;
  betrag: Decimal;
  /** Half of what the last digit counts. */
  halb: Decimal;
  /** The amount as it is written: "250 T€". */
  text: string;
}

interface Hoechstbetragssatz extends Kreditsatz {
  jahr: number;
}

export interface Inanspruchnahme extends Kreditsatz {
  datum: Datum;
}

/** What sentences say: the Höchstbetrag of a year, the credit in use on a day. */
export interface Kreditsaetze {
  hoechstbetraege: Hoechstbetragssatz[];
  inanspruchnahmen: Inanspruchnahme[];
}

const KREDIT = /(liquiditaets|kassen)kredit/;
const NENNT_KREDIT = /(liquiditäts|kassen)kredit/i;
const IN_ANSPRUCH = /in anspruch|inanspruch/;
const DARF = /in anspruch genommen werden (darf|duerfen|kann|koennen)/;
/** What makes the amount of a sentence another one: a part, a change, a guess, another borrower. */
const ANDERES =
  /\b(durchschnitt\w*|maximal\w*|voraussichtlich\w*|etwa|ueber|unter|ca|circa|rund|knapp|gut|mehr|weniger|mindestens|hoechstens|weitere\w*|zusaetzlich\w*|erhoeh\w*|reduzier\w*|senk\w*|gesenk\w*|verringer\w*|verminder\w*|um|bisher\w*|urspruenglich\w*|statt|anstelle|vorjahr\w*|nicht|kein\w*|rest\w*|verbleib\w*|verfuegbar\w*|davon|zins\w*|tilg\w*|rueck\w*|zurueck\w*|monatlich\w*|jeweils|stadt|gemeinde|kreis\w*|landkreis\w*|landes|kernhaushalt\w*|haushaltssatzung|einheitskasse)\b/;
const EINHEIT = "T\\s?€|TEUR|Tsd\\.?\\s?(?:€|EUR|Euro)|Mio\\.?\\s?(?:€|EUR|Euro)|€|EUR|Euro";
const BETRAG = new RegExp(`(\\d[\\d.]*(?:,\\d{1,2})?)(?:,-+)?\\s*(${EINHEIT})(?![a-z])`, "gi");
const VORANGESTELLT = /(€|EUR|Euro)\s(\d[\d.]*(?:,\d{1,2})?)(?![\d.,]*\s*(?:€|EUR|Euro))/gi;
const TAG =
  /\d{1,2}\.\s?(?:\d{1,2}\.|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)\s?20\d\d/gi;

/** A cell with more text is no remark in a plan. */
const MAX_TEXT = 2000;

/**
 * The sentences that say in one amount, and without any doubt of which year or day, what the Höchstbetrag is or how much
 * credit is in use.
 */
export function kreditsaetze(sheets: Sheet[]): Kreditsaetze {
  const found: Kreditsaetze = { hoechstbetraege: [], inanspruchnahmen: [] };
  for (const { name: sheet, cells } of sheets.filter(({ hidden }) => !hidden)) {
    for (const { row, column, value } of cells) {
      if (typeof value !== "string" || value.length > MAX_TEXT || !NENNT_KREDIT.test(value)) continue;
      for (const satz of saetze(value)) lies(satz, zelleVon({ sheet, row, column }), found);
    }
  }
  return found;
}

/** Where a sentence ends: behind a long word or an amount, for abbreviations are short. */
const saetze = (text: string): string[] =>
  text.replace(/((?:[a-zäöüß]{5}|€|EUR|\))[.!?]|;)\s+(?=[A-ZÄÖÜ])/g, "$1\n").split(/\n+/);

function lies(satz: string, cell: CellRef, found: Kreditsaetze): void {
  const words = normalisieren(satz);
  const [amount, second] = betraege(satz);
  if (!KREDIT.test(words) || !amount || second) return;
  const rest = satz.replace(amount.text, " ");
  const limit = /hoechstbetrag/.test(words);
  if (ANDERES.test(words.replace(DARF, ""))) return;
  if (limit && !IN_ANSPRUCH.test(words.replace(DARF, ""))) {
    const [jahr, other] = new Set([...rest.matchAll(/(?:^|\D)(20\d\d)(?!\d)/g)].map(([, year]) => year));
    if (jahr !== undefined && other === undefined)
      found.hoechstbetraege.push({ cell, jahr: Number(jahr), ...amount });
  }
  if (limit || !IN_ANSPRUCH.test(words)) return;
  const [day, otherDay] = rest.match(TAG) ?? [];
  const datum = day === undefined || otherDay !== undefined ? undefined : datumImText(day);
  if (datum) found.inanspruchnahmen.push({ cell, datum, ...amount });
}

const EINHEITEN: [RegExp, number][] = [
  [/^mio/i, 1_000_000],
  [/^t/i, 1000],
];

function betraege(satz: string): Omit<Kreditsatz, "cell">[] {
  const behind = nichtHinter(satz, BETRAG, /[\d.,]$/).map(([text, number = "", unit = ""]) => ({
    text,
    number,
    unit,
  }));
  const before = nichtHinter(satz, VORANGESTELLT, /\d\s?$/).map(([text, unit = "", number = ""]) => ({
    text,
    number,
    unit,
  }));
  return [...behind, ...before].flatMap(({ text, number, unit }) => {
    const read = parseZahltext(number.replace(/\.$/, ""));
    if (!read) return [];
    const faktor = EINHEITEN.find(([pattern]) => pattern.test(unit))?.[1] ?? 1;
    const halb = faktor === 1 ? new Decimal(0) : new Decimal(10).pow(-read.decimals).times(faktor).div(2);
    return [{ betrag: read.value.times(faktor), halb, text: text.trim() }];
  });
}
