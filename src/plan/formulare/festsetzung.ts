import type { Formular } from "./formular";

/** Festsetzungsbeschluss: what the council votes on (§ 15 Abs. 2 EigAnVO). */
export const festsetzung: Formular = {
  kind: "festsetzung",
  titel: /festsetzung|wird festgesetzt|wirtschaftsplan fuer das wirtschaftsjahr/,
  positionen: [
    { id: "ertraege", name: "Erträge", muster: /\bertraege/ },
    { id: "aufwendungen", name: "Aufwendungen", muster: /\baufwendungen/ },
    {
      id: "jahresergebnis",
      name: "Jahresergebnis",
      muster: /jahres(ergebnis|gewinn|verlust|ueberschuss|fehlbetrag)/,
    },
    { id: "einnahmen", name: "Einnahmen des Vermögensplans", muster: /\beinnahmen|^mittelherkunft/ },
    { id: "ausgaben", name: "Ausgaben des Vermögensplans", muster: /\bausgaben|^mittelverwendung/ },
    {
      id: "verpflichtungsermaechtigungen",
      name: "Verpflichtungsermächtigungen",
      muster: /verpflichtungsermaechtigung/,
    },
    {
      id: "investitionskredite",
      name: "Investitionskredite",
      muster: /investitionskredit|kredite.*(investition|vermoegensplan)|kreditaufnahme/,
    },
    {
      id: "liquiditaetskredite",
      name: "Höchstbetrag der Liquiditätskredite",
      muster: /liquiditaetskredit|kassenkredit|liquiditaetssicherung/,
    },
  ],
  verlangt: { positionen: 4, konten: false, ohne: ["ist", "hochrechnung"], jahre: [0, 2] },
};
