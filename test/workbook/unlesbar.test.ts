import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { strToU8, unzipSync, zipSync } from "fflate";
import { dateiFehler } from "../../src/texte/dateien";
import { LIMITS } from "../../src/workbook/ooxml/budget";
import { readXlsx, type UnreadableReason, UnreadableWorkbook } from "../../src/workbook/xlsx";
import { umfang } from "../hilfen/umfang";
import { contentTypes, file, links, rows, sheetFile, styles, worksheet } from "../hilfen/paket";

const sample = new Uint8Array(readFileSync(path.join(__dirname, "../../samples/Kennzahlen-2023.xlsx")));

async function reasonFor(data: Uint8Array, limits = LIMITS): Promise<UnreadableReason | "lesbar"> {
  try {
    await readXlsx(data, "Probe.xlsx", limits);
    return "lesbar";
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return error.reason;
    throw error;
  }
}

/** An OLE compound file whose directory names these streams. */
function ole(...names: string[]): Uint8Array {
  const data = new Uint8Array(512 + 128 * (names.length + 1));
  data.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  names.forEach((name, index) => data.set(Buffer.from(name, "utf16le"), 512 + 128 * index));
  return data;
}

/** The same bytes with one of them changed. */
function flipped(data: Uint8Array, at: number): Uint8Array {
  return data.map((byte, index) => (index === at ? byte ^ 1 : byte));
}

function indexOf(data: Uint8Array, text: string): number {
  return Buffer.from(data).indexOf(text);
}

describe("kein-xlsx", () => {
  test.each([
    ["an empty file", new Uint8Array()],
    ["text", strToU8("Konto;Betrag\n1;2")],
    ["a PDF", strToU8("%PDF-1.7\n")],
    ["a zip archive with something else", zipSync({ "foto.txt": strToU8("x") })],
    ["an empty zip archive", zipSync({})],
    [
      "an OpenDocument sheet",
      zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet") }),
    ],
    [
      "a binary workbook",
      file({
        "[Content_Types].xml": contentTypes("application/vnd.ms-excel.sheet.binary.macroEnabled.main"),
      }),
    ],
    [
      "a text document",
      file({
        "[Content_Types].xml": contentTypes(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        ),
      }),
    ],
    ["another compound file", ole("Root Entry", "WordDocument")],
  ])("%s", async (_, data) => {
    expect(await reasonFor(data)).toBe("kein-xlsx");
  });
});

describe("verschluesselt and altes-format", () => {
  test.each<[string, Uint8Array, UnreadableReason]>([
    ["an encrypted workbook", ole("Root Entry", "EncryptionInfo", "EncryptedPackage"), "verschluesselt"],
    ["a workbook of Excel 97", ole("Root Entry", "Workbook"), "altes-format"],
    ["a workbook of Excel 95", ole("Root Entry", "Book"), "altes-format"],
  ])("%s", async (_, data, reason) => {
    expect(await reasonFor(data)).toBe(reason);
  });

  test("a zip archive whose parts are encrypted", async () => {
    const data = sheetFile("");
    const directory = indexOf(data, "PK\x01\x02");
    data[directory + 8] = 1;
    expect(await reasonFor(data)).toBe("verschluesselt");
  });
});

