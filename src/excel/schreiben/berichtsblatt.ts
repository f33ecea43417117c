import type { Berichtsart, Berichtsblatt } from "../../berichte/blatt";
import { BERICHTSNAME, berichtsart, marke, markenformel } from "../../workbook/berichtsmarke";
import { request } from "../anfrage";
import { gestalte, zellmatrix } from "./berichtszellen";
import { REQUEST_CELLS } from "../lesen/bloecke";
import { schreibtBericht } from "./eigeneblaetter";
import { type ExcelProblem, toProblem } from "../problem";

/** A report that stands in the workbook. */
interface EigenesBlatt {
  name: string;
  /** What its report keeps with the sheet. */
  merkmal: string;
}

/**
 * geschrieben: `druck` says whether Excel took the page set-up; mappe-geschuetzt: sheets can be neither added nor
 * replaced; angefangen: Excel failed midway and would not take the new sheet away again. Only the first and the
 * last have changed anything.
 */
export type Schreibergebnis =
  | { kind: "geschrieben"; sheet: string; druck: boolean }
  | { kind: "mappe-geschuetzt" }
  | { kind: "angefangen"; sheet: string; problem: ExcelProblem };

/** The reports of one kind in the workbook, in the order of their tabs. Throws an ExcelProblem. */
export async function eigeneBlaetter(art: Berichtsart): Promise<EigenesBlatt[]> {
  const { sheets } = await readState();
  return sheets.flatMap(({ name, bericht }) => {
    if (bericht === undefined) return [];
    const own = berichtsart(bericht);
    return own.art === art ? [{ name, merkmal: own.merkmal }] : [];
  });
}

/**
 * Writes a report as a sheet of its own behind all others and shows it. With `ersetzt` it takes the place and the
 * name of that sheet, which must be a report of the same kind: the new one is written first, the old one goes when
 * it is complete. A sheet that the add-in did not write is never touched. Where Excel fails, the workbook is as
 * before. Throws an ExcelProblem.
 */
export async function schreibeBerichtsblatt(
  blatt: Berichtsblatt,
  ersetzt?: string,
): Promise<Schreibergebnis> {
  const state = await readState();
  if (state.fixed) return { kind: "mappe-geschuetzt" };
  const old = state.sheets.find(
    ({ name, bericht }) =>
      name === ersetzt && bericht !== undefined && berichtsart(bericht).art === blatt.art,
  );
  const name = freierName(
    blatt.name,
    state.sheets.map((sheet) => sheet.name),
  );
  return schreibtBericht(async (eigenes) => {
    let druck: boolean;
    try {
      await fuelle(blatt, name, eigenes);
      druck = await richteDruckEin(blatt, name);
      if (!old) await zeige(name);
      else {
        eigenes(old.id);
        await loesche(old.name);
      }
    } catch (error) {
      return zurueck(name, toProblem(error));
    }
    if (!old) return { kind: "geschrieben", sheet: name, druck };
    // The old sheet is gone: from here on the new one stays, whatever happens.
    const sheet = await umbenannt(name, old).catch(() => name);
    await zeige(sheet).catch(() => undefined);
    return { kind: "geschrieben", sheet, druck };
  });
}

interface Blattstand {
  id: string;
  name: string;
  position: number;
  /** The mark of a report. */
  bericht?: string;
}

async function readState(): Promise<{ fixed: boolean; sheets: Blattstand[] }> {
  const { fixed, known } = await request(
    ({ workbook }) => ({
      structure: workbook.protection.load("protected"),
      sheets: workbook.worksheets.load("items/id,items/name"),
    }),
    ({ structure, sheets }) => ({
      fixed: structure.protected,
      known: sheets.items.map(({ id, name }, position) => ({ id, name, position })),
    }),
  );
  const sheets = await request(
    ({ workbook: { worksheets } }) =>
      known.map((sheet) => ({
        sheet,
        mark: worksheets.getItem(sheet.name).names.getItemOrNullObject(BERICHTSNAME).load("formula"),
      })),
    (found) =>
      found.map(({ sheet, mark }) => ({
        ...sheet,
        ...(!mark.isNullObject && { bericht: marke(String(mark.formula)) }),
      })),
  );
  return { fixed, sheets };
}

const MAX_NAME = 31;

