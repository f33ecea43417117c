import { bilanz } from "../../plan/aufbau/belege";
import { figuren, type Gleichung } from "../../plan/aufbau/gleichung";
import type { TableKind } from "../../plan/arten";
import { fortgeschrieben } from "../../plan/aufbau/fortschreibung";
import { angegebeneSummen } from "../../plan/aufbau/angegebene-summen";
import { gesagteSummen } from "../../plan/aufbau/aussage";
import { aufgliederungen, benannteSummen } from "../../plan/aufbau/unbeschriebene-summen";
import { bilanzgliederung, gliederungssummen } from "../../plan/aufbau/gliederung";
import { zahlenbau, type Zahlenbeziehung } from "../../plan/aufbau/zahlenbau/zahlenbau";
import { istSumme, normalisieren } from "../../plan/lesen/beschriftung";
import { tabellenVon, tabelleVon, type Plan } from "../../plan/plan";
import { postenname } from "../../plan/postenname";
import { betragsspalten, type Spalte, type Tabelle } from "../../plan/tabelle";
import type { Regel, Relation } from "../kern/regel";
import { ist, soll, zeilensumme } from "../kern/relationen";
import { differenzText, inSpalte } from "../kern/saetze";
import { vergleichsspalten } from "./vergleichsspalten";

const angegeben = (gleichung: Gleichung): Relation => ({ ...zeilensumme(gleichung), angegeben: true });

/** Of these the rule of the form takes rows at their word, too. */
const MIT_EIGENER_REGEL: TableKind[] = [
  "erfolgsplan",
  "zwischenbericht-guv",
  "vermoegensplan",
  "finanzplan",
  "zwischenbericht-vermoegensplan",
];

/** Of these no form says what their totals add up. */
const OHNE_SUMMENREGEL: TableKind[] = ["sonstige", "bilanz", "anlagenspiegel"];

/** These have rules of their own for their columns. */
const MIT_EIGENEN_SPALTEN: TableKind[] = ["investitionsprogramm", "vorhaben"];

/**
 * What figures alone tell: everything of a table that no form describes, of others columns that are called a total and
 * that no rule of the form judges.
 */
function gezaehlte(tabelle: Tabelle): Zahlenbeziehung[] {
  if (MIT_EIGENEN_SPALTEN.includes(tabelle.kind)) return [];
  if (OHNE_SUMMENREGEL.includes(tabelle.kind)) return zahlenbau(tabelle);
  if (!betragsspalten(tabelle).some(heisstSumme)) return [];
  return zahlenbau(tabelle).filter(
    ({ von, gleichungen }) =>
      von === "spalten" && gleichungen.some(({ gesamt }) => heisstSumme(gesamt.spalte)),
  );
}

const heisstSumme = ({ kopf }: Spalte): boolean => istSumme(normalisieren(kopf));

/** Totals of a table that no form describes that are called so, but of which figures alone tell too little. */
function benannte(tabelle: Tabelle, gegliedert: Gleichung[]): Gleichung[] {
  if (!OHNE_SUMMENREGEL.includes(tabelle.kind)) return [];
  const known = zahlenbau(tabelle).flatMap(({ von, gleichungen }) => (von === "zeilen" ? gleichungen : []));
  const rows = [...known, ...gegliedert.filter(({ gesamt }) => gesamt.sheet === tabelle.sheet)].map(
    ({ gesamt }) => gesamt.row,
  );
  return benannteSummen(tabelle, new Set(rows));
}

/** Sums by the outline; of a Bilanz its own rule tells of them. */
function gegliederte(plan: Plan, tabelle: Tabelle): Gleichung[] {
  if (tabelle.kind === "bilanz") return bilanzgliederung(tabellenVon(plan, "bilanz"));
  return OHNE_SUMMENREGEL.includes(tabelle.kind)
    ? unwiderlegt(gliederungssummen(tabelle), zahlenbau(tabelle))
    : [];
}

/**
 * Without those of a row that some of its terms alone come to in more columns: an opening balance above the items is no
 * part of their total, though the one column where it is nothing says so.
 */
