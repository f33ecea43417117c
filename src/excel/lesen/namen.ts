import { BERICHTSNAME } from "../../workbook/berichtsmarke";
import type { Datentabelle, Name, Workbook } from "../../workbook/workbook";
import { request } from "../anfrage";
import { AREA, areaOf } from "./aufbau";
import { ExcelProblem } from "../problem";

/** What formulas name beside cells. */
type Benanntes = Pick<Workbook, "namen" | "datentabellen">;

/**
 * The names of the workbook and of its sheets, and the tables with their columns: one request, another one where there
 * are tables. Where Excel refuses it, formulas that name something are followed no further. Throws an ExcelProblem where
 * the reading was aborted.
 */
export async function readBenanntes(sheets: { name: string }[], signal: AbortSignal): Promise<Benanntes> {
  try {
    const { namen, tabellen } = await readListen(sheets, signal);
    const datentabellen = tabellen.length > 0 ? await readTabellen(tabellen, signal) : [];
    return {
      ...(namen.length > 0 && { namen }),
      ...(datentabellen.length > 0 && { datentabellen }),
    };
  } catch (error) {
    if (error instanceof ExcelProblem && error.reason !== "abgebrochen") return {};
    throw error;
  }
}

type Tabelle = Pick<Datentabelle, "name" | "blatt" | "kopfzeilen" | "ergebniszeilen">;

function readListen(
  sheets: { name: string }[],
  signal: AbortSignal,
): Promise<{ namen: Name[]; tabellen: Tabelle[] }> {
  return request(
    ({ workbook }) => ({
      names: workbook.names.load("items/name,items/formula"),
      own: sheets.map(({ name }) => {
        const worksheet = workbook.worksheets.getItem(name);
        return {
          name,
          names: worksheet.names.load("items/name,items/formula"),
          tables: worksheet.tables.load("items/name,items/showHeaders,items/showTotals"),
        };
      }),
    }),
    ({ names, own }) => ({
      namen: [...namenAus(names), ...own.flatMap(({ name, names: some }) => namenAus(some, name))],
      tabellen: own.flatMap(({ name: blatt, tables }) =>
        tables.items.map(({ name, showHeaders, showTotals }) => ({
          name,
          blatt,
          kopfzeilen: Number(showHeaders),
          ergebniszeilen: Number(showTotals),
        })),
      ),
    }),
    signal,
  );
}

/** The add-in's own marks stand in none of the formulas. */
const namenAus = ({ items }: Excel.NamedItemCollection, blatt?: string): Name[] =>
  items
    .filter(({ name }) => name !== BERICHTSNAME)
    .map(({ name, formula }) => ({
      name,
      ...(blatt !== undefined && { blatt }),
      formel: String(formula).replace(/^=/, ""),
    }));

function readTabellen(tabellen: Tabelle[], signal: AbortSignal): Promise<Datentabelle[]> {
  return request(
    ({ workbook }) =>
      tabellen.map((tabelle) => {
        const table = workbook.tables.getItem(tabelle.name);
        return {
          tabelle,
          range: table.getRange().load(AREA),
          columns: table.columns.load("items/name"),
        };
      }),
    (found) =>
      found.map(({ tabelle, range, columns }) => ({
        ...tabelle,
        bereich: areaOf(range),
        spalten: columns.items.map(({ name }) => name),
      })),
    signal,
  );
}
