import { umfasst } from "../../plan/formulare/erfolgsplan";
import { kontengliederung } from "../../plan/aufbau/kontengruppen";
import { tabelleVon, type Plan } from "../../plan/plan";
import { betragsspalten, type Tabelle } from "../../plan/tabelle";
import { beispielbericht } from "../beispiele/beispielbericht";
import { mitFehler } from "../beispiele/beispielplan";
import { gruppenrelationen } from "../konten/gruppensummen";
import { kontenergebnis } from "../konten/kontenergebnis";
import { formularrelationen } from "../erfolgsplan/formularrelationen";
import type { Regel, Relation } from "../kern/regel";
import { eigenerBetrag, gleichheit } from "../kern/relationen";
import { ausgleich } from "../vermoegensplan/vermoegensplan";
import { mittelsummen } from "../vermoegensplan/mittelsummen";

const GUV = "zwischenbericht-guv";
const VERMOEGENSPLAN = "zwischenbericht-vermoegensplan";

/** Sums of the accounts and the results that follow from them, in every column of amounts. */
function guvRelationen(tabelle: Tabelle): Relation[] {
  const gliederung = kontengliederung(tabelle, umfasst);
  return [
    ...betragsspalten(tabelle).flatMap((spalte) => gruppenrelationen(gliederung, spalte, GUV)),
    ...kontenergebnis(tabelle, gliederung),
  ];
}

/** Abschreibungen and Jahresergebnis of the Vermögensplan report as the Gewinn- und Verlustrechnung shows them. */
function zwischenDenTabellen(plan: Plan): Relation[] {
  const guv = tabelleVon(plan, GUV);
  const vermoegensplan = tabelleVon(plan, VERMOEGENSPLAN);
  if (!guv || !vermoegensplan) return [];
  const pairs: [string, string, string][] = [
    ["Abschreibungen", "abschreibungen", "afaAnlagen"],
    ["Jahresgewinn", "jahresgewinn", "jahresergebnis"],
  ];
  return betragsspalten(vermoegensplan).flatMap((spalte) => {
    const column = betragsspalten(guv).find(({ art }) => art === spalte.art);
    if (!column) return [];
    return pairs.flatMap(([name, position, quelle]) => {
      const [gesamt] = eigenerBetrag(vermoegensplan, position, spalte);
      const [figure] = eigenerBetrag(guv, quelle, column);
      const loss = position === "jahresgewinn" && figure?.wert.isNegative();
      return gesamt && figure && !loss
        ? [gleichheit(name, gesamt, "Vermögensplan", [{ figure, faktor: 1 }], "Gewinn- und Verlustrechnung")]
        : [];
    });
  });
}

export const zb3: Regel = {
  id: "ZB-3",
  titel: "Summen und Ergebnis des Zwischenberichts",
  prueft:
    "Die Summen stimmen, und Erträge − Aufwendungen − Zinsen − Steuern ergeben das Ergebnis, in allen Spalten.",
  grundlage: "§ 21 EigAnVO",
  severity: "error",
  beispiel: {
    Zwischenbericht: mitFehler(beispielbericht.guv, "100 | 514.338,10", "100 | 541.338,10"),
  },
  relationen: (plan) => {
    const guv = tabelleVon(plan, GUV);
    return [
      ...(guv?.zeilen.some(({ konto }) => konto) ? guvRelationen(guv) : formularrelationen(plan, GUV)),
      ...mittelsummen(plan, VERMOEGENSPLAN),
      ...ausgleich(plan, VERMOEGENSPLAN),
      ...zwischenDenTabellen(plan),
    ];
  },
};
