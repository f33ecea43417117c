import type { SpaltenArt } from "../../plan/lesen/kopf";
import { istProzentformat } from "../../plan/lesen/raster";
import type { Tabelle } from "../../plan/tabelle";
import { betragAusDouble, Decimal } from "../../money/dezimal";
import { alleTeile, funktion, KEINE_SUMME, type Baum } from "../../workbook/formel/baum";
import { bezuege, bezugVon, nenntZelle, type Bezug } from "../../workbook/formel/bezug";
import type { Formelindex, Formelzelle, Ort } from "../../workbook/formel/formelindex";
import { geruest } from "../../workbook/formel/schreiben";
import { gleichZusammengesetzt, zusammensetzung } from "../../workbook/formel/zusammensetzung";
import { je } from "../../workbook/je";
import type { Cell } from "../../workbook/workbook";
import { aehnlichkeit, type Feld, type Linie } from "./linien";
import { kopie, type Formelkopie } from "./uebertragen";

/** A cell that is built unlike its neighbours: a formula of another make, or an amount where they compute. */
export interface Abweichung {
  ort: Ort;
  zelle: Cell;
  /** Its own formula; absent where an amount is typed. */
  formel?: Formelzelle;
  /** The neighbours, which are copies of each other; the nearest first. */
  vorbilder: Formelzelle[];
  /** Whether these stand in its row, or in its column. */
  richtung: "zeile" | "spalte";
  /** What would stand there as a copy of them, and what that comes to where it is a sum. */
  soll: Formelkopie;
}

/** How many neighbours on either side are looked at. */
const WEITE = 4;

/**
 * The cells of a table that are built unlike their neighbours, in rows and in columns. A column is compared with
 * others only where the rest of both is built alike, so that a column of results of the past, of percentages or of
 * totals is not held to what its neighbours do.
 */
export const abweichungen = (index: Formelindex, tabelle: Tabelle): Abweichung[] => jeTabelle(index)(tabelle);

const jeTabelle = je((index: Formelindex) => je((tabelle: Tabelle) => suchen(index, tabelle)));

function suchen(index: Formelindex, tabelle: Tabelle): Abweichung[] {
  const zellen = gitter(index, tabelle);
  if (!zellen.flat().some((feld) => feld?.art === "formel")) return [];
  const across = inRichtung(index, gedreht(zellen), "zeile").filter(
    (one) => !istGebucht(index, tabelle, one),
  );
  const taken = new Set(across.map(({ ort }) => schluessel(ort)));
  return [...across, ...inRichtung(index, zellen, "spalte").filter(({ ort }) => !taken.has(schluessel(ort)))];
}

/** Columns whose amounts come from the books: they are typed, sums and all, where nothing in them is computed. */
const GEBUCHT: SpaltenArt[] = ["ergebnis", "ist", "bisher"];

function istGebucht(index: Formelindex, tabelle: Tabelle, { formel, ort }: Abweichung): boolean {
  const spalte = tabelle.spalten.find(({ column }) => column === ort.column);
  if (formel || !spalte || !GEBUCHT.includes(spalte.art)) return false;
  return !tabelle.zeilen.some(({ row }) => index.formel({ ...ort, row }));
}

const schluessel = ({ row, column }: Ort): string => `${row} ${column}`;

/** The cells of a table, row by row from its header down. */
function gitter(index: Formelindex, { sheet, area, fortsetzung, kopfzeile, spalten }: Tabelle): Linie[] {
  const columns = spalten.filter(({ art }) => !OHNE_RECHNUNG.includes(art)).map(({ column }) => column);
  const last = fortsetzung ? fortsetzung.ab - 1 : area.bottom;
  const first = kopfzeile === undefined ? area.top : kopfzeile + 1;
  return bereich(first, last).map((row) =>
    columns.map((column) => feld(index, { blatt: sheet, row, column })),
  );
}

/** Columns in which nothing is computed, though they hold numbers. */
const OHNE_RECHNUNG: SpaltenArt[] = ["konto", "nummer", "bezeichnung", "datum"];

const bereich = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);

function feld(index: Formelindex, ort: Ort): Feld | undefined {
  const zelle = index.zelle(ort);
  if (!zelle) return undefined;
  const formel = index.formel(ort);
  if (formel) return { ort, zelle, art: "formel", formel, muster: formel.muster };
  // A formula that nobody could read is like no other.
  if (zelle.formula !== undefined) return { ort, zelle, art: "text", muster: zelle.formula };
  const art = typeof zelle.value === "number" ? "betrag" : "text";
  return { ort, zelle, art, muster: art };
}

const gedreht = (zellen: Linie[]): Linie[] =>
  (zellen[0] ?? []).map((_, at) => zellen.map((line) => line[at]));

