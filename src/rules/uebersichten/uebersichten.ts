import { tabelleVon, tabellenVon, type Plan } from "../../plan/plan";
import {
  betrag,
  betragsspalten,
  positionszeile,
  type Tabelle,
  eigenerBetrag,
  betragDer,
} from "../../plan/tabelle";
import { mitFehler } from "../beispiele/beispielplan";
import { beispieluebersichten } from "../beispiele/beispieluebersichten";
import { plus } from "../../plan/aufbau/gleichung";
import type { Befund, Regel, Relation } from "../kern/regel";
import { gleichheit, zeilensumme } from "../kern/relationen";
import { zeilenzelle } from "../../workbook/zelle";
import { falscheAbstaende } from "../../plan/aufbau/kopfangaben";
import { blocksummen } from "../../plan/aufbau/blocksummen";

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
  recht: "finanzplan",
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
    const sums = tabelle ? blocksummen(tabelle).map(zeilensumme) : [];
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
  recht: "finanzplan",
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
      ...blocksummen(tabelle).map(zeilensumme),
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

/** "1. Haushaltsfolgejahr 2025": the n-th year after the plan year. Of a whole header JA-1 tells. */
function folgejahre({ jahr: planjahr }: Plan, tabelle: Tabelle): Befund[] {
  const wrong = planjahr === undefined ? [] : falscheAbstaende(tabelle, planjahr);
  const [first] = wrong;
  if (planjahr === undefined || !first || wrong.length > 1) return [];
  const { genannt, erwartet, column } = first;
  const at = zeilenzelle(tabelle, tabelle.area.top, column);
  return [
    {
      ...at,
      severity: "warning",
      message: `Das ${erwartet - planjahr}. Haushaltsfolgejahr nach ${planjahr} ist ${erwartet}; in der Überschrift steht ${genannt}.`,
      cells: [at],
    },
  ];
}
