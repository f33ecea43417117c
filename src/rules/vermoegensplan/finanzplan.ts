import { formularVon, positionsname } from "../../plan/formulare";
import { planspalte, tabelleVon, type Plan, jahresspalte } from "../../plan/plan";
import {
  betrag,
  betragsspalten,
  positionszeile,
  type Spalte,
  type Tabelle,
  eigenerBetrag,
} from "../../plan/tabelle";
import { mitFehler } from "../beispiele/beispielplan";
import { beispielprogramm } from "../beispiele/beispielprogramm";
import { aufwandszeile, jahresergebnisterme } from "../../plan/aufbau/ergebnisrechnung";
import { plus, type Term, gegen } from "../../plan/aufbau/gleichung";
import { mittelrelationen, unklareSummen } from "./mittelsummen";
import { alsBefund, type Feststellung } from "../kern/feststellung";
import type { Befund, Regel, Relation } from "../kern/regel";
import { gleichheit } from "../kern/relationen";
import { zeilenzelle, type CellRef } from "../../workbook/zelle";
import { ausgleich, zunahmeUndAbnahme } from "./ausgleich";
import { andereVorjahresspalte, wieVorjahresplan } from "../vorjahr/vorjahresplan";

const FINANZPLAN = "Finanzplan";

/** The plan year of the Finanzplan is the Vermögensplan, row by row. */
function planjahr(plan: Plan): Relation[] {
  const finanzplan = tabelleVon(plan, "finanzplan");
  const vermoegensplan = tabelleVon(plan, "vermoegensplan");
  const quelle = vermoegensplan && planspalte(vermoegensplan, plan.jahr);
  const spalte = finanzplan && jahresspalte(finanzplan, plan.jahr);
  if (!finanzplan || !vermoegensplan || !spalte || !quelle) return [];
  const positions = formularVon("finanzplan")?.positionen ?? [];
  return positions.flatMap(({ id, name }) => {
    const gesamt = betrag(positionszeile(finanzplan, id), spalte);
    const figure = betrag(positionszeile(vermoegensplan, id), quelle);
    return gesamt && figure ? [gleichheit(name, gesamt, FINANZPLAN, plus([figure]), "Vermögensplan")] : [];
  });
}

/** Abschreibungen and Jahresgewinn of the prior year are its Ansätze in the Erfolgsplan. */
function vorjahr(plan: Plan): Relation[] {
  const finanzplan = tabelleVon(plan, "finanzplan");
  const erfolgsplan = tabelleVon(plan, "erfolgsplan");
  const jahr = plan.jahr === undefined ? undefined : plan.jahr - 1;
  const spalte = finanzplan && jahresspalte(finanzplan, jahr);
  const quelle =
    erfolgsplan &&
    betragsspalten(erfolgsplan).find((column) => column.jahr === jahr && column.art === "ansatz");
  if (!finanzplan || !erfolgsplan || !spalte || !quelle) return [];
  return [
    ...vergleich("abschreibungen", finanzplan, spalte, aufwandszeile(erfolgsplan, "abschreibungen", quelle)),
    ...gewinnOderVerlust(finanzplan, spalte, jahresergebnisterme(erfolgsplan, quelle)),
  ];
}

function gewinnOderVerlust(finanzplan: Tabelle, spalte: Spalte, terme: Term[]): Relation[] {
  const [ergebnis] = terme;
  if (!ergebnis) return [];
  if (!ergebnis.figure.wert.times(ergebnis.faktor).isNegative())
    return vergleich("jahresgewinn", finanzplan, spalte, terme);
  return vergleich("jahresverlust", finanzplan, spalte, terme.map(gegen));
}

function vergleich(position: string, finanzplan: Tabelle, spalte: Spalte, terme: Term[]): Relation[] {
  const [gesamt] = eigenerBetrag(finanzplan, position, spalte);
  if (!gesamt || terme.length === 0) return [];
  return [gleichheit(positionsname("finanzplan", position), gesamt, FINANZPLAN, terme, "Erfolgsplan")];
}

/** The years that a Finanzplan shows, ascending. */
interface GezeigteJahre {
  tabelle: Tabelle;
  jahre: [number, ...number[]];
}

