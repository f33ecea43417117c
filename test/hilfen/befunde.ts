import type { Finding } from "../../src/rules/kern/ergebnis";
import { leseEinstellungen } from "../../src/rules/gespeichert/einstellungen";
import { plan } from "../../src/plan/plan";
import { ausfuehrenMitKoepfen } from "../../src/rules/kern/kopffehler";
import { formelindex } from "../../src/workbook/formel/formelindex";
import type { Workbook } from "../../src/workbook/workbook";
import { pruefen, pruefenGemeinsam } from "../../src/rules/kern/pruefen";
import { mappe } from "./mappe";

/** The findings of one rule over small text tables, each by itself: what they have in common is told by `pruefen`. */
export function befunde(rule: string, sheets: Record<string, string>): Finding[] {
  return einzelbefunde(mappe(sheets)).filter((finding) => finding.rule === rule);
}

/** Every finding of a workbook by itself, before those with one cause are told as one. */
export function einzelbefunde(workbook: Workbook): Finding[] {
  const { korrekturen, vorgaben } = leseEinstellungen(workbook.einstellungen).einstellungen;
  return ausfuehrenMitKoepfen(plan(workbook, korrekturen, vorgaben), formelindex(workbook), new Set())
    .findings;
}

/** A finding in short: where, how bad, and what it says. */
export function kurz({ severity, sheet, cell, message }: Finding): string {
  return `${severity} ${sheet} ${cell}: ${message}`;
}

export const meldungen = (rule: string, sheets: Record<string, string>): string[] =>
  befunde(rule, sheets).map(kurz);

/** Every finding over small text tables, each with its rule: nothing at all where the tables are right. */
export function alleBefunde(sheets: Record<string, string>): string[] {
  return pruefen(mappe(sheets)).findings.map((finding) => `${finding.rule} ${kurz(finding)}`);
}

/** What only the check of several files together finds, each with its file: sheet → text table in each. */
export function zwischenDateien(
  files: Record<string, Record<string, string>>,
): (Finding & { datei: string })[] {
  const workbooks = Object.entries(files).map(([name, sheets]) => ({ ...mappe(sheets), name }));
  return pruefenGemeinsam(workbooks).flatMap(({ file, findings }) =>
    findings
      .filter(({ cells }) => cells.some((cell) => cell.file !== undefined))
      .map((finding) => ({ ...finding, datei: file })),
  );
}

/** The same in short: file, rule, weight, place and sentence. */
export function meldungenZwischen(files: Record<string, Record<string, string>>): string[] {
  return zwischenDateien(files).map((finding) => `${finding.datei} ${finding.rule} ${kurz(finding)}`);
}
