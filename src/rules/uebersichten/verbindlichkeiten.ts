import { Decimal } from "../../money/dezimal";
import type { TableKind } from "../../plan/arten";
import { planspalte, tabelleVon, tabellenVon, type Plan } from "../../plan/plan";
import { betrag, positionszeile, type Figure, type Tabelle } from "../../plan/tabelle";
import { mitFehler } from "../beispiele/beispielplan";
import { beispieluebersichten } from "../beispiele/beispieluebersichten";
import { gilt, euro, nachrechnen, plus, type Gleichung, type Term } from "../../plan/aufbau/gleichung";
import {
  bewegungen,
  istKreditspiegel,
  type Bewegung,
  standgleichungen,
  mitBewegung,
} from "../../plan/aufbau/kreditspiegel";
import { alsBefund, type Feststellung } from "../kern/feststellung";
import type { Regel, Relation } from "../kern/regel";
import { gleichheit, ist, soll, zeilensumme } from "../kern/relationen";
import { differenzText, figurText, inSpalte } from "../kern/saetze";
import { betragText } from "../../money/eurotext";
import { zelleVon } from "../../workbook/zelle";
import { blocksummen } from "../../plan/aufbau/blocksummen";
import { einzelnerAbstand, falscherAbstand } from "./kopfabstand";

const UEBERSICHT = "Übersicht der Verbindlichkeiten";

/** Credits that are taken up and repaid in the plan year: by the Vermögensplan, else by the Beschluss. */
interface Plankredite {
  aufnahme?: Figure;
  tilgung?: Figure;
}

function plankredite(plan: Plan): Plankredite {
  const vermoegensplan = plankolumne(plan, "vermoegensplan");
  const beschluss = plankolumne(plan, "festsetzung");
  const aufnahme = vermoegensplan("investitionskredite") ?? beschluss("investitionskredite");
  const tilgung = vermoegensplan("tilgung");
  return { ...(aufnahme && { aufnahme }), ...(tilgung && { tilgung }) };
}

/** Reads lines of a part of the plan in the plan year. */
function plankolumne(plan: Plan, kind: TableKind): (position: string) => Figure | undefined {
  const tabelle = tabelleVon(plan, kind);
  const spalte = tabelle && planspalte(tabelle, plan.jahr);
  return (position) => (tabelle && spalte ? betrag(positionszeile(tabelle, position), spalte) : undefined);
}

/** The named overview, and tables of single credits that nothing names. */
function uebersichten(plan: Plan): Tabelle[] {
  const named = tabelleVon(plan, "verbindlichkeiten");
  const others = tabellenVon(plan, "sonstige").filter(
    (tabelle) => !tabelle.hidden && istKreditspiegel(tabelle),
  );
  return [...(named ? [named] : []), ...others];
}

/** Stand am Anfang + Zugang − Tilgung = Stand am Ende. */
function standrelationen(all: Bewegung[]): Relation[] {
  return standgleichungen(all).map(({ name, gesamt, terme }) => ({
    gesamt,
    terme,
    satz: (bewertung) =>
      `${inSpalte(name, gesamt.spalte)}: Am Ende stehen ${ist(bewertung)}, Anfangsstand, Zugang und Tilgung ergeben ${soll(bewertung)} (${differenzText(bewertung)}).`,
  }));
}

/** Zugang and Tilgung of the plan year are those of the Vermögensplan. */
function mitVermoegensplan(plan: Plan, all: Bewegung[]): Relation[] {
  const { aufnahme, tilgung } = plankredite(plan);
  const ort = plankolumne(plan, "vermoegensplan")("investitionskredite")
    ? "Vermögensplan"
    : "Festsetzungsbeschluss";
  const own = all.filter(({ gesamt, jahr, ende }) => {
    // A table without a year speaks of the plan that it stands in.
    const sameYear = jahr === undefined ? ende.file === (aufnahme ?? tilgung)?.file : jahr === plan.jahr;
    return gesamt && sameYear;
  });
  return own.flatMap((bewegung) => [
    ...vergleich("Zugang an Investitionskrediten", bewegung.zugang, aufnahme, ort),
    ...vergleich("Tilgung der Investitionskredite", bewegung.tilgung, tilgung, "Vermögensplan"),
  ]);
}

/**
 * Zeros at the end of the whole euro of an amount, three at the most: so far an Ansatz may be rounded. 37.943,12 €
 * of a credit's schedule are planned as 38.000 €.
 */
function nullen(figure: Figure): number {
  const amount = euro(figure);
  if (!amount.isInteger() || amount.isZero()) return 0;
  return [3, 2, 1].find((digits) => amount.mod(new Decimal(10).pow(digits)).isZero()) ?? 0;
}

/** An Ansatz beside figures that are kept more precisely: it may have been rounded to the zeros that it ends in. */
function gerundet(planned: Figure, precise: Figure[]): Figure {
  const finer = precise.some(
    (figure) =>
      !euro(figure)
        .mod(new Decimal(10).pow(nullen(planned)))
        .isZero(),
  );
  const halb = new Decimal(10).pow(nullen(planned)).div(2).div(planned.spalte.einheit);
  return finer && halb.gt(planned.halb) ? { ...planned, halb } : planned;
}

