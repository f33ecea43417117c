import { areaAddress, parseCellAddress } from "../workbook/adresse";
import type { CellRef } from "./ergebnis";

/** Cells as staff name them: neighbours in a column as one range, the sheet named once. */
export function zellbereiche(cells: CellRef[]): string {
  const bySheet = new Map<string, string[]>();
  for (const { sheet, cell } of cells) bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), cell]);
  return [...bySheet]
    .map(([sheet, addresses]) => `${sheet} ${zusammengefasst(addresses).join(", ")}`)
    .join("; ");
}

function zusammengefasst(addresses: string[]): string[] {
  const cells = [...new Set(addresses)]
    .map(parseCellAddress)
    .sort((a, b) => a.column - b.column || a.row - b.row);
  const areas: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const { row, column } of cells) {
    const last = areas.at(-1);
    if (last?.left === column && last.bottom === row - 1) last.bottom = row;
    else areas.push({ top: row, left: column, bottom: row, right: column });
  }
  return areas.map(areaAddress);
}
