import { enter, enterAll, type Entry } from "../../../src/excel/schreiben/uebernehmen";
import type { Cell } from "../../../src/workbook/workbook";
import { nachGeduld, open, sheet, workbook } from "../../hilfen/excel";

const at = (row: number, more: Partial<Cell>): Cell => ({ row, column: 4, ...more });

const book = () =>
  workbook(
    sheet(
      "Konten",
      [
        at(0, { value: 101000, format: "#,##0" }),
        at(1, { value: 202000, formula: "E1*2" }),
        at(2, { value: "12.715.500 €" }),
        at(3, { value: "500", format: "@" }),
        at(5, { value: 7 }),
      ],
      { merges: [{ top: 5, left: 4, bottom: 6, right: 5 }] },
    ),
    sheet("Anderes", [at(0, { value: 101000 })]),
  );

const entry = (cell: string, before: Entry["before"], after: Entry["after"], name = "Konten"): Entry => ({
  sheet: name,
  cell,
  before,
  after,
});
const first = entry("E1", { value: 101000 }, 110000);

test("the number takes the place of the one that was checked; the format and every other cell stay", async () => {
  const { tabelle } = open(book());
  const events: unknown[] = [];
  tabelle.subscribe((event) => events.push(event));
  expect(await enter(first)).toEqual(first);
  const cells = tabelle.cells(tabelle.sheets()[0]?.id ?? "", { top: 0, left: 0, bottom: 9, right: 9 });
  expect(cells).toEqual([
    at(0, { value: 110000, format: "#,##0" }),
    ...(book().sheets[0]?.cells.slice(1) ?? []),
  ]);
  expect(events).toHaveLength(1);
});

test("what stood there can be put back", async () => {
  const { tabelle } = open(book());
  await enter(first);
  expect(await enter(entry("E1", { value: 110000 }, 101000))).toMatchObject({ sheet: "Konten" });
  expect(tabelle.valueAt("Konten", "E1")).toBe(101000);
});

test("a blank cell is filled and emptied again", async () => {
  const { tabelle } = open(book());
  expect(await enter(entry("E5", {}, 5))).toMatchObject({ sheet: "Konten" });
  expect(tabelle.valueAt("Konten", "E5")).toBe(5);
  expect(await enter(entry("E5", { value: 5 }, undefined))).toMatchObject({ sheet: "Konten" });
  expect(tabelle.valueAt("Konten", "E5")).toBeUndefined();
});

test.each([
  ["E3", "12.715.500 €", "12.725.500 €"],
  ["E4", "500", "600"],
])("a text stays a text in %s, whatever Excel would read in it", async (cell, before, after) => {
  const { tabelle } = open(book());
  expect(await enter(entry(cell, { value: before }, after))).toMatchObject({ sheet: "Konten" });
  expect(tabelle.valueAt("Konten", cell)).toBe(after);
});

test("a figure that a co-author changed since the check is left alone", async () => {
  const { tabelle } = open(book());
  tabelle.edit("Konten", "E1", 105000);
  expect(await enter(first)).toBe("geaendert");
  expect(tabelle.valueAt("Konten", "E1")).toBe(105000);
});

test("a formula that took the place of the figure since the check is left alone", async () => {
  const { tabelle } = open(book());
  tabelle.edit("Konten", "E1", { formula: "SUM(E2:E3)" });
  expect(await enter(first)).toBe("geaendert");
  expect(tabelle.formulaAt("Konten", "E1")).toBe("SUM(E2:E3)");
});

test("a formula is not overwritten, even where it is the one that was checked", async () => {
  const { tabelle } = open(book());
  expect(await enter(entry("E2", { value: 202000, formula: "E1*2" }, 1))).toBe("formel");
  expect(tabelle.formulaAt("Konten", "E2")).toBe("E1*2");
});

