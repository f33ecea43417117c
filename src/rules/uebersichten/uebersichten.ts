import { tabelleVon, tabellenVon, type Plan } from "../../plan/plan";
import { betrag, betragsspalten, eigenerBetrag } from "../../plan/tabelle";
import { mitFehler } from "../beispiele/beispielplan";
import { beispieluebersichten } from "../beispiele/beispieluebersichten";
import { faelligkeiten } from "../../plan/aufbau/faelligkeiten";
import { plus, type Gleichung } from "../../plan/aufbau/gleichung";
import { alsBefund } from "../kern/feststellung";
import type { Befund, Regel, Relation } from "../kern/regel";
import { gleichheit, ist, soll, zeilensumme } from "../kern/relationen";
import { postenname } from "../../plan/postenname";
import { differenzText } from "../kern/saetze";
import { blocksummen } from "../../plan/aufbau/blocksummen";
import { ausDerReihe } from "./fortgeschriebene-reihen";
import { einzelnerAbstand, falscherAbstand } from "./kopfabstand";
import { veGleichheiten, veStory } from "./verpflichtungsstellen";

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

/** A total that follows its only row is out of line with it: the row is told, not both. */
const einmalJeSpalte = (all: Befund[]): Befund[] =>
  all.filter(
    (one, index) =>
      all.findIndex((other) => other.expected === one.expected && other.actual === one.actual) === index,
  );

export const gh1: Regel = {
  id: "GH-1",
  titel: "Auswirkungen auf den Gemeindehaushalt",
  prueft:
    "Die Summen der Liste stimmen, sie zeigt dieselben Beträge wie die Konten des Erfolgsplans, und fortgeschriebene Reihen setzen sich fort.",
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
  befunde: (plan) => {
    const tabelle = tabelleVon(plan, "gemeindehaushalt");
    return { geprueft: 0, befunde: tabelle ? einmalJeSpalte(ausDerReihe(tabelle)) : [] };
  },
};

/** Rows of the VE-Übersicht add up to its Gesamtsumme. */
export const ve1: Regel = {
  id: "VE-1",
  titel: "Übersicht der Verpflichtungsermächtigungen",
  prueft:
    "Die Fälligkeiten der einzelnen Jahre ergeben die Verpflichtungsermächtigung, die Zeilen die Gesamtsumme; der Gesamtbetrag ist der des Vermögensplans, und die Folgejahre schließen an das Planjahr an.",
  grundlage: "§§ 15, 19 EigAnVO",
  recht: "finanzplan",
  severity: "error",
  beispiel: {
    Verpflichtungsermächtigungen: mitFehler(
      beispieluebersichten.verpflichtungsermaechtigungen,
      "Gesamtsumme | 40.000 | 30.000",
      "Gesamtsumme | 40.000 | 3.000",
    ),
  },
  relationen: (plan) =>
    tabellenVon(plan, "verpflichtungsermaechtigungen")
      .flatMap((tabelle) => [
        ...blocksummen(tabelle).map(zeilensumme),
        ...faelligkeiten(tabelle, plan.jahr).map(faelligkeitsrelation),
      ])
      .concat(veGleichheiten(plan)),
  befunde: (plan) => {
    const tables = tabellenVon(plan, "verpflichtungsermaechtigungen");
    const years = tables.flatMap((tabelle) => einzelnerAbstand(plan, tabelle));
    return {
      geprueft: tables.length,
      befunde: [...years.map(alsBefund(falschesFolgejahr)), ...veStory(plan)],
    };
  },
};

/** What falls due of a VE, year by year, adds up to it. */
const faelligkeitsrelation = ({ gesamt, terme }: Gleichung): Relation => ({
  gesamt,
  terme,
  satz: (bewertung) =>
    `${postenname(gesamt)}: Die Verpflichtungsermächtigung beträgt ${ist(bewertung)}, die Fälligkeiten der einzelnen Jahre ergeben ${soll(bewertung)} (${differenzText(bewertung)}).`,
});

/** "1. Haushaltsfolgejahr 2025": the n-th year after the plan year. */
const falschesFolgejahr = falscherAbstand(
  ({ planjahr, genannt, erwartet }) =>
    `Das ${erwartet - planjahr}. Haushaltsfolgejahr nach ${planjahr} ist ${erwartet}; in der Überschrift steht ${genannt}.`,
);
