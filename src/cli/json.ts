import type { CheckResult, Suspect, Zusammenhang } from "../rules/kern/ergebnis";

/**
 * The JSON document of the command line: version 1 of the interface. `aufbau` is how each workbook was understood;
 * empty where nobody asked.
 */
export function jsonbericht(results: CheckResult[], aufbau: Zusammenhang[][] = []): string {
  const workbooks = results.map((result, index) => ({
    ...eintrag(result),
    ...(aufbau[index] && { structure: aufbau[index].map(beziehung) }),
  }));
  return JSON.stringify({ version: 1, workbooks }, undefined, 2);
}

function beziehung({ sheet: own, cell: total, terms, holds, reading }: Zusammenhang): object {
  return {
    sheet: own,
    total,
    terms: terms.map(({ file, sheet, cell, counts }) => ({
      ...(file !== undefined && { file }),
      ...((file !== undefined || sheet !== own) && { sheet }),
      cell,
      factor: counts,
    })),
    holds,
    reading,
  };
}

function eintrag({
  file,
  year,
  years,
  nachtrag,
  land,
  tables,
  notices,
  ohneErgebnis,
  checks,
  findings,
  coverage,
  abgeschaltet,
}: CheckResult): object {
  return {
    file,
    ...(year !== undefined && { year }),
    ...(years && { years }),
    ...(nachtrag && { nachtrag }),
    ...(land && { land: land.id }),
    tables: tables.map(({ kind, sheet, range, enterprise, nachtrag: ofNachtrag }) => ({
      kind,
      sheet,
      range,
      enterprise,
      nachtrag: ofNachtrag,
    })),
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
        cause,
        proposalText,
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
        suspects: suspects.map(verdacht),
        cause,
        proposalText,
        freigabe,
      }),
    ),
    coverage,
    ...(abgeschaltet && {
      switchedOff: abgeschaltet.map(({ id: rule, warnungen, hinweise }) => ({
        rule,
        findings: warnungen + hinweise,
      })),
    }),
  };
}

/** Without what is only the same formula as a German Excel shows it. */
function verdacht({ file, sheet, cell, proposal, proposalFormula, reason }: Suspect): object {
  return { ...(file !== undefined && { file }), sheet, cell, proposal, proposalFormula, reason };
}
