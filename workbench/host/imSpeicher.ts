import { parseCellAddress } from "../../src/workbook/adresse";
import type { Area, Cell, CellValue, Sheet, Workbook } from "../../src/workbook/workbook";
import { storedExtras, storedNames, storedParts } from "./gespeichert";
import { columnCount, intersection, parseArea, rowCount } from "./bereichstext";
import type { Auswahl, Blatt, Ereignis, Gestaltung, Inhalt, Tabelle } from "./tabelle";
import { Zusaetze, type Blattname, type Blattzusatz } from "./zusatz";

interface Speicherblatt extends Blatt {
  /** By row, then by column. */
  rows: Map<number, Map<number, Cell>>;
  merges: Area[];
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  /** Only where a cell has been given an appearance: by "row,column". */
  styles: Map<string, Gestaltung>;
  spills: Area[];
  columnWidths: Map<number, number>;
  rowHeights: Map<number, number>;
}

const A1: Area = { top: 0, left: 0, bottom: 0, right: 0 };
const ascending = (set: Set<number>): number[] => [...set].sort((a, b) => a - b);

/**
 * A spreadsheet in memory, for tests. It does not calculate: a formula keeps the result it came with, and one
 * that is written has none. `edit`, `hide`, `protect` and the rest stand for what a user does.
 */
export class TabelleImSpeicher implements Tabelle {
  readonly settings = new Map<string, unknown>();
  readonly xmlParts: Map<string, string>;
  readonly names: Map<string, Blattname>;
  readonly name: string;
  private tabs: Speicherblatt[];
  private active: string;
  private selected: Auswahl;
  private readonly zusaetze = new Zusaetze();
  private readonly listeners = new Set<(event: Ereignis) => void>();
  private count = 0;

  constructor(workbook: Workbook) {
    this.name = workbook.name;
    this.xmlParts = storedParts(workbook);
    this.names = storedNames(workbook);
    this.tabs = workbook.sheets.map((sheet) => this.fromSheet(workbook, sheet));
    if (this.tabs.length === 0) this.tabs.push(this.emptySheet("Tabelle1"));
    const shown = this.tabs.find((tab) => !tab.hidden) ?? this.tabs[0];
    this.active = shown?.id ?? "";
    this.selected = { sheet: this.active, area: A1 };
  }

