import type { Cell, Workbook } from "../../src/workbook/workbook";
import { type Excel as ExcelMitMappe, excelMit, sheet, workbook } from "./excel";

const text = (row: number, column: number, value: string): Cell => ({ row, column, value });

/**
 *      A        B                C
 *   1  Konto    Betrag (B1:C1 verbunden)
 *   2  Strom    1234.5           =B2*2 (2469)
 *   3  Gas      #DIV/0!          WAHR
 *   4  (verborgen)               30.06.2023
 */
const PLAN = sheet(
  "Plan 2024",
  [
    text(0, 0, "Konto"),
    text(0, 1, "Betrag"),
    text(1, 0, "Strom"),
    { row: 1, column: 1, value: 1234.5, format: "#,##0.00" },
    { row: 1, column: 2, value: 2469, formula: "B2*2", format: "#,##0" },
    text(2, 0, "Gas"),
    { row: 2, column: 1, value: { error: "#DIV/0!" }, formula: "1/0" },
    { row: 2, column: 2, value: true },
    { row: 3, column: 2, value: 45107, format: "dd.mm.yyyy" },
  ],
  { merges: [{ top: 0, left: 1, bottom: 0, right: 2 }], hiddenRows: [3] },
);

const probemappe = (): Workbook => workbook(PLAN, sheet("Notizen"), sheet("Ablage", [], { hidden: true }));

interface Probe extends ExcelMitMappe {
  /** Excel.run of this host. */
  run: typeof Excel.run;
}

/** A host that is asked itself, instead of by the add-in through the globals as in `open`. */
export function probe(book = probemappe()): Probe {
  const excel = excelMit(book);
  return { ...excel, run: excel.host.globals.Excel.run };
}

/** Loads the properties of what `find` names and answers them. */
export function loaded<T extends { load(option: string): unknown }>(
  { run }: Probe,
  find: (workbook: Excel.Workbook) => T,
  properties: string,
): Promise<T> {
  return run(async (context) => {
    const object = find(context.workbook);
    object.load(properties);
    await context.sync();
    return object;
  });
}

export const plan = (workbook: Excel.Workbook): Excel.Worksheet => workbook.worksheets.getItem("Plan 2024");
