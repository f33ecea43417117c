import { istDatum, tagImJahr, tageImJahr, type Datum } from "../../finance/datum";
import { Decimal } from "../../money/dezimal";
import { methodenschluessel, type Methode } from "../../plan/methoden";
import { tabelleVon, type Plan } from "../../plan/plan";
import { betrag, type Figure, type Spalte, type Tabelle, type Zeile } from "../../plan/tabelle";
import type { Vorgaben } from "../../plan/vorgaben";
import { euro } from "../kern/bewerten";
import type { Befund, Relation, Term } from "../kern/regel";
import { ist as istText, soll as sollText } from "../kern/relationen";
import { betragText, zelleVon } from "../kern/saetze";

const NAMEN: Record<Methode["verfahren"], string> = {
  linear: "linear",
  taggenau: "taggenau",
  saison: "nach Saison",
  restplan: "Ist und restlicher Plan",
  plan: "wie der Ansatz",
  jahresposten: "Jahresposten",
  raten: "Raten",
  obligo: "Obligo",
  manuell: "eigener Wert",
};

/** The columns of a Zwischenbericht of which a projection is made, and its completed months. */
export interface Hochrechnungsspalten {
  ist: Spalte;
  hochrechnung: Spalte;
  ansatz?: Spalte | undefined;
  monate: number;
}

/** The method that the user stored for a row. */
function gespeicherteMethode(
  { methoden }: Pick<Vorgaben, "methoden">,
  { kind }: Tabelle,
  zeile: Zeile,
): Methode | undefined {
  const key = methodenschluessel(kind, zeile);
  return key === undefined ? undefined : methoden[key];
}

/** Completed months at the report's date, from the header of the Ist: "per 30.06.2023" → 6. */
export function monate({ kopf }: Spalte): number | undefined {
  const date = /(\d{1,2})\.\s?(\d{1,2})\.\s?(?:20)?\d\d/.exec(kopf);
  const month = Number(date?.[2]);
  return month >= 1 && month <= 12 ? month : undefined;
}

/** Lines that are a balance of others, not projected themselves. */
const ABGELEITET = [
  "zunahmeMittel",
  "abnahmeMittel",
  "jahresgewinn",
  "jahresverlust",
  "ergebnisNachSteuern",
  "jahresergebnis",
];

/** The columns of a report that can be projected. */
function hochrechnungsspalten(tabelle: Tabelle): Hochrechnungsspalten | undefined {
  const [ist, hochrechnung, ansatz] = (["ist", "hochrechnung", "ansatz"] as const).map((art) =>
    tabelle.spalten.find((spalte) => spalte.art === art),
  );
  const months = ist && monate(ist);
  return ist && hochrechnung && months ? { ist, hochrechnung, ansatz, monate: months } : undefined;
}

function hochgerechneteZeilen(tabelle: Tabelle): Zeile[] {
  return tabelle.zeilen.filter(
    ({ art, position, betraege }) =>
      betraege.length > 0 && art !== "summe" && !ABGELEITET.includes(position ?? ""),
  );
}

interface Hochgerechnet {
  spalten: Hochrechnungsspalten;
  /** Rows whose method the user stored. */
  gespeichert: { zeile: Zeile; methode: Methode }[];
  /** All others. */
  uebrige: Zeile[];
}

/** The rows of the Zwischenbericht that are projected, by table. */
export function hochgerechnet(plan: Plan): Hochgerechnet[] {
  const kinds = ["zwischenbericht-guv", "zwischenbericht-vermoegensplan"] as const;
  return kinds.flatMap((kind) => {
    const tabelle = tabelleVon(plan, kind);
    const spalten = tabelle && hochrechnungsspalten(tabelle);
    if (!tabelle || !spalten) return [];
    const rows = hochgerechneteZeilen(tabelle).map((zeile) => ({
      zeile,
      methode: gespeicherteMethode(plan.vorgaben, tabelle, zeile),
    }));
    const gespeichert = rows.flatMap(({ zeile, methode }) => (methode ? [{ zeile, methode }] : []));
    const uebrige = rows.flatMap(({ zeile, methode }) => (methode ? [] : [zeile]));
    return [{ spalten, gespeichert, uebrige }];
  });
}

/**
 * The Hochrechnung of a row by its stored method, as a relation of the row's figures. None where the method needs
 * more than the report shows: the course of a year, or amounts of the user's own.
 */
