import type { Land } from "./land";

/** Read: § 20 Abs. 1 and 2 SächsEigBVO, the order of the others. The Beschluss is known from published plans alone. */
export const sachsen: Land = {
  id: "sachsen",
  name: "Sachsen",
  recht: {
    name: "SächsEigBVO",
    stand: "Sächsische Eigenbetriebsverordnung, Neufassung vom 10.12.2018",
    stellen: {
      festsetzung: "§ 16 SächsEigBVO",
      erfolgsplan: "§ 18 SächsEigBVO",
      zweiterPlan: "§ 19 SächsEigBVO",
      finanzplan: "§ 20 SächsEigBVO",
      stellen: "§ 21 SächsEigBVO",
      zwischenbericht: "§ 22 SächsEigBVO",
      nachtrag: "§ 23 SächsEigBVO",
    },
  },
  zeichen: [
    { muster: /SächsEigBVO|SächsGemO|SächsEigBG/, gewicht: 4 },
    { muster: /Freistaat(e?s)? Sachsen|\bSächsische/i, gewicht: 2 },
    { muster: /\bSachsen\b(?!-Anhalt)/, gewicht: 1 },
    { muster: /Mittel(zu|ab)fluss.*(laufender Geschäftstätigkeit|Investitionstätigkeit)/i, gewicht: 1 },
    { muster: /^(im )?Liquiditätsplan:?$/i, gewicht: 1 },
  ],
  formen: [
    {
      zweiterPlan: "liquiditaetsplan",
      betraege: {
        ertraege: { grad: "moeglich" },
        aufwendungen: { grad: "moeglich" },
        jahresergebnis: { grad: "moeglich" },
        saldoLaufend: { grad: "moeglich" },
        saldoInvestition: { grad: "moeglich" },
        saldoFinanzierung: { grad: "moeglich" },
        investitionskredite: { grad: "moeglich", worte: /vorgesehenen? kreditermaechtigung/ },
        verpflichtungsermaechtigungen: { grad: "moeglich" },
        liquiditaetskredite: { grad: "moeglich" },
        umlage: { grad: "moeglich" },
        einnahmen: { grad: "nicht im Vordruck" },
        ausgaben: { grad: "nicht im Vordruck" },
      },
      seitenGleich: false,
      vergleichsjahre: false,
      zusatzzeilen: [],
    },
  ],
};
