import { loaded, plan, probe } from "../hilfen/probe";

const NAME = "KGRZ_Bericht";

test("a name is defined for its sheet only, and not twice", async () => {
  const own = probe();
  await own.run(async ({ workbook }) => {
    plan(workbook).names.add(NAME, '="x"').visible = false;
  });
  const name = await loaded(own, (book) => plan(book).names.getItemOrNullObject(NAME), "formula,visible");
  expect([name.isNullObject, name.formula, name.visible]).toEqual([false, '="x"', false]);
  const other = await loaded(
    own,
    (book) => book.worksheets.getItem("Notizen").names.getItemOrNullObject(NAME),
    "formula",
  );
  expect(other.isNullObject).toBe(true);
  const again = own.run(async ({ workbook }) => void plan(workbook).names.add(NAME, '="y"'));
  await expect(again).rejects.toMatchObject({ code: "ItemAlreadyExists" });
});

test("a report that was read from a file bears its mark in the host", async () => {
  const own = probe({
    name: "Probe.xlsx",
    sheets: [
      {
        name: "B",
        hidden: false,
        cells: [],
        merges: [],
        hiddenRows: [],
        hiddenColumns: [],
        bericht: "protokoll 1",
      },
    ],
  });
  const name = await loaded(
    own,
    (book) => book.worksheets.getItem("B").names.getItemOrNullObject(NAME),
    "formula",
  );
  expect(name.formula).toBe('="protokoll 1"');
});

test("conditional formats are found from every range that they touch, the newest first", async () => {
  const own = probe();
  await own.run(async ({ workbook }) => {
    for (const [cells, formula] of [
      ["A1:B2", "=1"],
      ["B2:C3", "=2"],
    ] as const)
      plan(workbook).getRange(cells).conditionalFormats.add("Custom").custom.rule.formula = formula;
  });
  const count = async (cells: string) =>
    (await loaded(own, (book) => plan(book).getRange(cells).conditionalFormats, "items/id")).items.length;
  expect([await count("A1"), await count("B2"), await count("D4")]).toEqual([1, 2, 0]);
  const { items } = await loaded(
    own,
    (book) => plan(book).getRange().conditionalFormats,
    "items/type,items/custom/rule/formula",
  );
  expect(items.map(({ custom }) => custom.rule.formula)).toEqual(["=2", "=1"]);
  expect(() => items[0]?.stopIfTrue).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
});

test("a format of another type has no rule of its own", async () => {
  const own = probe();
  await own.run(async ({ workbook }) => void plan(workbook).getRange("A1").conditionalFormats.add("DataBar"));
  const asked = loaded(own, (book) => plan(book).getRange().conditionalFormats, "items/custom/rule/formula");
  await expect(asked).rejects.toMatchObject({ code: "InvalidOperation" });
});

test.each([
  [
    "a conditional format",
    (sheet: Excel.Worksheet) => void sheet.getRange("A1").conditionalFormats.add("Custom"),
  ],
  ["the page set-up", (sheet: Excel.Worksheet) => void (sheet.pageLayout.orientation = "Landscape")],
  [
    "a line",
    (sheet: Excel.Worksheet) =>
      void (sheet.getRange("A1").format.borders.getItem("EdgeTop").color = "#000000"),
  ],
])("a protected sheet refuses %s", async (_, change) => {
  const own = probe();
  own.tabelle.protect("Plan 2024");
  const asked = own.run(async ({ workbook }) => change(plan(workbook)));
  await expect(asked).rejects.toMatchObject({ code: "AccessDenied" });
});

test("where the structure is protected no sheet can be deleted", async () => {
  const own = probe();
  own.host.welt.structureProtected = true;
  const asked = own.run(async ({ workbook }) => plan(workbook).delete());
  await expect(asked).rejects.toMatchObject({ code: "AccessDenied" });
});
