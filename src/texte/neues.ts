/** What the pane tells once about a version: what those who use it will notice, most useful first. Each fits into two lines. */
export const neues = {
  titel: (version: string) => `Neu in Version ${version}`,
  ansehen: "Ansehen",
  schliessen: "Nicht mehr anzeigen",
  punkte: [
    "Ein Versehen ist eine Meldung: vertauschte Spalten, altes Jahr, doppelte Zeile.",
    "Vorgeschlagen wird nur, was deutlich besser erklärt als alles andere.",
    "Neu geprüft: Jahre überall, Stellenvermerke, Höchstbetrag, Ausgeblendetes.",
  ],
  alle: "Alle Änderungen",
} as const;
