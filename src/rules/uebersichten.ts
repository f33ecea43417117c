import { Decimal } from "../money/dezimal";
import { planspalte, tabelleVon, tabellenVon, type Plan } from "../plan/plan";
import {
  betrag,
  betragsspalten,
  positionszeile,
  type Figure,
  type Spalte,
  type Tabelle,
  type Zeile,
} from "../plan/tabelle";
import { beispielplan, mitFehler } from "./beispielplan";
import { beispieluebersichten } from "./beispieluebersichten";
import { plus } from "./gruppensummen";
import type { Befund, Regel, Relation } from "./regel";
import { eigenerBetrag, gleichheit, summenrelation } from "./relationen";
import { betragText, zeilenzelle, zelleVon } from "./saetze";
import { betragDer } from "./stellen";

/** Every total of a table sums the rows since the total before it. */
function blocksummen(
  tabelle: Tabelle,
  istSumme: (zeile: Zeile) => boolean,
  zaehlt: (zeile: Zeile) => boolean,
): Relation[] {
  return betragsspalten(tabelle).flatMap((spalte) => {
    let items: Figure[] = [];
    return tabelle.zeilen.flatMap((zeile) => {
      const figure = betrag(zeile, spalte);
      if (!istSumme(zeile)) {
        if (figure && zaehlt(zeile)) items.push(figure);
        return [];
      }
      const relation =
        figure && items.length > 0
          ? [summenrelation(zeile.label.replace(/:$/, ""), figure, plus(items))]
          : [];
      items = [];
      return relation;
    });
  });
}

/** Verwaltungskostenbeitrag and Steuerberatung together are the account "Verwaltungskostenbeitrag"; taxes agree. */
function gemeindehaushaltKonten(plan: Plan): Relation[] {
  const liste = tabelleVon(plan, "gemeindehaushalt");
  const konten = tabelleVon(plan, "erfolgsplan-konten");
  if (!liste || !konten) return [];
  const facts: [string, string[], RegExp][] = [
    [
      "Verwaltungskostenbeitrag und Steuerberatung",
      ["verwaltungskostenbeitrag", "steuerberatung"],
      /^verwaltungskosten/,
    ],
    ["Gewerbesteuer", ["gewerbesteuer"], /^gewerbesteuer/],
  ];
  return betragsspalten(liste).flatMap((spalte) => {
    const column = betragsspalten(konten).find(({ jahr, art }) => jahr === spalte.jahr && art === "ansatz");
    if (!column) return [];
    return facts.flatMap(([name, positions, muster]) => {
      const rows = konten.zeilen.filter(({ konto, text }) => konto && muster.test(text));
      const gesamt = rows.length === 1 ? betrag(rows[0], column) : undefined;
      const figures = positions.flatMap((position) => eigenerBetrag(liste, position, spalte));
      return gesamt && figures.length > 0
        ? [
            gleichheit(
              name,
              gesamt,
              "Kontenübersicht",
              plus(figures),
              "Auswirkungen auf den Gemeindehaushalt",
            ),
          ]
        : [];
    });
  });
}

export const gh1: Regel = {
  id: "GH-1",
  titel: "Auswirkungen auf den Gemeindehaushalt",
  prueft: "Die Summen der Liste stimmen, und sie zeigt dieselben Beträge wie die Konten des Erfolgsplans.",
  grundlage: "§ 19 Nr. 2 EigAnVO",
  severity: "warning",
  beispiel: {
    Gemeindehaushalt: mitFehler(
      beispieluebersichten.gemeindehaushalt,
      "16.000 | 16.600 | 16.700",
      "16.000 | 16.600 | 17.600",
    ),
  },
  relationen: (plan) => {
    const tabelle = tabelleVon(plan, "gemeindehaushalt");
    const sums = tabelle
      ? blocksummen(
          tabelle,
          ({ art }) => art === "summe",
          ({ art }) => art === "posten",
        )
      : [];
    return [...sums, ...gemeindehaushaltKonten(plan)];
  },
};

/** Rows of the VE-Übersicht add up to its Gesamtsumme. */
export const ve1: Regel = {
  id: "VE-1",
  titel: "Übersicht der Verpflichtungsermächtigungen",
  prueft:
    "Die Fälligkeiten ergeben die Gesamtsumme, der Gesamtbetrag ist der des Vermögensplans, und die Folgejahre schließen an das Planjahr an.",
  grundlage: "§§ 15, 19 EigAnVO",
  severity: "error",
  beispiel: {
    Verpflichtungsermächtigungen: mitFehler(
      beispieluebersichten.verpflichtungsermaechtigungen,
      "Gesamtsumme | 40.000 | 30.000",
      "Gesamtsumme | 40.000 | 25.000",
    ),
  },
  relationen: (plan) =>
    tabellenVon(plan, "verpflichtungsermaechtigungen").flatMap((tabelle) => [
      ...blocksummen(
        tabelle,
        ({ position }) => position === "gesamtsumme",
        ({ position }) => position !== "nachrichtlich",
      ),
      ...veGesamt(plan, tabelle),
    ]),
  befunde: (plan) => {
    const tables = tabellenVon(plan, "verpflichtungsermaechtigungen");
    return { geprueft: tables.length, befunde: tables.flatMap((tabelle) => folgejahre(plan, tabelle)) };
  },
};

