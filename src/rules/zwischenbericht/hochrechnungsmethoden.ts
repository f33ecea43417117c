import { tagImJahr, tageImJahr, type Datum } from "../../finance/datum";
import { postenname } from "../../plan/postenname";
import { Decimal, summe } from "../../money/dezimal";
import { abgeschlosseneMonate, stichtag, type Istspalte } from "../../plan/aufbau/stichtag";
import { methodenschluessel, type Methode } from "../../plan/methoden";
import { tabelleVon, type Plan } from "../../plan/plan";
import { betrag, type Figure, type Spalte, type Tabelle, type Zeile } from "../../plan/tabelle";
import type { Vorgaben } from "../../plan/vorgaben";
import { euro, type Term } from "../../plan/aufbau/gleichung";
import { alsBefund, type Feststellung } from "../kern/feststellung";
import type { Befund, Relation } from "../kern/regel";
import { ist as istText, soll as sollText } from "../kern/relationen";
import { betragText } from "../../money/eurotext";
import { verfahren as verfahrensnamen } from "../../texte/verfahren";
import { zelleVon } from "../../workbook/zelle";

/** The columns of a Zwischenbericht of which a projection is made, its day and the months completed by then. */
export interface Hochrechnungsspalten {
  ist: Spalte;
  hochrechnung: Spalte;
  ansatz?: Spalte | undefined;
  stichtag: Datum;
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

/** Lines that are a balance of others, not projected themselves. */
const ABGELEITET = [
  "zunahmeMittel",
  "abnahmeMittel",
  "jahresgewinn",
  "jahresverlust",
  "ergebnisNachSteuern",
  "jahresergebnis",
];

const BERICHTE = ["zwischenbericht-guv", "zwischenbericht-vermoegensplan"] as const;

/** The column of a kind; where it stands there for several years, that of the last. */
function spalteVon({ spalten }: Tabelle, art: Spalte["art"]): Spalte | undefined {
  const own = spalten.filter((spalte) => spalte.art === art);
  return own.sort((a, b) => (b.jahr ?? 0) - (a.jahr ?? 0))[0];
}

/** The columns of a report that can be projected; a part of it that names no day is of the day of the other. */
function hochrechnungsspalten(plan: Plan, tabelle: Tabelle): Hochrechnungsspalten | undefined {
  const [ist, hochrechnung, ansatz] = (["ist", "hochrechnung", "ansatz"] as const).map((art) =>
    spalteVon(tabelle, art),
  );
  if (!ist || !hochrechnung) return undefined;
  const day = stichtag([{ tabelle, spalte: ist }, ...istspalten(plan)], plan.jahr);
  const monate = day && abgeschlosseneMonate(day);
  return day && monate ? { ist, hochrechnung, ansatz, stichtag: day, monate } : undefined;
}

function istspalten(plan: Plan): Istspalte[] {
  return BERICHTE.flatMap((kind) => {
    const tabelle = tabelleVon(plan, kind);
    const spalte = tabelle && spalteVon(tabelle, "ist");
    return tabelle && spalte ? [{ tabelle, spalte }] : [];
  });
}

function hochgerechneteZeilen(tabelle: Tabelle): Zeile[] {
  return tabelle.zeilen.filter(
    ({ art, position, betraege }) =>
      betraege.length > 0 && art !== "summe" && !ABGELEITET.includes(position ?? ""),
  );
}

interface Hochgerechnet {
  tabelle: Tabelle;
  spalten: Hochrechnungsspalten;
  /** Rows whose method the user stored. */
  gespeichert: { zeile: Zeile; methode: Methode }[];
  /** All others. */
  uebrige: Zeile[];
}

/** The rows of the Zwischenbericht that are projected, by table. */
export function hochgerechnet(plan: Plan): Hochgerechnet[] {
  return BERICHTE.flatMap((kind) => {
    const tabelle = tabelleVon(plan, kind);
    const spalten = tabelle && hochrechnungsspalten(plan, tabelle);
    if (!tabelle || !spalten) return [];
    const rows = hochgerechneteZeilen(tabelle).map((zeile) => ({
      zeile,
      methode: gespeicherteMethode(plan.vorgaben, tabelle, zeile),
    }));
    const gespeichert = rows.flatMap(({ zeile, methode }) => (methode ? [{ zeile, methode }] : []));
    const uebrige = rows.flatMap(({ zeile, methode }) => (methode ? [] : [zeile]));
    return [{ tabelle, spalten, gespeichert, uebrige }];
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
        `${postenname(gesamt)}: Die Hochrechnung ${istText(bewertung)} folgt nicht aus dem Verfahren, das für diese Zeile gespeichert ist (${verfahrensnamen[verfahren]}); danach wären es rund ${sollText(bewertung)}. Bitte den Betrag oder das Verfahren prüfen.`,
    },
  ];
}

function methodenterme(
  verfahren: Methode["verfahren"],
  ist: Figure,
  ansatz: Figure | undefined,
  { stichtag: day, monate }: Hochrechnungsspalten,
): Term[] | undefined {
  switch (verfahren) {
    case "linear":
      return [{ figure: ist, faktor: new Decimal(12).div(monate) }];
    case "taggenau":
      return [{ figure: ist, faktor: new Decimal(tageImJahr(day.jahr)).div(tagImJahr(day)) }];
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

/**
 * The Hochrechnung of a row in euro, by its stored method, else linear. Undefined where it shows no Ist, or where the
 * method needs more than the report shows.
 */
export function hochrechnungDer(
  zeile: Zeile,
  methode: Methode | undefined,
  spalten: Hochrechnungsspalten,
): Decimal | undefined {
  const ist = betrag(zeile, spalten.ist);
  if (!ist) return undefined;
  const eigener = methode && eigenerWert(methode, euro(ist));
  if (eigener) return eigener;
  const ansatz = spalten.ansatz && betrag(zeile, spalten.ansatz);
  const terme = methodenterme(methode?.verfahren ?? "linear", ist, ansatz, spalten);
  return terme && summe(terme.map(({ figure, faktor }) => euro(figure).times(faktor)));
}

/** Whether a method needs amounts of the user's own. */
export function istEigenerWert({ verfahren }: Methode): boolean {
  return verfahren === "raten" || verfahren === "obligo" || verfahren === "manuell";
}

/** A Hochrechnung that is not what the user's own amounts make it. */
interface FalscheHochrechnung {
  gesamt: Figure;
  ist: Figure;
  methode: Methode;
  /** In euro. */
  soll: Decimal;
}

/** What is told of a row that is projected with amounts of the user's own. */
export const methodenbefund = (zeile: Zeile, methode: Methode, spalten: Hochrechnungsspalten): Befund[] =>
  falscheHochrechnungen(zeile, methode, spalten).map(alsBefund(falscheHochrechnung));

function falscheHochrechnungen(
  zeile: Zeile,
  methode: Methode,
  spalten: Hochrechnungsspalten,
): FalscheHochrechnung[] {
  const gesamt = betrag(zeile, spalten.hochrechnung);
  const ist = betrag(zeile, spalten.ist);
  const soll = ist && eigenerWert(methode, euro(ist));
  if (!gesamt || !soll) return [];
  const play = [gesamt, ist].map(({ halb, spalte }) => halb.times(spalte.einheit));
  const difference = euro(gesamt).minus(soll);
  return difference.abs().lte(Decimal.sum(...play)) ? [] : [{ gesamt, ist, methode, soll }];
}

const falscheHochrechnung: Feststellung<FalscheHochrechnung> = {
  stelle: ({ gesamt, ist, soll }) => ({
    ...zelleVon(gesamt),
    expected: soll.div(gesamt.spalte.einheit).toString(),
    actual: gesamt.wert.toString(),
    difference: euro(gesamt).minus(soll).div(gesamt.spalte.einheit).toString(),
    cells: [gesamt, ist].map(zelleVon),
  }),
  satz: ({ gesamt, methode, soll }) =>
    `${postenname(gesamt)}: Die Hochrechnung ${betragText(euro(gesamt), gesamt.spalte.einheit)} folgt nicht aus dem Verfahren, das für diese Zeile gespeichert ist (${verfahrensnamen[methode.verfahren]}); danach sind es ${betragText(soll, gesamt.spalte.einheit)}. Bitte den Betrag oder das Verfahren prüfen.`,
};

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
