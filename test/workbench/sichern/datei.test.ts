import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { readXlsx as liesFremd } from "hucre/xlsx";
import { areaAddress, parseCellAddress } from "../../../src/workbook/adresse";
import type { Cell, CellValue, Sheet, Workbook } from "../../../src/workbook/workbook";
import { readXlsx } from "../../../src/workbook/xlsx";
import { readDarstellung } from "../../../workbench/gitter/darstellung";
import { TabelleImSpeicher } from "../../../workbench/host/imSpeicher";
import { xlsxDatei } from "../../../workbench/sichern/datei";
import { MUSTERORDNER } from "../../hilfen/muster";

const samples = readdirSync(MUSTERORDNER).filter((file) => file.endsWith(".xlsx"));

/** Cells by their addresses: a value, or a formula with its result. */
function cells(contents: Record<string, CellValue | Partial<Cell>>): Cell[] {
  return Object.entries(contents).map(([address, content]) => {
    const isCell = typeof content === "object" && !("error" in content);
    return { ...parseCellAddress(address), ...(isCell ? content : { value: content }) };
  });
}

const blatt = (name: string, contents: Parameters<typeof cells>[0], more: Partial<Sheet> = {}): Sheet => ({
  name,
  hidden: false,
  cells: cells(contents),
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  ...more,
});

async function gesichert(
  workbook: Workbook,
  change?: (tabelle: TabelleImSpeicher) => void,
): Promise<Workbook> {
  const tabelle = new TabelleImSpeicher(workbook);
  change?.(tabelle);
  return readXlsx(await xlsxDatei(tabelle, new Map(), workbook.externe), workbook.name);
}

test.each(samples)("%s comes out as it went in, in what it says and in how it looks", async (file) => {
  const data = new Uint8Array(readFileSync(path.join(MUSTERORDNER, file)));
  const [workbook, looks] = [await readXlsx(data, file), await readDarstellung(data)];
  const saved = await xlsxDatei(new TabelleImSpeicher(workbook), looks);
  expect(await readXlsx(saved, file)).toEqual(workbook);
  expect(await readDarstellung(saved)).toEqual(looks);
  expect([...looks.values()].some(({ styles, widths }) => styles.size > 0 && widths.length > 0)).toBe(true);
});

test("values of every kind, formulas with theirs, formats, what is merged and hidden", async () => {
  const plan = blatt(
    "Plan & Ist",
    {
      A1: "Konto <1>",
      B1: "007",
      C1: " mit Rand ",
      D1: "zwei\nZeilen",
      E1: "_x000D_",
      A2: 0.1,
      B2: { value: -1234.5, format: '#,##0.00 "€"' },
      C2: true,
      D2: { error: "#N/A" },
      A3: { formula: 'IF(A2<1,"ja","nein")', value: "ja" },
      B3: { formula: "1/0", value: { error: "#DIV/0!" }, format: "0%" },
      C3: { formula: "A2>0", value: false },
      D3: { formula: "XLOOKUP(A1,A:A,B:B)+KGRZ.HOCHRECHNUNG(A2,6)", value: 3 },
      E3: { formula: "A2" },
    },
    {
      merges: [{ top: 4, left: 0, bottom: 5, right: 2 }],
      hiddenRows: [2, 3],
      hiddenColumns: [1, 4],
    },
  );
  const workbook: Workbook = {
    name: "Probe.xlsx",
    sheets: [plan, blatt("Ablage", { A1: 1 }, { hidden: true })],
    namen: [
      { name: "Satz", formel: "'Plan & Ist'!$A$2" },
      { name: "Nur_hier", blatt: "Ablage", formel: "IFNA(Satz,1)" },
    ],
  };
  const after = await gesichert(workbook);
  expect({ ...after, namen: new Set(after.namen) }).toEqual({ ...workbook, namen: new Set(workbook.namen) });
});

test("what was changed since a workbook was opened: cells, sheets and their order, the add-in's own", async () => {
  const before: Workbook = {
    name: "Probe.xlsx",
    sheets: [blatt("Plan", { A1: 1, A2: 2 }), blatt("Weg", { A1: 1 }), blatt("Ende", {})],
    einstellungen: '{"version":1}',
  };
  const after = await gesichert(before, (tabelle) => {
    const [plan, weg, ende] = tabelle.sheets().map(({ id }) => id);
    const a1 = { top: 0, left: 0, bottom: 0, right: 0 };
    tabelle.write(plan ?? "", a1, [[{ formula: "SUM(A2:A9)" }]]);
    tabelle.deleteSheet(weg ?? "");
    const bericht = tabelle.addSheet("Protokoll");
    tabelle.extras(bericht).names.set("KGRZ_Bericht", { formula: '="protokoll 2026"', visible: false });
    tabelle.moveSheet(ende ?? "", 0);
  });
  expect(after.sheets.map(({ name, bericht }) => [name, bericht])).toEqual([
    ["Ende", undefined],
    ["Plan", undefined],
    ["Protokoll", "protokoll 2026"],
  ]);
  expect(after.sheets[1]?.cells).toEqual(cells({ A1: { formula: "SUM(A2:A9)" }, A2: 2 }));
  expect(after.einstellungen).toBe('{"version":1}');
});

