import { freeze } from "../../../src/excel/formeln/einfrieren";
import { STORE_SHEET, readStore, valuesText } from "../../../src/excel/formeln/formelablage";
import { findFormulas, isOurs } from "../../../src/excel/formeln/kgrzformeln";
import { countStored, restore } from "../../../src/excel/formeln/wiederherstellen";
import type { Cell } from "../../../src/workbook/workbook";
import { parseArea } from "../../../workbench/host/bereichstext";
import { open, sheet, workbook } from "../../hilfen/excel";

const AT = "21.11.2026, 10:00";
const cells: Cell[] = [
  { row: 0, column: 0, value: 10 },
  { row: 1, column: 0, value: 20 },
  { row: 2, column: 0, value: 30 },
  { row: 0, column: 1, formula: "KGRZ.HOCHRECHNUNG(A1:A3,6)" },
  { row: 0, column: 3, value: "0700", formula: 'IF(A1>0,KGRZ.VERSION(),"")' },
  { row: 1, column: 3, value: { error: "#NUM!" }, formula: "kgrz.TEUR(A9)" },
  { row: 2, column: 3, value: 60, formula: "SUM(A1:A3)" },
  { row: 3, column: 3, value: "=KGRZ.TEUR(A1)" },
  { row: 4, column: 3, value: 1, formula: 'LEN("KGRZ.TEUR(A1)")' },
];

/** A spilling formula in B1:B3, two single ones in D1 and D2, another one on a second sheet. */
function excel() {
  const opened = open(
    workbook(
      sheet("Plan", cells),
      sheet("Bericht", [{ row: 4, column: 4, value: 7, formula: "KGRZ.TEUR(Plan!A1)" }]),
    ),
  );
  opened.tabelle.spill("Plan", "B1:B3", [[20], [40], [60]]);
  return opened;
}

const area = (address: string, formula: string, name = "Plan") => ({
  sheet: name,
  ...parseArea(address),
  formula: `=${formula}`,
});
const all = [
  area("B1:B3", "KGRZ.HOCHRECHNUNG(A1:A3,6)"),
  area("D1", 'IF(A1>0,KGRZ.VERSION(),"")'),
  area("D2", "kgrz.TEUR(A9)"),
  area("E5", "KGRZ.TEUR(Plan!A1)", "Bericht"),
];
const find = async () => (await findFormulas("mappe")).formulas;

test("every formula with a function of the add-in is found, a spilling one with all its cells", async () => {
  excel();
  expect(await findFormulas("mappe")).toEqual({ formulas: all, unready: [] });
});

test("the active sheet and the selection find theirs; a part of a spilled result stands for the whole", async () => {
  const { tabelle } = excel();
  expect((await findFormulas("blatt")).formulas).toEqual(all.slice(0, 3));
  tabelle.select(tabelle.activeSheet(), parseArea("A2:B2"));
  expect((await findFormulas("auswahl")).formulas).toEqual(all.slice(0, 1));
});

test("an array formula of old, whose text stands in all of its cells, is one formula", async () => {
  const formula = "KGRZ.TEUR(A1:A2)";
  const { tabelle } = open(
    workbook(
      sheet(
        "Alt",
        [0, 1].map((row) => ({ row, column: 1, value: row, formula })),
      ),
    ),
  );
  jest.spyOn(tabelle, "spills").mockReturnValue([{ ...parseArea("A1:B2") }]);
  expect(await find()).toEqual([area("B1:B2", formula, "Alt")]);
});

test("formulas that have no result yet are told apart", async () => {
  const value = { error: "#NAME?" };
  open(workbook(sheet("Plan", [{ row: 0, column: 0, value, formula: "KGRZ.VERSION()" }])));
  expect(await findFormulas("mappe")).toEqual({
    formulas: [],
    unready: [area("A1", "KGRZ.VERSION()")],
  });
});

test("text in quotes is no call", () => {
  expect(isOurs("='KGRZ.X'!A1")).toBe(false);
  expect(isOurs('="KGRZ.TEUR(1)"')).toBe(false);
  expect(isOurs("=MEINKGRZ.TEUR(1)")).toBe(false);
  expect(isOurs("=1+KGRZ.TEUR(1)")).toBe(true);
});

test("formulas become their values: spilled ones in all cells, texts that look like numbers, errors", async () => {
  const { tabelle } = excel();
  expect(await freeze(await find(), undefined)).toEqual({ kind: "eingefroren", cells: 6, kept: false });
  const values = ["B1", "B2", "B3", "D1", "D2", "D3"].map((cell) => tabelle.valueAt("Plan", cell));
  expect(values).toEqual([20, 40, 60, "0700", { error: "#NUM!" }, 60]);
  expect(await find()).toEqual([]);
  expect(tabelle.formulaAt("Plan", "D3")).toBe("SUM(A1:A3)");
  expect(tabelle.sheets()).toHaveLength(2);
});

test("kept formulas are text on a hidden sheet, and no formulas there", async () => {
  const { tabelle } = excel();
  await freeze(await find(), AT);
  expect(tabelle.sheets().at(-1)).toMatchObject({ name: STORE_SHEET, hidden: true });
  expect(["A2", "B2", "C2", "D2"].map((cell) => tabelle.valueAt(STORE_SHEET, cell))).toEqual([
    "Plan",
    "B1:B3",
    "=KGRZ.HOCHRECHNUNG(A1:A3,6)",
    AT,
  ]);
  expect(tabelle.formulaAt(STORE_SHEET, "C2")).toBeUndefined();
  expect(await countStored()).toBe(6);
  expect(await find()).toEqual([]);
});

