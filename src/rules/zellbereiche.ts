import { areaAddress, parseCellAddress } from "../workbook/adresse";
import type { Area } from "../workbook/workbook";
import type { CellRef } from "./ergebnis";

/** Cells as staff name them: neighbours as one range, the sheet named once. */
export function zellbereiche(cells: CellRef[]): string {
  const bySheet = new Map<string, string[]>();
  for (const { file, sheet, cell } of cells) {
    const place = file === undefined ? sheet : `${file}: ${sheet}`;
    bySheet.set(place, [...(bySheet.get(place) ?? []), cell]);
  }
  return [...bySheet]
    .map(([sheet, addresses]) => `${sheet} ${zusammengefasst(addresses).join(", ")}`)
    .join("; ");
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
