import { Decimal, runden } from "../../money/dezimal";
import { betragText } from "../../money/eurotext";
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
import { ertragsterme } from "../../plan/aufbau/ergebnisrechnung";
import { mitFehler } from "../beispiele/beispielplan";
import { beispieluebersichten } from "../beispiele/beispieluebersichten";
import { bilanz, istBelegt } from "../../plan/aufbau/belege";
import { euro, gilt, plus, summeDer, type Term } from "../../plan/aufbau/gleichung";
import { ausDerReihe } from "./fortgeschriebene-reihen";
import { jahresvergleich } from "./jahresvergleich";
import type { Befund, Befunde, Regel, Relation } from "../kern/regel";
import { gleichheit, summenrelation } from "../kern/relationen";
import { figurText, inSpalte } from "../kern/saetze";
import { versehen } from "../ursachen/versehen";
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

/** An amount of the Kennzahlen beside what another part of the plan states for its year. */
interface Gegenueber {
  name: string;
  figure: Figure;
  terme: Term[];
  ort: string;
  /** The same line of the other part, in its other years. */
  andere: Figure[];
}

/** Figures of the Kennzahlen that the Erfolgsplan and the § 19 list state too. */
function gegenueber(plan: Plan, tabelle: Tabelle, spalte: Spalte): Gegenueber[] {
  const erfolgsplan = tabelleVon(plan, "erfolgsplan");
  const liste = tabelleVon(plan, "gemeindehaushalt");
  const ansatz = erfolgsplan && planspalteDesJahres(erfolgsplan, spalte.jahr);
  const jahr = liste && betragsspalten(liste).find((column) => column.jahr === spalte.jahr);
  const [umsatz] = eigenerBetrag(tabelle, "gesamtumsatz", spalte);
  const [verwaltung] = eigenerBetrag(tabelle, "umsatzVerwaltung", spalte);
  const [erloese] = liste && jahr ? eigenerBetrag(liste, "erloese", jahr) : [];
  const all: Gegenueber[] = [];
  if (umsatz && erfolgsplan && ansatz) {
    const terme = ertragsterme(erfolgsplan, ansatz);
    all.push({ name: "Gesamtumsatz", figure: umsatz, terme, ort: "Erfolgsplan", andere: [] });
  }
  if (verwaltung && liste && erloese) {
    const andere = (positionszeile(liste, "erloese")?.betraege ?? []).filter((figure) => figure !== erloese);
    const name = "Umsatzerlöse mit der Verwaltung";
    all.push({
      name,
      figure: verwaltung,
      terme: plus([erloese]),
      ort: "Liste nach § 19 Nr. 2 EigAnVO",
      andere,
    });
  }
  return all;
}

const relation = ({ name, figure, terme, ort }: Gegenueber): Relation =>
  gleichheit(name, figure, "Kennzahlen", terme, ort);

/** The amount of another year's column that stands in place of that of the own one; undefined where none does. */
function andereSpalte(one: Gegenueber): Figure | undefined {
  if (one.figure.wert.isZero() || gilt(relation(one))) return undefined;
  const same = one.andere.filter((other) =>
    gilt({ gesamt: one.figure, terme: plus([other]), eineAngabe: true }),
  );
  return same.length === 1 ? same[0] : undefined;
}

/** The Kennzahlen took the amount of another year's column. */
function falscheSpalte(one: Gegenueber): Befund[] {
  const taken = andereSpalte(one);
  const own = one.terme[0]?.figure;
  if (!taken || !own) return [];
  const { name, figure, ort } = one;
  const at = zelleVon(figure);
  const ratio = euro(own).div(euro(figure));
  // What is no amount of such a size is wrong itself.
  const proposed = ratio.gt(0.5) && ratio.lt(2);
  const wert = euro(own).div(figure.spalte.einheit);
  return [
    {
      ...at,
      message: `${inSpalte(name, figure.spalte)}: Die Kennzahlen zeigen ${figurText(figure)}; in der ${ort} ist das der Betrag der Spalte ${taken.spalte.jahr}, für ${figure.spalte.jahr} stehen dort ${figurText(own)}. Bitte prüfen, ob die Spalte verwechselt wurde.`,
      expected: wert.toString(),
      actual: figure.wert.toString(),
      difference: figure.wert.minus(wert).toString(),
      cells: [figure, own, taken].map(zelleVon),
      suspects: proposed
        ? [{ ...at, proposal: wert.toString(), reason: `statt des Betrags der Spalte ${taken.spalte.jahr}` }]
        : [],
    },
  ];
}

