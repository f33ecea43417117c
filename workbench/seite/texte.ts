import { zahlDeutsch } from "../../src/money/zahltext";
import { cellAddress } from "../../src/workbook/adresse";
import type { Einbau, Fehlerart } from "../einbau/einbau";
import { deutscheFormel } from "../gitter/deutscheFormel";

/** What the workbench says at run time; what always stands there is in index.html. */
export const texte = {
  eigeneDatei: (name: string) => `Geöffnet: ${name}`,
  mehrereDateien: "Bitte nur eine Datei auf einmal öffnen.",
  ladefehler: "Die Werkbank konnte nicht gestartet werden. Bitte die Seite neu laden.",
  wirdGeoeffnet: (name: string) => `„${name}“ wird geöffnet …`,
  nichtGeoeffnet: (name: string) =>
    `„${name}“ konnte wegen eines unerwarteten Fehlers nicht geöffnet werden; die bisherige Mappe bleibt. Bitte die Datei in Excel öffnen, neu speichern und noch einmal versuchen.`,
  wirdGesichert: (name: string) => `„${name}“ wird gesichert …`,
  gesichert: (name: string) =>
    `„${name}“ ist gesichert und liegt im Ordner für Downloads. Was die Werkbank nicht zeigt (Bilder, Diagramme, Notizen, Makros), ist nicht darin.`,
  nichtGesichert: (name: string) =>
    `„${name}“ konnte wegen eines unerwarteten Fehlers nicht gesichert werden; die Mappe bleibt, wie sie ist.`,
  bearbeitung:
    "Nachgestellt: Jemand tippt gerade in eine Zelle. Excel weist so lange jeden Zugriff des Add-ins ab; was der Bereich dann sagt, zeigt zum Beispiel „Prüfen“. Den Schalter noch einmal drücken beendet es.",
  kontextmenue: "Rechtsklick auf eine Zelle",
  neueMappe: "Excel öffnet hierfür ein neues Fenster; die Werkbank zeigt die neue Mappe an dieser Stelle.",
  diagramm: (titel: string, daten: string, platz: string) =>
    `Diagramm „${titel}“ (Daten ${daten}, Platz ${platz}): Excel zeichnet es auf dieses Blatt, die Werkbank nennt es nur.`,
  keineStelle: (art: Fehlerart) =>
    `„${fehlernamen[art]}“ lässt sich hier nicht einbauen: In dieser Mappe wurde keine passende Zelle erkannt.`,
  eingebaut: (einbau: Einbau) => `${geschehen[einbau.art](stelle(einbau))} Strg+Z nimmt es zurück.`,
  beispielFehlt: (name: string) => `Das Beispiel „${name}“ konnte nicht geladen werden.`,
} as const;

/** The faults as the menu names them. */
export const fehlernamen: Readonly<Record<Fehlerart, string>> = {
  zahlendreher: "Zahlendreher",
  fehlendeZeile: "Fehlende Zeile",
  vorzeichen: "Falsches Vorzeichen",
  zehnerpotenz: "Zehnerpotenz (eine Null zu viel)",
  summeUeberschrieben: "Summe überschrieben",
  tippfehler: "Tippfehler um 1",
  zeileDoppelt: "Zeile doppelt",
  zahlAlsText: "Zahl als Text",
};

interface Stelle {
  blatt: string;
  /** "Kontenübersicht E14" */
  zelle: string;
  zeile: number;
  label: string;
  vorher: string;
  nachher: string;
  formel: string;
}

function stelle({ sheet, row, column, label, vorher, nachher = vorher, formel = "" }: Einbau): Stelle {
  return {
    blatt: sheet,
    zelle: `${sheet} ${cellAddress(row, column)}`,
    zeile: row + 1,
    label,
    vorher: zahlDeutsch(vorher),
    nachher: zahlDeutsch(nachher),
    formel: deutscheFormel(`=${formel}`),
  };
}

const statt =
  (was: string) =>
  ({ zelle, vorher, nachher }: Stelle): string =>
    `${was} eingebaut: ${zelle}, ${nachher} statt ${vorher}.`;

/** What was planted, where, and what was there before. */
const geschehen: Readonly<Record<Fehlerart, (at: Stelle) => string>> = {
  zahlendreher: statt("Zahlendreher"),
  vorzeichen: statt("Falsches Vorzeichen"),
  zehnerpotenz: statt("Eine Null zu viel"),
  tippfehler: statt("Tippfehler"),
  fehlendeZeile: ({ blatt, zeile, label, vorher }) =>
    `Zeile entfernt: ${blatt}, bisher Zeile ${zeile} („${label}“, ${vorher}).`,
  zeileDoppelt: ({ blatt, zeile, label, vorher }) =>
    `Zeile verdoppelt: ${blatt}, Zeile ${zeile} steht in Zeile ${zeile + 1} noch einmal („${label}“, ${vorher}).`,
  summeUeberschrieben: ({ zelle, vorher, nachher, formel }) =>
    `Summe überschrieben: ${zelle}, die feste Zahl ${nachher} statt ${formel} mit dem Ergebnis ${vorher}.`,
  zahlAlsText: ({ zelle, vorher }) =>
    `Zahl als Text eingebaut: ${zelle}, der Text „${vorher}“ statt der Zahl; Summen zählen ihn nicht mit.`,
};

/** The samples as they lie beside the page. */
export const beispiele = [
  { titel: "Wirtschaftsplan 2024", datei: "Wirtschaftsplan-2024.xlsx" },
  { titel: "Zwischenbericht 30.06.2023", datei: "Zwischenbericht-2023-06-30.xlsx" },
  {
    titel: "Zwischenbericht 30.06.2023, mit KGRZ-Formeln",
    datei: "Zwischenbericht-2023-06-30-Formeln.xlsx",
  },
  { titel: "Kennzahlen 2023", datei: "Kennzahlen-2023.xlsx" },
  { titel: "Umsetzung des OZG 2023", datei: "OZG-2023-09-13.xlsx" },
] as const;

export type Beispiel = (typeof beispiele)[number];
