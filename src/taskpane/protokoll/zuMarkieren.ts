import type { Markierung } from "../../excel/markierungen";
import type { Finding } from "../../rules/kern/ergebnis";
import { istOffen } from "../../rules/gespeichert/freigaben";

/** The cells of the open findings, and of each its likeliest cause; cells of another file cannot be marked. */
export function zuMarkieren(findings: Finding[]): Markierung[] {
  return findings.filter(istOffen).flatMap((finding): Markierung[] => {
    const { file, sheet, cell, severity, suspects } = finding;
    const [cause] = suspects;
    return [
      ...(file === undefined ? [{ sheet, cell, art: severity }] : []),
      ...(cause && cause.file === undefined
        ? [{ sheet: cause.sheet, cell: cause.cell, art: "ursache" as const }]
        : []),
    ];
  });
}
