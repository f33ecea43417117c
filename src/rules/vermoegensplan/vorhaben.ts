import { positionsname } from "../../plan/formulare";
import { postenname } from "../../plan/postenname";
import { plus, type Term } from "../../plan/aufbau/gleichung";
import type { Decimal } from "../../money/dezimal";
import { umfasstAnlagen, vermoegensplanPositionen } from "../../plan/formulare/vermoegensplan";
import { kontengliederung, type Kontengruppe, gruppensumme } from "../../plan/aufbau/kontengruppen";
import { planspalte, tabelleVon, type Plan, jahresspalte } from "../../plan/plan";
import {
  betrag,
  betragsspalten,
  positionszeile,
  type Figure,
  type Spalte,
  type Tabelle,
  type Zeile,
} from "../../plan/tabelle";
import { mitFehler } from "../beispiele/beispielplan";
import { beispielprogramm } from "../beispiele/beispielprogramm";
import { gruppenrelationen } from "../konten/kontenrelationen";
import type { Regel, Relation } from "../kern/regel";
import { gleichheit, ist, soll, summenrelation } from "../kern/relationen";
import { differenzText } from "../kern/saetze";
import { programmUndPlan, doppeltGezaehlteJahre } from "./programmabgleich";

const VORHABEN = "Vorhaben";

/** Where an investment group stands elsewhere: the Vermögensplan of the year, the Finanzplan of the prior year. */
interface Gegenstueck {
  tabelle: Tabelle;
  spalte: Spalte;
  ort: string;
}

function relationen(plan: Plan): Relation[] {
  const tabelle = tabelleVon(plan, "vorhaben");
  if (!tabelle) return [];
  const gliederung = kontengliederung(tabelle, umfasstAnlagen);
  const gruppen = gliederung.gruppen;
  return betragsspalten(tabelle).flatMap((spalte) => {
    const other = gegenstueck(plan, spalte);
    const total = anlagevermoegen(tabelle, spalte);
    const groups = gruppenrelationen(gliederung, spalte, "vorhaben");
    return [
      ...groups.filter(({ gesamt }) => gesamt !== total[0]?.gesamt),
      ...total,
      ...(other ? gruppen.flatMap((gruppe) => gruppenvergleich(gruppe, spalte, other)) : []),
      ...(other ? summenvergleich(tabelle, spalte, other) : []),
    ];
  });
}

function anlagevermoegen(tabelle: Tabelle, spalte: Spalte): Relation[] {
  const gesamt = betrag(positionszeile(tabelle, "summeAnlagevermoegen"), spalte);
  const parts = ["summeImmateriell", "summeSachanlagen", "summeFinanzanlagen"];
  const figures = parts.flatMap((position) => betrag(positionszeile(tabelle, position), spalte) ?? []);
  return gesamt && figures.length > 1 ? [summenrelation("Summe Anlagevermögen", gesamt, plus(figures))] : [];
}

function gegenstueck(plan: Plan, spalte: Spalte): Gegenstueck | undefined {
  if (spalte.art !== "ansatz" || plan.jahr === undefined) return undefined;
  const vermoegensplan = tabelleVon(plan, "vermoegensplan");
  const finanzplan = tabelleVon(plan, "finanzplan");
  const planned = vermoegensplan && planspalte(vermoegensplan, plan.jahr);
  const prior = finanzplan && jahresspalte(finanzplan, plan.jahr - 1);
  if (spalte.jahr === plan.jahr && planned)
    return { tabelle: vermoegensplan, spalte: planned, ort: "Vermögensplan" };
  return spalte.jahr === plan.jahr - 1 && prior
    ? { tabelle: finanzplan, spalte: prior, ort: "Finanzplan" }
    : undefined;
}

function gruppenvergleich(gruppe: Kontengruppe, spalte: Spalte, other: Gegenstueck): Relation[] {
  const figures = gruppensumme(gruppe, spalte);
  const position = gruppe.position ?? positionNachBetrag(gruppe, other);
  if (!position || figures.length === 0) return [];
  const line = betrag(positionszeile(other.tabelle, position), other.spalte);
  return line
    ? [gleichheit(positionsname("vorhaben", position), line, other.ort, plus(figures), VORHABEN)]
    : [];
}

