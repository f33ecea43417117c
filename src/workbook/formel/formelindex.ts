import { type Decimal, ZERO } from "../../money/dezimal";
import { je } from "../je";
import { planblaetter } from "../berichtsmarke";
import type { Area, Cell, Sheet, Workbook } from "../workbook";
import { liesFormel, type Baum } from "./baum";
import { bezuege, type Bezug, type Ort } from "./bezug";
import { linear, type Linearform } from "./linear";
import { aufloesung, type Aufloesung } from "./namen";
import { form, muster } from "./schreiben";
import { ab, spaltensumme, type Zahlwert } from "./spaltensumme";

export type { Ort };

/** A cell with a formula that could be read. */
export interface Formelzelle extends Ort {
  /** English notation without "=". */
  text: string;
  /** As it is written. */
  baum: Baum;
  /** With cells in place of the names and table columns in it, as far as these are known. */
  aufgeloest: Baum;
  /** The cells that it names, by their address or otherwise. */
  bezuege: Bezug[];
  /** What it has in common with its copies. */
  form: string;
  /** The same without the numbers in it. */
  muster: string;
  /** As a sum; undefined where it computes something else. */
  linear: Linearform | undefined;
  zelle: Cell;
}

/** The formulas of a workbook. Names of sheets are understood in capitals or not. */
export interface Formelindex {
  blaetter: Sheet[];
  /** Set where it is not known which of its rows are hidden. */
  luecken?: true;
  /** Names of the files that formulas name by a number, the first for [1]. */
  externe: string[];
  /** A formula of a cell as a sum, the names in it followed; undefined where it is none. */
  summenform(baum: Baum, ort: Ort): Linearform | undefined;
  /** What stands in a cell; undefined where it is blank. */
  zelle(ort: Ort): Cell | undefined;
  /** The formula of a cell; undefined where there is none, or none that could be read. */
  formel(ort: Ort): Formelzelle | undefined;
  /** The formulas of a sheet, row by row. */
  formeln(blatt: string): Formelzelle[];
  /** Those of all sheets. */
  alle: Formelzelle[];
  /** The formulas that name a cell, by itself or in an area. */
  nennende(ort: Ort): Formelzelle[];
  /** The cells of a reference in which something stands, of a formula on a sheet; none where it leads elsewhere. */
  genannte(blatt: string, bezug: Bezug): (Ort & { zelle: Cell })[];
  /** What SUM makes of the cells of a reference; undefined where one shows no result, or it leads elsewhere. */
  summe(blatt: string, bezug: Bezug, wie?: Zahlwert): Decimal | undefined;
}

/** The index of a workbook's formulas, built once for all who ask; of the add-in's own reports there are none. */
export const formelindex = je((workbook: Workbook) => aufgebaut(planblaetter(workbook), workbook));

/** More columns than Excel has: row and column in one number. */
const BREITE = 16_384;
const schluessel = (row: number, column: number): number => row * BREITE + column;

/** The cells of a sheet by their place; those of a column from top to bottom, for areas. */
interface Blatt {
  sheet: Sheet;
  zellen: Map<number, Cell>;
  spalten: Map<number, Cell[]>;
  formeln: Map<number, Formelzelle>;
}

function aufgebaut(blaetter: Sheet[], workbook: Workbook): Formelindex {
  const { luecken, externe = [] } = workbook;
  const aufloesen = aufloesung(workbook);
  const sheets = new Map(blaetter.map((sheet) => [sheet.name.toUpperCase(), blattAus(sheet, aufloesen)]));
  const blatt = (name: string): Blatt | undefined => sheets.get(name.toUpperCase());
  let verweise: Verweise | undefined;
  const ziel = (own: string, { datei, blatt: named = own }: Bezug): Blatt | undefined =>
    datei === undefined ? blatt(named) : undefined;
  const genannte: Formelindex["genannte"] = (own, bezug) => {
    const target = ziel(own, bezug);
    if (!target) return [];
    return zellenIn(target, bezug.bereich).map((zelle) => ({
      blatt: target.sheet.name,
      row: zelle.row,
      column: zelle.column,
      zelle,
    }));
  };
  return {
    blaetter,
    ...(luecken && { luecken }),
    externe,
    summenform: (baum, ort) => linear(aufloesen(baum, ort)),
    zelle: ({ blatt: name, row, column }) => blatt(name)?.zellen.get(schluessel(row, column)),
    formel: ({ blatt: name, row, column }) => blatt(name)?.formeln.get(schluessel(row, column)),
    formeln: (name) => [...(blatt(name)?.formeln.values() ?? [])],
    alle: [...sheets.values()].flatMap(({ formeln }) => [...formeln.values()]),
    nennende: (ort) => {
      verweise ??= verweiseAus([...sheets.values()], blatt);
      return verweise(ort);
    },
    genannte,
    summe: (own, bezug, wie) => {
      const target = ziel(own, bezug);
      if (!target) return undefined;
      const { top, bottom } = bezug.bereich;
      return spaltenIn(target, bezug.bereich).reduce<Decimal | undefined>((total, column) => {
        const part = total && spaltensumme(target.spalten.get(column) ?? [], top, bottom, wie);
        return part && total?.plus(part);
      }, ZERO);
    },
  };
}

