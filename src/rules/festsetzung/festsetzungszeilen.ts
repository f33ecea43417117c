import type { TableKind } from "../../plan/arten";
import { planspalte, tabelleVon, type Plan } from "../../plan/plan";
import {
  betrag,
  betragsspalten,
  positionszeile,
  type Figure,
  type Spalte,
  type Tabelle,
  betragDer,
} from "../../plan/tabelle";
import {
  aufwandsterme,
  ertragsterme,
  istVerlustzeile,
  jahresergebnisterme,
  sonstigeSteuern,
} from "../erfolgsplan/ergebnisrechnung";
import type { Term } from "../kern/regel";
import { eigenerBetrag, positionsname, terms } from "../kern/relationen";
import { MITTELHERKUNFT } from "../vermoegensplan/mittelsummen";

/** A line of the Festsetzungsbeschluss and what the plan has for it. */
export interface Festsetzungszeile {
  position: string;
  name: string;
  beschluss?: Figure;
  /** The Beschluss states a loss as a positive amount. */
  verlust: boolean;
  /** The plan's figures that add up to it; empty where the plan shows none. */
  plan: Term[];
  regel: string;
}

/** The eight lines of the Beschluss, each beside the figures of the plan that it must equal. */
export function festsetzungszeilen(plan: Plan): Festsetzungszeile[] {
  const beschluss = tabelleVon(plan, "festsetzung");
  const figures: [string, string, Term[]][] = [
    ["ertraege", "FB-1", ausTabelle(plan, "erfolgsplan", ertragsterme)],
    ["aufwendungen", "FB-2", ausTabelle(plan, "erfolgsplan", alleAufwendungen)],
    ["jahresergebnis", "FB-3", ausTabelle(plan, "erfolgsplan", jahresergebnisterme)],
    ["einnahmen", "FB-4", ausTabelle(plan, "vermoegensplan", einnahmen)],
    ["ausgaben", "FB-4", ausTabelle(plan, "vermoegensplan", ausgaben)],
    ["verpflichtungsermaechtigungen", "FB-5", veSumme(plan)],
    ["investitionskredite", "FB-6", ausTabelle(plan, "vermoegensplan", kredite)],
    ["liquiditaetskredite", "FB-7", []],
  ];
  return figures.map(([position, regel, terme]) => {
    const figure = beschluss && festgesetzt(beschluss, position, plan.jahr);
    const name = positionsname("festsetzung", position);
    const zeile = beschluss && positionszeile(beschluss, position);
    const verlust =
      position === "jahresergebnis" && !!zeile && istVerlustzeile(zeile.text) && !figure?.wert.isNegative();
    return { position, name, regel, verlust, plan: terme, ...(figure && { beschluss: figure }) };
  });
}

/**
 * The amount of the Beschluss for a line: that of the planned year, or the last one in its row. In place of one that
 * shows no result no other is taken.
 */
export function festgesetzt(
  beschluss: Tabelle,
  position: string,
  jahr: number | undefined,
): Figure | undefined {
  const zeile = positionszeile(beschluss, position);
  const spalte = planspalte(beschluss, jahr);
  const own = spalte && betrag(zeile, spalte);
  return own ?? (zeile?.ohneErgebnis ? undefined : zeile?.betraege.at(-1));
}

function ausTabelle(plan: Plan, kind: TableKind, read: (tabelle: Tabelle, spalte: Spalte) => Term[]): Term[] {
  const tabelle = tabelleVon(plan, kind);
  const spalte = tabelle && planspalte(tabelle, plan.jahr);
  return tabelle && spalte ? read(tabelle, spalte) : [];
}

function alleAufwendungen(tabelle: Tabelle, spalte: Spalte): Term[] {
  return [...aufwandsterme(tabelle, spalte), ...sonstigeSteuern(tabelle, spalte)];
}

/** A total that shows no result is there all the same: what it is made of does not stand in for it. */
const istOffen = (tabelle: Tabelle, position: string, spalte: Spalte): boolean =>
  positionszeile(tabelle, position)?.ohneErgebnis?.includes(spalte.column) === true;

function einnahmen(tabelle: Tabelle, spalte: Spalte): Term[] {
  if (istOffen(tabelle, "summeEinnahmen", spalte)) return [];
  const total = terms(["summeEinnahmen"], 1, (position) => eigenerBetrag(tabelle, position, spalte));
  const complete = tabelle.zeilen.every(
    ({ position, betraege }) => position !== undefined || betraege.length === 0,
  );
  if (total.length > 0 || !complete) return total;
  return terms(MITTELHERKUNFT, 1, (position) => eigenerBetrag(tabelle, position, spalte));
}

function ausgaben(tabelle: Tabelle, spalte: Spalte): Term[] {
  if (istOffen(tabelle, "summeAusgaben", spalte)) return [];
  const total = terms(["summeAusgaben"], 1, (position) => eigenerBetrag(tabelle, position, spalte));
  const parts = ["summeAnlagevermoegen", "summeSonstige"];
  return total.length > 0 ? total : terms(parts, 1, (position) => eigenerBetrag(tabelle, position, spalte));
}

/** All credits among the sources: some plans tell them apart by lender. */
function kredite(tabelle: Tabelle, spalte: Spalte): Term[] {
  const end = positionszeile(tabelle, "summeEinnahmen")?.row ?? Number.POSITIVE_INFINITY;
  const rows = tabelle.zeilen.filter(
    ({ position, art, row }) => position === "investitionskredite" && art === "posten" && row < end,
  );
  return rows.flatMap((zeile) => betrag(zeile, spalte) ?? []).map((figure) => ({ figure, faktor: 1 }));
}

/** The sum of the column VE of the Vermögensplan; where it has none, that of the VE-Übersicht. */
function veSumme(plan: Plan): Term[] {
  const sources: [TableKind, string[]][] = [
    ["vermoegensplan", ["summeAusgaben", "summeAnlagevermoegen"]],
    ["verpflichtungsermaechtigungen", ["gesamtsumme"]],
  ];
  const figures = sources.flatMap(([kind, positions]) => {
    const tabelle = tabelleVon(plan, kind);
    const columns = tabelle ? betragsspalten(tabelle).filter(({ art }) => art === "ve") : [];
    const spalte = columns.find(({ jahr }) => jahr === plan.jahr) ?? columns[0];
    return (tabelle && spalte && betragDer(tabelle, positions, spalte)) ?? [];
  });
  return figures.slice(0, 1).map((figure) => ({ figure, faktor: 1 }));
}
