const THEMEN = {
  pruefung: "Prüfung",
  auswertung: "Auswertung",
  diagramme: "Diagramme",
  vergleich: "Vergleich",
  hochrechnung: "Hochrechnung",
  ausblick: "Ausblick",
  protokoll: "Prüfprotokoll",
  funktionen: "Funktionen",
  einfrieren: "Einfrieren",
  einstellungen: "Einstellungen",
  menueband: "Menüband und Tastatur",
};

const TASTEN: Record<string, string> = {
  Ctrl: "Strg",
  Shift: "Umschalt",
  Command: "Befehl",
  Cmd: "Befehl",
  Option: "Wahl",
};

/** Texts of the pane's help and of its first use. */
export const hilfe = {
  zu: (thema: keyof typeof THEMEN) => `Hilfe zu ${THEMEN[thema]}`,
  regel: "Was bedeutet das?",

  beispiel: {
    titel: "Zum Ausprobieren",
    text: "Die Beispielmappe enthält einen vollständigen Wirtschaftsplan 2024. Sie öffnet sich als neue Mappe; Ihre bleibt, wie sie ist.",
    oeffnen: "Beispielmappe öffnen",
    geoeffnet:
      "Die Beispielmappe ist als neue Mappe geöffnet. Wählen Sie dort im Menüband auf der Registerkarte „Start“ „Prüfen“.",
    nichtGeladen:
      "Die Beispielmappe ließ sich nicht laden. Bitte prüfen Sie die Netzwerkverbindung und versuchen Sie es erneut.",
    nichtGeoeffnet: "Die Beispielmappe wurde nicht geöffnet",
  },

  tasten: {
    titel: "Mit der Tastatur",
    befehl: {
      pruefen: "Prüfen",
      bereichAnzeigen: "Bereich anzeigen",
      befundeZurZelle: "Was prüft die ausgewählte Zelle?",
    } as Record<string, string>,
    /** "Ctrl+Alt+Shift+P" as it stands on German keyboards. */
    kombination: (keys: string) =>
      keys
        .split("+")
        .map((key) => TASTEN[key] ?? key)
        .join("+"),
  },
} as const;
