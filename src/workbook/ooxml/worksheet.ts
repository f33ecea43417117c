import { parseCellAddress } from "../adresse";
import type { Area, Cell, CellValue, Sheet } from "../workbook";
import type { Budget } from "./budget";
import { shiftFormula, shownFormula } from "./formulas";
import type { NumberFormats } from "./numberFormats";
import { Rectangles } from "./rectangles";
import { serialOf } from "./tage";
import { RichText } from "./text";
import { damaged } from "./unreadable";
import { type Attributes, isTrue, unescapeText, type XmlReader } from "./xml";

/** What the cells of all sheets of a workbook refer to. */
export interface WorkbookParts {
  strings: readonly string[];
  formats: NumberFormats;
  budget: Budget;
}

interface SharedFormula {
  row: number;
  column: number;
  text: string;
}

interface ArrayFormula extends Area {
  text: string;
}

/** A cell while its element is open. */
interface OpenCell {
  row: number;
  column: number;
  type: string;
  style?: string;
  value?: string;
  formula?: { text: string; type?: string; shared?: string; area?: string };
}

const MAX_ROW = 1_048_575;
const MAX_COLUMN = 16_383;

/** What no parser reads: a cell with it is computed, nobody knows how. */
const UNKNOWN_FORMULA = "?";

/** Reads the part of one worksheet. */
export class WorksheetReader implements XmlReader {
  /** Whether cells share a formula whose text is nowhere; known at the end. */
  incomplete = false;
  private readonly cells: Cell[] = [];
  private readonly merges: Area[] = [];
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns: { left: number; right: number }[] = [];
  private readonly shared = new Map<string, SharedFormula>();
  private readonly arrays: ArrayFormula[] = [];
  /** Cells of shared formulas whose text had not come yet. */
  private readonly waiting: { cell: Cell; shared: string }[] = [];
  private readonly inline = new RichText();
  private row = -1;
  private column = -1;
  private cell: OpenCell | undefined;
  private capture: "value" | "formula" | "inline" | undefined;

  constructor(private readonly parts: WorkbookParts) {}

  open(name: string, attributes: Attributes): void {
    if (this.cell) this.openInCell(name, attributes);
    else if (name === "c") this.openCell(attributes);
    else if (name === "row") this.openRow(attributes);
    else if (name === "col" && isTrue(attributes.hidden)) this.hideColumns(attributes);
    else if (name === "mergeCell") this.merges.push(...areas(attributes.ref));
  }

  text(text: string): void {
    const cell = this.cell;
    if (!cell) return;
    if (this.capture === "value") cell.value += text;
    else if (this.capture === "formula" && cell.formula) cell.formula.text += text;
    else if (this.capture === "inline") this.inline.text(text);
  }

  close(name: string): void {
    if (!this.cell) return;
    if (this.capture === "inline") this.inline.close(name);
    if (name === "v" || name === "f" || name === "is") this.capture = undefined;
    if (name === "is") this.cell.value = this.inline.take();
    if (name === "c") {
      this.keep(this.cell);
      this.cell = undefined;
    }
  }

  /** The sheet as it was read; call once, after the end of the part. */
  finish(name: string, hidden: boolean): Sheet {
    for (const { cell, shared } of this.waiting) {
      cell.formula = this.shifted(shared, cell) ?? UNKNOWN_FORMULA;
      this.incomplete ||= cell.formula === UNKNOWN_FORMULA;
    }
    return {
      name,
      hidden,
      cells: this.withoutCovered(inReadingOrder(this.cells)),
      merges: this.merges,
      hiddenRows: [...this.hiddenRows].sort((a, b) => a - b),
      hiddenColumns: columnsOf(this.hiddenColumns),
    };
  }

  private openRow({ r, hidden }: Attributes): void {
    this.row = r === undefined ? this.row + 1 : Number(r) - 1;
    if (!Number.isInteger(this.row) || this.row < 0 || this.row > MAX_ROW) throw damaged(`row ${r}`);
    this.column = -1;
    if (isTrue(hidden)) this.hiddenRows.add(this.row);
  }

  private openCell({ r, t = "n", s }: Attributes): void {
    const place = r === undefined ? { row: this.row, column: this.column + 1 } : address(r);
    if (place.row < 0 || place.column > MAX_COLUMN) throw damaged("cell outside the sheet");
    this.column = place.column;
    this.cell = { row: place.row, column: place.column, type: t };
    if (s !== undefined) this.cell.style = s;
  }

  private openInCell(name: string, attributes: Attributes): void {
    const cell = this.cell;
    if (!cell) return;
    if (this.capture === "inline") this.inline.open(name);
    else if (name === "is") this.capture = "inline";
    else if (name === "v") {
      this.capture = "value";
      cell.value = "";
    } else if (name === "f") {
      this.capture = "formula";
      cell.formula = { text: "", type: attributes.t, shared: attributes.si, area: attributes.ref };
    }
  }

  private hideColumns({ min, max }: Attributes): void {
    const left = Number(min) - 1;
    const right = Math.min(Number(max) - 1, MAX_COLUMN);
    if (!Number.isInteger(left) || !Number.isInteger(right) || left < 0)
      throw damaged(`columns ${min} to ${max}`);
    this.hiddenColumns.push({ left, right });
  }