function unwiderlegt(outline: Gleichung[], gezaehlt: Zahlenbeziehung[]): Gleichung[] {
  const rows = new Map<number, Gleichung[]>();
  for (const { von, gleichungen } of gezaehlt)
    for (const one of von === "zeilen" ? gleichungen : [])
      rows.set(one.gesamt.row, [...(rows.get(one.gesamt.row) ?? []), one]);
  const fails = (row: number): boolean => {
    const own = outline.filter(({ gesamt }) => gesamt.row === row);
    const parts = (rows.get(row) ?? []).filter((part) => own.some((whole) => istTeilVon(part, whole)));
    return bilanz(parts).treffer > bilanz(own).treffer;
  };
  const wrong = new Set(outline.map(({ gesamt }) => gesamt.row).filter(fails));
  return outline.filter(({ gesamt }) => !wrong.has(gesamt.row));
}

/** Whether an equation adds up some of the terms that another one of the same total does. */
const istTeilVon = (part: Gleichung, whole: Gleichung): boolean =>
  part.gesamt === whole.gesamt &&
  part.terme.every(({ figure }) => whole.terme.some((other) => other.figure === figure));

/** Where a total is not called one, the sentence says how it is known to be one. */
function gezaehlteSumme({ von, gleichungen }: Zahlenbeziehung): Relation[] {
  return gleichungen.map((gleichung): Relation => {
    const { gesamt, terme } = gleichung;
    const lines = von === "zeilen" ? "Zeilen" : "Spalten";
    const others = von === "zeilen" ? "Spalten" : "Zeilen";
    const said = von === "zeilen" ? istSumme(normalisieren(gesamt.label)) : heisstSumme(gesamt.spalte);
    return {
      ...gleichung,
      ausZahlen: true,
      satz: (bewertung) =>
        said
          ? `${inSpalte(postenname(gesamt), gesamt.spalte)}: Angegeben sind ${ist(bewertung)}, die ${terme.length} ${lines} ergeben zusammen ${soll(bewertung)} (${differenzText(bewertung)}).`
          : `${inSpalte(postenname(gesamt), gesamt.spalte)}: Angegeben sind ${ist(bewertung)}. In den anderen ${others} ist dieser Wert die Summe aus ${terme.length} ${lines}; hier ergeben sie ${soll(bewertung)} (${differenzText(bewertung)}).`,
    };
  });
}

/** Rows that say themselves what they sum, where no other rule judges them; accounts are judged by their groups. */
function gesagte(plan: Plan, tabelle: Tabelle): Gleichung[] {
  const judged = MIT_EIGENER_REGEL.includes(tabelle.kind) && tabelleVon(plan, tabelle.kind) === tabelle;
  return judged || tabelle.zeilen.some(({ konto }) => konto) ? [] : gesagteSummen(tabelle);
}

export const su1: Regel = {
  id: "SU-1",
  titel: "Summen in weiteren Tabellen",
  prueft:
    "Was sich in mehreren Spalten oder Zeilen auf dieselbe Weise als Summe oder Differenz ergibt, ergibt sich überall so, gleich wie es heißt; eine Zeile, die ihre Rechnung nennt („Summe Nr. 1 bis 3“), folgt aus ihr; Zeilen „davon“ und Spalten mit Veränderungen ergeben sich, wo sie es sonst tun.",
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
  relationen: (plan: Plan) =>
    plan.tabellen.flatMap((tabelle) => {
      const outline = gegliederte(plan, tabelle);
      const named = [
        ...gesagte(plan, tabelle),
        ...benannte(tabelle, outline),
        ...aufgliederungen(tabelle),
      ].map(zeilensumme);
      const said = [
        ...nochUngesagt(named, outline),
        ...vergleichsspalten(tabelle),
        ...angegebeneSummen(tabelle).map(angegeben),
      ];
      const own = tabelle.kind === "bilanz" ? [] : outline.map(zeilensumme);
      const elsewhere = [...said, ...outline, ...fortgeschrieben(tabelle)];
      return [...said, ...own, ...nochUngesagt(gezaehlte(tabelle).flatMap(gezaehlteSumme), elsewhere)];
    }),
};

/** Relations between other figures than those that some others are about: one fact is judged once. */
function nochUngesagt(relations: Relation[], said: Gleichung[]): Relation[] {
  const known = new Set(said.map(figurenmenge));
  return relations.filter((relation) => !known.has(figurenmenge(relation)));
}

/** The same for equations between the same figures, whichever of them is the total. */
function figurenmenge(gleichung: Gleichung): string {
  const places = figuren(gleichung).map(({ row, column }) => row * SPALTEN_EINES_BLATTS + column);
  return places.sort((a, b) => a - b).join();
}

const SPALTEN_EINES_BLATTS = 16384;
