import type { OhneErgebnis } from "../plan/ohne-ergebnis";
import { isPending } from "../workbook/fehlerwerte";
import { anzahl } from "../texte/anzahl";

export const fehlt = ({ zeigt }: OhneErgebnis): boolean => zeigt === undefined || isPending(zeigt);
const zellen = (groups: OhneErgebnis[]): number => groups.reduce((sum, { cells }) => sum + cells.length, 0);

/** What the user reads of cells that show no result. */
export const ohneErgebnis = {
  /** "311 Zellen haben noch kein Ergebnis, 1 Zelle zeigt einen Fehlerwert" */
  anzahl: (groups: OhneErgebnis[]): string => {
    const open = zellen(groups.filter(fehlt));
    const wrong = zellen(groups.filter((group) => !fehlt(group)));
    return [
      ...(open > 0 ? [`${anzahl(open, "Zelle hat", "Zellen haben")} noch kein Ergebnis`] : []),
      ...(wrong > 0 ? [`${anzahl(wrong, "Zelle zeigt", "Zellen zeigen")} einen Fehlerwert`] : []),
    ].join(", ");
  },
  weitere: (count: number): string => `und ${anzahl(count, "weitere Stelle", "weitere Stellen")}`,
  auswertung: (count: string): string =>
    `${count}. Bilder, Vergleich und Berichte rechnen ohne diese Zellen; geben Sie sie so nicht weiter.`,
  /** Before a report on such a check is written. */
  rueckfrage: (count: string): string =>
    `${count}; was darauf aufbaut, ist nicht geprüft. Das Protokoll hält das fest und bescheinigt keine vollständige Prüfung.`,
  trotzdem: "Trotzdem schreiben",
} as const;
