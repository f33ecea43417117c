import { tableKinds } from "../../../plan/arten";
import { spaltenname } from "../../../plan/spaltenname";
import { betrag, type Figure, type Spalte, type Tabelle, type Zeile } from "../../../plan/tabelle";
import type { Aenderung } from "../../../workbook/formel/folgen";
import { type CellRef, zeilenzelle, zelleVon } from "../../../workbook/zelle";
import type { Suspect, Ursachenart } from "../../kern/ergebnis";
import { ortVon } from "../../kern/netz";

/** The hypothesis that something happened to more than one cell. */
export interface Vermutung {
  art: Ursachenart;
  /** Where it is told. */
  ort: CellRef;
  /** What it is about. */
  cells: CellRef[];
  /** What happened, where, how that is known, and what is to be done: German, for the user. */
  satz: string;
  /** By how much cells change once it is put right; formulas follow. */
  aenderungen: Aenderung[];
  /** By how much, in euro, an amount may still be off once it is put right: it was rounded when it was typed. */
  spiel?: number;
  /** Nobody knows by how much they change: it settles whatever they are part of. */
  unbekannt?: true;
  /** Amounts that change for a row which is not there: what others state of these very amounts is not about it. */
  stellvertreter?: Figure[];
  /** So many relations that do not hold it must settle, for it to be believed. */
  mindestens: number;
  /**
   * Against a single cell that settles as much: "fuer-sich" is believed all the same, "zuletzt" not even where several
   * cells are as good; else what is clearly one cell is that.
   */
  geltung?: "fuer-sich" | "zuletzt";
  /** The cells with the values that put it right, where these are known. */
  suspects?: Suspect[];
}

/** A typed amount that becomes another one; a formula follows by itself. */
export function aufWert(figure: Figure, wert: Figure["wert"]): Aenderung[] {
  return figure.formel === undefined ? [{ ...ortVon(figure), um: wert.minus(figure.wert) }] : [];
}

/** All amounts of a column. */
export const spaltenbetraege = ({ zeilen }: Tabelle, spalte: Spalte): Figure[] =>
  zeilen.flatMap((zeile) => betrag(zeile, spalte) ?? []);

/** How a table is called in a sentence. */
export const tabellenname = ({ kind, sheet }: Tabelle): string =>
  kind === "sonstige" ? `Blatt „${sheet}“` : tableKinds[kind];

export const zellen = (figures: Figure[]): CellRef[] => figures.map((figure) => zelleVon(figure));

/** From the first to the last of some figures of a column: "C4:C30". */
function vonBis(figures: Figure[]): string {
  const [first, last] = [figures[0], figures.at(-1)];
  return first && last ? `${zelleVon(first).cell}:${zelleVon(last).cell}` : "";
}

/** A column with its amounts: "„Ansatz 2025“ (C5:C19)". */
export function spaltenangabe(figures: Figure[]): string {
  const [first] = figures;
  return first ? `„${spaltenname(first.spalte) || first.spalte.kopf}“ (${vonBis(figures)})` : "";
}

/** How a row is called: by its account where it has one. */
export const postenText = ({ konto, label }: Zeile): string =>
  konto ? `Konto ${konto.nummer} „${label}“` : `„${label}“`;

/** Where a row is named: its account, or its label. */
export const postenstelle = (tabelle: Tabelle, { row, konto, labelColumn }: Zeile): CellRef =>
  zeilenzelle(tabelle, row, konto?.column ?? labelColumn);