  sheets(): Blatt[] {
    return this.tabs;
  }
  activeSheet(): string {
    return this.active;
  }
  activate(sheet: string): void {
    if (this.active === sheet) return;
    this.active = sheet;
    this.selected = { sheet, area: A1 };
    this.emit({ type: "aktiviert", sheet });
  }
  addSheet(name: string): string {
    const tab = this.emptySheet(name);
    this.tabs.push(tab);
    this.emit({ type: "hinzugefuegt", sheet: tab.id });
    return tab.id;
  }
  deleteSheet(sheet: string): void {
    this.tabs = this.tabs.filter((tab) => tab.id !== sheet);
    this.emit({ type: "geloescht", sheet });
    if (this.active === sheet) this.activate(this.tabs[0]?.id ?? "");
  }
  renameSheet(sheet: string, name: string): void {
    const tab = this.tab(sheet);
    const before = tab.name;
    tab.name = name;
    this.emit({ type: "umbenannt", sheet, before, after: name });
  }
  showSheet(sheet: string, visible: boolean): void {
    this.tab(sheet).hidden = !visible;
  }
  moveSheet(sheet: string, position: number): void {
    const tab = this.tab(sheet);
    this.tabs = this.tabs.filter((other) => other !== tab);
    this.tabs.splice(position, 0, tab);
  }
  selection(): Auswahl {
    return this.selected;
  }
  select(sheet: string, area: Area): void {
    this.activate(sheet);
    this.selected = { sheet, area };
    this.emit({ type: "ausgewaehlt", sheet, area });
  }
  cells(sheet: string, { top, left, bottom, right }: Area): Cell[] {
    const { rows } = this.tab(sheet);
    return [...rows.keys()]
      .filter((row) => row >= top && row <= bottom)
      .sort((a, b) => a - b)
      .flatMap((row) => [...(rows.get(row)?.values() ?? [])].sort((a, b) => a.column - b.column))
      .filter(({ column }) => column >= left && column <= right);
  }
  merges(sheet: string): Area[] {
    return this.tab(sheet).merges;
  }
  merge(sheet: string, area: Area): void {
    const tab = this.tab(sheet);
    tab.merges = [...tab.merges.filter((merge) => !intersection(merge, area)), area];
    const first = (row: number, column: number): boolean => row === area.top && column === area.left;
    this.each(area, (row, column) => {
      if (!first(row, column)) this.put(tab, row, column, null);
    });
  }
  hidden(sheet: string): { rows: number[]; columns: number[] } {
    const { hiddenRows, hiddenColumns } = this.tab(sheet);
    return { rows: ascending(hiddenRows), columns: ascending(hiddenColumns) };
  }
  setHidden(sheet: string, lines: { rows?: number[]; columns?: number[] }, hidden: boolean): void {
    const tab = this.tab(sheet);
    const change = (set: Set<number>, line: number): unknown => (hidden ? set.add(line) : set.delete(line));
    for (const row of lines.rows ?? []) change(tab.hiddenRows, row);
    for (const column of lines.columns ?? []) change(tab.hiddenColumns, column);
  }
  spills(sheet: string): Area[] {
    return this.tab(sheet).spills;
  }
  write(sheet: string, area: Area, contents: Inhalt[][]): void {
    const tab = this.tab(sheet);
    tab.spills = tab.spills.filter(
      ({ top, left }) => !intersection(area, { top, left, bottom: top, right: left }),
    );
    this.each(area, (row, column, r, c) => this.put(tab, row, column, contents[r]?.[c] ?? null));
    this.emit({ type: "geaendert", sheet, area });
  }
  setFormats(sheet: string, area: Area, formats: string[][]): void {
    const tab = this.tab(sheet);
    this.each(area, (row, column, r, c) => {
      const cell = { ...(this.cell(tab, row, column) ?? { row, column }) };
      const format = formats[r]?.[c] ?? "General";
      if (format === "General") delete cell.format;
      else cell.format = format;
      this.keep(tab, cell);
    });
  }
  style(sheet: string, { top, left }: Area): Gestaltung {
    return this.tab(sheet).styles.get(`${top},${left}`) ?? {};
  }
  setStyle(sheet: string, area: Area, style: Gestaltung): void {
    const { styles } = this.tab(sheet);
    this.each(area, (row, column) => {
      const key = `${row},${column}`;
      styles.set(key, { ...styles.get(key), ...style });
    });
  }
  extras(sheet: string): Blattzusatz {
    return this.zusaetze.of(sheet);
  }
  setProtected(sheet: string, value: boolean): void {
    this.tab(sheet).protected = value;
  }
  // Widths, heights, panes and what is drawn are seen by nobody here.
  conditionalChanged(): void {}
  fitRows(): void {}
  setRowHeight(sheet: string, top: number, bottom: number, height: number): void {
    for (let row = top; row <= bottom; row += 1) this.tab(sheet).rowHeights.set(row, height);
  }
  setColumnWidth(sheet: string, columns: number[], width: number | undefined): void {
    const { columnWidths } = this.tab(sheet);
    for (const column of columns) {
      if (width === undefined) columnWidths.delete(column);
      else columnWidths.set(column, width);
    }
  }
  /** Widths of columns and heights of rows that were set, in points. */
  sizes(sheet: string): { columns: ReadonlyMap<number, number>; rows: ReadonlyMap<number, number> } {
    const { columnWidths: columns, rowHeights: rows } = this.tab(sheet);
    return { columns, rows };
  }
  freeze(): void {}
  subscribe(listener: (event: Ereignis) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** As a user: types a value into a cell, "B5". */
  edit(sheetName: string, address: string, value: Inhalt): void {
    const { row, column } = parseCellAddress(address);
    const area = { top: row, bottom: row, left: column, right: column };
    this.write(this.idOf(sheetName), area, [[value]]);
  }
  /** As a user: deletes, renames, hides or protects a sheet. */
  delete(sheetName: string): void {
    this.deleteSheet(this.idOf(sheetName));
  }
  rename(sheetName: string, name: string): void {
    this.renameSheet(this.idOf(sheetName), name);
  }
  hide(sheetName: string): void {
    this.showSheet(this.idOf(sheetName), false);
  }
  protect(sheetName: string): void {
    this.setProtected(this.idOf(sheetName), true);
  }
  /** As a user: inserts an empty row; what stands below moves down, conditional formats with it. */
  insertRow(sheetName: string, row: number): void {
    const tab = this.tab(this.idOf(sheetName));
    const moved = [...tab.rows.entries()].map(([at, cells]): [number, Map<number, Cell>] => {
      const to = at < row ? at : at + 1;
      return [to, new Map([...cells].map(([column, cell]) => [column, { ...cell, row: to }]))];
    });
    tab.rows = new Map(moved);
    for (const { area } of this.extras(tab.id).conditional) {
      if (area.top >= row) area.top += 1;
      if (area.bottom >= row) area.bottom += 1;
    }
    this.emit({ type: "geaendert", sheet: tab.id, area: { top: row, left: 0, bottom: row, right: 0 } });
  }
  /** As Excel: gives the formula in the area's first cell its results, which fill the area. */
  spill(sheetName: string, address: string, values: CellValue[][]): void {
    const tab = this.tab(this.idOf(sheetName));
    const area = parseArea(address);
    this.each(area, (row, column, r, c) => {
      const value = values[r]?.[c];
      this.keep(tab, { ...this.cell(tab, row, column), row, column, ...(value !== undefined && { value }) });
    });
    tab.spills.push(area);
  }
  /** As Excel: gives a formula another result, as after F9. */
  recalculate(sheetName: string, address: string, value: CellValue): void {
    const tab = this.tab(this.idOf(sheetName));
    const { row, column } = parseCellAddress(address);
    this.keep(tab, { ...this.cell(tab, row, column), row, column, value });
    this.emit({ type: "berechnet", sheet: tab.id });
  }
  /**
   * As Excel while it starts the add-in: its functions show #BUSY! until they are computed. Answers a function that
   * lets their results arrive.
   */
  calculating(): () => void {
    const waiting = this.tabs.flatMap((tab) =>
      [...tab.rows.values()].flatMap((row) =>
        [...row.values()].filter(({ formula }) => formula?.includes("KGRZ.")).map((cell) => ({ tab, cell })),
      ),
    );
    for (const { tab, cell } of waiting) this.keep(tab, { ...cell, value: { error: "#BUSY!" } });
    return () => {
      for (const { tab, cell } of waiting) this.keep(tab, cell);
      for (const { id } of new Set(waiting.map(({ tab }) => tab)))
        this.emit({ type: "berechnet", sheet: id });
    };
  }
  /** The formula in a cell, without its "="; undefined where it is none. */
  formulaAt(sheetName: string, address: string): string | undefined {
    const { row, column } = parseCellAddress(address);
    return this.cell(this.tab(this.idOf(sheetName)), row, column)?.formula;
  }
  /** The value in a cell, undefined where it is empty. */
  valueAt(sheetName: string, address: string): CellValue | undefined {
    const { row, column } = parseCellAddress(address);
    return this.cell(this.tab(this.idOf(sheetName)), row, column)?.value;
  }

  private idOf(name: string): string {
    const tab = this.tabs.find((candidate) => candidate.name === name);
    if (!tab) throw new Error(`No sheet "${name}".`);
    return tab.id;
  }
  private tab(id: string): Speicherblatt {
    const tab = this.tabs.find((candidate) => candidate.id === id);
    if (!tab) throw new Error(`No sheet with id ${id}.`);
    return tab;
  }
  private emptySheet(name: string): Speicherblatt {
    this.count += 1;
    const id = `{blatt-${this.count}}`;
    const lines = { hiddenRows: new Set<number>(), hiddenColumns: new Set<number>() };
    return {
      id,
      name,
      hidden: false,
      protected: false,
      rows: new Map(),
      merges: [],
      styles: new Map(),
      spills: [],
      columnWidths: new Map(),
      rowHeights: new Map(),
      ...lines,
    };
  }
  private fromSheet(workbook: Workbook, sheet: Sheet): Speicherblatt {
    const tab: Speicherblatt = {
      ...this.emptySheet(sheet.name),
      hidden: sheet.hidden,
      merges: [...sheet.merges],
      hiddenRows: new Set(sheet.hiddenRows),
      hiddenColumns: new Set(sheet.hiddenColumns),
    };
    for (const cell of sheet.cells) this.keep(tab, cell);
    Object.assign(this.extras(tab.id), storedExtras(workbook, sheet));
    return tab;
  }
  private cell(tab: Speicherblatt, row: number, column: number): Cell | undefined {
    return tab.rows.get(row)?.get(column);
  }
  private put(tab: Speicherblatt, row: number, column: number, content: Inhalt): void {
    const format = this.cell(tab, row, column)?.format;
    const base = { row, column, ...(format !== undefined && { format }) };
    if (content === null) this.keep(tab, base);
    else if (typeof content === "object" && "formula" in content) this.keep(tab, { ...base, ...content });
    else this.keep(tab, { ...base, value: content });
  }
  /** Stores a cell; one that holds nothing any more is dropped. */
  private keep(tab: Speicherblatt, cell: Cell): void {
    const row = tab.rows.get(cell.row) ?? new Map<number, Cell>();
    tab.rows.set(cell.row, row);
    const holds = cell.value !== undefined || cell.formula !== undefined || cell.format !== undefined;
    if (holds) row.set(cell.column, cell);
    else row.delete(cell.column);
  }
  private each(area: Area, visit: (row: number, column: number, r: number, c: number) => void): void {
    for (let r = 0; r < rowCount(area); r += 1) {
      for (let c = 0; c < columnCount(area); c += 1) visit(area.top + r, area.left + c, r, c);
    }
  }
  private emit(event: Ereignis): void {
    for (const listener of [...this.listeners]) listener(event);
  }
}