test("the result of an array formula is not overwritten", async () => {
  const { tabelle } = open(book());
  tabelle.spill("Konten", "H1:H2", [[1], [2]]);
  expect(await enter(entry("H2", { value: 2 }, 3))).toBe("formel");
  expect(tabelle.valueAt("Konten", "H2")).toBe(2);
});

test("of merged cells the first one takes the value, the others do not", async () => {
  const { tabelle } = open(book());
  expect(await enter(entry("F7", {}, 8))).toBe("verbunden");
  expect(tabelle.valueAt("Konten", "F7")).toBeUndefined();
  expect(await enter(entry("E6", { value: 7 }, 8))).toMatchObject({ sheet: "Konten" });
  expect(tabelle.valueAt("Konten", "E6")).toBe(8);
});

test("a protected sheet stays as it is, and is named", async () => {
  const { tabelle } = open(book());
  tabelle.protect("Konten");
  await expect(enter(first)).rejects.toMatchObject({ reason: "zugriff", sheet: "Konten" });
  expect(tabelle.valueAt("Konten", "E1")).toBe(101000);
});

test("a sheet that was deleted or renamed since the check is named, and no other is written to", async () => {
  const { tabelle } = open(book());
  tabelle.rename("Konten", "Konten 2025");
  await expect(enter(first)).rejects.toMatchObject({ reason: "blatt-fehlt", sheet: "Konten" });
  expect(tabelle.valueAt("Konten 2025", "E1")).toBe(101000);
  tabelle.delete("Anderes");
  await expect(enter(entry("E1", { value: 101000 }, 1, "Anderes"))).rejects.toMatchObject({
    reason: "blatt-fehlt",
  });
});

test("while a cell is being edited nothing is written", async () => {
  const { host, tabelle } = open(book());
  host.fail("InvalidOperationInCellEditMode", 9);
  await expect(nachGeduld(() => enter(first))).rejects.toMatchObject({ reason: "zelle-in-bearbeitung" });
  expect(tabelle.valueAt("Konten", "E1")).toBe(101000);
});

