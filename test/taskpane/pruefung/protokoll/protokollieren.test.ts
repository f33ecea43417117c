import { fingerabdruck, fruehererFingerabdruck } from "../../../../src/berichte/protokoll/fingerabdruck";
import { withSettings } from "../../../../src/excel/ablage/einstellungen";
import { readWorkbook } from "../../../../src/excel/lesen/lesen";
import { plan } from "../../../../src/plan/plan";
import { pruefen, pruefenGemeinsam } from "../../../../src/rules/kern/pruefen";
import {
  protokollieren,
  schreibeProtokoll,
  vergleiche,
  vorhandene,
} from "../../../../src/taskpane/pruefung/protokoll/protokollieren";
import { readXlsx } from "../../../../src/workbook/xlsx";
import type { CheckResult } from "../../../../src/rules/kern/ergebnis";
import type { Workbook } from "../../../../src/workbook/workbook";
import { type Excel, open, sheet, workbook as mappe } from "../../../hilfen/excel";
import { xlsx } from "../../../hilfen/datei";
import { muster } from "../../../hilfen/muster";
import { mitAdditionsresten } from "../../../hilfen/umbau/schreibweise";
import { zellweise } from "../../../hilfen/umbau/umbau";

const AT = new Date(2026, 8, 14, 10, 32);
const ALL = { top: 0, left: 0, bottom: 9999, right: 50 };
const EINGABE = { name: "A. Beispiel", bemerkung: "" };

const gelesen = async (): Promise<Workbook> => {
  const { signal } = new AbortController();
  return withSettings(await readWorkbook(() => undefined, signal), signal);
};

/** What is in the workbook now, as a file would hold it: the reports with all their cells. */
async function gespeichert({ tabelle }: Excel): Promise<Workbook> {
  const read = await gelesen();
  const sheets = read.sheets.map((one, index) => ({
    ...one,
    cells: tabelle.cells(tabelle.sheets()[index]?.id ?? "", ALL),
  }));
  return readXlsx(xlsx({ ...read, sheets }), read.name);
}

const ohneRegeln = ({ findings, coverage, tables, otherTables, checks, notices }: CheckResult) => ({
  findings,
  coverage,
  tables,
  otherTables,
  checks,
  notices,
});

test.each(["Wirtschaftsplan-2024", "Zwischenbericht-2023-06-30", "Kennzahlen-2023"])(
  "%s is checked as before once it holds its report: through Excel, and from the saved file",
  async (name) => {
    const excel = open(await muster(name));
    const before = pruefen(await gelesen());
    const fileBefore = pruefen(await gespeichert(excel));
    expect(await protokollieren(pruefenGemeinsam, AT)).toBeUndefined();
    const own = excel.tabelle.sheets().at(-1);
    expect(own?.name).toBe("Prüfprotokoll");
    expect(excel.tabelle.cells(own?.id ?? "", ALL).length).toBeGreaterThan(100);
    expect(ohneRegeln(pruefen(await gelesen()))).toEqual(ohneRegeln(before));
    const file = await gespeichert(excel);
    expect(file.sheets.at(-1)?.cells.length).toBeGreaterThan(100);
    expect(ohneRegeln(pruefen(file))).toEqual(ohneRegeln(fileBefore));
    // Its mark is what keeps it out: without, its figures would be read as tables.
    const unmarked = { ...file, sheets: file.sheets.map((one) => sheet(one.name, one.cells)) };
    const more = pruefen(unmarked);
    expect(more.otherTables.length + more.tables.length).toBeGreaterThan(
      fileBefore.otherTables.length + fileBefore.tables.length,
    );
  },
);

test("the report holds no formula", async () => {
  const excel = open(await muster("Wirtschaftsplan-2024"));
  await protokollieren(pruefenGemeinsam, AT);
  const cells = excel.tabelle.cells(excel.tabelle.sheets().at(-1)?.id ?? "", ALL);
  expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
});

test("a later check knows whether the figures are still those of the report", async () => {
  const excel = open(await muster("Wirtschaftsplan-2024"));
  expect(await vergleiche(await gelesen())).toEqual([]);
  await protokollieren(pruefenGemeinsam, AT);
  const same = { sheet: "Prüfprotokoll", at: AT, gleich: true };
  expect(await vergleiche(await gelesen())).toEqual([same]);
  expect(await vergleiche(await gespeichert(excel))).toEqual([same]);
  excel.tabelle.edit("Festsetzungsbeschluss", "B5", 12_715_500);
  expect(await vergleiche(await gelesen())).toEqual([{ ...same, gleich: false }]);
});

