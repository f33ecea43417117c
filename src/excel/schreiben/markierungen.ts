import { request } from "../anfrage";
import { jeTeil } from "../lesen/aufbau";
import { readSchutz } from "../lesen/schutz";
import { STEP_BYTES, inPortions } from "../portionen";
import { ExcelProblem, isRefusedAsWhole, toProblem } from "../problem";

/** What a mark says of its cell, gravest first. */
type Markierungsart = "error" | "warning" | "info" | "ursache";

export interface Markierung {
  sheet: string;
  /** "E14" */
  cell: string;
  art: Markierungsart;
}

/** What became of the marks: how many cells, on which sheets, and which sheets were left alone. */
interface Markiert {
  cells: number;
  sheets: string[];
  geschuetzt: string[];
  fehlt: string[];
}

/**
 * A mark is a conditional format of its own. It changes nothing of the cell, moves with it, lies above the user's
 * own formats and is known by its rule, which always holds.
 */
const ZEICHEN = "KGRZ-Markierung";
const regel = (art: Markierungsart): string => `=N("${ZEICHEN} ${art}")=0`;

/** The line says what the colour says. */
const AUSSEHEN: Record<
  Markierungsart,
  { line: "Continuous" | "Dash" | "Dot" | "DashDot"; color: string; fill: string }
> = {
  error: { line: "Continuous", color: "#B10E1C", fill: "#FDE7E9" },
  warning: { line: "Dash", color: "#8A5A00", fill: "#FFF4CE" },
  info: { line: "Dot", color: "#0F548C", fill: "#EBF3FC" },
  ursache: { line: "DashDot", color: "#5C2E91", fill: "#F3EBFA" },
};
const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

interface Blattstand {
  name: string;
  geschuetzt: boolean;
}

/** What reading, removing and adding a mark take of a request: so many paths, calls and properties. */
const READ_BYTES = 8 * STEP_BYTES;
const REMOVE_BYTES = 6 * STEP_BYTES;
const ADD_BYTES = 30 * STEP_BYTES;

/**
 * Marks the cells, each once with what is gravest, in place of all marks that were there. Sheets that are protected
 * or gone are left alone and named. Where Excel fails, the marks of before are put back. Throws an ExcelProblem:
 * "markierungen" where that fails, too.
 */
export async function markiere(markierungen: Markierung[]): Promise<Markiert> {
  const sheets = await readSheets();
  const open = sheets.filter(({ geschuetzt }) => !geschuetzt).map(({ name }) => name);
  const wanted = jeZelle(markierungen);
  const written = wanted.filter(({ sheet }) => open.includes(sheet));
  const old = await readMarks(open);
  let begun = false;
  const progress = (): void => void (begun = true);
  try {
    await removeAll(open, old, progress);
    await addAll(written, progress);
  } catch (error) {
    if (!begun && isRefusedAsWhole(error)) throw error;
    await stelleWiederHer(open, old).catch(() => unvollstaendig(error));
    throw error;
  }
  const named = [...new Set(wanted.map(({ sheet }) => sheet))];
  return {
    cells: written.length,
    sheets: named.filter((name) => open.includes(name)),
    geschuetzt: named.filter((name) => sheets.some((sheet) => sheet.name === name && sheet.geschuetzt)),
    fehlt: named.filter((name) => !sheets.some((sheet) => sheet.name === name)),
  };
}

function unvollstaendig(error: unknown): never {
  throw new ExcelProblem("markierungen", toProblem(error).code);
}

async function stelleWiederHer(sheets: string[], old: Zeichen[]): Promise<void> {
  await removeAll(sheets, await readMarks(sheets));
  const known = old.flatMap(({ cell, ...mark }) => (cell === undefined ? [] : { ...mark, cell }));
  await addAll(known);
  if (known.length < old.length) throw new ExcelProblem("markierungen", "MarkLost");
}

/**
 * Takes all marks away; those on protected sheets stay, and the sheets are named. Throws an ExcelProblem:
 * "markierungen" where some may be gone and others not.
 */
export async function entferne(): Promise<{ cells: number; geschuetzt: string[] }> {
  const sheets = await readSheets();
  const closed = sheets.filter(({ geschuetzt }) => geschuetzt).map(({ name }) => name);
  const cells = await entferneAus(sheets.filter(({ geschuetzt }) => !geschuetzt).map(({ name }) => name));
  const left = await readMarks(closed);
  return { cells, geschuetzt: [...new Set(left.map(({ sheet }) => sheet))] };
}

/** How many marks there are in the workbook. Throws an ExcelProblem. */
export async function zaehleMarkierungen(): Promise<number> {
  const sheets = await readSheets();
  return (await readMarks(sheets.map(({ name }) => name))).length;
}

/** Takes away the marks of these sheets; answers how many they were. */
async function entferneAus(sheets: string[]): Promise<number> {
  const marks = await readMarks(sheets);
  let begun = false;
  const progress = (): void => void (begun = true);
  await removeAll(sheets, marks, progress).catch((error: unknown) => {
    if (!begun && isRefusedAsWhole(error)) throw error;
    unvollstaendig(error);
  });
  return marks.length;
}

