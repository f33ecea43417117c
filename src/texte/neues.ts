/** What the pane tells once about a version: what those who use it will notice, most useful first. */
export const neues = {
  titel: (version: string) => `Neu in Version ${version}`,
  ansehen: "Ansehen",
  schliessen: "Nicht mehr anzeigen",
  punkte: [
    "Zellen ohne Ergebnis (#BUSY!, #NAME?, #BEZUG! …) werden genannt; solange es sie gibt, heißt es „Nicht vollständig geprüft“.",
    "Befunde stehen ganz oben, der Festsetzungsbeschluss in einer Zeile darunter.",
    "Rechnet Excel noch, läuft die Prüfung von selbst noch einmal, sobald die Werte da sind.",
  ],
  alle: "Alle Änderungen",
} as const;
