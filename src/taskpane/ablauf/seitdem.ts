import { istOffen } from "../../rules/gespeichert/freigaben";
import type { Finding } from "../../rules/kern/ergebnis";
import { seitdem as texte } from "../../texte/seitdem";
import { cellAddress } from "../../workbook/adresse";
import { type Cell, type Sheet, type Workbook, isCellError } from "../../workbook/workbook";
import { kennungen } from "./pruefergebnis";
import type { Seitdem } from "./zustand";

/** A workbook as it was read, with what was found in it. */
interface Stand {
  workbook: Workbook;
  findings: Finding[];
}

/** On a sheet where more labels than these changed, and not because rows moved, no finding is known again. */
const VIELE = 10;

/**
 * What changed between two checks: "nichts" where nothing did, undefined where that cannot be told, because a sheet
 * was rebuilt. Findings are the same where their rule and cells are; those below rows that came or went have moved with
 * them. Where others changed the workbook too (`fremd`) nothing is called the user's entry.
 */
export function seitdem(before: Stand, after: Stand, fremd: boolean): Seitdem | "nichts" | undefined {
  const pairs = paare(before.workbook, after.workbook);
  const shifts = new Map(pairs.map(([old, sheet]) => [sheet.name, verschiebung(old, sheet)]));
  if ([...shifts.values()].includes("umgebaut")) return undefined;
  const vorher = new Set(namen(before.findings.map((finding) => verschoben(finding, shifts))));
  const jetzt = new Set(namen(after.findings));
  const behoben = [...vorher].filter((name) => !jetzt.has(name)).length;
  const neu = new Set([...jetzt].filter((name) => !vorher.has(name)));
  const cells = pairs.flatMap(([old, sheet]) => (shifts.get(sheet.name) ? [] : eingaben(old, sheet)));
  const moved = [...shifts.values()].some(Boolean);
  if (!moved && cells.length + behoben + neu.size === 0) return "nichts";
  const anfang = fremd ? texte.anfang(0, "") : texte.anfang(cells.length, cells[0] ?? "");
  return { satz: `${anfang}: ${texte.stand(behoben, neu.size)}`, neu };
}

const namen = (findings: Finding[]): string[] =>
  [...kennungen(findings)].flatMap(([finding, name]) => (istOffen(finding) ? [name] : []));

/** The sheets that are in both, but for those that are the same. */
function paare(before: Workbook, after: Workbook): [Sheet, Sheet][] {
  const known = new Map(before.sheets.map((sheet) => [sheet.name, sheet]));
  return after.sheets.flatMap((sheet): [Sheet, Sheet][] => {
    const old = known.get(sheet.name);
    return old && old !== sheet ? [[old, sheet]] : [];
  });
}

/** Cells that hold something else than before: another formula, or another value that no formula yields. */
function eingaben(before: Sheet, after: Sheet): string[] {
  const entered = (cell: Cell | undefined) => {
    const { formula, value } = cell ?? {};
    if (formula !== undefined) return `=${formula}`;
    return isCellError(value) ? value.error : JSON.stringify(value);
  };
  const at = (cells: Cell[]) => new Map(cells.map((cell) => [cellAddress(cell.row, cell.column), cell]));
  const [old, now] = [at(before.cells), at(after.cells)];
  return [...new Set([...old.keys(), ...now.keys()])].filter(
    (cell) => entered(old.get(cell)) !== entered(now.get(cell)),
  );
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
