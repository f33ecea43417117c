import { ZAHLUNGEN } from "../../plan/aufbau/festsetzungszeilen";
import { gilt, plus } from "../../plan/aufbau/gleichung";
import { planspalte, tabelleVon, type Plan } from "../../plan/plan";
import { betrag } from "../../plan/tabelle";
import { beispielplan } from "../beispiele/beispielplan";
import type { Regel, Relation } from "../kern/regel";
import { summenrelation } from "../kern/relationen";
import { imBeschluss, mitPlan, type Folge } from "./beschlussrelationen";
import { fehltZusammen } from "./fehlendes";

/** What the Beschluss says of payments follows from itself: the Saldo of an activity, and what they come to together. */
const SALDEN: [gesamt: string, folgen: Folge[], worte: string][] = [
  ...(["Laufend", "Investition", "Finanzierung"] as const).map((ende): [string, Folge[], string] => [
    `saldo${ende}`,
    [{ plus: [`einzahlungen${ende}`], minus: [`auszahlungen${ende}`] }],
    "seinen Einzahlungen abzüglich der Auszahlungen",
  ]),
  [
    "saldoGesamt",
    [{ plus: ["saldoLaufend", "saldoInvestition"] }],
    "seinen Salden aus Geschäfts- und Investitionstätigkeit",
  ],
  [
    "aenderung",
    [
      { plus: ["saldoGesamt", "saldoFinanzierung"] },
      { plus: ["saldoLaufend", "saldoInvestition", "saldoFinanzierung"] },
    ],
    "seinen Salden",
  ],
];

/** "Summe des Wirtschaftsplans": both sides of Erfolgsplan and Vermögensplan together, where one of them comes out. */
function gesamtsummen(plan: Plan): Relation[] {
  const sums = [
    ...imBeschluss(
      plan,
      "gesamteinnahmen",
      [{ plus: ["ertraege", "einnahmen"] }],
      "seinen Erträgen und Einnahmen zusammen",
    ),
    ...imBeschluss(
      plan,
      "gesamtausgaben",
      [{ plus: ["aufwendungen", "ausgaben"] }],
      "seinen Aufwendungen und Ausgaben zusammen",
    ),
  ];
  return sums.some(gilt) ? sums : [];
}

/** "zinslose Kredite, verzinste Kredite, zusammen" */
function kreditsumme(plan: Plan): Relation[] {
  const beschluss = tabelleVon(plan, "festsetzung");
  const spalte = beschluss && planspalte(beschluss, plan.jahr);
  if (!beschluss || !spalte) return [];
  const rows = beschluss.zeilen.filter(({ position }) => position === "kreditteil");
  const parts = rows.flatMap((zeile) => betrag(zeile, spalte) ?? []);
  const last = rows.at(-1);
  const total = beschluss.zeilen.find(
    ({ row, position }) => position === "investitionskredite" && row > (last?.row ?? 0),
  );
  const gesamt = betrag(total, spalte);
  return gesamt && parts.length > 1 ? [summenrelation("Kredite zusammen", gesamt, plus(parts))] : [];
}

export const fb8: Regel = {
  id: "FB-8",
  titel: "Rechnungen im Festsetzungsbeschluss",
  prueft:
    "Salden, Summen und „zusammen“ des Beschlusses folgen aus seinen Beträgen: Ein- und Auszahlungen je Tätigkeit, Teile der Kredite, Summe des Wirtschaftsplans.",
  grundlage: "Rechenprobe",
  recht: "festsetzung",
  severity: "error",
  beispiel: {
    Beschluss: `
Wirtschaftsplan 2026 | Euro
Erträge | 540.000
Aufwendungen | 510.000
Jahresergebnis | 30.000
Einnahmen (Mittelherkunft) | 150.000
Ausgaben (Mittelverwendung) | 150.000
Verpflichtungsermächtigungen | 40.000
zinslose Kredite auf | 5.000
verzinste Kredite auf | 15.000
Investitionskredite zusammen | 25.000
Höchstbetrag der Liquiditätskredite | 100.000`,
  },
  relationen: (plan) => [
    ...SALDEN.flatMap(([gesamt, folgen, worte]) => imBeschluss(plan, gesamt, folgen, worte)),
    ...gesamtsummen(plan),
    ...kreditsumme(plan),
  ],
};

export const fb9: Regel = {
  id: "FB-9",
  titel: "Zahlungen des Festsetzungsbeschlusses",
  prueft:
    "Ein- und Auszahlungen und ihre Salden im Beschluss sind die des Liquiditätsplans; was das Land verlangt, ist angegeben.",
  grundlage: "Rechenprobe",
  recht: "festsetzung",
  severity: "error",
  beispiel: {
    Beschluss: `
Wirtschaftsplan 2026 | Euro
Erträge | 540.000
Aufwendungen | 510.000
Jahresergebnis | 30.000
Mittelzufluss aus laufender Geschäftstätigkeit | 132.000
Mittelabfluss aus der Investitionstätigkeit | -100.000
Gesamtbetrag der Kredite | 20.000
Verpflichtungsermächtigungen | 40.000`,
    Finanzplan: `
Finanzplan | Ansatz 2026
1. Periodenergebnis | 30.000
2. Abschreibungen | 93.000
10. Mittelzufluss aus laufender Geschäftstätigkeit | 123.000
18. Mittelabfluss aus der Investitionstätigkeit | -100.000
26. Mittelabfluss aus der Finanzierungstätigkeit | -20.000`,
    Erfolgsplan: beispielplan.erfolgsplanzeilen,
  },
  relationen: (plan) => mitPlan(plan, ZAHLUNGEN, "der Liquiditätsplan"),
  ...fehltZusammen(ZAHLUNGEN, "Angaben zu den Zahlungen"),
};