describe("a formula", () => {
  const present = { value: 202000, formula: "E1*2" };
  const proposed = (cell: string, before: Entry["before"]): Entry => ({
    ...entry(cell, before, 110000),
    formula: "SUM(E5:E6)",
  });

  test("takes the place of the one that was checked; the format stays", async () => {
    const { tabelle } = open(book());
    tabelle.setFormats(tabelle.sheets()[0]?.id ?? "", { top: 1, left: 4, bottom: 1, right: 4 }, [["0.00"]]);
    expect(await enter(proposed("E2", present))).toEqual(proposed("E2", present));
    expect(tabelle.formulaAt("Konten", "E2")).toBe("SUM(E5:E6)");
    const [cell] = tabelle.cells(tabelle.sheets()[0]?.id ?? "", { top: 1, left: 4, bottom: 1, right: 4 });
    expect(cell?.format).toBe("0.00");
  });

  test("takes the place of a typed amount, and of a blank", async () => {
    const { tabelle } = open(book());
    await enter(proposed("E1", { value: 101000 }));
    expect(tabelle.formulaAt("Konten", "E1")).toBe("SUM(E5:E6)");
    await enter(proposed("E5", {}));
    expect(tabelle.formulaAt("Konten", "E5")).toBe("SUM(E5:E6)");
  });

  test("is told as Excel wrote it", async () => {
    const { tabelle } = open(book());
    tabelle.subscribe((event) => {
      if (event.type === "geaendert" && tabelle.formulaAt("Konten", "E1") === "SUM(E5:E6)")
        tabelle.edit("Konten", "E1", { formula: "SUM(E5:E6)+0" });
    });
    expect(await enter(proposed("E1", { value: 101000 }))).toMatchObject({ formula: "SUM(E5:E6)+0" });
  });

  test("brings no format of its terms along", async () => {
    const { tabelle } = open(book());
    const area = { top: 0, left: 4, bottom: 0, right: 4 };
    const id = tabelle.sheets()[0]?.id ?? "";
    tabelle.subscribe(({ type }) => type === "geaendert" && tabelle.setFormats(id, area, [["0%"]]));
    await enter(proposed("E1", { value: 101000 }));
    expect(tabelle.cells(id, area)[0]?.format).toBe("#,##0");
  });

  test.each([
    ["E2", { value: 1, formula: "E1*2" }, "another value"],
    ["E2", { value: 202000, formula: "E1*3" }, "another formula"],
    ["E1", { value: 101000, formula: "E1*3" }, "an amount instead of it"],
  ])("is not written to %s, where %j was checked: %s", async (cell, before) => {
    const { tabelle } = open(book());
    expect(await enter(proposed(cell, before))).toBe("geaendert");
    expect(tabelle.formulaAt("Konten", "E2")).toBe("E1*2");
  });

  test("does not break an array formula, nor merged cells", async () => {
    const { tabelle } = open(book());
    tabelle.spill("Konten", "H1:H2", [[1], [2]]);
    expect(await enter(proposed("H2", { value: 2 }))).toBe("formel");
    expect(await enter(proposed("F7", {}))).toBe("verbunden");
    expect(tabelle.valueAt("Konten", "H2")).toBe(2);
  });

  test("is not written where it would stand as text", async () => {
    const { tabelle } = open(book());
    expect(await enter(proposed("E4", { value: "500" }))).toBe("textformat");
    expect(tabelle.valueAt("Konten", "E4")).toBe("500");
  });

  test("gives way again to what stood there, whatever it shows by now", async () => {
    const { tabelle } = open(book());
    const back = (cell: string, more: Partial<Entry>): Entry => ({
      ...entry(cell, { value: 3, formula: "SUM(E5:E6)" }, 101000),
      ...more,
      takesBack: true,
    });
    await enter(proposed("E1", { value: 101000 }));
    await enter(proposed("E2", present));
    await enter(back("E1", {}));
    await enter(back("E2", { formula: "E1*2" }));
    expect(tabelle.valueAt("Konten", "E1")).toBe(101000);
    expect(tabelle.formulaAt("Konten", "E1")).toBeUndefined();
    expect(tabelle.formulaAt("Konten", "E2")).toBe("E1*2");
  });

  test("that was changed by hand is not taken back", async () => {
    const { tabelle } = open(book());
    await enter(proposed("E1", { value: 101000 }));
    tabelle.edit("Konten", "E1", { formula: "SUM(E5:E7)" });
    const back = { ...entry("E1", { formula: "SUM(E5:E6)" }, 101000), takesBack: true as const };
    expect(await enter(back)).toBe("geaendert");
    expect(tabelle.formulaAt("Konten", "E1")).toBe("SUM(E5:E7)");
  });
});

