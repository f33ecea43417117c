/** What the pane tells once about a version: what those who use it will notice, most useful first. Each fits into two lines. */
export const neues = {
  titel: (version: string) => `Neu in Version ${version}`,
  ansehen: "Ansehen",
  schliessen: "Nicht mehr anzeigen",
  punkte: [
    "Gleiche Befunde sind ein Eintrag: zusammen freigeben, zusammen übernehmen.",
    "Nach jeder Prüfung steht da, was Ihre Eingabe behoben hat und was neu ist.",
    "Der Vergleich sagt, warum sich Ergebnis, Kredite und liquide Mittel bewegt haben.",
  ],
  alle: "Alle Änderungen",
} as const;