/** The line of a group without a heading: the only one that has exactly one of the group's yearly sums. */
function positionNachBetrag(gruppe: Kontengruppe, { tabelle }: Gegenstueck): string | undefined {
  const sums = gruppe.summen
    .flatMap(({ betraege }) => betraege.map(({ wert }) => wert))
    .filter((wert) => !wert.isZero());
  const same = (wert: Decimal): boolean => sums.some((sum) => sum.eq(wert));
  const lines = tabelle.zeilen.filter(
    ({ position, art, betraege }) => position && art === "posten" && betraege.some(({ wert }) => same(wert)),
  );
  return lines.length === 1 ? lines[0]?.position : undefined;
}

function summenvergleich(tabelle: Tabelle, spalte: Spalte, other: Gegenstueck): Relation[] {
  const sums = vermoegensplanPositionen.filter(({ id }) =>
    ["summeSachanlagen", "summeFinanzanlagen", "summeAnlagevermoegen"].includes(id),
  );
  return sums.flatMap(({ id, name }) => {
    const line = betrag(positionszeile(other.tabelle, id), other.spalte);
    const figure = betrag(positionszeile(tabelle, id), spalte);
    return line && figure ? [gleichheit(name, line, other.ort, plus([figure]), VORHABEN)] : [];
  });
}

export const vh1: Regel = {
  id: "VH-1",
  titel: "Vorhaben des Vermögensplans",
  prueft:
    "Die Vorhaben ergeben ihre Gruppe, und die Gruppe ist die Zeile von Vermögensplan, Finanzplan und Investitionsprogramm.",
  grundlage: "§ 17 Abs. 3 EigAnVO",
  recht: "zweiterPlan",
  severity: "error",
  beispiel: {
    Vorhaben: mitFehler(beispielprogramm.vorhaben, "Summe | 20.000 | 60.000", "Summe | 20.000 | 66.000"),
  },
  relationen: (plan) => [...relationen(plan), ...programmUndPlan(plan)],
};

/** Gesamtausgabebedarf of every Vorhaben: what was spent up to the year before last, and the years shown. */
function bedarf(plan: Plan): Relation[] {
  const tabelle = tabelleVon(plan, "vorhaben");
  const spalte = tabelle && betragsspalten(tabelle).find(({ art }) => art === "bedarf");
  if (!tabelle || !spalte) return [];
  return tabelle.zeilen.flatMap((zeile) => {
    const gesamt = zeile.konto && betrag(zeile, spalte);
    const terme = gesamt ? bedarfsterme(tabelle, zeile) : [];
    return gesamt && terme.length > 0 ? [bedarfsrelation(gesamt, terme)] : [];
  });
}

function bedarfsrelation(gesamt: Figure, terme: Term[]): Relation {
  return {
    gesamt,
    terme,
    satz: (bewertung) =>
      `${postenname(gesamt)}: Als Gesamtausgabebedarf sind ${ist(bewertung)} angegeben, frühere und gezeigte Jahre ergeben zusammen ${soll(bewertung)} (${differenzText(bewertung)}).`,
  };
}

/** "Gesamtergebnis bis" holds the Ergebnis of its year already; where it is empty, the Ergebnis itself counts. */
function bedarfsterme(tabelle: Tabelle, zeile: Zeile): Term[] {
  const columns = betragsspalten(tabelle);
  const figures = (art: Spalte["art"]): Figure[] =>
    columns.filter((column) => column.art === art).flatMap((column) => betrag(zeile, column) ?? []);
  const bisher = figures("bisher").filter(({ wert }) => !wert.isZero());
  return plus([
    ...(bisher.length > 0 ? bisher : figures("ergebnis")),
    ...figures("ansatz"),
    ...figures("planung"),
  ]);
}

export const vh2: Regel = {
  id: "VH-2",
  titel: "Gesamtausgabebedarf der Vorhaben",
  prueft:
    "Der Gesamtausgabebedarf ist die Summe der früheren und der gezeigten Jahre; kein Jahr zählt doppelt.",
  grundlage: "§ 17 Abs. 3 EigAnVO",
  recht: "zweiterPlan",
  severity: "warning",
  beispiel: {
    Vorhaben: mitFehler(
      mitFehler(beispielprogramm.vorhaben, "| 115.000", "| 135.000"),
      "175.000 | 30.000\n | 7.",
      "195.000 | 30.000\n | 7.",
    ).replaceAll("228.000", "248.000"),
  },
  relationen: bedarf,
  befunde: (plan) => ({ geprueft: 1, befunde: doppeltGezaehlteJahre(plan) }),
};
