/** What the workbench says at run time; what always stands there is in index.html. */
export const texte = {
  eigeneDatei: (name: string) => `Geöffnet: ${name}`,
  mehrereDateien: "Bitte nur eine Datei auf einmal öffnen.",
  ladefehler: "Die Werkbank konnte nicht gestartet werden. Bitte die Seite neu laden.",
  wirdGeoeffnet: (name: string) => `„${name}“ wird geöffnet …`,
  nichtGeoeffnet: (name: string) =>
    `„${name}“ konnte wegen eines unerwarteten Fehlers nicht geöffnet werden; die bisherige Mappe bleibt. Bitte die Datei in Excel öffnen, neu speichern und noch einmal versuchen.`,
  kontextmenue: "Rechtsklick auf eine Zelle",
  neueMappe: "Excel öffnet hierfür ein neues Fenster; die Werkbank zeigt die neue Mappe an dieser Stelle.",
  diagramm: (titel: string, daten: string, platz: string) =>
    `Diagramm „${titel}“ (Daten ${daten}, Platz ${platz}): Excel zeichnet es auf dieses Blatt, die Werkbank nennt es nur.`,
  beispielFehlt: (name: string) => `Das Beispiel „${name}“ konnte nicht geladen werden.`,
} as const;

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
