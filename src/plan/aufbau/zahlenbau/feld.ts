import { OHNE_BETRAG } from "../../lesen/spalten";
import { istDavon } from "../../lesen/beschriftung";
import type { Figure, Tabelle } from "../../tabelle";
import { euro } from "../gleichung";
import { rundungseinheiten } from "./rundungseinheit";

/**
 * The figures of a table as plain numbers, line by line: lines are what is added up (rows, or columns), and each runs
 * through the same places (columns, or rows). Numbers are whole multiples of the smallest decimal that the table shows.
 */
export interface Feld {
  linien: number;
  stellen: number;
  /** Line by line; NaN where a cell is blank. */
  werte: Float64Array;
  /** Half of what each figure was rounded to, in the same unit. */
  spiel: Float64Array;
}

/** A table in both directions. */
export interface Felder {
  /** Lines are rows, places columns. */
  zeilen: Feld;
  /** Lines are columns, places rows. */
  spalten: Feld;
  /** Lines of `zeilen` that are part of another row ("davon …") and add up to nothing. */
  nebenzeilen: Set<number>;
  /** Row by row; undefined where a cell is blank. */
  figuren: (Figure | undefined)[];
  /** What one unit of the numbers is, in euro. */
  einheit: number;
}

/** More decimals than these are no amounts. */
const STELLEN = 6;

/** Doubles hold whole numbers exactly up to here. */
const GROESSTE = 2 ** 52;

/** The figures of a table; rows and columns of years alone are headers that were not recognised as such. */
export function felder({ zeilen: all, spalten }: Tabelle): Felder {
  const shown = all.filter(({ betraege }) => betraege.length > 0);
  const first = shown.findIndex(({ betraege }) => !betraege.every(istJahreszahl));
  const rows = first < 0 ? [] : shown.slice(first);
  const columns = ohneJahresspalte(
    spalten.flatMap(({ art, column }) => (OHNE_BETRAG.includes(art) ? [] : [column])),
    rows.map(({ betraege }) => betraege),
  );
  const place = new Map(columns.map((column, at) => [column, at]));
  const figuren: (Figure | undefined)[] = Array.from({ length: rows.length * columns.length });
  for (const [row, { betraege }] of rows.entries()) {
    for (const figure of betraege) {
      const column = place.get(figure.column);
      if (column !== undefined) figuren[row * columns.length + column] = figure;
    }
  }
  const { feld: zeilen, einheit } = feld(figuren, rows.length, columns.length);
  const nebenzeilen = new Set(rows.flatMap(({ text }, row) => (istDavon(text) ? [row] : [])));
  return { zeilen, spalten: gedreht(zeilen), nebenzeilen, figuren, einheit };
}

function feld(
  figuren: (Figure | undefined)[],
  linien: number,
  stellen: number,
): { feld: Feld; einheit: number } {
  const shown = figuren.map((figure) => (figure ? schritt(figure) : 1));
  const values = figuren.map((figure) => (figure ? euro(figure).toNumber() : Number.NaN));
  const largest = values.reduce((most, value) => (Math.abs(value) > most ? Math.abs(value) : most), 1);
  const smallest = shown.reduce((least, step) => Math.min(least, step), 1);
  const einheit = Math.max(smallest, 10 ** Math.ceil(Math.log10(largest / GROESSTE)));
  const werte = Float64Array.from(values, (value) => Math.round(value / einheit));
  const schritte = Float64Array.from(shown, (step) => Math.max(1, Math.round(step / einheit)));
  const spiel = rundungseinheiten(werte, schritte, stellen).map((unit) => unit / 2);
  return { feld: { linien, stellen, werte, spiel }, einheit };
}

/** The smallest step in which a figure is shown or stored, in euro. */
function schritt({ stellen, wert, spalte }: Figure): number {
  return spalte.einheit * 10 ** -Math.min(STELLEN, Math.max(stellen, wert.decimalPlaces()));
}

function gedreht({ linien, stellen, werte, spiel }: Feld): Feld {
  const turn = (values: Float64Array): Float64Array => {
    const result = new Float64Array(values.length);
    for (let line = 0; line < linien; line++)
      for (let place = 0; place < stellen; place++)
        result[place * linien + line] = values[line * stellen + place] ?? Number.NaN;
    return result;
  };
  return { linien: stellen, stellen: linien, werte: turn(werte), spiel: turn(spiel) };
}

function ohneJahresspalte(columns: number[], rows: Figure[][]): number[] {
  const [first, ...others] = columns;
  const own = rows.flatMap((row) => row.filter(({ column }) => column === first));
  return own.length > 0 && own.every(istJahreszahl) ? others : columns;
}

const istJahreszahl = ({ wert, stellen }: Figure): boolean =>
  stellen === 0 && wert.isInteger() && wert.gte(1900) && wert.lte(2100);
