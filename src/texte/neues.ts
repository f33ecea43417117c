/** What the pane tells once about a version: what those who use it will notice, most useful first. Each fits into two lines. */
export const neues = {
  titel: (version: string) => `Neu in Version ${version}`,
  ansehen: "Ansehen",
  schliessen: "Nicht mehr anzeigen",
  punkte: [
    "Bricht Excel beim Schreiben ab, ist alles wie zuvor, oder es steht da, was offen ist.",
    "Diagramm ausgewählt, andere Mappe vorn, Blatt geschützt: geprüft wird trotzdem.",
    "Mehr Dateien werden gelesen; was keine Arbeitsmappe ist, wird beim Namen genannt.",
  ],
  alle: "Alle Änderungen",
} as const;
