import { anzahl } from "./anzahl";

/** "2 behoben", "nichts neu" */
const zahl = (count: number, was: string): string =>
  `${count === 0 ? "nichts" : count.toLocaleString("de-DE")} ${was}`;

/** What the user's entries since the last check came to. */
export const seitdem = {
  /** "Ihre Eingabe in E15", "Ihre 3 Eingaben"; without a known entry "Seit der letzten Prüfung". */
  anfang: (eingaben: number, zelle: string) => {
    if (eingaben === 0) return "Seit der letzten Prüfung";
    return eingaben === 1 ? `Ihre Eingabe in ${zelle}` : `Ihre ${anzahl(eingaben, "Eingabe", "Eingaben")}`;
  },
  stand: (behoben: number, neu: number) => `${zahl(behoben, "behoben")}, ${zahl(neu, "neu")}`,
  marke: "Neu",
  hin: (neu: number) => (neu === 1 ? "Zum neuen Befund" : "Zum ersten neuen Befund"),
} as const;
