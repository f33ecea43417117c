import { positionsname } from "../../plan/formulare";
import { istNebenangabe } from "../../plan/lesen/beschriftung";
import { tabellenVon } from "../../plan/plan";
import {
  betrag,
  betragsspalten,
  positionszeile,
  type Figure,
  type Spalte,
  type Tabelle,
} from "../../plan/tabelle";
import { mitFehler } from "../beispiele/beispielplan";
import { beispielprogramm } from "../beispiele/beispielprogramm";
import { gilt, plus, type Term } from "../../plan/aufbau/gleichung";
import type { Regel, Relation } from "../kern/regel";
import { gleichheit, ist, soll, summenrelation } from "../kern/relationen";
import { differenzText } from "../kern/saetze";
import {
  massnahme,
  istEinzelliste,
  programmbetraege,
  type Programmbetraege,
} from "../../plan/aufbau/massnahmen";

const PROGRAMM = "Investitionsprogramm";

/** Columns: the rows above add up to the sum, the Saldo is what the Einnahmen exceed it by. */
function spaltensummen(tabelle: Tabelle): Relation[] {
  const ausgaben = positionszeile(tabelle, "summeAusgaben");
  const einnahmen = positionszeile(tabelle, "summeEinnahmen");
  const saldo = positionszeile(tabelle, "saldo");
  if (!ausgaben) return [];
  const items = tabelle.zeilen.filter(({ row, art, position, text }) => {
    const after = einnahmen && einnahmen.row < ausgaben.row ? einnahmen.row : -1;
    return row < ausgaben.row && row > after && art === "posten" && !position && !istNebenangabe(text);
  });
  return betragsspalten(tabelle).flatMap((spalte) => {
    const total = betrag(ausgaben, spalte);
    const figures = items.flatMap((zeile) => betrag(zeile, spalte) ?? []);
    const balance = betrag(saldo, spalte);
    const income = betrag(einnahmen, spalte);
    return [
      ...(total && figures.length > 0 ? [summenrelation(ausgaben.label, total, plus(figures))] : []),
      ...(balance && total ? [saldorelation(balance, total, income)] : []),
    ];
  });
}

function saldorelation(balance: Figure, ausgaben: Figure, einnahmen: Figure | undefined): Relation {
  const terme: Term[] = [...plus(einnahmen ? [einnahmen] : []), { figure: ausgaben, faktor: -1 }];
  return gleichheit(
    "Saldo",
    balance,
    PROGRAMM,
    terme,
    einnahmen ? "Einnahmen − Ausgaben" : "Summe der Ausgaben mit Minus",
  );
}

/** The ways in which programmes build the Gesamtausgaben of a row: with the funds provided, or year by year. */
const GESAMTAUSGABEN: ((row: Programmbetraege) => Figure[])[] = [
  ({ ergebnis, bereitgestellt, ansatz, planung }) => [...ergebnis, ...bereitgestellt, ...ansatz, ...planung],
  ({ ergebnis, vorjahr, ansatz, planung }) => [...ergebnis, ...vorjahr, ...ansatz, ...planung],
  ({ bereitgestellt, ansatz, planung }) => [...bereitgestellt, ...ansatz, ...planung],
];

/** The column is what is summed: its name need not follow the row's. */
function gesamtausgaben(gesamt: Figure, terme: Term[]): Relation {
  return {
    ...summenrelation("", gesamt, terme),
    satz: (bewertung) =>
      `${gesamt.label}: Als Gesamtausgaben stehen ${ist(bewertung)}, die einzelnen Jahre ergeben ${soll(bewertung)} (${differenzText(bewertung)}).`,
  };
}

/** Rows: the years add up to the Gesamtausgaben, built as most rows of the workbook are. */
function zeilensummen(tables: Tabelle[]): Relation[] {
  const rows = tables.flatMap((tabelle) =>
    tabelle.zeilen
      .filter(({ position }) => position !== "saldo")
      .map((zeile) => programmbetraege(tabelle, zeile)),
  );
  const variants = GESAMTAUSGABEN.map((parts) =>
    rows.flatMap((row) => {
      const figures = parts(row);
      return row.gesamt && figures.length > 0 ? [gesamtausgaben(row.gesamt, plus(figures))] : [];
    }),
  );
  const holding = (relations: Relation[]): number =>
    relations.filter((relation) => !relation.gesamt.wert.isZero() && gilt(relation)).length;
  return variants.sort((a, b) => holding(b) - holding(a))[0] ?? [];
}

/** The sum of the single items is the summary of the Maßnahme, column by column. */
function listeGleichZusammenfassung(tables: Tabelle[]): Relation[] {
  return tables.filter(istEinzelliste).flatMap((liste) => {
    const position = massnahme(liste);
    const summary = tables.find((tabelle) => !istEinzelliste(tabelle) && massnahme(tabelle) === position);
    if (!position || !summary) return [];
    return betragsspalten(liste).flatMap((spalte) => {
      const same = gleichrangig(summary, liste, spalte);
      const gesamt = same && betrag(positionszeile(summary, "summeAusgaben"), same);
      const figure = betrag(positionszeile(liste, "summeAusgaben"), spalte);
      return gesamt && figure
        ? [
            gleichheit(
              positionsname("vermoegensplan", position),
              gesamt,
              "Zusammenfassung",
              plus([figure]),
              "Einzelauflistung",
            ),
          ]
        : [];
    });
  });
}

/** The column of the summary for this one of the list: of its kind and year, and in the same order where there are several. */
function gleichrangig(summary: Tabelle, liste: Tabelle, spalte: Spalte): Spalte | undefined {
  const alike = (tabelle: Tabelle) =>
    betragsspalten(tabelle).filter(({ art, jahr }) => art === spalte.art && jahr === spalte.jahr);
  return alike(summary)[alike(liste).indexOf(spalte)];
}

export const ip1: Regel = {
  id: "IP-1",
  titel: "Investitionsprogramm",
  prueft:
    "Zeilen und Spalten des Investitionsprogramms gehen auf, die Einzelauflistung ist die Zusammenfassung, der Saldo die Summe mit Minus.",
  grundlage: "§ 19 EigAnVO",
  severity: "error",
  beispiel: {
    Investitionsprogramm: mitFehler(
      beispielprogramm.einzelliste,
      "Klimaanlage | 0 | 25 | 35 | 30",
      "Klimaanlage | 0 | 25 | 35 | 40",
    ),
  },
  relationen: (plan) => {
    const tables = tabellenVon(plan, "investitionsprogramm");
    return [...tables.flatMap(spaltensummen), ...zeilensummen(tables), ...listeGleichZusammenfassung(tables)];
  },
};
