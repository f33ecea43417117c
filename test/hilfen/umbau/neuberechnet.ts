import { parseCellAddress, cellAddress } from "../../../src/workbook/adresse";
import type { Cell, Sheet, Workbook } from "../../../src/workbook/workbook";

const BEKANNT = /^(?:SUM|ROUND|[A-Z]{1,3}\d+|[-+*/(),:.\d\s])*$/;

/** The workbook with the results that Excel would give: sums, differences, products and rounding of the own sheet. */
export function neuberechnet(workbook: Workbook): Workbook {
  return { ...workbook, sheets: workbook.sheets.map(blattNeu) };
}

function blattNeu(sheet: Sheet): Sheet {
  const cells = new Map(sheet.cells.map((cell) => [cellAddress(cell.row, cell.column), cell]));
  const results = new Map<string, number>();
  const value = (address: string): number => {
    const known = results.get(address);
    if (known !== undefined) return known;
    const cell = cells.get(address);
    const result = cell && istGerechnet(cell) ? ergebnis(cell.formula ?? "", value) : zahl(cell);
    results.set(address, result);
    return result;
  };
  const neu = (cell: Cell): Cell =>
    istGerechnet(cell) ? { ...cell, value: value(cellAddress(cell.row, cell.column)) } : cell;
  return { ...sheet, cells: sheet.cells.map(neu) };
}

const zahl = (cell: Cell | undefined): number => (typeof cell?.value === "number" ? cell.value : 0);

const istGerechnet = ({ formula, value }: Cell): boolean =>
  formula !== undefined && typeof value === "number" && BEKANNT.test(formula);

function ergebnis(formula: string, value: (address: string) => number): number {
  const bereich = (from: string, to: string): number[] => {
    const [a, b] = [parseCellAddress(from), parseCellAddress(to)];
    const rows = Array.from({ length: b.row - a.row + 1 }, (_, index) => a.row + index);
    const columns = Array.from({ length: b.column - a.column + 1 }, (_, index) => a.column + index);
    return rows.flatMap((row) => columns.map((column) => value(cellAddress(row, column))));
  };
  const text = formula
    .replace(
      /([A-Z]{1,3}\d+):([A-Z]{1,3}\d+)/g,
      (_, from: string, to: string) => `[${bereich(from, to).join()}]`,
    )
    .replace(/[A-Z]{1,3}\d+/g, (address) => `(${value(address)})`);
  const sum = (...all: (number | number[])[]): number => all.flat().reduce((a, b) => a + b, 0);
  const round = (x: number, digits: number): number => {
    const unit = 10 ** digits;
    return (Math.sign(x) * Math.round(Math.abs(x) * unit)) / unit;
  };
  // The formula was reduced to numbers, signs and the two functions above.
  const rechnen = new Function("SUM", "ROUND", `return ${text};`) as (
    a: typeof sum,
    b: typeof round,
  ) => number;
  const result = rechnen(sum, round);
  return Number.isFinite(result) ? result : 0;
}
