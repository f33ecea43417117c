import type { Area } from "../../src/workbook/workbook";

/** The area without its hidden rows and columns, as blocks row by row. */
export function sichtbareTeile(area: Area, hidden: { rows: number[]; columns: number[] }): Area[] {
  const rows = runs(area.top, area.bottom, hidden.rows);
  const columns = runs(area.left, area.right, hidden.columns);
  return rows.flatMap(([top, bottom]) => columns.map(([left, right]) => ({ top, left, bottom, right })));
}

/** The stretches of from…to that are not hidden. */
function runs(from: number, to: number, hidden: number[]): [number, number][] {
  const found: [number, number][] = [];
  let start = from;
  for (const line of hidden.filter((index) => index >= from && index <= to)) {
    if (line > start) found.push([start, line - 1]);
    start = line + 1;
  }
  if (start <= to) found.push([start, to]);
  return found;
}
