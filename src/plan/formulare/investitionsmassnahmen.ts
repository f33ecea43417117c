import { UNTERJAEHRIG, type Formular } from "./formular";
import { investitionszahlungen } from "./liquiditaetsplan";

/** Payments for a single Investitionsmaßnahme: the form of the EigBVO-HGB of Baden-Württemberg. */
export const investitionsmassnahmen: Formular = {
  kind: "investitionsmassnahmen",
  titel: /massnahme|vorhaben|investition/,
  kopf: /massnahme|vorhaben|investition/,
  positionen: [
    ...investitionszahlungen,
    { id: "gesamtkosten", name: "Gesamtkosten der Maßnahme", muster: /^gesamtkosten/ },
    { id: "eigenleistungen", name: "Aktivierte Eigenleistungen", muster: /aktivierte eigenleistung/ },
  ],
  summen: [
    { gesamt: "einzahlungenInvestition" },
    { gesamt: "auszahlungenInvestition" },
    { gesamt: "saldoInvestition", aus: [["einzahlungenInvestition", "auszahlungenInvestition"]] },
    { gesamt: "gesamtkosten", aus: [["auszahlungenInvestition", "eigenleistungen"]] },
  ],
  verlangt: { positionen: 2, konten: false, ohne: [...UNTERJAEHRIG] },
};
