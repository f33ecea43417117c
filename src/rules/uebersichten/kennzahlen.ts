import { Decimal } from "../../money/dezimal";
import { anteilText } from "../../money/eurotext";
import { zahlDeutsch } from "../../money/zahltext";
import { tabellenVon, tabelleVon, type Plan } from "../../plan/plan";
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
import { besteLesart } from "../../plan/aufbau/lesart";
import { ausDerReihe } from "./fortgeschriebene-reihen";
import { falscheGroessen } from "./groessenordnung";
import { jahresvergleich } from "./jahresvergleich";
import { ungeklaerteReste } from "./ungeklaerter-rest";
import { umsatzbefunde, umsatzrelationen } from "./umsatzangaben";
import { wiederholteKennzahlen } from "./wiederholte-kennzahlen";
import { widersprochene } from "../kern/bewerten";
import { gezeigt } from "../kern/rechenweg";
import type { Befunde, Bewertung, Regel, Relation } from "../kern/regel";
import { summenrelation } from "../kern/relationen";
import { figurText, inSpalte } from "../kern/saetze";
import { postenname } from "../../plan/postenname";
import { spaltenname } from "../../plan/spaltenname";

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
      ohneEinheit: [gesamt, ...terme.map(({ figure }) => figure)],
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

/** Kosten je Arbeitsplatz = Gesamtkosten / Arbeitsplätze. */
function kostenJeArbeitsplatz(tabelle: Tabelle, spalte: Spalte): Relation[] {
  const [gesamt] = eigenerBetrag(tabelle, "kostenJeArbeitsplatz", spalte);
  const [kosten] = eigenerBetrag(tabelle, "gesamtkosten", spalte);
  const [nenner] = eigenerBetrag(tabelle, "arbeitsplaetze", spalte);
  if (!gesamt || !kosten || !nenner || nenner.wert.isZero()) return [];
  return [
    {
      gesamt,
      terme: [{ figure: kosten, faktor: new Decimal(1).div(nenner.wert) }],
      nenner,
      ohneEinheit: [nenner],
      satz: (bewertung) =>
        `${inSpalte("Gesamtkosten je Arbeitsplatz", spalte)}: Gezeigt sind ${figurText(gesamt)}, aus ${figurText(kosten)} für ${zahlDeutsch(nenner.wert)} Arbeitsplätze ergeben sich ${figurText({ ...gesamt, wert: gezeigt(bewertung) })}.`,
    },
  ];
}

/** What a rate is stored as: 17,1 where it is a number, 0,171 in a cell with a percent format. */
type Ganzes = 100 | 1;

/** Rates of growth stand in the row below the figures that grow. */
function steigerungen(tabelle: Tabelle): Relation[] {
  const columns = betragsspalten(tabelle)
    .filter(({ jahr }) => jahr !== undefined)
    .sort((a, b) => (a.jahr ?? 0) - (b.jahr ?? 0));
  return tabelle.zeilen.flatMap((zeile, index) => {
    const base = /steigerung/.test(zeile.text)
      ? tabelle.zeilen.slice(0, index).findLast(({ betraege }) => betraege.length > 0)
      : undefined;
    const rates = (ganzes: Ganzes): Relation[] =>
      base
        ? columns
            .slice(1)
            .flatMap((spalte, at) => steigerung(ganzes, betrag(zeile, spalte), base, columns[at], spalte))
        : [];
    return rates(besteLesart<Ganzes>([1, 100], rates));
  });
}

function steigerung(
  ganzes: Ganzes,
  gesamt: Figure | undefined,
  base: Zeile,
  vorher: Spalte | undefined,
  spalte: Spalte,
): Relation[] {
  const neu = betrag(base, spalte);
  const nenner = vorher && betrag(base, vorher);
  if (!gesamt || !neu || !nenner || nenner.wert.isZero()) return [];
  const percent = (wert: Decimal): string => anteilText(wert.div(ganzes).toNumber());
  return [
    {
      gesamt,
      terme: [{ figure: neu, faktor: new Decimal(ganzes).div(nenner.wert) }],
      nenner,
      abzug: new Decimal(ganzes).times(spalte.einheit),
      ohneEinheit: [gesamt, neu, nenner],
      satz: (bewertung) =>
        `${inSpalte(postenname(gesamt), spalte)}: Gezeigt sind ${percent(gesamt.wert)}, von ${zahlDeutsch(nenner.wert)} (${spaltenname(nenner.spalte)}) auf ${zahlDeutsch(neu.wert)} sind es ${percent(gezeigt(bewertung))}.`,
    },
  ];
}

/** What recomputes in a table of Kennzahlen, and what it repeats of other parts. */
function kennzahlen(plan: Plan, tabelle: Tabelle): Relation[] {
  const each = betragsspalten(tabelle).flatMap((spalte) => [
    ...arbeitsplaetze(tabelle, spalte),
    ...gesamtkosten(tabelle, spalte),
    ...kostenJeArbeitsplatz(tabelle, spalte),
    ...umsatzrelationen(plan, tabelle, spalte),
  ]);
  return [...each, ...zwischensumme(tabelle), ...steigerungen(tabelle)];
}

function weitereBefunde(plan: Plan, bewertungen: Bewertung[]): Befunde {
  const tabelle = tabelleVon(plan, "kennzahlen");
  const vergleich = tabelleVon(plan, "jahresvergleich");
  const widersprochen = widersprochene(bewertungen);
  const befunde = [
    ...(tabelle ? [...ausDerReihe(tabelle), ...umsatzbefunde(plan, tabelle)] : []),
    ...tabellenVon(plan, "kennzahlen").flatMap((one) => falscheGroessen(one, widersprochen)),
    ...(vergleich ? ungeklaerteReste(vergleich, widersprochen) : []),
  ];
  return { geprueft: befunde.length, befunde };
}

export const kz1: Regel = {
  id: "KZ-1",
  titel: "Kennzahlen",
  prueft:
    "Arbeitsplätze, Kosten je Arbeitsplatz, Steigerungsraten und Summen ergeben sich aus den gezeigten Zahlen; gemeinsame Jahre stimmen mit Plan, Jahresvergleich und § 19-Liste überein, und fortgeschriebene Reihen setzen sich fort. Was eine weitere Tabelle wiederholt, ist dasselbe; jedes Jahr des Jahresvergleichs geht auf wie die übrigen; keine Zahl hat allein ein anderes Vorzeichen oder Komma.",
  grundlage: "Kennzahlenbericht",
  severity: "warning",
  beispiel: { Kennzahlen: mitFehler(beispieluebersichten.kennzahlen, "2.471", "2.417") },
  relationen: (plan) => [
    ...tabellenVon(plan, "kennzahlen").flatMap((tabelle) => kennzahlen(plan, tabelle)),
    ...wiederholteKennzahlen(plan),
    ...jahresvergleich(plan),
    ...kunden(plan),
  ],
  befunde: weitereBefunde,
};
