import type { Decimal } from "../money/dezimal";
import type { Area } from "../workbook/workbook";
import type { TableKind } from "./arten";
import type { Anker, Korrektur } from "./korrektur";
import type { Fremdzahl } from "./lesen/fremdzahl";
import type { SpaltenArt } from "./lesen/kopf";

/** A column of a recognised table. */
export interface Spalte {
  column: number;
  art: SpaltenArt;
  jahr?: number;
  /** Euro per unit shown: 1, or 1000 where the header says T€. */
  einheit: 1 | 1000;
  /** What its figures count, where they are no euro. */
  zaehlt?: "stellen" | "anderes";
  /** Its figures were rounded, whatever kind of column it is. */
  gerundet?: boolean;
  /** What the header says of the unit, where the figures show that it is another. */
  kopfEinheit?: 1 | 1000;
  /** Header text as it stands in the sheet; empty where the column has none. */
  kopf: string;
}

/** An amount with its meaning and its cell. */
export interface Figure {
  /** Name of the file; only where several are checked together. */
  file?: string;
  sheet: string;
  row: number;
  column: number;
  /** As it stands in the cell, in the unit of its column; without what the addition of doubles left over. */
  wert: Decimal;
  /** The cell's own number, only where `wert` leaves out a residue of it. */
  gespeichert?: Decimal;
  /** Half of the interval that it stands for, in the same unit; 0 where it is exact. */
  halb: Decimal;
  /** A planned amount that was computed, so that it may have been rounded to what is shown. */
  gerechnet?: true;
  /** Decimals shown. */
  stellen: number;
  alsText: boolean;
  formel?: string;
  /** Row label as the user reads it. */
  label: string;
  spalte: Spalte;
}

export interface Konto {
  /** The digits as they stand in the cell. */
  nummer: string;
  row: number;
  column: number;
}

type ZeilenArt = "posten" | "summe" | "ueberschrift";

/** What the user says of a row: that it is no total, or which rows it adds up. */
export type Summenangabe = "keine" | { row: number; faktor: 1 | -1 }[];

/** What stands before some amounts of a row. */
export interface Zeilenbeschriftung {
  /** As the user reads it. */
  label: string;
  nummer?: string;
  /** The label's words, normalised. */
  text: string;
}

/** A row of a recognised table. */
export interface Zeile {
  row: number;
  art: ZeilenArt;
  /** As the user reads it. */
  label: string;
  /** Where the label stands. */
  labelColumn: number;
  nummer?: string;
  /** The label's words, normalised. */
  text: string;
  /** Only where two tables stand in the same rows, as Aktiva beside Passiva: the label of either. */
  haelften?: [Zeilenbeschriftung, Zeilenbeschriftung];
  konto?: Konto;
  /** Position of the form that this row is, e.g. "umsatzerloese". */
  position?: string;
  /** Only where the user corrected how it was understood. */
  angabe?: Summenangabe;
  betraege: Figure[];
  /**
   * Columns in which its cell shows no result: an error value, a formula that was not calculated, or what only looks
   * like a number.
   */
  ohneErgebnis?: number[];
  /** Of these the ones that only look like a number. */
  fremdzahlen?: (Fremdzahl & { column: number })[];
}

/** A cell of a table's title or header. */
export interface Kopfzelle {
  row: number;
  column: number;
  /** As the reader sees it. */
  text: string;
  /** It stands above the header. */
  titel?: true;
  /** A formula makes it. */
  formel?: true;
}

export interface Tabelle {
  kind: TableKind;
  /** Name of the file; only where several are checked together. */
  file?: string;
  sheet: string;
  hidden: boolean;
  area: Area;
  /** Last row of the header; absent where there is none. */
  kopfzeile?: number;
  /** A cell of its header shows no result: which years the table shows is not known. */
  kopfOhneErgebnis?: true;
  /** What a correction of this table refers to: as it was found, before any correction. */
  anker: Anker;
  /** What the user corrected. */
  korrektur?: Korrektur;
  /** Its header shows other years than its columns are judged by. */
  kopffehler?: true;
  /** Rows from `ab` on stand on another sheet, where they are counted from 0. */
  fortsetzung?: { ab: number; sheet: string; anker: Anker };
  /** Text above the header. */
  titel: string[];
  /** The cells of title and header that say something. */
  kopfzellen: Kopfzelle[];
  spalten: Spalte[];
  zeilen: Zeile[];
}

/** Rows with more amounts than these are looked up and not searched: else a wide table takes the square of its width. */
const BREIT = 16;

const nachSpalte = new WeakMap<Figure[], Map<number, Figure>>();

/** The amount of a row in a column; undefined where the cell is blank. Recognised rows are never changed. */
export function betrag(zeile: Zeile | undefined, { column }: Spalte): Figure | undefined {
  const figures = zeile?.betraege ?? [];
  if (figures.length <= BREIT) return figures.find((figure) => figure.column === column);
  const known = nachSpalte.get(figures) ?? new Map(figures.map((figure) => [figure.column, figure]));
  nachSpalte.set(figures, known);
  return known.get(column);
}

/** Whether nothing at all stands there: a cell that shows no result is no blank. */
export function istLeer(zeile: Zeile, spalte: Spalte): boolean {
  return !betrag(zeile, spalte) && !zeile.ohneErgebnis?.includes(spalte.column);
}

/** Whether any of its cells shows no result. */
export const hatLuecken = ({ zeilen }: Tabelle): boolean => zeilen.some(({ ohneErgebnis }) => ohneErgebnis);

/** The row that is a position of the form: the first for amounts, else its heading. */
export function positionszeile(tabelle: Tabelle, position: string): Zeile | undefined {
  const own = (zeile: Zeile): boolean => zeile.position === position;
  return (
    tabelle.zeilen.find((zeile) => own(zeile) && zeile.art !== "ueberschrift") ?? tabelle.zeilen.find(own)
  );
}

/** What the row of a position shows in a column; empty where there is no such row or its cell is blank. */
export function eigenerBetrag(tabelle: Tabelle, position: string, spalte: Spalte): Figure[] {
  const figure = betrag(positionszeile(tabelle, position), spalte);
  return figure ? [figure] : [];
}

/** The first of some positions that has an amount in a column. */
export function betragDer(tabelle: Tabelle, positions: string[], spalte: Spalte): Figure | undefined {
  const figures = positions.map((position) => betrag(positionszeile(tabelle, position), spalte));
  return figures.find((figure) => figure !== undefined);
}

/** Columns whose figures, if they hold any, are no amounts that a form adds up. */
const OHNE_EURO: SpaltenArt[] = ["konto", "nummer", "bezeichnung", "datum", "prozent", "abweichung"];

/** Whether a column holds amounts. */
export function zeigtBetraege({ art }: Spalte): boolean {
  return !OHNE_EURO.includes(art);
}

/** The columns that hold amounts, from left to right. */
export function betragsspalten(tabelle: Tabelle): Spalte[] {
  return tabelle.spalten.filter(zeigtBetraege);
}
