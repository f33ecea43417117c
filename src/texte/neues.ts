/** What the pane tells once about a version: what those who use it will notice, most useful first. Each fits into two lines. */
export const neues = {
  titel: (version: string) => `Neu in Version ${version}`,
  ansehen: "Ansehen",
  schliessen: "Nicht mehr anzeigen",
  punkte: [
    "Eine falsche Zahl führt nicht mehr zu fremden Befunden.",
    "Rundung um 1 € ist ein Hinweis je Tabelle, kein Fehler.",
    "„(Summe Nr. 1 bis 3)“: Solche Zeilen werden geprüft.",
  ],
  alle: "Alle Änderungen",
} as const;
