import type { Area, Cell } from "../../src/workbook/workbook";
import {
  bounds,
  cellCount,
  columnCount,
  fullAddress,
  intersection,
  MAX_COLUMN,
  MAX_ROW,
  parseArea,
  rowCount,
} from "./bereichstext";
import { bedingteFormate } from "./bedingt";
import { OfficeFehler } from "./fehler";
import { format } from "./format";
import { bereiche } from "./mehrbereich";
import { bereich, beschreibe, blatt } from "./objekte";
import { stellvertreterVon, type Objektart, type Stellvertreter } from "./stellvertreter";
import type { Auswahl, Inhalt } from "./tabelle";
import { sichtbareTeile } from "./sichtbar";
import type { Welt } from "./welt";
import { asContent, asFormula, asText, asType, asValue, matrix, MAX_CELLS } from "./zellwerte";

type Selbst = Stellvertreter<Excel.Range, Auswahl>;

/** A matrix over the cells; null where the range is too large, as Excel answers. */
function cells<V>({ sheet, area }: Auswahl, welt: Welt, empty: V, filled: (cell: Cell) => V): V[][] {
  if (cellCount(area) > MAX_CELLS) return null as unknown as V[][];
  return matrix(area, welt.tabelle.cells(welt.sheet(sheet).id, area), empty, filled);
}

/** Spreads a single value over the area; raises InvalidArgument where a matrix has another shape. */
function inShape(value: unknown, area: Area): unknown[][] {
  if (!Array.isArray(value)) {
    return Array.from({ length: rowCount(area) }, () => new Array<unknown>(columnCount(area)).fill(value));
  }
  const rows = value as unknown[];
  const fits = rows.every((row) => Array.isArray(row) && row.length === columnCount(area));
  if (rows.length !== rowCount(area) || !fits) throw new OfficeFehler("InvalidArgument");
  return rows as unknown[][];
}

function writeContents({ sheet, area }: Auswahl, value: unknown, welt: Welt): void {
  const rows = inShape(value, area);
  welt.writable(sheet);
  const before = matrix<Cell | undefined>(area, welt.tabelle.cells(sheet, area), undefined, (cell) => cell);
  const contents = rows.map((row, r) =>
    row.map((entry, c) => asContent(entry, before[r]?.[c]?.format) ?? kept(before[r]?.[c], entry)),
  );
  welt.tabelle.write(sheet, area, contents);
}

/** null in the matrix leaves a cell as it is. */
function kept(cell: Cell | undefined, entry: unknown): Inhalt {
  if (entry === "" || !cell) return null;
  return cell.formula === undefined ? (cell.value ?? null) : { formula: cell.formula };
}

function writeFormats({ sheet, area }: Auswahl, value: unknown, welt: Welt): void {
  welt.writable(sheet);
  const formats = inShape(value, area).map((row) => row.map((entry) => String(entry)));
  welt.tabelle.setFormats(sheet, area, formats);
}

const lines = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** true or false where all lines agree, else null. */
function allHidden(hidden: number[], from: number, to: number): boolean {
  const count = hidden.filter((line) => line >= from && line <= to).length;
  if (count === 0) return false;
  return count === to - from + 1 ? true : (null as unknown as boolean);
}

/** Another range on the same sheet, computed from this one. */
function moved(self: Selbst, change: (area: Area) => Area | undefined): Excel.Range {
  return bereich(self.context, () => {
    const { sheet, area } = self.require();
    const next = change(area);
    return next && { sheet, area: next };
  });
}

const cellAt = (area: Area, row: number, column: number): Area => ({
  top: area.top + row,
  bottom: area.top + row,
  left: area.left + column,
  right: area.left + column,
});

const umfassend = (a: Area, b: Area): Area => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

function otherArea(other: Excel.Range | string): () => Area {
  if (typeof other === "string") return () => parseArea(other);
  const behind = stellvertreterVon<Excel.Range, Auswahl>(other);
  return () => behind.require().area;
}

