import type { Plan } from "../../plan/plan";
import {
  betrag,
  betragsspalten,
  type Figure,
  type Spalte,
  type Tabelle,
  type Zeile,
} from "../../plan/tabelle";
import { istDavon, istNebenangabe, normalisieren } from "../../plan/lesen/beschriftung";
import { figurenIn } from "../../plan/aufbau/kontengruppen";
import { aussagegleichungen, aussagen, istTragend } from "../../plan/aufbau/aussage";
import { gilt, plus } from "../../plan/aufbau/gleichung";
import type { Regel, Relation } from "../kern/regel";
import { summenrelation } from "../kern/relationen";
import { vergleichsspalten } from "./vergleichsspalten";

/** One way in which a total may be made up of the rows above it. */
type Bauart = (above: Zeile[]) => Zeile[];

const DAVON_ZEILEN = 12;

function posten(rows: Zeile[]): Zeile[] {
  return rows.filter(
    ({ art, text, betraege }) => art === "posten" && betraege.length > 0 && !istNebenangabe(text),
  );
}

function seit(rows: Zeile[], test: (zeile: Zeile) => boolean): Zeile[] {
  return rows.slice(rows.findLastIndex(test) + 1);
}

const istSumme = ({ art }: Zeile): boolean => art === "summe";
const istUeberschrift = ({ art }: Zeile): boolean => art === "ueberschrift";

/** The usual ways, the narrowest first. */
const BAUARTEN: Bauart[] = [
  (above) => posten(seit(above, istSumme)),
  (above) => posten(seit(above, istUeberschrift)),
  (above) => above.filter(istSumme),
  (above) => [...above.filter(istSumme), ...posten(seit(above, istSumme))],
  (above) => above.filter(istSumme).slice(-2),
  (above) => posten(above),
];

/** So many rows above a total are looked at, and so many totals of a table: no table of a plan is larger. */
const HOEHE = 400;
const SUMMEN = 200;
const SPALTEN = 40;

interface Probe {
  relationen: Relation[];
  /** Columns in which the total is more than zero and comes out even. */
  treffer: number;
  /** Columns in which it does not hold. */
  fehlt: number;
}

function probe(relationen: Relation[]): Probe {
  const held = relationen.map((relation) => ({ relation, gilt: gilt(relation) }));
  const nonZero = held.filter(({ relation, gilt }) => gilt && !relation.gesamt.wert.isZero());
  return { relationen, treffer: nonZero.length, fehlt: held.filter(({ gilt }) => !gilt).length };
}

/** Strong evidence: it comes out even in two columns at the least, and in more than it fails in. */
function belegt({ treffer, fehlt }: Probe): boolean {
  return treffer >= 2 && treffer > fehlt;
}

/** Rows that say themselves what they sum: "(Summe Nr. 1 bis 3)". */
function gesagteSummen(tabelle: Tabelle): Relation[] {
  return aussagen(tabelle).flatMap((aussage) => {
    const all = aussagegleichungen(tabelle, aussage);
    return istTragend(all)
      ? all.map(({ gesamt, terme }) => summenrelation(aussage.zeile.label, gesamt, terme))
      : [];
  });
}

function spaltensummen(tabelle: Tabelle): Relation[] {
  const rows = tabelle.zeilen;
  const said = new Set(aussagen(tabelle).map(({ zeile }) => zeile));
  const columns = betragsspalten(tabelle);
  const sums = rows
    .flatMap((zeile, index) =>
      istSumme(zeile) && !said.has(zeile)
        ? [{ zeile, above: rows.slice(Math.max(0, index - HOEHE), index) }]
        : [],
    )
    .slice(0, SUMMEN);
  const probes = BAUARTEN.map((bauart) =>
    sums.map(({ zeile, above }) => probe(columns.flatMap((spalte) => summe(zeile, bauart(above), spalte)))),
  );
  return sums.flatMap((_, at) => {
    const own = probes.flatMap((ofBauart) => ofBauart[at] ?? []);
    const best = own.sort((a, b) => b.treffer - a.treffer || a.fehlt - b.fehlt)[0];
    if (best && belegt(best)) return best.relationen;
    // A table with one column: the way in which its other totals are made up.
    const usual = probes.find((ofBauart) => ofBauart.filter(({ treffer }) => treffer > 0).length >= 2);
    const [other] = usual && best?.treffer === 0 && columns.length === 1 ? [usual[at]] : [best];
    return other && (other.treffer > 0 || usual) ? other.relationen : [];
  });
}

