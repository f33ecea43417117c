import { parseZahltext } from "../../src/money/zahltext";
import { englishError } from "../../src/workbook/fehlerwerte";
import type { Cell, Sheet, Workbook } from "../../src/workbook/workbook";
import { englischeFormel } from "../../workbench/gitter/deutscheFormel";

/**
 * A workbook from small text tables: columns apart by tab or "|", amounts in German notation. A formula stands in
 * German, too, before its result: "=SUMME(B2:B4) → 1.200", or without one, as where nothing was calculated yet. With
 * a space behind the "=" it is a label. "#BEZUG!" is an error value. A line that begins with "(ausgeblendet)"
 * is a hidden row.
 */
export function mappe(sheets: Record<string, string>): Workbook {
  return { name: "Test.xlsx", sheets: Object.entries(sheets).map(([name, text]) => blatt(name, text)) };
}

/** A sheet from a text table. Blank lines stay blank rows. */
export function blatt(name: string, text: string): Sheet {
  const lines = text.replace(/^\n/, "").replace(/\s+$/, "").split("\n");
  const cells = lines.flatMap((line, row) =>
    line
      .replace(AUSGEBLENDET, "")
      .split(/[\t|]/)
      .flatMap((content, column) => zelle(row, column, content.trim())),
  );
  const hiddenRows = lines.flatMap((line, row) => (AUSGEBLENDET.test(line) ? [row] : []));
  return { name, hidden: false, cells, merges: [], hiddenRows, hiddenColumns: [] };
}

/** What a line of a hidden row begins with. */
export const AUSGEBLENDET = /^\(ausgeblendet\)/;

function zelle(row: number, column: number, content: string): Cell[] {
  if (content === "") return [];
  const [, formula, result = ""] = /^=(\S.*?)(?:\s*→\s*(.*))?$/.exec(content) ?? [];
  if (formula) return formelzelle(row, column, formula, result);
  if (/^#[A-ZÄÖÜ/0]+[!?]?$/.test(content)) return [{ row, column, value: { error: englishError(content) } }];
  const zahl = parseZahltext(content);
  const isAccount = /^\d{8,12}$/.test(content);
  if (!zahl || isAccount) return [{ row, column, value: content }];
  const format =
    zahl.decimals > 0 ? `#,##0.${"0".repeat(zahl.decimals)}` : /\./.test(content) ? "#,##0" : undefined;
  return [{ row, column, value: zahl.value.toNumber(), ...(format && { format }) }];
}

/** A formula as the file stores it, in English, with the result that it shows, if there is one. */
function formelzelle(row: number, column: number, formula: string, result: string): Cell[] {
  const shown = zelle(row, column, result)[0] ?? { row, column };
  return [{ ...shown, formula: englischeFormel(formula) }];
}
