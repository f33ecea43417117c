import { readSelection } from "../../../src/excel/lesen/auswahl";
import { absoluteAddress, quotedSheet } from "../../../src/excel/formeln/bezug";
import { type Insertion, insertFormula } from "../../../src/excel/formeln/einfuegen";
import { cellAddress } from "../../../src/workbook/adresse";
import { parseArea } from "../../../workbench/host/bereichstext";
import { type Excel, figures, nachGeduld, open, sheet, workbook } from "../../hilfen/excel";

const select = ({ tabelle }: Excel, name: string, address: string) => {
  const found = tabelle.sheets().find((one) => one.name === name);
  tabelle.select(found?.id ?? "", parseArea(address));
};

const spilling: Insertion = {
  formula: () => "=KGRZ.TEUR(A1:A3)",
  rows: 3,
  columns: 1,
  sources: [{ sheet: "Plan", ...parseArea("A1:A3") }],
};

const plan = () => open(workbook(figures("Plan", 3, 2), sheet("Leer")));

test("the formula stands in the selected cell, and the answer says how far it reaches", async () => {
  const excel = plan();
  select(excel, "Plan", "D5:E9");
  expect(await insertFormula(spilling)).toEqual({
    kind: "eingefuegt",
    sheet: "Plan",
    cell: "D5",
    end: "D7",
    formula: "=KGRZ.TEUR(A1:A3)",
  });
  expect(excel.tabelle.formulaAt("Plan", "D5")).toBe("KGRZ.TEUR(A1:A3)");
  expect(excel.host.requests).toBe(6);
});

/** Where the keyboard is: sheet and upper left cell. */
const ausgewaehlt = ({ tabelle }: Excel) => {
  const { sheet: id, area } = tabelle.selection();
  return `${tabelle.sheets().find((one) => one.id === id)?.name}!${cellAddress(area.top, area.left)}`;
};

test("a cell that is named is the target, wherever the selection is by then, and is selected afterwards", async () => {
  const excel = plan();
  select(excel, "Plan", "A1:A3");
  const result = await insertFormula({ ...spilling, at: { sheet: "Leer", cell: "B2" } });
  expect(result).toMatchObject({ kind: "eingefuegt", sheet: "Leer", cell: "B2", end: "B4" });
  expect(excel.tabelle.formulaAt("Leer", "B2")).toBe("KGRZ.TEUR(A1:A3)");
  expect(ausgewaehlt(excel)).toBe("Leer!B2");
});

test("a sheet that is gone by then is told, and nothing is written elsewhere", async () => {
  const excel = plan();
  await expect(insertFormula({ ...spilling, at: { sheet: "Weg", cell: "B2" } })).rejects.toThrow();
  expect(excel.tabelle.formulaAt("Plan", "B2")).toBeUndefined();
});

describe("the number format", () => {
  const EURO = '#,##0.00 "€"';
  const formatiert = (formats: (string | undefined)[]) =>
    open(
      workbook(
        sheet("Plan", [
          ...[1, 2, 3].map((value, row) => {
            const format = formats[row];
            return { row, column: 0, value, ...(format !== undefined && { format }) };
          }),
        ]),
      ),
    );
  const formate = ({ tabelle }: Excel, address: string) => {
    const { top, left, bottom } = parseArea(address);
    const cells = tabelle.cells(tabelle.sheets()[0]?.id ?? "", parseArea(address));
    return Array.from(
      { length: bottom - top + 1 },
      (_, at) => cells.find(({ row, column }) => row === top + at && column === left)?.format,
    );
  };
  const mitFormat: Insertion = { ...spilling, formatFrom: { sheet: "Plan", ...parseArea("A1:A3") } };

  test.each([
    ["of the amounts is that of the whole result", [EURO, EURO, EURO], EURO],
    ["of the first amount that has one counts", [undefined, "General", EURO], EURO],
    ["of a share, or of text, is none of an amount", ["0.0%", "@", "0%"], undefined],
  ])("%s", async (_, formats, expected) => {
    const excel = formatiert(formats);
    select(excel, "Plan", "C1");
    await insertFormula(mitFormat);
    expect(formate(excel, "C1:C3")).toEqual([expected, expected, expected]);
  });

  test("that a cell of the result has already stays, and so do those of its neighbours", async () => {
    const excel = formatiert([EURO, EURO, EURO]);
    const id = excel.tabelle.sheets()[0]?.id ?? "";
    excel.tabelle.setFormats(id, parseArea("C2"), [["0"]]);
    select(excel, "Plan", "C1");
    await insertFormula(mitFormat);
    expect(formate(excel, "C1:C3")).toEqual([undefined, "0", undefined]);
  });

  test("that Excel refuses is left: the formula stands", async () => {
    const excel = formatiert([EURO, EURO, EURO]);
    excel.host.welt.refuse("Range.numberFormat", "AccessDenied");
    select(excel, "Plan", "C1");
    expect(await insertFormula(mitFormat)).toMatchObject({ kind: "eingefuegt", cell: "C1" });
    expect(excel.tabelle.formulaAt("Plan", "C1")).toBe("KGRZ.TEUR(A1:A3)");
  });
});