test("restored formulas stand where they were, the sheet that kept them is gone", async () => {
  const { tabelle } = excel();
  await freeze(await find(), AT);
  expect(await restore()).toEqual({ kind: "hergestellt", cells: 6, left: [] });
  expect(tabelle.formulaAt("Plan", "B1")).toBe("KGRZ.HOCHRECHNUNG(A1:A3,6)");
  expect(tabelle.valueAt("Plan", "B2")).toBeUndefined();
  expect(tabelle.formulaAt("Bericht", "E5")).toBe("KGRZ.TEUR(Plan!A1)");
  expect(tabelle.sheets().map(({ name }) => name)).toEqual(["Plan", "Bericht"]);
});

test("what was changed since, or whose sheet is gone, is left alone, listed and still kept", async () => {
  const { tabelle } = excel();
  await freeze(await find(), AT);
  tabelle.edit("Plan", "B2", 41);
  tabelle.edit("Plan", "D1", { formula: "1+1" });
  tabelle.delete("Bericht");
  expect(await restore()).toEqual({
    kind: "hergestellt",
    cells: 1,
    left: [
      { sheet: "Bericht", cell: "E5", reason: "blatt-fehlt" },
      { sheet: "Plan", cell: "B1:B3", reason: "geaendert" },
      { sheet: "Plan", cell: "D1", reason: "geaendert" },
    ],
  });
  expect(tabelle.valueAt("Plan", "B1")).toBe(20);
  expect(tabelle.formulaAt("Plan", "D1")).toBe("1+1");
  expect((await readStore()).map(({ cell }) => cell)).toEqual(["B1:B3", "D1", "E5"]);
});

test("an entry that is none of ours is never written", async () => {
  const { tabelle } = excel();
  await freeze(await find(), AT);
  tabelle.edit(STORE_SHEET, "C2", '=WEBSERVICE("https://example.org")');
  tabelle.edit(STORE_SHEET, "B3", "D1048577");
  expect(await restore()).toMatchObject({
    cells: 2,
    left: [
      { cell: "B1:B3", reason: "unlesbar" },
      { cell: "D1048577", reason: "unlesbar" },
    ],
  });
});

test("a formula that is frozen again replaces what was kept of its cells", async () => {
  excel();
  await freeze(await find(), AT);
  await restore();
  await freeze((await find()).slice(-1), AT);
  await restore();
  await freeze((await find()).slice(-1), "später");
  expect((await readStore()).map(({ cell, at }) => [cell, at])).toEqual([["E5", "später"]]);
});

test("values too long for one cell are kept in several", async () => {
  const long = Array.from({ length: 3000 }, (_, row) => [row + 0.12345678901]);
  const { tabelle } = open(workbook(sheet("Plan", [{ row: 0, column: 1, formula: "KGRZ.TEUR(A1:A3000)" }])));
  tabelle.spill("Plan", "B1:B3000", long);
  await freeze(await find(), AT);
  expect(String(tabelle.valueAt(STORE_SHEET, "E2"))).toHaveLength(30_000);
  expect(await restore()).toMatchObject({ cells: 3000, left: [] });
});

test("where one sheet is protected nothing is written on any, and it is named", async () => {
  const { tabelle } = excel();
  tabelle.protect("Bericht");
  expect(await freeze(await find(), AT)).toEqual({ kind: "geschuetzt", sheets: ["Bericht"] });
  expect(await find()).toEqual(all);
  expect(tabelle.sheets()).toHaveLength(2);
});

test("nothing is restored either where a sheet is protected by then", async () => {
  const { tabelle } = excel();
  await freeze(await find(), AT);
  tabelle.protect("Bericht");
  expect(await restore()).toEqual({ kind: "geschuetzt", sheets: ["Bericht"] });
  expect(await find()).toEqual([]);
});

test("in a workbook whose structure is protected formulas cannot be kept, but frozen", async () => {
  const { host } = excel();
  host.welt.structureProtected = true;
  expect(await freeze(await find(), AT)).toEqual({ kind: "mappe-geschuetzt" });
  expect(await freeze(await find(), undefined)).toMatchObject({ kind: "eingefroren" });
});

test("a formula that is not the one that was found stops everything", async () => {
  const { tabelle } = excel();
  const found = await find();
  tabelle.edit("Bericht", "E5", { formula: "KGRZ.TEUR(Plan!A2)" });
  expect(await freeze(found, AT)).toEqual({ kind: "geaendert" });
  expect(tabelle.formulaAt("Plan", "D1")).toBeDefined();
});

test("where Excel fails while values are written, the formulas are kept already", async () => {
  const { host } = excel();
  const found = await find();
  // Protection, results, names, state, store: the sixth request would write.
  host.fail("GeneralException", 1, 5);
  await expect(freeze(found, AT)).rejects.toMatchObject({ reason: "unbekannt" });
  expect(await countStored()).toBe(6);
  expect(await find()).toEqual(all);
});

test("values are the same where they are equal to 14 digits", () => {
  const text = (value: unknown, type = "Double") => valuesText([[value]], [[type]]);
  expect(text(0.1 + 0.2)).toBe(text(0.3));
  expect(text(0.3)).not.toBe(text(0.30001));
  expect(text("#NV", "Error")).toBe(text("#N/A", "Error"));
  expect(text("#N/A", "String")).not.toBe(text("#N/A", "Error"));
});
