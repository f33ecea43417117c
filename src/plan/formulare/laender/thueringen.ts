import type { Land } from "./land";

/** Read: §§ 12–15 and 17 ThürEBV, Formblatt 1 whole. The ordinance has no list of amounts for the Beschluss. */
export const thueringen: Land = {
  id: "thueringen",
  name: "Thüringen",
  recht: {
    name: "ThürEBV",
    stand: "Thüringer Eigenbetriebsverordnung vom 06.09.2014, geändert 17.09.2020",
    stellen: {
      festsetzung: "§ 13 ThürEBV",
      erfolgsplan: "§ 14 ThürEBV",
      zweiterPlan: "§ 15 ThürEBV",
      finanzplan: "§ 17 ThürEBV",
      nachtrag: "§ 13 Abs. 2 ThürEBV",
    },
  },
  zeichen: [
    { muster: /ThürEBV|ThürKO|ThürKGG/, gewicht: 4 },
    { muster: /Thüringer |Freistaat(e?s)? Thüringen/i, gewicht: 2 },
    { muster: /\bThüringen\b/i, gewicht: 1 },
    { muster: /(Abbau|Zunahme) des Finanzmittelbestand/i, gewicht: 2 },
    { muster: /von der Trägerkörperschaft|an die Trägerkörperschaft/i, gewicht: 1 },
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
        investitionskredite: { grad: "moeglich" },
        verpflichtungsermaechtigungen: { grad: "moeglich" },
        liquiditaetskredite: { grad: "moeglich" },
        umlage: { grad: "moeglich" },
      },
      seitenGleich: true,
      vergleichsjahre: true,
      zusatzzeilen: [],
    },
  ],
};
