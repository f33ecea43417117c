import type { Land } from "./land";

/** Read: §§ 5, 15, 18 and 19 EBV. What the Beschluss contains is known from published plans alone. */
export const bayern: Land = {
  id: "bayern",
  name: "Bayern",
  recht: {
    name: "EBV",
    stand: "Eigenbetriebsverordnung vom 29.05.1987, in Kopien ab 01.05.2019",
    stellen: { zweiterPlan: "§ 15 EBV", zwischenbericht: "§ 19 EBV" },
  },
  zeichen: [
    { muster: /§ ?\d+.*\bEBV\b|\(EBV\)|\bVwVEBV\b|\bBayEBV\b/, gewicht: 4 },
    { muster: /\bKommHV\b|\bKommZG\b|Art\. ?\d+.*\bGO\b/, gewicht: 4 },
    { muster: /Freistaat(e?s)? Bayern|bayerisch/i, gewicht: 2 },
    { muster: /\bBayern\b/i, gewicht: 1 },
    { muster: /schließt im Erfolgsplan/i, gewicht: 1 },
    { muster: /in Einnahmen und Ausgaben mit je\b/i, gewicht: 1 },
  ],
  formen: [
    {
      zweiterPlan: "vermoegensplan",
      betraege: {
        ertraege: { grad: "moeglich" },
        aufwendungen: { grad: "moeglich" },
        jahresergebnis: { grad: "nicht im Vordruck" },
        einnahmen: { grad: "moeglich" },
        ausgaben: { grad: "moeglich" },
        investitionskredite: { grad: "moeglich", worte: /aufnahme von krediten/ },
        verpflichtungsermaechtigungen: { grad: "moeglich" },
        umlage: { grad: "moeglich", worte: /(investitions|betriebskosten)umlage/ },
        liquiditaetskredite: { grad: "moeglich" },
      },
      seitenGleich: true,
      vergleichsjahre: false,
      zusatzzeilen: [],
    },
  ],
};
