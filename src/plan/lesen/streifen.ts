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

/** No sheet has more tables side by side. */
const HOECHSTENS = 20;

/** Cuts rows at blank columns with a table on either side, from left to right. */
function teilen(rows: Zelle[][]): Streifen[] {
  const columns = spalten(rows);
  const first = columns[0] ?? 0;
  const last = columns.at(-1) ?? 0;
  const starts = columns.filter((column, index) => index > 0 && column > (columns[index - 1] ?? 0) + 1);
  if (starts.length === 0) return [{ left: first, right: last, zeilen: rows }];
  const right = tabellenAb(rows, new Set(starts));
  const cuts: number[] = [];
  const open = new Zaehlung();
  const cells = spaltenweise(rows);
  for (const column of columns) {
    if (right.has(column) && open.istTabelle()) {
      cuts.push(column);
      open.leeren();
    }
    for (const zelle of cells.get(column) ?? []) open.aufnehmen(zelle);
  }
  if (cuts.length >= HOECHSTENS) return [{ left: first, right: last, zeilen: rows }];
  return [first, ...cuts].map((left, index) => {
    const next = cuts[index];
    const end = next === undefined ? last : (columns[columns.indexOf(next) - 1] ?? last);
    return { left, right: end, zeilen: ausschnitt(rows, left, end) };
  });
}

/** Of these columns those from which on, up to the last one, the rows are a table. */
function tabellenAb(rows: Zelle[][], starts: Set<number>): Set<number> {
  const cells = spaltenweise(rows);
  const open = new Zaehlung();
  const found = new Set<number>();
  for (const column of [...cells.keys()].sort((a, b) => b - a)) {
    for (const zelle of cells.get(column) ?? []) open.aufnehmen(zelle);
    if (open.istTabelle() && starts.has(column)) found.add(column);
  }
  return found;
}

function spaltenweise(rows: Zelle[][]): Map<number, Zelle[]> {
  const cells = new Map<number, Zelle[]>();
  for (const zelle of rows.flat()) {
    const column = Math.floor(zelle.column);
    const known = cells.get(column);
    if (known) known.push(zelle);
    else cells.set(column, [zelle]);
  }
  return cells;
}

/** Counts the rows that have labels and amounts: three of them are a table. */
class Zaehlung {
  private readonly texte = new Set<number>();
  private readonly zahlen = new Set<number>();
  private vollstaendig = 0;

  aufnehmen({ row, text, zahl }: Zelle): void {
    const own = zahl ? this.zahlen : this.texte;
    if (own.has(row) || (!zahl && text === "")) return;
    own.add(row);
    if ((zahl ? this.texte : this.zahlen).has(row)) this.vollstaendig++;
  }

  istTabelle(): boolean {
    return this.vollstaendig >= 3;
  }

  leeren(): void {
    this.texte.clear();
    this.zahlen.clear();
    this.vollstaendig = 0;
  }
}

function ausschnitt(rows: Zelle[][], left: number, right: number): Zelle[][] {
  return rows
    .map((zeile) => zeile.filter(({ column }) => column >= left && Math.floor(column) <= right))
    .filter((zeile) => zeile.length > 0);
}
