import fc from "fast-check";
import { datum, formel, text, zahl, type Berichtsblatt } from "../../../src/berichte/blatt";
import { onWorkbookChanged } from "../../../src/excel/lesen/aenderungen";
import { eigeneBlaetter, schreibeBerichtsblatt } from "../../../src/excel/schreiben/berichtsblatt";
import { zellmatrix } from "../../../src/excel/schreiben/berichtszellen";
import { readWorkbook } from "../../../src/excel/lesen/lesen";
import { umbruchfest } from "../../../src/texte/umbruchfest";
import { Decimal } from "../../../src/money/dezimal";
import { type Excel, alsDiagrammblatt, figures, open, sheet, workbook } from "../../hilfen/excel";

const bericht = (more: Partial<Berichtsblatt> = {}): Berichtsblatt => ({
  art: "protokoll",
  name: "Prüfprotokoll",
  merkmal: "2026-09-14 ABCD",
  spalten: [{ breite: 10 }, { breite: 20, umbruch: true }, { breite: 12, rechts: true }],
  zeilen: [
    { stil: "titel", zellen: [text("Titel")] },
    { stil: "kopf", zellen: [text("A"), text("B"), text("C")] },
    { zellen: [text("=1+1"), text("<b>fett</b>"), zahl(new Decimal("1234.5"))] },
    { zellen: [text("0700"), null, datum(new Date(2026, 8, 14))] },
    { stil: "summe", zellen: [text("'kurz"), text("@SUMME"), formel("SUM(C3:C3)", "#,##0")] },
  ],
  seite: "quer",
  kopfzeilen: 2,
  ...more,
});

const names = ({ tabelle }: Excel): string[] => tabelle.sheets().map(({ name }) => name);
const book = () => workbook(figures("Plan", 3, 3), figures("Anlage", 2, 2));

test("texts stay texts, numbers are numbers, days are days, formulas compute", async () => {
  const { tabelle } = open(book());
  expect(await schreibeBerichtsblatt(bericht())).toEqual({
    kind: "geschrieben",
    sheet: "Prüfprotokoll",
    druck: true,
  });
  const at = (cell: string) => tabelle.valueAt("Prüfprotokoll", cell);
  expect([at("A3"), at("B3"), at("C3")]).toEqual(["=1+1", "<b>fett</b>", 1234.5]);
  expect([at("A4"), at("B4"), at("C4")]).toEqual(["0700", undefined, 46279]);
  expect([at("A5"), at("B5")]).toEqual(["'kurz", "@SUMME"]);
  expect(tabelle.formulaAt("Prüfprotokoll", "A3")).toBeUndefined();
  expect(tabelle.formulaAt("Prüfprotokoll", "C5")).toBe("SUM(C3:C3)");
});

test("any text comes back as it was but for its no-break spaces, and never as a formula", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 8 }), async (texts) => {
      const { tabelle } = open(workbook(sheet("Plan")));
      await schreibeBerichtsblatt(bericht({ zeilen: texts.map((one) => ({ zellen: [text(one)] })) }));
      texts.forEach((one, row) => {
        expect(tabelle.valueAt("Prüfprotokoll", `A${row + 1}`)).toBe(umbruchfest(one));
        expect(tabelle.formulaAt("Prüfprotokoll", `A${row + 1}`)).toBeUndefined();
      });
    }),
    { numRuns: 50 },
  );
});

test("no line ends between a number and its unit; a formula in a text is left as it is", async () => {
  const { tabelle } = open(book());
  const satz = 'Nach § 5 sind es 20 %: =WENN(A1;"5 €")';
  await schreibeBerichtsblatt(bericht({ zeilen: [{ zellen: [text(satz)] }] }));
  expect(tabelle.valueAt("Prüfprotokoll", "A1")).toBe('Nach §\u00a05 sind es 20\u00a0%: =WENN(A1;"5 €")');
});

