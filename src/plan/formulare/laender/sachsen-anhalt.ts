import type { Land } from "./land";

/** Read: § 16 Abs. 1 and 2 (in part), § 17 EigBG. The Beschluss is known from published plans alone. */
export const sachsenAnhalt: Land = {
  id: "sachsen-anhalt",
  name: "Sachsen-Anhalt",
  recht: {
    name: "EigBG LSA",
    stand: "Eigenbetriebsgesetz vom 24.03.1997, Kopie vom 11.06.2023",
    stellen: {
      festsetzung: "§ 16 EigBG LSA",
      erfolgsplan: "§ 16 Abs. 1 EigBG LSA",
      zweiterPlan: "§ 16 Abs. 1 EigBG LSA",
      finanzplan: "§ 17 EigBG LSA",
      stellen: "§ 16 Abs. 1 EigBG LSA",
      nachtrag: "§ 16 Abs. 2 EigBG LSA",
    },
  },
  zeichen: [
    { muster: /\b(EigBG|EigBVO|KVG)[ -]?LSA\b/, gewicht: 4 },
    { muster: /Land(es)? Sachsen-Anhalt|sachsen-anhaltisch/i, gewicht: 2 },
    { muster: /Sachsen-Anhalt|\bLSA\b/, gewicht: 1 },
    { muster: /§ ?16 .*\bEigBG\b/, gewicht: 2 },
    { muster: /\bEigB(G|VO)\b/, gewicht: 1 },
    { muster: /Kreditaufnahmen .*§ ?108|Verpflichtungsermächtigungen nach § ?107/i, gewicht: 2 },
  ],
  formen: [
    {
      zweiterPlan: "vermoegensplan",
      betraege: {
        ertraege: { grad: "moeglich" },
        aufwendungen: { grad: "moeglich" },
        einnahmen: { grad: "moeglich" },
        ausgaben: { grad: "moeglich" },
        investitionskredite: { grad: "moeglich", worte: /kreditermaechtigung fuer investition/ },
        verpflichtungsermaechtigungen: { grad: "moeglich" },
        liquiditaetskredite: { grad: "moeglich" },
      },
      seitenGleich: false,
      vergleichsjahre: false,
      zusatzzeilen: [],
    },
  ],
};
