import { parseCellAddress } from "./adresse";
import type { Area } from "./workbook";

const BEZUG = /(?<![A-Za-z0-9_.'!])(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})(?![A-Za-z0-9_(.])/g;

/**
 * A formula with its references written relative to its cell, so that copies of one formula look the same:
 * SUM(C3:C9) in C10 and SUM(D3:D9) in D10 are both SUM(R[-7]C[0]:R[-1]C[0]). Texts in quotes stay as they are.
 */
export function relativ(formula: string, row: number, column: number): string {
  const parts = formula.split(/("(?:[^"]|"")*")/);
  return parts.map((part) => (part.startsWith('"') ? part : bezuege(part, row, column))).join("");
}

function bezuege(text: string, row: number, column: number): string {
  return text.replace(
    BEZUG,
    (whole, fixedColumn: string, letters: string, fixedRow: string, number: string) => {
      const at = parseCellAddress(letters + number);
      if (at.column > 16383) return whole;
      const rowPart = fixedRow ? `R${at.row}` : `R[${at.row - row}]`;
      return rowPart + (fixedColumn ? `C${at.column}` : `C[${at.column - column}]`);
    },
  );
}

/** The area of a formula that is one plain sum of a range on its own sheet: SUM(C3:C9); else undefined. */
export function summenbereich(formula: string): Area | undefined {
  const match = /^\s*SUM\(\s*(\$?[A-Z]{1,3}\$?\d+)\s*:\s*(\$?[A-Z]{1,3}\$?\d+)\s*\)\s*$/i.exec(formula);
  if (!match?.[1] || !match[2]) return undefined;
  const from = parseCellAddress(match[1]);
  const to = parseCellAddress(match[2]);
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}
