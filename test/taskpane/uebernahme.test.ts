import fc from "fast-check";
import { Decimal } from "../../src/money/dezimal";
import { gelesen, inhalt, ruecknahme, uebernahme } from "../../src/taskpane/uebernahme";
import type { Cell, Workbook } from "../../src/workbook/workbook";

const book = (cell: Partial<Cell>, merges: Workbook["sheets"][0]["merges"] = []): Workbook => ({
  name: "Plan.xlsx",
  sheets: [
    {
      name: "Konten",
      hidden: false,
      cells: [{ row: 6, column: 4, ...cell }],
      merges,
      hiddenRows: [],
      hiddenColumns: [],
    },
  ],
});
const suspect = (proposal: string) => ({ sheet: "Konten", cell: "E7", proposal, reason: "Zahlendreher" });
const planned = (proposal: string, cell: Partial<Cell>) => uebernahme(suspect(proposal), book(cell));

test("a number is replaced by the proposal as it stands: in thousands where the column is kept so", () => {
  expect(planned("1482", { value: 1462, format: "#,##0" })).toEqual({
    kind: "moeglich",
    entry: { sheet: "Konten", cell: "E7", before: { value: 1462 }, after: 1482 },
    text: undefined,
  });
});

test("every proposal reaches the cell as the very number that it names", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e11, max: 1e11 }), (cents) => {
      const proposal = new Decimal(cents).div(100).toString();
      const plan = planned(proposal, { value: 1 });
      expect(plan.kind === "moeglich" && new Decimal(plan.entry.after ?? "NaN").toString()).toBe(proposal);
    }),
  );
});

test("a blank cell is filled", () => {
  expect(planned("20", { format: "#,##0" })).toMatchObject({ entry: { before: {}, after: 20 } });
  expect(planned("20", {})).toMatchObject({ entry: { before: {}, after: 20 } });
});

test("an amount written as text becomes a number, unless its cell or its unit says text", () => {
  expect(planned("12725500", { value: "12.715.500" })).toMatchObject({
    entry: { after: 12725500 },
    text: "wird-zahl",
  });
  expect(planned("12725500", { value: "12.715.500", format: "@" })).toMatchObject({
    entry: { after: "12.725.500" },
    text: "bleibt-text",
  });
  expect(planned("-1605.5", { value: "1.605,50 €" })).toMatchObject({ entry: { after: "−1.605,50 €" } });
  expect(planned("12", { value: "11 T€" })).toMatchObject({ entry: { after: "12 T€" } });
});

test("a formula, a sentence and a covered cell are left to the user", () => {
  expect(planned("3", { value: 2, formula: "SUM(E1:E6)" })).toEqual({
    kind: "formel",
    formula: "SUM(E1:E6)",
  });
  expect(planned("3", { value: "Erträge auf 12.725.500 €" })).toEqual({ kind: "satz" });
  expect(planned("3", { value: { error: "#REF!" } })).toEqual({ kind: "satz" });
  const merged = [{ top: 5, left: 4, bottom: 6, right: 5 }];
  expect(uebernahme(suspect("3"), book({ value: 1 }, merged))).toEqual({ kind: "verbunden" });
  const own = [{ top: 6, left: 4, bottom: 7, right: 5 }];
  expect(uebernahme(suspect("3"), book({ value: 1 }, own)).kind).toBe("moeglich");
});

test("taking back puts back what stood there, as long as the new value does", () => {
  const entry = { sheet: "Konten", cell: "E7", before: { value: "12.715.500" }, after: 12725500 };
  expect(ruecknahme(entry)).toEqual({
    sheet: "Konten",
    cell: "E7",
    before: { value: 12725500 },
    after: "12.715.500",
  });
  expect(ruecknahme({ ...entry, before: {} })?.after).toBeUndefined();
  expect(ruecknahme({ ...entry, before: { value: 1, formula: "A1" } })).toBeUndefined();
});

test("contents are read as the user sees them", () => {
  expect(inhalt({ value: 1605.31 })).toBe("1.605,31");
  expect(inhalt({ value: "12 T€" })).toBe("12 T€");
  expect(inhalt({ value: 2, formula: "A1*2" })).toBe("=A1*2");
  expect(inhalt({})).toBeUndefined();
  expect(gelesen(suspect("1"), book({ value: 5, formula: "A1" }))).toEqual({ value: 5, formula: "A1" });
  expect(gelesen({ sheet: "Fehlt", cell: "A1" }, book({}))).toEqual({});
});
