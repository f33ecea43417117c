import { anzahl } from "./anzahl";

const RUECKGAENGIG =
  "Excel kann dabei seine eigene Rückgängig-Liste leeren; hier im Bereich lässt sich alles zusammen zurücknehmen.";

/** Texts about what can be done with findings that are alike, all at once. */
export const sammelaktionen = {
  freigeben: {
    oeffnen: (count: number) => `Alle ${count} freigeben …`,
    hinweis: (count: number) =>
      `Die Begründung gilt für alle ${count}. Jeder Befund kommt einzeln wieder, sobald sich seine Zahlen ändern.`,
    aufheben: (count: number) => `Alle ${count} Freigaben aufheben`,
  },

  uebernehmen: {
    oeffnen: (count: number, of: number) => {
      if (count === of) return count === 1 ? "Vorschlag übernehmen …" : `Alle ${count} übernehmen …`;
      return `${count} von ${of} übernehmen …`;
    },
    name: (count: number) => `${anzahl(count, "Zelle", "Zellen")} ändern`,
    liste: "Bisher und neu",
    zeile: (before: string, after: string) => `${before} → ${after}`,
    umfang: (count: number) =>
      count === 1
        ? "Geändert wird nur diese Zelle, ihr Zahlenformat bleibt."
        : `Geändert werden nur diese ${count} Zellen, alle oder keine; ihre Zahlenformate bleiben.`,
    rest: (count: number) =>
      count === 1
        ? "Eine weitere bleibt, wie sie ist: Für sie gibt es keinen eindeutigen Vorschlag."
        : `${count} weitere bleiben, wie sie sind: Für sie gibt es keinen eindeutigen Vorschlag.`,
    rueckgaengig: RUECKGAENGIG,
    ja: (count: number) => (count === 1 ? "Übernehmen" : `Alle ${count} übernehmen`),
    getan: (count: number) => `${anzahl(count, "Zelle", "Zellen")} übernommen`,
  },
} as const;
