import { tableKinds, type TableKind } from "../../plan/arten";
import { leereTabellen, type LeereTabelle } from "../../plan/aufbau/leerer-plan";
import { spaltenname } from "../../plan/spaltenname";
import { tabellenVon } from "../../plan/plan";
import { zeilenzelle } from "../../workbook/zelle";
import { beispielplan } from "../beispiele/beispielplan";
import type { Befund, Regel } from "../kern/regel";

const KURZ: Partial<Record<TableKind, string>> = {
  erfolgsplan: "Gesamtübersicht des Erfolgsplans",
  "erfolgsplan-konten": "Kontenübersicht",
  vermoegensplan: "Vermögensplan",
  vorhaben: "Vorhaben",
};

/** "Kontenübersicht (42), Vorhaben (8)": where the blank cells are. */
function orte(all: LeereTabelle[]): string {
  const names = all.map(
    ({ tabelle: { kind }, offen }) => `${KURZ[kind] ?? tableKinds[kind]} (${offen.length})`,
  );
  return [names.slice(0, -1).join(", "), names.at(-1)].filter(Boolean).join(" und ");
}

function nochLeer(all: LeereTabelle[]): Befund[] {
  const open = all.filter(({ offen }) => offen.length > 0);
  const [first] = open;
  const [zeile] = first?.offen ?? [];
  if (!first || !zeile) return [];
  const count = open.reduce((sum, { offen }) => sum + offen.length, 0);
  const name = spaltenname(first.spalte)
    .replace(/^Ansatz/, "")
    .trim();
  const [subject, verb] = count === 1 ? ["Ansatz", "ist"] : ["Ansätze", "sind"];
  return [
    {
      ...zeilenzelle(first.tabelle, zeile.row, first.spalte.column),
      message: `${[count, subject, name].filter(Boolean).join(" ")} ${verb} noch leer: ${orte(open)}. Bitte eintragen, gegebenenfalls 0. Bis mehr als ein Drittel eingetragen ist, werden Summen und Vergleiche mit diesen Ansätzen nicht beurteilt.`,
      cells: open.flatMap(({ tabelle, spalte, offen }) =>
        offen.map(({ row }) => zeilenzelle(tabelle, row, spalte.column)),
      ),
    },
  ];
}

/** A plan of which hardly anything is entered is a state, and no plan full of faults. */
export const ep5: Regel = {
  id: "EP-5",
  titel: "Ansätze, die noch fehlen",
  prueft:
    "Für das Planjahr ist mehr als ein Drittel der Ansätze eingetragen, die andere Jahre haben; vorher gibt es noch keinen Plan zu beurteilen.",
  grundlage: "§ 16 Abs. 2 EigAnVO",
  recht: "erfolgsplan",
  severity: "warning",
  beispiel: {
    Erfolgsplan: beispielplan.erfolgsplan.replace(
      /(?<=2024 \| Ansatz 2025 \| Ansatz 2026\n[^]*) \| [\d.]+$/gm,
      "",
    ),
  },
  vollstaendigkeit: true,
  befunde: (plan) => ({
    geprueft: Math.min(
      1,
      tabellenVon(plan, "erfolgsplan").length + tabellenVon(plan, "erfolgsplan-konten").length,
    ),
    befunde: nochLeer(leereTabellen(plan)),
  }),
};