function orNotFound<V>(value: V | undefined): V {
  if (value === undefined) throw new OfficeFehler("ItemNotFound");
  return value;
}

const RANGE: Objektart<Excel.Range, Auswahl> = {
  name: "Range",
  read: {
    address: ({ sheet, area }, welt) => fullAddress(welt.sheet(sheet).name, area),
    addressLocal: ({ sheet, area }, welt) => fullAddress(welt.sheet(sheet).name, area),
    rowIndex: ({ area }) => area.top,
    columnIndex: ({ area }) => area.left,
    rowCount: ({ area }) => rowCount(area),
    columnCount: ({ area }) => columnCount(area),
    cellCount: ({ area }) => (cellCount(area) > 2 ** 31 - 1 ? -1 : cellCount(area)),
    values: (target, welt) => cells<unknown>(target, welt, "", asValue),
    formulas: (target, welt) => cells<unknown>(target, welt, "", asFormula),
    numberFormat: (target, welt) =>
      cells<unknown>(target, welt, "General", (cell) => cell.format ?? "General"),
    text: (target, welt) => cells(target, welt, "", asText),
    valueTypes: (target, welt) => cells(target, welt, "Empty" as Excel.RangeValueType, asType),
    rowHidden: ({ sheet, area }, welt) => allHidden(welt.tabelle.hidden(sheet).rows, area.top, area.bottom),
    columnHidden: ({ sheet, area }, welt) =>
      allHidden(welt.tabelle.hidden(sheet).columns, area.left, area.right),
    savedAsArray: ({ sheet, area }, welt) => {
      const spills = welt.tabelle.spills(sheet).flatMap((spill) => intersection(spill, area) ?? []);
      const covered = spills.reduce((sum, part) => sum + cellCount(part), 0);
      return covered === 0 ? false : covered === cellCount(area) ? true : (null as unknown as boolean);
    },
    isEntireRow: ({ area }) => area.left === 0 && area.right === MAX_COLUMN,
    isEntireColumn: ({ area }) => area.top === 0 && area.bottom === MAX_ROW,
  },
  write: {
    values: writeContents,
    formulas: writeContents,
    numberFormat: writeFormats,
    rowHidden: ({ sheet, area }, hidden, welt) =>
      welt.tabelle.setHidden(welt.writable(sheet).id, { rows: lines(area.top, area.bottom) }, hidden),
    columnHidden: ({ sheet, area }, hidden, welt) =>
      welt.tabelle.setHidden(welt.writable(sheet).id, { columns: lines(area.left, area.right) }, hidden),
  },
  link: {
    worksheet: (self) => blatt(self.context, () => self.require().sheet, false),
    format: (self) => format(self.context, () => self.require()),
    conditionalFormats: (self) => bedingteFormate(self.context, () => self.require()),
  },
  methods: (self) => ({
    select: () => {
      self.act("select", ({ sheet, area }, welt) => {
        // Excel selects nothing on a sheet that cannot be seen.
        if (welt.sheet(sheet).hidden) throw new OfficeFehler("InvalidOperation");
        welt.tabelle.select(sheet, area);
      });
    },
    clear: (applyTo: string = "All") => {
      self.act("clear", ({ sheet, area }, welt) => clear(welt, welt.writable(sheet).id, area, applyTo));
    },
    merge: (across = false) => {
      if (across) throw new Error("This host merges no rows apart.");
      self.act("merge", ({ sheet, area }, welt) => welt.tabelle.merge(welt.writable(sheet).id, area));
    },
    getCell: (row, column) => moved(self, (area) => cellAt(area, row, column)),
    getRow: (row) => moved(self, (area) => ({ ...area, top: area.top + row, bottom: area.top + row })),
    getColumn: (column) =>
      moved(self, (area) => ({ ...area, left: area.left + column, right: area.left + column })),
    getLastCell: () => moved(self, (area) => ({ ...area, top: area.bottom, left: area.right })),
    getLastRow: () => moved(self, (area) => ({ ...area, top: area.bottom })),
    getLastColumn: () => moved(self, (area) => ({ ...area, left: area.right })),
    getEntireRow: () => moved(self, (area) => ({ ...area, left: 0, right: MAX_COLUMN })),
    getEntireColumn: () => moved(self, (area) => ({ ...area, top: 0, bottom: MAX_ROW })),
    getResizedRange: (rows, columns) =>
      moved(self, (area) => ({ ...area, bottom: area.bottom + rows, right: area.right + columns })),
    getAbsoluteResizedRange: (rows, columns) =>
      moved(self, (area) => ({ ...area, bottom: area.top + rows - 1, right: area.left + columns - 1 })),
    getOffsetRange: (rows, columns) =>
      moved(self, ({ top, left, bottom, right }) => ({
        top: top + rows,
        bottom: bottom + rows,
        left: left + columns,
        right: right + columns,
      })),
    getBoundingRect: (other) => {
      const area = otherArea(other);
      return moved(self, (own) => umfassend(own, area()));
    },
    getIntersection: (other) => {
      const area = otherArea(other);
      return moved(self, (own) => orNotFound(intersection(own, area())));
    },
    getIntersectionOrNullObject: (other) => {
      const area = otherArea(other);
      return moved(self, (own) => intersection(own, area()));
    },
    getUsedRangeOrNullObject: (valuesOnly = false) =>
      bereich(self.context, () => {
        const { sheet, area } = self.require();
        const used = self.context.welt.tabelle
          .cells(sheet, area)
          .filter((cell) => !valuesOnly || hasContent(cell));
        const around = bounds(used);
        return around && { sheet, area: around };
      }),
    getSpillingToRangeOrNullObject: () => moved(self, (area) => spillOf(self, area)),
    getSpecialCells: (type: string) => bereiche(self.context, () => orNotFound(special(self, type))),
    getSpecialCellsOrNullObject: (type: string) => bereiche(self.context, () => special(self, type)),
    getMergedAreasOrNullObject: () => bereiche(self.context, () => mergedAreas(self)),
  }),
};