test("amounts show their cents; what no cell can hold exactly stands as text", () => {
  const cells = ["12", "12.5", "-0.125", "1234567890123456", "0.1"].map((amount) =>
    zahl(new Decimal(amount)),
  );
  const { formulas, formats } = zellmatrix(
    bericht({ spalten: cells.map(() => ({ breite: 9 })), zeilen: [{ zellen: cells }] }),
  );
  expect(formulas[0]).toEqual([12, 12.5, -0.125, "'1.234.567.890.123.456", 0.1]);
  expect(formats[0]).toEqual([
    '#,##0;"−"#,##0',
    '#,##0.00;"−"#,##0.00',
    '#,##0.000;"−"#,##0.000',
    "General",
    '#,##0.00;"−"#,##0.00',
  ]);
});

test("the sheet is printed on A4 across, one page wide, with its head on every page", async () => {
  const { tabelle } = open(book());
  await schreibeBerichtsblatt(bericht());
  const own = tabelle.sheets().at(-1)?.id ?? "";
  expect(Object.fromEntries(tabelle.extras(own).page)).toMatchObject({
    orientation: "Landscape",
    paperSize: "A4",
    zoom: { horizontalFitToPages: 1 },
    printArea: "A1:C5",
    printTitleRows: "$1:$2",
    rightFooter: "&8Seite &P von &N",
  });
});

test("the report comes into view, behind the other sheets, which stay as they are", async () => {
  const excel = open(book());
  const before = JSON.stringify(excel.tabelle.cells(excel.tabelle.sheets()[0]?.id ?? "", ALL));
  await schreibeBerichtsblatt(bericht());
  expect(names(excel)).toEqual(["Plan", "Anlage", "Prüfprotokoll"]);
  expect(excel.tabelle.activeSheet()).toBe(excel.tabelle.sheets()[2]?.id);
  expect(JSON.stringify(excel.tabelle.cells(excel.tabelle.sheets()[0]?.id ?? "", ALL))).toBe(before);
});

const ALL = { top: 0, left: 0, bottom: 99, right: 99 };

test("a sheet of the user's with that name is left alone, also where it is to be replaced", async () => {
  const excel = open(workbook(figures("Prüfprotokoll", 2, 2)));
  await schreibeBerichtsblatt(bericht(), "Prüfprotokoll");
  expect(names(excel)).toEqual(["Prüfprotokoll", "Prüfprotokoll (2)"]);
  expect(excel.tabelle.valueAt("Prüfprotokoll", "B2")).toBe(1001);
  expect(await eigeneBlaetter("protokoll")).toEqual([
    { name: "Prüfprotokoll (2)", merkmal: "2026-09-14 ABCD" },
  ]);
});

test("a report of the same kind is replaced in its place, under the name that the user gave it", async () => {
  const excel = open(book());
  await schreibeBerichtsblatt(bericht());
  excel.tabelle.rename("Prüfprotokoll", "Prüfung Mai");
  excel.tabelle.moveSheet(excel.tabelle.sheets()[2]?.id ?? "", 0);
  const result = await schreibeBerichtsblatt(
    bericht({ zeilen: [{ zellen: [text("neu")] }], merkmal: "x" }),
    "Prüfung Mai",
  );
  expect(result).toMatchObject({ kind: "geschrieben", sheet: "Prüfung Mai" });
  expect(names(excel)).toEqual(["Prüfung Mai", "Plan", "Anlage"]);
  expect(excel.tabelle.valueAt("Prüfung Mai", "A1")).toBe("neu");
  expect(excel.tabelle.valueAt("Prüfung Mai", "A3")).toBeUndefined();
  expect(await eigeneBlaetter("protokoll")).toEqual([{ name: "Prüfung Mai", merkmal: "x" }]);
});

test("a report of another kind is not replaced", async () => {
  const excel = open(book());
  await schreibeBerichtsblatt(bericht({ art: "ausblick", name: "Ausblick" }));
  await schreibeBerichtsblatt(bericht(), "Ausblick");
  expect(names(excel)).toEqual(["Plan", "Anlage", "Ausblick", "Prüfprotokoll"]);
});

test("where the structure is protected nothing is asked of Excel but whether it is", async () => {
  const excel = open(book());
  excel.host.welt.structureProtected = true;
  expect(await schreibeBerichtsblatt(bericht())).toEqual({ kind: "mappe-geschuetzt" });
  expect(names(excel)).toEqual(["Plan", "Anlage"]);
});

