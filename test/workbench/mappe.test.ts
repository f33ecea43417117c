import { loaded, plan, probe } from "../hilfen/probe";

describe("sheets", () => {
  test("a new sheet stands last; a taken or impossible name is refused", async () => {
    const { run } = probe();
    await run(async ({ workbook }) => workbook.worksheets.add("Prüfprotokoll"));
    await expect(run(async ({ workbook }) => workbook.worksheets.add("NOTIZEN"))).rejects.toMatchObject({
      code: "ItemAlreadyExists",
    });
    await expect(run(async ({ workbook }) => workbook.worksheets.add("a/b"))).rejects.toMatchObject({
      code: "InvalidArgument",
    });
  });

  test("a sheet is renamed, moved, hidden, protected and deleted", async () => {
    const from = probe();
    await from.run(async ({ workbook }) => {
      const notes = workbook.worksheets.getItem("Notizen");
      notes.name = "Anmerkungen";
      notes.position = 0;
      notes.protection.protect();
      workbook.worksheets.getItem("Ablage").delete();
      plan(workbook).visibility = "Hidden";
    });
    const sheets = await loaded(
      from,
      (book) => book.worksheets,
      "items/name,items/visibility,items/protection/protected",
    );
    expect(
      sheets.items.map(({ name, visibility, protection }) => [name, visibility, protection.protected]),
    ).toEqual([
      ["Anmerkungen", "Visible", true],
      ["Plan 2024", "Hidden", false],
    ]);
  });

  test("the last visible sheet cannot be deleted", async () => {
    const { run } = probe();
    await run(async ({ workbook }) => workbook.worksheets.getItem("Notizen").delete());
    await expect(run(async ({ workbook }) => plan(workbook).delete())).rejects.toMatchObject({
      code: "InvalidOperation",
    });
  });

  test("activate shows a sheet", async () => {
    const from = probe();
    await from.run(async ({ workbook }) => workbook.worksheets.getItem("Notizen").activate());
    const active = await loaded(from, (book) => book.worksheets.getActiveWorksheet(), "name");
    expect(active.name).toBe("Notizen");
  });
});

describe("events", () => {
  test("a change is told after it happened, until the handler is removed in its own context", async () => {
    const { run, tabelle } = probe();
    const seen: string[] = [];
    const handle = await run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add(async (args) => void seen.push(args.address));
      tabelle.edit("Plan 2024", "B2", 1);
      await context.sync();
      return added;
    });
    expect(seen).toEqual([]);
    tabelle.edit("Plan 2024", "B3", 2);
    await Promise.resolve();
    expect(seen).toEqual(["B3"]);
    await run(handle.context, async (context) => {
      handle.remove();
      await context.sync();
    });
    tabelle.edit("Plan 2024", "B4", 3);
    await Promise.resolve();
    expect(seen).toEqual(["B3"]);
  });

  test("a sheet tells its own changes only; the collection tells what comes, goes and is renamed", async () => {
    const { run, tabelle } = probe();
    const seen: string[] = [];
    await run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem("Notizen").onChanged.add(async () => void seen.push("Notizen"));
      worksheets.onAdded.add(async () => void seen.push("neu"));
      worksheets.onDeleted.add(async () => void seen.push("weg"));
      worksheets.onNameChanged.add(async (args) => void seen.push(args.nameAfter));
      worksheets.onActivated.add(async () => void seen.push("gezeigt"));
      await context.sync();
    });
    tabelle.edit("Plan 2024", "B2", 1);
    tabelle.edit("Notizen", "B2", 1);
    tabelle.activate(tabelle.addSheet("Bericht"));
    tabelle.rename("Bericht", "Protokoll");
    tabelle.delete("Protokoll");
    await Promise.resolve();
    expect(seen).toEqual(["Notizen", "neu", "gezeigt", "Protokoll", "weg", "gezeigt"]);
  });
});

describe("settings of the document", () => {
  test("values are copies and stay with the workbook", async () => {
    const from = probe();
    const value = { version: 1 };
    await from.run(async ({ workbook }) => void workbook.settings.add("kgrz", value));
    value.version = 2;
    const stored = await loaded(from, (book) => book.settings.getItemOrNullObject("kgrz"), "value");
    expect(stored.value).toEqual({ version: 1 });
    const none = await loaded(from, (book) => book.settings.getItemOrNullObject("fehlt"), "value");
    expect(none.isNullObject).toBe(true);
  });

  test("Office.context.document.settings reach the workbook with saveAsync", async () => {
    const { host, tabelle } = probe();
    const { settings } = host.globals.Office.context.document;
    settings.set("kgrz", "ja");
    expect([settings.get("kgrz"), tabelle.settings.has("kgrz")]).toEqual(["ja", false]);
    const result = await new Promise<Office.AsyncResult<void>>((done) => settings.saveAsync(done));
    expect([result.status, tabelle.settings.get("kgrz")]).toEqual(["succeeded", "ja"]);
  });
});

describe("Office and CustomFunctions", () => {
  test("it is a German Excel of the add-in's floor", async () => {
    const { Office } = probe().host.globals;
    expect(await Office.onReady()).toMatchObject({ host: Office.HostType.Excel });
    expect(Office.context.displayLanguage).toBe("de-DE");
    const supports = (version: string) => Office.context.requirements.isSetSupported("ExcelApi", version);
    expect([supports("1.9"), supports("1.14"), supports("1.16")]).toEqual([true, true, false]);
  });

  test("a ribbon button runs the associated action to its completion", async () => {
    const { host } = probe();
    const { Office } = host.globals;
    const seen: string[] = [];
    await Office.addin.hide();
    await Office.addin.onVisibilityModeChanged(
      ({ visibilityMode }) => void seen.push(String(visibilityMode)),
    );
    Office.actions.associate("pruefen", (event: Office.AddinCommands.Event) => {
      void Office.addin.showAsTaskpane().then(() => event.completed());
    });
    await host.bedienung.press("pruefen");
    expect([host.bedienung.visible, seen]).toEqual([true, ["Taskpane"]]);
    await expect(host.bedienung.press("unbekannt")).rejects.toThrow("unbekannt");
  });

  test("a command that waited for the pane's page is lost where it is associated only after the page was parsed", async () => {
    const { host } = probe();
    const { bedienung, globals } = host;
    const pressed: string[] = [];
    const associate = (id: string) =>
      globals.Office.actions.associate(id, (event: Office.AddinCommands.Event) => {
        pressed.push(id);
        event.completed();
      });
    bedienung.pageLoading();
    const early = bedienung.press("pruefen");
    const late = bedienung.press("hochrechnung");
    associate("pruefen");
    expect(pressed).toEqual([]);
    bedienung.pageParsed();
    await expect(late).rejects.toThrow("hochrechnung");
    await early;
    associate("hochrechnung");
    expect(pressed).toEqual(["pruefen"]);
  });

  test("functions are associated one by one or all at once; errors carry Excel's codes", () => {
    const { host } = probe();
    const { CustomFunctions } = host.globals;
    CustomFunctions.associate("A", () => 1);
    CustomFunctions.associate({ B: () => 2 });
    expect([...host.functions.keys()]).toEqual(["A", "B"]);
    const error = new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, "Text");
    expect([error.code, error.message]).toEqual(["#VALUE!", "Text"]);
  });

  test("the globals are installed and taken away again", () => {
    const { host } = probe();
    const place: Record<string, unknown> = {};
    const remove = host.install(place);
    expect(place.Excel).toBe(host.globals.Excel);
    remove();
    expect(place.Excel).toBeUndefined();
  });
});