describe("several together", () => {
  const zweites = entry("E1", { value: 101000 }, 5, "Anderes");
  const formula: Entry = { ...entry("E2", { value: 202000, formula: "E1*2" }, 7), formula: "SUM(E5:E6)" };
  const alle = [first, formula, entry("E3", { value: "12.715.500 €" }, "1 €"), entry("E5", {}, 5), zweites];
  const stand = ({ tabelle }: ReturnType<typeof open>) => [
    ...["E1", "E3", "E5"].map((cell) => tabelle.valueAt("Konten", cell)),
    tabelle.formulaAt("Konten", "E2"),
    tabelle.valueAt("Anderes", "E1"),
  ];
  const VORHER = [101000, "12.715.500 €", undefined, "E1*2", 101000];

  test("are written, also to several sheets, and taken back together", async () => {
    const excel = open(book());
    expect(await enterAll(alle)).toEqual({
      kind: "eingetragen",
      entries: expect.arrayContaining(alle) as unknown,
    });
    expect(stand(excel)).toEqual([110000, "1 €", 5, "SUM(E5:E6)", 5]);
    const back = alle.map(({ sheet: name, cell, before, after, formula: own }): Entry => {
      const { value } = before;
      return {
        ...entry(
          cell,
          { ...(own === undefined && { value: after }), ...(own && { formula: own }) },
          undefined,
          name,
        ),
        after: typeof value === "number" || typeof value === "string" ? value : undefined,
        ...(before.formula !== undefined && { formula: before.formula }),
        ...(own !== undefined && { takesBack: true }),
      };
    });
    expect(await enterAll(back)).toMatchObject({ kind: "eingetragen" });
    expect(stand(excel)).toEqual(VORHER);
  });

  test("what counts per cent is a share where the cell shows percentages, as value and as formula", async () => {
    const { tabelle } = open(book());
    const id = tabelle.sheets()[0]?.id ?? "";
    tabelle.setFormats(id, { top: 7, left: 4, bottom: 8, right: 4 }, [["0%"], ["0.0 %"]]);
    const prozent = (cell: string, more: Partial<Entry> = {}): Entry => ({
      ...entry(cell, {}, 71),
      prozent: true,
      ...more,
    });
    const result = await enterAll([
      prozent("E8"),
      prozent("E9", { formula: "ROUND(100*E1/E2,0)" }),
      prozent("E5"),
    ]);
    expect(result).toMatchObject({
      kind: "eingetragen",
      entries: [{ cell: "E8", after: 0.71 }, { cell: "E9" }, { cell: "E5", after: 71 }],
    });
    expect(tabelle.valueAt("Konten", "E8")).toBe(0.71);
    expect(tabelle.formulaAt("Konten", "E9")).toBe("ROUND(100*E1/E2,0)/100");
    expect(tabelle.valueAt("Konten", "E5")).toBe(71);
  });

  test("a formula is told as Excel wrote it, and brings no format along", async () => {
    const { tabelle } = open(book());
    const area = { top: 0, left: 4, bottom: 0, right: 4 };
    const id = tabelle.sheets()[0]?.id ?? "";
    tabelle.subscribe(({ type }) => type === "geaendert" && tabelle.setFormats(id, area, [["0%"]]));
    const own = { ...first, formula: "SUM(E5:E6)" };
    expect(await enterAll([own, zweites])).toEqual({ kind: "eingetragen", entries: [own, zweites] });
    expect(tabelle.cells(id, area)[0]?.format).toBe("#,##0");
  });

  test.each<[string, Entry, string]>([
    ["was changed since the check", entry("E6", { value: 8 }, 9), "geaendert"],
    ["lies in merged cells", entry("F7", {}, 9), "verbunden"],
    ["holds a formula where a value is to go", entry("E2", { value: 202000, formula: "E1*2" }, 9), "formel"],
  ])("nothing is written where one of them %s, and it is named", async (_, own, reason) => {
    const excel = open(book());
    expect(await enterAll([first, own, zweites])).toEqual({ kind: "abgelehnt", entry: own, reason });
    expect(stand(excel)).toEqual(VORHER);
  });

  test("nothing stays written where the last sheet is protected, and it is named", async () => {
    const excel = open(book());
    excel.tabelle.protect("Anderes");
    await expect(enterAll(alle)).rejects.toMatchObject({ reason: "zugriff", sheet: "Anderes" });
    expect(stand(excel)).toEqual(VORHER);
  });

  test("nothing is written where a sheet is gone", async () => {
    const excel = open(book());
    excel.tabelle.delete("Anderes");
    await expect(enterAll(alle)).rejects.toMatchObject({ reason: "blatt-fehlt", sheet: "Anderes" });
    expect(excel.tabelle.valueAt("Konten", "E1")).toBe(101000);
  });

  test("what was written before Excel failed is put back", async () => {
    const excel = open(book());
    excel.host.welt.refuse("Range.formulas", "GeneralException", 1, alle.length);
    await expect(enterAll(alle)).rejects.toMatchObject({ reason: "unbekannt" });
    expect(stand(excel)).toEqual(VORHER);
  });
});
