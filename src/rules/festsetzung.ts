import { planspalte, tabelleVon, type Plan } from "../plan/plan";
import type { TableKind } from "../plan/arten";
import {
  betrag,
  betragsspalten,
  positionszeile,
  type Figure,
  type Spalte,
  type Tabelle,
} from "../plan/tabelle";
import { beispielplan, mitFehler } from "./beispielplan";
import {
  aufwandsterme,
  ertragsterme,
  istVerlustzeile,
  jahresergebnisterme,
  sonstigeSteuern,
} from "./ergebnisrechnung";
import type { Befund, Regel, Relation, Term } from "./regel";
import { eigenerBetrag, gegen, ist, positionsname, terms } from "./relationen";
import { betragText, differenzText, zeilenzelle } from "./saetze";
import { betragDer } from "./stellen";
import { MITTELHERKUNFT } from "./vermoegensplan";

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

const ERFOLGSPLAN = "Der Erfolgsplan";
const VERMOEGENSPLAN = "Der Vermögensplan";

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
    const verlust = position === "jahresergebnis" && !!zeile && istVerlustzeile(zeile.text);
    return { position, name, regel, verlust, plan: terme, ...(figure && { beschluss: figure }) };
  });
}

/** The amount of the Beschluss for a line: that of the planned year, or the last one in its row. */
function festgesetzt(beschluss: Tabelle, position: string, jahr: number | undefined): Figure | undefined {
  const zeile = positionszeile(beschluss, position);
  const spalte = planspalte(beschluss, jahr);
  return (spalte && betrag(zeile, spalte)) ?? zeile?.betraege.at(-1);
}

function ausTabelle(plan: Plan, kind: TableKind, read: (tabelle: Tabelle, spalte: Spalte) => Term[]): Term[] {
  const tabelle = tabelleVon(plan, kind);
  const spalte = tabelle && planspalte(tabelle, plan.jahr);
  return tabelle && spalte ? read(tabelle, spalte) : [];
}

function alleAufwendungen(tabelle: Tabelle, spalte: Spalte): Term[] {
  return [...aufwandsterme(tabelle, spalte), ...sonstigeSteuern(tabelle, spalte)];
}

function einnahmen(tabelle: Tabelle, spalte: Spalte): Term[] {
  const total = terms(["summeEinnahmen"], 1, (position) => eigenerBetrag(tabelle, position, spalte));
  return total.length > 0
    ? total
    : terms(MITTELHERKUNFT, 1, (position) => eigenerBetrag(tabelle, position, spalte));
}

function ausgaben(tabelle: Tabelle, spalte: Spalte): Term[] {
  const total = terms(["summeAusgaben"], 1, (position) => eigenerBetrag(tabelle, position, spalte));
  const parts = ["summeAnlagevermoegen", "summeSonstige"];
  return total.length > 0 ? total : terms(parts, 1, (position) => eigenerBetrag(tabelle, position, spalte));
}