export function methodenrelation(
  zeile: Zeile,
  { verfahren }: Methode,
  spalten: Hochrechnungsspalten,
): Relation[] {
  const gesamt = betrag(zeile, spalten.hochrechnung);
  const ist = betrag(zeile, spalten.ist);
  const ansatz = spalten.ansatz && betrag(zeile, spalten.ansatz);
  const terme = ist && methodenterme(verfahren, ist, ansatz, spalten);
  if (!gesamt || !terme) return [];
  return [
    {
      gesamt,
      terme,
      satz: (bewertung) =>
        `${gesamt.label}: Die Hochrechnung ${istText(bewertung)} folgt nicht aus dem Verfahren, das für diese Zeile gespeichert ist (${NAMEN[verfahren]}); danach wären es rund ${sollText(bewertung)}.`,
    },
  ];
}

function methodenterme(
  verfahren: Methode["verfahren"],
  ist: Figure,
  ansatz: Figure | undefined,
  { ist: spalte, monate }: Hochrechnungsspalten,
): Term[] | undefined {
  switch (verfahren) {
    case "linear":
      return [{ figure: ist, faktor: new Decimal(12).div(monate) }];
    case "taggenau": {
      const stichtag = datumAus(spalte.kopf);
      const faktor = stichtag && new Decimal(tageImJahr(stichtag.jahr)).div(tagImJahr(stichtag));
      return faktor && [{ figure: ist, faktor }];
    }
    case "plan":
      return ansatz && [{ figure: ansatz, faktor: 1 }];
    case "jahresposten":
      return ist.wert.isZero() ? ansatz && [{ figure: ansatz, faktor: 1 }] : [{ figure: ist, faktor: 1 }];
    case "restplan":
      return (
        ansatz && [
          { figure: ist, faktor: 1 },
          { figure: ansatz, faktor: new Decimal(12 - monate).div(12) },
        ]
      );
    default:
      return undefined;
  }
}

/** "Ist per 30.06.2026": the date that a header names; undefined where it names none. */
function datumAus(kopf: string): Datum | undefined {
  const [, tag, monat, jahr] = /(\d{1,2})\.\s?(\d{1,2})\.\s?((?:20)?\d\d)/.exec(kopf) ?? [];
  const datum = { jahr: (Number(jahr) % 100) + 2000, monat: Number(monat), tag: Number(tag) };
  return istDatum(datum) ? datum : undefined;
}

/** Whether a method needs amounts of the user's own. */
export function istEigenerWert({ verfahren }: Methode): boolean {
  return verfahren === "raten" || verfahren === "obligo" || verfahren === "manuell";
}

/** A Hochrechnung that is not what the user's own amounts make it. */
export function methodenbefund(zeile: Zeile, methode: Methode, spalten: Hochrechnungsspalten): Befund[] {
  const gesamt = betrag(zeile, spalten.hochrechnung);
  const ist = betrag(zeile, spalten.ist);
  const soll = ist && eigenerWert(methode, euro(ist));
  if (!gesamt || !soll) return [];
  const { einheit } = gesamt.spalte;
  const play = [gesamt, ist].map(({ halb, spalte }) => halb.times(spalte.einheit));
  const difference = euro(gesamt).minus(soll);
  if (difference.abs().lte(Decimal.sum(...play))) return [];
  return [
    {
      ...zelleVon(gesamt),
      message: `${gesamt.label}: Die Hochrechnung ${betragText(euro(gesamt), einheit)} folgt nicht aus dem Verfahren, das für diese Zeile gespeichert ist (${NAMEN[methode.verfahren]}); danach sind es ${betragText(soll, einheit)}.`,
      expected: soll.div(einheit).toString(),
      actual: gesamt.wert.toString(),
      difference: difference.div(einheit).toString(),
      cells: [gesamt, ist].map(zelleVon),
    },
  ];
}

/** In euro; undefined for a method without amounts of the user's own. */
function eigenerWert(methode: Methode, ist: Decimal): Decimal | undefined {
  switch (methode.verfahren) {
    case "raten":
      return ist.plus(new Decimal(methode.rate).times(methode.offen));
    case "obligo":
      return ist.plus(methode.obligo).plus(methode.rest);
    case "manuell":
      return new Decimal(methode.wert);
    default:
      return undefined;
  }
}
