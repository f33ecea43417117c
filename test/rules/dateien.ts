import type { Finding } from "../../src/rules/ergebnis";
import { pruefenGemeinsam } from "../../src/rules/pruefen";
import { mappe } from "../hilfen/mappe";

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
  return zwischenDateien(files).map(
    ({ datei, rule, severity, sheet, cell, message }) =>
      `${datei} ${rule} ${severity} ${sheet} ${cell}: ${message}`,
  );
}
