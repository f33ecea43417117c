import { areaAddress, parseCellAddress } from "./adresse";
import type { Area } from "./workbook";
import type { CellRef } from "./zelle";

/** Cells as staff name them: neighbours as one range, the sheet named once. */
export function zellbereiche(cells: CellRef[]): string {
  return genannt(stellen(cells));
}

/** The same as seen from a sheet: its own name stands nowhere. */
export function zellbereicheAuf(sheet: string, cells: CellRef[]): string {
  const here = cells.every((cell) => cell.file === undefined && cell.sheet === sheet);
  return here
    ? stellen(cells)
        .map(({ cell }) => cell)
        .join(", ")
    : zellbereiche(cells);
}

/** The same for as many places as given, and how many there are beside. */
export function ersteZellbereiche(cells: CellRef[], hoechstens: number): { text: string; weitere: number } {
  const all = stellen(cells);
  return {
    text: genannt(all.slice(0, hoechstens)),
    weitere: Math.max(0, all.length - hoechstens),
  };
}

const genannt = (places: CellRef[]): string =>
  [...jeBlatt(places)].map(([sheet, addresses]) => `${sheet} ${addresses.join(", ")}`).join("; ");

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
