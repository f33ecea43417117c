import type { Target } from "../../excel/lesen/springen";
import { teileDesPlans } from "../../plan/arten";
import type { Finding, Severity } from "../../rules/kern/ergebnis";
import type { CellRef } from "../../workbook/zelle";
import { befunde } from "../../texte/befunde";
import { parseCellAddress } from "../../workbook/adresse";
import { betragstext, vorgeschlageneFormel } from "../../berichte/vorschlag";
import { place } from "../ablauf/pruefergebnis";

/** Which findings are to be seen. */
export interface Filter {
  /** Of these severities; of all where there is none. */
  schwere: readonly Severity[];
  /** Of this part of the plan; "" for all. */
  teil: string;
  /** With all of these words. */
  text: string;
  /** In which this cell takes part. */
  zelle?: Target;
}

export const OHNE_FILTER: Filter = { schwere: [], teil: "", text: "" };

export function istGefiltert({ schwere, teil, text, zelle }: Filter): boolean {
  return schwere.length > 0 || teil !== "" || text.trim() !== "" || zelle !== undefined;
}

export function gefiltert(findings: Finding[], filter: Filter): Finding[] {
  if (!istGefiltert(filter)) return findings;
  const words = vereinfacht(filter.text).split(/\s+/).filter(Boolean);
  const { schwere, teil, zelle } = filter;
  return findings.filter(
    (finding) =>
      (schwere.length === 0 || schwere.includes(finding.severity)) &&
      (teil === "" || teilVon(finding) === teil) &&
      (!zelle || beteiligt(finding, zelle)) &&
      (words.length === 0 || enthaelt(finding, words)),
  );
}

/** The part of the plan that a finding stands in: that of its table. */
const teilVon = ({ table }: Finding): string => (table ? teileDesPlans[table] : befunde.filter.ohneTeil);

/** The parts of the plan that the findings are about, in the alphabet's order. */
export function teile(findings: Finding[]): string[] {
  const names = new Set(findings.map(teilVon));
  return [...names].sort((a, b) => a.localeCompare(b, "de"));
}

function enthaelt(finding: Finding, words: string[]): boolean {
  const { rule, basis, message, expected, actual, cells, suspects, cause, terms = [], freigabe } = finding;
  const text = [
    ...[rule, teilVon(finding), basis, message, freigabe?.grund],
    ...[expected, actual].map((figure) => figure && betragstext(figure)),
    ...[finding, ...cells, ...(cause?.cells ?? [])].map(place),
    cause?.text,
    ...suspects.flatMap((suspect) => [
      `${place(suspect)} ${suspect.reason}`,
      suspect.proposal && betragstext(suspect.proposal),
      vorgeschlageneFormel(suspect),
    ]),
    ...terms.map((term) => `${term.label} ${betragstext(term.amount)}`),
  ];
  const known = vereinfacht(text.filter(Boolean).join(" "));
  return words.every((word) => known.includes(word));
}

/** Small letters, one kind of minus, and figures without points: "12.722.000" is found as "12722000", too. */
function vereinfacht(text: string): string {
  return text
    .toLocaleLowerCase("de-DE")
    .replace(/−/g, "-")
    .replace(/(\d)\.(?=\d{3})/g, "$1");
}

function beteiligt(finding: Finding, zelle: Target): boolean {
  const { cells, suspects, cause } = finding;
  return [finding, ...cells, ...suspects, ...(cause?.cells ?? [])].some((ref) => umfasst(ref, zelle));
}

/** Whether the cell lies in the cell or area, "E3" or "A1:E117", of the open workbook. */
function umfasst({ file, sheet, cell }: CellRef, zelle: Target): boolean {
  if (file !== undefined || sheet !== zelle.sheet) return false;
  if (cell === zelle.cell) return true;
  try {
    const [first = "", last = first] = cell.split(":");
    const [from, to, at] = [first, last, zelle.cell].map(parseCellAddress);
    if (!from || !to || !at) return false;
    const inside = at.row >= from.row && at.row <= to.row;
    return inside && at.column >= from.column && at.column <= to.column;
  } catch {
    // Whole rows and columns are no cell addresses.
    return false;
  }
}
