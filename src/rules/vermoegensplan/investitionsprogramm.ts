import { istNebenangabe, normalisieren } from "../../plan/lesen/beschriftung";
import { planspalte, tabelleVon, tabellenVon, type Plan } from "../../plan/plan";
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
import { euro, gilt } from "../kern/bewerten";
import { jahresspalte } from "./finanzplan";
import { plus } from "../konten/gruppensummen";
import type { Befund, Regel, Relation, Term } from "../kern/regel";
import { gleichheit, ist, positionsname, soll, summenrelation } from "../kern/relationen";
import { betragText, differenzText, zeilenzelle } from "../kern/saetze";

const PROGRAMM = "Investitionsprogramm";

/** Lines of the Vermögensplan by the words in which a Maßnahme speaks of them. */
const MASSNAHMEN: [string, RegExp][] = [
  ["summeImmateriell", /immaterielle/],
  ["fremdbauten", /bauten auf fremd/],
  ["wohnbauten", /wohnbauten/],
  ["betriebsbauten", /betriebs ?und andere bauten|betriebsbauten/],
  ["infrastruktur", /infrastrukturvermoegen/],
  ["maschinen", /maschinen/],
  ["ausstattung", /betriebs ?und geschaeftsausstattung/],
  ["anlagenImBau", /anlagen im bau/],
];

/** The line of the Vermögensplan of which normalised words speak. */
export function positionNachWorten(text: string): string | undefined {
  return MASSNAHMEN.find(([, muster]) => muster.test(text))?.[0];
}

/** The line of the Vermögensplan that a table of the programme details. */
export function massnahme(tabelle: Tabelle): string | undefined {
  const texts = [...tabelle.titel, ...tabelle.zeilen.slice(0, 2).map(({ label }) => label)];
  return positionNachWorten(normalisieren(texts.join(" ")));
}

function istEinzelliste(tabelle: Tabelle): boolean {
  return positionszeile(tabelle, "saldo") === undefined;
}

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
const GESAMTAUSGABEN: ((row: Zeilenbetraege) => Figure[])[] = [
  ({ ergebnis, bereitgestellt, ansatz, planung }) => [...ergebnis, ...bereitgestellt, ...ansatz, ...planung],
  ({ ergebnis, vorjahr, ansatz, planung }) => [...ergebnis, ...vorjahr, ...ansatz, ...planung],
  ({ bereitgestellt, ansatz, planung }) => [...bereitgestellt, ...ansatz, ...planung],
];

interface Zeilenbetraege {
  ergebnis: Figure[];
  vorjahr: Figure[];
  ansatz: Figure[];
  planung: Figure[];
  bereitgestellt: Figure[];
  geleistet: Figure[];
  gesamt: Figure | undefined;
}

function zeilenbetraege(tabelle: Tabelle, zeile: Zeile): Zeilenbetraege {
  const columns = betragsspalten(tabelle);
  const lastAnsatz = Math.max(...columns.filter(({ art }) => art === "ansatz").map(({ jahr }) => jahr ?? 0));
  const figures = (test: (spalte: Spalte) => boolean): Figure[] =>
    columns.filter(test).flatMap((spalte) => betrag(zeile, spalte) ?? []);
  return {
    ergebnis: figures(({ art }) => art === "ergebnis"),
    vorjahr: figures(({ art, jahr }) => art === "ansatz" && jahr !== lastAnsatz),
    ansatz: figures(({ art, jahr }) => art === "ansatz" && jahr === lastAnsatz),
    planung: figures(({ art }) => art === "planung"),
    bereitgestellt: figures(({ art, kopf }) => art === "bisher" && /bereitgestellt/i.test(kopf)),
    geleistet: figures(({ art, kopf }) => art === "bisher" && /geleistet/i.test(kopf)),
    gesamt: figures(({ art }) => art === "bedarf")[0],
  };
}

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
      .map((zeile) => zeilenbetraege(tabelle, zeile)),
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

/** What the programme plans for a line is what Vermögensplan and Finanzplan plan for it. */
export function programmUndPlan(plan: Plan): Relation[] {
  const vermoegensplan = tabelleVon(plan, "vermoegensplan");
  const finanzplan = tabelleVon(plan, "finanzplan");
  return tabellenVon(plan, "investitionsprogramm")
    .filter((tabelle) => !istEinzelliste(tabelle))
    .flatMap((tabelle) => {
      const position = massnahme(tabelle);
      if (!position) return [];
      return betragsspalten(tabelle).flatMap((spalte) => {
        const planned = spalte.jahr === plan.jahr && spalte.art === "ansatz" ? vermoegensplan : finanzplan;
        const column =
          planned === vermoegensplan
            ? planned && planspalte(planned, plan.jahr)
            : planned && jahresspalte(planned, spalte.jahr);
        if (!planned || !column || !["ansatz", "planung"].includes(spalte.art) || spalte.jahr === undefined)
          return [];
        const line = betrag(positionszeile(planned, position), column);
        const figure = betrag(positionszeile(tabelle, "summeAusgaben"), spalte);
        const ort = planned === vermoegensplan ? "Vermögensplan" : "Finanzplan";
        return line && figure
          ? [gleichheit(positionsname("vermoegensplan", position), line, ort, plus([figure]), PROGRAMM)]
          : [];
      });
    });
}

/** A year that is in the funds already spent and in the row's own Ergebnis too counts twice. */
function doppeltGezaehlt(tabelle: Tabelle): Befund[] {
  return tabelle.zeilen
    .filter(({ position }) => !position)
    .flatMap((zeile) => {
      const { ergebnis, vorjahr, bereitgestellt, geleistet, ansatz, planung, gesamt } = zeilenbetraege(
        tabelle,
        zeile,
      );
      const [spent] = geleistet;
      const [year] = ergebnis;
      const [provided] = bereitgestellt;
      if (!gesamt || !spent || !year || !provided || year.wert.isZero() || year.wert.isNegative()) return [];
      const once = plus([provided, ...ansatz, ...planung]);
      const twice = plus([provided, year, ...ansatz, ...planung]);
      const holds = (terme: Term[]): boolean => gilt(summenrelation("", gesamt, terme));
      // Funds that hardly exceed the prior year's Ansatz do not contain the year before it.
      const earlier = vorjahr.reduce((rest, { wert }) => rest.minus(wert), provided.wert);
      const contained = spent.wert.gte(year.wert) && earlier.gte(year.wert);
      if (!contained || holds(once) || !holds(twice)) return [];
      const expected = gesamt.wert.minus(year.wert);
      const cells = [gesamt, provided, year, spent].map((figure) =>
        zeilenzelle(tabelle, figure.row, figure.column),
      );
      return [
        {
          ...zeilenzelle(tabelle, gesamt.row, gesamt.column),
          message: `${zeile.label}: Die Gesamtausgaben von ${betragText(euro(gesamt), gesamt.spalte.einheit)} zählen das Vorvorjahr (${betragText(euro(year), year.spalte.einheit)}) doppelt; es steckt schon in den bereitgestellten Mitteln (${betragText(euro(provided), provided.spalte.einheit)}).`,
          expected: expected.toString(),
          actual: gesamt.wert.toString(),
          difference: year.wert.toString(),
          cells,
        },
      ];
    });
}

/** The part of VH-2 that the Investitionsprogramm shows. */
export function doppelteJahre(plan: Plan): Befund[] {
  const tables = tabellenVon(plan, "investitionsprogramm");
  const items = tables.filter(istEinzelliste).flatMap(doppeltGezaehlt);
  return items.length > 0 ? items : tables.flatMap(doppeltGezaehlt);
}
