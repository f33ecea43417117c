import type { Formular } from "./formular";

/** Einnahmen und Ausgaben, die sich auf den Gemeindehaushalt auswirken (§ 19 Nr. 2 EigAnVO). */
export const gemeindehaushalt: Formular = {
  kind: "gemeindehaushalt",
  titel: /auswirk|19 nr 2/,
  positionen: [
    { id: "erloese", name: "Laufende Erlöse", muster: /^laufende erloese/ },
    { id: "verwaltungskostenbeitrag", name: "Verwaltungskostenbeitrag", muster: /^verwaltungskosten/ },
    { id: "gewerbesteuer", name: "Gewerbesteuer", muster: /^gewerbesteuer/ },
    { id: "steuerberatung", name: "Steuerberatung", muster: /^steuerberatung/ },
    { id: "konzessionsabgabe", name: "Konzessionsabgabe", muster: /^konzessionsabgabe/ },
  ],
  verlangt: { positionen: 2, konten: false, ohne: ["ist", "hochrechnung"], jahre: [3, 12] },
};
