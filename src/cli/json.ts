import type { CheckResult } from "../rules/kern/ergebnis";

/** The JSON document of the command line: version 1 of the interface. */
export function jsonbericht(results: CheckResult[]): string {
  return JSON.stringify({ version: 1, workbooks: results.map(eintrag) }, undefined, 2);
}

function eintrag({
  file,
  year,
  land,
  tables,
  notices,
  ohneErgebnis,
  checks,
  findings,
  coverage,
}: CheckResult): unknown {
  return {
    file,
    ...(year !== undefined && { year }),
    ...(land && { land: land.id }),
    tables: tables.map(({ kind, sheet, range }) => ({ kind, sheet, range })),
    notices,
    incomplete: ohneErgebnis.map(({ zeigt, cells }) => ({ shows: zeigt ?? null, cells })),
    checks,
    findings: findings.map(
      ({
        rule,
        severity,
        sheet,
        cell,
        message,
        expected,
        actual,
        difference,
        basis,
        cells,
        suspects,
        freigabe,
      }) => ({
        rule,
        severity,
        sheet,
        cell,
        message,
        expected,
        actual,
        difference,
        basis,
        cells,
        suspects,
        freigabe,
      }),
    ),
    coverage,
  };
}