function summe(zeile: Zeile, terme: Zeile[], spalte: Spalte): Relation[] {
  const gesamt = betrag(zeile, spalte);
  const figures = figurenIn(terme, spalte);
  return gesamt && figures.length >= 2 ? [summenrelation(zeile.label, gesamt, plus(figures))] : [];
}

/** A column "Summe" or "Gesamt" beside the columns that it adds up, row by row: all others, or those next to it. */
function zeilensummen(tabelle: Tabelle): Relation[] {
  const columns = betragsspalten(tabelle);
  if (columns.length > SPALTEN) return [];
  return columns.flatMap((gesamtspalte, at) => {
    if (!/^(summe|gesamt|insgesamt|zusammen)\b/.test(normalisieren(gesamtspalte.kopf))) return [];
    const before = columns.slice(0, at);
    const after = columns.slice(at + 1);
    const ways = [
      [...before, ...after],
      ...before.slice(0, -1).map((_, from) => before.slice(from)),
      ...after.slice(1).map((_, count) => after.slice(0, count + 2)),
    ];
    const judged = ways.map((spalten) => probe(zeilenweise(tabelle, gesamtspalte, spalten)));
    const best = judged.reduce((a, b) => (b.treffer - b.fehlt > a.treffer - a.fehlt ? b : a));
    return belegt(best) ? best.relationen : [];
  });
}

function zeilenweise(tabelle: Tabelle, gesamtspalte: Spalte, spalten: Spalte[]): Relation[] {
  return tabelle.zeilen.flatMap((zeile) => {
    const gesamt = betrag(zeile, gesamtspalte);
    const figures: Figure[] = spalten.flatMap((spalte) => betrag(zeile, spalte) ?? []);
    return gesamt && figures.length >= 2 ? [summenrelation(zeile.label, gesamt, plus(figures))] : [];
  });
}

/** Rows "davon …" below a row, where they break it down as a whole. */
function aufgliederungen(tabelle: Tabelle): Relation[] {
  const columns = betragsspalten(tabelle);
  return tabelle.zeilen.flatMap((zeile, index) => {
    if (zeile.betraege.length === 0 || istDavon(zeile.text)) return [];
    const below = tabelle.zeilen.slice(index + 1, index + 1 + DAVON_ZEILEN);
    const end = below.findIndex(({ text, betraege }) => !istDavon(text) || betraege.length === 0);
    const parts = end < 0 ? below : below.slice(0, end);
    const relationen = parts.length < 2 ? [] : columns.flatMap((spalte) => summe(zeile, parts, spalte));
    return belegt(probe(relationen)) ? relationen : [];
  });
}

export const su1: Regel = {
  id: "SU-1",
  titel: "Summen in weiteren Tabellen",
  prueft:
    "Eine Summe, die in mehreren Spalten aus den Zeilen darüber folgt, folgt in allen Spalten daraus; Zeilen „davon“ und Spalten mit Veränderungen ergeben sich, wo sie es sonst tun.",
  grundlage: "Rechenprobe",
  severity: "warning",
  beispiel: {
    Fuhrpark: `
Fahrzeug | 2024 | 2025 | 2026
Spülwagen | 18.400 | 19.000 | 19.500
Kehrmaschine | 22.150 | 23.000 | 24.000
Radlader | 9.300 | 9.500 | 9.800
Summe | 49.850 | 51.500 | 55.300`,
  },
  relationen: ({ tabellen }: Plan) =>
    tabellen.flatMap((tabelle) => [
      ...(tabelle.kind === "sonstige" ? [...gesagteSummen(tabelle), ...spaltensummen(tabelle)] : []),
      // These have rules of their own for their columns.
      ...(["investitionsprogramm", "vorhaben"].includes(tabelle.kind) ? [] : zeilensummen(tabelle)),
      ...aufgliederungen(tabelle),
      ...vergleichsspalten(tabelle),
    ]),
};
