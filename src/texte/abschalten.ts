/** Texts about switching rules off and on, and what the Prüfprotokoll says of it. */
export const abschalten = {
  protokoll: {
    titel: "Abgeschaltete Prüfungen",
    hinweis:
      "Warnungen und Hinweise dieser Regeln werden nach Entscheidung des Anwenders nicht gezeigt und zählen nicht. Fehler lassen sich nicht abschalten.",
  },

  ausschalten: {
    oeffnen: { warning: "Solche Warnungen abschalten …", info: "Solche Hinweise abschalten …" },
    frage: (id: string, titel: string) =>
      `Warnungen und Hinweise der Prüfung ${id} „${titel}“ in dieser Mappe nicht mehr zeigen?`,
    folge:
      "Fehler zeigt sie weiterhin. Urteil und Prüfprotokoll sagen, was abgeschaltet ist; wieder einschalten lässt es sich unter „Einstellungen“.",
    ja: "Abschalten",
  },

  einstellungen: {
    titel: (count: number) => `Abgeschaltete Prüfungen (${count.toLocaleString("de-DE")})`,
    text: "Warnungen und Hinweise dieser Prüfungen werden nicht gezeigt; Urteil und Prüfprotokoll nennen sie. Fehler zeigen sie weiterhin.",
    einschalten: "Wieder einschalten",
    einschaltenFuer: (what: string) => `Wieder einschalten: ${what}`,
    fertig: (what: string) => `Die Prüfung ${what} ist wieder eingeschaltet.`,
  },
} as const;
