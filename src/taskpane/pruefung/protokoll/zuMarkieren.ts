import type { Markierung } from "../../../excel/schreiben/markierungen";
import type { Finding } from "../../../rules/kern/ergebnis";
import { hauptverdaechtige } from "../../../berichte/vorschlag";
import { istOffen } from "../../../rules/gespeichert/freigaben";

/**
 * The cells of the open findings, and of each its likeliest cause, all that it may be; cells of another file cannot be
 * marked.
 */
export function zuMarkieren(findings: Finding[]): Markierung[] {
  return findings.filter(istOffen).flatMap((finding): Markierung[] => {
    const { file, sheet, cell, severity, suspects } = finding;
    const causes = hauptverdaechtige(suspects).filter((cause) => cause.file === undefined);
    return [
      ...(file === undefined ? [{ sheet, cell, art: severity }] : []),
      ...causes.map((cause) => ({ sheet: cause.sheet, cell: cause.cell, art: "ursache" as const })),
    ];
  });
}
