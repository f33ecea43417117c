import { UNTERJAEHRIG, type Formular, type Position } from "./formular";

/** "Zahlungsmittelbedarf", "Mittelzu-/-abfluss", "Saldo": what remains of an activity. */
const REST =
  "(zahlungsmittel(ueberschuss|bedarf|saldo)|finanzierungsmittel(ueberschuss|bedarf)|mittel(zu|ab|zufluss|abfluss)\\b|mittel(zu|ab)fluss|saldo|cash ?flow).*";

/** What comes in, goes out and remains of an activity; the Beschluss calls these amounts alike. */
function zahlungen(ende: string, taetigkeit: string, name: string): Position[] {
  return [
    {
      id: `saldo${ende}`,
      name: `Saldo aus ${name}`,
      muster: new RegExp(`${REST}${taetigkeit}`),
      summe: true,
    },
    {
      id: `einzahlungen${ende}`,
      name: `Einzahlungen aus ${name}`,
      muster: new RegExp(`^(summe )?(der )?(gesamt)?einzahlungen aus (der )?${taetigkeit}`),
    },
    {
      id: `auszahlungen${ende}`,
      name: `Auszahlungen aus ${name}`,
      muster: new RegExp(`^(summe )?(der )?(gesamt)?auszahlungen (aus|fuer) (der |die )?${taetigkeit}`),
    },
  ];
}

export const investitionszahlungen = zahlungen(
  "Investition",
  "investitionstaetigkeit",
  "Investitionstätigkeit",
);

/**
 * Liquiditätsplan: payments by activity. The totals of the form of the EigBVO-HGB of Baden-Württemberg, which also name
 * those of a Finanzplan with three cash flows (Formblatt 2 of the EigV of Brandenburg).
 */
export const liquiditaetsplan: Formular = {
  kind: "liquiditaetsplan",
  titel: /liquiditaetsplan|finanzplan/,
  positionen: [
    {
      id: "saldoGesamt",
      name: "Finanzierungsmittelbedarf insgesamt",
      muster:
        /^(?!.*(aus|der) (investition|finanzierung)staetigkeit).*(finanzierungsmittel(ueberschuss|bedarf)|geschaefts (und )?investition)/,
    },
    ...zahlungen(
      "Laufend",
      "laufende[rn]? (geschaefts|verwaltungs)taetigkeit",
      "laufender Geschäftstätigkeit",
    ),
    ...investitionszahlungen,
    ...zahlungen("Finanzierung", "finanzierungstaetigkeit", "Finanzierungstätigkeit"),
    {
      id: "aenderung",
      name: "Änderung des Finanzierungsmittelbestands",
      muster:
        /(ver)?aenderung.*(finanzierungsmittel|finanzmittel|zahlungsmittel|liquide).*|zahlungswirksame veraenderung/,
    },
    {
      id: "investitionskredite",
      name: "Aufnahme von Investitionskrediten",
      muster: /aufnahme von (investitions)?(kredit|darlehen)|kreditaufnahme/,
    },
    { id: "periodenergebnis", name: "Periodenergebnis", muster: /^periodenergebnis/ },
  ],
  summen: [
    { gesamt: "einzahlungenLaufend" },
    { gesamt: "auszahlungenLaufend" },
    { gesamt: "saldoLaufend", aus: [["einzahlungenLaufend", "auszahlungenLaufend"]] },
    { gesamt: "einzahlungenInvestition" },
    { gesamt: "auszahlungenInvestition" },
    { gesamt: "saldoInvestition", aus: [["einzahlungenInvestition", "auszahlungenInvestition"]] },
    { gesamt: "saldoGesamt", aus: [["saldoLaufend", "saldoInvestition"]] },
    { gesamt: "einzahlungenFinanzierung" },
    { gesamt: "auszahlungenFinanzierung" },
    { gesamt: "saldoFinanzierung", aus: [["einzahlungenFinanzierung", "auszahlungenFinanzierung"]] },
    {
      gesamt: "aenderung",
      aus: [
        ["saldoGesamt", "saldoFinanzierung"],
        ["saldoLaufend", "saldoInvestition", "saldoFinanzierung"],
      ],
    },
  ],
  verlangt: { positionen: 3, konten: false, ohne: [...UNTERJAEHRIG] },
};
