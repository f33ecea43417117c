import { zahlDeutsch } from "../../src/money/zahltext";
import type { CellValue } from "../../src/workbook/workbook";
import type { Tabelle } from "../host/tabelle";
import type { Einbau } from "./einbau";

/** What a user can do to a spreadsheet beyond what the host asks of it; each can be undone in one step. */
export interface Zeilenweise extends Tabelle {
  deleteRow(sheet: string, row: number): void;
  /** Puts a copy of the row below it. */
  repeatRow(sheet: string, row: number): void;
}

/** Plants the fault as a user would make it, and selects its cell. */
export function baueEin(tabelle: Zeilenweise, einbau: Einbau): void {
  const { art, row, column } = einbau;
  const sheet = tabelle.sheets().find(({ name }) => name === einbau.sheet)?.id;
  if (sheet === undefined) throw new Error(`No sheet "${einbau.sheet}".`);
  const at = (r: number) => ({ top: r, left: column, bottom: r, right: column });
  // A user works on the sheet in view, and some grids let formulas follow only there.
  tabelle.select(sheet, at(row));
  if (art === "fehlendeZeile") tabelle.deleteRow(sheet, row);
  else if (art === "zeileDoppelt") tabelle.repeatRow(sheet, row);
  else tabelle.write(sheet, at(row), [[inhalt(einbau)]]);
  if (art === "zeileDoppelt") tabelle.select(sheet, at(row + 1));
}

/** Typed with the minus of the keyboard, which is not that of our texts. */
const inhalt = ({ art, vorher, nachher = vorher }: Einbau): CellValue =>
  art === "zahlAlsText" ? zahlDeutsch(nachher).replace("−", "-") : nachher.toNumber();