test("tables go along as long as their headers stand where they stood", async () => {
  const tabelle = {
    name: "Anlagen",
    blatt: "Plan",
    bereich: { top: 0, left: 1, bottom: 2, right: 2 },
    kopfzeilen: 1,
    ergebniszeilen: 0,
    spalten: ["Konto", "Restwert"],
  };
  const contents = {
    B1: "Konto",
    C1: "Restwert",
    B2: 1,
    C2: 2,
    D2: { formula: "SUM(Anlagen[Restwert])", value: 2 },
  };
  const workbook = { name: "Probe.xlsx", sheets: [blatt("Plan", contents)], datentabellen: [tabelle] };
  expect(await gesichert(workbook)).toEqual(workbook);
  const moved = await gesichert({ ...workbook, sheets: [blatt("Plan", { ...contents, C1: "Wert" })] });
  expect(moved.datentabellen).toBeUndefined();
});

test("other workbooks that formulas name keep their names and numbers", async () => {
  const contents = { A1: { formula: "[2]Plan!A1+'[1]Plan 24'!B2", value: 3 } };
  const named = {
    name: "Probe.xlsx",
    sheets: [blatt("Plan", contents)],
    externe: ["Vorjahr & mehr.xlsx", "B.xlsx"],
  };
  expect(await gesichert(named)).toEqual(named);
  expect((await gesichert({ name: "Probe.xlsx", sheets: named.sheets })).externe).toEqual([
    "Mappe1.xlsx",
    "Mappe2.xlsx",
  ]);
});

test("an array formula stands in its first cell alone; what reckons cell by cell is one, too", async () => {
  const spilled = { formula: "A1:A2*2", value: 2 };
  const area = { top: 0, left: 1, bottom: 1, right: 1 };
  const workbook = {
    name: "Probe.xlsx",
    sheets: [
      blatt("Plan", {
        A1: 1,
        B1: spilled,
        C1: { formula: "SUM(A1:A2*2)", value: 6 },
        A2: 2,
        B2: { ...spilled, value: 4 },
      }),
    ],
  };
  const looks = {
    widths: [],
    frozenRows: 0,
    frozenColumns: 0,
    styles: new Map(),
    arrays: new Map([["0,1", area]]),
  };
  const data = await xlsxDatei(new TabelleImSpeicher(workbook), new Map([["Plan", looks]]));
  expect(await readXlsx(data, "Probe.xlsx")).toEqual(workbook);
  const written = [...((await liesFremd(data)).sheets[0]?.cells ?? [])].flatMap(
    ([, { formulaRef }]) => formulaRef ?? [],
  );
  expect(written).toEqual([areaAddress(area), "C1"]);
});

test("conditional formats, print set-up and protection of the add-in's sheets go along", async () => {
  const tabelle = new TabelleImSpeicher({ name: "Probe.xlsx", sheets: [blatt("Plan", { A1: 1 })] });
  const id = tabelle.activeSheet();
  const { page, conditional } = tabelle.extras(id);
  tabelle.setProtected(id, true);
  conditional.push({
    id: "1",
    type: "Custom",
    area: { top: 0, left: 0, bottom: 8, right: 1 },
    stopIfTrue: true,
    formula: "=IFNA($A1,0)>5",
    look: { fill: "#ffcc00", bold: true, borders: {} },
  });
  for (const [key, value] of Object.entries({
    orientation: "Landscape",
    paperSize: "A4",
    zoom: { horizontalFitToPages: 1 },
    printArea: "A1:J40",
    printTitleRows: "$1:$3",
    margins: { unit: "Centimeters", left: 2.54, top: 1.27 },
    leftFooter: "&8&F",
    rightFooter: "Seite &P",
  }))
    page.set(key, value);
  const data = await xlsxDatei(tabelle, new Map());
  const parts = Object.entries(unzipSync(data)).map(([name, bytes]) => [name, strFromU8(bytes)]);
  const { "xl/worksheets/sheet1.xml": sheet = "", "xl/workbook.xml": book = "" } = Object.fromEntries(
    parts,
  ) as Record<string, string>;
  expect(sheet).toContain("<sheetProtection");
  expect(sheet).toMatch(
    /<conditionalFormatting sqref="A1:B9"><cfRule[^>]*stopIfTrue[^>]*><formula>_xlfn.IFNA\(\$A1,0\)&gt;5</,
  );
  expect(sheet).toMatch(/<pageMargins left="1"[^>]* top="0.5"/);
  expect(sheet).toMatch(/<pageSetup[^>]*orientation="landscape"/);
  expect(sheet).toContain("&amp;L&amp;8&amp;F&amp;RSeite &amp;P");
  expect(book).toMatch(/_xlnm.Print_Area"[^>]*>'?Plan'?!\$A\$1:\$J\$40</);
  expect(book).toMatch(/_xlnm.Print_Titles"[^>]*>'?Plan'?!\$1:\$3</);
});