/** The Ansatz of the VE-Übersicht is the sum of the column VE of the Vermögensplan. */
function veGesamt(plan: Plan, tabelle: Tabelle): Relation[] {
  const spalte = betragsspalten(tabelle).find(({ art }) => art === "ve");
  const gesamt = spalte && betrag(positionszeile(tabelle, "gesamtsumme"), spalte);
  const vermoegensplan = tabelleVon(plan, "vermoegensplan");
  const column = vermoegensplan && betragsspalten(vermoegensplan).find(({ art }) => art === "ve");
  const figure =
    vermoegensplan && column && betragDer(vermoegensplan, ["summeAusgaben", "summeAnlagevermoegen"], column);
  if (!gesamt || !figure) return [];
  return [
    gleichheit("Verpflichtungsermächtigungen", gesamt, "VE-Übersicht", plus([figure]), "Vermögensplan"),
  ];
}

/** "1. Haushaltsfolgejahr 2025": the n-th year after the plan year. */
function folgejahre(plan: Plan, tabelle: Tabelle): Befund[] {
  const { jahr: planjahr } = plan;
  if (planjahr === undefined) return [];
  return betragsspalten(tabelle).flatMap(({ column, kopf, jahr }) => {
    const n = Number(/(\d)\.\s*Haushaltsfolgejahr/i.exec(kopf)?.[1]);
    if (!n || jahr === undefined || jahr === planjahr + n) return [];
    const at = zeilenzelle(tabelle, tabelle.area.top, column);
    return [
      {
        ...at,
        severity: "warning",
        message: `Das ${n}. Haushaltsfolgejahr nach ${planjahr} ist ${planjahr + n}; in der Überschrift steht ${jahr}.`,
        cells: [at],
      },
    ];
  });
}

export const vb1: Regel = {
  id: "VB-1",
  titel: "Übersicht der Verbindlichkeiten",
  prueft: "Die Verbindlichkeiten ergeben ihre Summe, und die Jahre der Überschriften passen zum Planjahr.",
  grundlage: "§ 19 EigAnVO",
  severity: "error",
  beispiel: {
    Verbindlichkeiten: mitFehler(
      beispieluebersichten.verbindlichkeiten,
      "468.500 | 418.000",
      "468.500 | 481.000",
    ),
  },
  relationen: (plan) => {
    const tabelle = tabelleVon(plan, "verbindlichkeiten");
    return tabelle
      ? blocksummen(
          tabelle,
          ({ position }) => position === "summe",
          ({ art }) => art === "posten",
        )
      : [];
  },
  befunde: (plan) => {
    const tabelle = tabelleVon(plan, "verbindlichkeiten");
    if (!tabelle) return { geprueft: 0, befunde: [] };
    return {
      geprueft: 1,
      befunde: betragsspalten(tabelle).flatMap((spalte) => standjahr(plan, tabelle, spalte)),
    };
  },
};

/** Years between the plan year and the one that a header's words mean: "2. Haushaltsvorjahr" → −2. */
function abstand(kopf: string): number | undefined {
  const vorjahr = /(\d)\.\s*Haushaltsvorjahr/i.exec(kopf)?.[1];
  if (vorjahr) return -Number(vorjahr);
  return /(Beginn|Ende) des Haushaltsjahr/i.test(kopf) ? 0 : undefined;
}

function standjahr(plan: Plan, tabelle: Tabelle, { kopf, jahr, column }: Spalte): Befund[] {
  const years = abstand(kopf);
  if (years === undefined || jahr === undefined || plan.jahr === undefined || jahr === plan.jahr + years)
    return [];
  const at = zeilenzelle(tabelle, tabelle.area.top, column);
  return [
    {
      ...at,
      severity: "warning",
      message: `Die Überschrift „${kopf}“ nennt das Jahr ${jahr}; nach dem Planjahr ${plan.jahr} müsste dort ${plan.jahr + years} stehen.`,
      cells: [at],
    },
  ];
}

/** Liquidity credit in use against the Höchstbetrag of the Beschluss. */
export const lq1: Regel = {
  id: "LQ-1",
  titel: "Liquiditätskredit und Höchstbetrag",
  prueft: "Der in Anspruch genommene Liquiditätskredit liegt an keinem Stichtag über dem Höchstbetrag.",
  grundlage: "§ 105 Abs. 2 GemO",
  severity: "error",
  beispiel: {
    Festsetzungsbeschluss: beispielplan.festsetzung,
    Liquiditätskredit: mitFehler(beispieluebersichten.liquiditaetskredit, "81.247,30", "181.247,30"),
  },
  befunde: (plan) => {
    const tabelle = tabelleVon(plan, "liquiditaetskredit");
    const beschluss = tabelleVon(plan, "festsetzung");
    const spalte = beschluss && planspalte(beschluss, plan.jahr);
    const grenze = beschluss && spalte && betrag(positionszeile(beschluss, "liquiditaetskredite"), spalte);
    if (!tabelle || !grenze) return { geprueft: 0, befunde: [] };
    const figures = tabelle.zeilen.flatMap(({ betraege }) => betraege);
    return {
      geprueft: figures.length,
      befunde: figures
        .filter(({ wert }) => wert.gt(grenze.wert))
        .map((figure) => ueberschritten(figure, grenze)),
    };
  },
};

function ueberschritten(figure: Figure, grenze: Figure): Befund {
  const used = grenze.wert.isZero()
    ? undefined
    : figure.wert.times(100).div(grenze.wert).toDecimalPlaces(1, Decimal.ROUND_HALF_UP);
  const share = used ? ` Die Auslastung beträgt ${used.toString().replace(".", ",")} %.` : "";
  return {
    ...zelleVon(figure),
    message: `Der Liquiditätskredit von ${betragText(figure.wert)} liegt über dem Höchstbetrag von ${betragText(grenze.wert)}.${share}`,
    expected: grenze.wert.toString(),
    actual: figure.wert.toString(),
    difference: figure.wert.minus(grenze.wert).toString(),
    cells: [figure, grenze].map(zelleVon),
  };
}
