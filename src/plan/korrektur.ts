import type { TableKind } from "./arten";
import { normalisieren } from "./lesen/beschriftung";
import type { Block } from "./lesen/bloecke";
import { istSpaltennummerierung } from "./lesen/kopf";
import type { Raster } from "./lesen/raster";

/**
 * Which table is meant, as recognition found it before any correction: by what it says, so that rows inserted
 * above or the years of the next plan do no harm; its range decides between tables that say the same.
 */
export interface Anker {
  sheet: string;
  /** Words of the header, normalised, without years. */
  kopf: string;
  /** First label of the table, normalised. */
  zeile: string;
  /** "A1:E117" */
  range: string;
}

/** Which row of a table is meant: by what it says, so that rows inserted elsewhere do no harm. */
export interface Zeilenanker {
  /** Its label, normalised, without years. */
  text: string;
  /** Which of the rows that say so it is, from 1. */
  nummer: number;
  /** How many rows say so. */
  anzahl: number;
}

/** A row that a total adds, or subtracts. */
export interface Summenglied extends Zeilenanker {
  minus?: true;
}

/** What the user says of a row: that it is no total, or of which rows it is the total. */
export interface Summenkorrektur {
  zeile: Zeilenanker;
  aus: "keine" | Summenglied[];
}

/** What the user knows better about one table. What is absent stays as recognised. */
export interface Korrektur {
  anker: Anker;
  kind?: TableKind;
  /** The table takes no part in the check. */
  ausgeschlossen?: true;
  /** Row of the header, counted from the first row of the table as it was found; negative above it. */
  kopfzeile?: number;
  /** Year of the plan column. */
  jahr?: number;
  /** Euro per unit shown. */
  einheit?: 1 | 1000;
  /** What the user says of its totals. */
  summen?: Summenkorrektur[];
}

const MAX_MERKMAL = 300;

/** The words of an anchor: normalised, without years, not longer than need be. */
export function ankertext(texts: string[]): string {
  const words = normalisieren(texts.join(" ")).replace(/\b(19|20)\d\d\b/g, "");
  return words.replace(/ +/g, " ").trim().slice(0, MAX_MERKMAL);
}

/**
 * Which table each correction is for: the one that says the same on its sheet (of several the nearest to where it
 * stood), else the only one that says so on any sheet, else the one in the very same place.
 */
export function korrekturenJeTabelle(tables: Anker[], korrekturen: Korrektur[]): Map<Anker, Korrektur> {
  const result = new Map<Anker, Korrektur>();
  for (const korrektur of korrekturen) {
    const open = tables.filter((table) => !result.has(table));
    const found = gemeinte(korrektur.anker, open);
    if (found) result.set(found, korrektur);
  }
  return result;
}

function gemeinte(wanted: Anker, tables: Anker[]): Anker | undefined {
  const kopf = ohneSpaltennummern(wanted.kopf);
  const same = tables.filter(
    (table) => ohneSpaltennummern(table.kopf) === kopf && table.zeile === wanted.zeile,
  );
  const here = same.filter(({ sheet }) => sheet === wanted.sheet);
  if (here.length > 0) {
    const distance = ({ range }: Anker): number => Math.abs(ersteZeile(range) - ersteZeile(wanted.range));
    return here.reduce((best, table) => (distance(table) < distance(best) ? table : best));
  }
  if (same.length === 1) return same[0];
  return tables.find(({ sheet, range }) => sheet === wanted.sheet && range === wanted.range);
}

/** A header without the numbers of its columns, which earlier versions stored with it. */
const ohneSpaltennummern = (kopf: string): string => kopf.replace(/ ?\b\d{1,2}\b/g, "").trim();

/** First row of a range, as Excel numbers it. */
export function ersteZeile(range: string): number {
  return Number(/\d+/.exec(range)?.[0] ?? 0);
}

/**
 * The block with its header in this row (counted from 0): what stands above is title, what follows are rows, except for
 * the numbers of the columns.
 */
export function mitKopfzeile(grid: Raster, block: Block, row: number): Block {
  const last = block.zeilen.at(-1)?.[0]?.row ?? -1;
  const rowOf = (zeile: Raster["zeilen"][number]): number => zeile[0]?.row ?? -1;
  const first = Math.min(block.kopfzeilen[0] ?? Infinity, ...block.zeilen.slice(0, 1).map(rowOf));
  const below = grid.zeilen.filter((zeile) => rowOf(zeile) > row && rowOf(zeile) <= last);
  const zeilen = below.slice(below.findIndex((zeile) => !istSpaltennummerierung(zeile)));
  if (zeilen.length === 0) return block;
  const above = grid.zeilen.filter((zeile) => rowOf(zeile) >= first && rowOf(zeile) < row);
  const kopfzeilen = block.kopfzeilen.includes(row) ? block.kopfzeilen.filter((own) => own <= row) : [row];
  const more = above
    .filter((zeile) => !kopfzeilen.includes(rowOf(zeile)))
    .flatMap((zeile) => zeile.filter(({ text }) => text !== ""));
  const titelzellen = [...block.titelzellen, ...more];
  return { titel: [...block.titel, ...more.map(({ text }) => text)], titelzellen, kopfzeilen, zeilen };
}
