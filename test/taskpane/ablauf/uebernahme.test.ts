import fc from "fast-check";
import { Decimal } from "../../../src/money/dezimal";
import { inhalt, istNochDa, ruecknahme, uebernahme, werte } from "../../../src/taskpane/ablauf/uebernahme";
import type { Cell, Workbook } from "../../../src/workbook/workbook";

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
  expect(ruecknahme({ ...entry, before: { value: true } })).toBeUndefined();
});

test("contents are read as the user sees them", () => {
  expect(inhalt({ value: 1605.31 })).toBe("1.605,31");
  expect(inhalt({ value: "12 T€" })).toBe("12 T€");
  expect(inhalt({ value: 2, formula: "A1*2" })).toBe("=A1*2");
  expect(inhalt({})).toBeUndefined();
});

describe("a formula that is proposed", () => {
  const proposed = {
    ...suspect("110000"),
    proposalFormula: "SUM(E5,E6)",
    proposalFormulaGerman: "SUMME(E5;E6)",
    presentFormulaGerman: "SUMME(E5)",
  };
  const taken = (cell: Partial<Cell>) => uebernahme(proposed, book(cell));
  const entryOf = (cell: Partial<Cell>) => {
    const plan = taken(cell);
    if (plan.kind !== "moeglich") throw new Error(plan.kind);
    return plan.entry;
  };
  const former = { value: 101000, formula: "SUM(E5)" };

  test("takes the place of a formula, of an amount and of a blank", () => {
    expect(taken(former)).toEqual({
      kind: "moeglich",
      entry: {
        sheet: "Konten",
        cell: "E7",
        before: former,
        after: 110000,
        formula: "SUM(E5,E6)",
        deutsch: { before: "SUMME(E5)", after: "SUMME(E5;E6)" },
      },
      text: undefined,
    });
    expect(taken({ value: "101.000" })).toMatchObject({ text: "wird-formel" });
    expect(entryOf({}).before).toEqual({});
  });

  test("does not take the place of a sentence, of a covered cell, of a cell that is all text", () => {
    expect(taken({ value: "Erträge auf 12.725.500 €" })).toEqual({ kind: "satz" });
    expect(taken({ value: "500", format: "@" })).toEqual({ kind: "textformat" });
    const merged = [{ top: 5, left: 4, bottom: 6, right: 5 }];
    expect(uebernahme(proposed, book({ value: 1 }, merged))).toEqual({ kind: "verbunden" });
  });

  test("is read in German, and in English where nobody knows it otherwise", () => {
    expect(werte(entryOf(former))).toEqual({ before: "=SUMME(E5)", after: "=SUMME(E5;E6)" });
    const { deutsch, ...unknown } = entryOf({ value: 1 });
    expect(deutsch).toBeDefined();
    expect(werte(unknown)).toEqual({ before: "1", after: "=SUM(E5,E6)" });
  });

  test("is taken back to the formula or the amount that stood there", () => {
    expect(ruecknahme(entryOf(former))).toEqual({
      sheet: "Konten",
      cell: "E7",
      before: { value: 110000, formula: "SUM(E5,E6)" },
      after: 101000,
      formula: "SUM(E5)",
      takesBack: true,
    });
    expect(ruecknahme(entryOf({ value: 101000 }))).not.toHaveProperty("formula");
    expect(ruecknahme(entryOf({ value: { error: "#REF!" }, formula: "SUM(E5)" }))?.formula).toBe("SUM(E5)");
  });

  test("can be taken back as long as it stands there, whatever it shows", () => {
    const entry = entryOf(former);
    const da = (cell: Partial<Cell>) => istNochDa(entry, book(cell));
    expect(da({ value: 5, formula: "SUM(E5,E6)" })).toBe(true);
    expect(da(former)).toBe(true);
    expect(da({ value: 110000 })).toBe(false);
    expect(da({ value: 110000, formula: "SUM(E5:E6)" })).toBe(false);
  });
});