  private keep(open: OpenCell): void {
    const formula = this.formulaOf(open);
    const value = this.valueOf(open);
    const shared = formula === undefined ? open.formula?.shared : undefined;
    if (formula === undefined && shared === undefined && (value === undefined || value === "")) return;
    this.parts.budget.spend("cells", 1);
    const format = this.parts.formats.ofStyle(open.style);
    const cell: Cell = { row: open.row, column: open.column };
    if (value !== undefined) cell.value = value;
    if (formula !== undefined) cell.formula = formula;
    if (format !== undefined) cell.format = format;
    if (shared !== undefined) this.waiting.push({ cell, shared });
    this.cells.push(cell);
  }

  /** The formula of a cell; undefined where it has none, or shares one whose text did not come yet. */
  private formulaOf({ row, column, formula }: OpenCell): string | undefined {
    if (!formula) return undefined;
    const text = shownFormula(unescapeText(formula.text));
    if (formula.type === "array") this.arrays.push(...areas(formula.area).map((area) => ({ ...area, text })));
    if (formula.type !== "shared") formula.shared = undefined;
    if (formula.shared === undefined) return text === "" ? undefined : text;
    // The first cell of a shared formula carries its text, the others only its number.
    if (text === "") return this.shifted(formula.shared, { row, column });
    this.shared.set(formula.shared, { row, column, text });
    return text;
  }

  /** A shared formula as it reads in one of its cells; undefined where no cell before it carries its text. */
  private shifted(shared: string, { row, column }: { row: number; column: number }): string | undefined {
    const first = this.shared.get(shared);
    if (!first) return undefined;
    this.parts.budget.spend("formulaCharacters", first.text.length);
    return shiftFormula(first.text, row - first.row, column - first.column);
  }

  private valueOf({ type, value }: OpenCell): CellValue | undefined {
    if (value === undefined) return undefined;
    switch (type) {
      case "s":
        return this.sharedString(value);
      case "inlineStr":
        return value;
      case "str":
        return unescapeText(value);
      case "b":
        return isTrue(value.trim());
      case "e":
        return { error: value };
      case "d":
        return value === "" ? undefined : dayOf(value);
      default:
        return value.trim() === "" ? undefined : finite(Number(value));
    }
  }

  private sharedString(index: string): string | undefined {
    if (index.trim() === "") return undefined;
    const text = this.parts.strings[Number(index)];
    if (text === undefined) throw damaged(`string ${index} is missing`);
    return text;
  }

  /** Leaves out what lies below a merge, and gives every cell of an array formula its text. */
  private withoutCovered(cells: Cell[]): Cell[] {
    const lastColumn = cells.reduce((last, { column }) => Math.max(last, column), 0);
    const merged = new Rectangles(this.merges, lastColumn, this.parts.budget);
    const arrays = new Rectangles(this.arrays, lastColumn, this.parts.budget);
    return cells.filter((cell) => {
      const array = arrays.at(cell.row, cell.column);
      if (array) cell.formula ??= array.text;
      const merge = merged.at(cell.row, cell.column);
      return !merge || (merge.top === cell.row && merge.left === cell.column);
    });
  }
}

/** A day that Excel cannot count stays the text that it is. */
function dayOf(text: string): CellValue {
  const serial = serialOf(text);
  return serial === undefined ? text : finite(serial);
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw damaged("a number that is none");
  return value;
}

function address(text: string): { row: number; column: number } {
  const found = place(text);
  if (!found) throw damaged(`cell address ${text}`);
  return found;
}

/** The cell that a text names; undefined where it is outside of a sheet, or no address. */
function place(text: string): { row: number; column: number } | undefined {
  try {
    const found = parseCellAddress(text);
    return found.row <= MAX_ROW && found.column <= MAX_COLUMN ? found : undefined;
  } catch {
    return undefined;
  }
}

/** The area that a text names. What is none, a whole column for instance, says nothing of any cell: then none. */
function areas(ref: string | undefined): Area[] {
  const [start, end = start] = (ref ?? "").split(":").map(place);
  if (!start || !end || end.row < start.row || end.column < start.column) return [];
  return [{ top: start.row, left: start.column, bottom: end.row, right: end.column }];
}

/** Sorts cells only where a file does not have them in order; of two at the same place the last one counts. */
function inReadingOrder(cells: Cell[]): Cell[] {
  const before = (a: Cell, b: Cell) => a.row - b.row || a.column - b.column;
  const isAfter = (cell: Cell, index: number) => {
    const previous = cells[index - 1];
    return !previous || before(previous, cell) < 0;
  };
  if (cells.every(isAfter)) return cells;
  const sorted = [...cells].sort(before);
  return sorted.filter((cell, index) => {
    const next = sorted[index + 1];
    return !next || before(cell, next) < 0;
  });
}

function columnsOf(ranges: { left: number; right: number }[]): number[] {
  const columns: number[] = [];
  for (const { left, right } of [...ranges].sort((a, b) => a.left - b.left)) {
    for (let column = Math.max(left, (columns.at(-1) ?? -1) + 1); column <= right; column++)
      columns.push(column);
  }
  return columns;
}
