import { strToU8, zipSync } from "fflate";
import { dateiFehler } from "../../src/texte/dateien";
import type { Workbook } from "../../src/workbook/workbook";
import { readXlsx, UnreadableWorkbook } from "../../src/workbook/xlsx";
import {
  contentTypes,
  file,
  ole,
  rows,
  sharedStrings,
  sheetFile,
  styles,
  withZip64End,
  workbook,
  worksheet,
} from "../hilfen/paket";

const read = (data: Uint8Array): Promise<Workbook> => readXlsx(data, "Plan.xlsx");

/** The cells of the first sheet: value, formula and format, whichever there are. */
async function cellsOf(data: Uint8Array): Promise<unknown[][]> {
  const { sheets } = await read(data);
  return (sheets[0]?.cells ?? []).map(({ value, formula, format }) =>
    [value, formula, format].filter((part) => part !== undefined),
  );
}

/** A sheet with one text, its part in another encoding. */
function encoded(declared: string, encoding: BufferEncoding, mark: number[] = []): Uint8Array {
  const xml = `<?xml version="1.0"${declared && ` encoding="${declared}"`}?><worksheet>${rows('<c t="str"><v>Erträge ß</v></c>')}</worksheet>`;
  const text = Buffer.from(xml, encoding === "utf16le" || encoding === "utf8" ? encoding : "latin1");
  return file({ "xl/worksheets/sheet1.xml": new Uint8Array([...mark, ...text]) });
}

function bigEndian(data: Uint8Array): Uint8Array {
  return data.map((_, at) => data[at ^ 1] ?? 0);
}

const UTF16 =
  '<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row><c t="str"><v>äöü</v></c></row></sheetData></worksheet>';
const utf16be = (mark: number[]): Uint8Array =>
  file({
    "xl/worksheets/sheet1.xml": new Uint8Array([...mark, ...bigEndian(Buffer.from(UTF16, "utf16le"))]),
  });

const days = (...texts: string[]): string =>
  rows(texts.map((text) => `<c t="d"><v>${text}</v></c>`).join(""));
const formulas = (...texts: string[]): string =>
  rows(texts.map((text) => `<c><f>${text.replaceAll("&", "&amp;")}</f><v>1</v></c>`).join(""));

