import { tableKinds, type TableKind } from "../../plan/arten";
import { leereTabellen, type LeereTabelle } from "../../plan/aufbau/leerer-plan";
import { spaltenname } from "../../plan/spaltenname";
import { tabellenVon } from "../../plan/plan";
import type { Spalte, Tabelle, Zeile } from "../../plan/tabelle";
import { aufzaehlung } from "../../texte/aufzaehlung";
import { zeilenzelle, type CellRef } from "../../workbook/zelle";
import { beispielplan } from "../beispiele/beispielplan";
import { alsBefund, type Feststellung } from "../kern/feststellung";
import type { Regel } from "../kern/regel";

const KURZ: Partial<Record<TableKind, string>> = {
  erfolgsplan: "Gesamtübersicht des Erfolgsplans",
  "erfolgsplan-konten": "Kontenübersicht",
  vermoegensplan: "Vermögensplan",
  vorhaben: "Vorhaben",
};

/** "Kontenübersicht (42), Vorhaben (8)": where the blank cells are. */
function orte(all: LeereTabelle[]): string {
  return aufzaehlung(
    all.map(({ tabelle: { kind }, offen }) => `${KURZ[kind] ?? tableKinds[kind]} (${offen.length})`),
  );
}

/** A blank cell of the planned year. */
interface OffenerAnsatz {
  tabelle: Tabelle;
  spalte: Spalte;
  zeile: Zeile;
}

/** All that is still to be entered, of several tables. */
interface OffeneAnsaetze {
  tabellen: LeereTabelle[];
  ansaetze: [OffenerAnsatz, ...OffenerAnsatz[]];
}

function offeneAnsaetze(all: LeereTabelle[]): OffeneAnsaetze[] {
  const tabellen = all.filter(({ offen }) => offen.length > 0);
  const [first, ...others] = tabellen.flatMap(({ tabelle, spalte, offen }) =>
    offen.map((zeile) => ({ tabelle, spalte, zeile })),
  );
  return first ? [{ tabellen, ansaetze: [first, ...others] }] : [];
}

const ansatzzelle = ({ tabelle, spalte, zeile }: OffenerAnsatz): CellRef =>
  zeilenzelle(tabelle, zeile.row, spalte.column);

const nochLeer: Feststellung<OffeneAnsaetze> = {
  stelle: ({ ansaetze }) => ({ ...ansatzzelle(ansaetze[0]), cells: ansaetze.map(ansatzzelle) }),
  satz: ({ tabellen, ansaetze }) => {
    const count = ansaetze.length;
    const [subject, verb] = count === 1 ? ["Ansatz", "ist"] : ["Ansätze", "sind"];
    const year = spaltenname(ansaetze[0].spalte)
      .replace(/^Ansatz/, "")
      .trim();
    return `${[count, subject, year].filter(Boolean).join(" ")} ${verb} noch leer: ${orte(tabellen)}. Bitte eintragen, gegebenenfalls 0. Bis mehr als ein Drittel eingetragen ist, werden Summen und Vergleiche mit diesen Ansätzen nicht beurteilt.`;
  },
};

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
    Erfolgsplan: beispielplan.erfolgsplan.replace(/ \| [\d.]+$/gm, ""),
  },
  vollstaendigkeit: true,
  befunde: (plan) => ({
    geprueft: Math.min(
      1,
      tabellenVon(plan, "erfolgsplan").length + tabellenVon(plan, "erfolgsplan-konten").length,
    ),
    befunde: offeneAnsaetze(leereTabellen(plan)).map(alsBefund(nochLeer)),
  }),
};
