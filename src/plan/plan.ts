import type { Workbook } from "../workbook/workbook";
import type { TableKind } from "./arten";
import { tabellen } from "./erkennen";
import type { Korrektur } from "./korrektur";
import { jahrAus } from "./kopf";
import { betragsspalten, type Spalte, type Tabelle } from "./tabelle";
import { standardvorgaben, type Vorgaben } from "./vorgaben";

/** A workbook as the rules see it: its tables, and which year is planned. */
export interface Plan {
  jahr?: number;
  tabellen: Tabelle[];
  /** Tables that the user excluded from the check; absent where there are none. */
  ausgeschlossen?: Tabelle[];
  /** What the user set for the rules. */
  vorgaben: Vorgaben;
}

/** A workbook with what the user corrected in its recognition. */
export interface Planmappe {
  workbook: Workbook;
  korrekturen: Korrektur[];
}

/** The tables of a workbook. */
export function plan(
  workbook: Workbook,
  korrekturen: Korrektur[] = [],
  vorgaben: Vorgaben = standardvorgaben,
): Plan {
  return planAus(tabellen(workbook, undefined, korrekturen), vorgaben);
}

/** The tables of several workbooks that are checked as one: their figures know their file. */
export function gemeinsamerPlan(mappen: Planmappe[], vorgaben: Vorgaben = standardvorgaben): Plan {
  return planAus(
    mappen.flatMap(({ workbook, korrekturen }) => tabellen(workbook, workbook.name, korrekturen)),
    vorgaben,
  );
}

function planAus(found: Tabelle[], vorgaben: Vorgaben): Plan {
  const all = found.filter(({ korrektur }) => !korrektur?.ausgeschlossen);
  const ausgeschlossen = found.filter(({ korrektur }) => korrektur?.ausgeschlossen);
  const jahr = planjahr(all);
  return {
    tabellen: all,
    vorgaben,
    ...(jahr !== undefined && { jahr }),
    ...(ausgeschlossen.length > 0 && { ausgeschlossen }),
  };
}

/** The table of a kind that belongs to the plan year; undefined where there is none. */
export function tabelleVon(plan: Plan, kind: TableKind): Tabelle | undefined {
  return tabellenVon(plan, kind)[0];
}

/** All tables of a kind, those of the plan year first, visible before hidden. */
export function tabellenVon({ tabellen: all, jahr }: Plan, kind: TableKind): Tabelle[] {
  const candidates = all.filter((tabelle) => tabelle.kind === kind);
  const rank = (tabelle: Tabelle): number =>
    (tabelle.hidden ? 1 : 0) + (jahr === undefined || eigenesJahr(tabelle) === jahr ? 0 : 2);
  return candidates.sort((a, b) => rank(a) - rank(b));
}

/** The column of the planned year: its Ansatz, or the only amounts there are. */
export function planspalte(tabelle: Tabelle, jahr: number | undefined): Spalte | undefined {
  const planned = betragsspalten(tabelle).filter(({ art }) => art === "ansatz" || art === "betrag");
  const ofYear = planned.find((spalte) => spalte.jahr === jahr);
  return (
    ofYear ?? (planned.length === 1 ? planned[0] : planned.filter((spalte) => spalte.jahr === undefined)[0])
  );
}

/** The same year and kind of amount in another table. */
export function gleicheSpalte(tabelle: Tabelle, spalte: Spalte): Spalte | undefined {
  const columns = betragsspalten(tabelle).filter(({ jahr }) => jahr === spalte.jahr);
  return columns.find(({ art }) => art === spalte.art) ?? (columns.length === 1 ? columns[0] : undefined);
}

const FUEHREND: TableKind[] = [
  "erfolgsplan",
  "erfolgsplan-konten",
  "vermoegensplan",
  "festsetzung",
  "zwischenbericht-guv",
  "zwischenbericht-vermoegensplan",
];

/** The year the plan is for: that of the Erfolgsplan's last Ansatz, else of the next table that names one. */
function planjahr(all: Tabelle[]): number | undefined {
  for (const kind of FUEHREND) {
    const candidates = all.filter((tabelle) => tabelle.kind === kind);
    const visible = candidates.filter((tabelle) => !tabelle.hidden);
    const years = (visible.length > 0 ? visible : candidates).flatMap(
      (tabelle) => eigenesJahr(tabelle) ?? [],
    );
    if (years.length > 0) return Math.max(...years);
  }
  return undefined;
}

/** The planned year of one table: its last Ansatz column, else the last year that its title or header names. */
function eigenesJahr(tabelle: Tabelle): number | undefined {
  const columns = betragsspalten(tabelle);
  const planned = columns.filter(({ art }) => art === "ansatz").flatMap(({ jahr }) => jahr ?? []);
  const years = planned.length > 0 ? planned : columns.flatMap(({ jahr }) => jahr ?? []);
  if (years.length > 0) return Math.max(...years);
  const headers = tabelle.spalten.map(({ kopf }) => kopf);
  const labels = tabelle.zeilen.filter(({ art }) => art === "ueberschrift").map(({ label }) => label);
  const text = [...tabelle.titel, ...headers, ...labels].join(" ");
  const named = /(?:wirtschafts|haushalts|plan)(?:jahr|plan)\D{0,12}(20\d\d)/i.exec(text)?.[1];
  return named ? Number(named) : jahrAus(text);
}
