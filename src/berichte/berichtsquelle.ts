import type { TableKind } from "../plan/arten";
import { tabelleVon, type Plan } from "../plan/plan";
import { hauptplan } from "../plan/teilplaene";
import { betragsspalten, type Spalte, type Tabelle } from "../plan/tabelle";
import { standardvorgaben, type Vorgaben } from "../plan/vorgaben";
import { eigenerPlan } from "../rules/gespeichert/eigenerplan";
import { istVeSpalte } from "../plan/aufbau/verpflichtungen";
import type { Workbook } from "../workbook/workbook";

/** A workbook as the check recognised it. */
export interface Planquelle {
  workbook: Workbook;
  plan: Plan;
  /** Name of the file, where it is not the open workbook. */
  datei?: string;
}

/** The workbooks of a check, the open one first; thresholds and methods are those of the open one. */
export function planquellen(workbooks: Workbook[]): { quellen: Planquelle[]; vorgaben: Vorgaben } {
  const quellen = workbooks.map((workbook, index): Planquelle => ({
    workbook,
    plan: hauptplan(eigenerPlan(workbook)),
    ...(index > 0 && { datei: workbook.name }),
  }));
  return { quellen, vorgaben: quellen[0]?.plan.vorgaben ?? standardvorgaben };
}

/** The columns of a Zwischenbericht that a projection needs. */
export interface Berichtsspalten {
  ist: Spalte;
  ansatz?: Spalte | undefined;
  /** What the report itself projects; its cells may be empty. */
  hochrechnung?: Spalte | undefined;
  vorjahr?: Spalte | undefined;
  /** The Ist of the same day a year before. */
  vorjahresIst?: Spalte | undefined;
}

export interface Berichtstabelle {
  tabelle: Tabelle;
  spalten: Berichtsspalten;
}

/** The Zwischenbericht of the first workbook that has one with an Ist. */
export interface Berichtsquelle extends Planquelle {
  guv?: Berichtstabelle;
  vermoegensplan?: Berichtstabelle;
  jahr?: number;
}

export function berichtsquelle(quellen: Planquelle[]): Berichtsquelle | undefined {
  for (const quelle of quellen) {
    const guv = berichtstabelle(quelle.plan, "zwischenbericht-guv");
    const vermoegensplan = berichtstabelle(quelle.plan, "zwischenbericht-vermoegensplan");
    const first = guv ?? vermoegensplan;
    if (!first) continue;
    const jahr = first.spalten.ist.jahr ?? first.spalten.ansatz?.jahr ?? quelle.plan.jahr;
    return {
      ...quelle,
      ...(guv && { guv }),
      ...(vermoegensplan && { vermoegensplan }),
      ...(jahr !== undefined && { jahr }),
    };
  }
  return undefined;
}

/** A table of the report, where it shows an amount of Ist anywhere. */
function berichtstabelle(plan: Plan, kind: TableKind): Berichtstabelle | undefined {
  const tabelle = tabelleVon(plan, kind);
  const spalten = tabelle && berichtsspalten(tabelle);
  if (!tabelle || !spalten) return undefined;
  const filled = tabelle.zeilen.some(({ betraege }) =>
    betraege.some(({ column }) => column === spalten.ist.column),
  );
  return filled ? { tabelle, spalten } : undefined;
}

function berichtsspalten(tabelle: Tabelle): Berichtsspalten | undefined {
  const columns = betragsspalten(tabelle).filter((spalte) => !istVeSpalte(spalte));
  const of = (art: Spalte["art"]): Spalte[] =>
    columns.filter((spalte) => spalte.art === art).sort((a, b) => (b.jahr ?? 0) - (a.jahr ?? 0));
  const [ist] = of("ist");
  if (!ist) return undefined;
  const year = ist.jahr ?? of("ansatz")[0]?.jahr;
  const before = (spalte: Spalte): boolean => year !== undefined && spalte.jahr === year - 1;
  return {
    ist,
    ansatz: of("ansatz").find(({ jahr }) => jahr === year) ?? of("ansatz")[0],
    hochrechnung: of("hochrechnung")[0],
    vorjahr: of("ergebnis").find(before) ?? of("ergebnis")[0],
    vorjahresIst: of("ist").find(before),
  };
}
