import { BERICHTSNAME } from "../../workbook/berichtsmarke";
import type { Datentabelle, Name, Workbook } from "../../workbook/workbook";
import { request } from "../anfrage";
import { AREA, areaOf, jeTeil } from "./aufbau";
import { ExcelProblem } from "../problem";

/** What formulas name beside cells. */
type Benanntes = Pick<Workbook, "namen" | "datentabellen">;

/**
 * The names of the workbook and of its sheets, and the tables with their columns: one request, another one where there
 * are tables. What Excel refuses is left out: formulas that name it are followed no further. Throws an ExcelProblem
 * where the reading was aborted.
 */
export async function readBenanntes(sheets: { name: string }[], signal: AbortSignal): Promise<Benanntes> {
  try {
    const listen = await gewaehrt([WORKBOOK, ...sheets], (some) => listenVon(some, signal));
    const namen = listen.flatMap((liste) => liste.namen);
    const tabellen = listen.flatMap((liste) => liste.tabellen);
    const datentabellen = await gewaehrt(tabellen, (some) => readTabellen(some, signal));
    return {
      ...(namen.length > 0 && { namen }),
      ...(datentabellen.length > 0 && { datentabellen }),
    };
  } catch (error) {
    if (error instanceof ExcelProblem && error.reason !== "abgebrochen") return {};
    throw error;
  }
}

/** The answers for all parts but those that Excel refuses. */
async function gewaehrt<Part, Answer>(
  parts: Part[],
  ask: (parts: Part[]) => Promise<Answer[]>,
): Promise<Exclude<Answer, ExcelProblem>[]> {
  const answers = await jeTeil(parts, ask);
  return answers.filter(
    (answer): answer is Exclude<Answer, ExcelProblem> => !(answer instanceof ExcelProblem),
  );
}

/** Where names are defined: on a sheet, or without one for all sheets. */
interface Ort {
  name?: string;
}
const WORKBOOK: Ort = {};

type Tabelle = Pick<Datentabelle, "name" | "blatt" | "kopfzeilen" | "ergebniszeilen">;

interface Liste {
  namen: Name[];
  tabellen: Tabelle[];
}

function listenVon(orte: Ort[], signal: AbortSignal): Promise<Liste[]> {
  return request(
    ({ workbook }) =>
      orte.map(({ name }) => {
        if (name === undefined) return { names: workbook.names.load("items/name,items/formula,items/scope") };
        const sheet = workbook.worksheets.getItem(name);
        const tables = sheet.tables.load("items/name,items/showHeaders,items/showTotals");
        return { name, names: sheet.names.load("items/name,items/formula,items/scope"), tables };
      }),
    (found) =>
      found.map(({ name, names, tables }) => ({
        namen: namenAus(names, name),
        tabellen: name === undefined ? [] : (tables?.items ?? []).map((table) => tabelleAus(table, name)),
      })),
    signal,
  );
}

const tabelleAus = ({ name, showHeaders, showTotals }: Excel.Table, blatt: string): Tabelle => ({
  name,
  blatt,
  kopfzeilen: Number(showHeaders),
  ergebniszeilen: Number(showTotals),
});

/** Excel lists the workbook's names with each sheet as well. The add-in's own marks stand in none of the formulas. */
const namenAus = ({ items }: Excel.NamedItemCollection, blatt?: string): Name[] =>
  items
    .filter(({ name, scope }) => name !== BERICHTSNAME && (scope === "Worksheet") === (blatt !== undefined))
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
