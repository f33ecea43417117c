import type { TableKind } from "../../plan/arten";
import { ANLAGEN } from "../../plan/formulare/vermoegensplan";
import { tabelleVon, type Plan } from "../../plan/plan";
import {
  betrag,
  betragsspalten,
  hatLuecken,
  positionszeile,
  type Tabelle,
  type Zeile,
} from "../../plan/tabelle";
import { gilt } from "../kern/bewerten";
import { figurenIn, plus } from "../konten/gruppensummen";
import type { Befund, Relation } from "../kern/regel";
import { positionsname, summenrelation, type Gleichung } from "../kern/relationen";
import { zelleVon } from "../kern/saetze";
import { summenbau, zaehltMit } from "./summenbau";

export const MITTELHERKUNFT = [
  "anlageabgaenge",
  "abschreibungen",
  "jahresgewinn",
  "eigenkapitalerhoehung",
  "zuwendungen",
  "ertragszuschuesse",
  "rueckstellungen",
  "investitionskredite",
  "abnahmeMittel",
];

/** Sums of Mittelherkunft and Mittelverwendung; Finanzplan and Zwischenbericht have the same. */
export const VERMOEGENSPLAN_SUMMEN: Gleichung[] = [
  { gesamt: "summeEinnahmen", plus: MITTELHERKUNFT },
  ...Object.entries(ANLAGEN).map(([gesamt, parts]) => ({ gesamt, plus: parts })),
  {
    gesamt: "summeSonstige",
    plus: [
      "jahresverlust",
      "tilgung",
      "aufloesungInvestitionszuschuesse",
      "aufloesungErtragszuschuesse",
      "aufloesungRueckstellungen",
      "eigenkapitalverminderung",
      "verlustausgleich",
      "gewinnabfuehrung",
      "zunahmeMittel",
    ],
  },
  { gesamt: "summeAusgaben", plus: ["summeAnlagevermoegen", "summeSonstige"] },
];

/** The totals of the two sides: neither is part of another. */
const GESAMT = ["summeEinnahmen", "summeAusgaben"];

/** A total of the table with the rows that it adds up, as the form says and as the table itself is built. */
interface Summe {
  zeile: Zeile;
  position: string;
  nachFormblatt: Zeile[];
  nachAufbau: Zeile[];
  /** Rows that belong to it by their place and that the form does not have there. */
  unbekannte: Zeile[];
}

type Weg = "nachFormblatt" | "nachAufbau";

/**
 * The sums of a Vermögensplan, Finanzplan or Zwischenbericht, in every column of amounts. Where a table has rows of
 * its own, a total adds them up, too: then what comes out in most columns decides.
 */
export function mittelsummen(plan: Plan, kind: TableKind): Relation[] {
  const tabelle = tabelleVon(plan, kind);
  if (!tabelle) return [];
  const all = summen(tabelle);
  return all.flatMap((summe) => {
    const way = weg(tabelle, summe, all);
    return way ? relationen(tabelle, summe, way) : [];
  });
}

/** Totals with rows unknown to the form that come out in no way, though every cell shows its result. */
export function unklareSummen(plan: Plan, kind: TableKind): Befund[] {
  const tabelle = tabelleVon(plan, kind);
  if (!tabelle || hatLuecken(tabelle)) return [];
  const all = summen(tabelle);
  return all
    .filter((summe) => weg(tabelle, summe, all) === undefined)
    .filter(({ zeile }) => zeile.betraege.some(({ wert }) => !wert.isZero()))
    .flatMap(({ zeile, unbekannte: [first] }) => {
      const [figure] = zeile.betraege;
      if (!figure || !first) return [];
      return [
        {
          ...zelleVon(figure),
          severity: "info" as const,
          message: `„${zeile.label}“ wurde nicht nachgerechnet: Zeilen wie „${first.label}“ kennt das Formblatt nicht, und weder mit noch ohne sie ergibt sich der gezeigte Betrag. Bitte von Hand prüfen.`,
          cells: [zelleVon(figure)],
        },
      ];
    });
}

function summen(tabelle: Tabelle): Summe[] {
  const rows = tabelle.zeilen.filter(zaehltMit);
  const total = (zeile: Zeile): boolean =>
    zeile.art === "summe" || VERMOEGENSPLAN_SUMMEN.some(({ gesamt }) => gesamt === zeile.position);
  const built = summenbau(rows, betragsspalten(tabelle), total, ({ position }) =>
    GESAMT.includes(position ?? ""),
  );
  return VERMOEGENSPLAN_SUMMEN.flatMap(({ gesamt, plus: parts }) => {
    const zeile = positionszeile(tabelle, gesamt);
    const own = built.find((other) => other.zeile === zeile);
    if (!zeile || !own) return [];
    const nachFormblatt = parts.flatMap((part) => vorhandene(tabelle, part));
    const nachAufbau = own.teile;
    const known = new Set(mitTeilen(tabelle, gesamt));
    const unbekannte = nachAufbau.filter((teil) => !known.has(teil));
    return [{ zeile, position: gesamt, nachFormblatt, nachAufbau, unbekannte }];
  });
}

/** What stands for a part of a total: its own row with amounts, else the rows of its parts. */
function vorhandene(tabelle: Tabelle, position: string): Zeile[] {
  const zeile = positionszeile(tabelle, position);
  if (zeile && zaehltMit(zeile)) return [zeile];
  const parts = VERMOEGENSPLAN_SUMMEN.find(({ gesamt }) => gesamt === position)?.plus ?? [];
  return parts.flatMap((part) => vorhandene(tabelle, part));
}

/** The rows of the form that a total takes in, those of its subtotals included. */
function mitTeilen(tabelle: Tabelle, gesamt: string): Zeile[] {
  const parts = VERMOEGENSPLAN_SUMMEN.find((gleichung) => gleichung.gesamt === gesamt)?.plus ?? [];
  return parts.flatMap((part) => [positionszeile(tabelle, part) ?? [], mitTeilen(tabelle, part)].flat());
}

/** By which way a total is judged: the form's where no row is unknown, else one that comes out somewhere. */
function weg(tabelle: Tabelle, summe: Summe, all: Summe[]): Weg | undefined {
  if (summe.unbekannte.length === 0) return "nachFormblatt";
  const ways: Weg[] = ["nachAufbau", "nachFormblatt"];
  const held = (other: Summe, way: Weg): number => relationen(tabelle, other, way).filter(kommtHin).length;
  const [best] = ways.filter((way) => held(summe, way) > 0).sort((a, b) => held(summe, b) - held(summe, a));
  return best ?? ways.find((way) => all.some((other) => held(other, way) > 0));
}

function kommtHin(relation: Relation): boolean {
  return relation.terme.length > 1 && !relation.gesamt.wert.isZero() && gilt(relation);
}

function relationen(tabelle: Tabelle, { zeile, position, ...ways }: Summe, way: Weg): Relation[] {
  return betragsspalten(tabelle).flatMap((spalte) => {
    const gesamt = betrag(zeile, spalte);
    const figures = figurenIn(ways[way], spalte);
    return gesamt && figures.length > 0
      ? [summenrelation(positionsname("vermoegensplan", position), gesamt, plus(figures))]
      : [];
  });
}
