import type { Formular } from "./formular";

/** Bilanz or Planbilanz (§ 266 HGB): both sides, or one of them. */
export const bilanz: Formular = {
  kind: "bilanz",
  titel: /bilanz/,
  kopf: /bilanz|\b(aktiva|passiva|aktivseite|passivseite)\b/,
  positionen: [
    { id: "anlagevermoegen", name: "Anlagevermögen", muster: /^anlagevermoegen\b/ },
    { id: "umlaufvermoegen", name: "Umlaufvermögen", muster: /^umlaufvermoegen\b/ },
    { id: "vorraete", name: "Vorräte", muster: /^vorraete\b/ },
    {
      id: "liquideMittel",
      name: "Kassenbestand und Guthaben",
      muster: /^(kassenbestand|liquide mittel|guthaben bei kreditinstituten)\b/,
    },
    {
      id: "abgrenzung",
      name: "Rechnungsabgrenzungsposten",
      muster: /^(aktive|passive)? ?rechnungsabgrenzung/,
    },
    { id: "aktiva", name: "Summe Aktiva", muster: /(summe|gesamt).*\bakti(va|vseite)\b|^bilanzsumme/ },
    { id: "eigenkapital", name: "Eigenkapital", muster: /\beigenkapital\b/ },
    { id: "stammkapital", name: "Stammkapital", muster: /\bstammkapital$/ },
    { id: "rueckstellungen", name: "Rückstellungen", muster: /\brueckstellungen$/ },
    { id: "verbindlichkeiten", name: "Verbindlichkeiten", muster: /\bverbindlichkeiten$/ },
    { id: "passiva", name: "Summe Passiva", muster: /(summe|gesamt).*\bpassi(va|vseite)\b/ },
  ],
  verlangt: { positionen: 3, konten: false },
};

/** What stands on the first and on the second level of a Bilanz (§ 266 HGB), where numbers do not tell it. */
export const BILANZPOSTEN = {
  oberste:
    /^(anlagevermoegen|umlaufvermoegen|(aktive |passive )?(rechnungsabgrenzung(sposten)?|latente steuern)|eigenkapital|sonderposten.*|empfangene (ertrags|investitions|bau)?zuschuesse.*|rueckstellungen|verbindlichkeiten|nicht durch eigenkapital gedeckter fehlbetrag)$/,
  zweite:
    /^(immaterielle |sachanlagen|finanzanlagen|vorraete|forderungen\b|wertpapiere|kassenbestand|liquide mittel|guthaben bei|gezeichnetes kapital|stammkapital|(allgemeine |zweckgebundene )?ruecklagen?\b|kapitalruecklage|gewinnruecklage|(gewinn|verlust)vortrag|jahres(gewinn|verlust|ueberschuss|fehlbetrag|ergebnis)|bilanz(gewinn|verlust)|(pensions|steuer)rueckstellungen|rueckstellungen fuer|sonstige (rueckstellungen|verbindlichkeiten|vermoegensgegenstaende)|verbindlichkeiten (gegenueber|aus)|erhaltene anzahlungen)/,
};
