import type { Land } from "./land";

/** Read: §§ 15, 16, 17 and 23 EigBGes. What the Beschluss contains is known from published plans alone. */
export const hessen: Land = {
  id: "hessen",
  name: "Hessen",
  recht: {
    name: "EigBGes",
    stand: "Eigenbetriebsgesetz vom 09.06.1989, in Kopien bis 31.12.2024",
    stellen: {
      festsetzung: "§ 15 EigBGes",
      erfolgsplan: "§ 16 EigBGes",
      zweiterPlan: "§ 17 EigBGes",
      nachtrag: "§ 15 EigBGes",
    },
  },
  zeichen: [
    { muster: /\bEigBGes\b|§ ?\d+.*\bHGO\b/, gewicht: 4 },
    { muster: /Land(es)? Hessen|hessisch/i, gewicht: 2 },
    { muster: /\bHessen\b/i, gewicht: 1 },
    { muster: /Betriebskommission/i, gewicht: 1 },
    { muster: /Kredite, deren Aufnahme/i, gewicht: 1 },
  ],
  formen: [
    {
      zweiterPlan: "vermoegensplan",
      betraege: {
        ertraege: { grad: "moeglich" },
        aufwendungen: { grad: "moeglich" },
        jahresergebnis: { grad: "moeglich" },
        einnahmen: { grad: "moeglich", worte: /^deckungsmittel\b/ },
        ausgaben: { grad: "moeglich", worte: /^ausgabenbedarf\b/ },
        investitionskredite: { grad: "moeglich", worte: /kredite deren aufnahme|darlehensbeschaffung/ },
        verpflichtungsermaechtigungen: { grad: "moeglich" },
        liquiditaetskredite: { grad: "moeglich" },
        gesamteinnahmen: { grad: "nicht im Vordruck" },
        gesamtausgaben: { grad: "nicht im Vordruck" },
      },
      seitenGleich: true,
      vergleichsjahre: true,
      zusatzzeilen: [],
    },
  ],
};
