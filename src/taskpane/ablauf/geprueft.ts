import type { Finding } from "../../rules/kern/ergebnis";
import { bereich } from "../../texte/bereich";
import type { Workbook } from "../../workbook/workbook";

/** What was read last: it is evaluated again when the user decides something, without asking Excel once more. */
export interface Geprueft {
  workbook?: Workbook;
  other?: Workbook;
  at?: Date;
  /** What was found in it. */
  findings?: Finding[];
}

/** The workbook and the other file; two of the same name could not be told apart. */
export function gemeinsam({ workbook, other }: Geprueft): Workbook[] {
  if (!workbook) return [];
  if (!other) return [workbook];
  const { name } = workbook;
  return [
    workbook,
    other.name === name ? { ...other, name: bereich.weitereDatei.gleicherName(name) } : other,
  ];
}
