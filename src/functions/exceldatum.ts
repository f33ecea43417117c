import { type Datum, istDatum } from "../finance/datum";

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
