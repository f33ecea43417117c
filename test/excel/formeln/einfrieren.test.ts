import { freeze } from "../../../src/excel/formeln/einfrieren";
import { STORE_SHEET, readStore, valuesText } from "../../../src/excel/formeln/formelablage";
import { findFormulas, isOurs } from "../../../src/excel/formeln/kgrzformeln";
import { countStored, restore } from "../../../src/excel/formeln/wiederherstellen";
import type { Cell } from "../../../src/workbook/workbook";
import { parseArea } from "../../../workbench/host/bereichstext";
import { OfficeFehler } from "../../../workbench/host/fehler";
import { nachGeduld, open, sheet, workbook } from "../../hilfen/excel";

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
  expect(await findFormulas("mappe")).toEqual({
    formulas: all,
    unready: [],
    // It shows #NUM!, and would go on to show it.
    failing: [area("D2", "kgrz.TEUR(A9)")],
  });
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
    failing: [],
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
  expect(await freeze(await find(), undefined)).toEqual({
    kind: "eingefroren",
    cells: 6,
    errors: 1,
    kept: false,
  });
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

/** From freezing to the last of its requests, with and without keeping. */
const STEPS = Array.from({ length: 20 }, (_, after) => after);

test.each(STEPS)(
  "whatever request fails while freezing, number %i, the formulas are there, or all are values",
  async (after) => {
    for (const at of [AT, undefined]) {
      const { host } = excel();
      const found = await find();
      host.fail("GeneralException", 1, after);
      const outcome = await freeze(found, at).catch((problem: unknown) => problem);
      host.welt.beginRequest = () => undefined;
      // Put back, a formula fills its cells again; here nobody computes that.
      const formulas = (await find()).map(({ formula, sheet: name, top, left }) => [
        formula,
        name,
        top,
        left,
      ]);
      if ("reason" in (outcome as object))
        expect(formulas).toEqual(
          all.map(({ formula, sheet: name, top, left }) => [formula, name, top, left]),
        );
      else expect(await find()).toEqual([]);
    }
  },
);

test.each(STEPS)(
  "whatever request fails while restoring, number %i, each formula is there or kept, each value too",
  async (after) => {
    const { host, tabelle } = excel();
    await freeze(await find(), AT);
    host.fail("GeneralException", 1, after);
    const outcome = await restore().catch((problem: unknown) => problem);
    host.welt.beginRequest = () => undefined;
    if ("reason" in (outcome as object)) {
      expect(await countStored()).toBe(6);
      expect(tabelle.valueAt("Plan", "B3")).toBe(60);
    } else {
      expect(outcome).toEqual({ kind: "hergestellt", cells: 6, left: [] });
      // Where the store was not cleared, that is made up for the next time.
      expect(await restore()).toEqual({ kind: "hergestellt", cells: 0, left: [] });
      expect(await countStored()).toBe(0);
    }
  },
);

test("where Excel neither freezes nor takes the formulas back, their cells are named", async () => {
  const { host } = excel();
  const found = await find();
  // Protection and results are read; from then on nothing works.
  host.fail("AccessDenied", 99, 2);
  expect(await freeze(found, undefined)).toEqual({
    kind: "angefangen",
    kept: false,
    places: [
      { sheet: "Plan", cell: "B1:B3" },
      { sheet: "Plan", cell: "D1" },
      { sheet: "Plan", cell: "D2" },
      { sheet: "Bericht", cell: "E5" },
    ],
  });
});

test("while a cell is being edited nothing is frozen, restored or told to be half done", async () => {
  const { host } = excel();
  const found = await find();
  // Protection and results are read before the edit begins.
  host.fail("InvalidOperationInCellEditMode", 99, 2);
  await expect(nachGeduld(() => freeze(found, undefined))).rejects.toMatchObject({
    reason: "zelle-in-bearbeitung",
  });
  host.welt.beginRequest = () => undefined;
  expect(await find()).toEqual(all);
});

test("nothing is frozen before its formula is seen to be kept: a second pane may keep its own just then", async () => {
  const { tabelle } = excel();
  const found = await find();
  const end = tabelle.subscribe((event) => {
    const written = event.type === "geaendert" && tabelle.valueAt(STORE_SHEET, "B5") === "E5";
    if (written) tabelle.edit(STORE_SHEET, "B5", "F9");
  });
  await expect(freeze(found, AT)).rejects.toMatchObject({ reason: "konflikt" });
  end();
  expect(await find()).toEqual(all);
});

/** Excel fails once when something is written into this row of D, in the middle of a request. */
function failingAt(tabelle: ReturnType<typeof excel>["tabelle"], row: number): void {
  const write = tabelle.write.bind(tabelle);
  tabelle.write = (id, at, contents) => {
    if (at.top === row && at.left === 3) {
      tabelle.write = write;
      throw new OfficeFehler("GeneralException");
    }
    write(id, at, contents);
  };
}

