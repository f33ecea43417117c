import { kreise } from "../../../src/rules/formeln/kreise";
import { cellAddress } from "../../../src/workbook/adresse";
import { formelindex, type Formelindex, type Formelzelle } from "../../../src/workbook/formel/formelindex";
import type { Cell, Workbook } from "../../../src/workbook/workbook";

/** A workbook of one sheet from formulas by their addresses. */
function mappe(formulas: { row: number; column: number; formula: string }[]): Workbook {
  const cells: Cell[] = formulas
    .map((cell) => ({ ...cell, value: 0 }))
    .sort((a, b) => a.row - b.row || a.column - b.column);
  return {
    name: "Test.xlsx",
    sheets: [{ name: "T", hidden: false, cells, merges: [], hiddenRows: [], hiddenColumns: [] }],
  };
}

const adresse = ({ row, column }: Formelzelle): string => cellAddress(row, column);

/** Every formula that reaches itself, found by looking at each cell that each one names. */
function einzeln(index: Formelindex): string[] {
  const formulas = index.formeln("T");
  const next = (zelle: Formelzelle): Formelzelle[] =>
    zelle.bezuege.flatMap((bezug) => index.genannte("T", bezug).flatMap((ort) => index.formel(ort) ?? []));
  return formulas
    .filter((start) => {
      const seen = new Set(next(start));
      for (const zelle of seen) for (const other of next(zelle)) seen.add(other);
      return seen.has(start);
    })
    .map(adresse)
    .sort();
}

/** Numbers that look random and are the same every time. */
function zufall(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

describe("circles among formulas", () => {
  test.each(Array.from({ length: 60 }, (_, seed) => seed))(
    "all of workbook %i, and each way is one",
    (seed) => {
      const next = zufall(seed + 1);
      const formulas = Array.from({ length: 30 }, (_, at) => {
        const [top, left] = [next(9), next(4)];
        const single = `${cellAddress(next(9), next(4))}+1`;
        const area = `SUM(${cellAddress(top, left)}:${cellAddress(top + next(3), left + next(2))})`;
        return { row: Math.floor(at / 4), column: at % 4, formula: next(3) === 0 ? area : single };
      }).filter(() => next(4) > 0);
      const index = formelindex(mappe(formulas));
      const found = kreise(index);
      expect(
        found
          .flatMap(({ alle }) => [...alle])
          .map(adresse)
          .sort(),
      ).toEqual(einzeln(index));
      for (const { alle, kette } of found) {
        for (const start of alle) {
          const way = kette(start);
          expect(way[0]).toBe(start);
          way.forEach((zelle, at) => {
            const to = way[at + 1] ?? start;
            const named = zelle.bezuege.flatMap((bezug) => index.genannte("T", bezug));
            expect(named.some(({ row, column }) => row === to.row && column === to.column)).toBe(true);
          });
        }
      }
    },
  );

  test("five thousand running totals over all rows above are no quadratic work", () => {
    const rows = Array.from({ length: 5_000 }, (_, row) => [
      { row, column: 0, formula: `B${row + 1}*2` },
      { row, column: 2, formula: `SUM(A$1:A${row + 1})` },
    ]).flat();
    const index = formelindex(mappe(rows));
    const before = performance.now();
    expect(kreise(index)).toEqual([]);
    expect(performance.now() - before).toBeLessThan(2000);
  });
});
