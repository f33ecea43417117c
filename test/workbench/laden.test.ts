import { loaded, plan, probe } from "../hilfen/probe";

describe("loading", () => {
  test("a property read before load and sync throws PropertyNotLoaded", async () => {
    const { run } = probe();
    await run(async (context) => {
      const range = plan(context.workbook).getRange("A1");
      expect(() => range.values).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
      range.load("values");
      expect(() => range.values).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
      await context.sync();
      expect(range.values).toEqual([["Konto"]]);
    });
  });

  test("only what was named is loaded", async () => {
    const range = await loaded(probe(), (book) => plan(book).getRange("A1"), "values");
    expect(() => range.address).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
  });

  test.each([
    ["a list", "address, rowCount"],
    ["an array", ["address", "rowCount"]],
    ["an object", { address: true, rowCount: true }],
    ["select", { select: "address,rowCount" }],
    ["nothing, which means everything", undefined],
  ])("load takes %s", async (_form, option) => {
    await probe().run(async (context) => {
      const range = plan(context.workbook).getRange("A1:A2");
      range.load(option as string);
      await context.sync();
      expect([range.address, range.rowCount]).toEqual(["'Plan 2024'!A1:A2", 2]);
    });
  });

  test("a path reaches through properties and into collections", async () => {
    const range = await loaded(
      probe(),
      (book) => plan(book).getRange("A1"),
      "worksheet/name,format/font/bold",
    );
    expect(range.worksheet.name).toBe("Plan 2024");
    expect(range.format.font.bold).toBe(false);
    expect(() => range.worksheet.id).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
  });

  test.each(["items/name,items/visibility", "name,visibility", "items"])(
    "the sheets are the items of a collection loaded with %j",
    async (option) => {
      const sheets = await loaded(probe(), (book) => book.worksheets, option);
      expect(sheets.items.map(({ name, visibility }) => [name, visibility])).toEqual([
        ["Plan 2024", "Visible"],
        ["Notizen", "Visible"],
        ["Ablage", "Hidden"],
      ]);
    },
  );

  test("isNullObject is known after sync, with or without load", async () => {
    await probe().run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject("Fehlt");
      const found = context.workbook.worksheets.getItemOrNullObject("notizen");
      expect(() => missing.isNullObject).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
      await context.sync();
      expect([missing.isNullObject, found.isNullObject]).toEqual([true, false]);
    });
  });

  test("an error has name, code, message and debugInfo like Office's", async () => {
    const { host, run } = probe();
    const failure: unknown = await run(async ({ workbook }) => workbook.worksheets.getItem("Fehlt")).catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(host.globals.OfficeExtension.Error);
    expect(failure).toMatchObject({
      name: "RichApi.Error",
      code: "ItemNotFound",
      debugInfo: { code: "ItemNotFound", errorLocation: "Worksheet" },
    });
  });

  test("a member the host does not know says so instead of being undefined", async () => {
    await probe().run(async ({ workbook }) => {
      expect(() => workbook.slicers).toThrow("This host has no Workbook.slicers.");
    });
  });
});

describe("batches", () => {
  test("nothing is written before sync, and all of it after", async () => {
    const { run, tabelle } = probe();
    await run(async (context) => {
      plan(context.workbook).getRange("A5:B5").values = [["Wasser", 7]];
      expect(tabelle.valueAt("Plan 2024", "B5")).toBeUndefined();
      await context.sync();
      expect(tabelle.valueAt("Plan 2024", "B5")).toBe(7);
    });
  });

  test("Excel.run syncs what is left at its end and hands on the result", async () => {
    const { run, tabelle } = probe();
    const result = await run(async (context) => {
      plan(context.workbook).getRange("A5").values = [["Wasser"]];
      return "fertig";
    });
    expect([result, tabelle.valueAt("Plan 2024", "A5")]).toEqual(["fertig", "Wasser"]);
  });

  test("only a sync with something to do is a request", async () => {
    const { host, run } = probe();
    await run(async (context) => {
      context.workbook.load("name");
      await context.sync();
      await context.sync();
    });
    expect(host.requests).toBe(1);
  });

  test("of a failing batch the steps before take effect and no result arrives", async () => {
    const { run, tabelle } = probe();
    await run(async (context) => {
      const sheet = plan(context.workbook);
      sheet.getRange("A5").values = [["Wasser"]];
      const range = sheet.getRange("A1").load("values");
      sheet.getRange("A6:B6").values = [["zu", "viele", "Spalten"]];
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
      expect(() => range.values).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
    });
    expect(tabelle.valueAt("Plan 2024", "A5")).toBe("Wasser");
  });
});

describe("mishaps", () => {
  const read = async (from: ReturnType<typeof probe>) => (await loaded(from, (book) => book, "name")).name;

  test("a cell being edited refuses every request until it is left", async () => {
    const { host, ...rest } = probe();
    host.welt.editing = true;
    await expect(read({ host, ...rest })).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
    host.welt.editing = false;
    await expect(read({ host, ...rest })).resolves.toBe("Probe.xlsx");
  });

  test("an injected error strikes as often as asked for, and after as many requests", async () => {
    const from = probe();
    from.host.fail("GeneralException", 2, 1);
    await read(from);
    await expect(read(from)).rejects.toMatchObject({ code: "GeneralException" });
    await expect(read(from)).rejects.toMatchObject({ code: "GeneralException" });
    await expect(read(from)).resolves.toBe("Probe.xlsx");
  });

  test("a protected sheet can be read and not be written to", async () => {
    const from = probe();
    from.tabelle.protect("Plan 2024");
    const range = await loaded(from, (book) => plan(book).getRange("A1"), "values");
    expect(range.values).toEqual([["Konto"]]);
    const write = from.run(async ({ workbook }) => void (plan(workbook).getRange("A1").values = [["x"]]));
    await expect(write).rejects.toMatchObject({ code: "AccessDenied" });
  });

  test("a sheet that was deleted between two requests is not found", async () => {
    const { run, tabelle } = probe();
    await run(async (context) => {
      const range = plan(context.workbook).getRange("A1").load("values");
      await context.sync();
      tabelle.delete("Plan 2024");
      range.select();
      await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
    });
  });

  test("an answer beyond 5 MB is refused, and so is a request", async () => {
    const { run } = probe();
    await expect(
      run(async (context) => {
        plan(context.workbook).getRange("A1:Z50000").load("values,formulas");
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
    const large = Array.from({ length: 600 }, () => ["x".repeat(10_000)]);
    await expect(
      run(async ({ workbook }) => void (plan(workbook).getRange("A1:A600").values = large)),
    ).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
  });
});
