import type { Content, Entry } from "../excel/uebernehmen";
import { Decimal, fromDouble } from "../money/dezimal";
import { parseZahltext, zahlDeutsch } from "../money/zahltext";
import type { Suspect } from "../rules/kern/ergebnis";
import type { CellRef } from "../workbook/zelle";
import { parseCellAddress } from "../workbook/adresse";
import { type CellValue, type Workbook, isCellError } from "../workbook/workbook";

/**
 * What taking over a proposal would do. formel: a formula stands in the cell, and a fixed value would no longer
 * follow its terms; satz: the amount stands within a sentence; verbunden: the cell is covered by a merged one.
 */
export type Uebernahme =
  | { kind: "moeglich"; entry: Entry; text: "wird-zahl" | "bleibt-text" | undefined }
  | { kind: "formel"; formula: string }
  | { kind: "satz" | "verbunden" };

/** What is put into the cell of a suspect; the proposal counts in the unit of the cell's column, as shown. */
export function uebernahme(suspect: Suspect, workbook: Workbook): Uebernahme {
  const { sheet, cell, proposal } = suspect;
  const { row, column } = parseCellAddress(cell);
  const found = workbook.sheets.find(({ name }) => name === sheet);
  const covered = found?.merges.some(
    ({ top, left, bottom, right }) =>
      top <= row && row <= bottom && left <= column && column <= right && (row !== top || column !== left),
  );
  if (covered) return { kind: "verbunden" };
  const now = found?.cells.find((known) => known.row === row && known.column === column);
  if (now?.formula !== undefined) return { kind: "formel", formula: now.formula };
  const before: Content = now?.value === undefined ? {} : { value: now.value };
  const value = eingabe(now?.value, now?.format, new Decimal(proposal));
  if (value === undefined) return { kind: "satz" };
  const text =
    typeof value === "string" ? "bleibt-text" : typeof now?.value === "string" ? "wird-zahl" : undefined;
  return { kind: "moeglich", entry: { sheet, cell, before, after: value }, text };
}

/**
 * The amount as the cell takes it: a number; a text where the cell is formatted as text or names the unit beside
 * its amount. Undefined where something else than an amount stands there.
 */
function eingabe(value: CellValue | undefined, format: string | undefined, amount: Decimal) {
  const asText = format === "@";
  if (value === undefined) return asText ? zahlDeutsch(amount) : amount.toNumber();
  if (typeof value === "number") return amount.toNumber();
  if (typeof value !== "string") return undefined;
  const written = parseZahltext(value);
  if (!written) return undefined;
  if (!asText && !written.unit) return amount.toNumber();
  const shown = zahlDeutsch(amount, Math.max(written.decimals, amount.decimalPlaces()));
  return written.unit ? `${shown} ${written.unit}` : shown;
}

/** What stands in a cell as the user reads it; undefined where it is blank. */
export function inhalt({ value, formula }: Content): string | undefined {
  if (formula !== undefined) return `=${formula}`;
  if (value === undefined || isCellError(value)) return value?.error;
  return typeof value === "number" ? zahlDeutsch(fromDouble(value)) : String(value);
}

/** The entry that takes another one back; undefined where a formula stood there. */
export function ruecknahme({ sheet, cell, before, after }: Entry): Entry | undefined {
  const { value, formula } = before;
  if (
    formula !== undefined ||
    (value !== undefined && typeof value !== "number" && typeof value !== "string")
  )
    return undefined;
  return { sheet, cell, before: after === undefined ? {} : { value: after }, after: value };
}

/** What stands in a cell of a workbook as it was read. */
export function gelesen({ sheet, cell }: CellRef, { sheets }: Workbook): Content {
  const { row, column } = parseCellAddress(cell);
  const found = sheets
    .find(({ name }) => name === sheet)
    ?.cells.find((known) => known.row === row && known.column === column);
  return {
    ...(found?.value !== undefined && { value: found.value }),
    ...(found?.formula !== undefined && { formula: found.formula }),
  };
}