describe("beschaedigt", () => {
  test.each([10, 100, 5000, sample.length - 30, sample.length - 1])(
    "cut off after %d bytes",
    async (length) => {
      expect(await reasonFor(sample.slice(0, length))).toBe("beschaedigt");
    },
  );

  test("a flipped bit in a figure never passes unnoticed", async () => {
    const sheet = worksheet(rows("<c><v>500000</v></c>"));
    const data = zipSync(unzipSync(file({ "xl/worksheets/sheet1.xml": sheet })), { level: 0 });
    expect(await reasonFor(data)).toBe("lesbar");
    expect(await reasonFor(flipped(data, indexOf(data, "500000")))).toBe("beschaedigt");
  });

  test.each([
    ["XML that ends too early", "<sheetData><row>"],
    ["XML with crossed elements", "<sheetData><row></sheetData></row>"],
    ["an unknown entity", rows("<c><v>&konto;</v></c>")],
    ["a string that is missing", rows('<c t="s"><v>7</v></c>')],
    ["a number that is none", rows("<c><v>12,5</v></c>")],
    ["an infinite number", rows("<c><v>1e999</v></c>")],
    ["a date that is none", rows('<c t="d"><v>30.06.2023</v></c>')],
    ["a cell that is nowhere", rows('<c r="Konto"><v>1</v></c>')],
    ["a cell right of the last column", rows('<c r="XFE1"><v>1</v></c>')],
    ["a row below the last one", '<sheetData><row r="1048577"><c><v>1</v></c></row></sheetData>'],
    ["a shared formula without text", rows('<c><f t="shared" si="3"/><v>1</v></c>')],
    ["a merge that is no area", '<mergeCells><mergeCell ref="B2:A1"/></mergeCells>'],
    ["hidden columns without a number", '<cols><col min="x" max="2" hidden="1"/></cols>'],
  ])("%s", async (_, sheet) => {
    expect(await reasonFor(sheetFile(sheet))).toBe("beschaedigt");
  });

  test("a part that is missing, or is no text", async () => {
    expect(await reasonFor(file({ "xl/worksheets/sheet1.xml": undefined }))).toBe("beschaedigt");
    expect(await reasonFor(file({ "xl/workbook.xml": undefined }))).toBe("beschaedigt");
    expect(await reasonFor(file({ "_rels/.rels": undefined }))).toBe("beschaedigt");
    expect(await reasonFor(file(links("xl/_rels/workbook.xml.rels", {})))).toBe("beschaedigt");
    const noText = new Uint8Array([0x3c, 0x61, 0xff, 0xfe, 0x3e]);
    expect(await reasonFor(file({ "xl/worksheets/sheet1.xml": noText }))).toBe("beschaedigt");
  });
});

describe("zu-gross", () => {
  test("a zip bomb is refused before it unpacks", async () => {
    const bomb = sheetFile(" ".repeat(2_000_000));
    expect(bomb.length).toBeLessThan(10_000);
    expect(await reasonFor(bomb, { ...LIMITS, bytes: 1_000_000 })).toBe("zu-gross");
  });

  test("a part that is longer than it says is damaged, and not looked at", async () => {
    const bomb = sheetFile("<a/>".repeat(100_000));
    const entry = Buffer.from(bomb).lastIndexOf("xl/worksheets/sheet1.xml") - 46;
    new DataView(bomb.buffer, bomb.byteOffset).setUint32(entry + 24, 1000, true);
    expect(await reasonFor(bomb, { ...LIMITS, elements: 10_000 })).toBe("beschaedigt");
  });

  test("more cells, elements or characters of formulas than the bounds allow", async () => {
    const cells = sheetFile(rows("<c><v>1</v></c>".repeat(11)));
    expect(await reasonFor(cells, { ...LIMITS, cells: 10 })).toBe("zu-gross");
    expect(await reasonFor(cells, { ...LIMITS, cells: 11 })).toBe("lesbar");
    expect(await reasonFor(cells, { ...LIMITS, elements: 20 })).toBe("zu-gross");
    const first = `<c><f t="shared" si="0">${"A1+".repeat(99)}A1</f></c>`;
    const shared = sheetFile(rows(first + '<c><f t="shared" si="0"/></c>'.repeat(9)));
    expect(await reasonFor(shared, { ...LIMITS, formulaCharacters: 2000 })).toBe("zu-gross");
    expect(await reasonFor(shared)).toBe("lesbar");
  });

  test("merges over the whole sheet cost no more than its cells", async () => {
    const merges = '<mergeCell ref="A1:XFD1048576"/>'.repeat(1000);
    const data = sheetFile(`${rows("<c><v>1</v></c>")}<mergeCells>${merges}</mergeCells>`);
    expect(await reasonFor(data, { ...LIMITS, elements: 10_000 })).toBe("lesbar");
  });

  test("the corners of an empty sheet cost nothing", async () => {
    const corner = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    const { sheets } = await readXlsx(sheetFile(`<sheetData>${corner}</sheetData>`), "Ecke.xlsx");
    expect(sheets[0]?.cells).toEqual([{ row: 1_048_575, column: 16_383, value: 1 }]);
  });

  test("elements nested or adorned beyond any sense are damage", async () => {
    expect(await reasonFor(sheetFile("<a>".repeat(500) + "</a>".repeat(500)))).toBe("beschaedigt");
    const attributes = Array.from({ length: 1000 }, (_, index) => ` a${index}=""`).join("");
    expect(await reasonFor(sheetFile(`<a${attributes}/>`))).toBe("beschaedigt");
  });
});

