import { anzahl } from "./anzahl";

/** Texts about the values and formulas that were taken over. */
export const uebernommen = {
  liste: (withFormulas: boolean) => (withFormulas ? "Übernommene Werte und Formeln" : "Übernommene Werte"),
  stand: (before: string, after: string) => `${before} → ${after}`,
  mehrere: (count: number) => `${count} Zellen übernommen`,
  weitere: (count: number) => `und ${anzahl(count, "weitere Zelle", "weitere Zellen")}`,
  zurueck: "Rückgängig",
  alleZuruecknehmen: (count: number) => `Rückgängig: ${count} zusammen übernommene Zellen`,
  alleZurueckgenommen: (count: number) => `${count} Zellen sind wieder wie zuvor.`,
  zuruecknehmen: {
    wert: (place: string) => `Rückgängig: übernommener Wert in ${place}`,
    formel: (place: string) => `Rückgängig: übernommene Formel in ${place}`,
  },
  geaendert: "seitdem geändert",
  zurueckgenommen: (place: string, before: string) => `${place} ist wieder ${before}.`,
} as const;
