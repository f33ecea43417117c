/** What the pane says about commands of ribbon and context menu. */
export const befehle = {
  schliessen: "Meldung schließen",
  einfrieren: {
    auswahl: "Gesucht wurde in der Auswahl.",
    blatt: "In der Auswahl steht keine KGRZ-Formel; gesucht wurde deshalb auf dem ganzen Blatt.",
  },
} as const;
