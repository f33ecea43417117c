import type { Formular } from "./formular";

/** Stellenübersicht (§ 18 EigAnVO). */
export const stellenuebersicht: Formular = {
  kind: "stellenuebersicht",
  titel: /stellenuebersicht|stellenplan/,
  kopf: /entgeltgruppe|besoldung|anzahl der stellen|stellenuebersicht|stellenplan/,
  positionen: [
    { id: "summe", name: "Summe der Stellen", muster: /^(summe|gesamt|insgesamt|stellen gesamt)/ },
    { id: "beamte", name: "Beamtinnen und Beamte", muster: /\bbeamt/ },
    { id: "beschaeftigte", name: "Beschäftigte", muster: /\b(tarif)?beschaeftigte/ },
  ],
  verlangt: { positionen: 1, konten: false, eineVon: ["ansatz"] },
};