function vergleich(
  name: string,
  figure: Figure | undefined,
  planned: Figure | undefined,
  ort: string,
): Relation[] {
  if (!figure || !planned) return [];
  const turned = figure.wert.isNegative() !== planned.wert.isNegative() && !planned.wert.isZero();
  const terme: Term[] = [{ figure: gerundet(planned, [figure]), faktor: turned ? -1 : 1 }];
  return [gleichheit(name, figure, UEBERSICHT, terme, ort)];
}

/** The debts at the end of a year as the credits of the plan year lead to them: another amount is shown. */
interface AndererStand extends Gleichung, Plankredite {
  name: string;
  jahr: number | undefined;
  anfang: Figure;
  tilgung: Figure;
}

/**
 * Where the overview shows no movements: the debts grow by what the Vermögensplan takes up and shrink by what it
 * repays. Other movements are possible, so that this is to be looked at only.
 */
function andereStaende(plan: Plan, all: Bewegung[]): AndererStand[] {
  const { aufnahme, tilgung } = plankredite(plan);
  if (!tilgung) return [];
  return all.flatMap((bewegung) => {
    const { gesamt, jahr, name, anfang, ende } = bewegung;
    if (mitBewegung(bewegung) || !gesamt || jahr !== plan.jahr) return [];
    const terme = [
      ...plus([anfang, ...(aufnahme ? [gerundet(aufnahme, [anfang, ende])] : [])]),
      { figure: gerundet(tilgung, [anfang, ende]), faktor: -1 },
    ];
    if (gilt({ gesamt: ende, terme })) return [];
    return [{ gesamt: ende, terme, name, jahr, anfang, tilgung, ...(aufnahme && { aufnahme }) }];
  });
}

const andererStand: Feststellung<AndererStand> = {
  stelle: ({ gesamt, terme }) => {
    const { soll: expected, differenz } = nachrechnen({ gesamt, terme });
    const { einheit } = gesamt.spalte;
    return {
      ...zelleVon(gesamt),
      severity: "warning",
      expected: expected.div(einheit).toString(),
      actual: gesamt.wert.toString(),
      difference: differenz.div(einheit).toString(),
      cells: [gesamt, ...terme.map(({ figure }) => figure)].map(zelleVon),
    };
  },
  satz: ({ gesamt, terme, name, jahr, anfang, aufnahme, tilgung }) => {
    const { soll: expected, differenz } = nachrechnen({ gesamt, terme });
    const { einheit } = gesamt.spalte;
    return `${name}: Der Stand zum Ende des Jahres ${jahr} ist mit ${figurText(gesamt)} angegeben; aus dem Stand zu Beginn (${figurText(anfang)}), der Kreditaufnahme (${aufnahme ? figurText(aufnahme) : "0 €"}) und der Tilgung (${figurText(tilgung)}) des Vermögensplans folgen ${betragText(expected, einheit)} (Differenz ${betragText(differenz, einheit)}).`;
  },
};

/** "Stand Ende 2025": its words and its year. */
const falschesStandjahr = falscherAbstand(
  ({ planjahr, text, genannt, erwartet }) =>
    `Die Überschrift „${text}“ nennt das Jahr ${genannt}; nach dem Planjahr ${planjahr} müsste dort ${erwartet} stehen. Bitte die Überschrift berichtigen.`,
);

export const vb1: Regel = {
  id: "VB-1",
  titel: "Übersicht der Verbindlichkeiten",
  prueft:
    "Die Verbindlichkeiten ergeben ihre Summe; Anfangsstand, Zugang und Tilgung ergeben den Endstand und sind die des Vermögensplans; die Jahre der Überschriften passen zum Planjahr.",
  grundlage: "§ 19 EigAnVO",
  recht: "finanzplan",
  severity: "error",
  beispiel: {
    Verbindlichkeiten: mitFehler(
      beispieluebersichten.verbindlichkeiten,
      "468.500 | 418.000",
      "468.500 | 41.800",
    ),
  },
  relationen: (plan) => {
    const tabelle = tabelleVon(plan, "verbindlichkeiten");
    const sums = tabelle ? blocksummen(tabelle).map(zeilensumme) : [];
    const moves = uebersichten(plan).flatMap((table) => {
      const all = bewegungen(table, plan.jahr);
      return [...standrelationen(all), ...mitVermoegensplan(plan, all)];
    });
    return [...sums, ...moves];
  },
  befunde: (plan) => {
    const tables = uebersichten(plan);
    const named = tabelleVon(plan, "verbindlichkeiten");
    const years = named ? einzelnerAbstand(plan, named) : [];
    const stand = tables.flatMap((tabelle) => andereStaende(plan, bewegungen(tabelle, plan.jahr)));
    const befunde = [...years.map(alsBefund(falschesStandjahr)), ...stand.map(alsBefund(andererStand))];
    return { geprueft: tables.length, befunde };
  },
};