/** A slip weaker than that may be chance: what counts as Umsatz differs from year to year. */
const DEUTLICH = 4;

/** The Gesamtumsatz of any year that is that of Erfolgsplan or Jahresvergleich but for a slip of the pen. */
function umsatzversehen(plan: Plan, tabelle: Tabelle, spalte: Spalte): Befund[] {
  const [umsatz] = eigenerBetrag(tabelle, "gesamtumsatz", spalte);
  if (!umsatz) return [];
  const [erfolgsplan, vergleich] = [tabelleVon(plan, "erfolgsplan"), tabelleVon(plan, "jahresvergleich")];
  const ofYear = (other: Tabelle | undefined): Spalte[] =>
    (other ? betragsspalten(other) : []).filter(({ jahr }) => jahr === spalte.jahr);
  const terme: [string, Term[]][] = [
    ...ofYear(erfolgsplan).flatMap((column): [string, Term[]][] =>
      erfolgsplan
        ? [
            ["Erfolgsplan", ertragsterme(erfolgsplan, column)],
            ["Erfolgsplan", plus(eigenerBetrag(erfolgsplan, "umsatzerloese", column))],
          ]
        : [],
    ),
    ...ofYear(vergleich).map((column): [string, Term[]] => [
      "Jahresvergleich",
      vergleich ? plus(eigenerBetrag(vergleich, "summeErtraege", column)) : [],
    ]),
  ];
  const stated = terme
    .filter(([, figures]) => figures.length > 0)
    .map(([ort, figures]) => ({
      ort,
      figures: figures.map(({ figure }) => figure),
      wert: runden(summeDer(figures).div(spalte.einheit)),
    }));
  if (stated.some(({ wert }) => wert.minus(umsatz.wert).abs().lte(1))) return [];
  const meant = stated.find(({ wert }) => (versehen(umsatz.wert, wert)?.gewicht ?? 0) >= DEUTLICH);
  if (!meant) return [];
  const at = zelleVon(umsatz);
  const reason = versehen(umsatz.wert, meant.wert)?.grund ?? "";
  return [
    {
      ...at,
      message: `${inSpalte("Gesamtumsatz", spalte)}: Die Kennzahlen zeigen ${figurText(umsatz)}, der ${meant.ort} ${betragText(meant.wert.times(spalte.einheit), spalte.einheit)} (${reason}). Bitte prüfen.`,
      expected: meant.wert.toString(),
      actual: umsatz.wert.toString(),
      difference: umsatz.wert.minus(meant.wert).toString(),
      cells: [umsatz, ...meant.figures].map(zelleVon),
      suspects: [{ ...at, proposal: meant.wert.toString(), reason }],
    },
  ];
}

/** Years for which the Kennzahlen repeat what others state, and what else happened where they do not. */
function uebernommen(plan: Plan): Befund[] {
  const tabelle = tabelleVon(plan, "kennzahlen");
  const columns = tabelle ? betragsspalten(tabelle) : [];
  return columns.flatMap((spalte) => {
    const all = tabelle ? gegenueber(plan, tabelle, spalte) : [];
    const compared = all.some(({ name }) => name === "Gesamtumsatz");
    const slips = tabelle && !compared ? umsatzversehen(plan, tabelle, spalte) : [];
    return [...all.flatMap(falscheSpalte), ...slips];
  });
}

function planspalteDesJahres(tabelle: Tabelle, jahr: number | undefined): Spalte | undefined {
  return betragsspalten(tabelle).find((column) => column.jahr === jahr && column.art === "ansatz");
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
    suspects: [{ ...at, proposal: expected.toString(), reason: "mit diesem Wert stimmt die Rechnung" }],
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
  const befunde = [...wrong.map(neuberechnung), ...ausDerReihe(tabelle), ...uebernommen(plan)];
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
            ...gegenueber(plan, tabelle, spalte)
              .filter((one) => !andereSpalte(one))
              .map(relation),
          ])
        : []),
      ...(tabelle ? zwischensumme(tabelle) : []),
      ...jahresvergleich(plan),
      ...kunden(plan),
    ];
  },
  befunde: neuberechnungen,
};
