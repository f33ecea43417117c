import fc from "fast-check";
import { areaAddress, cellAddress, columnLetters, parseCellAddress } from "../../src/workbook/adresse";

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16383, "XFD"],
])("column %i is %s", (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});

test("an address says column and row, counted from 1", () => {
  expect(cellAddress(0, 0)).toBe("A1");
  expect(cellAddress(13, 4)).toBe("E14");
});

test("an area is its corners, and a single cell itself", () => {
  expect(areaAddress({ top: 0, left: 0, bottom: 116, right: 4 })).toBe("A1:E117");
  expect(areaAddress({ top: 6, left: 1, bottom: 6, right: 1 })).toBe("B7");
});

test.each([
  ["E14", 13, 4],
  ["$E$14", 13, 4],
  [" aa1 ", 0, 26],
  ["XFD1048576", 1_048_575, 16_383],
])("%s is read", (address, row, column) => {
  expect(parseCellAddress(address)).toEqual({ row, column });
});

test.each(["", "E", "14", "E0", "E14:F15", "Plan!E14", "ABCD1"])("%j is no address of a cell", (address) => {
  expect(() => parseCellAddress(address)).toThrow(RangeError);
});

test("reading undoes writing", () => {
  fc.assert(
    fc.property(fc.nat(1_048_575), fc.nat(16_383), (row, column) => {
      expect(parseCellAddress(cellAddress(row, column))).toEqual({ row, column });
    }),
  );
});