test("where Excel fails in the middle of a request, what it had frozen before are formulas again", async () => {
  const { tabelle } = excel();
  const found = await find();
  failingAt(tabelle, 1);
  await expect(freeze(found, undefined)).rejects.toMatchObject({ reason: "unbekannt" });
  expect((await find()).map(({ formula }) => formula)).toEqual(all.map(({ formula }) => formula));
});

test("where Excel fails in the middle of a request, what it had restored before are values again", async () => {
  const { tabelle } = excel();
  await freeze(await find(), AT);
  failingAt(tabelle, 1);
  await expect(restore()).rejects.toMatchObject({ reason: "unbekannt" });
  expect(await find()).toEqual([]);
  expect(["B1", "B2", "B3", "D1"].map((cell) => tabelle.valueAt("Plan", cell))).toEqual([20, 40, 60, "0700"]);
  expect(await restore()).toEqual({ kind: "hergestellt", cells: 6, left: [] });
});

/** As Excel's client does, writes large ranges in parts; as Excel does, refuses to change a part of an array formula. */
function inParts(tabelle: ReturnType<typeof excel>["tabelle"]): void {
  const write = tabelle.write.bind(tabelle);
  tabelle.write = (id, whole, contents) => {
    const cleared = contents.every((row) => row.every((content) => content === null));
    const rows = cleared ? contents.length : Math.max(1, Math.floor(1500 / (whole.right - whole.left + 1)));
    for (let from = 0; from < contents.length; from += rows) {
      const some = contents.slice(from, from + rows);
      const part = { ...whole, top: whole.top + from, bottom: whole.top + from + some.length - 1 };
      const cut = tabelle.spills(id).some((spill) => {
        const touched = spill.top <= part.bottom && part.top <= spill.bottom;
        return touched && (spill.top < part.top || spill.bottom > part.bottom);
      });
      if (cut) throw new OfficeFehler("InvalidOperation");
      write(id, part, some);
    }
  };
}

test("an array formula of thousands of rows is frozen and restored, though Excel takes its values in parts", async () => {
  const long = Array.from({ length: 4000 }, (_, row) => [row + 0.5]);
  const { tabelle } = open(workbook(sheet("Plan", [{ row: 0, column: 1, formula: "KGRZ.TEUR(A1:A4000)" }])));
  tabelle.spill("Plan", "B1:B4000", long);
  inParts(tabelle);
  expect(await freeze(await find(), AT)).toMatchObject({ kind: "eingefroren", cells: 4000 });
  expect(tabelle.valueAt("Plan", "B4000")).toBe(3999.5);
  expect(await restore()).toMatchObject({ cells: 4000, left: [] });
  expect(tabelle.formulaAt("Plan", "B1")).toBe("KGRZ.TEUR(A1:A4000)");
  expect(tabelle.valueAt("Plan", "B4000")).toBeUndefined();
});

test("thousands of formulas are frozen and restored in requests that Excel on the web takes", async () => {
  const formulas = Array.from({ length: 1500 }, (_, row): Cell => ({
    row,
    column: 1,
    value: `Ergebnis ${row}`,
    formula: `KGRZ.TEUR(A${row + 1})`,
  }));
  const { host } = open(workbook(sheet("Plan", formulas)));
  expect(await freeze(await find(), AT)).toMatchObject({ kind: "eingefroren", cells: 1500 });
  expect(await restore()).toEqual({ kind: "hergestellt", cells: 1500, left: [] });
  expect(host.requests).toBeLessThan(150);
});

test("where Excel stops in the middle of many formulas, those that are back stay, and the others are listed", async () => {
  const formulas = Array.from({ length: 2000 }, (_, row): Cell => ({
    row,
    column: 1,
    value: row,
    formula: `KGRZ.TEUR(A${row + 1})`,
  }));
  const { host, tabelle } = open(workbook(sheet("Plan", formulas)));
  await freeze(await find(), AT);
  const before = host.welt.beginRequest.bind(host.welt);
  let formulasWritten = 0;
  host.welt.beginRequest = (size) => {
    if (tabelle.formulaAt("Plan", "B1") && formulasWritten++ === 0)
      throw new OfficeFehler("GeneralException");
    before(size);
  };
  const outcome = await restore();
  expect(outcome).toMatchObject({ kind: "hergestellt" });
  const { cells = 0, left = [] } = outcome as { cells: number; left: { reason: string }[] };
  expect(cells).toBeGreaterThan(0);
  expect(cells + left.length).toBe(2000);
  expect(new Set(left.map(({ reason }) => reason))).toEqual(new Set(["abgebrochen"]));
  expect(tabelle.valueAt("Plan", "B2000")).toBe(1999);
  expect(await countStored()).toBe(left.length);
});

test("values are the same where they are equal to 14 digits", () => {
  const text = (value: unknown, type = "Double") => valuesText([[value]], [[type]]);
  expect(text(0.1 + 0.2)).toBe(text(0.3));
  expect(text(0.3)).not.toBe(text(0.30001));
  expect(text("#NV", "Error")).toBe(text("#N/A", "Error"));
  expect(text("#N/A", "String")).not.toBe(text("#N/A", "Error"));
});
