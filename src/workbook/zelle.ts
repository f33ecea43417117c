import { cellAddress } from "./adresse";

/** A cell as the user finds it: sheet name and A1 address. */
export interface CellRef {
  /** Name of the file; only where several are checked together. */
  file?: string;
  sheet: string;
  cell: string;
}

/** What lies on a sheet. */
interface AufBlatt {
  file?: string;
  sheet: string;
}

/** The address of a figure, or of anything else that has a place; row and column count from 0. */
export function zelleVon({ file, sheet, row, column }: AufBlatt & { row: number; column: number }): CellRef {
  return { ...(file !== undefined && { file }), sheet, cell: cellAddress(row, column) };
}

/** What lies on a sheet, and from a row on on another one, whose rows are counted from there. */
interface Ausgedehnt extends AufBlatt {
  fortsetzung?: { ab: number; sheet: string };
}

/** The address of a cell on the sheet of a table. */
export function zeilenzelle({ file, sheet, fortsetzung }: Ausgedehnt, row: number, column: number): CellRef {
  const at =
    fortsetzung && row >= fortsetzung.ab
      ? { sheet: fortsetzung.sheet, row: row - fortsetzung.ab }
      : { sheet, row };
  return zelleVon({ ...(file !== undefined && { file }), ...at, column });
}

/** Where something stands, in words: "Kontenübersicht E14", with its file where there are several. */
export function stelle({ file, sheet, cell }: CellRef): string {
  return `${file === undefined ? "" : `${file}: `}${sheet} ${cell}`;
}