/** Reads its state twice, adds a sheet, writes and gives it looks, sets up the page, shows it or deletes the old one. */
const REQUESTS = 6;

test.each([2, 3, 5])(
  "where Excel fails at request %i the workbook is as before, and the old report is still there",
  async (after) => {
    const excel = open(book());
    await schreibeBerichtsblatt(bericht());
    excel.tabelle.activate(excel.tabelle.sheets()[0]?.id ?? "");
    for (const ersetzt of [undefined, "Prüfprotokoll"]) {
      excel.host.fail("AccessDenied", 1, after);
      await expect(schreibeBerichtsblatt(bericht({ merkmal: "neu" }), ersetzt)).rejects.toMatchObject({
        reason: "zugriff",
      });
      expect(names(excel)).toEqual(["Plan", "Anlage", "Prüfprotokoll"]);
      expect(await eigeneBlaetter("protokoll")).toEqual([
        { name: "Prüfprotokoll", merkmal: "2026-09-14 ABCD" },
      ]);
      expect(excel.tabelle.activeSheet()).toBe(excel.tabelle.sheets()[0]?.id);
    }
  },
);

test("without a printer the report is written all the same, and that is told", async () => {
  const { host } = open(book());
  host.fail("GeneralException", 1, 4);
  expect(await schreibeBerichtsblatt(bericht())).toMatchObject({ kind: "geschrieben", druck: false });
});

test("once the old report is gone the new one stays, whatever happens then", async () => {
  const excel = open(book());
  await schreibeBerichtsblatt(bericht());
  excel.host.fail("GeneralException", 1, REQUESTS);
  expect(await schreibeBerichtsblatt(bericht({ merkmal: "neu" }), "Prüfprotokoll")).toMatchObject({
    kind: "geschrieben",
    sheet: "Prüfprotokoll (2)",
  });
  expect(names(excel)).toEqual(["Plan", "Anlage", "Prüfprotokoll (2)"]);
});

test("where Excel neither writes nor takes back, the sheet that is left over is named", async () => {
  const excel = open(book());
  excel.host.fail("AccessDenied", 2, 3);
  expect(await schreibeBerichtsblatt(bericht())).toMatchObject({
    kind: "angefangen",
    sheet: "Prüfprotokoll",
    problem: { reason: "zugriff" },
  });
  // No check finds anything on it, marked or not.
  const own = excel.tabelle.sheets().at(-1)?.id ?? "";
  expect(excel.tabelle.cells(own, ALL)).toEqual([]);
});

test("what is on the new sheet is marked, whenever Excel fails", async () => {
  const excel = open(book());
  const cells = () => excel.tabelle.cells(excel.tabelle.sheets().at(-1)?.id ?? "", ALL);
  excel.host.welt.refuse("Worksheet.freezePanes", "GeneralException");
  excel.host.fail("AccessDenied", 1, 4);
  expect(await schreibeBerichtsblatt(bericht())).toMatchObject({ kind: "angefangen" });
  expect(cells().length).toBeGreaterThan(0);
  expect(await eigeneBlaetter("protokoll")).toHaveLength(1);
});

test.each(["Worksheet.names", "Workbook.protection", "Worksheet.protection"])(
  "where Excel does not hand out %s reports are found as far as it tells, and nothing of the user's is taken for one",
  async (member) => {
    const excel = open(book());
    excel.host.welt.refuse(member, "InvalidSelection");
    expect(await eigeneBlaetter("protokoll")).toEqual([]);
  },
);

test("where Excel names nothing on a sheet, as behind another workbook, no report is begun", async () => {
  const excel = open(book());
  excel.host.welt.refuse("Worksheet.names", "InvalidSelection");
  await expect(schreibeBerichtsblatt(bericht())).rejects.toMatchObject({ reason: "auswahl" });
  expect(names(excel)).toEqual(["Plan", "Anlage"]);
});

test("a sheet with nothing but a chart is in the way of no report", async () => {
  const excel = open(workbook(figures("Plan", 3, 3), sheet("Diagramm1")));
  alsDiagrammblatt(excel, "Diagramm1");
  expect(await schreibeBerichtsblatt(bericht())).toMatchObject({ kind: "geschrieben" });
});

