import type { Area, Cell, CellValue } from "../../src/workbook/workbook";
import type { Blattname, Blattzusatz } from "./zusatz";

/** What is written into one cell; null empties it. Formulas stand without the leading "=". */
export type Inhalt = CellValue | { formula: string } | null;

/** Appearance, as far as the add-in sets it. Colours as "#rrggbb". */
export interface Gestaltung {
  fill?: string;
  color?: string;
  bold?: boolean;
  italic?: boolean;
  wrapText?: boolean;
  horizontalAlignment?: string;
  verticalAlignment?: string;
  indentLevel?: number;
  /** In points. */
  size?: number;
  /** Colours of the lines at these edges. */
  top?: string;
  bottom?: string;
}

export interface Blatt {
  /** Stays the same when the sheet is renamed. */
  id: string;
  name: string;
  hidden: boolean;
  protected: boolean;
}

export interface Auswahl {
  sheet: string;
  area: Area;
}

/** What happened in the spreadsheet; `sheet` is always the sheet's id. */
export type Ereignis =
  | { type: "geaendert"; sheet: string; area: Area }
  | { type: "berechnet"; sheet: string }
  | { type: "aktiviert"; sheet: string }
  | { type: "hinzugefuegt"; sheet: string }
  | { type: "geloescht"; sheet: string }
  | { type: "umbenannt"; sheet: string; before: string; after: string }
  | { type: "ausgewaehlt"; sheet: string; area: Area };

/**
 * A spreadsheet as the host sees it: one workbook, addressed by sheet id and areas counted from 0.
 * Implemented in memory for tests and over Univer for the browser. Sheet ids are taken to exist: the host asks
 * `sheets()` before.
 */
export interface Tabelle {
  readonly name: string;
  /** Document settings, as they would be stored in the file. */
  readonly settings: Map<string, unknown>;
  /** Custom XML parts by their ids, as they would be stored in the file. */
  readonly xmlParts: Map<string, string>;
  /** In the order of the tabs. */
  /** The names that all sheets know. */
  readonly names: Map<string, Blattname>;
  sheets(): Blatt[];
  activeSheet(): string;
  activate(sheet: string): void;
  /** Adds a sheet behind all others and answers its id. */
  addSheet(name: string): string;
  deleteSheet(sheet: string): void;
  renameSheet(sheet: string, name: string): void;
  showSheet(sheet: string, visible: boolean): void;
  moveSheet(sheet: string, position: number): void;
  selection(): Auswahl;
  select(sheet: string, area: Area): void;
  /** Every cell of the area that has a value, a formula or a number format, in reading order. */
  cells(sheet: string, area: Area): Cell[];
  merges(sheet: string): Area[];
  /** Makes one cell of the area: what stands in its upper left cell remains. */
  merge(sheet: string, area: Area): void;
  /** Rows and columns that are hidden, ascending. */
  hidden(sheet: string): { rows: number[]; columns: number[] };
  setHidden(sheet: string, lines: { rows?: number[]; columns?: number[] }, hidden: boolean): void;
  /** Where array formulas have put their results: whole areas, the formula stands in the upper left cell. */
  spills(sheet: string): Area[];
  /** The matrix has the area's shape. Number formats and appearance stay. */
  write(sheet: string, area: Area, contents: Inhalt[][]): void;
  setFormats(sheet: string, area: Area, formats: string[][]): void;
  style(sheet: string, area: Area): Gestaltung;
  setStyle(sheet: string, area: Area, style: Gestaltung): void;
  setProtected(sheet: string, value: boolean): void;
  /** Names, page set-up and conditional formats; whoever changes the last says so. */
  extras(sheet: string): Blattzusatz;
  conditionalChanged(sheet: string): void;
  /** Width in points; undefined fits the columns to their contents. */
  setColumnWidth(sheet: string, columns: number[], width: number | undefined): void;
  /** In points. */
  setRowHeight(sheet: string, top: number, bottom: number, height: number): void;
  /** Makes the rows as high as their contents need. */
  fitRows(sheet: string, top: number, bottom: number): void;
  /** Rows and columns that stay in view. */
  freeze(sheet: string, rows: number, columns: number): void;
  /** Answers a function that ends the subscription. */
  subscribe(listener: (event: Ereignis) => void): () => void;
}
