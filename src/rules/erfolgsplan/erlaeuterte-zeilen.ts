import { positionsname } from "../../plan/formulare";
import { gesagteSummen } from "../../plan/aufbau/aussage";
import { folgerungen, istBestaetigt } from "../../plan/aufbau/erfolgsrechnung";
import { liniensummen, zwischensummen } from "../../plan/aufbau/erfolgssummen";
import { tabellenVon, type Plan } from "../../plan/plan";
import type { Tabelle } from "../../plan/tabelle";
import type { Regel, Relation } from "../kern/regel";
import { summenrelation, zeilensumme } from "../kern/relationen";

/**
 * What a table of Erläuterungen adds up: a), b) … under a line, and totals and results where they come out; it need not
 * show every line of the Erfolgsplan.
 */
function erlaeutert(tabelle: Tabelle): Relation[] {
  const results = folgerungen(tabelle).filter(({ zeile }) => istBestaetigt(tabelle, zeile));
  return [...liniensummen(tabelle), ...results, ...zwischensummen(tabelle)]
    .map(({ zeile, gesamt, terme }) => {
      const { position, label } = zeile;
      return summenrelation(position ? positionsname("erfolgsplan", position) : label, gesamt, terme);
    })
    .concat(gesagteSummen(tabelle).map(zeilensumme));
}

export const ep4: Regel = {
  id: "EP-4",
  titel: "Erläuterungen zum Erfolgsplan",
  prueft:
    "In Tabellen mit Erläuterungen zum Erfolgsplan ergeben a), b) … ihre Zeile; Summen und Ergebnisse folgen aus den Zeilen, wo sie es sonst tun.",
  grundlage: "Rechenprobe",
  recht: "erfolgsplan",
  severity: "error",
  beispiel: {
    Erläuterungen: `
Erläuterungen zum Erfolgsplan | Ansatz 2026 | Planung 2027 | Planung 2028
1. Umsatzerlöse | 530.000 | 554.000 | 560.000
a) Gebühren | 480.000 | 490.000 | 500.000
b) Entgelte | 50.000 | 55.000 | 60.000
5. Materialaufwand | 184.000 | 188.000 | 192.000
a) Strom | 76.000 | 78.000 | 80.000
b) Wartung | 108.000 | 110.000 | 112.000`,
  },
  relationen: (plan: Plan) => tabellenVon(plan, "erlaeuterungen-erfolgsplan").flatMap(erlaeutert),
};
