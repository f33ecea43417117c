import { request } from "./anfrage";

/** What a mark says of its cell, gravest first. */
export type Markierungsart = "error" | "warning" | "info" | "ursache";

export interface Markierung {
  sheet: string;
  /** "E14" */
  cell: string;
  art: Markierungsart;
}

/** What became of the marks: how many cells, on which sheets, and which sheets were left alone. */
export interface Markiert {
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

/** Each takes a dozen steps. */
const REQUEST_MARKS = 200;

/**
 * Marks the cells, each once with what is gravest, in place of all marks that were there. Sheets that are protected
 * or gone are left alone and named. Where Excel fails, the marks of before are still there and no others. Throws an
 * ExcelProblem.
 */
export async function markiere(markierungen: Markierung[]): Promise<Markiert> {
  const sheets = await readSheets();
  const open = sheets.filter(({ geschuetzt }) => !geschuetzt).map(({ name }) => name);
  const old = await readMarks(open);
  const wanted = jeZelle(markierungen);
  const written = wanted.filter(({ sheet }) => open.includes(sheet));
  try {
    for (let from = 0; from < written.length; from += REQUEST_MARKS) {
      await request(
        ({ workbook }) => written.slice(from, from + REQUEST_MARKS).forEach((mark) => add(workbook, mark)),
        () => undefined,
      );
    }
    await removeAll(old);
  } catch (error) {
    await entferneAus(open, old).catch(() => undefined);
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

/** Takes all marks away; those on protected sheets stay, and the sheets are named. Throws an ExcelProblem. */
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

/** Takes away the marks of these sheets but for those to be kept; answers how many they were. */
async function entferneAus(sheets: string[], keep: Zeichen[] = []): Promise<number> {
  const kept = new Set(keep.map(({ id }) => id));
  const marks = (await readMarks(sheets)).filter(({ id }) => !kept.has(id));
  await removeAll(marks);
  return marks.length;
}

async function removeAll(marks: Zeichen[]): Promise<void> {
  if (marks.length === 0) return;
  await request(
    ({ workbook }) => {
      for (const { sheet, id } of marks) formatsOf(workbook, sheet).getItem(id).delete();
    },
    () => undefined,
  );
}

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

function readSheets(): Promise<Blattstand[]> {
  return request(
    ({ workbook }) => workbook.worksheets.load("items/name,items/protection/protected"),
    ({ items }) => items.map(({ name, protection }) => ({ name, geschuetzt: protection.protected })),
  );
}

interface Zeichen {
  sheet: string;
  id: string;
}

const formatsOf = (workbook: Excel.Workbook, sheet: string): Excel.ConditionalFormatCollection =>
  workbook.worksheets.getItem(sheet).getRange().conditionalFormats;

/** The marks on the sheets, by the rule of their formats. Formats of another type have no rule to be asked for. */
async function readMarks(sheets: string[]): Promise<Zeichen[]> {
  const custom = await request(
    ({ workbook }) =>
      sheets.map((sheet) => ({ sheet, formats: formatsOf(workbook, sheet).load("items/id,items/type") })),
    (found) =>
      found.flatMap(({ sheet, formats }) =>
        formats.items.filter(({ type }) => type === "Custom").map(({ id }) => ({ sheet, id })),
      ),
  );
  if (custom.length === 0) return [];
  return request(
    ({ workbook }) =>
      custom.map(({ sheet, id }) => ({
        mark: { sheet, id },
        rule: formatsOf(workbook, sheet).getItem(id).custom.rule.load("formula"),
      })),
    (found) => found.filter(({ rule }) => rule.formula.includes(`"${ZEICHEN} `)).map(({ mark }) => mark),
  );
}

function add(workbook: Excel.Workbook, { sheet, cell, art }: Markierung): void {
  const { line, color, fill } = AUSSEHEN[art];
  const format = workbook.worksheets.getItem(sheet).getRange(cell).conditionalFormats.add("Custom");
  // The user's own rules go on to hold below.
  format.stopIfTrue = false;
  format.custom.rule.formula = regel(art);
  format.custom.format.fill.color = fill;
  format.custom.format.font.color = "#000000";
  for (const edge of EDGES) {
    const border = format.custom.format.borders.getItem(edge);
    border.style = line;
    border.color = color;
  }
}