beschreibe({ bereich: RANGE });

function clear(welt: Welt, sheet: string, area: Area, applyTo: string): void {
  const used = bounds(welt.tabelle.cells(sheet, area));
  if (!used) return;
  const filled = <V>(value: V): V[][] =>
    Array.from({ length: rowCount(used) }, () => new Array<V>(columnCount(used)).fill(value));
  if (applyTo !== "Formats") welt.tabelle.write(sheet, used, filled<Inhalt>(null));
  if (applyTo !== "Contents") welt.tabelle.setFormats(sheet, used, filled("General"));
}

/** The results of the array formula that stands in the cell. */
function spillOf(self: Selbst, { top, left, bottom, right }: Area): Area | undefined {
  if (top !== bottom || left !== right) return undefined;
  const spills = self.context.welt.tabelle.spills(self.require().sheet);
  return spills.find((spill) => spill.top === top && spill.left === left);
}

/** Only "Visible" is needed; every other kind says so instead of answering wrongly. */
function special(self: Selbst, type: string): { sheet: string; areas: Area[] } | undefined {
  const { sheet, area } = self.require();
  const { tabelle } = self.context.welt;
  if (type !== "Visible") throw new Error(`This host has no special cells of type ${type}.`);
  const areas = sichtbareTeile(area, tabelle.hidden(sheet));
  return areas.length > 0 ? { sheet, areas } : undefined;
}

function mergedAreas(self: Selbst): { sheet: string; areas: Area[] } | undefined {
  const { sheet, area } = self.require();
  const areas = self.context.welt.tabelle.merges(sheet).filter((merge) => intersection(merge, area));
  // Documented limit of Excel: it does not answer for sheets with more merged areas.
  if (areas.length > 512) throw new OfficeFehler("GeneralException");
  return areas.length > 0 ? { sheet, areas } : undefined;
}

export const hasContent = (cell: Cell): boolean => cell.value !== undefined || cell.formula !== undefined;
