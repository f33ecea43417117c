import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { LIMITS } from "../../src/workbook/ooxml/budget";
import { readXlsx, type UnreadableReason, UnreadableWorkbook } from "../../src/workbook/xlsx";
import { umfang } from "../hilfen/umfang";
import {
  contentTypes,
  file,
  links,
  ole,
  rows,
  sharedStrings,
  sheetFile,
  styles,
  withZip64End,
  worksheet,
} from "../hilfen/paket";

const sample = new Uint8Array(readFileSync(path.join(__dirname, "../../samples/Kennzahlen-2023.xlsx")));

/** Any of them. */
const REASON =
  /^(lesbar|kein-xlsx|verschluesselt|rechteverwaltung|beschaedigt|altes-format|zu-gross|zip|text|html|xml|sylk|dif|pdf|leer|opendocument)$/;

async function reasonFor(data: Uint8Array, limits = LIMITS): Promise<UnreadableReason | "lesbar"> {
  try {
    await readXlsx(data, "Probe.xlsx", limits);
    return "lesbar";
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return error.reason;
    throw error;
  }
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
    ["bytes that nobody knows", Uint8Array.from([1, 2, 3])],
    [
      "another Office file",
      file({ "[Content_Types].xml": contentTypes("application/vnd.ms-visio.main+xml") }),
    ],
    ["another compound file", ole("Root Entry", "Contents")],
  ])("%s", async (_, data) => {
    expect(await reasonFor(data)).toBe("kein-xlsx");
  });
});

describe("verschluesselt", () => {
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
    ["a cell that is nowhere", rows('<c r="Konto"><v>1</v></c>')],
    ["a cell right of the last column", rows('<c r="XFE1"><v>1</v></c>')],
    ["a row below the last one", '<sheetData><row r="1048577"><c><v>1</v></c></row></sheetData>'],
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
  const refused = (data: Uint8Array): Promise<string> => reasonFor(data);

  test("changed bytes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(sample.length - 1), fc.nat(255), async (at, byte) => {
        const data = sample.slice();
        data[at] = byte;
        expect(await refused(data)).toMatch(REASON);
      }),
      { numRuns: umfang(60, 2000) },
    );
  });

  test("changed bytes of the archive's own records", async () => {
    const data = withZip64End(sheetFile(rows("<c><v>1</v></c>")));
    const records = indexOf(data, "PK\x01\x02");
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: records, max: data.length - 1 }), fc.nat(255), async (at, byte) => {
        const changed = data.slice();
        changed[at] = byte;
        expect(await refused(changed)).toMatch(REASON);
      }),
      { numRuns: umfang(200, 5000) },
    );
  });

  test("anything behind any beginning", async () => {
    const beginnings = [
      "",
      "PK\x03\x04",
      "PK\x05\x06",
      "<",
      "<?xml ",
      "<html>",
      "ID;P",
      "TABLE\n0,1\n",
      "\t\x08",
    ];
    const bytes = fc.constantFrom<Uint8Array>(
      ...beginnings.map((text) => strToU8(text, true)),
      ole(),
      ole("Book"),
    );
    await fc.assert(
      fc.asyncProperty(bytes, fc.uint8Array({ maxLength: 600 }), async (beginning, rest) => {
        expect(await refused(new Uint8Array([...beginning, ...rest]))).toMatch(REASON);
      }),
      { numRuns: umfang(200, 5000) },
    );
  });

  const SHEET = worksheet(
    '<cols><col min="1" max="2" hidden="1"/></cols>' +
      rows(
        '<c r="A1" s="0"><f t="shared" ref="A1:A2" si="0">_xlfn.SINGLE(B1)</f><v>1</v></c>',
        '<c r="A2"><f t="shared" si="0"/></c><c t="s"><v>0</v></c><c t="d"><v>1900-01-01T12:00</v></c>',
        '<c><f t="array" ref="A3:A4">B1</f></c>',
      ) +
      '<mergeCells><mergeCell ref="C1:D4"/></mergeCells>',
  );
  const PARTS = unzipSync(
    file({
      "xl/worksheets/sheet1.xml": SHEET,
      ...sharedStrings("<si><t>Summe</t></si>"),
      ...styles(
        '<numFmts><numFmt numFmtId="164" formatCode="0"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs>',
      ),
    }),
  );
  const SNIPPETS = ["<", ">", '"', "/", "0", "-1", "9999999999", "A", "&", "\0", "c", "<f>", "</v>", "("];

  test.each(Object.keys(PARTS))("changed XML of %s", async (part) => {
    const text = strFromU8(PARTS[part] ?? new Uint8Array());
    const snippet = fc.constantFrom("", ...SNIPPETS);
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length), fc.nat(3), snippet, async (at, length, other) => {
        const changed = strToU8(text.slice(0, at) + other + text.slice(at + length));
        expect(await refused(zipSync({ ...PARTS, [part]: changed }))).toMatch(REASON);
      }),
      { numRuns: umfang(60, 3000) },
    );
  });

  test.each(Object.keys(PARTS))("without %s", async (part) => {
    const others = Object.entries(PARTS).filter(([name]) => name !== part);
    expect(await refused(zipSync(Object.fromEntries(others)))).toMatch(REASON);
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
