import type { TableKind } from "../../plan/arten";
import type { Plan } from "../../plan/plan";
import type { Tabelle } from "../../plan/tabelle";
import { parseCellAddress } from "../../workbook/adresse";
import type { Finding } from "./ergebnis";
import type { CellRef } from "../../workbook/zelle";

/**
 * Says of findings in which kind of table they stand: that of their cell, or of the nearest table above or below it
 * on its sheet (a title, a note), else that of the first of their cells that has one. Those on a sheet without any
 * table stay without.
 */
export function mitTabelle({ tabellen, ausgeschlossen = [] }: Plan): (finding: Finding) => Finding {
  const all = [...tabellen, ...ausgeschlossen];
  return (finding) => {
    const table = [finding, ...finding.cells].map((ref) => naechsteArt(all, ref)).find(Boolean);
    return table ? { ...finding, table } : finding;
  };
}

/** The kind of the table that the cell stands in, or that is nearest to it on its sheet. */
function naechsteArt(all: Tabelle[], { file, sheet, cell }: CellRef): TableKind | undefined {
  const own = all.filter((tabelle) => tabelle.file === file && tabelle.sheet === sheet);
  const place = parseCellAddress(cell);
  const [nearest] = own
    .map(({ kind, area }) => ({ kind, distance: abstand(area, place) }))
    .sort((a, b) => a.distance - b.distance);
  return nearest?.kind;
}

/** How many rows, and to tell tables side by side columns, a cell is away from an area; 0 inside. */
function abstand(area: Tabelle["area"], { row, column }: { row: number; column: number }): number {
  const down = Math.max(area.top - row, row - area.bottom, 0);
  const across = Math.max(area.left - column, column - area.right, 0);
  return down + across;
}
