/** What a workbook is to us: plain data, without Excel and without a file format. */

/** An Excel error value such as "#DIV/0!" (always the English spelling). */
interface CellError {
  error: string;
}

export type CellValue = string | number | boolean | CellError;

/** One cell that is not empty. Rows and columns count from 0. */
export interface Cell {
  row: number;
  column: number;
  /** Absent where a formula has no stored result, as in a file that Excel never calculated. */
  value?: CellValue;
  /** English notation without the leading "=". */
  formula?: string;
  /** Excel number format code, English notation; absent means "General". */
  format?: string;
}

/** A rectangle of cells, both ends included, counted from 0. */
export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface Sheet {
  name: string;
  hidden: boolean;
  /** Row by row, from left to right. Of merged cells only the upper left one stands here. */
  cells: Cell[];
  merges: Area[];
  hiddenRows: number[];
  hiddenColumns: number[];
  /** Only on a sheet that the add-in wrote itself: its mark (berichtsmarke.ts). It is no part of the plan. */
  bericht?: string;
}

/** What the user gave a name to: cells, an amount, a formula. */
export interface Name {
  name: string;
  /** The only sheet that knows it; absent where all do. */
  blatt?: string;
  /** English notation without the leading "=". */
  formel: string;
}

/** What Excel calls a table, whose columns formulas name: Anlagen[Restwert]. */
export interface Datentabelle {
  name: string;
  blatt: string;
  /** With its header and its row of totals. */
  bereich: Area;
  /** How many rows the header and the totals take: 0 or 1. */
  kopfzeilen: number;
  ergebniszeilen: number;
  /** The columns by their headers, from left to right. */
  spalten: string[];
}

export interface Workbook {
  /** File name as the user knows it. */
  name: string;
  sheets: Sheet[];
  /** What formulas name beside cells; absent where there is nothing, or Excel did not tell. */
  namen?: Name[];
  datentabellen?: Datentabelle[];
  /** Names of the files that formulas name by a number, the first for [1]; "" where a file's name is not known. */
  externe?: string[];
  /** Set where Excel did not tell everything about its sheets: hidden lines, merged cells, which reports are ours. */
  luecken?: true;
  /** Set where a file lacks what its cells refer to: the formats of their numbers, the text of a formula. */
  unvollstaendig?: true;
  /** What the add-in stored in it, as it stands there (not to be trusted); absent where it stored nothing. */
  einstellungen?: string;
}

export function isCellError(value: CellValue | undefined): value is CellError {
  return typeof value === "object";
}
