import { readFileSync } from "node:fs";
import path from "node:path";
import { mappen } from "../../samples/mappen";
import { cellAddress } from "../../src/workbook/adresse";
import type { Workbook } from "../../src/workbook/workbook";
import { readXlsx } from "../../src/workbook/xlsx";
import { node, samples } from "./prozess";

/** How many formulas each workbook has at least: most of its sums and percentages. */
const MINDESTENS: Record<string, number> = {
  "Wirtschaftsplan-2024.xlsx": 300,
  "Zwischenbericht-2023-06-30.xlsx": 250,
  "Kennzahlen-2023.xlsx": 14,
};

/** What a spreadsheet engine calculates for every formula, in the order of the cells. */
function nachgerechnet(workbook: Workbook): unknown[] {
  return JSON.parse(node(["test/samples/nachrechnen.mjs"], { input: JSON.stringify(workbook) })) as unknown[];
}

test.each(mappen)("every formula in $datei gives its stored value", async ({ datei }) => {
  const workbook = await readXlsx(readFileSync(path.join(samples, datei)), datei);
  const formeln = workbook.sheets.flatMap(({ name, cells }) =>
    cells.filter(({ formula }) => formula !== undefined).map((cell) => ({ ...cell, blatt: name })),
  );
  const ergebnisse = nachgerechnet(workbook);
  const falsch = formeln.flatMap(({ blatt, row, column, formula, value }, index) => {
    const ergebnis = ergebnisse[index];
    // The engine adds in binary, so that cents differ far behind the decimal point.
    const gleich = typeof ergebnis === "number" && Math.abs(ergebnis - Number(value)) < 1e-6;
    return gleich ? [] : [{ zelle: `${blatt}!${cellAddress(row, column)}`, formula, value, ergebnis }];
  });
  expect(falsch).toEqual([]);
  expect(formeln.length).toBeGreaterThanOrEqual(MINDESTENS[datei] ?? 1);
});
