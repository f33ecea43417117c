import type { Workbook } from "../workbook/workbook";
import type { TableKind } from "./arten";
import { tabellen } from "./erkennen";
import { gemerkt } from "./gemerkt";
import type { Korrektur } from "./korrektur";
import { kontotexte, type Kontotext } from "./kontotexte";
import { landDer } from "./landerkennung";
import { normalisieren } from "./lesen/beschriftung";
import { nachtragsrolle } from "./lesen/nachtragskopf";
import { eigenesJahr, geplantesJahr, planjahr, PLANTEILE } from "./planjahr";
import { betragsspalten, type Spalte, type Tabelle } from "./tabelle";
import { standardvorgaben, type Vorgaben } from "./vorgaben";

/** A workbook as the rules see it: its tables, and which year is planned. */
export interface Plan {
  jahr?: number;
  tabellen: Tabelle[];
  /** Tables that the user excluded from the check; absent where there are none. */
  ausgeschlossen?: Tabelle[];
  /** Files with a plan of another year or another version of this one: their tables are not of this plan. */
  anderePlaene?: string[];
  /** The id of the Land whose form and law count; absent where it is unknown. */
  land?: string;
  /** Accounts that texts beside the tables explain; absent where there are none. */
  kontotexte?: Kontotext[];
  /** What the user set for the rules. */
  vorgaben: Vorgaben;
  /** Whose plan it is, where the workbook holds those of several enterprises or Betriebszweige. */
  betrieb?: string;
  /** Of the whole: the plans of its Betriebszweige. */
  betriebszweige?: Plan[];
  /** Of another year or another version: nothing is missing in it. */
  nebenplan?: true;
  /** Other years that the workbook plans, too; absent where it plans one. */
  weitereJahre?: number[];
  /** Its year is not planned: the Beschluss shows it beside the planned one. */
  vergleichsjahr?: true;
  /** It is a Nachtrag: it shows what it changes, nothing is missing in it either. */
  nachtrag?: true;
  /** Of a Nachtrag: the plan that it changes, where the workbook holds it. */
  bisheriger?: Plan;
}

/** A workbook with what the user corrected in its recognition and set for its rules. */
interface Planmappe {
  workbook: Workbook;
  korrekturen: Korrektur[];
  vorgaben: Vorgaben;
}

/** The tables of a workbook, recognised once for all who ask with the same corrections and Vorgaben. */
export function plan(
  workbook: Workbook,
  korrekturen: Korrektur[] = [],
  vorgaben: Vorgaben = standardvorgaben,
): Plan {
  const erkennen = (): Plan =>
    planAus(
      tabellen(workbook, korrekturen, vorgaben.einheit),
      vorgaben,
      landDer(workbook, vorgaben.land),
      kontotexte(workbook),
    );
  return gemerkt(workbook, JSON.stringify([korrekturen, vorgaben]), erkennen);
}

/**
 * The tables of several workbooks that are checked as one: their figures know their file. The Vorgaben are those
 * of the first workbook.
 */
export function gemeinsamerPlan(mappen: Planmappe[]): Plan {
  return planAus(
    mappen.flatMap(({ workbook, korrekturen, vorgaben }) => {
      const { tabellen: own, ausgeschlossen = [] } = plan(workbook, korrekturen, vorgaben);
      return [...own, ...ausgeschlossen].map((tabelle) => mitDatei(tabelle, workbook.name));
    }),
    mappen[0]?.vorgaben ?? standardvorgaben,
    mappen.map(({ workbook, vorgaben }) => landDer(workbook, vorgaben.land)).find(Boolean),
    mappen.flatMap(({ workbook }) => kontotexte(workbook)),
  );
}

function mitDatei(tabelle: Tabelle, file: string): Tabelle {
  const zeilen = tabelle.zeilen.map((zeile) => ({
    ...zeile,
    betraege: zeile.betraege.map((figure) => ({ ...figure, file })),
  }));
  return { ...tabelle, file, zeilen };
}

function planAus(found: Tabelle[], vorgaben: Vorgaben, land: string | undefined, texte: Kontotext[]): Plan {
  const all = found.filter(({ korrektur }) => !korrektur?.ausgeschlossen);
  const ausgeschlossen = found.filter(({ korrektur }) => korrektur?.ausgeschlossen);
  const jahr = planjahr(all);
  const anderePlaene = weiterePlaene(all, jahr);
  return {
    tabellen: all,
    vorgaben,
    ...(land !== undefined && { land }),
    ...(texte.length > 0 && { kontotexte: texte }),
    ...(jahr !== undefined && { jahr }),
    ...(ausgeschlossen.length > 0 && { ausgeschlossen }),
    ...(anderePlaene.length > 0 && { anderePlaene }),
  };
}

