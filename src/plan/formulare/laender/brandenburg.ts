import type { Land } from "./land";

/** Read: § 14 Abs. 1, § 16, § 18, § 20 EigV, lines 1–16 of its Formblatt 2; Formblatt 1 from five published plans. */
export const brandenburg: Land = {
  id: "brandenburg",
  name: "Brandenburg",
  recht: {
    name: "EigV",
    stand: "Eigenbetriebsverordnung vom 26.03.2009, geändert 23.06.2021",
    stellen: {
      festsetzung: "§ 14 Abs. 1 EigV",
      zweiterPlan: "§ 16 EigV",
      finanzplan: "§ 16 EigV",
      stellen: "§ 18 EigV",
      zwischenbericht: "§ 20 EigV",
    },
  },
  zeichen: [
    { muster: /\bEigV\b|\bBbgKVerf\b/, gewicht: 4 },
    { muster: /Land(es)? Brandenburg|brandenburgisch/i, gewicht: 2 },
    { muster: /\bBrandenburg\b(?! an der Havel)/i, gewicht: 1 },
    { muster: /Mittel(zu|ab)fluss.*(laufender Geschäftstätigkeit|Investitionstätigkeit)/i, gewicht: 1 },
    { muster: /Verbandsumlage \(nur bei Zweckverbänden\)/i, gewicht: 2 },
    { muster: /^(im )?Finanzplan:?$/i, gewicht: 1 },
    { muster: /^(1\.?\s*)?Es betragen:?$/i, gewicht: 1 },
  ],
  formen: [
    {
      zweiterPlan: "liquiditaetsplan",
      betraege: {
        ertraege: { grad: "pflicht" },
        aufwendungen: { grad: "pflicht", worte: /^(die )?aufwendung$|^(der )?aufwand$/ },
        jahresergebnis: { grad: "moeglich" },
        saldoLaufend: { grad: "pflicht" },
        saldoInvestition: { grad: "pflicht" },
        saldoFinanzierung: { grad: "pflicht" },
        investitionskredite: { grad: "pflicht", worte: /gesamtbetrag der kredite/ },
        verpflichtungsermaechtigungen: { grad: "pflicht" },
        umlage: { grad: "moeglich", worte: /(verbands|niederschlagswasser)umlage/ },
        liquiditaetskredite: { grad: "nicht im Vordruck" },
        einnahmen: { grad: "nicht im Vordruck" },
        ausgaben: { grad: "nicht im Vordruck" },
        aenderung: { grad: "nicht im Vordruck" },
      },
      seitenGleich: false,
      vergleichsjahre: false,
      zusatzzeilen: [],
    },
  ],
};
