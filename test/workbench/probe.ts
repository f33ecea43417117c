import type { Cell, Sheet, Workbook } from "../../src/workbook/workbook";
import { createHost, type Host } from "../../workbench/host/host";
import { TabelleImSpeicher } from "../../workbench/host/imSpeicher";

const text = (row: number, column: number, value: string): Cell => ({ row, column, value });

/**
 *      A        B                C
 *   1  Konto    Betrag (B1:C1 verbunden)
 *   2  Strom    1234.5           =B2*2 (2469)
 *   3  Gas      #DIV/0!          WAHR
 *   4  (verborgen)               30.06.2023
 */
const PLAN: Sheet = {
  name: "Plan 2024",
  hidden: false,
  cells: [
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
  merges: [{ top: 0, left: 1, bottom: 0, right: 2 }],
  hiddenRows: [3],
  hiddenColumns: [],
};
const empty = (name: string, hidden = false): Sheet => ({
  name,
  hidden,
  cells: [],
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
});

export const probemappe = (): Workbook => ({
  name: "Probe.xlsx",
  sheets: [PLAN, empty("Notizen"), empty("Ablage", true)],
});

export interface Probe {
  host: Host;
  tabelle: TabelleImSpeicher;
  /** Excel.run of this host. */
  run: typeof Excel.run;
}

export function probe(workbook = probemappe()): Probe {
  const tabelle = new TabelleImSpeicher(workbook);
  const host = createHost(tabelle);
  return { host, tabelle, run: host.globals.Excel.run };
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
