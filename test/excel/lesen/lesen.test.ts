import { createReader, readWorkbook, type ReadProgress } from "../../../src/excel/lesen/lesen";
import type { Sheet, Workbook } from "../../../src/workbook/workbook";
import { BERICHTSNAME, markenformel } from "../../../src/workbook/berichtsmarke";
import { type Excel, alsDiagrammblatt, figures, open, sheet, workbook } from "../../hilfen/excel";

const never = new AbortController().signal;
const read = () => readWorkbook(() => undefined, never);

/** As Excel does, hands the names of the workbook out as those of every sheet as well. */
function mitMappennamenJeBlatt({ tabelle }: Excel): void {
  const extras = tabelle.extras.bind(tabelle);
  tabelle.extras = (id) => {
    const own = extras(id);
    return own.names.size > 0 ? own : { ...own, names: tabelle.names };
  };
}

const plan: Sheet = sheet(
  "Kontenübersicht",
  [
    { row: 1, column: 1, value: "Konto" },
    { row: 1, column: 2, value: "Ansatz 2024" },
    { row: 2, column: 1, value: "'=kein Betrag" },
    { row: 2, column: 2, value: 1234.5, format: "#,##0.00" },
    { row: 3, column: 2, value: 2469, formula: "C3*2" },
    { row: 4, column: 2, value: { error: "#DIV/0!" }, formula: "1/0" },
    { row: 5, column: 2, value: true },
    { row: 6, column: 2, value: "", formula: 'IF(C3>0,"",1)' },
  ],
  {
    merges: [{ top: 1, left: 2, bottom: 1, right: 3 }],
    hiddenRows: [3, 5],
    hiddenColumns: [1],
  },
);

test("a workbook comes out as it went in: values, formulas, formats, errors, merges, what is hidden", async () => {
  const original = workbook(
    plan,
    sheet("Notizen"),
    sheet("Ablage", [{ row: 0, column: 0, value: 1 }], { hidden: true }),
  );
  open(original);
  expect(await read()).toEqual(original);
});

describe("what formulas name beside cells", () => {
  const benannt: Workbook = {
    ...workbook(plan, figures("Anlagen", 8, 3)),
    namen: [
      { name: "Betraege", formel: "Kontenübersicht!$C$3:$C$4" },
      { name: "Satz", formel: "0.19" },
      { name: "Satz", blatt: "Anlagen", formel: "0.07" },
    ],
    datentabellen: [
      {
        name: "Tabelle1",
        blatt: "Anlagen",
        bereich: { top: 0, left: 0, bottom: 7, right: 2 },
        kopfzeilen: 1,
        ergebniszeilen: 0,
        spalten: ["Anlage", "Zugang", "Abgang"],
      },
    ],
  };

  test("comes out as it went in; the mark of a report is no name", async () => {
    open(benannt);
    expect(await read()).toEqual(benannt);
    const report = workbook(sheet("Bericht", [{ row: 0, column: 0, value: "x" }], { bericht: "protokoll" }));
    open(report);
    expect(await read()).not.toHaveProperty("namen");
  });

  test.each([
    ["Workbook.names", { namen: ["Satz"], tabellen: 1 }],
    ["Worksheet.names", { namen: ["Betraege", "Satz"], tabellen: 0 }],
    ["Worksheet.tables", { namen: ["Betraege", "Satz"], tabellen: 0 }],
    ["Table.getRange", { namen: ["Betraege", "Satz", "Satz"], tabellen: 0 }],
  ])("is left out where Excel refuses %s, and nothing else is", async (member, left) => {
    const { host } = open(benannt);
    host.welt.refuse(member, "GeneralException");
    const { sheets, namen, datentabellen } = await read();
    expect(sheets.map(({ cells }) => cells)).toEqual(benannt.sheets.map(({ cells }) => cells));
    expect({ namen: namen?.map(({ name }) => name), tabellen: datentabellen?.length ?? 0 }).toEqual(left);
  });

  test("is told once of a name of the workbook, though Excel lists it with every sheet", async () => {
    const excel = open(benannt);
    mitMappennamenJeBlatt(excel);
    expect(await read()).toEqual(benannt);
  });
});

