import { type Datum, istDatum } from "../finance/datum";

const MILLISEKUNDEN_JE_TAG = 86_400_000;
/** 31 December 9999, Excel's last day. */
const LETZTER_TAG = 2_958_465;
/** Excel counts a 29 February 1900, which never was, as day 60. */
const ERFUNDENER_TAG = 60;

/** The day of a serial of the 1900 system; a time of day is cut off. Undefined where it is no day from 1900 to 9999. */
export function datumAusSerie(serie: number): Datum | undefined {
  const tag = Math.floor(serie);
  if (!(tag >= 1 && tag <= LETZTER_TAG) || tag === ERFUNDENER_TAG) return undefined;
  const seit1900 = tag < ERFUNDENER_TAG ? tag : tag - 1;
  const datum = new Date(Date.UTC(1900, 0, 1) + (seit1900 - 1) * MILLISEKUNDEN_JE_TAG);
  return { jahr: datum.getUTCFullYear(), monat: datum.getUTCMonth() + 1, tag: datum.getUTCDate() };
}

const DEUTSCH = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads "30.06.2023" or "2023-06-30". Undefined where the text is no day from 1900 to 9999. */
export function datumAusText(text: string): Datum | undefined {
  const deutsch = DEUTSCH.exec(text.trim());
  const iso = ISO.exec(text.trim());
  const [jahr, monat, tag] = deutsch ? [deutsch[3], deutsch[2], deutsch[1]] : (iso?.slice(1) ?? []);
  const datum = { jahr: Number(jahr), monat: Number(monat), tag: Number(tag) };
  return istDatum(datum) ? datum : undefined;
}
