/** Texts about the values and formulas that were taken over. */
export const uebernommen = {
  liste: (withFormulas: boolean) => (withFormulas ? "Übernommene Werte und Formeln" : "Übernommene Werte"),
  stand: (before: string, after: string) => `${before} → ${after}`,
  zurueck: "Rückgängig",
  zuruecknehmen: {
    wert: (place: string) => `Rückgängig: übernommener Wert in ${place}`,
    formel: (place: string) => `Rückgängig: übernommene Formel in ${place}`,
  },
  geaendert: "seitdem geändert",
  zurueckgenommen: (place: string, before: string) => `${place} ist wieder ${before}.`,
} as const;
