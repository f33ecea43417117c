import {
  entferne,
  markiere,
  zaehleMarkierungen,
  type Markierung,
} from "../../../src/excel/schreiben/markierungen";
import { TabelleImSpeicher } from "../../../workbench/host/imSpeicher";
import { createHost } from "../../../workbench/host/host";
import type { BedingtesFormat } from "../../../workbench/host/zusatz";
import fc from "fast-check";
import {
  type Excel,
  alsDiagrammblatt,
  excelMit,
  figures,
  nachGeduld,
  open,
  sheet,
  workbook,
} from "../../hilfen/excel";

const book = () => workbook(figures("Plan", 20, 5), figures("Bericht", 5, 5), figures("Anlage", 5, 5));
const marks: Markierung[] = [
  { sheet: "Plan", cell: "E14", art: "error" },
  { sheet: "Plan", cell: "E7", art: "ursache" },
  { sheet: "Bericht", cell: "A2", art: "warning" },
];

const formats = ({ tabelle }: Excel, name: string): BedingtesFormat[] =>
  tabelle.extras(tabelle.sheets().find((sheet) => sheet.name === name)?.id ?? "").conditional;

const own = (id: string, more: Partial<BedingtesFormat> = {}): BedingtesFormat => ({
  id,
  type: "Custom",
  area: { top: 0, left: 0, bottom: 19, right: 4 },
  stopIfTrue: false,
  formula: "=A1>0",
  look: { borders: {} },
  ...more,
});

/** Formats of the user's own: rules, bars, and one whose text only looks like ours. */
function withOwn(excel: Excel): BedingtesFormat[] {
  const theirs = [
    own("{1}"),
    own("{2}", { type: "DataBar" }),
    own("{3}", { formula: '=$A1="KGRZ-Markierungen"' }),
  ];
  formats(excel, "Plan").push(...theirs);
  return structuredClone(theirs);
}

/** Everything that a user could see or lose. */
const picture = ({ tabelle }: Excel): string =>
  JSON.stringify(
    tabelle.sheets().map(({ id, name }) => {
      const all = { top: 0, left: 0, bottom: 99, right: 20 };
      const styles = tabelle
        .cells(id, all)
        .map(({ row, column }) => tabelle.style(id, { top: row, left: column, bottom: row, right: column }));
      // What a format is called is the spreadsheet's own business.
      const formats = tabelle.extras(id).conditional.map((format) => ({ ...format, id: "" }));
      return [name, tabelle.cells(id, all), styles, formats];
    }),
  );

test("each cell gets a frame whose line says what it is; values and looks of the cell stay", async () => {
  const excel = open(book());
  expect(await markiere(marks)).toEqual({
    cells: 3,
    sheets: ["Plan", "Bericht"],
    geschuetzt: [],
    fehlt: [],
  });
  const lines = formats(excel, "Plan").map(({ area, look }) => [area.top + 1, look.borders.EdgeTop?.style]);
  expect(lines.sort()).toEqual([
    [14, "Continuous"],
    [7, "DashDot"],
  ]);
  expect(formats(excel, "Plan").every(({ stopIfTrue }) => !stopIfTrue)).toBe(true);
  const { tabelle } = excel;
  expect(tabelle.style(tabelle.sheets()[0]?.id ?? "", { top: 13, left: 4, bottom: 13, right: 4 })).toEqual(
    {},
  );
});

test("a cell of several findings is marked once, as the gravest of them", async () => {
  const excel = open(book());
  await markiere([
    { sheet: "Plan", cell: "B2", art: "ursache" },
    { sheet: "Plan", cell: "B2", art: "info" },
    { sheet: "Plan", cell: "B2", art: "error" },
  ]);
  expect(formats(excel, "Plan").map(({ look }) => look.borders.EdgeLeft?.style)).toEqual(["Continuous"]);
});

test("removing leaves the workbook exactly as it was, the user's own formats in their order", async () => {
  const excel = open(book());
  withOwn(excel);
  const before = picture(excel);
  await markiere(marks);
  expect(picture(excel)).not.toBe(before);
  expect(await zaehleMarkierungen()).toBe(3);
  expect(await entferne()).toEqual({ cells: 3, geschuetzt: [] });
  expect(picture(excel)).toBe(before);
  expect(await entferne()).toEqual({ cells: 0, geschuetzt: [] });
});

