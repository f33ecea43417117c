import { Decimal, summe } from "../../money/dezimal";
import type { Datum } from "../../finance/datum";
import { normalisieren } from "../lesen/beschriftung";
import { nichtHinter } from "../lesen/nichtHinter";
import { datumImText } from "../lesen/tag";
import type { Spalte, Tabelle } from "../tabelle";

const VERMERK = /vermerk|erlaeuterung|bemerkung|anmerkung|begruendung|hinweis/;

/** The columns of remarks on the posts of a year: of several the one that names it, else those that name none. */
export function vermerkspalten({ spalten }: Tabelle, jahr: number | undefined): Spalte[] {
  const own = spalten.filter(({ art, kopf }) => art === "bezeichnung" && VERMERK.test(normalisieren(kopf)));
  const named = own.filter(({ kopf }) => jahr !== undefined && kopf.includes(String(jahr)));
  return named.length > 0 ? named : own.filter(({ kopf }) => !/20\d\d/.test(kopf));
}

/** What says of a post only who holds it, or which number it has. */
const NUR_STAND = [
  /\bist\s*=\s*[^;()\n]*/gi,
  /\([^)]*\)/g,
  /\b(?:st(?:ellen)?-?\s?nr|nr)\.?\s*[\d/.,\sa-z]*\d[a-z]?/gi,
];

/** Whether a remark says that something changed, and not only who holds the post. */
export const sagtAenderung = (text: string): boolean =>
  /[a-zäöü]{2}/i.test(NUR_STAND.reduce((rest, pattern) => rest.replace(pattern, " "), text));

const ANZAHL =
  /(\d{1,3}(?:,\d+)?)\s?-?\s?(?:er\s)?(?:VZÄ|(?:[A-Za-zÄÖÜäöü]+-\s?)?(?:Ersatz|Plan|Teilzeit|Vollzeit)?[Ss]telle)/g;
/** Numbers in words, and what is said of each: how many posts a remark speaks of is then not known. */
const IN_WORTEN = /\b(zwei|drei|vier|f[üu]nf|sechs|weitere[rn]?|je(?:weils)?|alle)\b/i;

/** How many posts a remark speaks of; undefined where it does not say it in figures. */
export function stellenImVermerk(text: string): Decimal | undefined {
  const found = nichtHinter(text, ANZAHL, /[\d,.]$/).map(
    ([, count = "0"]) => new Decimal(count.replace(",", ".")),
  );
  return found.length === 0 || IN_WORTEN.test(text) ? undefined : summe(found);
}

/** "kw", what may stand between, and a day, a month or a year; not since when the remark exists. */
const KW =
  /\bkw(?:-?\s?vermerk)?\s*[:(]?\s*(?:(?:zum|bis|am|per|sp[äa]testens|mit ablauf|des|dem|ende|zum ablauf)\s*){0,3}((?:\d{1,2}\.\s?\d{1,2}\.\s?20\d\d)|(?:\d{1,2}\/20\d\d)|(?:20\d\d))(?!\d)/gi;

/** The last days until which posts may stay by their kw-Vermerke. */
export function kwTage(text: string): Datum[] {
  return [...text.matchAll(KW)].flatMap(([, day = ""]) =>
    /^20\d\d$/.test(day) ? { jahr: Number(day), monat: 12, tag: 31 } : (datumImText(day) ?? []),
  );
}

/** Whether a text below a Stellenübersicht tells what happens to posts: a footnote. */
export const istStellenfussnote = (text: string): boolean =>
  /verlager|hebung|hoehergrupp|umwandl|neubewert|neueinricht|neu eingericht|zusaetzlich|wegfall|entfall|befrist|\bkw\b|\bku\b/.test(
    normalisieren(text),
  );