test("a sheet of that name that came in between is another one's: the next name is taken, and it stays", async () => {
  const excel = open(book());
  const begin = excel.host.welt.beginRequest.bind(excel.host.welt);
  let requests = 0;
  excel.host.welt.beginRequest = (size) => {
    requests += 1;
    // Just before the sheet is added.
    if (requests === 3) excel.tabelle.addSheet("Prüfprotokoll");
    begin(size);
  };
  expect(await schreibeBerichtsblatt(bericht())).toMatchObject({ sheet: "Prüfprotokoll (2)" });
  excel.host.fail("AccessDenied", 1, 3);
  await expect(schreibeBerichtsblatt(bericht())).rejects.toMatchObject({ reason: "zugriff" });
  expect(names(excel)).toEqual(["Plan", "Anlage", "Prüfprotokoll", "Prüfprotokoll (2)"]);
});

test("while a cell is being edited nothing is written", async () => {
  jest.useFakeTimers();
  const excel = open(book());
  excel.host.welt.editing = true;
  const refused = expect(schreibeBerichtsblatt(bericht())).rejects.toMatchObject({
    reason: "zelle-in-bearbeitung",
  });
  await jest.advanceTimersByTimeAsync(5000);
  await refused;
  jest.useRealTimers();
  expect(names(excel)).toEqual(["Plan", "Anlage"]);
});

test("large reports travel in several requests, none of which Excel on the web would refuse", async () => {
  const excel = open(book());
  const zeilen = Array.from({ length: 5000 }, (_, row) => ({
    ...(row % 3 === 0 && { stil: "kopf" as const }),
    zellen: [
      zahl(new Decimal(row)),
      text("Ein längerer Satz über einen Befund. ".repeat(8)),
      text("gut", "gut"),
    ],
  }));
  await schreibeBerichtsblatt(bericht({ zeilen }));
  expect(excel.tabelle.valueAt("Prüfprotokoll", "A5000")).toBe(4999);
  expect(excel.tabelle.style(excel.tabelle.sheets().at(-1)?.id ?? "", at(4998, 0))).toMatchObject({
    bold: true,
  });
  expect(excel.host.requests).toBeGreaterThan(REQUESTS + 5);
});

const at = (row: number, column: number) => ({ top: row, bottom: row, left: column, right: column });

test("a name too long for a tab is cut, what Excel does not take in a name is left out", async () => {
  const excel = open(book());
  const name = "Vergleich 2024/2025: Wirtschaftsplan der Stadt";
  await schreibeBerichtsblatt(bericht({ name }));
  await schreibeBerichtsblatt(bericht({ name }));
  expect(names(excel).slice(2)).toEqual([
    "Vergleich 2024 2025  Wirtschaft",
    "Vergleich 2024 2025  Wirtsc (2)",
  ]);
});

test("of a report the reader sees that it is there, and nothing else", async () => {
  open(book());
  const { signal } = new AbortController();
  const before = await readWorkbook(() => undefined, signal);
  await schreibeBerichtsblatt(bericht());
  const { sheets } = await readWorkbook(() => undefined, signal);
  expect(sheets.slice(0, 2)).toEqual(before.sheets);
  expect(sheets[2]).toMatchObject({
    name: "Prüfprotokoll",
    cells: [],
    bericht: "protokoll 2026-09-14 ABCD",
  });
});

test("writing a report is no change of the plan; an edit of the user at the same time is one", async () => {
  const { tabelle } = open(book());
  const changed = jest.fn();
  await onWorkbookChanged(changed);
  await schreibeBerichtsblatt(bericht());
  await schreibeBerichtsblatt(bericht(), "Prüfprotokoll");
  await new Promise((resolve) => setTimeout(resolve));
  expect(changed).not.toHaveBeenCalled();
  const writing = schreibeBerichtsblatt(bericht());
  tabelle.edit("Plan", "A1", 5);
  await writing;
  await new Promise((resolve) => setTimeout(resolve));
  expect(changed).toHaveBeenCalledTimes(1);
});