/** The name, or the first of "… (2)", "… (3)" that no sheet has; what Excel does not take in a name is left out. */
function freierName(wanted: string, names: string[]): string {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  const plain = wanted.replace(/[\\/?*[\]:]/g, " ").replace(/^'+|'+$/g, "");
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? "" : ` (${number})`;
    const name = plain.slice(0, MAX_NAME - suffix.length).trim() + suffix;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** Adds the sheet with its mark and writes into it. Large reports take several requests. */
async function fuelle(blatt: Berichtsblatt, name: string, eigenes: (id: string) => void): Promise<void> {
  const { formulas, formats } = zellmatrix(blatt);
  const width = blatt.spalten.length;
  const height = Math.max(1, Math.floor(REQUEST_CELLS / width));
  const write = (sheet: Excel.Worksheet, top: number): void => {
    const rows = formulas.slice(top, top + height);
    const range = sheet.getRangeByIndexes(top, 0, rows.length, width);
    range.numberFormat = formats.slice(top, top + height);
    range.formulas = rows;
  };
  const id = await request(
    ({ workbook }) => {
      const sheet = workbook.worksheets.add(name);
      const text = [blatt.art, blatt.merkmal].filter(Boolean).join(" ");
      sheet.names.add(BERICHTSNAME, markenformel(text)).visible = false;
      write(sheet, 0);
      return sheet.load("id");
    },
    (sheet) => sheet.id,
  );
  eigenes(id);
  for (let top = height; top < formulas.length; top += height) {
    await request(
      ({ workbook }) => write(workbook.worksheets.getItem(name), top),
      () => undefined,
    );
  }
  await request(
    ({ workbook }) => gestalte(workbook.worksheets.getItem(name), blatt),
    () => undefined,
  );
}

/** Excel refuses where it knows no printer: the report is complete without. */
async function richteDruckEin(blatt: Berichtsblatt, name: string): Promise<boolean> {
  try {
    await request(
      ({ workbook }) => druckseite(workbook.worksheets.getItem(name), blatt),
      () => undefined,
    );
    return true;
  } catch {
    return false;
  }
}

/** A4, one page wide, with page numbers. */
function druckseite(sheet: Excel.Worksheet, { seite, kopfzeilen, zeilen, spalten }: Berichtsblatt): void {
  const layout = sheet.pageLayout;
  layout.orientation = seite === "quer" ? "Landscape" : "Portrait";
  layout.paperSize = "A4";
  layout.zoom = { horizontalFitToPages: 1 };
  layout.centerHorizontally = true;
  layout.setPrintMargins("Centimeters", MARGINS);
  layout.setPrintArea(sheet.getRangeByIndexes(0, 0, zeilen.length, spalten.length));
  if (kopfzeilen) layout.setPrintTitleRows(`$1:$${kopfzeilen}`);
  const footer = layout.headersFooters.defaultForAllPages;
  footer.leftFooter = "&8&F";
  footer.centerFooter = "&8&A";
  footer.rightFooter = "&8Seite &P von &N";
}

const MARGINS = { left: 1.5, right: 1.5, top: 1.5, bottom: 1.8, header: 0.8, footer: 0.8 };

function loesche(name: string): Promise<void> {
  return request(
    ({ workbook }) => workbook.worksheets.getItem(name).delete(),
    () => undefined,
  );
}

function zeige(name: string): Promise<void> {
  return request(
    ({ workbook }) => {
      const sheet = workbook.worksheets.getItem(name);
      sheet.activate();
      sheet.getRange("A1").select();
    },
    () => undefined,
  );
}

/** The new sheet takes the place of the old one, and last its name. */
function umbenannt(name: string, old: Blattstand): Promise<string> {
  return request(
    ({ workbook }) => {
      const sheet = workbook.worksheets.getItem(name);
      sheet.position = old.position;
      sheet.name = old.name;
    },
    () => old.name,
  );
}

/** Takes the unfinished sheet away again; what had gone wrong is thrown where that succeeds. */
async function zurueck(name: string, problem: ExcelProblem): Promise<Schreibergebnis> {
  try {
    const there = await request(
      ({ workbook }) => workbook.worksheets.getItemOrNullObject(name).load("name"),
      ({ isNullObject }) => !isNullObject,
    );
    if (there) await loesche(name);
  } catch {
    return { kind: "angefangen", sheet: name, problem };
  }
  throw problem;
}
