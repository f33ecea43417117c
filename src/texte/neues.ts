/** What the pane tells once about a version: what those who use it will notice, most useful first. Each fits into two lines. */
export const neues = {
  titel: (version: string) => `Neu in Version ${version}`,
  ansehen: "Ansehen",
  schliessen: "Nicht mehr anzeigen",
  punkte: [
    "Fehler in Formeln: an der Formel gemeldet, mit allem, was daraus folgt.",
    "„Formel übernehmen“ trägt die richtige Formel ein, auch wieder zurück.",
    "Zellmenü „Was prüft diese Zelle?“ zeigt, woraus eine Zelle besteht.",
  ],
  alle: "Alle Änderungen",
} as const;
