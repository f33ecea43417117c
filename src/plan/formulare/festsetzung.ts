import type { Formular } from "./formular";

/** Credits finance "Ausgaben im Vermögensplan"; a Liquiditätsplan tells its payments apart by activity. */
function ohneKredite(words: string): RegExp {
  return new RegExp(`^(?!.*(kredit|ermaechtigung| aus (laufende|investition|finanzierung))).*(${words})`);
}

/** Festsetzungsbeschluss: what the council votes on (§ 15 Abs. 2 EigAnVO). */
export const festsetzung: Formular = {
  kind: "festsetzung",
  titel: /festsetzung|wird festgesetzt|wirtschaftsplan fuer das wirtschaftsjahr/,
  positionen: [
    { id: "ertraege", name: "Erträge", muster: /\bertraege|\bim ertrag\b/ },
    { id: "aufwendungen", name: "Aufwendungen", muster: /\baufwendungen|\bim aufwand\b/ },
    {
      id: "jahresergebnis",
      name: "Jahresergebnis",
      muster:
        /jahres(ergebnis|gewinn|verlust|ueberschuss|fehlbetrag)|\beinem (gewinn|verlust|ueberschuss|fehlbetrag) /,
    },
    {
      id: "einnahmen",
      name: "Einnahmen des Vermögensplans",
      muster: ohneKredite("\\beinnahmen|^mittelherkunft|\\beinzahlungen"),
    },
    {
      id: "ausgaben",
      name: "Ausgaben des Vermögensplans",
      muster: ohneKredite("\\bausgaben|^mittelverwendung|\\bauszahlungen"),
    },
    {
      id: "verpflichtungsermaechtigungen",
      name: "Verpflichtungsermächtigungen",
      muster: /verpflichtungsermaechtigung/,
    },
    {
      id: "investitionskredite",
      name: "Investitionskredite",
      muster:
        /investitionskredit|kredite.*(investition|vermoegensplan)|kreditaufnahme|gesamtbetrag der kredite\b(?!.*(liquiditaet|kassen))|^kredite werden/,
    },
    {
      id: "liquiditaetskredite",
      name: "Höchstbetrag der Liquiditätskredite",
      muster: /liquiditaetskredit|kassenkredit|liquiditaetssicherung/,
    },
  ],
  verlangt: { positionen: 4, konten: false, ohne: ["ist", "hochrechnung"], jahre: [0, 2] },
};
