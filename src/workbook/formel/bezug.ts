import { MAX_COLS, MAX_ROWS, parseA1Ref, stringifyA1Ref, type RangeA1 } from "@borgar/fx/xlsx";
import type { Area } from "../workbook";
import { alleTeile, type Baum } from "./baum";

/** A reference of a formula to cells of its own workbook or of another one. */
export interface Bezug {
  /** The other workbook: its name, or the number that a file gives it. */
  datei?: string;
  /** Absent where it is the formula's own sheet; "Jan:Mrz" where it goes through several. */
  blatt?: string;
  /** Whole rows and columns reach to the ends of the sheet. */
  bereich: Area;
  /** Which of its sides stay where they are when the formula is copied: those with "$". */
  fest: { top: boolean; left: boolean; bottom: boolean; right: boolean };
}

/** What moves along on all sides when its formula is copied. */
export const FREI: Bezug["fest"] = { top: false, left: false, bottom: false, right: false };

/** A reference to one cell, in a formula on a sheet. */
export const zellbezug = (own: string, { blatt, row, column }: Ort): Bezug => ({
  ...(blatt !== own && { blatt }),
  bereich: { top: row, bottom: row, left: column, right: column },
  fest: FREI,
});

/** Whether a reference of a formula on a sheet leads to a cell, by itself or in an area. */
export function nenntZelle(own: string, { datei, blatt = own, bereich }: Bezug, ort: Ort): boolean {
  const { top, left, bottom, right } = bereich;
  const inside = ort.row >= top && ort.row <= bottom && ort.column >= left && ort.column <= right;
  return inside && datei === undefined && blatt.toUpperCase() === ort.blatt.toUpperCase();
}

/** A place in a workbook. Row and column count from 0. */
export interface Ort {
  blatt: string;
  row: number;
  column: number;
}

/** What a part of a formula refers to, where it is cells; a name or a column of a table is none. */
export function bezugVon(baum: Baum): Bezug | undefined {
  if (baum.type !== "ReferenceIdentifier" || (baum.kind !== "range" && baum.kind !== "beam"))
    return undefined;
  const found = parseA1Ref(baum.value, { allowNamed: false, allowTernary: true });
  if (!found || !("range" in found)) return undefined;
  const { range, sheetName, workbookName } = found;
  return {
    ...(workbookName && { datei: workbookName }),
    ...(sheetName && { blatt: sheetName }),
    bereich: {
      top: range.top ?? 0,
      left: range.left ?? 0,
      bottom: range.bottom ?? MAX_ROWS,
      right: range.right ?? MAX_COLS,
    },
    // What reaches to the end of the sheet does not move: every row and column is in it.
    fest: {
      top: range.top === null || Boolean(range.$top),
      left: range.left === null || Boolean(range.$left),
      bottom: range.bottom === null || Boolean(range.$bottom),
      right: range.right === null || Boolean(range.$right),
    },
  };
}

/** All cells that a formula refers to, in the order in which they stand in it. */
export const bezuege = (baum: Baum): Bezug[] => alleTeile(baum).flatMap((teil) => bezugVon(teil) ?? []);

/** A reference as it stands in a formula: 'Plan 2026'!$B$2:C4. */
export function bezugstext({ datei, blatt, bereich, fest }: Bezug): string {
  const rows = bereich.top === 0 && bereich.bottom === MAX_ROWS;
  const columns = bereich.left === 0 && bereich.right === MAX_COLS;
  const range: RangeA1 = {
    top: rows ? null : bereich.top,
    bottom: rows ? null : bereich.bottom,
    left: columns ? null : bereich.left,
    right: columns ? null : bereich.right,
    $top: !rows && fest.top,
    $bottom: !rows && fest.bottom,
    $left: !columns && fest.left,
    $right: !columns && fest.right,
  };
  return stringifyA1Ref({ ...(datei && { workbookName: datei }), ...(blatt && { sheetName: blatt }), range });
}

/** A reference as a copy of its formula further down and to the right has it; undefined where it leaves the sheet. */
export function verschobenerBezug(bezug: Bezug, rows: number, columns: number): Bezug | undefined {
  const { fest, bereich } = bezug;
  const area = {
    top: bereich.top + (fest.top ? 0 : rows),
    bottom: bereich.bottom + (fest.bottom ? 0 : rows),
    left: bereich.left + (fest.left ? 0 : columns),
    right: bereich.right + (fest.right ? 0 : columns),
  };
  const inside = area.top >= 0 && area.left >= 0 && area.bottom <= MAX_ROWS && area.right <= MAX_COLS;
  return inside ? { ...bezug, bereich: area } : undefined;
}
