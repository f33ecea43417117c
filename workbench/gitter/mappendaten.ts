import {
  BooleanNumber,
  CellValueType,
  LocaleType,
  WrapStrategy,
  type ICellData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from "@univerjs/presets";
import { isCellError, type Area, type Cell, type Sheet, type Workbook } from "../../src/workbook/workbook";
import { bounds } from "../host/bereichstext";
import type { Darstellung } from "./darstellung";
import { namensdaten } from "./namensdaten";

/** Pixels per character of a column's width, and what the cell's edges take. */
const CHARACTER = 7;
const PADDING = 5;
/** Height of a line of text in pixels, and the width of a column that says nothing of its own. */
const LINE = 19;
const DEFAULT_CHARACTERS = 11;

/** A workbook as the grid takes it: stored results are kept, so that nothing has to be calculated on opening. */
export function mappendaten(
  workbook: Workbook,
  looks: Map<string, Darstellung>,
  id: string,
): Partial<IWorkbookData> {
  const sheets = workbook.sheets.map((sheet, index) =>
    blattdaten(sheet, looks.get(sheet.name), `blatt-${index}`),
  );
  return {
    id,
    name: workbook.name,
    locale: LocaleType.DE_DE,
    sheetOrder: sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
    resources: [namensdaten(workbook.namen ?? [], (blatt) => sheets.find(({ name }) => name === blatt)?.id)],
  };
}

function blattdaten(
  sheet: Sheet,
  look: Darstellung | undefined,
  id: string,
): Partial<IWorksheetData> & { id: string } {
  const { bottom: rows = 0, right: columns = 0 } = bounds(sheet.cells) ?? {};
  return {
    id,
    name: sheet.name,
    hidden: bool(sheet.hidden),
    rowCount: Math.max(100, rows + 40),
    columnCount: Math.max(20, columns + 8),
    cellData: cellData(sheet.cells, look),
    mergeData: sheet.merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startColumn: left,
      endRow: bottom,
      endColumn: right,
    })),
    rowData: rowData(sheet, look),
    columnData: columnData(sheet, look, columns),
    freeze: freeze(look),
  };
}

const bool = (value: boolean): BooleanNumber => (value ? BooleanNumber.TRUE : BooleanNumber.FALSE);

const freeze = (look: Darstellung | undefined): IWorksheetData["freeze"] => {
  const { frozenRows = 0, frozenColumns = 0 } = look ?? {};
  return {
    xSplit: frozenColumns,
    ySplit: frozenRows,
    startRow: frozenRows > 0 ? frozenRows : -1,
    startColumn: frozenColumns > 0 ? frozenColumns : -1,
  };
};

/** Rows whose text is wrapped become as high as its longest cell needs, about as Excel makes them. */
function rowData(sheet: Sheet, look: Darstellung | undefined): IWorksheetData["rowData"] {
  const rows: Record<number, { hd?: BooleanNumber; h?: number }> = {};
  const heights = new Map<number, number>();
  for (const { row, column, value } of sheet.cells) {
    const style = look?.styles.get(`${row},${column}`);
    if (style?.tb !== WrapStrategy.WRAP || typeof value !== "string") continue;
    const lines = lineCount(value, look?.widths[column] ?? DEFAULT_CHARACTERS, style.bl === 1);
    heights.set(row, Math.max(heights.get(row) ?? 1, lines));
  }
  for (const [row, lines] of heights) if (lines > 1) rows[row] = { h: lines * LINE + PADDING };
  for (const row of sheet.hiddenRows) rows[row] = { ...rows[row], hd: BooleanNumber.TRUE };
  return rows;
}

/** Lines that a text takes when it is wrapped between its words; bold letters are wider. */
function lineCount(text: string, characters: number, bold: boolean): number {
  const width = characters * (bold ? 0.85 : 1);
  return text
    .split("\n")
    .map((paragraph) => paragraphLines(paragraph, width))
    .reduce((sum, lines) => sum + lines, 0);
}

function paragraphLines(paragraph: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of paragraph.split(" ")) {
    if (used > 0 && used + 1 + length > width) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + length;
    // A word longer than the column is broken.
    lines += Math.max(0, Math.ceil(length / width) - 1);
  }
  return lines;
}

const pixelbreite = (characters: number): number => Math.round(characters * CHARACTER + PADDING);

/** How many characters fit into a column, to the hundredth, as files say it. */
export const zeichenbreite = (pixels: number): number =>
  Math.round(((pixels - PADDING) / CHARACTER) * 100) / 100;

function columnData(sheet: Sheet, look: Darstellung | undefined, last: number): IWorksheetData["columnData"] {
  const hidden = new Set(sheet.hiddenColumns);
  const columns = Array.from({ length: last + 1 }, (_, column) => {
    const width = look?.widths[column];
    return { ...(width && { w: pixelbreite(width) }), hd: bool(hidden.has(column)) };
  });
  return Object.fromEntries(columns.entries());
}

function cellData(cells: Cell[], look: Darstellung | undefined): IWorksheetData["cellData"] {
  const rows: Record<number, Record<number, ICellData>> = {};
  for (const [key, style] of look?.styles ?? []) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    (rows[row] ??= {})[column] = { s: style };
  }
  const arrays = [...(look?.arrays ?? [])];
  for (const cell of cells) {
    const row = (rows[cell.row] ??= {});
    const style = row[cell.column]?.s as IStyleData | undefined;
    const array = arrays.find(([, area]) => inside(area, cell));
    row[cell.column] = zellendaten(array ? uncalculated(cell, array[0]) : cell, style);
  }
  return rows;
}

/**
 * A cell of an array formula, `first` being the one that holds it. The grid fills the others when it calculates, and
 * it calculates on opening only what has no result.
 */
function uncalculated({ row, column, formula, format }: Cell, first: string): Cell {
  const holds = first === `${row},${column}`;
  return { row, column, ...(holds && formula && { formula }), ...(format && { format }) };
}

const inside = ({ top, left, bottom, right }: Area, { row, column }: Cell): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

/** A cell for the grid; style and number format are one thing there. */
function zellendaten(cell: Cell, style?: IStyleData): ICellData {
  const { value, formula, format } = cell;
  const looks = { ...style, ...(format !== undefined && { n: { pattern: format } }) };
  return {
    ...wertdaten(value),
    ...(formula !== undefined && { f: `=${formula}` }),
    ...(Object.keys(looks).length > 0 && { s: looks }),
  };
}

/** A text that looks like a number stays a text only if the grid is told so. */
export function wertdaten(value: Cell["value"]): ICellData {
  if (value === undefined) return {};
  if (isCellError(value)) return { v: value.error, t: CellValueType.STRING };
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  const numeric = value.trim() !== "" && Number.isFinite(Number(value));
  return { v: value, t: numeric ? CellValueType.FORCE_STRING : CellValueType.STRING };
}
