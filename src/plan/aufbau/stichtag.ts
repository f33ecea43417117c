import type { Datum } from "../../finance/datum";
import { vollendeteMonate } from "../../finance/hochrechnung";
import { datumImText } from "../lesen/tag";
import type { Spalte, Tabelle } from "../tabelle";

/** A column of amounts that were booked up to a day, with its table. */
export interface Istspalte {
  tabelle: Tabelle;
  spalte: Spalte;
}

/**
 * The day up to which amounts are booked: as the header of the first column says that names one, else as a title above
 * a table does. `jahr` counts where they name no year. Undefined where nothing says it.
 */
export function stichtag(columns: Istspalte[], jahr?: number): Datum | undefined {
  const year =
    columns.map(({ tabelle, spalte }) => spalte.jahr ?? berichtsjahr(tabelle)).find(Boolean) ?? jahr;
  for (const { spalte } of columns) {
    const found = datumImText(spalte.kopf, spalte.jahr ?? year);
    if (found) return found;
  }
  const titles = columns.flatMap(({ tabelle }) => titeltexte(tabelle));
  const days = titles.flatMap((text) => datumImText(text, year) ?? []);
  return days.find((day) => year === undefined || day.jahr === year);
}

/** Months completed up to a day; undefined before the end of the first. */
export function abgeschlosseneMonate(datum: Datum): number | undefined {
  return vollendeteMonate({ datum }) || undefined;
}

/** The year of which a report tells: that of its Ansatz. */
function berichtsjahr({ spalten }: Tabelle): number | undefined {
  const years = spalten.flatMap(({ art, jahr }) => (art === "ansatz" && jahr !== undefined ? [jahr] : []));
  return years.length > 0 ? Math.max(...years) : undefined;
}

const BERICHT = /zwischenbericht|halbjahr|quartal/i;
const VOR_DATUM = /\b(per|zum|bis|am|stand|stichtag)\b/i;
/** A number before a title, and the day to which a report looks ahead: neither is that of its figures. */
const GLIEDERUNG = /^\s*(\d{1,2}\.){2,}\s+(?=\D)/;
const VORAUSSCHAU = /(hochrechnung|prognose|jahresende)[^\d]{0,30}\d{1,2}\.\s?\d{1,2}\.\s?(20)?\d\d/gi;

/** The titles that say of which day figures are, those of the report first; not the day of a session. */
function titeltexte({ titel }: Tabelle): string[] {
  const texts = titel
    // "Stand:" and the day stand in cells of their own.
    .map((text, index) => (/^[\d\s.]+$/.test(text) ? `${titel[index - 1] ?? ""} ${text}` : text))
    .filter((text) => !/sitzung|vorlage/i.test(text))
    .map((text) => text.replace(GLIEDERUNG, "").replace(VORAUSSCHAU, ""));
  const reports = texts.filter((text) => BERICHT.test(text));
  return [...reports, ...texts.filter((text) => !reports.includes(text) && VOR_DATUM.test(text))];
}
