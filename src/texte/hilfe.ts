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

const TASTEN: Record<"pc" | "mac", Record<string, string>> = {
  pc: { Ctrl: "Strg", Shift: "Umschalt" },
  mac: { Ctrl: "Control", Alt: "Option", Shift: "Umschalt", Command: "Befehl", Cmd: "Befehl" },
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
    geoeffnetImWeb:
      "Die Beispielmappe ist als neue Mappe geöffnet, in einem neuen Tab. Wählen Sie dort im Menüband auf der Registerkarte „Start“ „Prüfen“. Ist kein neuer Tab zu sehen, hat der Browser ihn blockiert: Erlauben Sie für diese Seite Pop-ups (Zeichen in der Adresszeile) und öffnen Sie die Beispielmappe noch einmal.",
    blockiert:
      "Excel öffnet sie in einem neuen Tab, und vielleicht hat der Browser ihn blockiert: Erlauben Sie für diese Seite Pop-ups (Zeichen in der Adresszeile) und versuchen Sie es erneut. Bleibt es dabei, öffnen Sie die Beispielmappe selbst; die Systembetreuung findet sie bei den Dateien des Add-ins.",
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
    /** "Ctrl+Alt+Shift+P" as it stands on German keyboards of this kind. */
    kombination: (keys: string, tastatur: keyof typeof TASTEN) =>
      keys
        .split("+")
        .map((key) => TASTEN[tastatur][key] ?? key)
        .join("+"),
  },
} as const;
