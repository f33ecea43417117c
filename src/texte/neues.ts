/** What the pane tells once about a version: what those who use it will notice, most useful first. Each fits into two lines. */
export const neues = {
  titel: (version: string) => `Neu in Version ${version}`,
  ansehen: "Ansehen",
  schliessen: "Nicht mehr anzeigen",
  punkte: [
    "Zellen ohne Ergebnis werden genannt: „Nicht vollständig geprüft“.",
    "Befunde stehen ganz oben, der Beschluss darunter in einer Zeile.",
    "Rechnet Excel noch, wird danach von selbst neu geprüft.",
  ],
  alle: "Alle Änderungen",
} as const;