test("a mark of the whole workbook hides no sheet", async () => {
  const excel = open(workbook(plan, figures("Zweites", 4, 4)));
  excel.tabelle.names.set(BERICHTSNAME, { formula: markenformel("protokoll 2026"), visible: false });
  mitMappennamenJeBlatt(excel);
  const { sheets } = await read();
  expect(sheets.map(({ bericht, cells }) => [bericht, cells.length > 0])).toEqual([
    [undefined, true],
    [undefined, true],
  ]);
});

test("a sheet with a chart and no cells is there and empty; the others are read in full", async () => {
  const excel = open(workbook(plan, sheet("Diagramm1"), figures("Zweites", 4, 4)));
  alsDiagrammblatt(excel, "Diagramm1");
  const { luecken, sheets } = await read();
  expect(luecken).toBeUndefined();
  expect(sheets).toEqual([plan, sheet("Diagramm1"), figures("Zweites", 4, 4)]);
});

test("a sheet that Excel does not hand out for another reason ends the reading, by name", async () => {
  const { host } = open(workbook(plan));
  host.welt.refuse("Worksheet.getUsedRangeOrNullObject", "AccessDenied");
  await expect(read()).rejects.toMatchObject({ reason: "zugriff", sheet: "Kontenübersicht" });
});

test("a sheet whose rows or columns are all hidden says so", async () => {
  const cells = [
    { row: 0, column: 0, value: 1 },
    { row: 1, column: 1, value: 2 },
  ];
  open(
    workbook(
      sheet("Alles", cells, { hiddenRows: [0, 1] }),
      sheet("Spalten", cells, { hiddenColumns: [0, 1], hiddenRows: [1] }),
    ),
  );
  const [rows, columns] = (await read()).sheets;
  expect(rows).toMatchObject({ hiddenRows: [0, 1], hiddenColumns: [] });
  expect(columns).toMatchObject({ hiddenRows: [], hiddenColumns: [0, 1] });
});

test("fifty sheets are read in five requests", async () => {
  const { host } = open(
    workbook(...Array.from({ length: 50 }, (_, index) => figures(`Blatt ${index}`, 40, 8))),
  );
  expect((await read()).sheets).toHaveLength(50);
  // The list of sheets, outlines, merges, 16 000 cells in one request, and names.
  expect(host.requests).toBe(5);
});

test("a big sheet is read in blocks that stay below what Excel on the web sends", async () => {
  const { host } = open(workbook(figures("Groß", 20_000, 5)));
  const [big] = (await read()).sheets;
  expect(big?.cells).toHaveLength(100_000);
  expect(big?.cells.at(-1)).toEqual({ row: 19_999, column: 4, value: 19_999_004 });
  expect(host.requests).toBeLessThanOrEqual(3 + 5 + 1);
});

test("where texts are so long that an answer grows too big, it is asked for in halves", async () => {
  const long = "Erläuterung ".repeat(20);
  const cells = Array.from({ length: 400 }, (_, row) => ({ row, column: 0, value: long }));
  const { host } = open(workbook(sheet("Texte", cells)));
  host.welt.payloadLimit = 40_000;
  const [texts] = (await read()).sheets;
  expect(texts?.cells).toEqual(cells);
});

test("a single row that is too big is refused", async () => {
  const { host } = open(workbook(sheet("Texte", [{ row: 0, column: 0, value: "x".repeat(5000) }])));
  host.welt.payloadLimit = 4000;
  await expect(read()).rejects.toMatchObject({ reason: "zu-gross" });
});

test("a stray cell far away costs a few requests, not thousands", async () => {
  const { host } = open(
    workbook(
      sheet("Plan", [
        { row: 0, column: 0, value: "Konto" },
        { row: 1_000_000, column: 300, value: 7 },
      ]),
    ),
  );
  const [stray] = (await read()).sheets;
  expect(stray?.cells).toEqual([
    { row: 0, column: 0, value: "Konto" },
    { row: 1_000_000, column: 300, value: 7 },
  ]);
  expect(host.requests).toBe(6);
});

test("a sheet beyond all measure is refused by name", async () => {
  const corners = [0, 1_000_000].flatMap((row) => [0, 16_000].map((column) => ({ row, column, value: 1 })));
  const filled = Array.from({ length: 100 }, (_, band) => ({
    row: band * 10_000 + 5000,
    column: 8000,
    value: 1,
  }));
  open(
    workbook(
      sheet("Riesig", [
        ...corners,
        ...corners.map((cell) => ({ ...cell, row: cell.row && cell.row - 9000 })),
        ...filled,
      ]),
    ),
  );
  await expect(read()).rejects.toMatchObject({ reason: "zu-gross", sheet: "Riesig" });
});

