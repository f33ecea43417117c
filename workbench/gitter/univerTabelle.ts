import { BorderStyleTypes, BorderType, Direction } from "@univerjs/presets";
import type {
  FUniver,
  ICellData,
  IObjectMatrixPrimitiveType,
  IRange,
  IStyleData,
  Nullable,
} from "@univerjs/presets";
import { InsertRowByRangeCommand, type FormulaDataModel } from "@univerjs/preset-sheets-core";
import type { Zeilenweise } from "../einbau/ausfuehren";
import type { Area, Cell, CellValue } from "../../src/workbook/workbook";
import type { Auswahl, Blatt, Ereignis, Gestaltung, Inhalt, Tabelle } from "../host/tabelle";
import { ERROR_VALUES } from "../host/zellwerte";
import { Zusaetze, type Blattname, type Blattzusatz } from "../host/zusatz";
import { BedingteFormate } from "./bedingteFormate";
import type { Darstellung } from "./darstellung";
import { gitterereignisse } from "./gitterereignisse";
import { zeichenbreite, wertdaten } from "./mappendaten";
import type { FWorkbook, FWorksheet } from "./typen";

const range = ({ top, left, bottom, right }: Area): IRange => ({
  startRow: top,
  startColumn: left,
  endRow: bottom,
  endColumn: right,
});
const area = ({ startRow, startColumn, endRow, endColumn }: IRange): Area => ({
  top: startRow,
  left: startColumn,
  bottom: endRow,
  right: endColumn,
});

/** Pixels that the numbers of the rows and the bar at the right take. */
const RAND = 64;

/** The first of the columns that fit beside this one to its left: labels stay in view as long as there is room. */
function ersteImBild(sheet: FWorksheet, column: number): number {
  const room = (document.getElementById("gitter")?.clientWidth ?? 0) - RAND;
  let first = column;
  let width = sheet.getColumnWidth(column);
  while (first > 0 && width + sheet.getColumnWidth(first - 1) <= room) {
    first -= 1;
    width += sheet.getColumnWidth(first);
  }
  return first;
}

/** The grid's workbook as the host's spreadsheet. */
export class UniverTabelle implements Zeilenweise {
  readonly settings = new Map<string, unknown>();
  readonly xmlParts: Map<string, string>;
  readonly names: Map<string, Blattname>;
  readonly name: string;
  private readonly zusaetze = new Zusaetze();
  private readonly conditional = new BedingteFormate((id) => this.sheet(id));
  private readonly protectedSheets = new Set<string>();
  private readonly listeners = new Set<(event: Ereignis) => void>();
  private readonly subscription: { dispose(): void };

  constructor(
    private readonly api: FUniver,
    private readonly workbook: FWorkbook,
    private readonly formulas: FormulaDataModel,
    stored: Partial<Pick<Tabelle, "xmlParts" | "names">> = {},
  ) {
    this.xmlParts = stored.xmlParts ?? new Map();
    this.names = stored.names ?? new Map();
    this.name = workbook.getName();
    this.subscription = gitterereignisse(api, workbook, (event) => {
      for (const listener of [...this.listeners]) listener(event);
    });
  }

  dispose(): void {
    this.subscription.dispose();
    this.listeners.clear();
  }

