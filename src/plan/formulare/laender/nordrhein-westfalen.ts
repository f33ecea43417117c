import type { Land } from "./land";

/** Read: § 27 EigVO NRW, the order of the others, a superseded § 14. The Beschluss is known from a published plan. */
export const nordrheinWestfalen: Land = {
  id: "nordrhein-westfalen",
  name: "Nordrhein-Westfalen",
  recht: {
    name: "EigVO NRW",
    stand: "Eigenbetriebsverordnung vom 16.11.2004, Hinweise auf Änderungen bis 31.12.2023",
    stellen: {
      festsetzung: "§ 14 EigVO NRW",
      erfolgsplan: "§ 15 EigVO NRW",
      zweiterPlan: "§ 16 EigVO NRW",
      stellen: "§ 17 EigVO NRW",
      finanzplan: "§ 18 EigVO NRW",
      zwischenbericht: "§ 20 EigVO NRW",
    },
  },
  zeichen: [
    { muster: /\bEigVO[ -]?N(R?W)\b|\b(GO|KomHVO)[ -]?N(R?W)\b/, gewicht: 4 },
    { muster: /Land(es)? (Nordrhein-Westfalen|NRW)|nordrhein-westfälisch/i, gewicht: 2 },
    { muster: /Nordrhein-Westfalen|\bNRW\b/i, gewicht: 1 },
    { muster: /\bEigVO\b/, gewicht: 1 },
    { muster: /Liquiditätsdarlehen/i, gewicht: 1 },
  ],
  formen: [
    {
      zweiterPlan: "vermoegensplan",
      betraege: {
        aufwendungen: { grad: "moeglich" },
        ertraege: { grad: "moeglich" },
        einnahmen: { grad: "moeglich" },
        ausgaben: { grad: "moeglich" },
        investitionskredite: { grad: "moeglich", worte: /kredite deren aufnahme/ },
        verpflichtungsermaechtigungen: { grad: "moeglich" },
        liquiditaetskredite: { grad: "moeglich", worte: /liquiditaetsdarlehen/ },
      },
      seitenGleich: false,
      vergleichsjahre: false,
      zusatzzeilen: [],
    },
  ],
};