/** Lines beside each other, compared place by place. */
function inRichtung(index: Formelindex, linien: Linie[], richtung: Abweichung["richtung"]): Abweichung[] {
  const alike = aehnlichkeit(linien);
  return linien.flatMap((linie, at) =>
    linie.flatMap((feld, place) => {
      if (!feld || feld.art === "text" || (feld.art === "betrag" && feld.zelle.value === 0)) return [];
      const all = nachbarn(linien, at, place, feld);
      if (!all.some((other) => other.feld.art === "formel" && other.feld.muster !== feld.muster)) return [];
      const neighbours = mittenUnter(feld, all) ? all : all.filter(({ line }) => alike(at, line, place));
      const vorbilder = einhellig(feld, neighbours, richtung);
      if (!vorbilder || hatEigenes(linien, at, place, neighbours)) return [];
      return abweichung(index, feld, vorbilder, richtung) ?? [];
    }),
  );
}

interface Nachbar {
  line: number;
  seite: 1 | -1;
  feld: Feld;
}

/** The nearest cells at the same place of other lines that are no text, on both sides. */
function nachbarn(linien: Linie[], at: number, place: number, own: Feld): Nachbar[] {
  const side = (step: 1 | -1): Nachbar[] => {
    const found: Nachbar[] = [];
    for (let line = at + step; found.length < WEITE && Math.abs(line - at) <= 2 * WEITE; line += step) {
      const feld = linien[line]?.[place];
      if (feld && feld.art !== "text") found.push({ line, seite: step, feld });
    }
    // A chain begins with an amount, which is no neighbour of what is built as the chain.
    const last = found.findLastIndex(({ feld }) => gleichGebaut(own, feld));
    return last >= 0 ? found.slice(0, last + 1) : found;
  };
  return [...side(-1), ...side(1)].sort((a, b) => Math.abs(a.line - at) - Math.abs(b.line - at));
}

/** So many copies around it say of an amount that it is the odd one, whatever the rest of its line is like. */
const VIELE = 5;

/** Whether an amount stands between many formulas that are copies of each other. */
const mittenUnter = ({ art, muster: own }: Feld, all: Nachbar[]): boolean =>
  art === "betrag" &&
  all.length >= VIELE &&
  new Set(all.map(({ seite }) => seite)).size === 2 &&
  gleiche(own, all);

/**
 * The formulas that all neighbours have in common, where the cell has another one. In a row two are enough, for years
 * stand there; in a column, where every row is something of its own, they must stand on both sides.
 */
function einhellig(
  own: Feld,
  neighbours: Nachbar[],
  richtung: Abweichung["richtung"],
): Formelzelle[] | undefined {
  const [before, after] = [-1, 1].map((side) => neighbours.filter(({ seite }) => seite === side));
  const both = before && after && before.length > 0 && after.length > 0;
  if (gleiche(own.muster, neighbours)) {
    if (richtung === "spalte" && (!both || neighbours.length < 3)) return undefined;
    return formeln(neighbours);
  }
  // A chain begins with something else. Whoever is built as what follows, and takes another cell, belongs to the chain.
  const following = [before, after].find(
    (side) => side && gleiche(own.muster, side) && wieGebaut(own, side[0]?.feld),
  );
  return both &&
    richtung === "zeile" &&
    following &&
    !neighbours.some(({ feld }) => feld.muster === own.muster)
    ? formeln(following)
    : undefined;
}

const formeln = (neighbours: Nachbar[]): Formelzelle[] => neighbours.flatMap(({ feld }) => feld.formel ?? []);

/** Whether at least two neighbours are copies of one formula, which the cell is not. */
function gleiche(own: string, neighbours: Nachbar[]): boolean {
  const [first] = neighbours;
  if (!first || neighbours.length < 2 || first.feld.art !== "formel") return false;
  return first.feld.muster !== own && neighbours.every(({ feld }) => feld.muster === first.feld.muster);
}

/** Whether two formulas differ in nothing but the cells that they take. */
const gleichGebaut = ({ formel: own }: Feld, other: Feld | undefined): boolean =>
  own !== undefined && other?.formel !== undefined && geruest(own.baum) === geruest(other.formel.baum);

/** The same where that says something: a mere reference looks like any other. */
const wieGebaut = (own: Feld, other: Feld | undefined): boolean =>
  own.formel?.baum.type !== "ReferenceIdentifier" && gleichGebaut(own, other);

/** Whether the line of a cell has the like elsewhere, where its neighbours have not: then it is of its own kind. */
function hatEigenes(linien: Linie[], at: number, place: number, neighbours: Nachbar[]): boolean {
  const own = linien[at] ?? [];
  const pattern = own[place]?.muster;
  return own.some((other, elsewhere) => {
    if (elsewhere === place || other?.art !== "formel" || other.muster !== pattern) return false;
    return neighbours.every(({ line }) => linien[line]?.[elsewhere]?.muster !== pattern);
  });
}

