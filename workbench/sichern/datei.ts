import { writeXlsx, type Cell as Dateizelle, type TableDefinition, type WriteSheet } from "hucre/xlsx";
import type { IStyleData } from "@univerjs/presets";
import { areaAddress } from "../../src/workbook/adresse";
import { isCellError, type Cell } from "../../src/workbook/workbook";
import type { Darstellung } from "../gitter/darstellung";
import { dateistil } from "../gitter/zellstil";
import { WHOLE_SHEET } from "../host/bereichstext";
import type { Blatt, Tabelle } from "../host/tabelle";
import type { BedingtesFormat } from "../host/zusatz";
import { dateiformel, fremdeBlaetter, rechnetZellweise } from "./dateiformel";
import { ergaenzt, type FremdeMappe } from "./paket";
import { druckseite } from "./druckseite";

/**
 * The .xlsx file of what a spreadsheet holds: values, formulas, formats, looks, merged cells, hidden sheets and lines,
 * names, tables, print set-up, and what the add-in keeps in the workbook. Charts are left out.
 *
 * @param looks the looks of the sheets by their names
 * @param externe the other workbooks that formulas name by a number, the first for [1]
 */
export async function xlsxDatei(
  tabelle: Tabelle,
  looks: ReadonlyMap<string, Darstellung>,
  externe: string[] = [],
): Promise<Uint8Array> {
  const tabs = tabelle.sheets();
  const read = tabs.map((tab) => ({
    tab,
    look: looks.get(tab.name),
    cells: tabelle.cells(tab.id, WHOLE_SHEET),
  }));
  const names = [
    ...[...tabelle.names].map(([name, entry]) => ({ name, ...entry, scope: undefined })),
    ...tabs.flatMap(({ id, name: scope }) =>
      [...tabelle.extras(id).names].map(([name, entry]) => ({ name, ...entry, scope })),
    ),
  ];
  const formulas = [
    ...read.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? [])),
    ...names.map(({ formula }) => formula.slice(1)),
  ];
  const data = await writeXlsx({
    sheets: read.map(({ tab, cells, look }) => blatt(tabelle, tab, cells, look)),
    activeSheet: tabs.findIndex(({ id }) => id === tabelle.activeSheet()),
    namedRanges: names.map(({ name, formula, scope }) => ({
      name,
      range: dateiformel(formula.slice(1)),
      ...(scope !== undefined && { scope }),
    })),
  });
  return ergaenzt(data, {
    xmlParts: [...tabelle.xmlParts.values()],
    hiddenNames: names.filter(({ visible }) => !visible).map(({ name }) => name),
    externe: fremdeMappen(formulas, externe),
  });
}

/** The other workbooks that the formulas name, in the order of their numbers, each with the sheets named of it. */
function fremdeMappen(formulas: string[], externe: string[]): FremdeMappe[] {
  const named = formulas.flatMap(fremdeBlaetter);
  const count = named.reduce((most, { nummer }) => Math.max(most, nummer), 0);
  return Array.from({ length: count }, (_, index) => {
    const own = named.filter(({ nummer }) => nummer === index + 1).map(({ blatt: sheet }) => sheet);
    return { datei: externe[index] || `Mappe${index + 1}.xlsx`, blaetter: [...new Set(own)] };
  });
}

function blatt(
  tabelle: Tabelle,
  { id, name, hidden, protected: locked }: Blatt,
  cells: Cell[],
  look: Darstellung | undefined,
): WriteSheet {
  const extras = tabelle.extras(id);
  const lines = tabelle.hidden(id);
  return {
    name,
    hidden,
    cells: mitZeilen(zellen(cells, look), lines.rows),
    columns: spalten(look?.widths ?? [], lines.columns),
    rowDefs: new Map(lines.rows.map((row) => [row, { hidden: true }])),
    merges: tabelle.merges(id).map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
    ...(look &&
      (look.frozenRows > 0 || look.frozenColumns > 0) && {
        freezePane: { rows: look.frozenRows, columns: look.frozenColumns },
      }),
    ...(locked && { protection: { sheet: true } }),
    tables: extras.tables.flatMap((table) => datentabelle(table, cells)),
    conditionalRules: extras.conditional.map(bedingteRegel),
    ...druckseite(extras.page),
  };
}