test("a report of an earlier version is known by its mark, which counted residues of double addition", async () => {
  const residues = mitAdditionsresten(await muster("Wirtschaftsplan-2024"));
  const mark = await fruehererFingerabdruck(plan(residues));
  expect(mark).not.toBe(await fingerabdruck(plan(residues)));
  const report = { ...sheet("Prüfprotokoll", []), bericht: `protokoll ${AT.toISOString()} ${mark}` };
  const kept = { ...residues, sheets: [...residues.sheets, report] };
  const known = { sheet: "Prüfprotokoll", at: AT, gleich: true };
  expect(await vergleiche(kept)).toEqual([known]);
  const changed = zellweise((cell) => (cell.value === 12_725_500 ? { ...cell, value: 12_715_500 } : cell))(
    kept,
  );
  expect(await vergleiche(changed)).toEqual([{ ...known, gleich: false }]);
});

test("of several reports the latest comes first", async () => {
  open(await muster("Kennzahlen-2023"));
  await protokollieren(pruefenGemeinsam, AT);
  const workbook = await gelesen();
  const [result] = pruefenGemeinsam([workbook]);
  if (!result) throw new Error("not checked");
  await schreibeProtokoll(
    { workbooks: [workbook], result, at: new Date(2026, 8, 15) },
    { name: "", bemerkung: "" },
  );
  expect((await vergleiche(await gelesen())).map(({ sheet: name }) => name)).toEqual([
    "Prüfprotokoll (2)",
    "Prüfprotokoll",
  ]);
  expect(await vorhandene()).toEqual(["Prüfprotokoll", "Prüfprotokoll (2)"]);
});

test("a second one is not written unasked: replaced or beside, the user says", async () => {
  const { tabelle } = open(await muster("Kennzahlen-2023"));
  expect(await protokollieren(pruefenGemeinsam, AT)).toBeUndefined();
  const before = tabelle.sheets().map(({ name }) => name);
  expect(await protokollieren(pruefenGemeinsam, AT)).toBe("nachfragen");
  expect(tabelle.sheets().map(({ name }) => name)).toEqual(before);
});

test("without a plan no report is written, and that is said", async () => {
  const { tabelle } = open(mappe(sheet("Urlaub", [{ row: 0, column: 0, value: "Italien" }])));
  expect(await protokollieren(pruefenGemeinsam, AT)).toMatchObject({ title: "Kein Protokoll geschrieben" });
  expect(tabelle.sheets()).toHaveLength(1);
});

test("where cells show no result none is written before the user was asked", async () => {
  const { tabelle } = open(await muster("Wirtschaftsplan-2024"));
  tabelle.recalculate("Kontenübersicht", "E7", { error: "#BUSY!" });
  const before = tabelle.sheets().length;
  expect(await protokollieren(pruefenGemeinsam, AT)).toBe("nachfragen");
  expect(tabelle.sheets()).toHaveLength(before);
});

test("in a workbook whose structure is protected it says what to do", async () => {
  const { host } = open(await muster("Kennzahlen-2023"));
  host.welt.structureProtected = true;
  expect(await protokollieren(pruefenGemeinsam, AT)).toMatchObject({
    title: "Die Struktur der Mappe ist geschützt",
  });
});

test("checked together with another file: both are named, each with the mark of its figures", async () => {
  const excel = open(await muster("Wirtschaftsplan-2024"));
  const own = await gelesen();
  const other = await muster("Kennzahlen-2023");
  const result = pruefen(own);
  await schreibeProtokoll({ workbooks: [own, other], result, other: pruefen(other), at: AT }, EINGABE);
  const cells = excel.tabelle.cells(excel.tabelle.sheets().at(-1)?.id ?? "", ALL);
  const marks = cells.filter(({ value }) => typeof value === "string" && /^([0-9A-F]{4}-){7}/.test(value));
  expect(new Set(marks.map(({ value }) => value)).size).toBe(2);
  expect(cells.map(({ value }) => value)).toContain("Kennzahlen-2023.xlsx");
});
