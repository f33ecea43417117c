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

/** The address of a cell on the sheet of a table. */
export function zeilenzelle({ file, sheet }: AufBlatt, row: number, column: number): CellRef {
  return zelleVon({ ...(file !== undefined && { file }), sheet, row, column });
}

/** Where something stands, in words: "Kontenübersicht E14", with its file where there are several. */
export function stelle({ file, sheet, cell }: CellRef): string {
  return `${file === undefined ? "" : `${file}: `}${sheet} ${cell}`;
}