/**
 * Among files that are checked together: those that plan another year, and those that have a part which an earlier
 * file of the same year has, too. A plan may be spread over files; a part that occurs twice is another version.
 */
function weiterePlaene(all: Tabelle[], jahr: number | undefined): string[] {
  const files = [...new Set(all.flatMap(({ file }) => file ?? []))];
  const taken = new Set<TableKind>();
  return files.filter((name) => {
    const own = all.filter(({ file, hidden }) => file === name && !hidden);
    const year = geplantesJahr(own);
    if (year === undefined) return false;
    const parts = own.map(({ kind }) => kind).filter((kind) => PLANTEILE.includes(kind));
    const other = year !== jahr || parts.some((kind) => taken.has(kind));
    if (!other) for (const kind of parts) taken.add(kind);
    return other;
  });
}

/** The table of a kind that belongs to the plan year; undefined where there is none. */
export function tabelleVon(plan: Plan, kind: TableKind): Tabelle | undefined {
  return geordnet(plan, kind)[0];
}

/**
 * All tables of a kind, those of the plan year first, visible before hidden, with years before those by branches;
 * none of another year's plan.
 */
export const tabellenVon = (plan: Plan, kind: TableKind): Tabelle[] => [...geordnet(plan, kind)];

const nachArt = new WeakMap<Plan, Map<TableKind, Tabelle[]>>();

function geordnet(plan: Plan, kind: TableKind): Tabelle[] {
  const kinds = nachArt.get(plan) ?? new Map<TableKind, Tabelle[]>();
  nachArt.set(plan, kinds);
  const known = kinds.get(kind) ?? ordnen(plan, kind);
  kinds.set(kind, known);
  return known;
}

function ordnen({ tabellen: all, jahr, anderePlaene = [] }: Plan, kind: TableKind): Tabelle[] {
  const candidates = all.filter(
    ({ kind: own, file }) => own === kind && !(file !== undefined && anderePlaene.includes(file)),
  );
  const rank = (tabelle: Tabelle): number =>
    (tabelle.hidden ? 1 : 0) +
    (jahr === undefined || eigenesJahr(tabelle) === jahr ? 0 : 2) +
    (betragsspalten(tabelle).some((spalte) => spalte.jahr !== undefined) ? 0 : 0.5);
  return candidates.sort((a, b) => rank(a) - rank(b));
}

/** The column of the planned year: its Ansatz, or the only amounts there are. */
export function planspalte(tabelle: Tabelle, jahr: number | undefined): Spalte | undefined {
  const planned = betragsspalten(tabelle).filter(({ art }) => art === "ansatz" || art === "betrag");
  const ofYear = geltend(planned.filter((spalte) => spalte.jahr === jahr));
  return (
    ofYear ??
    (planned.length === 1 ? planned[0] : geltend(planned.filter((spalte) => spalte.jahr === undefined)))
  );
}

/** The Ansatz of a year, and of no other; undefined where a table shows none. */
export function ansatzspalte(tabelle: Tabelle, jahr: number | undefined): Spalte | undefined {
  const planned = betragsspalten(tabelle).filter(({ art }) => art === "ansatz" || art === "betrag");
  return geltend(planned.filter((spalte) => spalte.jahr === jahr));
}

const INSGESAMT = /^(gesamt|summe|insgesamt|zusammen)/;

/** Of several columns of a year the one that holds: that of a Nachtrag before what it replaces, that of the whole. */
function geltend(columns: Spalte[]): Spalte | undefined {
  const says = (pattern: RegExp) => (spalte: Spalte) => pattern.test(normalisieren(spalte.kopf));
  return (
    columns.find(({ kopf }) => nachtragsrolle(kopf) === "neu") ??
    columns.find(says(INSGESAMT)) ??
    columns.find(({ kopf }) => nachtragsrolle(kopf) !== "bisher") ??
    columns[0]
  );
}

/** The same year and kind of amount in another table. */
export function gleicheSpalte(tabelle: Tabelle, spalte: Spalte): Spalte | undefined {
  const columns = betragsspalten(tabelle).filter(({ jahr }) => jahr === spalte.jahr);
  const same = columns.filter(({ art }) => art === spalte.art);
  const kopf = normalisieren(spalte.kopf);
  return (
    same.find((other) => normalisieren(other.kopf) === kopf) ??
    geltend(same) ??
    (columns.length === 1 ? columns[0] : undefined)
  );
}

/** The only column of amounts of a year, or the one of several that holds; VE are none. */
export function jahresspalte(tabelle: Tabelle, jahr: number | undefined): Spalte | undefined {
  const found = betragsspalten(tabelle).filter((spalte) => spalte.jahr === jahr && spalte.art !== "ve");
  return found.length === 1 ? found[0] : found[0] && gleicheSpalte(tabelle, found[0]);
}
