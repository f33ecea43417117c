import { positionsname } from "../../plan/formulare";
import { gesagteSummen } from "../../plan/aufbau/aussage";
import { jahresergebnisterme } from "../../plan/aufbau/ergebnisrechnung";
import { zahlungsgleichungen } from "../../plan/aufbau/zahlungssummen";
import { planspalte, tabelleVon, tabellenVon, type Plan } from "../../plan/plan";
import { eigenerBetrag } from "../../plan/tabelle";
import { beispielplan } from "../beispiele/beispielplan";
import type { Regel, Relation } from "../kern/regel";
import { gleichheit, summenrelation, zeilensumme } from "../kern/relationen";

/** The totals and Salden of every Liquiditätsplan and every Investitionsmaßnahme. */
function summen(plan: Plan): Relation[] {
  const tables = (["liquiditaetsplan", "investitionsmassnahmen"] as const).flatMap((kind) =>
    tabellenVon(plan, kind),
  );
  return tables.flatMap((tabelle) => [
    ...zahlungsgleichungen(tabelle).map(({ position, gesamt, terme }) =>
      summenrelation(positionsname(tabelle.kind, position), gesamt, terme),
    ),
    ...gesagteSummen(tabelle).map(zeilensumme),
  ]);
}

export const lp1: Regel = {
  id: "LP-1",
  titel: "Summen und Salden des Liquiditätsplans",
  prueft:
    "Ein- und Auszahlungen jeder Tätigkeit, ihre Salden und die Änderung des Finanzierungsmittelbestands folgen aus den Zeilen, im Liquiditätsplan und bei jeder Investitionsmaßnahme.",
  grundlage: "Rechenprobe",
  recht: "zweiterPlan",
  severity: "error",
  beispiel: {
    Liquiditätsplan: `
Liquiditätsplan | Ergebnis 2024 | Ansatz 2025 | Ansatz 2026
1. Einzahlungen von Kunden | 498.000 | 515.000 | 530.000
2. Sonstige Einzahlungen | 9.000 | 9.500 | 10.000
3. Einzahlungen aus laufender Geschäftstätigkeit | 507.000 | 524.500 | 540.000
4. Auszahlungen an Lieferanten und Beschäftigte | 392.000 | 406.000 | 418.000
5. Auszahlungen aus laufender Geschäftstätigkeit | 392.000 | 406.000 | 418.000
6. Zahlungsmittelüberschuss aus laufender Geschäftstätigkeit | 115.000 | 118.500 | 112.000`,
  },
  relationen: summen,
};

/** A Finanzplan by the indirect method begins with the result of the Erfolgsplan. */
function periodenergebnis(plan: Plan): Relation[] {
  const [finanzplan, erfolgsplan] = [tabelleVon(plan, "liquiditaetsplan"), tabelleVon(plan, "erfolgsplan")];
  const spalte = finanzplan && planspalte(finanzplan, plan.jahr);
  const quelle = erfolgsplan && planspalte(erfolgsplan, plan.jahr);
  if (!finanzplan || !erfolgsplan || !spalte || !quelle) return [];
  const terme = jahresergebnisterme(erfolgsplan, quelle);
  return eigenerBetrag(finanzplan, "periodenergebnis", spalte).flatMap((gesamt) =>
    terme.length > 0 ? [gleichheit("Periodenergebnis", gesamt, "Finanzplan", terme, "Erfolgsplan")] : [],
  );
}

export const lp2: Regel = {
  id: "LP-2",
  titel: "Periodenergebnis des Finanzplans",
  prueft:
    "Das Periodenergebnis, mit dem ein Finanzplan nach Zahlungsströmen beginnt, ist das Jahresergebnis des Erfolgsplans.",
  grundlage: "Rechenprobe",
  recht: "zweiterPlan",
  severity: "error",
  beispiel: {
    Erfolgsplan: beispielplan.erfolgsplan,
    Finanzplan: `
Finanzplan | Ansatz 2026
1. Periodenergebnis | 33.000
2. Abschreibungen | 90.000
10. Mittelzufluss aus laufender Geschäftstätigkeit | 123.000
18. Mittelabfluss aus der Investitionstätigkeit | -100.000
26. Mittelabfluss aus der Finanzierungstätigkeit | -20.000`,
  },
  relationen: periodenergebnis,
};
