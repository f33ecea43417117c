import { type Cell, type CellStyle, type WriteSheet, writeXlsx } from "hucre/xlsx";
import type { TabelleImSpeicher } from "../../workbench/host/imSpeicher";
import { satzhoehe } from "../../src/excel/schreiben/satzhoehe";
import type { Cell as Zelle } from "../../src/workbook/workbook";
import type { Gestaltung } from "../../workbench/host/tabelle";

const ALLES = { top: 0, left: 0, bottom: 4_000, right: 60 };
const SCHRIFT = { name: "Calibri", size: 11 };
const RAENDER = ["top", "right", "bottom", "left", "header", "footer"] as const;
const ZOLL = 2.54;

/** A sheet of the spreadsheet in memory as the bytes of an .xlsx file, with its looks and as it is to be printed. */
export function alsDatei(tabelle: TabelleImSpeicher, name: string): Promise<Uint8Array> {
  const id = tabelle.sheets().find((sheet) => sheet.name === name)?.id;
  if (id === undefined) throw new Error(`No sheet „${name}“.`);
  return writeXlsx({ sheets: [blatt(tabelle, id, name)] });
}

function blatt(tabelle: TabelleImSpeicher, id: string, name: string): WriteSheet {
  const page = tabelle.extras(id).page;
  const { columns, rows } = tabelle.sizes(id);
  const cells = new Map<string, Partial<Cell>>();
  const area = printed(page.get("printArea") as string);
  for (let row = 0; row <= area.bottom; row += 1) {
    for (let column = 0; column <= area.right; column += 1) {
      const at = { top: row, left: column, bottom: row, right: column };
      cells.set(`${row},${column}`, { value: null, style: stil(tabelle.style(id, at)) });
    }
  }
  for (const { row, column, value, format } of tabelle.cells(id, ALLES)) {
    const known = cells.get(`${row},${column}`);
    if (typeof value === "object") throw new Error("Reports hold no errors.");
    const style = { ...known?.style, ...(format !== undefined && { numFmt: format }) };
    cells.set(`${row},${column}`, { value: value ?? null, style });
  }
  const own = (row: number) => tabelle.cells(id, { ...ALLES, top: row, bottom: row });
  const margins = page.get("margins") as Record<(typeof RAENDER)[number], number>;
  return {
    name,
    rows: [],
    cells,
    columns: Array.from({ length: area.right + 1 }, (_, column) => ({
      width: ((columns.get(column) ?? 51.75) - 3.75) / 5.25 + 0.71,
    })),
    rowDefs: new Map(
      Array.from({ length: area.bottom + 1 }, (_, row) => {
        const height =
          rows.get(row) ?? Math.max(15, ...own(row).map((cell) => passend(tabelle, id, cell, columns)));
        return [row, { height }] as const;
      }),
    ),
    merges: tabelle.merges(id).map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
    pageSetup: {
      paperSize: "a4",
      orientation: page.get("orientation") === "Landscape" ? "landscape" : "portrait",
      fitToPage: true,
      fitToWidth: (page.get("zoom") as { horizontalFitToPages: number }).horizontalFitToPages,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: Object.fromEntries(RAENDER.map((edge) => [edge, margins[edge] / ZOLL])),
      ...(page.has("printTitleRows") && { printTitlesRow: page.get("printTitleRows") as string }),
    },
    headerFooter: {
      oddHeader: `&L${page.get("leftHeader")}&R${page.get("rightHeader")}`,
      oddFooter: `&L${page.get("leftFooter")}&R${page.get("rightFooter")}`,
    },
    view: { showGridLines: false },
  };
}

/** As Excel fits a row to its cells; with bold letters a little wider. */
function passend(
  tabelle: TabelleImSpeicher,
  id: string,
  { row, column, value }: Zelle,
  columns: ReadonlyMap<number, number>,
): number {
  const {
    size = 11,
    bold,
    wrapText,
  } = tabelle.style(id, {
    top: row,
    left: column,
    bottom: row,
    right: column,
  });
  const line = (size * 15) / 11;
  if (typeof value !== "string" || !wrapText) return line;
  const width = ((columns.get(column) ?? 51.75) - 3.75) / 5.25;
  return satzhoehe(value, bold ? width * 0.9 : width, size) ?? line;
}

function printed(area: string): { bottom: number; right: number } {
  const [, letters = "A", row = "1"] = /:([A-Z]+)(\d+)$/.exec(area) ?? [];
  return { bottom: Number(row) - 1, right: letters.charCodeAt(0) - 65 };
}

function stil({
  fill,
  color,
  bold,
  size,
  wrapText,
  horizontalAlignment,
  indentLevel,
  top,
  bottom,
}: Gestaltung): CellStyle {
  const rgb = (hex: string) => ({ rgb: hex.slice(1) });
  const line = (hex: string) => ({ style: "thin" as const, color: rgb(hex) });
  return {
    font: {
      ...SCHRIFT,
      ...(bold && { bold }),
      ...(size !== undefined && { size }),
      ...(color !== undefined && { color: rgb(color) }),
    },
    ...(fill && { fill: { type: "pattern", pattern: "solid", fgColor: rgb(fill) } }),
    border: { ...(top && { top: line(top) }), ...(bottom && { bottom: line(bottom) }) },
    alignment: {
      vertical: "top",
      ...(wrapText && { wrapText }),
      ...(indentLevel !== undefined && { indent: indentLevel }),
      ...(horizontalAlignment && {
        horizontal: horizontalAlignment.toLowerCase() as "left" | "right",
      }),
    },
  };
}
