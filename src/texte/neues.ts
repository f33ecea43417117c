/** What the pane tells once about a version: what those who use it will notice, most useful first. Each fits into two lines. */
export const neues = {
  titel: (version: string) => `Neu in Version ${version}`,
  ansehen: "Ansehen",
  schliessen: "Nicht mehr anzeigen",
  punkte: [
    "Mehrere Betriebe, Jahre und Nachträge in einer Mappe werden geprüft.",
    "Pläne anderer Länder: Das Land wird erkannt und ist einstellbar.",
    "Zellmenü „Was prüft diese Zelle?“ und „So gelesen“ bei jeder Tabelle.",
  ],
  alle: "Alle Änderungen",
} as const;
