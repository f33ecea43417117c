import { parseCellAddress } from "../../workbook/adresse";
import { isCellError, type Cell, type CellValue, type Workbook } from "../../workbook/workbook";
import type { Finding } from "../kern/ergebnis";
import type { CellRef } from "../../workbook/zelle";

/** "Geprüft, in Ordnung": a finding that the user accepts as long as its figures stay what they are. */
export interface Freigabe {
  rule: string;
  sheet: string;
  cell: string;
  /** Fingerprint of the finding: its rule, the label of its row, the values of all its cells. */
  merkmal: string;
  /** Why, in the user's words. */
  grund: string;
  /** Day, as "2026-09-14". */
  datum: string;
}

/** Reasons shorter than this say nothing. */
export const MIN_GRUND = 3;
export const MAX_GRUND = 500;

/** Whether a finding still waits to be looked at. */
export function istOffen({ freigabe }: Finding): boolean {
  return freigabe === undefined;
}

/**
 * Which findings are waived, each by a waiver of its own: first those at the very cell, then those whose cell has
 * moved on its sheet (rows were inserted). A finding whose figures changed matches none.
 */
export function zuordnung(
  findings: Finding[],
  freigaben: Freigabe[],
  workbooks: Workbook[],
): Map<Finding, Freigabe> {
  const result = new Map<Finding, Freigabe>();
  if (freigaben.length === 0) return result;
  const open = new Set(freigaben);
  const lies = leser(workbooks);
  const known = new Set(freigaben.map(({ rule, sheet }) => `${rule} ${sheet}`));
  const candidates = findings
    .filter(({ rule, sheet }) => known.has(`${rule} ${sheet}`))
    .map((finding) => ({ finding, merkmal: merkmalAus(finding, lies) }));
  for (const exact of [true, false]) {
    for (const { finding, merkmal } of candidates) {
      if (result.has(finding)) continue;
      const waiver = [...open].find(
        (freigabe) =>
          freigabe.merkmal === merkmal &&
          freigabe.rule === finding.rule &&
          freigabe.sheet === finding.sheet &&
          (!exact || freigabe.cell === finding.cell),
      );
      if (!waiver) continue;
      result.set(finding, waiver);
      open.delete(waiver);
    }
  }
  for (const finding of findings) {
    const earlier = result.has(finding) ? [] : vormals(finding, open, lies);
    const [first] = earlier;
    if (!first) continue;
    result.set(finding, first);
    for (const waiver of earlier) open.delete(waiver);
  }
  return result;
}

/** The waivers of what earlier versions said in place of a finding; none where one of these is not waived. */
function vormals(
  { vormals: before = [], ...finding }: Finding,
  open: Set<Freigabe>,
  lies: Leser,
): Freigabe[] {
  const found = before.flatMap(({ rule, cells }) => {
    const merkmal = merkmalAus({ ...finding, rule, cells }, lies);
    return (
      [...open].find((one) => one.rule === rule && one.sheet === finding.sheet && one.merkmal === merkmal) ??
      []
    );
  });
  return found.length === before.length ? found : [];
}

/** Waivers that no finding matches now: its figures changed, it was settled, or its other file is not there. */
export function ohneBefund(findings: Finding[], freigaben: Freigabe[], workbooks: Workbook[]): Freigabe[] {
  const used = new Set(zuordnung(findings, freigaben, workbooks).values());
  return freigaben.filter((freigabe) => !used.has(freigabe));
}

/** The findings, the waived ones with who said what when. */
export function mitFreigaben(findings: Finding[], freigaben: Freigabe[], workbooks: Workbook[]): Finding[] {
  const waived = zuordnung(findings, freigaben, workbooks);
  return findings.map((finding) => {
    const waiver = waived.get(finding);
    return waiver ? { ...finding, freigabe: { grund: waiver.grund, datum: waiver.datum } } : finding;
  });
}

/**
 * The waiver of a finding in the first of the workbooks; the others are those checked together with it.
 * Throws a RangeError where the reason is too short or too long.
 */
export function freigabe(finding: Finding, workbooks: Workbook[], grund: string, day: Date): Freigabe {
  const reason = grund.trim();
  if (reason.length < MIN_GRUND || reason.length > MAX_GRUND) throw new RangeError("no sensible reason");
  const { rule, sheet, cell } = finding;
  const merkmal = merkmalAus(finding, leser(workbooks));
  return { rule, sheet, cell, merkmal, grund: reason, datum: tag(day) };
}

function tag(day: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

interface Leser {
  wert: (ref: CellRef) => string;
  /** Words that stand before the cell in its row. */
  label: (ref: CellRef) => string;
}

/** What one amount explains is more than the one finding that it is said of: who accepts all of it accepted that, too. */
const alleZellen = ({ cells, cause }: Finding): CellRef[] =>
  cause?.kind === "betrag" ? [...cells, ...cause.cells] : cells;

function merkmalAus(finding: Finding, { wert, label }: Leser): string {
  return fingerabdruck([finding.rule, label(finding), ...alleZellen(finding).map(wert)].join("\u001f"));
}

/** Reads values by file, sheet and address; a cell without a file belongs to the first workbook. */
function leser(workbooks: Workbook[]): Leser {
  const rows = new Map<string, Map<number, Cell[]>>();
  const rowOf = ({ file, sheet, cell }: CellRef): { cells: Cell[]; column: number } => {
    const workbook = workbooks.find(({ name }) => name === file) ?? workbooks[0];
    const key = `${workbook?.name}\u001f${sheet}`;
    const known = rows.get(key) ?? nachZeilen(workbook, sheet);
    rows.set(key, known);
    const { row, column } = parseCellAddress(cell);
    return { cells: known.get(row) ?? [], column };
  };
  return {
    wert: (ref) => {
      const { cells, column } = rowOf(ref);
      return alsText(cells.find((cell) => cell.column === column)?.value);
    },
    label: (ref) => {
      const { cells, column } = rowOf(ref);
      const words = cells.filter((cell) => cell.column < column && typeof cell.value === "string");
      return words.map(({ value }) => alsText(value)).join(" ");
    },
  };
}

function nachZeilen(workbook: Workbook | undefined, name: string): Map<number, Cell[]> {
  const result = new Map<number, Cell[]>();
  for (const cell of workbook?.sheets.find((sheet) => sheet.name === name)?.cells ?? []) {
    const row = result.get(cell.row);
    if (row) row.push(cell);
    else result.set(cell.row, [cell]);
  }
  return result;
}

function alsText(value: CellValue | undefined): string {
  if (value === undefined) return "";
  if (isCellError(value)) return value.error;
  return typeof value === "string" ? value.trim() : String(value);
}

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/** FNV-1a with 64 bits, over the UTF-16 units: short, the same everywhere; it guards against chance, not malice. */
function fingerabdruck(text: string): string {
  let hash = OFFSET;
  for (let index = 0; index < text.length; index++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * PRIME);
  }
  return hash.toString(16).padStart(16, "0");
}
