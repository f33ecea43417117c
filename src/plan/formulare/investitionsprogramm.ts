import type { Formular } from "./formular";

/** Investitionsprogramm: the summary of a Maßnahme and the list of its single items (§ 19 EigAnVO). */
export const investitionsprogramm: Formular = {
  kind: "investitionsprogramm",
  titel: /investitionsprogramm|massnahme/,
  kopf: /gesamtausgaben.*|bereitgestellte mittel/,
  positionen: [
    {
      id: "summeAusgaben",
      name: "Summe der Ausgaben",
      muster: /^summe( der)?( ausgaben| auszahlungen)?( aus investitionstaetigkeit)?$/,
    },
    { id: "summeEinnahmen", name: "Summe der Einnahmen", muster: /^summe der (einnahmen|einzahlungen)/ },
    { id: "saldo", name: "Saldo der Einnahmen und Ausgaben", muster: /^saldo/ },
  ],
  verlangt: { positionen: 1, konten: false, eineVon: ["planung", "bisher", "bedarf"] },
};
