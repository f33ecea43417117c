/** The names of the pane's views. */
export const ansichten = {
  name: "Ansicht",
  pruefung: "Prüfung",
  auswertung: "Auswertung",
  funktionen: "Funktionen",
  einstellungen: "Einstellungen",
} as const;
