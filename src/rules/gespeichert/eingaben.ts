import type { Einstellungen } from "./einstellungen";
import { ganzzahl, objekt, text, verzeichnis } from "./einstellungsschema";

/**
 * What the user typed for the reports and asked to be remembered, as it was typed. Days and amounts belong to a plan
 * year: in the workbook of the next one they say nothing.
 */
interface Eingaben {
  hochrechnung?: { jahr?: number; stichtag?: string; verlauf?: string };
  ausblick?: {
    jahr?: number;
    bestand?: string;
    /** At the end of which year the balance is. */
    nach?: number;
    hoechstbetrag?: string;
    /** Useful lives by position; they hold in any year. */
    dauern?: Record<string, string>;
    /** In which month is bought; in any year, too. */
    monat?: number;
  };
}

const EINGABE = text(200);
const JAHR = ganzzahl(1990, 2099);

const istEingaben = objekt<Eingaben>(
  {
    hochrechnung: objekt<NonNullable<Eingaben["hochrechnung"]>>(
      { jahr: JAHR, stichtag: EINGABE, verlauf: EINGABE },
      ["jahr", "stichtag", "verlauf"],
    ),
    ausblick: objekt<NonNullable<Eingaben["ausblick"]>>(
      {
        jahr: JAHR,
        bestand: EINGABE,
        nach: JAHR,
        hoechstbetrag: EINGABE,
        dauern: verzeichnis(text(40, /^[A-Za-z0-9]+$/), EINGABE),
        monat: ganzzahl(1, 12),
      },
      ["jahr", "bestand", "nach", "hoechstbetrag", "dauern", "monat"],
    ),
  },
  ["hochrechnung", "ausblick"],
);

/** What is remembered. Whoever sends a workbook may have written it: with one wrong entry there is nothing. */
export function leseEingaben({ eingaben }: Pick<Einstellungen, "eingaben">): Eingaben {
  return istEingaben(eingaben) ? eingaben : {};
}

/** What was remembered for the Hochrechnung of a plan year. */
export function hochrechnungseingaben(
  { hochrechnung }: Eingaben,
  jahr: number | undefined,
): { stichtag: string; verlauf: string } {
  const { stichtag = "", verlauf = "" } = hochrechnung?.jahr === jahr ? (hochrechnung ?? {}) : {};
  return { stichtag, verlauf };
}

/** What was remembered for the Ausblick of a plan year. */
export function ausblickseingaben(
  { ausblick = {} }: Eingaben,
  jahr: number | undefined,
): Omit<NonNullable<Eingaben["ausblick"]>, "jahr"> {
  const { jahr: own, dauern, monat, ...ofYear } = ausblick;
  return { ...(own === jahr && ofYear), ...(dauern && { dauern }), ...(monat !== undefined && { monat }) };
}