function blattAus(sheet: Sheet, aufloesen: Aufloesung): Blatt {
  const zellen = new Map<number, Cell>();
  const spalten = new Map<number, Cell[]>();
  const formeln = new Map<number, Formelzelle>();
  for (const cell of sheet.cells) {
    const key = schluessel(cell.row, cell.column);
    zellen.set(key, cell);
    const column = spalten.get(cell.column);
    if (column) column.push(cell);
    else spalten.set(cell.column, [cell]);
    const { formula: text } = cell;
    const formula = text === undefined ? undefined : formelzelle(sheet.name, cell, text, aufloesen);
    if (formula) formeln.set(key, formula);
  }
  return { sheet, zellen, spalten, formeln };
}

function formelzelle(
  blatt: string,
  zelle: Cell,
  text: string,
  aufloesen: Aufloesung,
): Formelzelle | undefined {
  const baum = liesFormel(text);
  if (!baum) return undefined;
  const { row, column } = zelle;
  const aufgeloest = aufloesen(baum, { blatt, row, column });
  let geformt: string | undefined;
  let bemustert: string | undefined;
  let gelesen: { linear: Linearform | undefined } | undefined;
  return {
    blatt,
    row,
    column,
    text,
    baum,
    aufgeloest,
    zelle,
    bezuege: bezuege(aufgeloest),
    get form() {
      return (geformt ??= form(baum, { blatt, row, column }));
    },
    get muster() {
      return (bemustert ??= muster(baum, { blatt, row, column }));
    },
    get linear() {
      return (gelesen ??= { linear: linear(aufgeloest) }).linear;
    },
  };
}

function zellenIn({ spalten, zellen }: Blatt, { top, left, bottom, right }: Area): Cell[] {
  if (top === bottom && left === right) return [zellen.get(schluessel(top, left)) ?? []].flat();
  return spaltenIn({ spalten }, { left, right }).flatMap((column) => {
    const cells = spalten.get(column) ?? [];
    return cells.slice(ab(cells, top), ab(cells, bottom + 1));
  });
}

/** The columns of an area in which something stands. */
function spaltenIn(
  { spalten }: Pick<Blatt, "spalten">,
  { left, right }: Pick<Area, "left" | "right">,
): number[] {
  if (right - left < spalten.size) return bis(left, right).filter((column) => spalten.has(column));
  return [...spalten.keys()].filter((column) => column >= left && column <= right);
}

const bis = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);

type Verweise = (ort: Ort) => Formelzelle[];

/** Which formulas name a cell: by itself, or in an area that reaches over it. */
function verweiseAus(sheets: Blatt[], blatt: (name: string) => Blatt | undefined): Verweise {
  const einzeln = new Map<Blatt, Map<number, Formelzelle[]>>();
  const bereiche = new Map<Blatt, Map<number, { bereich: Area; von: Formelzelle }[]>>();
  for (const { formeln } of sheets) {
    for (const von of formeln.values()) {
      for (const { datei, blatt: named = von.blatt, bereich } of von.bezuege) {
        const target = datei === undefined ? blatt(named) : undefined;
        if (!target) continue;
        if (bereich.top === bereich.bottom && bereich.left === bereich.right)
          hinzu(gruppe(einzeln, target), schluessel(bereich.top, bereich.left), von);
        else
          for (const column of spaltenIn(target, bereich))
            hinzu(gruppe(bereiche, target), column, { bereich, von });
      }
    }
  }
  return ({ blatt: name, row, column }) => {
    const target = blatt(name);
    if (!target) return [];
    const over = (bereiche.get(target)?.get(column) ?? []).filter(
      ({ bereich }) => row >= bereich.top && row <= bereich.bottom,
    );
    return [
      ...new Set([
        ...(einzeln.get(target)?.get(schluessel(row, column)) ?? []),
        ...over.map(({ von }) => von),
      ]),
    ];
  };
}

function gruppe<K, V>(map: Map<K, Map<number, V[]>>, key: K): Map<number, V[]> {
  const known = map.get(key) ?? new Map<number, V[]>();
  map.set(key, known);
  return known;
}

function liste<K, V>(map: Map<K, V[]>, key: K): V[] {
  const known = map.get(key) ?? [];
  map.set(key, known);
  return known;
}

const hinzu = <K, V>(map: Map<K, V[]>, key: K, value: V): void => void liste(map, key).push(value);
