import { areaAddress, parseCellAddress } from "./adresse";
import type { Area } from "./workbook";
import type { CellRef } from "./zelle";

/** Cells as staff name them: neighbours as one range, the sheet named once. */
export function zellbereiche(cells: CellRef[]): string {
  return genannt(stellen(cells));
}

/** The same as seen from a sheet: where all stand on it, its name stands nowhere. */
export const zellbereicheAuf = (sheet: string, cells: CellRef[]): string => genannt(stellen(cells), sheet);

/** The same for as many places as given, and how many there are beside. */
export function ersteZellbereiche(
  cells: CellRef[],
  hoechstens: number,
  auf?: string,
): { text: string; weitere: number } {
  const all = stellen(cells);
  return {
    text: genannt(all.slice(0, hoechstens), auf),
    weitere: Math.max(0, all.length - hoechstens),
  };
}

/** Cells and ranges, the sheet named once; as seen from a sheet, where all stand on it, nowhere. */
export function genannt(places: CellRef[], auf?: string): string {
  const sheets = [...jeBlatt(places)];
  const here = sheets.every(([sheet]) => sheet === auf);
  return sheets.map(([sheet, addresses]) => `${here ? "" : `${sheet} `}${addresses.join(", ")}`).join("; ");
}

/** Cells of one file as places to go to: neighbours as one range. */
export function stellen(cells: CellRef[]): CellRef[] {
  return [...jeBlatt(cells)].flatMap(([sheet, addresses]) =>
    zusammengefasst(addresses).map((cell) => ({ sheet, cell })),
  );
}

function jeBlatt(cells: CellRef[]): Map<string, string[]> {
  const bySheet = new Map<string, string[]>();
  for (const { file, sheet, cell } of cells) {
    const place = file === undefined ? sheet : `${file}: ${sheet}`;
    const known = bySheet.get(place) ?? [];
    known.push(cell);
    bySheet.set(place, known);
  }
  return bySheet;
}

function zusammengefasst(addresses: string[]): string[] {
  const cells = [...new Set(addresses)]
    .map(parseCellAddress)
    .sort((a, b) => a.column - b.column || a.row - b.row);
  const areas: Area[] = [];
  for (const { row, column } of cells) {
    const last = areas.at(-1);
    const single = last && last.top === last.bottom;
    if (last?.left === column && last.right === column && last.bottom === row - 1) last.bottom = row;
    else if (single && last.top === row && last.right === column - 1) last.right = column;
    else areas.push({ top: row, left: column, bottom: row, right: column });
  }
  return areas.map(areaAddress);
}