  sheets(): Blatt[] {
    return this.workbook.getSheets().map((sheet) => ({
      id: sheet.getSheetId(),
      name: sheet.getSheetName(),
      hidden: sheet.isSheetHidden(),
      protected: this.protectedSheets.has(sheet.getSheetId()),
    }));
  }
  activeSheet(): string {
    return this.workbook.getActiveSheet().getSheetId();
  }
  activate(sheet: string): void {
    this.workbook.setActiveSheet(sheet);
  }
  addSheet(name: string): string {
    const active = this.activeSheet();
    const added = this.workbook.insertSheet(name, { index: this.workbook.getSheets().length });
    // The grid shows a sheet as soon as it is there; Excel stays where it is.
    this.workbook.setActiveSheet(active);
    return added.getSheetId();
  }
  deleteSheet(sheet: string): void {
    this.workbook.deleteSheet(sheet);
  }
  renameSheet(sheet: string, name: string): void {
    this.sheet(sheet).setName(name);
  }
  showSheet(sheet: string, visible: boolean): void {
    if (visible) this.sheet(sheet).showSheet();
    else this.sheet(sheet).hideSheet();
  }
  moveSheet(sheet: string, position: number): void {
    this.workbook.moveSheet(this.sheet(sheet), position);
  }
  selection(): Auswahl {
    const selected = this.workbook.getActiveRange()?.getRange();
    const first = { top: 0, left: 0, bottom: 0, right: 0 };
    return { sheet: this.activeSheet(), area: selected ? area(selected) : first };
  }
  select(sheet: string, target: Area): void {
    this.activate(sheet);
    const found = this.sheet(sheet);
    this.workbook.setActiveRange(found.getRange(range(this.inside(found, target))));
    const visible = found.getVisibleRange();
    const { top, left } = target;
    const inView =
      visible &&
      top >= visible.startRow &&
      top <= visible.endRow &&
      left >= visible.startColumn &&
      left <= visible.endColumn;
    // A sheet that is not drawn yet tells nothing of what is in view.
    if (!inView) found.scrollToCell(Math.max(0, top - 3), ersteImBild(found, left));
  }
  cells(sheet: string, target: Area): Cell[] {
    const found = this.sheet(sheet);
    const own = found.getSheet().getCellMatrix().getMatrix();
    const spilled = this.formulas.getArrayFormulaCellData()?.[this.workbook.getId()]?.[sheet] ?? {};
    const places = [
      ...entries(own, target).filter(({ row, column, data }) => data.f || !spilled[row]?.[column]),
      // The cell that spills stands in the sheet itself, with its formula; what the others look like, too.
      ...entries(spilled, target)
        .filter(({ row, column }) => !own[row]?.[column]?.f)
        .map(({ row, column, data }) => ({ row, column, data: { ...data, s: own[row]?.[column]?.s } })),
    ];
    return places
      .flatMap(({ row, column, data }) => this.cell(found, row, column, data) ?? [])
      .sort((a, b) => a.row - b.row || a.column - b.column);
  }
  merges(sheet: string): Area[] {
    return this.sheet(sheet).getSheet().getMergeData().map(area);
  }
  merge(sheet: string, target: Area): void {
    this.range(sheet, target).merge();
  }
  spills(sheet: string): Area[] {
    const ranges = this.formulas.getArrayFormulaRange()[this.workbook.getId()]?.[sheet] ?? {};
    return Object.values(ranges).flatMap((columns) =>
      Object.values(columns ?? {}).flatMap((spill) => (spill ? [area(spill as IRange)] : [])),
    );
  }
  hidden(sheet: string): { rows: number[]; columns: number[] } {
    const { rowData, columnData } = this.sheet(sheet).getSheet().getSnapshot();
    return { rows: hiddenLines(rowData), columns: hiddenLines(columnData) };
  }
  setHidden(
    sheet: string,
    { rows = [], columns = [] }: { rows?: number[]; columns?: number[] },
    hidden: boolean,
  ) {
    const found = this.sheet(sheet);
    for (const row of rows) {
      if (hidden) found.hideRows(row);
      else found.showRows(row);
    }
    for (const column of columns) {
      if (hidden) found.hideColumns(column);
      else found.showColumns(column);
    }
  }
  write(sheet: string, target: Area, contents: Inhalt[][]): void {
    this.range(sheet, target).setValues(contents.map((row) => row.map(inhalt)));
  }
  setFormats(sheet: string, target: Area, formats: string[][]): void {
    this.range(sheet, target).setNumberFormats(formats);
  }
  style(sheet: string, { top, left }: Area): Gestaltung {
    const style = this.sheet(sheet).getRange(top, left).getCellStyleData();
    return {
      ...(style?.bg?.rgb && { fill: style.bg.rgb }),
      ...(style?.cl?.rgb && { color: style.cl.rgb }),
      bold: style?.bl === 1,
      italic: style?.it === 1,
    };
  }
  setStyle(sheet: string, target: Area, style: Gestaltung): void {
    const cells = this.range(sheet, target);
    if (style.fill !== undefined) cells.setBackgroundColor(style.fill);
    if (style.color !== undefined) cells.setFontColor(style.color);
    if (style.bold !== undefined) cells.setFontWeight(style.bold ? "bold" : "normal");
    if (style.italic !== undefined) cells.setFontStyle(style.italic ? "italic" : "normal");
    if (style.wrapText !== undefined) cells.setWrap(style.wrapText);
    if (style.size !== undefined) cells.setFontSize(style.size);
    if (style.top) cells.setBorder(BorderType.TOP, BorderStyleTypes.THIN, style.top);
    if (style.bottom) cells.setBorder(BorderType.BOTTOM, BorderStyleTypes.THIN, style.bottom);
    const align = ALIGN[style.horizontalAlignment ?? ""];
    if (align) cells.setHorizontalAlignment(align);
    if (style.verticalAlignment === "Top") cells.setVerticalAlignment("top");
  }
  /** How the sheet looks by now, as it is written into a file. */
  darstellung(sheet: string): Darstellung {
    const found = this.sheet(sheet).getSheet();
    const { columnData, freeze } = found.getSnapshot();
    const styles = this.workbook.getWorkbook().getStyles();
    const looks = Object.entries(found.getCellMatrix().getMatrix()).flatMap(([row, cells]) =>
      Object.entries((cells ?? {}) as Record<number, Nullable<ICellData>>).flatMap(([column, data]) => {
        const look: IStyleData = { ...(data?.s && styles.get(data.s)) };
        // The number format is the cell's.
        delete look.n;
        return Object.keys(look).length > 0 ? [[`${row},${column}`, look] as const] : [];
      }),
    );
    return {
      widths: spaltenbreiten(columnData),
      frozenRows: freeze.ySplit,
      frozenColumns: freeze.xSplit,
      styles: new Map(looks),
      arrays: new Map(this.spills(sheet).map((spill) => [`${spill.top},${spill.left}`, spill])),
    };
  }
  extras(sheet: string): Blattzusatz {
    const extras = this.zusaetze.of(sheet);
    this.conditional.moved(sheet, extras.conditional);
    return extras;
  }
  conditionalChanged(sheet: string): void {
    this.conditional.changed(sheet, () => this.zusaetze.of(sheet).conditional);
  }
  setProtected(sheet: string, value: boolean): void {
    if (value) this.protectedSheets.add(sheet);
    else this.protectedSheets.delete(sheet);
  }
  setColumnWidth(sheet: string, columns: number[], width: number | undefined): void {
    const found = this.sheet(sheet);
    const last = found.getMaxColumns();
    for (const column of columns.filter((index) => index < last)) {
      if (width === undefined) found.autoResizeColumn(column);
      else found.setColumnWidth(column, Math.round((width * 96) / 72));
    }
  }
  setRowHeight(sheet: string, top: number, bottom: number, height: number): void {
    this.sheet(sheet).setRowHeightsForced(top, bottom - top + 1, Math.round((height * 96) / 72));
  }
  fitRows(sheet: string, top: number, bottom: number): void {
    this.sheet(sheet).setRowAutoHeight(top, bottom - top + 1);
  }
  freeze(sheet: string, rows: number, columns: number): void {
    const found = this.sheet(sheet);
    if (rows > 0) found.setFrozenRows(rows);
    if (columns > 0) found.setFrozenColumns(columns);
    if (rows === 0 && columns === 0) found.cancelFreeze();
  }
  deleteRow(sheet: string, row: number): void {
    this.sheet(sheet).deleteRows(row, 1);
  }
  repeatRow(sheet: string, row: number): void {
    const found = this.sheet(sheet).getSheet();
    // One command for the row and its contents: one step to undo.
    this.api.syncExecuteCommand(InsertRowByRangeCommand.id, {
      unitId: this.workbook.getId(),
      subUnitId: sheet,
      range: {
        startRow: row + 1,
        endRow: row + 1,
        startColumn: 0,
        endColumn: Math.max(0, found.getColumnCount() - 1),
      },
      direction: Direction.DOWN,
      cellValue: { [row + 1]: structuredClone(found.getCellMatrix().getMatrix()[row] ?? {}) },
    });
  }
  subscribe(listener: (event: Ereignis) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private sheet(id: string): FWorksheet {
    const sheet = this.workbook.getSheetBySheetId(id);
    if (!sheet) throw new Error(`No sheet with id ${id}.`);
    return sheet;
  }
  /** The grid's sheets grow when they have to; Excel's are always as large as they can be. */
  private range(sheet: string, target: Area) {
    const found = this.sheet(sheet);
    if (target.bottom < 100_000 && target.bottom >= found.getMaxRows()) found.setRowCount(target.bottom + 50);
    if (target.right < 1_000 && target.right >= found.getMaxColumns()) found.setColumnCount(target.right + 8);
    return found.getRange(range(this.inside(found, target)));
  }
  private inside(sheet: FWorksheet, { top, left, bottom, right }: Area): Area {
    const lastRow = sheet.getMaxRows() - 1;
    const lastColumn = sheet.getMaxColumns() - 1;
    return {
      top: Math.min(top, lastRow),
      left: Math.min(left, lastColumn),
      bottom: Math.min(bottom, lastRow),
      right: Math.min(right, lastColumn),
    };
  }
  private cell(sheet: FWorksheet, row: number, column: number, data: ICellData): Cell | undefined {
    const value = cellValue(data);
    // A formula that was filled down is stored once; the other cells name only its id.
    const formula = data.f || data.si ? sheet.getRange(row, column).getFormula() : "";
    const style = data.s ? this.workbook.getWorkbook().getStyles().get(data.s) : undefined;
    const format = (style as IStyleData | undefined)?.n?.pattern;
    if (value === undefined && formula === "" && format === undefined) return undefined;
    return {
      row,
      column,
      ...(value !== undefined && { value }),
      ...(formula !== "" && { formula: formula.replace(/^=/, "") }),
      ...(format !== undefined && format !== "General" && { format }),
    };
  }
}

interface Zellenplatz {
  row: number;
  column: number;
  data: ICellData;
}

/** The cells of an area. Large sheets are read in many parts: a row outside costs no look at its cells. */
function entries(
  matrix: IObjectMatrixPrimitiveType<Nullable<ICellData>>,
  { top, left, bottom, right }: Area,
): Zellenplatz[] {
  const rows = Object.keys(matrix)
    .map(Number)
    .filter((row) => row >= top && row <= bottom);
  return rows.flatMap((row) =>
    Object.entries(matrix[row] ?? {}).flatMap(([key, data]) => {
      const column = Number(key);
      return data && column >= left && column <= right ? [{ row, column, data }] : [];
    }),
  );
}

const ALIGN: Record<string, "left" | "center" | "normal"> = {
  Left: "left",
  Center: "center",
  Right: "normal",
};

function hiddenLines(lines: Record<number, { hd?: number } | undefined>): number[] {
  return Object.entries(lines)
    .filter(([, line]) => line?.hd === 1)
    .map(([index]) => Number(index))
    .sort((a, b) => a - b);
}

function spaltenbreiten(columns: Record<number, { w?: number } | undefined>): (number | undefined)[] {
  const widths: (number | undefined)[] = [];
  for (const [column, data] of Object.entries(columns))
    if (data?.w !== undefined) widths[Number(column)] = zeichenbreite(data.w);
  return widths;
}

function inhalt(content: Inhalt): ICellData {
  const emptied = { v: null, f: null, si: null, p: null, t: null };
  if (content === null) return emptied;
  if (typeof content === "object" && "formula" in content) return { ...emptied, f: `=${content.formula}` };
  return { ...emptied, ...wertdaten(content) };
}

const BOOLEAN = 3;

function cellValue({ v, t, p }: ICellData): CellValue | undefined {
  const raw = v ?? p?.body?.dataStream.replace(/\r\n$/, "");
  if (raw === undefined || raw === null || (raw === "" && t !== 1)) return undefined;
  if (t === BOOLEAN) return raw === 1 || raw === true;
  return typeof raw === "string" && ERROR_VALUES.includes(raw) ? { error: raw } : raw;
}