test("where Excel refuses to list so many merged cells at once, they are asked for in halves", async () => {
  const original = workbook(plan, figures("Zweites", 4, 4));
  const { host } = open(original);
  host.fail("InvalidArgument", 2, 2);
  expect(await read()).toEqual(original);
});

describe("what is only beside the matter", () => {
  const member = [
    ["the marks of reports", "Worksheet.names"],
    ["hidden rows", "Range.rowHidden"],
    ["the cells that are to be seen", "Range.getSpecialCellsOrNullObject"],
    ["merged cells", "Range.getMergedAreasOrNullObject"],
  ] as const;
  const codes = ["InvalidSelection", "ItemNotFound", "AccessDenied", "GeneralException", "InvalidArgument"];

  test.each(member.flatMap(([name, path]) => codes.map((code) => [name, code, path] as const)))(
    "%s, refused with %s, do not end the reading: it says that something is missing",
    async (_, code, path) => {
      const original = workbook(plan, figures("Zweites", 4, 4));
      const { host } = open(original);
      host.welt.refuse(path, code);
      const { luecken, sheets } = await read();
      expect(luecken).toBe(true);
      expect(sheets.map(({ name, cells }) => [name, cells])).toEqual(
        original.sheets.map(({ name, cells }) => [name, cells]),
      );
    },
  );

  test("are asked for sheet by sheet, so that one sheet costs the others nothing", async () => {
    const original = workbook(plan, figures("Zweites", 4, 4), figures("Drittes", 4, 4));
    const { host } = open(original);
    // The outlines of all, of the first two, and of the first fail; those of the second and third are told.
    host.fail("InvalidSelection", 3, 1);
    const { luecken, sheets } = await read();
    expect(luecken).toBe(true);
    expect(sheets.map(({ hiddenRows, merges }) => [hiddenRows.length, merges.length])).toEqual([
      [0, 1],
      [0, 0],
      [0, 0],
    ]);
  });

  test("that are refused for good cost no more than a few requests for each sheet", async () => {
    const { host } = open(
      workbook(...Array.from({ length: 20 }, (_, index) => figures(`Blatt ${index}`, 500, 4))),
    );
    host.welt.refuse("Range.getMergedAreasOrNullObject", "GeneralException");
    expect((await read()).luecken).toBe(true);
    // Two for each sheet to find that it is refused alone, and once down to a single row.
    expect(host.requests).toBeLessThan(20 * 2 + 3 * 10 + 10);
  });

  test("are asked for again with the next reading, though nothing changed", async () => {
    const { host } = open(workbook(plan));
    host.fail("InvalidSelection", 1, 1);
    const reader = createReader();
    const again = () => reader(() => undefined, never, new Set());
    expect(await again()).toMatchObject({ luecken: true });
    expect(await again()).toEqual(workbook(plan));
  });

  test("where there is no answer at all the reading ends as ever", async () => {
    const { host } = open(workbook(plan));
    host.welt.refuse("Range.rowHidden", "ConnectionFailure");
    await expect(read()).rejects.toMatchObject({ reason: "verbindung" });
  });
});

test("progress names each sheet with its number", async () => {
  open(workbook(figures("Erstes", 3000, 5), sheet("Leer"), figures("Drittes", 3000, 5)));
  const steps: ReadProgress[] = [];
  await readWorkbook((step) => steps.push(step), never);
  expect(steps).toEqual([
    { sheet: "Erstes", number: 1, of: 3 },
    { sheet: "Drittes", number: 3, of: 3 },
  ]);
});

test("an abort stops between two requests", async () => {
  const { host } = open(workbook(figures("Groß", 20_000, 5)));
  const controller = new AbortController();
  const reading = readWorkbook(() => controller.abort(), controller.signal);
  await expect(reading).rejects.toMatchObject({ reason: "abgebrochen" });
  expect(host.requests).toBeLessThanOrEqual(4);
});

test("a sheet that is deleted during the reading ends it with a reason", async () => {
  const { tabelle } = open(workbook(figures("Erstes", 5000, 5), figures("Zweites", 5000, 5)));
  const reading = readWorkbook(() => tabelle.sheets().length > 1 && tabelle.delete("Zweites"), never);
  await expect(reading).rejects.toMatchObject({ reason: "nicht-gefunden", code: "ItemNotFound" });
});

