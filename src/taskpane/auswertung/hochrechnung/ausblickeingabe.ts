import { Decimal } from "../../../money/dezimal";
import { parseZahltext } from "../../../money/zahltext";
import { ausblick as texte } from "../../../texte/ausblick";
import { betragAus } from "./eingabe";

/** What the user typed; "" where nothing. */
export interface Ausblickseingaben {
  bestand: string;
  /** Absent: as the Beschluss has it. */
  hoechstbetrag?: string;
  /** At the end of which year the balance is; absent: before the first. */
  nach?: number;
  /** In which month is bought. */
  monat: number;
  /** By position. */
  dauern: Readonly<Record<string, string>>;
}

interface Gelesen<T> {
  wert?: T;
  fehler?: string;
}

const leer = (text: string): boolean => text.trim() === "";

export function bestandAus(text: string): Gelesen<Decimal> {
  if (leer(text)) return {};
  const wert = betragAus(text);
  return wert ? { wert } : { fehler: texte.betragFalsch };
}

export function hoechstbetragAus(text: string): Gelesen<Decimal> {
  if (leer(text)) return {};
  const wert = betragAus(text);
  return wert?.gte(0) ? { wert } : { fehler: texte.hoechstbetragFalsch };
}

/** Years from half a year to a hundred. */
export function dauerAus(text: string): Gelesen<Decimal> {
  if (leer(text)) return {};
  const zahl = parseZahltext(text.replace(/\s*Jahre?\s*$/, ""));
  const wert = zahl?.unit === undefined ? zahl?.value : undefined;
  return wert?.gte(new Decimal("0.5")) && wert.lte(100) ? { wert } : { fehler: texte.afa.dauerFalsch };
}
