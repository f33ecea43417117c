import { istBelegt } from "../../plan/aufbau/belege";
import { postenname } from "../../plan/postenname";
import { besteLesart } from "../../plan/aufbau/lesart";
import { euro, gilt } from "../../plan/aufbau/gleichung";
import { Decimal, runden } from "../../money/dezimal";
import { zahlDeutsch } from "../../money/zahltext";
import { tabelleVon, type Plan } from "../../plan/plan";
import { betrag, type Figure, type Spalte, type Tabelle, type Zeile } from "../../plan/tabelle";
import type { Vorgaben } from "../../plan/vorgaben";
import { beispielbericht } from "../beispiele/beispielbericht";
import { mitFehler } from "../beispiele/beispielplan";
import {
  hochgerechnet,
  istEigenerWert,
  methodenbefund,
  methodenrelation,
  type Hochrechnungsspalten,
} from "./hochrechnungsmethoden";
import { alsBefund, type Feststellung } from "../kern/feststellung";
import type { Befunde, Regel, Relation } from "../kern/regel";
import { ist as istText, soll as sollText } from "../kern/relationen";
import { figurText } from "../kern/saetze";
import { zeigtAbweichung } from "./prozentspalten";
import { spaltenname } from "../../plan/spaltenname";
import { zelleVon } from "../../workbook/zelle";

function zeilenMitBetrag(tabelle: Tabelle): Zeile[] {
  return tabelle.zeilen.filter(({ betraege }) => betraege.length > 0);
}

function spalteVon(tabelle: Tabelle, art: Spalte["art"]): Spalte | undefined {
  return tabelle.spalten.find((spalte) => spalte.art === art);
}

/** Percentages of a column: value · whole / Ansatz; of no Ansatz, zero or a blank cell. */
function prozentrelationen(
  tabelle: Tabelle,
  plan: Spalte,
  prozent: Spalte,
  bezug: Spalte,
  whole: Ganzes,
  ohnePlan: Vorgaben["ohnePlanansatz"],
): Relation[] {
  return zeilenMitBetrag(tabelle).flatMap((zeile) => {
    const shown = betrag(zeile, prozent);
    const figure = betrag(zeile, bezug);
    const ansatz = betrag(zeile, plan);
    if (!shown || !figure || !ansatz || istGerundeteNull(ansatz)) return [];
    const faktor = ansatz.wert.isZero() ? new Decimal(0) : new Decimal(whole).div(euro(ansatz));
    return [
      {
        gesamt: shown,
        terme: [{ figure, faktor }],
        ...(!ansatz.wert.isZero() && { nenner: ansatz }),
        satz: prozentsatz(shown, figure, ansatz, whole, ohnePlan),
      },
    ];
  });
}

/** What the whole is stored as: 100 where 41 stands for 41 %, 1 in Excel percentages. */
type Ganzes = 100 | 1;

/** An Ansatz so small in T€ that rounding may have made it zero: nobody knows its percentages. */
const istGerundeteNull = ({ wert, halb }: Figure): boolean => !halb.isZero() && wert.abs().lte(halb);

const OHNE_PLAN: Record<Vorgaben["ohnePlanansatz"], string> = {
  null: "ohne Ansatz steht dort 0",
  leer: "ohne Ansatz bleibt die Zelle leer",
};

function prozentsatz(
  gesamt: Figure,
  figure: Figure,
  ansatz: Figure,
  whole: Ganzes,
  ohnePlan: Vorgaben["ohnePlanansatz"],
): Relation["satz"] {
  const stellen = whole === 100 ? gesamt.stellen : Math.max(0, gesamt.stellen - 2);
  const text = (value: Decimal): string => zahlDeutsch(runden(value.times(100 / whole), stellen), stellen);
  if (ansatz.wert.isZero())
    return () => `${postenname(gesamt)}: „% vom Plan“ zeigt ${text(gesamt.wert)} %; ${OHNE_PLAN[ohnePlan]}.`;
  return ({ soll }) =>
    `${postenname(gesamt)}: „% vom Plan“ zeigt ${text(gesamt.wert)} %, ${angabe(figure)} von ${angabe(ansatz)} sind aber ${text(soll)} %.`;
}