describe("whatever the bytes are, the file is read or refused with a reason", () => {
  const known = ["lesbar", "kein-xlsx", "verschluesselt", "beschaedigt", "altes-format", "zu-gross"];

  test("changed bytes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(sample.length - 1), fc.nat(255), async (at, byte) => {
        const data = sample.slice();
        data[at] = byte;
        expect(known).toContain(await reasonFor(data));
      }),
      { numRuns: umfang(60, 2000) },
    );
  });

  test("changed XML", async () => {
    const sheet = worksheet(
      '<cols><col min="1" max="2" hidden="1"/></cols>' +
        rows(
          '<c r="A1" s="0"><f t="shared" ref="A1:A2" si="0">B1</f><v>1</v></c>',
          '<c r="A2"><f t="shared" si="0"/></c>',
        ) +
        '<mergeCells><mergeCell ref="C1:D4"/></mergeCells>',
    );
    const snippet = fc.constantFrom(
      "<",
      ">",
      '"',
      "/",
      "0",
      "-1",
      "9999999999",
      "A",
      "&",
      "\0",
      "c",
      "<f>",
      "</v>",
      "",
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(sheet.length), fc.nat(3), snippet, async (at, length, text) => {
        const changed = sheet.slice(0, at) + text + sheet.slice(at + length);
        expect(known).toContain(await reasonFor(file({ "xl/worksheets/sheet1.xml": changed })));
      }),
      { numRuns: umfang(120, 5000) },
    );
  });

  test("changed styles", async () => {
    const formats =
      '<numFmts><numFmt numFmtId="x" formatCode="0"/></numFmts><cellXfs><xf numFmtId="-"/></cellXfs>';
    expect(await reasonFor(sheetFile(rows('<c s="99999"><v>1</v></c>'), styles(formats)))).toBe("lesbar");
  });
});

describe("zip64", () => {
  test("sizes in the 64-bit field are read", async () => {
    const plain = sheetFile(rows("<c><v>1</v></c>"));
    expect(await reasonFor(withZip64(plain))).toBe("lesbar");
  });

  /** The archive with the sizes of its first part moved into the extra field for 64 bits. */
  function withZip64(data: Uint8Array): Uint8Array {
    const buffer = Buffer.from(data);
    const entry = buffer.indexOf("PK\x01\x02");
    const end = buffer.lastIndexOf("PK\x05\x06");
    const extra = Buffer.alloc(20);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(16, 2);
    extra.writeBigUInt64LE(BigInt(buffer.readUInt32LE(entry + 24)), 4);
    extra.writeBigUInt64LE(BigInt(buffer.readUInt32LE(entry + 20)), 12);
    const behindName = entry + 46 + buffer.readUInt16LE(entry + 28);
    const result = Buffer.concat([buffer.subarray(0, behindName), extra, buffer.subarray(behindName)]);
    result.writeUInt32LE(0xffffffff, entry + 20);
    result.writeUInt32LE(0xffffffff, entry + 24);
    result.writeUInt16LE(20, entry + 30);
    result.writeUInt32LE(buffer.readUInt32LE(end + 12) + 20, end + 20 + 12);
    return new Uint8Array(result);
  }
});

describe("sentences", () => {
  const reasons: UnreadableReason[] = [
    "kein-xlsx",
    "verschluesselt",
    "beschaedigt",
    "altes-format",
    "zu-gross",
  ];

  test.each(reasons)("%s: one sentence that names the file and says what to do", (reason) => {
    const sentence = dateiFehler(reason, "Plan 2024.xlsx");
    expect(sentence).toMatch(/^„Plan 2024\.xlsx“ .+: Bitte .+\.$/);
  });

  test("other formats of tables are told to be saved as .xlsx", () => {
    for (const name of ["Plan.ods", "Plan.XLSB", "Plan.csv"]) {
      expect(dateiFehler("kein-xlsx", name)).toContain("als „Excel-Arbeitsmappe (*.xlsx)“ speichern");
    }
    expect(dateiFehler("kein-xlsx", "Plan.pdf")).toContain("eine Datei im Format .xlsx wählen");
  });
});