const ignore = (): void => undefined;

/** So many times marks are looked for anew after some were removed, before Excel is believed to keep one. */
const DURCHGAENGE = 3;

/**
 * A conditional format is known by its place among those of its sheet, and every deletion moves the places behind it:
 * so the last ones go first, and then it is looked whether any is left.
 */
async function removeAll(sheets: string[], marks: Zeichen[], progress = ignore): Promise<void> {
  let left = marks;
  for (let pass = 0; left.length > 0; pass += 1) {
    if (pass === DURCHGAENGE) throw new ExcelProblem("unbekannt", "MarkKept");
    const backwards = [...left].sort((a, b) => b.index - a.index);
    await inPortions(backwards, () => REMOVE_BYTES, remove, progress);
    left = await readMarks(sheets);
  }
}

const remove = (workbook: Excel.Workbook, { sheet, index }: Zeichen): void =>
  formatsOf(workbook, sheet).getItemAt(index).delete();

const addAll = (marks: Markierung[], progress = ignore): Promise<unknown> =>
  inPortions(marks, () => ADD_BYTES, add, progress);

const RANG: Markierungsart[] = ["error", "warning", "info", "ursache"];

/** One mark for each cell: a cause that is also a finding is shown as the finding. */
function jeZelle(markierungen: Markierung[]): Markierung[] {
  const cells = new Map<string, Markierung>();
  for (const art of RANG) {
    for (const mark of markierungen.filter((one) => one.art === art)) {
      const key = `${mark.cell} ${mark.sheet}`;
      if (!cells.has(key)) cells.set(key, mark);
    }
  }
  return [...cells.values()];
}

async function readSheets(): Promise<Blattstand[]> {
  return (await readSchutz()).sheets;
}

/**
 * A mark as it stands in the workbook, and its place among the conditional formats of its sheet. Excel names no cell
 * for one that cutting and pasting has spread over several ranges.
 */
interface Zeichen {
  sheet: string;
  index: number;
  art: Markierungsart;
  cell?: string;
}

const formatsOf = (workbook: Excel.Workbook, sheet: string): Excel.ConditionalFormatCollection =>
  workbook.worksheets.getItem(sheet).getRange().conditionalFormats;

/**
 * The marks on the sheets, by the rule of their formats. Formats of another type have no rule to be asked for. A sheet
 * with nothing but a chart has no cells to mark.
 */
async function readMarks(sheets: string[]): Promise<Zeichen[]> {
  const answers = await jeTeil(sheets, readCustom);
  const custom = answers.flatMap((one) => {
    if (!(one instanceof ExcelProblem)) return one;
    if (one.reason !== "diagrammblatt") throw one;
    return [];
  });
  const marks = await inPortions(
    custom,
    () => READ_BYTES,
    (workbook, { sheet, index }) => {
      // By its place: asked for by its id Excel finds the wrong one, or none, where several lie on a cell.
      const format = formatsOf(workbook, sheet).getItemAt(index);
      const rule = format.custom.rule.load("formula");
      return { rule, range: format.getRangeOrNullObject().load("address") };
    },
    ({ rule, range }, { sheet, index }) => zeichen(sheet, index, rule.formula, range),
  );
  return marks.flat();
}

/** The places of the formats with a rule of their own, sheet by sheet. */
function readCustom(sheets: string[]): Promise<Pick<Zeichen, "sheet" | "index">[][]> {
  return request(
    ({ workbook }) =>
      sheets.map((sheet) => ({ sheet, formats: formatsOf(workbook, sheet).load("items/type") })),
    (found) =>
      found.map(({ sheet, formats }) =>
        formats.items.flatMap(({ type }, index) => (type === "Custom" ? [{ sheet, index }] : [])),
      ),
  );
}

function zeichen(sheet: string, index: number, formula: string, range: Excel.Range): Zeichen[] {
  const art = artAus(formula);
  if (!art) return [];
  const cell = range.isNullObject ? undefined : range.address.slice(range.address.lastIndexOf("!") + 1);
  return [{ sheet, index, art, ...(cell !== undefined && { cell }) }];
}

/**
 * What a mark says, from the rule of its format; undefined for a format of the user's own. Nobody can make a rule without
 * a formula: that is a mark which Excel left unfinished.
 */
function artAus(formula: string): Markierungsart | undefined {
  return formula === "" ? "info" : RANG.find((art) => formula.includes(`"${ZEICHEN} ${art}"`));
}

function add(workbook: Excel.Workbook, { sheet, cell, art }: Markierung): void {
  const { line, color, fill } = AUSSEHEN[art];
  const format = workbook.worksheets.getItem(sheet).getRange(cell).conditionalFormats.add("Custom");
  // First of all, so that it is known for a mark whatever fails afterwards.
  format.custom.rule.formula = regel(art);
  // Above all others; the user's own rules go on to hold below.
  format.priority = 0;
  format.stopIfTrue = false;
  format.custom.format.fill.color = fill;
  format.custom.format.font.color = "#000000";
  for (const edge of EDGES) {
    const border = format.custom.format.borders.getItem(edge);
    border.style = line;
    border.color = color;
  }
}