test("marks move with their rows and are found all the same", async () => {
  const excel = open(book());
  const theirs = withOwn(excel);
  await markiere(marks);
  excel.tabelle.insertRow("Plan", 3);
  expect(formats(excel, "Plan").map(({ area }) => area.top + 1)).toEqual(expect.arrayContaining([8, 15]));
  expect(await entferne()).toMatchObject({ cells: 3 });
  expect(formats(excel, "Plan").map(({ id }) => id)).toEqual(theirs.map(({ id }) => id));
});

test("marks are known again after the workbook was saved and opened elsewhere", async () => {
  const excel = open(book());
  withOwn(excel);
  await markiere(marks);
  // As Excel's file format keeps a rule: without "=", and under another id.
  const saved = formats(excel, "Plan").map((format, index) => ({
    ...structuredClone(format),
    id: `{neu-${index}}`,
    ...(format.formula !== undefined && { formula: format.formula.slice(1) }),
  }));
  const later = new TabelleImSpeicher(book());
  later.extras(later.sheets()[0]?.id ?? "").conditional = saved;
  const uninstall = createHost(later).install();
  expect(await entferne()).toMatchObject({ cells: 2 });
  expect(later.extras(later.sheets()[0]?.id ?? "").conditional).toHaveLength(3);
  uninstall();
});

test("marking again replaces the marks of before", async () => {
  const excel = open(book());
  await markiere(marks);
  await markiere(marks.slice(0, 1));
  expect(await zaehleMarkierungen()).toBe(1);
  expect(formats(excel, "Bericht")).toEqual([]);
});

test("protected and missing sheets are left alone and named", async () => {
  const excel = open(book());
  excel.tabelle.protect("Bericht");
  const result = await markiere([...marks, { sheet: "Weg", cell: "A1", art: "info" }]);
  expect(result).toEqual({ cells: 2, sheets: ["Plan"], geschuetzt: ["Bericht"], fehlt: ["Weg"] });
  expect(formats(excel, "Bericht")).toEqual([]);
});

test("marks on a sheet that was protected since stay, and the sheet is named", async () => {
  const excel = open(book());
  await markiere(marks);
  excel.tabelle.protect("Bericht");
  expect(await entferne()).toEqual({ cells: 2, geschuetzt: ["Bericht"] });
  expect(await zaehleMarkierungen()).toBe(1);
});

test("where Excel fails midway the marks of before are still there, and no others", async () => {
  const excel = open(book());
  withOwn(excel);
  await markiere(marks.slice(0, 1));
  const before = picture(excel);
  const bad: Markierung[] = [...marks, { sheet: "Plan", cell: "keine Zelle", art: "error" }];
  await expect(markiere(bad)).rejects.toMatchObject({ reason: "adresse" });
  expect(picture(excel)).toBe(before);
});

test("whatever order the user's own formats and the marks came into, exactly the marks go", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }), async (order) => {
      const { host, tabelle } = excelMit(book());
      const uninstall = host.install();
      const id = tabelle.sheets()[0]?.id ?? "";
      // All lie on the same cell, as rules of the user's own and a mark do.
      tabelle.extras(id).conditional = order.map((mark, index) =>
        own(`{${index}}`, {
          area: { top: 13, left: 4, bottom: 13, right: 4 },
          formula: mark ? '=N("KGRZ-Markierung warning")=0' : `=E14>${index}`,
        }),
      );
      const theirs = tabelle.extras(id).conditional.filter((_, index) => !order[index]);
      expect(await entferne()).toMatchObject({ cells: order.filter(Boolean).length });
      expect(tabelle.extras(id).conditional).toEqual(theirs);
      await markiere(marks.slice(0, 1));
      expect(tabelle.extras(id).conditional[0]?.formula).toBe('=N("KGRZ-Markierung error")=0');
      expect(tabelle.extras(id).conditional.slice(1)).toEqual(theirs);
      uninstall();
    }),
  );
});

