/** A rectangle of values, read cell by cell when asked. */
export interface Gitter<T> {
  zeilen: number;
  spalten: number;
  an: (zeile: number, spalte: number) => T;
}

/** Whether Excel handed over a range (an array of rows) and not a single value. */
export function istBereich(roh: unknown): roh is readonly unknown[] {
  return Array.isArray(roh);
}

/** An argument as Excel hands it over, as a rectangle; a row that is too short ends in missing values. */
export function gitterAus(roh: unknown): Gitter<unknown> {
  if (!istBereich(roh)) return einzeln(roh);
  const zeilen = Array.from(roh, (zeile): readonly unknown[] => (Array.isArray(zeile) ? zeile : [zeile]));
  const spalten = zeilen[0]?.length ?? 0;
  return { zeilen: spalten === 0 ? 0 : zeilen.length, spalten, an: (z, s) => zeilen[z]?.[s] };
}

export function einzeln<T>(wert: T): Gitter<T> {
  return { zeilen: 1, spalten: 1, an: () => wert };
}

export function wandle<T, U>({ zeilen, spalten, an }: Gitter<T>, wandeln: (wert: T) => U): Gitter<U> {
  return { zeilen, spalten, an: (z, s) => wandeln(an(z, s)) };
}

export interface Form {
  zeilen: number;
  spalten: number;
}

/**
 * The shape in which all shapes meet: a single row or column is repeated as often as needed, as Excel does it.
 * Where two do not fit, their positions in the list.
 */
export function gemeinsameForm(formen: readonly Form[]): Form | { unpassend: [number, number] } {
  const zeilengeber = groesste(formen.map(({ zeilen }) => zeilen));
  const spaltengeber = groesste(formen.map(({ spalten }) => spalten));
  const zeilen = formen[zeilengeber]?.zeilen ?? 1;
  const spalten = formen[spaltengeber]?.spalten ?? 1;
  for (const [stelle, form] of formen.entries()) {
    if (form.zeilen !== 1 && form.zeilen !== zeilen) return { unpassend: [zeilengeber, stelle] };
    if (form.spalten !== 1 && form.spalten !== spalten) return { unpassend: [spaltengeber, stelle] };
  }
  return { zeilen, spalten };
}

function groesste(zahlen: readonly number[]): number {
  return zahlen.reduce((bisher, zahl, stelle) => (zahl > (zahlen[bisher] ?? 0) ? stelle : bisher), 0);
}

/** A value of a grid that is repeated along its single row or column. */
export function wiederholt<T>({ zeilen, spalten, an }: Gitter<T>): (zeile: number, spalte: number) => T {
  if (zeilen === 1 && spalten === 1) {
    const immer = an(0, 0);
    return () => immer;
  }
  return (z, s) => an(zeilen === 1 ? 0 : z, spalten === 1 ? 0 : s);
}
