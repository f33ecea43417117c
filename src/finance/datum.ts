/** A calendar day without a clock or a zone. */
export interface Datum {
  jahr: number;
  /** 1 to 12 */
  monat: number;
  tag: number;
}

export function istSchaltjahr(jahr: number): boolean {
  return jahr % 4 === 0 && (jahr % 100 !== 0 || jahr % 400 === 0);
}

const TAGE = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Number of days of a month (1 to 12); 0 for any other number. */
export function tageImMonat(jahr: number, monat: number): number {
  return monat === 2 && istSchaltjahr(jahr) ? 29 : (TAGE[monat - 1] ?? 0);
}

export function tageImJahr(jahr: number): number {
  return istSchaltjahr(jahr) ? 366 : 365;
}

/** The day's number in its year: 1 for the first of January. */
export function tagImJahr({ jahr, monat, tag }: Datum): number {
  let tage = tag;
  for (let davor = 1; davor < monat; davor += 1) tage += tageImMonat(jahr, davor);
  return tage;
}

/** Whether such a day exists in the calendar, from the year 1900 to 9999. */
export function istDatum({ jahr, monat, tag }: Datum): boolean {
  const ganz = [jahr, monat, tag].every(Number.isInteger);
  return ganz && jahr >= 1900 && jahr <= 9999 && tag >= 1 && tag <= tageImMonat(jahr, monat);
}

/** Months since the year 0, so that differences of months are differences of these numbers. */
export function monatszahl({ jahr, monat }: Pick<Datum, "jahr" | "monat">): number {
  return jahr * 12 + monat - 1;
}

/** Whether a day is the last one of its month: that month is then completed. */
export function istMonatsende({ jahr, monat, tag }: Datum): boolean {
  return tag === tageImMonat(jahr, monat);
}

/** Negative where a is earlier than b, 0 on the same day. */
export function vergleicheDatum(a: Datum, b: Datum): number {
  return a.jahr - b.jahr || a.monat - b.monat || a.tag - b.tag;
}

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

/** "30.06.2023" */
export function datumText({ jahr, monat, tag }: Datum): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${two(tag)}.${two(monat)}.${jahr}`;
}
