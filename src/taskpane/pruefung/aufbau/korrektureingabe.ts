import type { TableKind } from "../../../plan/arten";
import type { Korrektur } from "../../../plan/korrektur";
import type { RecognisedTable } from "../../../rules/kern/ergebnis";

/** The form as it stands on the screen: "" leaves a matter as recognised. */
export interface Eingabe {
  art: TableKind | "nicht" | "";
  kopfzeile: string;
  jahr: string;
  einheit: "" | "1" | "1000";
}

/** What was corrected so far. */
export function eingabe({ correction, firstRow }: RecognisedTable): Eingabe {
  const { kind, ausgeschlossen, kopfzeile, jahr, einheit } = correction ?? {};
  return {
    art: ausgeschlossen ? "nicht" : (kind ?? ""),
    kopfzeile: kopfzeile === undefined ? "" : String(firstRow + kopfzeile),
    jahr: jahr === undefined ? "" : String(jahr),
    einheit: einheit === 1 ? "1" : einheit === 1000 ? "1000" : "",
  };
}

/** So far above a table no header of it stands. */
const MAX_ABOVE = 1000;

/** The correction that the form says; undefined where an entry is wrong, with which one. */
export function korrekturAus(
  { anchor, firstRow, correction }: RecognisedTable,
  { art, kopfzeile, jahr, einheit }: Eingabe,
): { korrektur?: Korrektur; wrong: { kopfzeile: boolean; jahr: boolean } } {
  const row = ganzzahl(kopfzeile, Math.max(1, firstRow - MAX_ABOVE), 1_048_576);
  const year = ganzzahl(jahr, 1990, 2099);
  const wrong = { kopfzeile: row === "falsch", jahr: year === "falsch" };
  if (row === "falsch" || year === "falsch") return { wrong };
  return {
    wrong,
    korrektur: {
      anker: anchor,
      ...(art === "nicht" && { ausgeschlossen: true }),
      ...(art !== "nicht" && art !== "" && { kind: art }),
      ...(row !== undefined && { kopfzeile: row - firstRow }),
      ...(year !== undefined && { jahr: year }),
      ...(einheit !== "" && { einheit: einheit === "1" ? 1 : 1000 }),
      ...(correction?.summen && { summen: correction.summen }),
    },
  };
}

function ganzzahl(text: string, min: number, max: number): number | undefined | "falsch" {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  const value = /^\d{1,7}$/.test(trimmed) ? Number(trimmed) : -1;
  return value >= min && value <= max ? value : "falsch";
}
