import type { OhneErgebnis } from "../plan/ohne-ergebnis";
import { germanError } from "../workbook/fehlerwerte";
import { anzahl } from "../texte/anzahl";
import { fehlertext, OHNE_FORMEL } from "../texte/fehlerwerte";
import { fehlt, ohneErgebnis } from "./ohneErgebnis";

const NIE_BERECHNET =
  "Diese Formeln wurden nie berechnet. Öffnen Sie die Mappe in Excel, lassen Sie neu rechnen (F9) und speichern Sie sie.";
const NOCH_NICHT =
  "Excel hat diese Formeln noch nicht berechnet. In der geöffneten Mappe wird von selbst noch einmal geprüft, sobald die Werte da sind; sonst öffnen Sie sie in Excel, lassen neu rechnen (F9) und speichern.";

/** One kind of cells that show no result, for the user: how many, what they show, why, and what to do. */
export function absatzOhneErgebnis(group: OhneErgebnis): { title: string; text: string } {
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
}

/** The same in one sentence; `stellen` names the first of the cells, and says how many places there are beside. */
export function satzOhneErgebnis(group: OhneErgebnis, stellen: { text: string; weitere: number }): string {
  const { title, text } = absatzOhneErgebnis(group);
  const more = stellen.weitere > 0 ? ` ${ohneErgebnis.weitere(stellen.weitere)}` : "";
  return `${title} (${stellen.text}${more}). ${text}`;
}
