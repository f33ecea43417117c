import { istVerlustzeile } from "./erfolgsrechnung";
import { positionsname } from "../formulare";
import type { TableKind } from "../arten";
import { ansatzspalte, planspalte, tabelleVon, type Plan } from "../plan";
import {
  betrag,
  betragsspalten,
  positionszeile,
  type Figure,
  type Spalte,
  type Tabelle,
  type Zeile,
  betragDer,
  eigenerBetrag,
} from "../tabelle";
import { alleAufwendungen, ertragsterme, jahresergebnisterme } from "./ergebnisrechnung";
import { MITTELHERKUNFT } from "../formulare/vermoegensplan";
import { gegen, gilt, plus, type Term, terms } from "./gleichung";

/** A line of the Festsetzungsbeschluss and what the plan has for it. */
export interface Festsetzungszeile {
  position: string;
  name: string;
  beschluss?: Figure;
  /** The Beschluss states a loss, or what is needed, as a positive amount. */
  verlust: boolean;
  /** The plan's figures that add up to it; empty where the plan shows none. */
  plan: Term[];
}

/** Payments by activity and what remains of them; the Liquiditätsplan calls its totals alike. */
export const ZAHLUNGEN = [
  "einzahlungenLaufend",
  "auszahlungenLaufend",
  "saldoLaufend",
  "einzahlungenInvestition",
  "auszahlungenInvestition",
  "saldoInvestition",
  "saldoGesamt",
  "einzahlungenFinanzierung",
  "auszahlungenFinanzierung",
  "saldoFinanzierung",
  "aenderung",
];

/**
 * The lines of the Beschluss, each beside the figures of the plan that it must equal: the eight that every Beschluss may
 * have, and payments where Beschluss or plan show them. Of another year than the planned one only the plan's figures:
 * the Beschluss is about the planned year alone.
 */
export function festsetzungszeilen(plan: Plan, jahr = plan.jahr): Festsetzungszeile[] {
  const beschluss = jahr === plan.jahr ? tabelleVon(plan, "festsetzung") : undefined;
  const ausTabelle = (kind: TableKind, read: (tabelle: Tabelle, spalte: Spalte) => Term[]): Term[] => {
    const tabelle = tabelleVon(plan, kind);
    const spalte = tabelle && (jahr === plan.jahr ? planspalte(tabelle, jahr) : ansatzspalte(tabelle, jahr));
    return tabelle && spalte ? read(tabelle, spalte) : [];
  };
  const own = (position: string): Figure | undefined => beschluss && festgesetzt(beschluss, position, jahr);
  const beside = (positions: string[]): Term[] =>
    positions.flatMap((position) => own(position) ?? []).map((figure) => ({ figure, faktor: -1 }));
  // What the Beschluss states in lines of their own is not in its Erträge and Aufwendungen.
  const ohne = (all: Term[], positions: string[]): Term[] =>
    all.length > 0 ? [...all, ...beside(positions)] : all;
  const figures: [string, Term[]][] = [
    ["ertraege", ohne(ausTabelle("erfolgsplan", ertragsterme), ["finanzertraege"])],
    ["aufwendungen", ohne(ausTabelle("erfolgsplan", alleAufwendungen), ["finanzaufwendungen", "steuern"])],
    ["jahresergebnis", ausTabelle("erfolgsplan", jahresergebnisterme)],
    ["einnahmen", ausTabelle("vermoegensplan", einnahmen)],
    ["ausgaben", ausTabelle("vermoegensplan", ausgaben)],
    ["verpflichtungsermaechtigungen", veSumme(plan, jahr)],
    ["investitionskredite", kreditterme(ausTabelle)],
    ["liquiditaetskredite", []],
    ...ZAHLUNGEN.map((position): [string, Term[]] => [
      position,
      ausTabelle("liquiditaetsplan", (tabelle, spalte) => plus(eigenerBetrag(tabelle, position, spalte))),
    ]),
  ];
  return figures.flatMap(([position, terme]) => {
    const figure = own(position);
    if (ZAHLUNGEN.includes(position) && !figure && (terme.length === 0 || !beschluss)) return [];
    const name = positionsname("festsetzung", position);
    const zeile = beschluss && festsetzungszeile(beschluss, position);
    const verlust =
      zeile !== undefined &&
      figure !== undefined &&
      (istMangel(zeile, figure) || kehrtUm(zeile, figure, terme));
    return [{ position, name, verlust, plan: terme, ...(figure && { beschluss: figure }) }];
  });
}

