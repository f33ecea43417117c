import { Decimal, runden } from "../../money/dezimal";
import { zahlDeutsch } from "../../money/zahltext";
import { tabelleVon, type Plan } from "../../plan/plan";
import {
  betrag,
  betragsspalten,
  positionszeile,
  type Figure,
  type Spalte,
  type Tabelle,
  type Zeile,
  eigenerBetrag,
} from "../../plan/tabelle";
import { mitFehler } from "../beispiele/beispielplan";
import { beispieluebersichten } from "../beispiele/beispieluebersichten";
import { bilanz, istBelegt } from "../../plan/aufbau/belege";
import { gilt, plus, type Term } from "../../plan/aufbau/gleichung";
import { ausDerReihe } from "./fortgeschriebene-reihen";
import { jahresvergleich } from "./jahresvergleich";
import { umsatzbefunde, umsatzrelationen } from "./umsatzangaben";
import type { Befund, Befunde, Regel, Relation } from "../kern/regel";
import { summenrelation } from "../kern/relationen";
import { STIMMT } from "../ursachen/versehen";
import { spaltenname } from "../../plan/spaltenname";
import { zelleVon } from "../../workbook/zelle";

/**
 * PCs, a quarter of the mobile devices and the virtual machines; in years before the change of method the remote
 * workplaces in their place. The published figures changed with 2022, so the year's own figures decide.
 */
function arbeitsplaetze(tabelle: Tabelle, spalte: Spalte): Relation[] {
  const today = zaehlung(tabelle, spalte, "vms");
  const before = zaehlung(tabelle, spalte, "heimarbeitsplaetze");
  const fits = (relations: Relation[]): boolean => relations.some(gilt);
  return fits(before) && !fits(today) ? before : today;
}

function zaehlung(tabelle: Tabelle, spalte: Spalte, zweite: "vms" | "heimarbeitsplaetze"): Relation[] {
  const own = (position: string): Figure[] => eigenerBetrag(tabelle, position, spalte);
  const [gesamt] = own("arbeitsplaetze");
  const terme: Term[] = [
    ...plus([...own("pcs"), ...own(zweite)]),
    ...own("mobile").map((figure) => ({ figure, faktor: 0.25 })),
  ];
  if (!gesamt || terme.length < 3) return [];
  return [
    {
      gesamt,
      terme,
      ohneEinheit: true,
      satz: ({ soll }) =>
        `IT-Arbeitsplätze ${spaltenname(spalte)}: Gezeigt sind ${zahlDeutsch(gesamt.wert)}, aus PCs, ${zweite === "vms" ? "virtuellen Maschinen" : "Heim-Arbeitsplätzen"} und einem Viertel der mobilen Geräte ergeben sich ${zahlDeutsch(soll)}.`,
    },
  ];
}

function gesamtkosten(tabelle: Tabelle, spalte: Spalte): Relation[] {
  const [gesamt] = eigenerBetrag(tabelle, "gesamtkosten", spalte);
  const [zwischensumme] = eigenerBetrag(tabelle, "zwischensumme", spalte);
  const abzug = eigenerBetrag(tabelle, "leitstelle", spalte).map((figure) => ({ figure, faktor: -1 }));
  if (!gesamt || !zwischensumme || abzug.length === 0) return [];
  return [summenrelation("Gesamtkosten der Büroarbeitsplätze", gesamt, [...plus([zwischensumme]), ...abzug])];
}

/** Rows above the Zwischensumme as its parts, where they come to it in most columns. */
function zwischensumme(tabelle: Tabelle): Relation[] {
  const total = positionszeile(tabelle, "zwischensumme");
  if (!total) return [];
  const above = tabelle.zeilen.filter(({ row }) => row < total.row);
  const start = above.findLastIndex(({ art, betraege }) => art !== "posten" || betraege.length === 0);
  const parts = above.slice(start + 1);
  const all = betragsspalten(tabelle).flatMap((spalte) => {
    const gesamt = betrag(total, spalte);
    const figures = parts.flatMap((zeile) => betrag(zeile, spalte) ?? []);
    return gesamt && figures.length > 1 ? [summenrelation("Zwischensumme", gesamt, plus(figures))] : [];
  });
  return istBelegt("summe", bilanz(all)) ? all : [];
}

function kunden(plan: Plan): Relation[] {
  const tabelle = tabelleVon(plan, "kundenumsaetze");
  const gesamt = tabelle && positionszeile(tabelle, "gesamt");
  if (!tabelle || !gesamt) return [];
  const rows = tabelle.zeilen.filter(({ row, art }) => row < gesamt.row && art === "posten");
  return betragsspalten(tabelle).flatMap((spalte) => {
    const total = betrag(gesamt, spalte);
    const figures = rows.flatMap((zeile) => betrag(zeile, spalte) ?? []);
    return total && figures.length > 0 ? [summenrelation(gesamt.label, total, plus(figures))] : [];
  });
}

/** The values that a rounded figure may have had, at both ends. */
function enden({ wert, halb }: Figure): [Decimal, Decimal] {
  return [wert.minus(halb), wert.plus(halb)];
}

/** Whether `shown` is what one of the values between the ends rounds to. */
function rundetSich(shown: Decimal, ends: Decimal[], stellen: number): boolean {
  const rounded = ends.map((end) => runden(end, stellen));
  return shown.gte(Decimal.min(...rounded)) && shown.lte(Decimal.max(...rounded));
}

