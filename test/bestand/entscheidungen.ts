import { HOCHRECHNUNGSVERFAHREN } from "../../src/finance/hochrechnung";
import type { Korrektur } from "../../src/plan/korrektur";
import type { Methode } from "../../src/plan/methoden";
import type { Vorgaben } from "../../src/plan/vorgaben";

/** When all this was decided, by the clock of the computer. */
export const WANN = new Date(2026, 8, 14, 10, 32);
export const FRUEHER = new Date(2026, 7, 3, 9, 5);

/** Every Vorgabe, otherwise than by default; the type lets none be forgotten. */
export const vorgaben = (methoden: Vorgaben["methoden"]): Vorgaben => ({
  erlaeuterung: { anteil: 0.25, betrag: 40_000 },
  nachtragErgebnis: { anteil: 0.1, betrag: 80_000 },
  nachtragKredite: 1_000,
  nachtragVerpflichtungen: 2_000,
  nachtragStellen: 0.5,
  ampelGelb: { anteil: 0.04, betrag: 500 },
  ampelRot: { anteil: 0.08, betrag: 1_000 },
  ohnePlanansatz: "leer",
  einheit: 1,
  land: "rheinland-pfalz",
  formblatt: "hgb",
  kontostellen: 10,
  methoden,
});

const METHODEN: Methode[] = [
  ...HOCHRECHNUNGSVERFAHREN.map((verfahren) => ({ verfahren })),
  { verfahren: "raten", rate: 1_250.5, offen: 6 },
  { verfahren: "obligo", obligo: 4_000, rest: -250 },
  { verfahren: "manuell", wert: 9_999.99, grund: "Angebot vom 3. Juli <netto> & „fest“" },
];

/** Every method there is, each for the next of these accounts, and one for a line of the form. */
export const methodenFuer = (konten: string[]): Record<string, Methode> => ({
  ...Object.fromEntries(METHODEN.map((methode, index) => [konten[index] ?? "", methode])),
  "zwischenbericht-guv.abschreibungen": { verfahren: "taggenau" },
});

/** What is corrected, by sheet, in its first table: everything that can be. */
export const KORREKTUREN: Record<string, Omit<Korrektur, "anker">> = {
  Wirtschaftslage: { kind: "kennzahlen", kopfzeile: 1, jahr: 2030, einheit: 1000 },
  Gemeindehaushalt: { jahr: 2025 },
  "Erläuterungen Vermögensplan": { einheit: 1 },
  Investitionsprogramm: { ausgeschlossen: true },
};
