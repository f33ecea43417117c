import { strToU8, zipSync } from "fflate";

/** The parts of an .xlsx file by their names; undefined leaves a part out. */
export type Parts = Record<string, string | Uint8Array | undefined>;

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** An .xlsx file with one sheet whose part holds this XML; other parts replace or add to the usual ones. */
export function sheetFile(sheet: string, parts: Parts = {}): Uint8Array {
  return file({ "xl/worksheets/sheet1.xml": worksheet(sheet), ...parts });
}

/** An .xlsx file from the parts of an empty workbook and these. */
export function file(parts: Parts): Uint8Array {
  const all: Parts = { ...empty(), ...parts };
  const bytes = Object.entries(all).flatMap(([name, content]) =>
    content === undefined ? [] : [[name, typeof content === "string" ? strToU8(content) : content] as const],
  );
  return zipSync(Object.fromEntries(bytes));
}

export function worksheet(content: string): string {
  return `${DECLARATION}<worksheet xmlns="${MAIN}">${content}</worksheet>`;
}

/** The sheet part for rows given as the XML of their cells. */
export function rows(...cells: string[]): string {
  return `<sheetData>${cells.map((row, index) => `<row r="${index + 1}">${row}</row>`).join("")}</sheetData>`;
}

export function sharedStrings(items: string): Parts {
  return { "xl/sharedStrings.xml": `${DECLARATION}<sst xmlns="${MAIN}">${items}</sst>` };
}

export function styles(content: string): Parts {
  return { "xl/styles.xml": `${DECLARATION}<styleSheet xmlns="${MAIN}">${content}</styleSheet>` };
}

export function workbook(sheets: string, names = ""): string {
  const defined = names && `<definedNames>${names}</definedNames>`;
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets}</sheets>${defined}</workbook>`;
}

export function links(
  part: string,
  items: Record<string, [type: string, target: string, mode?: "External"]>,
): Parts {
  const entries = Object.entries(items).map(
    ([id, [type, target, mode]]) =>
      `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ""}/>`,
  );
  return {
    [part]: `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${entries.join("")}</Relationships>`,
  };
}

export function contentTypes(main = SHEET_MAIN): string {
  return (
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
    `<Override PartName="/xl/workbook.xml" ContentType="${main}"/></Types>`
  );
}

/** An OLE compound file whose directory names these streams. */
export function ole(...names: string[]): Uint8Array {
  const data = new Uint8Array(512 + 128 * (names.length + 1));
  data.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  names.forEach((name, index) => data.set(Buffer.from(name, "utf16le"), 512 + 128 * index));
  return data;
}

/** An archive with its directory's place and length in a record for 64 bits, and nowhere else. */
export function withZip64End(archive: Uint8Array): Uint8Array {
  const data = Buffer.from(archive);
  const end = data.lastIndexOf("PK\x05\x06");
  const [record, locator, rest] = [Buffer.alloc(56), Buffer.alloc(20), Buffer.alloc(22, 0xff)];
  record.write("PK\x06\x06");
  record.writeBigUInt64LE(44n, 4);
  for (const at of [24, 32]) record.writeBigUInt64LE(BigInt(data.readUInt16LE(end + 10)), at);
  record.writeBigUInt64LE(BigInt(data.readUInt32LE(end + 12)), 40);
  record.writeBigUInt64LE(BigInt(data.readUInt32LE(end + 16)), 48);
  locator.write("PK\x06\x07");
  locator.writeBigUInt64LE(BigInt(end), 8);
  locator.writeUInt32LE(1, 16);
  rest.write("PK\x05\x06");
  rest.writeUInt16LE(0, 20);
  return new Uint8Array(Buffer.concat([data.subarray(0, end), record, locator, rest]));
}

function empty(): Parts {
  return {
    "[Content_Types].xml": contentTypes(),
    ...links("_rels/.rels", { a: ["officeDocument", "xl/workbook.xml"] }),
    ...links("xl/_rels/workbook.xml.rels", {
      r1: ["worksheet", "worksheets/sheet1.xml"],
      r2: ["sharedStrings", "sharedStrings.xml"],
      r3: ["styles", "styles.xml"],
    }),
    "xl/workbook.xml": workbook('<sheet name="Tabelle1" sheetId="1" r:id="r1"/>'),
    "xl/worksheets/sheet1.xml": worksheet(""),
    ...sharedStrings(""),
    ...styles(""),
  };
}