/** An amount with the column that it stands in: "408 € (Ist 2026)". */
function angabe(figure: Figure): string {
  const column = spaltenname(figure.spalte);
  return column ? `${figurText(figure)} (${column})` : figurText(figure);
}

/** A percentage column refers to the column, and is stored the way, with which most of its rows recompute. */
function prozente(plan: Plan): Relation[] {
  const tabelle = tabelleVon(plan, "zwischenbericht-guv");
  const ansatz = tabelle && spalteVon(tabelle, "ansatz");
  if (!tabelle || !ansatz) return [];
  const { ohnePlanansatz } = plan.vorgaben;
  const candidates = tabelle.spalten.filter(({ art }) => art === "ist" || art === "hochrechnung");
  return tabelle.spalten
    .filter((spalte) => spalte.art === "prozent" && !zeigtAbweichung(tabelle, spalte))
    .flatMap((prozent) => {
      const relations = ({ bezug, whole }: { bezug: Spalte; whole: Ganzes }): Relation[] =>
        prozentrelationen(tabelle, ansatz, prozent, bezug, whole, ohnePlanansatz);
      const [first, ...others] = candidates.flatMap((bezug) =>
        ([100, 1] as const).map((whole) => ({ bezug, whole })),
      );
      return first ? relations(besteLesart([first, ...others], relations)) : [];
    });
}

export const zb1: Regel = {
  id: "ZB-1",
  titel: "Prozent vom Plan",
  prueft: "„% vom Plan“ ergibt sich in beiden Spalten aus Ist oder Hochrechnung und Planansatz.",
  grundlage: "§ 21 EigAnVO",
  recht: "zwischenbericht",
  severity: "warning",
  beispiel: {
    Zwischenbericht: mitFehler(beispielbericht.guv, "40.500 | 53", "40.500 | 35"),
  },
  relationen: prozente,
};

/** Every row by its method: linear, as its Ansatz or as its Ist; linear is the usual one. */
function hochrechnungenDer(rows: Zeile[], spalten: Hochrechnungsspalten): Relation[] {
  const { ist, hochrechnung, ansatz } = spalten;
  const faktor = new Decimal(12).div(spalten.monate);
  return rows.flatMap((zeile) => {
    const figure = betrag(zeile, ist);
    const gesamt = betrag(zeile, hochrechnung);
    if (!figure || !gesamt) return [];
    const linear = hochrechnungsrelation(gesamt, figure, faktor);
    const planned = ansatz && betrag(zeile, ansatz);
    const others = [
      hochrechnungsrelation(gesamt, figure, new Decimal(1)),
      ...(planned ? [hochrechnungsrelation(gesamt, planned, new Decimal(1))] : []),
    ];
    if (gilt(linear)) return [linear];
    return [
      others.find(({ gesamt: total, terme: [term] }) => term && total.wert.eq(term.figure.wert)) ?? linear,
    ];
  });
}

function hochrechnungsrelation(gesamt: Figure, figure: Figure, faktor: Decimal): Relation {
  return {
    gesamt,
    terme: [{ figure, faktor }],
    satz: (bewertung) =>
      `${postenname(gesamt)}: Die Hochrechnung ${istText(bewertung)} folgt nicht aus dem Ist ${figurText(figure)}; linear wären es rund ${sollText(bewertung)}. Bitte den Betrag oder das Verfahren der Zeile prüfen.`,
  };
}

/** Rows without a stored method only where most of them show theirs: a report may project otherwise altogether. */
function hochrechnungen(plan: Plan): Relation[] {
  return hochgerechnet(plan).flatMap(({ spalten, gespeichert, uebrige }) => {
    const stored = gespeichert.flatMap(({ zeile, methode }) => methodenrelation(zeile, methode, spalten));
    const relations = hochrechnungenDer(uebrige, spalten);
    const nonZero = relations.filter(({ terme: [term] }) => term && !term.figure.wert.isZero());
    const usual = nonZero.filter(gilt).length;
    const belegt = istBelegt("hochrechnung", { treffer: usual, fehlt: nonZero.length - usual });
    return belegt ? [...stored, ...relations] : stored;
  });
}

