import { mitZugriff, type Raster, type Zelle } from "./raster";

/** A strip of columns, both ends included. */
interface Breite {
  left: number;
  right: number;
}

/** Rows of a sheet within a strip of columns. */
interface Streifen extends Breite {
  zeilen: Zelle[][];
}

/**
 * Cuts a sheet where tables stand side by side: at blank columns with a table of its own, labels and amounts, on
 * either side. A sheet without such is one strip.
 */
export function streifen(raster: Raster): Raster[] {
  const result: Streifen[] = [];
  for (const rows of abschnitte(raster.zeilen)) {
    const parts = teilen(rows);
    for (const part of parts) {
      const others = parts.filter((other) => other !== part);
      const known = result.findLast(
        (strip) => umfasst(strip, part) && !others.some((other) => umfasst(strip, other)),
      );
      if (known) part.zeilen.forEach((zeile) => known.zeilen.push(zeile));
      else result.push({ ...grenzen(part.left, part.right, rows), zeilen: [...part.zeilen] });
    }
  }
  return result.length < 2 ? [raster] : result.map(({ zeilen }) => ({ ...raster, ...mitZugriff(zeilen) }));
}

function umfasst(outer: Breite, inner: Breite): boolean {
  return outer.left <= inner.left && inner.right <= outer.right;
}

/** Rows between blank rows. */
function abschnitte(zeilen: Zelle[][]): Zelle[][][] {
  const result: Zelle[][][] = [];
  let previous = Number.NEGATIVE_INFINITY;
  for (const zeile of zeilen) {
    const row = zeile[0]?.row ?? 0;
    if (row === previous + 1) result.at(-1)?.push(zeile);
    else result.push([zeile]);
    previous = row;
  }
  return result;
}

/** A strip reaches to the sheet's edge where nothing stands beside it. */
function grenzen(left: number, right: number, rows: Zelle[][]): Breite {
  const columns = spalten(rows);
  return {
    left: left === columns[0] ? Number.NEGATIVE_INFINITY : left,
    right: right === columns.at(-1) ? Number.POSITIVE_INFINITY : right,
  };
}

/** The columns in use, ascending. */
function spalten(rows: Zelle[][]): number[] {
  const used = new Set<number>();
  for (const zeile of rows) for (const { column } of zeile) used.add(Math.floor(column));
  return [...used].sort((a, b) => a - b);
}

function teilen(rows: Zelle[][]): Streifen[] {
  const columns = spalten(rows);
  const cut = columns.find((column, index) => {
    const previous = columns[index - 1];
    if (previous === undefined || column <= previous + 1) return false;
    return (
      istTabelle(ausschnitt(rows, -Infinity, previous)) && istTabelle(ausschnitt(rows, column, Infinity))
    );
  });
  const left = columns[0] ?? 0;
  const right = columns.at(-1) ?? 0;
  if (cut === undefined) return [{ left, right, zeilen: rows }];
  const before = columns[columns.indexOf(cut) - 1] ?? left;
  return [
    { left, right: before, zeilen: ausschnitt(rows, left, before) },
    ...teilen(ausschnitt(rows, cut, right)),
  ];
}

function ausschnitt(rows: Zelle[][], left: number, right: number): Zelle[][] {
  return rows
    .map((zeile) => zeile.filter(({ column }) => column >= left && Math.floor(column) <= right))
    .filter((zeile) => zeile.length > 0);
}

/** Labels and amounts in at least three rows. */
function istTabelle(rows: Zelle[][]): boolean {
  const complete = rows.filter(
    (zeile) => zeile.some(({ text, zahl }) => text !== "" && !zahl) && zeile.some(({ zahl }) => zahl),
  );
  return complete.length >= 3;
}