describe("odd files that Excel opens are read", () => {
  test.each<[string, Uint8Array, unknown[][]]>([
    [
      "a module of Excel 95 among the sheets",
      sheetFile(rows("<c><v>1</v></c>"), {
        "xl/workbook.xml": workbook(
          '<sheet name="Modul1" sheetId="9" state="veryHidden" r:id=""/><sheet name="T" sheetId="1" r:id="r1"/>',
        ),
      }),
      [[1]],
    ],
    [
      "times and durations as Strict Open XML writes them",
      sheetFile(days("12:00:00.000", "06:00", "T18:00:00Z", "PT24H0M0S", "P1DT12H", "PT1H30M")),
      [[0.5], [0.25], [0.75], [1], [1.5], [0.0625]],
    ],
    [
      "days up to March 1900, as Excel counts them",
      sheetFile(days("1900-01-01", "1900-02-28", "1900-02-29", "1900-03-01", "1900-01-02T12:00:00")),
      [[1], [59], [60], [61], [2.5]],
    ],
    ["no day, only a time", sheetFile(days("1899-12-30T12:00:00", "1899-12-31T06:00:00")), [[0.5], [0.25]]],
    [
      "a day that Excel cannot count is text",
      sheetFile(days("1850-05-01", "0099-05-01", "30.06.2023")),
      [["1850-05-01"], ["0099-05-01"], ["30.06.2023"]],
    ],
    [
      "a text without a number is no text",
      sheetFile(
        rows('<c t="s"><v/></c><c t="s"><v> </v></c><c t="s"><v>0</v></c>'),
        sharedStrings("<si><t>Summe</t></si>"),
      ),
      [["Summe"]],
    ],
    [
      "links to texts and formats that are not there, and are not needed",
      file({
        "xl/sharedStrings.xml": undefined,
        "xl/styles.xml": undefined,
        "xl/worksheets/sheet1.xml": worksheet(rows('<c s="3"><v>1</v></c>')),
      }),
      [[1]],
    ],
    ...["A:A", "1:1", "B2:A1", "", "A0:A2", "XFE1:XFE2"].map((ref): [string, Uint8Array, unknown[][]] => [
      `a merge of "${ref}" says nothing`,
      sheetFile(
        `${rows("<c><v>1</v></c><c><v>2</v></c>")}<mergeCells><mergeCell ref="${ref}"/></mergeCells>`,
      ),
      [[1], [2]],
    ]),
    [
      "an array formula over no area is that of its cell",
      sheetFile(rows('<c><f t="array" ref="A:A">B1:B2</f><v>1</v></c><c><v>2</v></c>')),
      [[1, "B1:B2"], [2]],
    ],
    [
      "a shared formula without text stays a formula that nobody knows",
      sheetFile(rows('<c><f t="shared" si="7"/><v>5</v></c><c><f t="shared" si="7"/></c>')),
      [[5, "?"], ["?"]],
    ],
    [
      "a shared formula whose text comes later",
      sheetFile(
        '<sheetData><row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row><row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f><v>1</v></c></row></sheetData>',
      ),
      [
        [1, "B1"],
        [2, "B2"],
      ],
    ],
    ["ISO-8859-1", encoded("ISO-8859-1", "latin1"), [["Erträge ß"]]],
    ["windows-1252", encoded("windows-1252", "latin1"), [["Erträge ß"]]],
    ["UTF-16 with a mark", encoded("UTF-16", "utf16le", [0xff, 0xfe]), [["Erträge ß"]]],
    ["UTF-16 without a mark", encoded("UTF-16", "utf16le"), [["Erträge ß"]]],
    ["UTF-16, the other order, with a mark", utf16be([0xfe, 0xff]), [["äöü"]]],
    ["UTF-16, the other order, without a mark", utf16be([]), [["äöü"]]],
    ["UTF-8 with a mark", encoded("utf-8", "utf8", [0xef, 0xbb, 0xbf]), [["Erträge ß"]]],
    ["UTF-8 that says nothing", encoded("", "utf8"), [["Erträge ß"]]],
    ["UTF-8 that calls itself UTF-16", encoded("UTF-16", "utf8"), [["Erträge ß"]]],
    ["an archive with its directory in 64 bits", withZip64End(sheetFile(rows("<c><v>1</v></c>"))), [[1]]],
    [
      "names of LET and LAMBDA, and operators that files write as functions",
      sheetFile(
        formulas(
          "_xlfn.LET(_xlpm.x,1,_xlpm.x+1)",
          "_xlfn.LAMBDA(_xlpm.a,_xlpm.a*2)(3)",
          "SUM(_xlfn.ANCHORARRAY(A1))",
          "_xlfn.SINGLE(A1:A3)",
          "_xlfn.SINGLE(INDEX(A1:A3,1))*2",
          "_xlfn.SINGLE(A1:A3+B1)",
          "_xlfn.SINGLE(Anlagen[[#This Row],[Wert (€)]])",
          "_xlfn.SINGLE(_xlfn.ANCHORARRAY('Plan (neu)'!A1))",
          '"_xlfn.SINGLE(A1)"&A1',
        ),
      ),
      [
        [1, "LET(x,1,x+1)"],
        [1, "LAMBDA(a,a*2)(3)"],
        [1, "SUM(A1#)"],
        [1, "@A1:A3"],
        [1, "@INDEX(A1:A3,1)*2"],
        [1, "@(A1:A3+B1)"],
        [1, "@Anlagen[[#This Row],[Wert (€)]]"],
        [1, "@'Plan (neu)'!A1#"],
        [1, '"_xlfn.SINGLE(A1)"&A1'],
      ],
    ],
    [
      "formats of amounts that files only number, as Excel has them in Germany",
      sheetFile(
        rows([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((style) => `<c s="${style}"><v>1</v></c>`).join("")),
        styles(
          `<cellXfs>${[5, 6, 7, 8, 37, 38, 39, 40, 41, 42, 43, 44].map((id) => `<xf numFmtId="${id}"/>`).join("")}</cellXfs>`,
        ),
      ),
      [
        [1, '#,##0 "€";-#,##0 "€"'],
        [1, '#,##0 "€";[Red]-#,##0 "€"'],
        [1, '#,##0.00 "€";-#,##0.00 "€"'],
        [1, '#,##0.00 "€";[Red]-#,##0.00 "€"'],
        [1, "#,##0 _€;-#,##0 _€"],
        [1, "#,##0 _€;[Red]-#,##0 _€"],
        [1, "#,##0.00 _€;-#,##0.00 _€"],
        [1, "#,##0.00 _€;[Red]-#,##0.00 _€"],
        [1, '_-* #,##0 _€_-;-* #,##0 _€_-;_-* "-" _€_-;_-@_-'],
        [1, '_-* #,##0 "€"_-;-* #,##0 "€"_-;_-* "-" "€"_-;_-@_-'],
        [1, '_-* #,##0.00 _€_-;-* #,##0.00 _€_-;_-* "-"?? _€_-;_-@_-'],
        [1, '_-* #,##0.00 "€"_-;-* #,##0.00 "€"_-;_-* "-"?? "€"_-;_-@_-'],
      ],
    ],
  ])("%s", async (_, data, cells) => {
    expect(await cellsOf(data)).toEqual(cells);
  });

  test("who reads one that lacks formats or formulas is told so", async () => {
    const formula = sheetFile(rows('<c><f t="shared" si="7"/><v>5</v></c>'));
    const format = file({ "xl/styles.xml": undefined });
    const whole = sheetFile(
      rows('<c><f t="shared" ref="A1:B1" si="7">C1</f><v>5</v></c><c><f t="shared" si="7"/><v>5</v></c>'),
    );
    expect((await read(formula)).unvollstaendig).toBe(true);
    expect((await read(format)).unvollstaendig).toBe(true);
    expect(await read(whole)).not.toHaveProperty("unvollstaendig");
    expect(await read(file({ "xl/sharedStrings.xml": undefined }))).not.toHaveProperty("unvollstaendig");
  });

  test.each<[string, Uint8Array]>([
    [
      "a sheet that is to be seen has no part",
      file({ "xl/workbook.xml": workbook('<sheet name="T" r:id=""/>') }),
    ],
    [
      "cells need texts that are not there",
      sheetFile(rows('<c t="s"><v>0</v></c>'), { "xl/sharedStrings.xml": undefined }),
    ],
    ["an encoding that nobody knows", encoded("klingon", "latin1")],
    ["bytes that are not of their encoding", encoded("", "latin1")],
  ])("what would be lost is not read over: %s", async (_, data) => {
    await expect(read(data)).rejects.toMatchObject({ reason: "beschaedigt" });
  });
});

const SPEICHERN = "Bitte die Datei in Excel öffnen und als „Excel-Arbeitsmappe (*.xlsx)“ speichern.";
const opendocument = (kind: string): Uint8Array =>
  zipSync({
    mimetype: [strToU8(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }],
    "content.xml": strToU8("<a/>"),
  });
const office = (type: string): Uint8Array =>
  file({ "[Content_Types].xml": contentTypes(`application/vnd.${type}`) });
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le"));
const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"));
const TABLE = "<table><tr><td>Erträge</td><td>1.234,56</td></tr></table>";

describe("files that are no .xlsx, whatever they are called: what they are, and what to do", () => {
  test.each<[string, name: string, Uint8Array, is: string, please: string]>([
    [
      "HTML of SAP",
      "Export.xls",
      strToU8(`<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body>${TABLE}`),
      "eine HTML-Seite",
      SPEICHERN,
    ],
    ["a bare table in Latin-1", "Export.xls", latin1(`\r\n${TABLE}`), "eine HTML-Seite", SPEICHERN],
    [
      "XHTML",
      "Export.xls",
      strToU8(`<?xml version="1.0"?>\n<!DOCTYPE html>\n<html>${TABLE}</html>`),
      "eine HTML-Seite",
      SPEICHERN,
    ],
    [
      "a page with its pictures",
      "Export.xls",
      strToU8("MIME-Version: 1.0\r\nContent-Type: multipart/related"),
      "eine HTML-Seite",
      SPEICHERN,
    ],
    [
      "XML 2003",
      "MACH.xml",
      strToU8(
        '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
      ),
      "eine XML-Datei",
      SPEICHERN,
    ],
    [
      "XML 2003 called .xls",
      "MACH.xls",
      utf16('<?xml version="1.0"?><Workbook>'),
      "eine XML-Datei",
      SPEICHERN,
    ],
    ["tabs", "Export.xls", latin1("Konto\tErträge\r\n4711\t1.234,56\r\n"), "eine Textdatei", SPEICHERN],
    [
      "tabs in UTF-16",
      "Export.txt",
      utf16("Konto\tBetrag\r\n4711\t1.234,56\r\n"),
      "eine Textdatei",
      SPEICHERN,
    ],
    ["CSV", "Export.csv", strToU8("Konto;Betrag\n4711;1.234,56\n"), "eine Textdatei", SPEICHERN],
    ["CSV called .xlsx", "Plan.xlsx", strToU8("Konto;Betrag\n4711;1.234,56\n"), "eine Textdatei", SPEICHERN],
    [
      "SYLK",
      "Export.slk",
      strToU8("ID;PWXL;N;E\r\nP;PGeneral\r\n"),
      "eine Tabelle im Format SYLK",
      SPEICHERN,
    ],
    ["DIF", "Export.dif", strToU8('TABLE\r\n0,1\r\n"EXCEL"\r\n'), "eine Tabelle im Format DIF", SPEICHERN],
    ["OpenDocument", "Plan.ods", opendocument("spreadsheet"), "eine OpenDocument-Tabelle", SPEICHERN],
    [
      "OpenDocument called .xlsx",
      "Plan.xlsx",
      opendocument("spreadsheet"),
      "eine OpenDocument-Tabelle",
      SPEICHERN,
    ],
    [
      "OpenDocument in one XML",
      "Plan.fods",
      strToU8('<?xml version="1.0"?>\n<office:document>'),
      "eine OpenDocument-Tabelle",
      SPEICHERN,
    ],
    [
      "a binary workbook",
      "Plan.xlsb",
      office("ms-excel.sheet.binary.macroEnabled.main"),
      "eine binäre Arbeitsmappe",
      SPEICHERN,
    ],
    [
      "a PDF called .xlsx",
      "Plan.xlsx",
      strToU8("%PDF-1.7\n"),
      "ein PDF-Dokument",
      "Bitte die Arbeitsmappe selbst wählen.",
    ],
    [
      "Word called .xlsx",
      "Plan.xlsx",
      office("openxmlformats-officedocument.wordprocessingml.document.main+xml"),
      "ein Textdokument",
      "Bitte die Arbeitsmappe selbst wählen.",
    ],
    [
      "an old Word",
      "Plan.doc",
      ole("Root Entry", "WordDocument"),
      "ein Textdokument",
      "Bitte die Arbeitsmappe selbst wählen.",
    ],
    [
      "rich text",
      "Plan.xlsx",
      strToU8("{\\rtf1\\ansi"),
      "ein Textdokument",
      "Bitte die Arbeitsmappe selbst wählen.",
    ],
    [
      "a text of OpenDocument",
      "Plan.xlsx",
      opendocument("text"),
      "ein Textdokument",
      "Bitte die Arbeitsmappe selbst wählen.",
    ],
    [
      "slides",
      "Plan.xlsx",
      office("openxmlformats-officedocument.presentationml.presentation.main+xml"),
      "eine Präsentation",
      "Bitte die Arbeitsmappe selbst wählen.",
    ],
    [
      "slides of OpenDocument",
      "Plan.odp",
      opendocument("presentation"),
      "eine Präsentation",
      "Bitte die Arbeitsmappe selbst wählen.",
    ],
    [
      "old slides",
      "Plan.ppt",
      ole("Root Entry", "PowerPoint Document"),
      "eine Präsentation",
      "Bitte die Arbeitsmappe selbst wählen.",
    ],
    [
      "an archive called .xlsx",
      "Plan.xlsx",
      zipSync({ "Plan.xlsx": sheetFile("") }),
      "ein ZIP-Archiv",
      "Bitte das Archiv entpacken und die Arbeitsmappe darin wählen.",
    ],
    [
      "an archive with nothing in it",
      "Plan.zip",
      zipSync({}),
      "ein ZIP-Archiv",
      "Bitte das Archiv entpacken und die Arbeitsmappe darin wählen.",
    ],
  ])("%s", async (_, name, data, is, please) => {
    const sentence = await sentenceFor(data, name);
    expect(sentence).toMatch(new RegExp(`^„${name}“ ist keine Excel-Arbeitsmappe`));
    expect(sentence).toContain(`, sondern ${is}`);
    expect(sentence).toMatch(new RegExp(`: ${please.replace(/[.*()]/g, "\\$&")}$`));
  });

  test.each<[string, name: string, Uint8Array, RegExp]>([
    [
      "an empty file",
      "Plan.xlsx",
      new Uint8Array(),
      /ist eine leere Datei .* (noch einmal speichern|Sicherungskopie)/,
    ],
    ["nothing but zeros", "Plan.xlsx", new Uint8Array(5000), /ist beschädigt .* Sicherungskopie/],
    [
      "an archive without its list of types",
      "Plan.xlsx",
      file({ "[Content_Types].xml": undefined }),
      /ist beschädigt/,
    ],
    [
      "what tells who has it open",
      "~$Plan.xlsx",
      latin1(`\x05Kasse${" ".repeat(48)}`),
      /geöffnete Arbeitsmappe .* ohne „~\$“ im Namen/,
    ],
    ["what is held open, unread", "~$Plan.xlsx", new Uint8Array(), /geöffnete Arbeitsmappe/],
    [
      "a picture called .xlsx",
      "Plan.xlsx",
      latin1("\x89PNG\r\n\x1a\n\0\0"),
      /trotz des Namens keine Excel-Arbeitsmappe: Bitte prüfen, .* in Excel öffnen/,
    ],
    [
      "a picture",
      "Plan.png",
      latin1("\x89PNG\r\n\x1a\n\0\0"),
      /ist keine Excel-Arbeitsmappe: Bitte eine Datei im Format \.xlsx wählen/,
    ],
    [
      "a password",
      "Plan.xlsx",
      ole("Root Entry", "EncryptionInfo", "EncryptedPackage"),
      /mit einem Kennwort .* ohne Kennwort/,
    ],
    [
      "a Vertraulichkeitsbezeichnung",
      "Plan.xlsx",
      ole("EncryptedPackage", "DataSpaces", "DRMEncryptedDataSpace"),
      /Vertraulichkeitsbezeichnung oder die Rechteverwaltung .* ohne Verschlüsselung/,
    ],
    [
      "rights of an old workbook",
      "Plan.xls",
      ole("Workbook", "\tDRMContent"),
      /Vertraulichkeitsbezeichnung oder die Rechteverwaltung/,
    ],
    ...["Workbook", "WORKBOOK", "Book", "BOOK"].map((stream): [string, string, Uint8Array, RegExp] => [
      `an old workbook (${stream})`,
      "Plan.xls",
      ole("Root Entry", stream),
      /in einem alten Format .* in Excel öffnen und als .* speichern/,
    ]),
    ...["\x09\0\x04\0", "\x09\x02\x06\0", "\x09\x04\x06\0", "\x09\x08\x08\0"].map(
      (record, at): [string, string, Uint8Array, RegExp] => [
        `a workbook of Excel ${at + 2}`,
        "Plan.xls",
        latin1(`${record}\0\0\x10\0`),
        /in einem alten Format/,
      ],
    ),
  ])("%s", async (_, name, data, expected) => {
    const sentence = await sentenceFor(data, name);
    expect(sentence).toMatch(/^„.+“ .+: Bitte .+\.$/);
    expect(sentence).toMatch(expected);
  });

  test("a workbook whose name begins as that of a note is read", async () => {
    expect((await readXlsx(sheetFile(""), "~$Plan.xlsx")).sheets).toHaveLength(1);
  });

  test("what is damaged or too large is told in one sentence, too", () => {
    for (const reason of ["beschaedigt", "zu-gross"] as const)
      expect(dateiFehler(reason, "Plan 2024.xlsx")).toMatch(/^„Plan 2024\.xlsx“ .+: Bitte .+\.$/);
  });

  test("nobody who chose a file called .xlsx is told to choose one", async () => {
    const others = [
      new Uint8Array(),
      strToU8("x"),
      Uint8Array.from([1, 2, 3]),
      zipSync({}),
      ole(),
      ole("Contents"),
      office("ms-visio"),
    ];
    for (const data of others)
      for (const name of ["Plan.xlsx", "Plan.XLSM", "Plan.xltx"])
        expect(await sentenceFor(data, name)).not.toContain("im Format .xlsx wählen");
  });
});

/** What the user reads of a file that cannot be read. */
async function sentenceFor(data: Uint8Array, name: string): Promise<string> {
  try {
    await readXlsx(data, name);
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return dateiFehler(error.reason, name);
    throw error;
  }
  throw new Error(`${name} was read`);
}
