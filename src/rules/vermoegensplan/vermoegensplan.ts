import { gegen } from "../../plan/aufbau/gleichung";
import type { TableKind } from "../../plan/arten";
import { planspalte, tabelleVon, type Plan } from "../../plan/plan";
import {
  betrag,
  betragsspalten,
  positionszeile,
  type Spalte,
  type Tabelle,
  eigenerBetrag,
} from "../../plan/tabelle";
import { beispielplan, mitFehler } from "../beispiele/beispielplan";
import { aufwandszeile, jahresergebnisterme } from "../../plan/aufbau/ergebnisrechnung";
import type { Befund, Regel, Relation } from "../kern/regel";
import { mittelrelationen, unklareSummen } from "./mittelsummen";
import { gleichheit } from "../kern/relationen";
import { inSpalte } from "../kern/saetze";
import { betragText } from "../../money/eurotext";
import { zelleVon } from "../../workbook/zelle";

/** Einnahmen = Ausgaben in every column that shows both. */
export function ausgleich(plan: Plan, kind: TableKind): Relation[] {
  const tabelle = tabelleVon(plan, kind);
  if (!tabelle) return [];
  return betragsspalten(tabelle).flatMap((spalte) => {
    const [einnahmen] = eigenerBetrag(tabelle, "summeEinnahmen", spalte);
    const [ausgaben] = eigenerBetrag(tabelle, "summeAusgaben", spalte);
    if (!einnahmen || !ausgaben) return [];
    return [
      gleichheit(
        "Einnahmen und Ausgaben",
        ausgaben,
        "Ausgaben",
        [{ figure: einnahmen, faktor: 1 }],
        "Einnahmen",
      ),
    ];
  });
}

/** Zunahme and Abnahme der liquiden Mittel exclude each other. */
export function zunahmeUndAbnahme(tabelle: Tabelle): Befund[] {
  return betragsspalten(tabelle).flatMap((spalte) => {
    const zunahme = betrag(positionszeile(tabelle, "zunahmeMittel"), spalte);
    const abnahme = betrag(positionszeile(tabelle, "abnahmeMittel"), spalte);
    if (!zunahme || !abnahme || zunahme.wert.isZero() || abnahme.wert.isZero()) return [];
    return [
      {
        ...zelleVon(zunahme),
        message: `${inSpalte("Liquide Mittel", spalte)}: Zunahme ${betragText(zunahme.wert)} und Abnahme ${betragText(abnahme.wert)} schließen einander aus. Bitte nur den Saldo ${betragText(zunahme.wert.minus(abnahme.wert))} auf einer der beiden Zeilen zeigen.`,
        actual: zunahme.wert.toString(),
        cells: [zelleVon(zunahme), zelleVon(abnahme)],
      },
    ];
  });
}

export const vp1: Regel = {
  id: "VP-1",
  titel: "Summen und Ausgleich des Vermögensplans",
  prueft:
    "Die Summen des Vermögensplans stimmen, Einnahmen und Ausgaben sind gleich, und nur eine von Zunahme und Abnahme der liquiden Mittel ist belegt.",
  grundlage: "§ 17 EigAnVO",
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

/**
 * Jahresgewinn among the sources less Jahresverlust among the uses is the Jahresergebnis of the table that `ort`
 * names. Either stands alone, or both, one of them zero.
 */
export function ergebnisabgleich(
  vermoegensplan: Tabelle,
  spalte: Spalte,
  erfolgsplan: Tabelle,
  quelle: Spalte,
  ort: string,
): Relation[] {
  const terme = jahresergebnisterme(erfolgsplan, quelle);
  const [gewinn] = eigenerBetrag(vermoegensplan, "jahresgewinn", spalte);
  const [verlust] = eigenerBetrag(vermoegensplan, "jahresverlust", spalte);
  if (terme.length === 0) return [];
  if (gewinn) {
    const mitVerlust = [...terme, ...(verlust ? [{ figure: verlust, faktor: 1 }] : [])];
    return [gleichheit("Jahresgewinn", gewinn, VERMOEGENSPLAN, mitVerlust, ort)];
  }
  return verlust ? [gleichheit("Jahresverlust", verlust, VERMOEGENSPLAN, terme.map(gegen), ort)] : [];
}

export const vp2: Regel = {
  id: "VP-2",
  titel: "Vermögensplan und Erfolgsplan",
  prueft: "Abschreibungen und Jahresgewinn oder Jahresverlust des Vermögensplans sind die des Erfolgsplans.",
  grundlage: "§ 17 Abs. 2 EigAnVO",
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