function spalten(widths: (number | undefined)[], hidden: number[]): NonNullable<WriteSheet["columns"]> {
  const count = Math.max(widths.length, (hidden.at(-1) ?? -1) + 1);
  const set = new Set(hidden);
  return Array.from({ length: count }, (_, column) => {
    const width = widths[column];
    return { ...(width !== undefined && { width }), ...(set.has(column) && { hidden: true }) };
  });
}

/** Cells and looks; of an array formula the first cell alone has it, the others their results. */
function zellen(cells: Cell[], look: Darstellung | undefined): Map<string, Partial<Dateizelle>> {
  const all = new Map<string, Partial<Dateizelle>>();
  for (const [key, style] of look?.styles ?? []) all.set(key, mitStil(style));
  const spilled = new Map<string, string>();
  for (const [first, { top, left, bottom, right }] of look?.arrays ?? [])
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) spilled.set(`${row},${column}`, first);
  for (const cell of cells) {
    const key = `${cell.row},${cell.column}`;
    const first = spilled.get(key);
    const own = first === undefined || first === key;
    const style = look?.styles.get(key) ?? {};
    const area = first === key ? look?.arrays.get(key) : undefined;
    all.set(key, {
      ...inhalt(own ? cell : { ...cell, formula: undefined }, area && areaAddress(area)),
      ...mitStil({ ...style, ...(cell.format !== undefined && { n: { pattern: cell.format } }) }),
    });
  }
  return all;
}

/** The writer ends with the last row that has a cell: one that is hidden below gets an empty one. */
function mitZeilen(
  cells: Map<string, Partial<Dateizelle>>,
  hidden: number[],
): Map<string, Partial<Dateizelle>> {
  const last = `${hidden.at(-1)},0`;
  if (hidden.length > 0 && !cells.has(last)) cells.set(last, { value: null });
  return cells;
}

function mitStil(look: IStyleData): Partial<Dateizelle> {
  const style = dateistil(look);
  return style ? { style } : {};
}

function inhalt(
  { row, column, value, formula }: Pick<Cell, "row" | "column" | "value"> & { formula?: string | undefined },
  spill: string | undefined,
): Partial<Dateizelle> {
  const plain = isCellError(value)
    ? value.error
    : typeof value === "string"
      ? dateitext(value)
      : (value ?? null);
  if (formula === undefined) return { value: plain };
  const ref =
    spill ??
    (rechnetZellweise(formula)
      ? areaAddress({ top: row, left: column, bottom: row, right: column })
      : undefined);
  return {
    value: plain,
    formula: dateiformel(formula),
    formulaResult: plain,
    ...(ref !== undefined && { formulaType: "array" as const, formulaRef: ref, formulaDynamic: true }),
  };
}

/** In files "_x000D_" is a character; where somebody wrote that, its first sign is written as one. */
const dateitext = (text: string): string => text.replace(/_(?=x[\da-f]{4}_)/gi, "_x005F_");

/** A table, where its headers stand above its columns as Excel asks for: rows that came or went may have moved them. */
function datentabelle(
  {
    name,
    bereich,
    kopfzeilen,
    ergebniszeilen,
    spalten: columns,
  }: ReturnType<Tabelle["extras"]>["tables"][number],
  cells: Cell[],
): TableDefinition[] {
  const heads = new Map(
    cells.filter(({ row }) => row === bereich.top).map(({ column, value }) => [column, value]),
  );
  const fits = kopfzeilen === 1 && columns.every((head, index) => heads.get(bereich.left + index) === head);
  if (!fits) return [];
  return [
    {
      name,
      range: areaAddress(bereich),
      columns: columns.map((head) => ({ name: head })),
      style: "TableStyleLight1",
      showRowStripes: false,
      showAutoFilter: false,
      showTotalRow: ergebniszeilen === 1,
    },
  ];
}

function bedingteRegel(
  { area, formula = "", stopIfTrue, look: { fill, color, bold } }: BedingtesFormat,
  index: number,
): NonNullable<WriteSheet["conditionalRules"]>[number] {
  return {
    type: "expression",
    priority: index + 1,
    formula: dateiformel(formula.slice(1)),
    range: areaAddress(area),
    stopIfTrue,
    style: {
      ...(fill && { fill: { type: "pattern", pattern: "solid", bgColor: { rgb: fill.slice(1) } } }),
      ...((color || bold) && {
        font: { ...(bold && { bold }), ...(color && { color: { rgb: color.slice(1) } }) },
      }),
    },
  };
}
