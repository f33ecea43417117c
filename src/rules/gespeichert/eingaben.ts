/**
 * What the user typed for the reports and asked to be remembered, as it was typed. Days and amounts belong to a plan
 * year: in the workbook of the next one they say nothing.
 */
export interface Eingaben {
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

/** Longest text of one entry. */
export const MAX_EINGABE = 200;

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
