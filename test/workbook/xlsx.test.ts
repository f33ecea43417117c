import type { Cell, Sheet, Workbook } from "../../src/workbook/workbook";
import { readXlsx } from "../../src/workbook/xlsx";
import {
  contentTypes,
  file,
  links,
  rows,
  sharedStrings,
  sheetFile,
  styles,
  workbook,
  worksheet,
} from "../hilfen/paket";

async function sheetOf(data: Uint8Array): Promise<Sheet> {
  const { sheets } = await readXlsx(data, "Probe.xlsx");
  if (!sheets[0]) throw new Error("the file has no sheet");
  return sheets[0];
}

async function cellsOf(...row: string[]): Promise<Cell[]> {
  return (await sheetOf(sheetFile(rows(...row)))).cells;
}

async function valuesOf(...row: string[]): Promise<unknown[]> {
  return (await cellsOf(...row)).map(({ value }) => value);
}

describe("values", () => {
  test("numbers keep every digit of their double", async () => {
    expect(
      await valuesOf('<c r="A1"><v>0.1</v></c><c r="B1"><v>-1605.31</v></c><c r="C1"><v>1E-3</v></c>'),
    ).toEqual([0.1, -1605.31, 0.001]);
  });

  test("dates stay serial numbers, whatever their format", async () => {
    const cells = rows('<c r="A1" s="1"><v>45107.123456789</v></c>');
    const sheet = await sheetOf(sheetFile(cells, styles('<cellXfs><xf/><xf numFmtId="14"/></cellXfs>')));
    expect(sheet.cells).toEqual([{ row: 0, column: 0, value: 45107.123456789, format: "m/d/yyyy" }]);
  });

  test("dates in ISO notation become serial numbers without a shift by the time zone", async () => {
    const cells =
      '<c r="A1" t="d"><v>2023-06-30</v></c><c r="B1" t="d"><v>2023-06-30T12:00:00</v></c><c r="C1" t="d"><v>2023-06-30T18:00:00.000Z</v></c>';
    expect(await valuesOf(cells)).toEqual([45107, 45107.5, 45107.75]);
  });

  test("booleans and error values", async () => {
    const cells =
      '<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="e"><v>#DIV/0!</v></c><c r="D1" t="e"><f>1/0</f><v>#N/A</v></c>';
    expect(await cellsOf(cells)).toEqual([
      { row: 0, column: 0, value: true },
      { row: 0, column: 1, value: false },
      { row: 0, column: 2, value: { error: "#DIV/0!" } },
      { row: 0, column: 3, value: { error: "#N/A" }, formula: "1/0" },
    ]);
  });

  test("shared strings: rich text is joined, phonetic hints are left out, escapes are decoded", async () => {
    const strings = sharedStrings(
      "<si><t>Erl&#246;se &amp; Ertr&#xE4;ge</t></si>" +
        '<si><r><rPr><b/></rPr><t>Sum</t></r><r><t xml:space="preserve">me </t></r><rPh sb="0" eb="1"><t>phon</t></rPh></si>' +
        "<si><t>a_x000A_b_x005F_x0041_</t></si>",
    );
    const cells = [0, 1, 2].map((index) => `<c t="s"><v>${index}</v></c>`).join("");
    const sheet = await sheetOf(sheetFile(rows(cells), strings));
    expect(sheet.cells.map(({ value }) => value)).toEqual(["Erlöse & Erträge", "Summe ", "a\nb_x0041_"]);
  });

  test("inline strings, plain and rich", async () => {
    const cells =
      '<c r="A1" t="inlineStr"><is><t>Konto</t></is></c><c r="B1" t="inlineStr"><is><r><t>Be</t></r><r><t>zeichnung</t></r></is></c>';
    expect(await valuesOf(cells)).toEqual(["Konto", "Bezeichnung"]);
  });

  test("account numbers stored as text keep their leading zero", async () => {
    expect(await valuesOf('<c r="A1" t="inlineStr"><is><t>0112100000</t></is></c>')).toEqual(["0112100000"]);
  });

  test("a cell with only a format, or with an empty text, is not there", async () => {
    const cells = '<c r="A1" s="0"/><c r="B1" t="inlineStr"><is><t></t></is></c><c r="C1"><v></v></c>';
    expect(await cellsOf(cells)).toEqual([]);
  });
});

