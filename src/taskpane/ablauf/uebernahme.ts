import { sameContent, type Content } from "../../excel/lesen/zellen";
import type { Entry } from "../../excel/schreiben/uebernehmen";
import type { Vorschlag } from "../../berichte/vorschlag";
import { Decimal, fromDouble } from "../../money/dezimal";
import { parseZahltext, zahlDeutsch } from "../../money/zahltext";
import type { CellRef } from "../../workbook/zelle";
import { parseCellAddress } from "../../workbook/adresse";
import { type CellValue, type Workbook, isCellError } from "../../workbook/workbook";

/**
 * What taking over a proposal would do. formel: a formula stands in the cell, and a fixed value would no longer
 * follow its terms; satz: the amount stands within a sentence; verbunden: the cell is covered by a merged one;
 * textformat: a formula is proposed, and the cell is formatted as text.
 */
export type Uebernahme =
  | { kind: "moeglich"; entry: Entry; text: "wird-zahl" | "bleibt-text" | "wird-formel" | undefined }
  | { kind: "formel" | "satz" | "verbunden" | "textformat" };

/** What is put into the cell of a suspect; the proposal counts in the unit of the cell's column, as shown. */
export function uebernahme(suspect: Vorschlag, workbook: Workbook): Uebernahme {
  const { sheet, cell, proposal, prozent } = suspect;
  if (istVerdeckt(suspect, workbook)) return { kind: "verbunden" };
  const { row, column } = parseCellAddress(cell);
  const found = workbook.sheets.find(({ name }) => name === sheet);
  const { format } = found?.cells.find((known) => known.row === row && known.column === column) ?? {};
  const before = gelesen(suspect, workbook);
  if (suspect.leer && (before.formula ?? before.value) !== undefined)
    return { kind: before.formula === undefined ? "satz" : "formel" };
  const value = eingabe(before.value, format, new Decimal(proposal));
  if (before.formula === undefined && value === undefined) return { kind: "satz" };
  if (suspect.proposalFormula !== undefined) return formeluebernahme(suspect, before, format);
  if (before.formula !== undefined) return { kind: "formel" };
  const text =
    typeof value === "string" ? "bleibt-text" : typeof before.value === "string" ? "wird-zahl" : undefined;
  return {
    kind: "moeglich",
    entry: { sheet, cell, before, after: value, ...(prozent && { prozent }) },
    text,
  };
}

/** Whether a cell lies below another one that it is merged with. */
function istVerdeckt({ sheet, cell }: CellRef, { sheets }: Workbook): boolean {
  const { row, column } = parseCellAddress(cell);
  const merges = sheets.find(({ name }) => name === sheet)?.merges ?? [];
  return merges.some(
    ({ top, left, bottom, right }) =>
      top <= row && row <= bottom && left <= column && column <= right && (row !== top || column !== left),
  );
}

/** An account number in place of another one: a number where that is one. Undefined where more than that stands there. */
export function textuebernahme(
  { text, ...place }: CellRef & { text: string },
  workbook: Workbook,
): Entry | undefined {
  const before = gelesen(place, workbook);
  const { value, formula } = before;
  if (formula !== undefined || istVerdeckt(place, workbook) || !/^\d+$/.test(String(value))) return undefined;
  return { ...place, before, after: typeof value === "number" ? Number(text) : text, ziffern: true };
}

/** A formula in place of another one, or of an amount that was typed in. */
function formeluebernahme(suspect: Vorschlag, before: Content, format: string | undefined): Uebernahme {
  if (format === "@") return { kind: "textformat" };
  const { sheet, cell, proposal, proposalFormula: formula, presentFormulaGerman, prozent } = suspect;
  const after = suspect.proposalFormulaGerman ?? formula;
  const deutsch = {
    ...(presentFormulaGerman !== undefined && { before: presentFormulaGerman }),
    ...(after !== undefined && { after }),
  };
  const value = new Decimal(proposal).toNumber();
  const entry = { sheet, cell, before, after: value, formula, deutsch, ...(prozent && { prozent }) };
  const typed = before.formula === undefined && before.value !== undefined;
  return { kind: "moeglich", entry, text: typed ? "wird-formel" : undefined };
}

/** Whether a formula or a value is entered. */
export const was = ({ formula }: Pick<Entry, "formula">): "formel" | "wert" =>
  formula === undefined ? "wert" : "formel";

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

/** What stands in a cell as the user reads it, a formula in German where that is known; undefined where it is blank. */
export function inhalt(
  { value, formula }: Content,
  deutsch = formula,
  ziffern: boolean | undefined = false,
): string | undefined {
  if (formula !== undefined) return `=${deutsch}`;
  if (value === undefined || isCellError(value)) return value?.error;
  return typeof value === "number" && !ziffern ? zahlDeutsch(fromDouble(value)) : String(value);
}

/** What stood in the cell of an entry and what is put there, as the user reads it; undefined where that is nothing. */
export function werte({ before, after, formula, deutsch, ziffern }: Entry): {
  before?: string;
  after?: string;
} {
  const now = { ...(after !== undefined && { value: after }), ...(formula !== undefined && { formula }) };
  return {
    before: inhalt(before, deutsch?.before, ziffern),
    after: inhalt(now, deutsch?.after, ziffern),
  };
}

/** The entry that takes another one back; undefined where something stood there that nobody can enter. */
export function ruecknahme({ sheet, cell, before, after, formula }: Entry): Entry | undefined {
  const { value } = before;
  const enterable = typeof value === "number" || typeof value === "string" ? value : undefined;
  if (before.formula === undefined && value !== enterable) return undefined;
  return {
    sheet,
    cell,
    before: { ...(after !== undefined && { value: after }), ...(formula !== undefined && { formula }) },
    after: enterable,
    ...(before.formula !== undefined && { formula: before.formula }),
    ...(formula !== undefined && { takesBack: true }),
  };
}

/**
 * Whether an entry can still be taken back, as far as the workbook tells as it was read: until the next check that
 * knows the cell as it was before.
 */
export function istNochDa(entry: Entry, workbook: Workbook): boolean {
  const now = gelesen(entry, workbook);
  const { before, after, formula } = entry;
  // A formula follows its terms: it may show another value by now.
  const entered = now.formula === formula && (formula !== undefined || now.value === after);
  return entered || sameContent(now, before);
}

/** What stands in a cell of a workbook as it was read. */
function gelesen({ sheet, cell }: CellRef, { sheets }: Workbook): Content {
  const { row, column } = parseCellAddress(cell);
  const found = sheets
    .find(({ name }) => name === sheet)
    ?.cells.find((known) => known.row === row && known.column === column);
  return {
    ...(found?.value !== undefined && { value: found.value }),
    ...(found?.formula !== undefined && { formula: found.formula }),
  };
}
