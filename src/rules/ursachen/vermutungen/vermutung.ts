import type { Plan } from "../../../plan/plan";
import { tableKinds } from "../../../plan/arten";
import { betrag, type Figure, type Spalte, type Tabelle, type Zeile } from "../../../plan/tabelle";
import type { Aenderung } from "../../../workbook/formel/folgen";
import { type CellRef, zelleVon } from "../../../workbook/zelle";
import type { Suspect, Ursachenart } from "../../kern/ergebnis";
import { ortVon } from "../../kern/netz";
import type { Bewertung } from "../../kern/regel";
import { HERKUNFT, mitHerkunft, type Umfeld } from "../einzelne-zelle";

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
  /** So many relations that do not hold it must settle, for it to be believed. */
  mindestens: number;
  /** The cells with the values that put it right, where these are known. */
  suspects?: Suspect[];
}

/** What hypotheses are made from. */
export interface Lage {
  plan: Plan;
  netz: Umfeld;
  /** Relations that do not hold and that nothing else explains. */
  verletzt: Bewertung[];
  /** Where a figure stands. */
  stelle: (figure: Figure) => Stelle | undefined;
  /** What a relation is made of, however many steps away; nothing where that is too much to be gone through. */
  herkunft: (bewertung: Bewertung) => Figure[];
}

export interface Stelle {
  tabelle: Tabelle;
  zeile: Zeile;
}

export function lageAus(plan: Plan, netz: Umfeld, verletzt: Bewertung[]): Lage {
  const places = new Map<Figure, Stelle>();
  for (const tabelle of plan.tabellen)
    for (const zeile of tabelle.zeilen)
      for (const figure of zeile.betraege) places.set(figure, { tabelle, zeile });
  const known = new Map<Bewertung, Figure[]>();
  const herkunft = (bewertung: Bewertung): Figure[] => {
    const before = known.get(bewertung);
    if (before) return before;
    const all = [...mitHerkunft(bewertung, netz)];
    const found = all.length > HERKUNFT ? [] : all;
    known.set(bewertung, found);
    return found;
  };
  return { plan, netz, verletzt, stelle: (figure) => places.get(figure), herkunft };
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

/** From the first to the last of some figures of a column. */
export const zellen = (figures: Figure[]): CellRef[] => figures.map((figure) => zelleVon(figure));
