import type { Land } from "./land";

/** Read: §§ 14 and 27 EigBetrVO, § 15 in a superseded text. The Beschluss is known from published plans alone. */
export const niedersachsen: Land = {
  id: "niedersachsen",
  name: "Niedersachsen",
  recht: {
    name: "EigBetrVO",
    stand: "Eigenbetriebsverordnung in der Fassung ab 25.07.2018",
    stellen: { erfolgsplan: "§ 14 EigBetrVO", zweiterPlan: "§ 15 EigBetrVO", stellen: "§ 16 EigBetrVO" },
  },
  zeichen: [
    { muster: /\bEigBetrVO\b|\bNKomVG\b/, gewicht: 4 },
    { muster: /Land(es)? Niedersachsen|niedersächsisch/i, gewicht: 2 },
    { muster: /\bNiedersachsen\b/i, gewicht: 1 },
    { muster: /voraussichtlich (anfallende Erträge|entstehende Aufwendungen)/i, gewicht: 2 },
    { muster: /steuerlichen Aufwendungen/i, gewicht: 1 },
    { muster: /Einzahlungen und Auszahlungen von je\b/i, gewicht: 1 },
  ],
  formen: [
    {
      zweiterPlan: "vermoegensplan",
      betraege: {
        ertraege: { grad: "moeglich" },
        aufwendungen: { grad: "moeglich" },
        steuern: { grad: "moeglich", worte: /steuerlichen? aufwendungen/ },
        jahresergebnis: { grad: "moeglich" },
        einnahmen: { grad: "moeglich" },
        ausgaben: { grad: "moeglich" },
        investitionskredite: { grad: "moeglich" },
        verpflichtungsermaechtigungen: { grad: "moeglich" },
        liquiditaetskredite: { grad: "moeglich" },
      },
      seitenGleich: true,
      vergleichsjahre: true,
      zusatzzeilen: [],
    },
  ],
};
