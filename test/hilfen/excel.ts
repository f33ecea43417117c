import type { Cell, Sheet, Workbook } from "../../src/workbook/workbook";
import { OfficeFehler } from "../../workbench/host/fehler";
import { type Host, createHost } from "../../workbench/host/host";
import { TabelleImSpeicher } from "../../workbench/host/imSpeicher";
import type { Ausfuehrung } from "./client/ausfuehrung";
import { type Plattform, vorschalten } from "./client/client";

/** Set where the tests run with Microsoft's client in front of the host. */
declare global {
  var CLIENT: Plattform | undefined;
}

export interface Excel {
  host: Host;
  tabelle: TabelleImSpeicher;
}

let uninstall: (() => void) | undefined;
afterEach(() => {
  uninstall?.();
  uninstall = undefined;
  jest.restoreAllMocks();
});

/** The workbook in an Excel that nobody else sees. */
export function excelMit(workbook: Workbook): Excel {
  const tabelle = new TabelleImSpeicher(workbook);
  const host = createHost(tabelle);
  if (globalThis.CLIENT) vorschalten(host, globalThis.CLIENT);
  return { host, tabelle };
}

/** Opens the workbook in an Excel that lasts until the end of the test. */
export function open(workbook: Workbook): Excel {
  const excel = excelMit(workbook);
  uninstall = excel.host.install();
  return excel;
}

/** As `open`, in any case with Microsoft's client, which also says how large its requests are. */
export function openMitClient(
  workbook: Workbook,
  plattform: Plattform = "web",
): Excel & { client: Ausfuehrung } {
  const tabelle = new TabelleImSpeicher(workbook);
  const host = createHost(tabelle);
  const client = vorschalten(host, plattform);
  uninstall = host.install();
  return { host, tabelle, client };
}

/** From now on the sheet is one that has a chart and no cells: Excel lists it, and refuses what is asked of its cells. */
export function alsDiagrammblatt({ tabelle }: Excel, name: string): void {
  const own = tabelle.sheets().find((one) => one.name === name)?.id;
  const cells = tabelle.cells.bind(tabelle);
  const extras = tabelle.extras.bind(tabelle);
  const refused = <Answer>(id: string, answer: () => Answer): Answer => {
    if (id === own) throw new OfficeFehler("UnsupportedSheet");
    return answer();
  };
  tabelle.cells = (id, area) => refused(id, () => cells(id, area));
  tabelle.extras = (id) => refused(id, () => extras(id));
}

export function sheet(name: string, cells: Cell[] = [], more: Partial<Sheet> = {}): Sheet {
  return { name, hidden: false, cells, merges: [], hiddenRows: [], hiddenColumns: [], ...more };
}

/** A sheet full of figures: every cell holds its row times a thousand plus its column. */
export function figures(name: string, rows: number, columns: number): Sheet {
  const cells = Array.from({ length: rows * columns }, (_, index): Cell => {
    const row = Math.floor(index / columns);
    const column = index % columns;
    return { row, column, value: row * 1000 + column };
  });
  return sheet(name, cells);
}

export const workbook = (...sheets: Sheet[]): Workbook => ({ name: "Probe.xlsx", sheets });

/** The outcome of work that tries again after a pause: every pause is over at once. */
export async function nachGeduld<T>(work: () => Promise<T>): Promise<T> {
  jest.useFakeTimers();
  try {
    const outcome = Promise.allSettled([work()]);
    await jest.runAllTimersAsync();
    const [result] = await outcome;
    if (result.status === "rejected") throw result.reason;
    return result.value;
  } finally {
    jest.useRealTimers();
  }
}