describe("while a cell is being edited", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test("the reading waits until the edit is over", async () => {
    const { host } = open(workbook(plan));
    host.welt.editing = true;
    const reading = read();
    await jest.advanceTimersByTimeAsync(1000);
    host.welt.editing = false;
    await jest.advanceTimersByTimeAsync(1000);
    expect((await reading).sheets).toEqual([plan]);
  });

  test("after three seconds it gives up with a reason", async () => {
    const { host } = open(workbook(plan));
    host.welt.editing = true;
    const reading = expect(read()).rejects.toMatchObject({ reason: "zelle-in-bearbeitung" });
    await jest.advanceTimersByTimeAsync(3000);
    await reading;
    expect(host.requests).toBe(5);
  });

  test("an abort ends the waiting", async () => {
    const { host } = open(workbook(plan));
    host.welt.editing = true;
    const controller = new AbortController();
    const reading = expect(readWorkbook(() => undefined, controller.signal)).rejects.toMatchObject({
      reason: "abgebrochen",
    });
    await jest.advanceTimersByTimeAsync(100);
    controller.abort();
    await reading;
    expect(host.requests).toBe(1);
  });
});

describe("reading again", () => {
  const many = () =>
    workbook(
      figures("Eins", 2, 2),
      figures("Zwei", 2, 2),
      sheet("Formeln", [{ row: 0, column: 0, value: 1, formula: "Eins!A1" }]),
    );
  const readAgain = async () => {
    const excel = open(many());
    const reader = createReader();
    const seen: string[] = [];
    const read = (changed?: ReadonlySet<string>) =>
      reader(({ sheet: name }) => seen.push(name), never, changed);
    const before = await read();
    seen.length = 0;
    const id = (name: string) => excel.tabelle.sheets().find((one) => one.name === name)?.id ?? "";
    return { ...excel, read, before, seen, id };
  };

  test("takes what changed, and every sheet with formulas, whose results may follow", async () => {
    const { tabelle, read, before, id } = await readAgain();
    tabelle.edit("Eins", "A1", 42);
    tabelle.recalculate("Formeln", "A1", 42);
    const after = await read(new Set([id("Eins")]));
    expect(after.sheets.map(({ name }) => name)).toEqual(["Eins", "Zwei", "Formeln"]);
    expect(after.sheets[0]?.cells[0]?.value).toBe(42);
    expect(after.sheets[1]).toBe(before.sheets[1]);
    expect(after.sheets[2]?.cells[0]?.value).toBe(42);
  });

  test("finds the same as reading everything", async () => {
    const { tabelle, read, id } = await readAgain();
    tabelle.edit("Zwei", "B2", "neu");
    const part = await read(new Set([id("Zwei")]));
    expect(part).toEqual(await read());
  });

  test("takes a renamed and a hidden sheet, which no event told about", async () => {
    const { tabelle, read } = await readAgain();
    tabelle.rename("Zwei", "Zwei neu");
    tabelle.hide("Eins");
    const { sheets } = await read(new Set());
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["Eins", true],
      ["Zwei neu", false],
      ["Formeln", false],
    ]);
  });

  test("takes a sheet that came, drops one that went, in the order of the tabs", async () => {
    const { tabelle, read, before } = await readAgain();
    tabelle.delete("Eins");
    tabelle.moveSheet(tabelle.addSheet("Neu"), 0);
    tabelle.edit("Neu", "A1", 3);
    const after = await read(new Set());
    expect(after.sheets.map(({ name }) => name)).toEqual(["Neu", "Zwei", "Formeln"]);
    expect(after.sheets[0]?.cells[0]?.value).toBe(3);
    expect(after.sheets[1]).toBe(before.sheets[1]);
  });

  test("without being told what changed takes everything", async () => {
    const { read, before } = await readAgain();
    expect((await read()).sheets[1]).not.toBe(before.sheets[1]);
  });

  test("that fails changes nothing of what is known", async () => {
    const { host, tabelle, read, id } = await readAgain();
    tabelle.edit("Eins", "A1", 42);
    host.fail("GeneralException", 1, 3);
    await expect(read(new Set([id("Eins")]))).rejects.toMatchObject({ reason: "unbekannt" });
    expect((await read(new Set([id("Eins")]))).sheets[0]?.cells[0]?.value).toBe(42);
  });
});
