import { umfasst } from "../../plan/formulare/erfolgsplan";
import { kontengliederung } from "../../plan/aufbau/kontengruppen";
import { tabelleVon, type Plan } from "../../plan/plan";
import { betragsspalten, type Spalte, type Tabelle, eigenerBetrag } from "../../plan/tabelle";
import { beispielbericht } from "../beispiele/beispielbericht";
import { mitFehler } from "../beispiele/beispielplan";
import { ergebnisrelationen, gruppenrelationen } from "../konten/kontenrelationen";
import { formularrelationen } from "../erfolgsplan/formularrelationen";
import type { Regel, Relation } from "../kern/regel";
import { gleichheit } from "../kern/relationen";
import { ausgleich, ergebnisabgleich } from "../vermoegensplan/ausgleich";
import { mittelrelationen } from "../vermoegensplan/mittelsummen";

const GUV = "zwischenbericht-guv";
const VERMOEGENSPLAN = "zwischenbericht-vermoegensplan";

/** Sums of the accounts and the results that follow from them, in every column of amounts. */
function guvRelationen(tabelle: Tabelle): Relation[] {
  const gliederung = kontengliederung(tabelle, umfasst);
  return [
    ...betragsspalten(tabelle).flatMap((spalte) => gruppenrelationen(gliederung, spalte, GUV)),
    ...ergebnisrelationen(tabelle, gliederung),
  ];
}

/** Abschreibungen and Jahresergebnis of the Vermögensplan report as the Gewinn- und Verlustrechnung shows them. */
function zwischenDenTabellen(plan: Plan): Relation[] {
  const guv = tabelleVon(plan, GUV);
  const vermoegensplan = tabelleVon(plan, VERMOEGENSPLAN);
  if (!guv || !vermoegensplan) return [];
  return betragsspalten(vermoegensplan).flatMap((spalte) => {
    const column = betragsspalten(guv).find(
      ({ art, jahr }) => art === spalte.art && (jahr ?? spalte.jahr) === (spalte.jahr ?? jahr),
    );
    if (!column) return [];
    return [
      ...abschreibungen(vermoegensplan, spalte, guv, column),
      ...ergebnisabgleich(vermoegensplan, spalte, guv, column, ORT),
    ];
  });
}

const ORT = "Gewinn- und Verlustrechnung";

function abschreibungen(vermoegensplan: Tabelle, spalte: Spalte, guv: Tabelle, quelle: Spalte): Relation[] {
  const [gesamt] = eigenerBetrag(vermoegensplan, "abschreibungen", spalte);
  const [figure] = eigenerBetrag(guv, "afaAnlagen", quelle);
  if (!gesamt || !figure) return [];
  // They are one amount, also where costs carry a minus sign.
  const faktor = figure.wert.isNegative() === gesamt.wert.isNegative() ? 1 : -1;
  return [gleichheit("Abschreibungen", gesamt, "Vermögensplan", [{ figure, faktor }], ORT)];
}

export const zb3: Regel = {
  id: "ZB-3",
  titel: "Summen und Ergebnis des Zwischenberichts",
  prueft:
    "Die Summen stimmen, und Erträge − Aufwendungen − Zinsen − Steuern ergeben das Ergebnis, in allen Spalten.",
  grundlage: "§ 21 EigAnVO",
  recht: "zwischenbericht",
  severity: "error",
  beispiel: {
    Zwischenbericht: mitFehler(beispielbericht.guv, "100 | 514.338,10", "100 | 541.338,10"),
  },
  relationen: (plan) => {
    const guv = tabelleVon(plan, GUV);
    return [
      ...(guv?.zeilen.some(({ konto }) => konto) ? guvRelationen(guv) : formularrelationen(plan, GUV)),
      ...mittelrelationen(plan, VERMOEGENSPLAN),
      ...ausgleich(plan, VERMOEGENSPLAN),
      ...zwischenDenTabellen(plan),
    ];
  },
};