function abweichung(
  index: Formelindex,
  feld: Feld,
  vorbilder: Formelzelle[],
  richtung: Abweichung["richtung"],
): Abweichung | undefined {
  const { ort, zelle, formel } = feld;
  const soll = vorbilder
    .map((vorbild) => gleichesNehmend(index, vorbild, ort))
    .find((found) => found !== undefined);
  if (
    !soll ||
    (formel && nimmtMittelOderGroesstes(formel.baum)) ||
    (formel && (andereRichtung(formel.baum, soll.baum) || nenntDasselbe(index, ort, formel.baum, soll.baum)))
  )
    return undefined;
  if (!formel && vorbilder.some((vorbild) => zeigtAnderes(zelle, vorbild.zelle))) return undefined;
  if (!formel && !vertritt(index, ort, soll, betragAusDouble(Number(zelle.value)))) return undefined;
  return { ort, zelle, ...(formel && { formel }), vorbilder, richtung, soll };
}

/** Whether one of two cells shows a share of a hundred, the other an amount: 100 % is typed where sums stand beside it. */
const zeigtAnderes = (a: Cell, b: Cell): boolean => istProzentformat(a.format) !== istProzentformat(b.format);

/** The formula of a neighbour as its copy has it; undefined where that takes what the neighbour does not: a label, a blank. */
function gleichesNehmend(index: Formelindex, vorbild: Formelzelle, ort: Ort): Formelkopie | undefined {
  const moved = kopie(index, vorbild, ort);
  if (!moved) return undefined;
  const [before, after] = [vorbild.baum, moved.baum].map(bezuege) as [Bezug[], Bezug[]];
  const alike = after.every((bezug, at) => {
    const own = before[at];
    return own && inhalt(index, ort.blatt, bezug) === inhalt(index, vorbild.blatt, own);
  });
  return alike && !after.some((bezug) => nenntZelle(ort.blatt, bezug, ort)) ? moved : undefined;
}

/** What stands where a reference leads: amounts, texts alone, or nothing. */
function inhalt(index: Formelindex, blatt: string, bezug: Bezug): string {
  const values = index.genannte(blatt, bezug).map(({ zelle: { value } }) => typeof value);
  if (values.length === 0) return "leer";
  return values.includes("number") ? "zahl" : "text";
}

/** Means, extremes and counts among sums are meant: what stands there is no amount that could be added up. */
const nimmtMittelOderGroesstes = (baum: Baum): boolean => KEINE_SUMME.has(funktion(baum) ?? "");

/** A total of a row and one of a column are no copies of each other. */
function andereRichtung(a: Baum, b: Baum): boolean {
  const [one, other] = [summenrichtung(a), summenrichtung(b)];
  return one !== undefined && other !== undefined && one !== other;
}

function summenrichtung(baum: Baum): "quer" | "herab" | undefined {
  const directions = alleTeile(baum)
    .filter((teil) => funktion(teil) === "SUM" || funktion(teil) === "SUBTOTAL")
    .flatMap(alleTeile)
    .flatMap((teil) => bezugVon(teil) ?? [])
    .map(({ bereich: { top, left, bottom, right } }) =>
      right > left ? (bottom > top ? "feld" : "quer") : "herab",
    );
  return directions.find((direction) => direction !== "feld");
}

/** Whether two formulas add up the same cells, each as often: then it is all one how they are written. */
function nenntDasselbe(index: Formelindex, ort: Ort, a: Baum, b: Baum): boolean {
  const [one, other] = [index.summenform(a, ort), index.summenform(b, ort)];
  if (!one || !other || !one.fest.eq(other.fest) || one.stellen !== other.stellen) return false;
  return gleichZusammengesetzt(
    zusammensetzung(index, ort.blatt, one),
    zusammensetzung(index, ort.blatt, other),
  );
}

/**
 * Whether a typed amount stands in for a formula: it is what that gives, or once was, so that both are of one size.
 * Who types what was published, where the sum of rounded amounts is another, does so on purpose.
 */
function vertritt(
  index: Formelindex,
  ort: Ort,
  { summe, wert }: Abweichung["soll"],
  typed: Decimal,
): boolean {
  if (!wert || wert.isZero() || typed.isZero()) return false;
  const off = wert.minus(typed).abs();
  const terms = (summe?.glieder ?? []).flatMap(({ bezug }) => index.genannte(ort.blatt, bezug));
  const decimals = Math.max(typed.decimalPlaces(), wert.decimalPlaces());
  const rounding = new Decimal(10)
    .pow(-decimals)
    .times(terms.length + 1)
    .div(2);
  return off.isZero() || (off.gt(rounding) && (off.lte(wert.abs().times(0.5)) || istVerschoben(wert, typed)));
}

/** Whether two amounts differ by a shifted decimal point, or by T€ for €. */
function istVerschoben(wert: Decimal, typed: Decimal): boolean {
  const digits = Decimal.log10(typed.div(wert).abs());
  const whole = digits.round();
  return !whole.isZero() && whole.abs().lte(3) && digits.minus(whole).abs().lte(0.01);
}
