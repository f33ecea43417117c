import type { Finding } from "../../src/rules/ergebnis";
import { pruefen } from "../../src/rules/pruefen";
import { mappe } from "../hilfen/mappe";

/** The findings of one rule over small text tables. */
export function befunde(rule: string, sheets: Record<string, string>): Finding[] {
  return pruefen(mappe(sheets)).findings.filter((finding) => finding.rule === rule);
}

/** A finding in short: where, how bad, and what it says. */
export function kurz({ severity, sheet, cell, message }: Finding): string {
  return `${severity} ${sheet} ${cell}: ${message}`;
}

export const meldungen = (rule: string, sheets: Record<string, string>): string[] =>
  befunde(rule, sheets).map(kurz);
