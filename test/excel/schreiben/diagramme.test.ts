import { diagrammblatt, verweise } from "../../../src/berichte/diagramme/diagrammblatt";
import { zahlenbilder } from "../../../src/berichte/diagramme/zahlenreihen";
import { fuegeDiagrammEin, vorhandeneDiagramme } from "../../../src/excel/schreiben/diagramme";
import { plan } from "../../../src/plan/plan";
import { abwasserwerk } from "../../hilfen/betriebe/abwasserwerk";
import { type Excel, open } from "../../hilfen/excel";

const STAND = new Date(2026, 8, 14, 10, 32);
const werk = abwasserwerk();
const bild = (ansicht: string) => {
  const found = zahlenbilder(plan(werk)).bilder.find((one) => one.ansicht === ansicht);
  if (!found) throw new Error(ansicht);
  return found;
};
const zeilen = diagrammblatt(bild("aufwendungen"), STAND, true);
const quellen = verweise(bild("aufwendungen"));

const names = ({ tabelle }: Excel): string[] => tabelle.sheets().map(({ name }) => name);
const charts = ({ tabelle }: Excel, name: string) =>
  tabelle.extras(tabelle.sheets().find((one) => one.name === name)?.id ?? "").charts;
const OWN = ["Beschluss", "Erfolg", "Sachkonten", "Vermögen"];

test("the figures stand on a sheet of their own, with a chart below them", async () => {
  const excel = open(werk);
  const result = await fuegeDiagrammEin(zeilen, quellen);
  expect(result).toMatchObject({ kind: "geschrieben", sheet: zeilen.blatt.name });
  expect(names(excel)).toEqual([...OWN, zeilen.blatt.name]);
  expect(excel.tabelle.valueAt(zeilen.blatt.name, "A5")).toBe("Materialaufwand");
  expect(excel.tabelle.formulaAt(zeilen.blatt.name, "D5")).toMatch(/^'Erfolg'!\$D\$\d+\+'Erfolg'!\$D\$\d+$/);
  const [chart, ...more] = charts(excel, zeilen.blatt.name);
  expect(more).toEqual([]);
  expect(chart).toMatchObject({
    type: "BarClustered",
    seriesBy: "Columns",
    source: `${zeilen.blatt.name}!A4:D${bild("aufwendungen").zeilen.length + 4}`,
  });
  expect(Object.fromEntries(chart?.set ?? [])).toMatchObject({
    "title.text": "Erfolgsplan: Aufwendungen nach Zeilen",
    "valueAxis.numberFormat": '#,##0.0,," Mio. €"',
    "categoryAxis.reversePlotOrder": true,
    position: `A${zeilen.diagramm.von + 1}:D${zeilen.diagramm.bis + 1}`,
  });
});

test("years stand side by side, each line a series", async () => {
  const excel = open(werk);
  const ueberblick = diagrammblatt(bild("ueberblick"), STAND, false);
  await fuegeDiagrammEin(ueberblick, []);
  const [chart] = charts(excel, ueberblick.blatt.name);
  expect(chart).toMatchObject({ type: "ColumnClustered", seriesBy: "Rows" });
  expect(excel.tabelle.valueAt(ueberblick.blatt.name, "D5")).toBe(excel.tabelle.valueAt("Beschluss", "B3"));
});

test("a second time the sheet that is there is known; it goes only where that was asked for", async () => {
  const excel = open(werk);
  expect(await vorhandeneDiagramme(zeilen)).toEqual([]);
  await fuegeDiagrammEin(zeilen, quellen);
  const { name } = zeilen.blatt;
  expect(await vorhandeneDiagramme(zeilen)).toEqual([name]);
  expect(await vorhandeneDiagramme(diagrammblatt(bild("ertraege"), STAND, true))).toEqual([]);
  await fuegeDiagrammEin(zeilen, quellen);
  expect(names(excel)).toEqual([...OWN, name, `${name} (2)`]);
  const values = diagrammblatt(bild("aufwendungen"), STAND, false);
  expect(await fuegeDiagrammEin(values, [], name)).toMatchObject({ sheet: name });
  expect(names(excel)).toEqual([...OWN, name, `${name} (2)`]);
  expect(excel.tabelle.formulaAt(name, "D5")).toBeUndefined();
  expect(charts(excel, name)).toHaveLength(1);
});

test.each([
  ["a figure that changed", ({ tabelle }: Excel) => tabelle.edit("Erfolg", "D9", 1)],
  ["a figure that became text", ({ tabelle }: Excel) => tabelle.edit("Erfolg", "D9", "1.240.300")],
  ["a sheet that was renamed", ({ tabelle }: Excel) => tabelle.rename("Erfolg", "Erfolg alt")],
])("nothing is linked with %s since the check", async (_, change) => {
  const excel = open(werk);
  change(excel);
  const before = names(excel);
  expect(await fuegeDiagrammEin(zeilen, quellen)).toEqual({ kind: "geaendert" });
  expect(names(excel)).toEqual(before);
});

test("where Excel draws no chart, the sheet goes again", async () => {
  const excel = open(werk);
  await fuegeDiagrammEin(zeilen, quellen);
  const needed = excel.host.requests;
  const again = open(werk);
  // The chart is asked for last.
  again.host.fail("GeneralException", 1, needed - 1);
  await expect(fuegeDiagrammEin(zeilen, quellen)).rejects.toMatchObject({ reason: "unbekannt" });
  expect(names(again)).toEqual(OWN);
});

test("where Excel does not take the sheet away either, that is told", async () => {
  open(werk);
  const first = open(werk);
  await fuegeDiagrammEin(zeilen, quellen);
  const needed = first.host.requests;
  const excel = open(werk);
  excel.host.fail("GeneralException", 2, needed - 1);
  expect(await fuegeDiagrammEin(zeilen, quellen)).toMatchObject({
    kind: "angefangen",
    sheet: zeilen.blatt.name,
  });
});

test("a replaced sheet stays where the new chart fails", async () => {
  const excel = open(werk);
  await fuegeDiagrammEin(zeilen, quellen);
  const before = excel.host.requests;
  await fuegeDiagrammEin(zeilen, quellen);
  const needed = excel.host.requests - before;
  excel.host.fail("GeneralException", 1, needed - 1);
  await expect(fuegeDiagrammEin(zeilen, quellen, zeilen.blatt.name)).rejects.toMatchObject({
    reason: "unbekannt",
  });
  expect(names(excel)).toEqual([...OWN, zeilen.blatt.name, `${zeilen.blatt.name} (2)`]);
  expect(charts(excel, zeilen.blatt.name)).toHaveLength(1);
});

test("a sheet of the user's under the name of the picture to be replaced stays", async () => {
  const excel = open(werk);
  await fuegeDiagrammEin(zeilen, quellen);
  const { name } = zeilen.blatt;
  excel.tabelle.rename(name, "Bild alt");
  excel.tabelle.addSheet(name);
  expect(await fuegeDiagrammEin(zeilen, quellen, name)).toMatchObject({ sheet: `${name} (2)` });
  expect(names(excel)).toEqual([...OWN, "Bild alt", name, `${name} (2)`]);
});

test("a protected workbook takes no sheet, and that is no error", async () => {
  const excel = open(werk);
  excel.host.welt.structureProtected = true;
  expect(await fuegeDiagrammEin(zeilen, quellen)).toEqual({ kind: "mappe-geschuetzt" });
  expect(names(excel)).toEqual(OWN);
});