describe("places", () => {
  test("cells without an address follow one another", async () => {
    const sheet = await sheetOf(
      sheetFile("<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>"),
    );
    expect(sheet.cells.map(({ row, column }) => [row, column])).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
    ]);
  });

  test("cells come in reading order even where the file has them otherwise; the last of two counts", async () => {
    const row = (r: number, cell: string, value: number) =>
      `<row r="${r}"><c r="${cell}"><v>${value}</v></c></row>`;
    const sheet = await sheetOf(
      sheetFile(
        `<sheetData>${row(2, "A2", 3)}${row(1, "B1", 2)}${row(1, "A1", 0)}${row(1, "A1", 1)}</sheetData>`,
      ),
    );
    expect(sheet.cells.map(({ value }) => value)).toEqual([1, 2, 3]);
  });

  test("of merged cells only the upper left one carries a value", async () => {
    const merged =
      rows(
        '<c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c>',
        '<c r="A2"><v>4</v></c><c r="B2"><v>5</v></c>',
        '<c r="A3"><v>6</v></c>',
      ) + '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>';
    const sheet = await sheetOf(sheetFile(merged));
    expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }]);
    expect(sheet.cells.map(({ value }) => value)).toEqual([1, 3, 6]);
  });

  test("hidden rows and columns in ascending order", async () => {
    const hidden =
      '<cols><col min="6" max="7" hidden="true"/><col min="2" max="3" hidden="1"/><col min="4" max="4" width="9"/></cols>' +
      '<sheetData><row r="2" hidden="1"/><row r="3" hidden="0"/><row r="9" hidden="1"/></sheetData>';
    const sheet = await sheetOf(sheetFile(hidden));
    expect([sheet.hiddenRows, sheet.hiddenColumns]).toEqual([
      [1, 8],
      [1, 2, 5, 6],
    ]);
  });
});

describe("formulas", () => {
  test("without a stored value the cell has none", async () => {
    expect(await cellsOf('<c r="A1"><f>B1+1</f></c>')).toEqual([{ row: 0, column: 0, formula: "B1+1" }]);
  });

  test("an empty text as result is a value", async () => {
    expect(await cellsOf('<c r="A1" t="str"><f>""</f><v></v></c>')).toEqual([
      { row: 0, column: 0, value: "", formula: '""' },
    ]);
  });

  test("a shared formula is written out for every cell", async () => {
    const cells = await cellsOf(
      '<c r="A1"><v>1</v></c><c r="C1"><f t="shared" ref="C1:C3" si="0">SUM(A1:$A$1)&amp;"A1"</f><v>1</v></c>',
      '<c r="C2"><f t="shared" si="0"/><v>2</v></c>',
      '<c r="C3"><f t="shared" si="0"/><v>3</v></c>',
    );
    expect(cells.map(({ formula }) => formula)).toEqual([
      undefined,
      'SUM(A1:$A$1)&"A1"',
      'SUM(A2:$A$1)&"A1"',
      'SUM(A3:$A$1)&"A1"',
    ]);
  });

  test("a shared formula that was copied to the right follows the columns, and down as well the rows", async () => {
    const cells = await cellsOf(
      '<c r="B1"><f t="shared" ref="B1:C2" si="0">B5+$A5+B$9</f><v>1</v></c><c r="C1"><f t="shared" si="0"/><v>2</v></c>',
      '<c r="B2"><f t="shared" si="0"/><v>3</v></c><c r="C2"><f t="shared" si="0"/><v>4</v></c>',
    );
    expect(cells.map(({ formula }) => formula)).toEqual([
      "B5+$A5+B$9",
      "C5+$A5+C$9",
      "B6+$A6+B$9",
      "C6+$A6+C$9",
    ]);
  });

  test("every cell of an array formula has its text", async () => {
    const cells = await cellsOf(
      '<c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c><c r="B1"><v>1</v></c>',
      '<c r="A2"><v>4</v></c><c r="B2"><v>2</v></c>',
    );
    expect(cells.map(({ formula }) => formula)).toEqual(["B1:B2*2", undefined, "B1:B2*2", undefined]);
  });

  test("functions younger than 2007 stand without the prefix of the file", async () => {
    const [cell] = await cellsOf('<c r="A1"><f>_xlfn.XLOOKUP("_xlfn.x",B1:B2,C1:C2)</f><v>1</v></c>');
    expect(cell?.formula).toBe('XLOOKUP("_xlfn.x",B1:B2,C1:C2)');
  });
});

