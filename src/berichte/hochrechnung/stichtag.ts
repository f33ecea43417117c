import { istDatum, tageImMonat, type Datum } from "../../finance/datum";
import { normalisieren } from "../../plan/lesen/beschriftung";
import type { Tabelle } from "../../plan/tabelle";

const TAG = /(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?((?:20)?\d\d)?(?!\d)/;
const MONATE = "januar|februar|maerz|april|mai|juni|juli|august|september|oktober|november|dezember";
const VOR_DATUM = /\b(per|zum|bis|am|stand|stichtag)\b/i;

/**
 * The day of which a text speaks: "Ist per 30.06.2023", "1. Halbjahr 2024", "Januar bis September". `jahr` counts
 * where the text names none. Undefined where it names no day, or one that does not exist.
 */
export function datumImText(text: string, jahr?: number): Datum | undefined {
  return tagImText(text, jahr) ?? zeitraumende(normalisieren(text), jahr);
}

function tagImText(text: string, jahr: number | undefined): Datum | undefined {
  const [, tag, monat, year] = TAG.exec(text) ?? [];
  const named = year === undefined ? jahr : (Number(year) % 100) + 2000;
  const datum = { jahr: named ?? 0, monat: Number(monat), tag: Number(tag) };
  return istDatum(datum) ? datum : undefined;
}

const QUARTALE: Record<string, number> = { "1": 3, i: 3, "2": 6, ii: 6, "3": 9, iii: 9, "4": 12, iv: 12 };

/** The last day of a half-year, a quarter or the last month that is named. */
function zeitraumende(words: string, jahr: number | undefined): Datum | undefined {
  const year = Number(/(?<!\d)20\d\d(?!\d)/.exec(words)?.[0] ?? jahr ?? 0);
  const quarter = /\b(iv|i{1,3}|[1-4]) (?:quartal|vierteljahr)/.exec(words)?.[1];
  const months = [...words.matchAll(new RegExp(`\\b(${MONATE})\\b`, "g"))].map(([name]) => name);
  const month =
    QUARTALE[quarter ?? ""] ??
    (/halbjahr/.test(words) ? 6 : MONATE.split("|").indexOf(months.at(-1) ?? "") + 1);
  const datum = { jahr: year, monat: month, tag: tageImMonat(year, month) };
  return istDatum(datum) ? datum : undefined;
}

/**
 * The day of the Ist, from its header, else from a title ("Zwischenbericht per 30.06.2023"). A title counts only
 * where it says that the day is one of figures, and not of a session.
 */
export function stichtagVon(tabellen: Tabelle[], jahr: number | undefined): Datum | undefined {
  const headers = tabellen.flatMap(({ spalten }) =>
    spalten.filter(
      (spalte) => spalte.art === "ist" && (jahr === undefined || (spalte.jahr ?? jahr) === jahr),
    ),
  );
  const titles = tabellen.flatMap(({ titel }) => titel).filter((text) => !/sitzung|vorlage/i.test(text));
  for (const { kopf } of headers) {
    const found = datumImText(kopf, jahr);
    if (found) return found;
  }
  for (const text of titles) {
    const found =
      VOR_DATUM.test(text) || /halbjahr|quartal/i.test(text) ? datumImText(text, jahr) : undefined;
    if (found && (jahr === undefined || found.jahr === jahr)) return found;
  }
  return undefined;
}

/** "30.06.2023"; "30.6.23" counts too. Undefined where the whole text is no day. */
export function datumAusEingabe(text: string): Datum | undefined {
  return /^\s*\d{1,2}\.\s?\d{1,2}\.\s?(20)?\d\d\s*$/.test(text) ? tagImText(text, undefined) : undefined;
}

/** Day of an Excel serial; the first two months of 1900 are of no interest. */
export function datumAusSerie(serie: number): Datum | undefined {
  if (!(serie > 60 && serie < 2_958_466)) return undefined;
  const day = new Date(Date.UTC(1899, 11, 30) + Math.floor(serie) * 86_400_000);
  return { jahr: day.getUTCFullYear(), monat: day.getUTCMonth() + 1, tag: day.getUTCDate() };
}