test("the formula knows on which sheet it is written", async () => {
  const excel = plan();
  select(excel, "Leer", "B2");
  const result = await insertFormula({ ...spilling, formula: (name) => `=KGRZ.TEUR(${name}!A1)` });
  expect(result).toMatchObject({ formula: "=KGRZ.TEUR(Leer!A1)" });
});

test.each([
  ["over a cell that is not empty", "B5", { reason: "belegt", cell: "B6" }],
  ["over the range that it reads", "A3", { reason: "kreis", cell: "A1:A3" }],
  ["over the last row of the sheet", "C1048575", { reason: "rand", cell: "C1048575" }],
])("nothing is written %s", async (_, address, expected) => {
  const excel = plan();
  excel.tabelle.edit("Plan", "B6", "voll");
  select(excel, "Plan", address);
  expect(await insertFormula(spilling)).toEqual({ kind: "abgelehnt", sheet: "Plan", ...expected });
  expect(excel.tabelle.formulaAt("Plan", address)).toBeUndefined();
});

test("nothing is written over merged cells", async () => {
  const excel = open(workbook(sheet("Plan", [], { merges: [parseArea("C2:D2")] })));
  select(excel, "Plan", "C1");
  expect(await insertFormula({ ...spilling, sources: [] })).toMatchObject({
    reason: "verbunden",
    cell: "C2:D2",
  });
});

test("a protected sheet stays as it is", async () => {
  const excel = plan();
  excel.tabelle.protect("Plan");
  select(excel, "Plan", "D1");
  expect(await insertFormula(spilling)).toMatchObject({ kind: "abgelehnt", reason: "geschuetzt" });
  expect(excel.host.requests).toBe(1);
});

test("where Excel finds no room after all, the cell is empty again", async () => {
  const excel = plan();
  const end = excel.tabelle.subscribe((event) => {
    if (event.type === "geaendert" && excel.tabelle.formulaAt("Plan", "D1"))
      excel.tabelle.spill("Plan", "D1", [[{ error: "#SPILL!" }]]);
  });
  select(excel, "Plan", "D1");
  expect(await insertFormula(spilling)).toMatchObject({ reason: "ueberlauf", cell: "D1" });
  end();
  expect(excel.tabelle.formulaAt("Plan", "D1")).toBeUndefined();
  expect(excel.tabelle.valueAt("Plan", "D1")).toBeUndefined();
});

/** As Excel: shows these errors one after the other, each after another request, then a result. */
function computing({ host, tabelle }: Excel, shown: string[]): void {
  const begin = host.welt.beginRequest.bind(host.welt);
  const later = [...shown];
  host.welt.beginRequest = (size) => {
    begin(size);
    if (!tabelle.formulaAt("Plan", "D1")) return;
    const error = later.shift();
    tabelle.spill("Plan", "D1", [[error === undefined ? 7 : { error }]]);
  };
  tabelle.subscribe((event) => {
    if (event.type === "geaendert" && tabelle.formulaAt("Plan", "D1"))
      tabelle.spill("Plan", "D1", [[{ error: "#BUSY!" }]]);
  });
}