function gezeigteJahre(tabelle: Tabelle): GezeigteJahre[] {
  const years = new Set(betragsspalten(tabelle).flatMap(({ jahr }) => jahr ?? []));
  const [first, ...others] = [...years].sort((a, b) => a - b);
  return first === undefined || tabelle.kopfOhneErgebnis ? [] : [{ tabelle, jahre: [first, ...others] }];
}

/** The header of a year. */
function jahreskopf(tabelle: Tabelle, jahr: number): CellRef {
  const column = betragsspalten(tabelle).find((spalte) => spalte.jahr === jahr)?.column;
  return zeilenzelle(tabelle, tabelle.area.top, column ?? tabelle.area.left);
}

/** Years of which one does not follow the one before. */
interface Jahresluecke extends GezeigteJahre {
  nachLuecke: number;
}

function jahresluecken({ tabelle, jahre }: GezeigteJahre): Jahresluecke[] {
  const nachLuecke = jahre.find((jahr, index) => jahr !== jahre[0] + index);
  return nachLuecke === undefined ? [] : [{ tabelle, jahre, nachLuecke }];
}

const jahreFolgenNicht: Feststellung<Jahresluecke> = {
  stelle: ({ tabelle, jahre, nachLuecke }) => ({
    ...jahreskopf(tabelle, nachLuecke),
    cells: jahre.map((jahr) => jahreskopf(tabelle, jahr)),
  }),
  satz: ({ jahre }) =>
    `Die Jahre des Finanzplans folgen nicht aufeinander: ${jahre.join(", ")}. Bitte die Jahre in den Spaltenköpfen prüfen.`,
};

const NOETIG = 5;

const zuWenigeJahre: Feststellung<GezeigteJahre> = {
  stelle: ({ tabelle, jahre }) => ({
    ...jahreskopf(tabelle, jahre[0]),
    cells: jahre.map((jahr) => jahreskopf(tabelle, jahr)),
  }),
  satz: ({ jahre }) =>
    `Der Finanzplan zeigt ${jahre.length} Jahre (${jahre.join(", ")}); nötig sind fünf: das laufende Jahr, das Planjahr und drei weitere. Bitte die fehlenden Jahre ergänzen.`,
};

/** Five years, each following the one before, from the prior year on. */
function jahresfolge(tabelle: Tabelle): Befund[] {
  const shown = gezeigteJahre(tabelle);
  return [
    ...shown.flatMap(jahresluecken).map(alsBefund(jahreFolgenNicht)),
    ...shown.filter(({ jahre }) => jahre.length < NOETIG).map(alsBefund(zuWenigeJahre)),
  ];
}

export const fp1: Regel = {
  id: "FP-1",
  titel: "Finanzplan",
  prueft:
    "Summen und Ausgleich stimmen in jedem von fünf aufeinanderfolgenden Jahren; das Planjahr ist der Vermögensplan, das Vorjahr der Plan des Vorjahres (auch der gemeinsam geprüfte).",
  grundlage: "§ 19 EigAnVO",
  recht: "finanzplan",
  severity: "error",
  beispiel: {
    Finanzplan: mitFehler(
      beispielprogramm.finanzplan,
      "6. Maschinen und maschinelle Anlagen | 60.000 | 85.000 | 70.000",
      "6. Maschinen und maschinelle Anlagen | 60.000 | 85.000 | 79.000",
    ),
  },
  relationen: (plan) => [
    ...mittelrelationen(plan, "finanzplan"),
    ...ausgleich(plan, "finanzplan"),
    ...planjahr(plan),
    ...vorjahr(plan),
    ...wieVorjahresplan(plan),
  ],
  befunde: (plan) => {
    const tabelle = tabelleVon(plan, "finanzplan");
    const own = tabelle ? [...jahresfolge(tabelle), ...zunahmeUndAbnahme(tabelle)] : [];
    return {
      geprueft: tabelle ? 2 : 0,
      befunde: [...own, ...unklareSummen(plan, "finanzplan"), ...andereVorjahresspalte(plan)],
    };
  },
};
