import { createRequire } from "node:module";
import type * as kern from "@univerjs/preset-sheets-node-core";
import type * as presets from "@univerjs/presets";
import { cellAddress } from "../../src/workbook/adresse";
import { formelindex } from "../../src/workbook/formel/formelindex";
import type { Cell, CellValue, Sheet, Workbook } from "../../src/workbook/workbook";
import { namensdaten } from "../../workbench/gitter/namensdaten";
import { ERROR_VALUES } from "../../workbench/host/zellwerte";
import { imKreis } from "../quellen/kreise";

// As ES modules these packages are made for bundlers: Node alone loads only what they have for require.
const lade = createRequire(import.meta.url);
const { CellValueType, createUniver, LocaleType } = lade("@univerjs/presets") as typeof presets;
const { UniverSheetsNodeCorePreset } = lade("@univerjs/preset-sheets-node-core") as typeof kern;

/** More at once take more memory and are no faster. */
const ZUGLEICH = 20;

/** Workbooks with the results that a spreadsheet computes for their formulas; 0, as in Excel, where one counts itself. */
export async function durchgerechnet(workbooks: Workbook[]): Promise<Workbook[]> {
  const { univer, univerAPI } = createUniver({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
    presets: [UniverSheetsNodeCorePreset()],
  });
  const results: Workbook[] = [];
  for (let at = 0; at < workbooks.length; at += ZUGLEICH)
    results.push(...(await zugleich(univerAPI, workbooks.slice(at, at + ZUGLEICH))));
  univer.dispose();
  return results;
}

async function zugleich(univerAPI: presets.FUniver, workbooks: Workbook[]): Promise<Workbook[]> {
  const books = workbooks.map((workbook, index) => {
    const circular = new Set(kreise(workbook));
    return { workbook, circular, book: univerAPI.createWorkbook(mappendaten(workbook, index, circular)) };
  });
  const formula = univerAPI.getFormula();
  const finished = formula.onCalculationEnd();
  formula.executeCalculation();
  await finished;
  return books.map(({ workbook, circular, book }) => {
    const result = (sheet: string, cell: Cell): Cell => {
      if (cell.formula === undefined) return cell;
      if (circular.has(schluessel(sheet, cell))) return { ...cell, value: 0 };
      const raw = book.getSheetByName(sheet)?.getRange(cell.row, cell.column).getRawValue();
      return { ...cell, value: zellwert(raw) };
    };
    const sheets = workbook.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => result(sheet.name, cell)),
    }));
    univerAPI.disposeUnit(book.getId());
    return { ...workbook, sheets };
  });
}

const schluessel = (sheet: string, { row, column }: Cell): string => `${sheet}!${cellAddress(row, column)}`;

/** The cells with formulas that count themselves, at once or by others. */
function kreise(workbook: Workbook): string[] {
  const index = formelindex(workbook);
  const formeln = workbook.sheets.flatMap(({ name }) => index.formeln(name));
  return imKreis(
    new Map(
      formeln.map(({ blatt, zelle, bezuege }) => [
        schluessel(blatt, zelle),
        bezuege
          .flatMap((bezug) => index.genannte(blatt, bezug))
          .map((named) => schluessel(named.blatt, named.zelle)),
      ]),
    ),
  );
}

/** A workbook as the engine takes it; formulas in a circle stand there with their result. */
function mappendaten(
  { sheets, namen = [] }: Workbook,
  index: number,
  circular: Set<string>,
): Parameters<presets.FUniver["createWorkbook"]>[0] {
  const data = sheets.map((sheet) => [sheet.name, blattdaten(sheet, circular)] as const);
  return {
    id: `mappe-${index}`,
    sheetOrder: sheets.map(({ name }) => name),
    sheets: Object.fromEntries(data),
    resources: [namensdaten(namen, (blatt) => blatt)],
  };
}

function blattdaten({ name, cells }: Sheet, circular: Set<string>): object {
  const cellData: Record<number, Record<number, object>> = {};
  for (const cell of cells) {
    const { row, column, value, formula } = cell;
    const inCircle = circular.has(schluessel(name, cell));
    (cellData[row] ??= {})[column] =
      formula !== undefined && !inCircle ? { f: `=${formula}` } : inCircle ? { v: 0 } : inhalt(value);
  }
  // What a formula names outside of the sheet would be an error.
  const ende = (of: (cell: Cell) => number): number => Math.max(0, ...cells.map(of)) + 50;
  const [rowCount, columnCount] = [ende(({ row }) => row), ende(({ column }) => column)];
  return { id: name, name, cellData, rowCount, columnCount };
}

const inhalt = (value: CellValue | undefined): object =>
  typeof value === "string" ? { v: value, t: CellValueType.STRING } : { v: value };

/** A result as files store it: what names an empty cell is 0, an error no text. */
function zellwert(raw: unknown): CellValue {
  if (typeof raw === "string" && ERROR_VALUES.includes(raw)) return { error: raw };
  return typeof raw === "string" || typeof raw === "number" || typeof raw === "boolean" ? raw : 0;
}
