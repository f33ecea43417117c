import type { Land } from "./land";

/** Read: § 15 Abs. 1–3, § 16, § 17, § 24 and § 33, in copies that may be older than the law of today. */
export const rheinlandPfalz: Land = {
  id: "rheinland-pfalz",
  name: "Rheinland-Pfalz",
  recht: {
    name: "EigAnVO",
    stand: "Eigenbetriebs- und Anstaltsverordnung vom 05.10.1999, Änderungen bis 20.12.2024 dem Namen nach",
    stellen: {
      festsetzung: "§ 15 Abs. 2 EigAnVO",
      erfolgsplan: "§ 16 EigAnVO",
      zweiterPlan: "§ 17 EigAnVO",
      stellen: "§ 18 EigAnVO",
      finanzplan: "§ 19 EigAnVO",
      nachtrag: "§ 15 Abs. 3 EigAnVO",
      zwischenbericht: "§ 21 EigAnVO",
    },
  },
  zeichen: [
    { muster: /\bEigAnVO\b|Eigenbetriebs- und Anstaltsverordnung/, gewicht: 4 },
    { muster: /(Land(es)?|Ministerium.*) Rheinland-Pfalz|rheinland-pfälzisch/i, gewicht: 2 },
    { muster: /Rheinland-Pfalz/i, gewicht: 1 },
    // The words of its form of the Beschluss.
    { muster: /Einnahmen\W+Mittelherkunft/i, gewicht: 2 },
    { muster: /Investitionskredite/i, gewicht: 1 },
    { muster: /Höchstbetrag der Liquiditätskredite/i, gewicht: 1 },
    // Lines that only its Erfolgsplan has.
    { muster: /^(8\.?\s*)?Konzessionsabgaben?$/i, gewicht: 1 },
    { muster: /Erträge aus Gewinngemeinschaften/i, gewicht: 1 },
  ],
  formen: [
    {
      zweiterPlan: "vermoegensplan",
      betraege: {
        ertraege: { grad: "pflicht" },
        aufwendungen: { grad: "pflicht" },
        jahresergebnis: { grad: "pflicht" },
        einnahmen: { grad: "pflicht", worte: /^finanzierungsmittel\b/ },
        ausgaben: { grad: "pflicht", worte: /^finanz(ierungs)?bedarf\b/ },
        verpflichtungsermaechtigungen: { grad: "pflicht" },
        investitionskredite: { grad: "pflicht" },
        liquiditaetskredite: { grad: "pflicht", worte: /aufrechterhaltung der liquiditaet/ },
        gesamteinnahmen: { grad: "nicht im Vordruck" },
        gesamtausgaben: { grad: "nicht im Vordruck" },
      },
      seitenGleich: true,
      vergleichsjahre: true,
      zusatzzeilen: ["konzessionsabgaben", "gewinngemeinschaften", "verlustuebernahme"],
    },
  ],
};