/** Rows that are projected with amounts of the user's own. */
function eigeneWerte(plan: Plan): Befunde {
  const befunde = hochgerechnet(plan).flatMap(({ spalten, gespeichert }) =>
    gespeichert
      .filter(({ methode }) => istEigenerWert(methode))
      .map(({ zeile, methode }) => methodenbefund(zeile, methode, spalten)),
  );
  return { geprueft: befunde.length, befunde: befunde.flat() };
}

export const zb2: Regel = {
  id: "ZB-2",
  titel: "Hochrechnung zum Jahresende",
  prueft:
    "Die Hochrechnung folgt nach dem Verfahren ihrer Zeile aus dem Ist: linear, als Ansatz oder als Jahresposten.",
  grundlage: "§ 21 EigAnVO",
  recht: "zwischenbericht",
  severity: "warning",
  beispiel: {
    Zwischenbericht: mitFehler(
      mitFehler(
        mitFehler(beispielbericht.guv, "102.000 | 94", "120.000 | 111"),
        "183.000 | 99",
        "201.000 | 109",
      ),
      "143.000 | 104",
      "125.000 | 91",
    ),
  },
  relationen: hochrechnungen,
  befunde: eigeneWerte,
};

/** An account on which nothing is booked, though its Ansatz and the year before let expect it. */
interface OhneBuchung {
  zeile: Zeile;
  ansatz: Figure;
  ist: Figure;
  hochrechnung: Figure;
  vorjahr: Figure;
}

function ohneBuchungen(tabelle: Tabelle, zeile: Zeile, ergebnis: Spalte): OhneBuchung[] {
  const [ansatz, ist, hochrechnung] = (["ansatz", "ist", "hochrechnung"] as const).map((art) => {
    const spalte = spalteVon(tabelle, art);
    return spalte && betrag(zeile, spalte);
  });
  const vorjahr = betrag(zeile, ergebnis);
  if (!ansatz || !ist || !hochrechnung || !vorjahr) return [];
  if (!ist.wert.isZero() || !hochrechnung.wert.isZero() || ansatz.wert.isZero() || vorjahr.wert.isZero())
    return [];
  return [{ zeile, ansatz, ist, hochrechnung, vorjahr }];
}

const ohneBuchung: Feststellung<OhneBuchung> = {
  mehrfach: "Zeilen haben im Ist 0 und deshalb eine Hochrechnung von 0",
  stelle: ({ ansatz, ist, hochrechnung, vorjahr }) => ({
    ...zelleVon(hochrechnung),
    actual: hochrechnung.wert.toString(),
    cells: [hochrechnung, ist, ansatz, vorjahr].map(zelleVon),
  }),
  satz: ({ zeile, ansatz, vorjahr }) =>
    `${zeile.label}: Im Ist steht 0, die Hochrechnung ist deshalb 0. Ansatz (${figurText(ansatz)}) und ${spaltenname(vorjahr.spalte)} (${figurText(vorjahr)}) lassen noch Buchungen erwarten; bitte das Verfahren der Hochrechnung prüfen.`,
};

export const zb5: Regel = {
  id: "ZB-5",
  titel: "Noch nichts gebucht",
  prueft:
    "Ein Konto mit Ansatz und Vorjahresergebnis, auf dem noch nichts gebucht ist, wird nicht mit null hochgerechnet.",
  grundlage: "§ 21 EigAnVO",
  recht: "zwischenbericht",
  severity: "info",
  beispiel: {
    Zwischenbericht: mitFehler(
      beispielbericht.guv,
      "Strom | 76.000 | 40.500 | 53 | 81.000 | 107 | 73.812,40",
      "Strom | 74.000 | 40.500 | 55 | 81.000 | 109 | 71.912,40\n5615000000 | Arbeitskleidung | 2.000 | 0 | 0 | 0 | 0 | 1.900,00",
    ),
  },
  befunde: (plan) => {
    const tabelle = tabelleVon(plan, "zwischenbericht-guv");
    const vorjahr = tabelle && spalteVon(tabelle, "ergebnis");
    if (!tabelle || !vorjahr) return { geprueft: 0, befunde: [] };
    const rows = tabelle.zeilen.filter(({ konto }) => konto);
    const unbooked = rows.flatMap((zeile) => ohneBuchungen(tabelle, zeile, vorjahr));
    return { geprueft: rows.length, befunde: unbooked.map(alsBefund(ohneBuchung)) };
  },
};