/** A row that recomputes from two others: a rate of growth, a quotient. */
interface Quotient {
  shown: Figure;
  from: Figure[];
  ends: Decimal[];
  stellen: number;
  was: string;
}

/** All values that a quotient of two rounded figures may have. */
function quotienten(zaehler: Figure, nenner: Figure): Decimal[] {
  const bottom = enden(nenner).filter((end) => !end.isZero());
  return enden(zaehler).flatMap((top) => bottom.map((end) => top.div(end)));
}

/** Kosten je Arbeitsplatz = Gesamtkosten / Arbeitsplätze. */
function kostenJeArbeitsplatz(tabelle: Tabelle, spalte: Spalte): Quotient[] {
  const [shown] = eigenerBetrag(tabelle, "kostenJeArbeitsplatz", spalte);
  const [kosten] = eigenerBetrag(tabelle, "gesamtkosten", spalte);
  const [plaetze] = eigenerBetrag(tabelle, "arbeitsplaetze", spalte);
  if (!shown || !kosten || !plaetze || plaetze.wert.isZero()) return [];
  return [
    {
      shown,
      from: [kosten, plaetze],
      ends: quotienten(kosten, plaetze),
      stellen: 0,
      was: "Gesamtkosten je Arbeitsplatz",
    },
  ];
}

/** Rates of growth stand in the row below the figures that grow. */
function steigerungen(tabelle: Tabelle): Quotient[] {
  const columns = betragsspalten(tabelle)
    .filter(({ jahr }) => jahr !== undefined)
    .sort((a, b) => (a.jahr ?? 0) - (b.jahr ?? 0));
  return tabelle.zeilen.flatMap((zeile, index) => {
    const base = /steigerung/.test(zeile.text)
      ? tabelle.zeilen.slice(0, index).findLast(({ betraege }) => betraege.length > 0)
      : undefined;
    return base ? columns.slice(1).flatMap((spalte, at) => steigerung(zeile, base, columns[at], spalte)) : [];
  });
}

function steigerung(zeile: Zeile, base: Zeile, vorher: Spalte | undefined, spalte: Spalte): Quotient[] {
  const shown = betrag(zeile, spalte);
  const neu = betrag(base, spalte);
  const alt = vorher && betrag(base, vorher);
  if (!shown || !neu || !alt || alt.wert.isZero()) return [];
  // A rate is stored as 17.1 or, in a cell with a percent format, as 0.171.
  const faktor = shown.wert.abs().lt(1) && !shown.alsText ? 1 : 100;
  const ends = quotienten(neu, alt).map((end) => end.minus(1).times(faktor));
  return [{ shown, from: [neu, alt], ends, stellen: faktor === 1 ? 4 : 2, was: "Steigerungsrate" }];
}

function neuberechnung({ shown, from, ends, stellen, was }: Quotient): Befund {
  const middle = ends.reduce((total, end) => total.plus(end)).div(ends.length);
  const expected = runden(middle, stellen);
  const at = zelleVon(shown);
  return {
    ...at,
    message: `${was} ${spaltenname(shown.spalte)}: Gezeigt ist ${zahlDeutsch(shown.wert)}, aus ${from.map(({ wert }) => zahlDeutsch(wert)).join(" und ")} ergibt sich ${zahlDeutsch(expected)}.`,
    expected: expected.toString(),
    actual: shown.wert.toString(),
    difference: shown.wert.minus(expected).toString(),
    cells: [shown, ...from].map(zelleVon),
    suspects: [{ ...at, proposal: expected.toString(), reason: STIMMT }],
  };
}

function neuberechnungen(plan: Plan): Befunde {
  const tabelle = tabelleVon(plan, "kennzahlen");
  if (!tabelle) return { geprueft: 0, befunde: [] };
  const all = [
    ...betragsspalten(tabelle).flatMap((spalte) => kostenJeArbeitsplatz(tabelle, spalte)),
    ...steigerungen(tabelle),
  ];
  const wrong = all.filter(({ shown, ends, stellen }) => !rundetSich(shown.wert, ends, stellen));
  const befunde = [...wrong.map(neuberechnung), ...ausDerReihe(tabelle), ...umsatzbefunde(plan, tabelle)];
  return { geprueft: all.length, befunde };
}

export const kz1: Regel = {
  id: "KZ-1",
  titel: "Kennzahlen",
  prueft:
    "Arbeitsplätze, Kosten je Arbeitsplatz, Steigerungsraten und Summen ergeben sich aus den gezeigten Zahlen; gemeinsame Jahre stimmen mit Plan, Jahresvergleich und § 19-Liste überein, und fortgeschriebene Reihen setzen sich fort.",
  grundlage: "Kennzahlenbericht",
  severity: "warning",
  beispiel: { Kennzahlen: mitFehler(beispieluebersichten.kennzahlen, "2.471", "2.417") },
  relationen: (plan) => {
    const tabelle = tabelleVon(plan, "kennzahlen");
    const columns = tabelle ? betragsspalten(tabelle) : [];
    return [
      ...(tabelle
        ? columns.flatMap((spalte) => [
            ...arbeitsplaetze(tabelle, spalte),
            ...gesamtkosten(tabelle, spalte),
            ...umsatzrelationen(plan, tabelle, spalte),
          ])
        : []),
      ...(tabelle ? zwischensumme(tabelle) : []),
      ...jahresvergleich(plan),
      ...kunden(plan),
    ];
  },
  befunde: neuberechnungen,
};
