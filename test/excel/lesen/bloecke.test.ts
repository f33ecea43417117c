import { type Block, batches, cellCount, halve, split } from "../../../src/excel/lesen/bloecke";

const block = (rows: number, columns: number): Block => ({
  sheet: "S",
  top: 10,
  left: 3,
  bottom: 9 + rows,
  right: 2 + columns,
});

test("a small area is one block", () => {
  expect(split(block(100, 10))).toEqual([block(100, 10)]);
});

test("a big area is split into whole rows without gap or overlap", () => {
  const pieces = split(block(2500, 10), 10_000);
  expect(pieces.map(({ top, bottom }) => [top, bottom])).toEqual([
    [10, 1009],
    [1010, 2009],
    [2010, 2509],
  ]);
});

test("a row wider than the limit is still read", () => {
  expect(split(block(2, 16_384), 10_000)).toHaveLength(2);
});

test("blocks travel together up to the limit, in their order", () => {
  const blocks = [block(10, 10), block(20, 10), block(80, 10), block(300, 10), block(1, 1)];
  expect(batches(blocks, 1000).map((batch) => batch.map(cellCount))).toEqual([
    [100, 200],
    [800],
    [3000],
    [1],
  ]);
  expect(batches([])).toEqual([]);
});

test("halves cover the whole; a single row has none", () => {
  expect(halve([block(1, 1), block(2, 1), block(3, 1)])).toEqual([[block(1, 1), block(2, 1)], [block(3, 1)]]);
  expect(halve([block(3, 2)])).toEqual([[{ ...block(3, 2), bottom: 11 }], [{ ...block(3, 2), top: 12 }]]);
  expect(halve([block(1, 2)])).toBeUndefined();
});