test("formats over several ranges, the user's own or a mark that was cut in two, keep nothing from being removed", async () => {
  const excel = open(book());
  formats(excel, "Plan").push(own("{1}", { spread: true }));
  await markiere(marks);
  const [mark] = formats(excel, "Plan");
  if (mark) mark.spread = true;
  expect(await zaehleMarkierungen()).toBe(3);
  expect(await entferne()).toEqual({ cells: 3, geschuetzt: [] });
  expect(formats(excel, "Plan").map(({ formula }) => formula)).toEqual(["=A1>0"]);
});

test("marks lie above the user's own formats, wherever Excel puts new ones", async () => {
  const excel = open(book());
  withOwn(excel);
  excel.host.welt.newFormatsLast = true;
  await markiere(marks.slice(0, 2));
  const own = formats(excel, "Plan").map(({ formula = "" }) => formula.includes("KGRZ-Markierung "));
  expect(own).toEqual([true, true, false, false, false]);
});

test("an Excel that keeps a mark is not believed to have removed it", async () => {
  const excel = open(book());
  await markiere(marks.slice(0, 1));
  excel.host.welt.refuse("ConditionalFormat.delete", "GeneralException");
  await expect(entferne()).rejects.toMatchObject({ reason: "markierungen", code: "GeneralException" });
  expect(await zaehleMarkierungen()).toBe(1);
});

test("where neither marking nor putting back succeeds, it is said that marks may be left", async () => {
  const excel = open(book());
  await markiere(marks.slice(0, 1));
  // Protection, the sheets' formats and the rules are read, the old mark goes; from then on nothing works.
  excel.host.fail("ConnectionFailure", 99, 4);
  await expect(markiere(marks)).rejects.toMatchObject({ reason: "markierungen", code: "ConnectionFailure" });
});

test("while a cell is being edited no mark is touched, and none is told to be missing", async () => {
  const excel = open(book());
  await markiere(marks.slice(0, 1));
  const before = picture(excel);
  for (const [work, after] of [
    [() => markiere(marks), 3],
    [() => entferne(), 3],
  ] as const) {
    excel.host.fail("InvalidOperationInCellEditMode", 5, after);
    await expect(nachGeduld<unknown>(work)).rejects.toMatchObject({ reason: "zelle-in-bearbeitung" });
    expect(picture(excel)).toBe(before);
  }
});

test.each(Array.from({ length: 8 }, (_, after) => after))(
  "whatever request fails, number %i, the marks of before are there, or it is said that they are not",
  async (after) => {
    const excel = open(book());
    withOwn(excel);
    await markiere(marks.slice(0, 1));
    const before = picture(excel);
    excel.host.fail("GeneralException", 1, after);
    const outcome = await markiere(marks).catch((problem: unknown) => problem);
    if ("reason" in (outcome as object)) expect(picture(excel)).toBe(before);
    else expect(await zaehleMarkierungen()).toBe(3);
  },
);

test("a sheet with nothing but a chart has no marks, and keeps the others from nothing", async () => {
  const excel = open(workbook(figures("Plan", 20, 5), sheet("Diagramm1")));
  alsDiagrammblatt(excel, "Diagramm1");
  const own = marks.slice(0, 2);
  expect(await markiere(own)).toMatchObject({ cells: 2, sheets: ["Plan"] });
  expect(await zaehleMarkierungen()).toBe(2);
  expect(await entferne()).toEqual({ cells: 2, geschuetzt: [] });
});

test("where Excel tells of no sheet what is marked, nothing is marked twice", async () => {
  const excel = open(book());
  await markiere(marks);
  const before = picture(excel);
  excel.host.welt.refuse("Range.conditionalFormats", "InvalidSelection");
  await expect(markiere(marks)).rejects.toMatchObject({ reason: "auswahl" });
  expect(picture(excel)).toBe(before);
});

test("many marks travel in requests that Excel on the web takes", async () => {
  const { host } = open(workbook(figures("Plan", 1200, 1)));
  const many = Array.from({ length: 1200 }, (_, row): Markierung => ({
    sheet: "Plan",
    cell: `A${row + 1}`,
    art: "info",
  }));
  expect(await markiere(many)).toMatchObject({ cells: 1200 });
  expect(await entferne()).toMatchObject({ cells: 1200 });
  expect(host.requests).toBeLessThan(30);
});
