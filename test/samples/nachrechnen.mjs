/**
 * A spreadsheet engine in a process of its own: takes a workbook as JSON from standard input, calculates all
 * its formulas anew and writes the values of these cells to standard output, in the same order.
 *
 * It is plain JavaScript, because the engine loads in Node only as CommonJS and beside no other loader.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { createUniver, LocaleType } = require("@univerjs/presets");
const { UniverSheetsNodeCorePreset } = require("@univerjs/preset-sheets-node-core");

/** The workbook for the engine: constants and formulas, without the stored results. */
function withoutResults({ name, sheets }) {
  const data = sheets.map((sheet) => {
    const cellData = {};
    for (const { row, column, value, formula } of sheet.cells) {
      (cellData[row] ??= {})[column] = formula === undefined ? { v: value } : { f: `=${formula}` };
    }
    return [sheet.name, { id: sheet.name, name: sheet.name, cellData }];
  });
  return { id: name, name, sheetOrder: data.map(([id]) => id), sheets: Object.fromEntries(data) };
}

const workbook = JSON.parse(readFileSync(0, "utf8"));
const { univer, univerAPI } = createUniver({
  locale: LocaleType.EN_US,
  locales: { [LocaleType.EN_US]: {} },
  presets: [UniverSheetsNodeCorePreset()],
});
const book = univerAPI.createWorkbook(withoutResults(workbook));
univerAPI.getFormula().executeCalculation();
await univerAPI.getFormula().onCalculationEnd();

const results = workbook.sheets.flatMap(({ name, cells }) =>
  cells
    .filter(({ formula }) => formula !== undefined)
    .map(({ row, column }) => book.getSheetByName(name).getRange(row, column).getRawValue()),
);
process.stdout.write(JSON.stringify(results));
univer.dispose();
