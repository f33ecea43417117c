import { ausgleich, ergebnisabgleich, zunahmeUndAbnahme } from "./ausgleich";
import { planspalte, tabelleVon, type Plan } from "../../plan/plan";
import { betrag, type Spalte, type Tabelle } from "../../plan/tabelle";
import { beispielplan, mitFehler } from "../beispiele/beispielplan";
import { aufwandszeile } from "../../plan/aufbau/ergebnisrechnung";
import type { Regel, Relation } from "../kern/regel";
import { mittelrelationen, unklareSummen } from "./mittelsummen";
import { gleichheit } from "../kern/relationen";

export const vp1: Regel = {
  id: "VP-1",
  titel: "Summen und Ausgleich des Vermögensplans",
  prueft:
    "Die Summen des Vermögensplans stimmen, Einnahmen und Ausgaben sind gleich, und nur eine von Zunahme und Abnahme der liquiden Mittel ist belegt.",
  grundlage: "§ 17 EigAnVO",
  recht: "zweiterPlan",
  severity: "error",
  beispiel: {
    Vermögensplan: mitFehler(beispielplan.vermoegensplan, "Sachanlagen | 110.000", "Sachanlagen | 101.000"),
  },
  relationen: (plan) => [...mittelrelationen(plan, "vermoegensplan"), ...ausgleich(plan, "vermoegensplan")],
  befunde: (plan) => {
    const tabelle = tabelleVon(plan, "vermoegensplan");
    const befunde = tabelle ? [...zunahmeUndAbnahme(tabelle), ...unklareSummen(plan, "vermoegensplan")] : [];
    return { geprueft: tabelle ? 1 : 0, befunde };
  },
};

/** Abschreibungen and Jahresergebnis of the planned year, as the Erfolgsplan has them. */
function ausErfolgsplan(plan: Plan): Relation[] {
  const vermoegensplan = tabelleVon(plan, "vermoegensplan");
  const erfolgsplan = tabelleVon(plan, "erfolgsplan");
  const spalte = vermoegensplan && planspalte(vermoegensplan, plan.jahr);
  const quelle = erfolgsplan && planspalte(erfolgsplan, plan.jahr);
  if (!vermoegensplan || !erfolgsplan || !spalte || !quelle) return [];
  return [
    ...abschreibungen(vermoegensplan, spalte, erfolgsplan, quelle),
    ...ergebnisabgleich(vermoegensplan, spalte, erfolgsplan, quelle, ERFOLGSPLAN),
  ];
}

const VERMOEGENSPLAN = "Vermögensplan";
const ERFOLGSPLAN = "Erfolgsplan";

function abschreibungen(
  vermoegensplan: Tabelle,
  spalte: Spalte,
  erfolgsplan: Tabelle,
  quelle: Spalte,
): Relation[] {
  const [gesamt, ...others] = vermoegensplan.zeilen
    .filter(({ position, art }) => position === "abschreibungen" && art === "posten")
    .flatMap((zeile) => betrag(zeile, spalte) ?? []);
  const terme = aufwandszeile(erfolgsplan, "abschreibungen", quelle);
  return gesamt && others.length === 0 && terme.length > 0
    ? [gleichheit("Abschreibungen", gesamt, VERMOEGENSPLAN, terme, ERFOLGSPLAN)]
    : [];
}

export const vp2: Regel = {
  id: "VP-2",
  titel: "Vermögensplan und Erfolgsplan",
  prueft: "Abschreibungen und Jahresgewinn oder Jahresverlust des Vermögensplans sind die des Erfolgsplans.",
  grundlage: "§ 17 Abs. 2 EigAnVO",
  recht: "zweiterPlan",
  severity: "error",
  beispiel: {
    Erfolgsplan: beispielplan.erfolgsplan,
    Vermögensplan: mitFehler(
      mitFehler(beispielplan.vermoegensplan, "Abschreibungen | 90.000", "Abschreibungen | 89.000"),
      "Zuwendungen Dritter zu Investitionen | 10.000",
      "Zuwendungen Dritter zu Investitionen | 11.000",
    ),
  },
  relationen: ausErfolgsplan,
};