describe("number formats", () => {
  test("built-in ids become their code, own codes stay, General is left out", async () => {
    const formats = styles(
      '<numFmts><numFmt numFmtId="164" formatCode="#,##0.00\\ &quot;€&quot;"/><numFmt numFmtId="3" formatCode="#,##0_-"/></numFmts>' +
        '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>' +
        '<cellXfs><xf numFmtId="0"/><xf numFmtId="4"/><xf numFmtId="164"/><xf numFmtId="49"/><xf numFmtId="3"/></cellXfs>',
    );
    const cells = [0, 1, 2, 3, 4].map((style) => `<c s="${style}"><v>1</v></c>`).join("");
    const sheet = await sheetOf(sheetFile(rows(cells), formats));
    expect(sheet.cells.map(({ format }) => format)).toEqual([
      undefined,
      "#,##0.00",
      '#,##0.00\\ "€"',
      "@",
      "#,##0_-",
    ]);
  });
});

describe("sheets", () => {
  test("names with umlauts, hidden sheets of both kinds, no chart sheets, in the workbook's order", async () => {
    const data = file({
      "xl/workbook.xml": workbook(
        '<sheet name="Verm&#246;gensplan &amp; mehr" sheetId="3" r:id="r3"/><sheet name="Diagramm" sheetId="4" r:id="r4"/>' +
          '<sheet name="Größe" sheetId="1" state="hidden" r:id="r1"/><sheet name="Fort" sheetId="2" state="veryHidden" r:id="r2"/>',
      ),
      ...links("xl/_rels/workbook.xml.rels", {
        r1: ["worksheet", "worksheets/sheet1.xml"],
        r2: ["worksheet", "/xl/worksheets/sheet2.xml"],
        r3: ["worksheet", "./worksheets/../worksheets/sheet3.xml"],
        r4: ["chartsheet", "chartsheets/sheet4.xml"],
      }),
      "xl/worksheets/sheet2.xml": worksheet(rows("<c><v>2</v></c>")),
      "xl/worksheets/sheet3.xml": worksheet(rows("<c><v>3</v></c>")),
    });
    const read: Workbook = await readXlsx(data, "Plan.xlsx");
    expect(read.name).toBe("Plan.xlsx");
    expect(read.sheets.map(({ name, hidden, cells }) => [name, hidden, cells[0]?.value])).toEqual([
      ["Vermögensplan & mehr", false, 3],
      ["Größe", true, undefined],
      ["Fort", true, 2],
    ]);
  });

  test("elements with a namespace prefix, UTF-16 and a missing styles part do no harm", async () => {
    const xml =
      '<x:worksheet xmlns:x="main"><x:sheetData><x:row><x:c t="str"><x:v>Größe</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const utf16 = new Uint8Array(Buffer.from(`\uFEFF${xml}`, "utf16le"));
    const data = file({
      "xl/worksheets/sheet1.xml": utf16,
      "xl/styles.xml": undefined,
      "xl/sharedStrings.xml": undefined,
      ...links("xl/_rels/workbook.xml.rels", { r1: ["worksheet", "worksheets/sheet1.xml"] }),
    });
    expect((await sheetOf(data)).cells).toEqual([{ row: 0, column: 0, value: "Größe" }]);
  });

  test("a workbook with macros and a template are read as well", async () => {
    for (const type of [
      "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
    ]) {
      await expect(sheetOf(file({ "[Content_Types].xml": contentTypes(type) }))).resolves.toBeDefined();
    }
  });

  test("the names of other workbooks in the order in which formulas number them", async () => {
    const sheets = '<sheet name="Tabelle1" sheetId="1" r:id="r1"/>';
    const data = sheetFile(rows("<c><f>[1]Konten!B4</f><v>1</v></c>"), {
      "xl/workbook.xml": workbook(sheets).replace(
        "</sheets>",
        '</sheets><externalReferences><externalReference r:id="r8"/><externalReference r:id="r7"/><externalReference r:id="r9"/></externalReferences>',
      ),
      ...links("xl/_rels/workbook.xml.rels", {
        r1: ["worksheet", "worksheets/sheet1.xml"],
        r7: ["externalLink", "externalLinks/externalLink1.xml"],
        r8: ["externalLink", "externalLinks/externalLink2.xml"],
      }),
      ...links("xl/externalLinks/_rels/externalLink1.xml.rels", {
        a: ["externalLinkPath", "file:///C:\\Daten\\100%25 Plan.xlsx", "External"],
      }),
      ...links("xl/externalLinks/_rels/externalLink2.xml.rels", {
        a: ["externalLinkPath", "../Pl%C3%A4ne/Plan%202025.xlsx", "External"],
      }),
    });
    expect((await readXlsx(data, "Plan.xlsx")).externe).toEqual(["Plan 2025.xlsx", "100% Plan.xlsx", ""]);
    expect(await readXlsx(sheetFile(rows()), "Plan.xlsx")).not.toHaveProperty("externe");
  });

  test("names of the workbook and of one sheet, but not those that Excel gives itself", async () => {
    const sheets =
      '<sheet name="Plan" sheetId="1" r:id="r1"/><sheet name="Konten &amp; mehr" sheetId="2" r:id="r1"/>';
    const names = `
      <definedName name="Ertraege">'Konten &amp; mehr'!$C$9</definedName>
      <definedName name="Ertraege" localSheetId="0" hidden="1">Plan!$B$4</definedName>
      <definedName name="_xlnm.Print_Area" localSheetId="0">Plan!$A$1:$D$40</definedName>
      <definedName name="Satz">_xlfn.LET(_xlpm.x,0.19,_xlpm.x)</definedName>`;
    const data = sheetFile(rows(), { "xl/workbook.xml": workbook(sheets, names) });
    expect((await readXlsx(data, "Plan.xlsx")).namen).toEqual([
      { name: "Ertraege", formel: "'Konten & mehr'!$C$9" },
      { name: "Ertraege", blatt: "Plan", formel: "Plan!$B$4" },
      { name: "Satz", formel: "LET(x,0.19,x)" },
    ]);
    const without = await readXlsx(sheetFile(rows()), "Plan.xlsx");
    expect(without).not.toHaveProperty("namen");
    expect(without).not.toHaveProperty("datentabellen");
  });

  test("tables with their columns; a damaged one is left out", async () => {
    const table = (attributes: string): string =>
      `<table xmlns="x" ${attributes}><tableColumns count="2"><tableColumn id="1" name="Anlage"/><tableColumn id="2" name="Rest_x000a_31.12."/></tableColumns></table>`;
    const data = sheetFile(rows("<c><v>1</v></c>"), {
      ...links("xl/worksheets/_rels/sheet1.xml.rels", {
        t1: ["table", "../tables/table1.xml"],
        t2: ["table", "../tables/table2.xml"],
        t3: ["table", "../tables/table3.xml"],
        t4: ["table", "../tables/table4.xml"],
      }),
      "xl/tables/table1.xml": table('name="Tabelle1" displayName="Anlagen" ref="B3:C10" totalsRowCount="1"'),
      "xl/tables/table2.xml": table('name="Ohne" displayName="Ohne" ref="E3:F10" headerRowCount="0"'),
      "xl/tables/table3.xml": "<table",
    });
    const [sheet] = (await readXlsx(data, "Plan.xlsx")).sheets;
    const spalten = ["Anlage", "Rest\n31.12."];
    expect((await readXlsx(data, "Plan.xlsx")).datentabellen).toEqual([
      {
        name: "Anlagen",
        blatt: sheet?.name,
        bereich: { top: 2, left: 1, bottom: 9, right: 2 },
        kopfzeilen: 1,
        ergebniszeilen: 1,
        spalten,
      },
      {
        name: "Ohne",
        blatt: sheet?.name,
        bereich: { top: 2, left: 4, bottom: 9, right: 5 },
        kopfzeilen: 0,
        ergebniszeilen: 0,
        spalten,
      },
    ]);
  });
});
