import { loaded, plan, probe } from "../hilfen/probe";

const range = (address: string, properties: string, from = probe()): Promise<Excel.Range> =>
  loaded(from, (book) => plan(book).getRange(address), properties);

describe("what a range answers", () => {
  test("empty cells are empty text, errors their English text, dates serials", async () => {
    const { values } = await range("A1:C4", "values");
    expect(values).toEqual([
      ["Konto", "Betrag", ""],
      ["Strom", 1234.5, 2469],
      ["Gas", "#DIV/0!", true],
      ["", "", 45107],
    ]);
  });

  test("formulas give the value where there is none", async () => {
    const { formulas } = await range("B2:C3", "formulas");
    expect(formulas).toEqual([
      [1234.5, "=B2*2"],
      ["=1/0", true],
    ]);
  });

  test("valueTypes tell an error from its text and an empty cell from empty text", async () => {
    const { valueTypes } = await range("A3:C4", "valueTypes");
    expect(valueTypes).toEqual([
      ["String", "Error", "Boolean"],
      ["Empty", "Empty", "Double"],
    ]);
  });

  test("text is what a German Excel shows", async () => {
    const { text } = await range("B2:C4", "text");
    expect(text).toEqual([
      ["1.234,50", "2.469"],
      ["#DIV/0!", "WAHR"],
      ["", "30.06.2023"],
    ]);
  });

  test("number formats are English codes, General where there is none", async () => {
    const { numberFormat } = await range("A2:C2", "numberFormat");
    expect(numberFormat).toEqual([["General", "#,##0.00", "#,##0"]]);
  });

  test("hidden rows: true, false, or null where only some are", async () => {
    expect((await range("A4:C4", "rowHidden")).rowHidden).toBe(true);
    expect((await range("A1:C3", "rowHidden")).rowHidden).toBe(false);
    expect((await range("A1:C4", "rowHidden")).rowHidden).toBeNull();
    expect((await range("A1:C4", "columnHidden")).columnHidden).toBe(false);
  });

  test("a range of more than five million cells answers null", async () => {
    const { values, rowCount } = await range("A:F", "values,rowCount");
    expect([values, rowCount]).toEqual([null, 1_048_576]);
  });

  test("an address that is none is refused", async () => {
    await expect(range("Preis", "values")).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

describe("ranges from ranges", () => {
  const cases: [string, (from: Excel.Range) => Excel.Range, string][] = [
    ["getCell", (from) => from.getCell(1, 2), "D3"],
    ["getResizedRange", (from) => from.getResizedRange(2, 0), "B2:C5"],
    ["getOffsetRange", (from) => from.getOffsetRange(1, -1), "A3:B4"],
    ["getRow", (from) => from.getRow(1), "B3:C3"],
    ["getColumn", (from) => from.getColumn(1), "C2:C3"],
    ["getLastCell", (from) => from.getLastCell(), "C3"],
    ["getEntireColumn", (from) => from.getEntireColumn(), "B:C"],
    ["getIntersectionOrNullObject", (from) => from.getIntersectionOrNullObject("C1:D9"), "C2:C3"],
  ];
  test.each(cases)("%s", async (_name, derive, expected) => {
    const { address } = await loaded(probe(), (book) => derive(plan(book).getRange("B2:C3")), "address");
    expect(address).toBe(`'Plan 2024'!${expected}`);
  });

  test("beyond the edge of the sheet there is nothing", async () => {
    const outside = loaded(probe(), (book) => plan(book).getRange("A1").getOffsetRange(-1, 0), "address");
    await expect(outside).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  test("the used range goes around what has a value and is null on an empty sheet", async () => {
    const used = await loaded(probe(), (book) => plan(book).getUsedRangeOrNullObject(true), "address");
    expect(used.address).toBe("'Plan 2024'!A1:C4");
    const none = await loaded(
      probe(),
      (book) => book.worksheets.getItem("Notizen").getUsedRangeOrNullObject(true),
      "address",
    );
    expect(none.isNullObject).toBe(true);
  });

  test("visible cells are the areas between hidden rows and columns", async () => {
    const from = probe();
    const id = from.tabelle.activeSheet();
    from.tabelle.setHidden(id, { rows: [1], columns: [1] }, true);
    const visible = await loaded(
      from,
      (book) => plan(book).getRange("A1:C4").getSpecialCellsOrNullObject("Visible"),
      "address,areas/items/address",
    );
    const expected = ["A1", "C1", "A3", "C3"].map((cell) => `'Plan 2024'!${cell}`);
    expect(visible.areas.items.map(({ address }) => address)).toEqual(expected);
    expect(visible.address).toBe(expected.join(","));
  });

  test("merged areas are named, null where there are none, refused beyond 512", async () => {
    const from = probe();
    const merged = (address: string) =>
      loaded(from, (book) => plan(book).getRange(address).getMergedAreasOrNullObject(), "address");
    expect((await merged("A1:C4")).address).toBe("'Plan 2024'!B1:C1");
    expect((await merged("A2:C4")).isNullObject).toBe(true);
    const many = Array.from({ length: 513 }, (_, row) => ({ top: row, bottom: row, left: 0, right: 1 }));
    from.tabelle.merges(from.tabelle.activeSheet()).push(...many);
    await expect(merged("A1:C999")).rejects.toMatchObject({ code: "GeneralException" });
  });
});

describe("writing", () => {
  test("text becomes what Excel makes of it", async () => {
    const from = probe();
    await from.run(async ({ workbook }) => {
      const sheet = plan(workbook);
      sheet.getRange("E1").numberFormat = [["@"]];
      sheet.getRange("E1:E5").values = [["0012"], ["0012"], ["'0012"], ["=A1"], ["wahr"]];
    });
    const { values, formulas } = await range("E1:E5", "values,formulas", from);
    expect(values).toEqual([["0012"], [12], ["0012"], [""], ["wahr"]]);
    expect(formulas[3]).toEqual(["=A1"]);
  });

  test("null leaves a cell as it is, empty text empties it, one value fills all", async () => {
    const from = probe();
    await from.run(async ({ workbook }) => {
      const sheet = plan(workbook);
      sheet.getRange("B2:C2").values = [[null, ""]];
      (sheet.getRange("A6:B7") as { values: unknown }).values = 5;
    });
    expect((await range("B2:C2", "values", from)).values).toEqual([[1234.5, ""]]);
    expect((await range("A6:B7", "values", from)).values).toEqual([
      [5, 5],
      [5, 5],
    ]);
  });

  test("what was written can be read back at once, as in Excel", async () => {
    await probe().run(async ({ workbook }) => {
      const cell = plan(workbook).getRange("A9");
      cell.values = [["neu"]];
      expect(cell.values).toEqual([["neu"]]);
    });
  });

  test("appearance is kept and cleared contents keep their format", async () => {
    const from = probe();
    await from.run(async ({ workbook }) => {
      const cell = plan(workbook).getRange("B2");
      cell.format.font.bold = true;
      cell.format.fill.color = "#FFF4CE";
      cell.clear("Contents");
    });
    const cell = await range("B2", "values,numberFormat,format/font/bold,format/fill/color", from);
    expect([cell.values, cell.numberFormat]).toEqual([[[""]], [["#,##0.00"]]]);
    expect([cell.format.font.bold, cell.format.fill.color]).toEqual([true, "#FFF4CE"]);
  });

  test("select moves the selection to its sheet, but not to a hidden one", async () => {
    const from = probe();
    const select = (sheet: string) =>
      from.run(async ({ workbook }) => workbook.worksheets.getItem(sheet).getRange("B2:B3").select());
    await select("Notizen");
    const selected = await loaded(from, (book) => book.getSelectedRange(), "address");
    expect(selected.address).toBe("Notizen!B2:B3");
    await expect(select("Ablage")).rejects.toMatchObject({ code: "InvalidOperation" });
  });
});
