import type { Berichtsart, Berichtsblatt } from "../../berichte/blatt";
import { programmversion } from "../../texte/programm";
import { berichtsblatt as texte } from "../../texte/berichtsblatt";
import { BERICHTSNAME, berichtsart, markenformel } from "../../workbook/berichtsmarke";
import { request } from "../anfrage";
import { type Schritt, berichtsschritte } from "./berichtszellen";
import { MARKE, jeTeil, markeAus } from "../lesen/aufbau";
import { readSchutz } from "../lesen/schutz";
import { STEP_BYTES, portions } from "../portionen";
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
  return schreibtBericht(async (eigenes) => {
    const neu = await angelegt(
      blatt.name,
      state.sheets.map(({ name }) => name),
    );
    eigenes(neu.id);
    let druck: boolean;
    try {
      await fuelle(blatt, neu.id);
      druck = await richteDruckEin(blatt, neu.id);
      if (!old) await zeige(neu.id);
      else {
        eigenes(old.id);
        await loesche(old.id);
      }
    } catch (error) {
      return zurueck(neu, toProblem(error));
    }
    if (!old) return { kind: "geschrieben", sheet: neu.name, druck };
    // The old sheet is gone: from here on the new one stays, whatever happens.
    const sheet = await umbenannt(neu.id, old).catch(() => neu.name);
    await zeige(neu.id).catch(() => undefined);
    return { kind: "geschrieben", sheet, druck };
  });
}

/** The sheet that was added: from then on it is known by its id, whatever becomes of its name. */
type NeuesBlatt = Pick<Blattstand, "id" | "name">;

interface Blattstand {
  id: string;
  name: string;
  position: number;
  /** The mark of a report. */
  bericht?: string;
}

/** A sheet of which Excel does not tell whether it is a report is left alone as one of the user's. */
async function readState(): Promise<{ fixed: boolean; sheets: Blattstand[] }> {
  const { fixed, sheets } = await readSchutz();
  const known = sheets.map(({ id, name }, position): Blattstand => ({ id, name, position }));
  const marks = await jeTeil(known, readMarken);
  return {
    fixed,
    sheets: known.map((sheet, index) => {
      const bericht = marks[index];
      return { ...sheet, ...(typeof bericht === "string" && { bericht }) };
    }),
  };
}

function readMarken(sheets: Blattstand[]): Promise<(string | undefined)[]> {
  return request(
    ({ workbook: { worksheets } }) =>
      sheets.map(({ id }) => worksheets.getItem(id).names.getItemOrNullObject(BERICHTSNAME).load(MARKE)),
    (marks) => marks.map(markeAus),
  );
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

/** So many names are tried where Excel knows one that it did not list: that of a sheet with a chart, or a new one. */
const VERSUCHE = 5;

/** Adds an empty sheet, in a request of its own. */
async function angelegt(wanted: string, names: string[], versuch = 1): Promise<NeuesBlatt> {
  const name = freierName(wanted, names);
  try {
    return await request(
      ({ workbook }) => workbook.worksheets.add(name).load("id"),
      ({ id }) => ({ id, name }),
    );
  } catch (error) {
    const problem = toProblem(error);
    if (problem.reason === "schon-da" && versuch < VERSUCHE)
      return angelegt(wanted, [...names, name], versuch + 1);
    if (problem.reason !== "schon-da") await raeumeLeeresAb(name).catch(() => undefined);
    throw problem;
  }
}

/** Where only the answer was lost the sheet stands there all the same: nobody knew it, and it is empty. */
async function raeumeLeeresAb(name: string): Promise<void> {
  const there = await request(
    ({ workbook }) => workbook.worksheets.getItemOrNullObject(name).load("name"),
    ({ isNullObject }) => !isNullObject,
  );
  if (!there) return;
  const empty = await request(
    ({ workbook }) => workbook.worksheets.getItem(name).getUsedRangeOrNullObject(false).load("address"),
    ({ isNullObject }) => isNullObject,
  );
  if (empty) await loesche(name);
}

/** Marks the sheet and writes into it. Large reports take several requests. */
async function fuelle(blatt: Berichtsblatt, id: string): Promise<void> {
  const text = [blatt.art, blatt.merkmal].filter(Boolean).join(" ");
  const marke: Schritt = {
    bytes: 4 * STEP_BYTES,
    run: (sheet) => void (sheet.names.add(BERICHTSNAME, markenformel(text)).visible = false),
  };
  for (const some of portions([marke, ...berichtsschritte(blatt)], ({ bytes }) => bytes)) {
    await request(
      ({ workbook }) => {
        const sheet = workbook.worksheets.getItem(id);
        for (const { run } of some) run(sheet);
      },
      () => undefined,
    );
  }
}

/** Excel refuses where it knows no printer: the report is complete without. */
async function richteDruckEin(blatt: Berichtsblatt, id: string): Promise<boolean> {
  try {
    await request(
      ({ workbook }) => druckseite(workbook.worksheets.getItem(id), blatt),
      () => undefined,
    );
    return true;
  } catch {
    return false;
  }
}

/** A4, one page wide; on every page what it is, whose figures, which page, and what wrote it. */
function druckseite(
  sheet: Excel.Worksheet,
  { seite, kopfzeilen, druckkopf, zeilen, spalten }: Berichtsblatt,
): void {
  const layout = sheet.pageLayout;
  layout.orientation = seite === "quer" ? "Landscape" : "Portrait";
  layout.paperSize = "A4";
  layout.zoom = { horizontalFitToPages: 1 };
  layout.centerHorizontally = true;
  layout.setPrintMargins("Centimeters", MARGINS);
  layout.setPrintArea(sheet.getRangeByIndexes(0, 0, zeilen.length, spalten.length));
  if (kopfzeilen) layout.setPrintTitleRows(`$1:$${kopfzeilen}`);
  if (druckkopf !== undefined) layout.setPrintTitleRows(`$${druckkopf + 1}:$${druckkopf + 1}`);
  const texts = layout.headersFooters.defaultForAllPages;
  texts.leftHeader = "&8&A";
  texts.rightHeader = `&8${texte.erstelltMit(programmversion())}`;
  texts.leftFooter = "&8&F";
  texts.rightFooter = `&8${texte.seite("&P", "&N")}`;
}

const MARGINS = { left: 1.5, right: 1.5, top: 1.8, bottom: 1.8, header: 0.8, footer: 0.8 };

function loesche(id: string): Promise<void> {
  return request(
    ({ workbook }) => workbook.worksheets.getItem(id).delete(),
    () => undefined,
  );
}

function zeige(id: string): Promise<void> {
  return request(
    ({ workbook }) => {
      const sheet = workbook.worksheets.getItem(id);
      sheet.activate();
      sheet.getRange("A1").select();
    },
    () => undefined,
  );
}

/** The new sheet takes the place of the old one, and last its name. */
function umbenannt(id: string, old: Blattstand): Promise<string> {
  return request(
    ({ workbook }) => {
      const sheet = workbook.worksheets.getItem(id);
      sheet.position = old.position;
      sheet.name = old.name;
    },
    () => old.name,
  );
}

/** Takes the unfinished sheet away again; what had gone wrong is thrown where that succeeds. */
async function zurueck({ id, name }: NeuesBlatt, problem: ExcelProblem): Promise<Schreibergebnis> {
  try {
    const there = await request(
      ({ workbook }) => workbook.worksheets.getItemOrNullObject(id).load("name"),
      ({ isNullObject }) => !isNullObject,
    );
    if (there) await loesche(id);
  } catch {
    return { kind: "angefangen", sheet: name, problem };
  }
  throw problem;
}