test("a result that is still computed is waited for", async () => {
  const excel = plan();
  computing(excel, ["#BUSY!", "#GETTING_DATA"]);
  select(excel, "Plan", "D1");
  const result = await nachGeduld(() => insertFormula(spilling));
  expect(result).toMatchObject({ kind: "eingefuegt", end: "D3" });
  expect(result).not.toHaveProperty("rechnet");
});

test("where there turns out to be no room after all, the cell is empty again", async () => {
  const excel = plan();
  computing(excel, ["#BUSY!", "#ÜBERLAUF!"]);
  select(excel, "Plan", "D1");
  expect(await nachGeduld(() => insertFormula(spilling))).toMatchObject({
    kind: "abgelehnt",
    reason: "ueberlauf",
  });
  expect(excel.tabelle.formulaAt("Plan", "D1")).toBeUndefined();
});

test("of a formula that Excel goes on computing nobody says where its result ends", async () => {
  const excel = plan();
  computing(excel, new Array<string>(99).fill("#BUSY!"));
  select(excel, "Plan", "D1");
  expect(await nachGeduld(() => insertFormula(spilling))).toMatchObject({
    kind: "eingefuegt",
    rechnet: true,
  });
  expect(excel.tabelle.formulaAt("Plan", "D1")).toBe("KGRZ.TEUR(A1:A3)");
});

test("where Excel does not tell what is merged the formula is written all the same", async () => {
  const excel = plan();
  excel.host.welt.refuse("Range.getMergedAreasOrNullObject", "GeneralException");
  select(excel, "Plan", "D1");
  expect(await insertFormula(spilling)).toMatchObject({ kind: "eingefuegt" });
});

test("a failed request is told by its reason", async () => {
  const { host } = plan();
  host.fail("AccessDenied");
  await expect(insertFormula(spilling)).rejects.toMatchObject({ reason: "zugriff" });
});

test("the selection comes with the values as a function gets them", async () => {
  const cells = [
    { row: 0, column: 0, value: 5 },
    { row: 1, column: 0, value: { error: "#DIV/0!" } },
    { row: 3, column: 0, value: "Text" },
  ];
  const excel = open(workbook(sheet("Plan 2024", cells)));
  select(excel, "Plan 2024", "A1:A4");
  expect(await readSelection()).toEqual({
    sheet: "Plan 2024",
    address: "A1:A4",
    area: parseArea("A1:A4"),
    trimmed: false,
    values: [[5], [{ code: "#DIV/0!" }], [null], ["Text"]],
  });
});

test("of a whole column only what is filled is read, but all of it is meant", async () => {
  const excel = plan();
  select(excel, "Plan", "A:A");
  expect(await readSelection()).toMatchObject({
    address: "A:A",
    trimmed: true,
    values: [[0], [1000], [2000]],
  });
});

test("more cells than one request can carry are refused", async () => {
  const excel = open(workbook(figures("Groß", 5001, 4)));
  select(excel, "Groß", "A:D");
  await expect(readSelection()).rejects.toMatchObject({ reason: "zu-gross" });
});

test.each([
  ["Plan", "Plan"],
  ["Plan 2024", "'Plan 2024'"],
  ["Müller's", "'Müller''s'"],
  ["AB12", "'AB12'"],
  ["2024", "'2024'"],
  ["R1C1", "'R1C1'"],
  ["WAHR", "'WAHR'"],
])("the sheet %s stands as %s in a formula", (name, expected) => expect(quotedSheet(name)).toBe(expected));

test.each([
  ["D3:D98", "$D$3:$D$98"],
  ["C5", "$C$5"],
  ["D:E", "$D:$E"],
  ["2:5", "$2:$5"],
])("%s is held as %s", (address, expected) => expect(absoluteAddress(address)).toBe(expected));
