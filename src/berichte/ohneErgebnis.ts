import type { OhneErgebnis } from "../plan/ohne-ergebnis";
import { germanError, isPending } from "../workbook/fehlerwerte";
import { anzahl } from "../texte/anzahl";
import { fehlertext, OHNE_FORMEL } from "../texte/fehlerwerte";

const NIE_BERECHNET =
  "Diese Formeln wurden nie berechnet. Öffnen Sie die Mappe in Excel, lassen Sie neu rechnen (F9) und speichern Sie sie.";
const NOCH_NICHT =
  "Excel hat diese Formeln noch nicht berechnet. In der geöffneten Mappe wird von selbst noch einmal geprüft, sobald die Werte da sind; sonst öffnen Sie sie in Excel, lassen neu rechnen (F9) und speichern.";

const fehlt = ({ zeigt }: OhneErgebnis): boolean => zeigt === undefined || isPending(zeigt);
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
  /** One kind of them: how many, what they show, why, and what to do. */
  gruppe: (group: OhneErgebnis): { title: string; text: string } => {
    const { zeigt, ohneFormel, cells } = group;
    if (zeigt === undefined || fehlt(group))
      return {
        title: `${anzahl(cells.length, "Zelle hat", "Zellen haben")} noch kein Ergebnis`,
        text: zeigt === undefined ? NIE_BERECHNET : NOCH_NICHT,
      };
    return {
      title: `${anzahl(cells.length, "Zelle zeigt", "Zellen zeigen")} ${germanError(zeigt)}`,
      text: `${(ohneFormel ? OHNE_FORMEL : fehlertext(zeigt)).grund} Was darauf aufbaut, ist nicht geprüft.`,
    };
  },
  /** The same in one sentence; `stellen` names the first of the cells, and says how many places there are beside. */
  satz: (group: OhneErgebnis, stellen: { text: string; weitere: number }): string => {
    const { title, text } = ohneErgebnis.gruppe(group);
    const more = stellen.weitere > 0 ? ` ${ohneErgebnis.weitere(stellen.weitere)}` : "";
    return `${title} (${stellen.text}${more}). ${text}`;
  },
  weitere: (count: number): string => `und ${anzahl(count, "weitere Stelle", "weitere Stellen")}`,
  auswertung: (count: string): string =>
    `${count}. Bilder, Vergleich und Berichte rechnen ohne diese Zellen; geben Sie sie so nicht weiter.`,
  /** Before a report on such a check is written. */
  rueckfrage: (count: string): string =>
    `${count}; was darauf aufbaut, ist nicht geprüft. Das Protokoll hält das fest und bescheinigt keine vollständige Prüfung.`,
  trotzdem: "Trotzdem schreiben",
} as const;
