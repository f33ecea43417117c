import { positionsname } from "../../plan/formulare";
import { gegen, terms } from "../../plan/aufbau/gleichung";
import { tabelleVon, type Plan } from "../../plan/plan";
import { positionszeile, type Figure, type Tabelle } from "../../plan/tabelle";
import { beispielplan, mitFehler } from "../beispiele/beispielplan";
import { festgesetzt, festsetzungszeile, festsetzungszeilen } from "../../plan/aufbau/festsetzungszeilen";
import type { Befund, Regel, Relation } from "../kern/regel";
import { ist } from "../kern/relationen";
import { differenzText } from "../kern/saetze";
import { betragText } from "../../money/eurotext";
import { zeilenzelle } from "../../workbook/zelle";

const ERFOLGSPLAN = "Der Erfolgsplan";
const VERMOEGENSPLAN = "Der Vermögensplan";

/** The line of the Beschluss equals the plan. */
function mitPlan(plan: Plan, positions: string[], ort: string): Relation[] {
  return festsetzungszeilen(plan).flatMap(({ position, name, beschluss, verlust, plan: terme }) => {
    if (!positions.includes(position) || !beschluss || terme.length === 0) return [];
    return [
      {
        gesamt: beschluss,
        terme: verlust ? terme.map(gegen) : terme,
        eineAngabe: true,
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
  // "Einnahmen und Ausgaben von je": one amount is both.
  if (terme.some(({ figure }) => figure === total.beschluss)) return [];
  return [
    {
      gesamt: total.beschluss,
      terme: total.verlust ? terme.map(gegen) : terme,
      satz: (bewertung) =>
        `Im Festsetzungsbeschluss ist ${positionsname("festsetzung", gesamt)} mit ${ist(bewertung)} angegeben, aus ${folgt} folgen ${betragText(bewertung.soll)} (${differenzText(bewertung)}).`,
    },
  ];
}

/** Whether another Land's Beschluss has no such line: no result beside its parts, no Vermögensplan. */
function istAndereForm(plan: Plan, beschluss: Tabelle, position: string): boolean {
  const present = (id: string): boolean => positionszeile(beschluss, id) !== undefined;
  if (position === "jahresergebnis") return present("ertraege") && present("aufwendungen");
  if (position !== "einnahmen" && position !== "ausgaben") return false;
  const nowhere = !present("einnahmen") && !present("ausgaben") && !tabelleVon(plan, "vermoegensplan");
  return nowhere || beschluss.zeilen.some(({ text }) => /liquiditaetsplan|laufender/.test(text));
}

/** "Kredite werden nicht veranschlagt": that needs no amount. */
const KEINE = /\b(nicht|keine?)\b/;

function fehltImBeschluss(plan: Plan, position: string): Befund[] {
  const beschluss = tabelleVon(plan, "festsetzung");
  if (!beschluss) return [];
  const zeile = festsetzungszeile(beschluss, position);
  if (festgesetzt(beschluss, position, plan.jahr) || (zeile && KEINE.test(zeile.text))) return [];
  if (zeile?.ohneErgebnis) return [];
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
      ...(!zeile && istAndereForm(plan, beschluss, position) && { severity: "info" as const }),
    },
  ];
}

const EIGANVO_15 = "§ 15 Abs. 2 EigAnVO";

function fehlt(position: string): Pick<Regel, "befunde" | "vollstaendigkeit"> {
  return {
    vollstaendigkeit: true,
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
  vollstaendigkeit: true,
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
