/** What the pane tells once about a version: what those who use it will notice, most useful first. Each fits into two lines. */
export const neues = {
  titel: (version: string) => `Neu in Version ${version}`,
  ansehen: "Ansehen",
  schliessen: "Nicht mehr anzeigen",
  punkte: [
    "Leere Spalten des Zwischenberichts füllt der Bereich auf Wunsch aus dem Ist.",
    "Abgänge am Monatsende zählen bei AFA einen Monat mehr; Anlagenlisten dürfen Überschriften haben.",
    "KONTENSUMMEN rechnet die Gesamtübersicht aus den Konten in einer Formel.",
  ],
  alle: "Alle Änderungen",
} as const;
