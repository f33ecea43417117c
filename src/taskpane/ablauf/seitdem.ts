import { istOffen } from "../../rules/gespeichert/freigaben";
import type { CheckResult, Finding } from "../../rules/kern/ergebnis";
import { seitdem as texte } from "../../texte/seitdem";
import { cellAddress } from "../../workbook/adresse";
import { type Cell, type Sheet, type Workbook, isCellError } from "../../workbook/workbook";
import type { CellRef } from "../../workbook/zelle";
import { kennungen } from "./pruefergebnis";

/** What became of the findings of the open workbook from one check to the next. */
export interface Seitdem {
  /** The cells that were entered anew; none where others changed the workbook, or rows moved. */
  eingaben: CellRef[];
  behoben: number;
  /** The findings that were not there before, by name. */
  neu: ReadonlySet<string>;
}

/** A workbook as it was read, with what was found in it. */
interface Stand {
  workbooks: Workbook[];
  result: Pick<CheckResult, "findings">;
}

/** On a sheet where more labels than these changed, and not because rows moved, no finding is known again. */
const VIELE = 10;

/**
 * What changed between two checks; undefined where that cannot be told, because a sheet was rebuilt. Findings are the
 * same where their rule and cells are; those below rows that came or went have moved with them.
 */
export function seitdem(before: Stand, after: Stand): Seitdem | undefined {
  const pairs = paare(before.workbooks[0], after.workbooks[0]);
  const shifts = new Map(pairs.map(([old, sheet]) => [sheet.name, verschiebung(old, sheet)]));
  if ([...shifts.values()].includes("umgebaut")) return undefined;
  const vorher = new Set(namen(before.result.findings.map((finding) => verschoben(finding, shifts))));
  const jetzt = namen(after.result.findings);
  const still = new Set(jetzt);
  return {
    eingaben: pairs.flatMap(([old, sheet]) => (shifts.get(sheet.name) ? [] : eingaben(old, sheet))),
    behoben: [...vorher].filter((name) => !still.has(name)).length,
    neu: new Set(jetzt.filter((name) => !vorher.has(name))),
  };
}

/** Whether there is something to tell. */
export const istNichts = ({ eingaben, behoben, neu }: Seitdem): boolean =>
  eingaben.length + behoben + neu.size === 0;

/** "Ihre Eingabe in E15: 2 behoben, 3 neu" */
export function seitdemText({ eingaben, behoben, neu }: Seitdem): string {
  return `${texte.anfang(eingaben.length, eingaben[0]?.cell ?? "")}: ${texte.stand(behoben, neu.size)}`;
}

const namen = (findings: Finding[]): string[] =>
  [...kennungen(findings)].flatMap(([finding, name]) => (istOffen(finding) ? [name] : []));

/** The sheets that are in both, but for those that are the same. */
function paare(before: Workbook | undefined, after: Workbook | undefined): [Sheet, Sheet][] {
  const known = new Map(before?.sheets.map((sheet) => [sheet.name, sheet]));
  return (after?.sheets ?? []).flatMap((sheet): [Sheet, Sheet][] => {
    const old = known.get(sheet.name);
    return old && old !== sheet ? [[old, sheet]] : [];
  });
}

/** Cells that hold something else than before: another formula, or another value that no formula yields. */
function eingaben(before: Sheet, after: Sheet): CellRef[] {
  const entered = (cell: Cell | undefined) => {
    const { formula, value } = cell ?? {};
    if (formula !== undefined) return `=${formula}`;
    return isCellError(value) ? value.error : JSON.stringify(value);
  };
  const at = (cells: Cell[]) => new Map(cells.map((cell) => [cellAddress(cell.row, cell.column), cell]));
  const [old, now] = [at(before.cells), at(after.cells)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((cell) => entered(old.get(cell)) !== entered(now.get(cell)))
    .map((cell) => ({ sheet: after.name, cell }));
}

/** From which row on rows have moved, and how far: down where rows were inserted, up where some were deleted. */
interface Verschiebung {
  ab: number;
  um: number;
}

/** How the rows of a sheet moved, by their labels; undefined where they did not. */
function verschiebung(before: Sheet, after: Sheet): Verschiebung | "umgebaut" | undefined {
  const [old, now] = [beschriftungen(before), beschriftungen(after)];
  const changed = Math.max(old.length, now.length);
  const differing = Array.from({ length: changed }, (_, row) => row).filter((row) => old[row] !== now[row]);
  const um = now.length - old.length;
  const ab = differing[0] ?? 0;
  const from = um < 0 ? ab - um : ab;
  const below = old.slice(from);
  const moved = um !== 0 && below.length > 0;
  if (moved && below.every((label, index) => now[from + um + index] === label)) return { ab, um };
  return differing.length > VIELE ? "umgebaut" : undefined;
}

/** What is written in each row, as far as it is text that was typed. */
function beschriftungen({ cells }: Sheet): string[] {
  const rows: string[] = [];
  for (const { row, value, formula } of cells) {
    if (typeof value !== "string" || formula !== undefined) continue;
    while (rows.length <= row) rows.push("");
    rows[row] += `${value}\n`;
  }
  return rows;
}

function verschoben(
  finding: Finding,
  shifts: ReadonlyMap<string, Verschiebung | "umgebaut" | undefined>,
): Finding {
  const shift = shifts.get(finding.sheet);
  if (!shift || shift === "umgebaut") return finding;
  const { ab, um } = shift;
  // What stood in a deleted row is in no row any more.
  const moved = (row: string) => {
    const number = Number(row);
    if (number <= ab) return row;
    return String(number <= ab - um ? 0 : number + um);
  };
  return { ...finding, cell: finding.cell.replace(/\d+/g, moved) };
}
