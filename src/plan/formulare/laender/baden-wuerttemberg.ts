import type { Land } from "./land";

/**
 * Read: § 14 EigBG of the reform of 2020, §§ 1 and 2 EigBVO-HGB. What the forms print of their arithmetic is known from
 * a published plan that follows them.
 */
export const badenWuerttemberg: Land = {
  id: "baden-wuerttemberg",
  name: "Baden-Württemberg",
  recht: {
    name: "EigBG",
    stand:
      "Eigenbetriebsgesetz, § 14 in der Fassung vom 17.06.2020; EigBVO-HGB vom 01.10.2020 bis 12.12.2024",
    stellen: {
      festsetzung: "§ 14 Abs. 3 EigBG",
      erfolgsplan: "§ 1 EigBVO-HGB",
      zweiterPlan: "§ 2 EigBVO-HGB",
      finanzplan: "§ 14 EigBG",
      stellen: "§ 14 EigBG",
    },
  },
  zeichen: [
    { muster: /\bEigBVO[- ](HGB|Doppik)\b/, gewicht: 4 },
    { muster: /\bEigBVO\b/, gewicht: 1 },
    { muster: /§ ?14 .*\bEigBG\b/, gewicht: 2 },
    { muster: /\bEigBG\b/, gewicht: 1 },
    { muster: /Land(es)? Baden-Württemberg|baden-württembergisch/i, gewicht: 2 },
    { muster: /Baden-Württemberg/i, gewicht: 1 },
    { muster: /Zahlungsmittel(überschuss|bedarf)/i, gewicht: 1 },
    { muster: /Finanzierungsmittel(überschuss|bedarf)/i, gewicht: 2 },
    { muster: /Änderung des Finanzierungsmittelbestands?/i, gewicht: 2 },
  ],
  formen: [
    {
      zweiterPlan: "liquiditaetsplan",
      betraege: {
        ertraege: { grad: "pflicht" },
        aufwendungen: { grad: "pflicht" },
        jahresergebnis: { grad: "pflicht" },
        einzahlungenLaufend: { grad: "pflicht" },
        auszahlungenLaufend: { grad: "pflicht" },
        saldoLaufend: { grad: "pflicht" },
        einzahlungenInvestition: { grad: "pflicht" },
        auszahlungenInvestition: { grad: "pflicht" },
        saldoInvestition: { grad: "pflicht" },
        saldoGesamt: { grad: "pflicht" },
        einzahlungenFinanzierung: { grad: "pflicht" },
        auszahlungenFinanzierung: { grad: "pflicht" },
        saldoFinanzierung: { grad: "pflicht" },
        aenderung: { grad: "pflicht" },
        investitionskredite: { grad: "pflicht" },
        verpflichtungsermaechtigungen: { grad: "pflicht" },
        liquiditaetskredite: { grad: "pflicht" },
        einnahmen: { grad: "nicht im Vordruck" },
        ausgaben: { grad: "nicht im Vordruck" },
      },
      seitenGleich: false,
      vergleichsjahre: true,
      zusatzzeilen: [],
    },
    {
      // Before the reform, as published: its law was not read, so nothing of it is required.
      zweiterPlan: "vermoegensplan",
      betraege: {
        ertraege: { grad: "moeglich", worte: /^betriebsertraege/ },
        aufwendungen: { grad: "moeglich", worte: /^betriebsaufwendungen/ },
        finanzertraege: { grad: "moeglich", worte: /^finanzertraege/ },
        steuern: { grad: "moeglich", worte: /^ertrags?steueraufwand/ },
        jahresergebnis: { grad: "moeglich", worte: /unternehmensergebnis/ },
        einnahmen: { grad: "moeglich" },
        ausgaben: { grad: "moeglich" },
        investitionskredite: { grad: "moeglich" },
        verpflichtungsermaechtigungen: { grad: "moeglich" },
        liquiditaetskredite: { grad: "moeglich" },
      },
      seitenGleich: false,
      vergleichsjahre: false,
      zusatzzeilen: [],
    },
  ],
};