const kreditterme = (ausTabelle: (kind: TableKind, read: typeof kredite) => Term[]): Term[] => {
  const inVermoegensplan = ausTabelle("vermoegensplan", kredite);
  return inVermoegensplan.length > 0 ? inVermoegensplan : ausTabelle("liquiditaetsplan", kredite);
};

/** What remains of others: one amount, which alone can be a loss or a need. */
const RESTE = [
  "jahresergebnis",
  "saldoLaufend",
  "saldoInvestition",
  "saldoGesamt",
  "saldoFinanzierung",
  "aenderung",
];

/** A loss, a need or an outflow that is stated as a positive amount: "auf einen Jahresfehlbetrag von 92.000 €". */
export function istMangel({ position, label, text }: Zeile, { wert }: Figure): boolean {
  if (wert.isNegative() || !RESTE.includes(position ?? "")) return false;
  if (/ergebnis\s*\((jahres)?(verlust|fehlbetrag)\)/i.test(label)) return true;
  return (
    istVerlustzeile(text) || (/bedarf|abfluss/.test(text) && !/ueberschuss|zufluss|saldo|ergebnis/.test(text))
  );
}

/** Words of a Saldo that leave open what its sign says: "Zahlungsmittelüberschuss/-bedarf". */
const OFFEN = /^(?=.*(ueberschuss|zufluss))(?=.*(bedarf|abfluss))/;

/** Whether a positive Saldo of open words is a need, because it comes out as one and not otherwise. */
export function kehrtUm({ text }: Zeile, gesamt: Figure, terme: Term[]): boolean {
  if (gesamt.wert.isNegative() || terme.length === 0 || !OFFEN.test(text)) return false;
  const holds = (all: Term[]): boolean => gilt({ gesamt, terme: all, eineAngabe: true });
  return !holds(terme) && holds(terme.map(gegen));
}

/** "Einnahmen und Ausgaben von je": what is said of both. */
const ZUGLEICH: Partial<Record<string, { position: string; worte: RegExp }>> = {
  ausgaben: {
    position: "einnahmen",
    worte:
      /(einnahmen|einzahlungen|mittelherkunft|finanzierungsmittel) und( in)?( den| die)? (ausgaben|auszahlungen|mittelverwendung|finanz(ierungs)?bedarf)/,
  },
};

/**
 * The row of the Beschluss for a line. Where it has one for a Jahresgewinn and one for a Jahresverlust, the one that is
 * not zero.
 */
export function festsetzungszeile(beschluss: Tabelle, position: string): Zeile | undefined {
  const rows = beschluss.zeilen.filter((zeile) => zeile.position === position && zeile.betraege.length > 0);
  const filled = rows.find(({ betraege }) => betraege.some(({ wert }) => !wert.isZero()));
  const own = filled ?? positionszeile(beschluss, position);
  const both = ZUGLEICH[position];
  if (own || !both) return own;
  return beschluss.zeilen.find((zeile) => zeile.position === both.position && both.worte.test(zeile.text));
}

/**
 * The amount of the Beschluss for a line: that of the planned year, or the last one in its row. In place of one that
 * shows no result, or of another year, no other is taken.
 */
export function festgesetzt(
  beschluss: Tabelle,
  position: string,
  jahr: number | undefined,
): Figure | undefined {
  const zeile = festsetzungszeile(beschluss, position);
  const spalte = planspalte(beschluss, jahr);
  const own = spalte && betrag(zeile, spalte);
  const last = zeile?.ohneErgebnis ? undefined : zeile?.betraege.at(-1);
  const ofOther = spalte?.jahr === jahr && last?.spalte.jahr !== undefined && last.spalte.jahr !== jahr;
  return own ?? (ofOther ? undefined : last);
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
function veSumme(plan: Plan, jahr: number | undefined): Term[] {
  const sources: [TableKind, string[]][] = [
    ["vermoegensplan", ["summeAusgaben", "summeAnlagevermoegen"]],
    ["liquiditaetsplan", ["auszahlungenInvestition"]],
    ["verpflichtungsermaechtigungen", ["gesamtsumme"]],
  ];
  const figures = sources.flatMap(([kind, positions]) => {
    const tabelle = tabelleVon(plan, kind);
    const columns = tabelle ? betragsspalten(tabelle).filter(({ art }) => art === "ve") : [];
    const ofYear = columns.find((spalte) => spalte.jahr === jahr);
    const spalte = ofYear ?? (jahr === plan.jahr ? columns[0] : undefined);
    return (tabelle && spalte && betragDer(tabelle, positions, spalte)) ?? [];
  });
  return figures.slice(0, 1).map((figure) => ({ figure, faktor: 1 }));
}