function kredite(tabelle: Tabelle, spalte: Spalte): Term[] {
  return terms(["investitionskredite"], 1, (position) => eigenerBetrag(tabelle, position, spalte));
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

/** The line of the Beschluss equals the plan. */
function mitPlan(plan: Plan, positions: string[], ort: string): Relation[] {
  return festsetzungszeilen(plan).flatMap(({ position, name, beschluss, verlust, plan: terme }) => {
    if (!positions.includes(position) || !beschluss || terme.length === 0) return [];
    return [
      {
        gesamt: beschluss,
        terme: verlust ? terme.map(gegen) : terme,
        satz: (bewertung) =>
          `${name} ${position === "jahresergebnis" ? "stimmt" : "stimmen"} nicht mit dem Festsetzungsbeschluss überein: ${ort} ergibt ${betragText(bewertung.soll)}, der Beschluss nennt ${ist(bewertung)} (${differenzText(bewertung)}).`,
      },
    ];
  });
}

/** Two lines of the Beschluss that fix a third: Erträge − Aufwendungen = Jahresergebnis; Einnahmen = Ausgaben. */
function imBeschluss(plan: Plan, gesamt: string, plus: string[], minus: string[], folgt: string): Relation[] {
  const lines = festsetzungszeilen(plan);
  const figures = (position: string): Figure[] =>
    lines.flatMap((line) => (line.position === position ? (line.beschluss ?? []) : []));
  const total = lines.find(({ position }) => position === gesamt);
  const terme = [...terms(plus, 1, figures), ...terms(minus, -1, figures)];
  if (!total?.beschluss || terme.length < plus.length + minus.length) return [];
  return [
    {
      gesamt: total.beschluss,
      terme: total.verlust ? terme.map(gegen) : terme,
      satz: (bewertung) =>
        `Im Festsetzungsbeschluss ist ${positionsname("festsetzung", gesamt)} mit ${ist(bewertung)} angegeben, aus ${folgt} folgen ${betragText(bewertung.soll)} (${differenzText(bewertung)}).`,
    },
  ];
}

function fehltImBeschluss(plan: Plan, position: string): Befund[] {
  const beschluss = tabelleVon(plan, "festsetzung");
  if (!beschluss) return [];
  const zeile = positionszeile(beschluss, position);
  if (festgesetzt(beschluss, position, plan.jahr)) return [];
  const at = zeilenzelle(
    beschluss,
    zeile?.row ?? beschluss.area.bottom,
    zeile ? beschluss.area.right : beschluss.area.left,
  );
  const name = positionsname("festsetzung", position);
  return [
    {
      ...at,
      message: `Im Festsetzungsbeschluss fehlt der Betrag „${name}“. Bitte eintragen, gegebenenfalls 0.`,
      cells: [at],
    },
  ];
}

const EIGANVO_15 = "§ 15 Abs. 2 EigAnVO";

function fehlt(position: string): Pick<Regel, "befunde"> {
  return {
    befunde: (plan) => ({
      geprueft: tabelleVon(plan, "festsetzung") ? 1 : 0,
      befunde: fehltImBeschluss(plan, position),
    }),
  };
}

export const fb1: Regel = {
  id: "FB-1",
  titel: "Erträge des Festsetzungsbeschlusses",
  prueft: "Die Erträge des Beschlusses sind die Erträge des Erfolgsplans (Zeilen 1–4, 10–12 und 15).",
  grundlage: EIGANVO_15,
  severity: "error",
  beispiel: {
    Beschluss: mitFehler(
      beispielplan.festsetzung,
      "540.000\nAufwendungen | 510.000\nJahresergebnis | 30.000",
      "550.000\nAufwendungen | 510.000\nJahresergebnis | 40.000",
    ),
    Erfolgsplan: beispielplan.erfolgsplanzeilen,
  },
  relationen: (plan) => mitPlan(plan, ["ertraege"], ERFOLGSPLAN),
  ...fehlt("ertraege"),
};

export const fb2: Regel = {
  id: "FB-2",
  titel: "Aufwendungen des Festsetzungsbeschlusses",
  prueft:
    "Die Aufwendungen des Beschlusses sind die Aufwendungen des Erfolgsplans mit den Steuern (Zeilen 5–9, 13, 14, 16, 17 und 19).",
  grundlage: EIGANVO_15,
  severity: "error",
  beispiel: {
    Beschluss: mitFehler(
      beispielplan.festsetzung,
      "510.000\nJahresergebnis | 30.000",
      "508.000\nJahresergebnis | 32.000",
    ),
    Erfolgsplan: beispielplan.erfolgsplanzeilen,
  },
  relationen: (plan) => mitPlan(plan, ["aufwendungen"], ERFOLGSPLAN),
  ...fehlt("aufwendungen"),
};

export const fb3: Regel = {
  id: "FB-3",
  titel: "Jahresergebnis des Festsetzungsbeschlusses",
  prueft:
    "Das Jahresergebnis des Beschlusses ist das des Erfolgsplans und gleich Erträge − Aufwendungen des Beschlusses.",
  grundlage: EIGANVO_15,
  severity: "error",
  beispiel: {
    Beschluss: mitFehler(beispielplan.festsetzung, "Jahresergebnis | 30.000", "Jahresergebnis | 33.000"),
    Erfolgsplan: beispielplan.erfolgsplan,
  },
  relationen: (plan) => [
    ...mitPlan(plan, ["jahresergebnis"], ERFOLGSPLAN),
    ...imBeschluss(plan, "jahresergebnis", ["ertraege"], ["aufwendungen"], "Erträgen − Aufwendungen"),
  ],
  ...fehlt("jahresergebnis"),
};

export const fb4: Regel = {
  id: "FB-4",
  titel: "Einnahmen und Ausgaben des Festsetzungsbeschlusses",
  prueft:
    "Einnahmen und Ausgaben des Beschlusses sind einander gleich und gleich den Summen des Vermögensplans.",
  grundlage: "§§ 15, 17 EigAnVO",
  severity: "error",
  beispiel: {
    Beschluss: mitFehler(
      beispielplan.festsetzung,
      "(Mittelverwendung) | 150.000",
      "(Mittelverwendung) | 105.000",
    ),
    Vermögensplan: beispielplan.vermoegensplan,
  },
  relationen: (plan) => [
    ...mitPlan(plan, ["einnahmen", "ausgaben"], VERMOEGENSPLAN),
    ...imBeschluss(plan, "ausgaben", ["einnahmen"], [], "den Einnahmen"),
  ],
  befunde: (plan) => ({
    geprueft: tabelleVon(plan, "festsetzung") ? 2 : 0,
    befunde: [...fehltImBeschluss(plan, "einnahmen"), ...fehltImBeschluss(plan, "ausgaben")],
  }),
};

export const fb5: Regel = {
  id: "FB-5",
  titel: "Verpflichtungsermächtigungen des Festsetzungsbeschlusses",
  prueft:
    "Der Gesamtbetrag der Verpflichtungsermächtigungen ist der des Vermögensplans und der VE-Übersicht.",
  grundlage: EIGANVO_15,
  severity: "error",
  beispiel: {
    Beschluss: mitFehler(beispielplan.festsetzung, "ermächtigungen | 40.000", "ermächtigungen | 4.000"),
    Vermögensplan: beispielplan.vermoegensplan,
  },
  relationen: (plan) => mitPlan(plan, ["verpflichtungsermaechtigungen"], VERMOEGENSPLAN),
  ...fehlt("verpflichtungsermaechtigungen"),
};

export const fb6: Regel = {
  id: "FB-6",
  titel: "Investitionskredite des Festsetzungsbeschlusses",
  prueft: "Der Gesamtbetrag der Investitionskredite ist die Neuaufnahme im Vermögensplan (Mittelherkunft 8).",
  grundlage: EIGANVO_15,
  severity: "error",
  beispiel: {
    Beschluss: mitFehler(beispielplan.festsetzung, "Investitionskredite | 20.000", "Investitionskredite | 0"),
    Vermögensplan: beispielplan.vermoegensplan,
  },
  relationen: (plan) => mitPlan(plan, ["investitionskredite"], VERMOEGENSPLAN),
  ...fehlt("investitionskredite"),
};

export const fb7: Regel = {
  id: "FB-7",
  titel: "Höchstbetrag der Liquiditätskredite",
  prueft: "Der Höchstbetrag der Liquiditätskredite ist im Beschluss angegeben.",
  grundlage: EIGANVO_15,
  severity: "error",
  beispiel: {
    Beschluss: mitFehler(beispielplan.festsetzung, "Liquiditätskredite | 100.000", "Liquiditätskredite"),
  },
  ...fehlt("liquiditaetskredite"),
};
