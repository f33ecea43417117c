import type { Land } from "./land";

/** Read: § 12 Abs. 1–4 EigVO in its text before 31.12.2017, headings of today's. */
export const schleswigHolstein: Land = {
  id: "schleswig-holstein",
  name: "Schleswig-Holstein",
  recht: {
    name: "EigVO",
    stand: "Eigenbetriebsverordnung vom 05.12.2017, gelesen in der Fassung bis 30.12.2017",
    stellen: {
      festsetzung: "§ 12 EigVO",
      erfolgsplan: "§ 13 EigVO",
      zweiterPlan: "§ 14 EigVO",
      stellen: "§ 15 EigVO",
      finanzplan: "§ 16 EigVO",
      zwischenbericht: "§ 18 EigVO",
      nachtrag: "§ 12 EigVO",
    },
  },
  zeichen: [
    { muster: /Land(es)? Schleswig-Holstein|schleswig-holsteinisch/i, gewicht: 2 },
    { muster: /Schleswig-Holstein/i, gewicht: 1 },
    { muster: /Zusammenstellung nach § ?12/i, gewicht: 2 },
    { muster: /§ ?12 .*\bEigVO\b/, gewicht: 2 },
    { muster: /\bEigVO\b/, gewicht: 1 },
    { muster: /Erfolgsübersichtsplan/i, gewicht: 1 },
    { muster: /^(1\.?\s*)?Es betragen:?$/i, gewicht: 1 },
  ],
  formen: [
    {
      zweiterPlan: "vermoegensplan",
      betraege: {
        ertraege: { grad: "moeglich" },
        aufwendungen: { grad: "moeglich" },
        jahresergebnis: { grad: "moeglich" },
        einnahmen: { grad: "moeglich" },
        ausgaben: { grad: "moeglich" },
        investitionskredite: { grad: "moeglich", worte: /gesamtbetrag der kredite/ },
        verpflichtungsermaechtigungen: { grad: "moeglich" },
        liquiditaetskredite: { grad: "moeglich" },
      },
      seitenGleich: false,
      vergleichsjahre: false,
      zusatzzeilen: [],
    },
  ],
};
