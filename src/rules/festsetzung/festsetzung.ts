import { beispielplan, mitFehler } from "../beispiele/beispielplan";
import type { Regel } from "../kern/regel";
import { seitengewicht } from "../kern/seitengewicht";
import { imBeschluss, mitPlan } from "./beschlussrelationen";
import { veWiderspruch } from "../uebersichten/verpflichtungsstellen";
import { fehlt } from "./fehlendes";

const ERFOLGSPLAN = "der Erfolgsplan";
const VERMOEGENSPLAN = "der Vermögensplan";

const EIGANVO_15 = "§ 15 Abs. 2 EigAnVO";

/** A Beschluss may state Finanzerträge and taxes in lines of their own. */
const ERGEBNIS = {
  plus: ["ertraege"],
  minus: ["aufwendungen"],
  plusAuch: ["finanzertraege"],
  minusAuch: ["finanzaufwendungen", "steuern"],
};

export const fb1: Regel = {
  id: "FB-1",
  titel: "Erträge des Festsetzungsbeschlusses",
  prueft: "Die Erträge des Beschlusses sind die Erträge des Erfolgsplans (Zeilen 1–4, 10–12 und 15).",
  grundlage: EIGANVO_15,
  recht: "festsetzung",
  severity: "error",
  beispiel: {
    Beschluss: mitFehler(beispielplan.festsetzung, "Erträge | 540.000", "Erträge | 450.000"),
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
  recht: "festsetzung",
  severity: "error",
  beispiel: {
    Beschluss: mitFehler(beispielplan.festsetzung, "Aufwendungen | 510.000", "Aufwendungen | 501.000"),
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
  recht: "festsetzung",
  severity: "error",
  beispiel: {
    Beschluss: mitFehler(beispielplan.festsetzung, "Jahresergebnis | 30.000", "Jahresergebnis | 33.000"),
    Erfolgsplan: beispielplan.erfolgsplan,
  },
  relationen: (plan) => [
    ...mitPlan(plan, ["jahresergebnis"], ERFOLGSPLAN),
    ...imBeschluss(plan, "jahresergebnis", [ERGEBNIS], "seinen Erträgen und Aufwendungen"),
  ],
  ...fehlt("jahresergebnis"),
};

export const fb4: Regel = {
  id: "FB-4",
  titel: "Einnahmen und Ausgaben des Festsetzungsbeschlusses",
  prueft:
    "Einnahmen und Ausgaben des Beschlusses sind einander gleich und gleich den Summen des Vermögensplans.",
  grundlage: "§§ 15, 17 EigAnVO",
  recht: "festsetzung",
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
    ...imBeschluss(plan, "ausgaben", [{ plus: ["einnahmen"] }], "seinen Einnahmen").map((relation) => ({
      ...relation,
      ...seitengewicht(plan),
    })),
  ],
  ...fehlt("einnahmen", "ausgaben"),
};

export const fb5: Regel = {
  id: "FB-5",
  titel: "Verpflichtungsermächtigungen des Festsetzungsbeschlusses",
  prueft:
    "Der Gesamtbetrag der Verpflichtungsermächtigungen ist der des Vermögensplans und der VE-Übersicht.",
  grundlage: EIGANVO_15,
  recht: "festsetzung",
  severity: "error",
  beispiel: {
    Beschluss: mitFehler(beispielplan.festsetzung, "ermächtigungen | 40.000", "ermächtigungen | 4.000"),
    Vermögensplan: beispielplan.vermoegensplan,
  },
  // Where Vermögensplan and VE-Übersicht disagree, VE-1 tells of all three.
  relationen: (plan) =>
    veWiderspruch(plan) ? [] : mitPlan(plan, ["verpflichtungsermaechtigungen"], VERMOEGENSPLAN),
  ...fehlt("verpflichtungsermaechtigungen"),
};

export const fb6: Regel = {
  id: "FB-6",
  titel: "Investitionskredite des Festsetzungsbeschlusses",
  prueft: "Der Gesamtbetrag der Investitionskredite ist die Neuaufnahme im Vermögensplan (Mittelherkunft 8).",
  grundlage: EIGANVO_15,
  recht: "festsetzung",
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
  recht: "festsetzung",
  severity: "error",
  beispiel: {
    Beschluss: mitFehler(beispielplan.festsetzung, "Liquiditätskredite | 100.000", "Liquiditätskredite"),
  },
  ...fehlt("liquiditaetskredite"),
};
