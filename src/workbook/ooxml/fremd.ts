import { looksLikeOle, oleProblem } from "./ole";
import { damaged, istSperrdatei, type UnreadableReason, UnreadableWorkbook } from "./unreadable";

/** So many bytes at its beginning tell what a file is. */
const START = 4096;

/** What Excel wrote before it used compound files: the first record of a sheet of Excel 2, 3, 4 and 5. */
const BIFF = /^\x09(?:\x00[\x04\x06]\x00|[\x02\x04]\x06\x00|\x08[\x06\x08]\x00)/;

/** Files by how they begin; the first that fits counts. */
const ANFAENGE: [RegExp, UnreadableReason][] = [
  [/^\s*%PDF-/, "pdf"],
  [/^\s*\{\\rtf/, "textdokument"],
  [/^(?:\x89PNG|GIF8|\xff\xd8\xff)/, "kein-xlsx"],
  [BIFF, "altes-format"],
  [/^ID;P/, "sylk"],
  [/^TABLE\r?\n0,1\r?\n/, "dif"],
  [/^MIME-Version:[^]*^Content-Type: (?:multipart|text\/html)/im, "html"],
  [/<office:document\b|application\/vnd\.oasis\.opendocument\.spreadsheet/, "opendocument"],
  [/^\s*<(?:!doctype\s+html|html|head|body|meta|style|table|div|font)\b/i, "html"],
  [/^\s*<\?xml[^]*?<(?:!doctype\s+)?html\b/i, "html"],
  [/^\s*<(?:\?xml|[a-z_][\w.:-]*[\s/>])/i, "xml"],
];

/** Why a file that is no zip archive cannot be read: what it is, by its content, where its name does not tell. */
export function fremdeDatei(data: Uint8Array, name: string): UnreadableWorkbook {
  if (istSperrdatei(name)) return new UnreadableWorkbook("sperrdatei", "owner file of Excel");
  if (data.length === 0) return new UnreadableWorkbook("leer", "no bytes");
  if (looksLikeOle(data)) return oleProblem(data);
  const start = data.subarray(0, START);
  if (start.every((byte) => byte === 0)) return damaged("nothing but zeros");
  const text = textOf(start);
  const found = ANFAENGE.find(([pattern]) => pattern.test(text))?.[1];
  return new UnreadableWorkbook(found ?? (istText(text) ? "text" : "kein-xlsx"), "no zip archive");
}

/** The beginning as text; where the bytes are none in UTF-8 or UTF-16, each stands for a character. */
function textOf(start: Uint8Array): string {
  const [first, second] = start;
  const utf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const encoding = utf16 ? (first === 0xff ? "utf-16le" : "utf-16be") : "utf-8";
  const text = new TextDecoder(encoding).decode(start);
  return text.includes("\ufffd") ? String.fromCharCode(...start) : text;
}

/** White space, and the sign with which DOS ended a text: no other control character stands in one. */
const IN_TEXTEN = "\t\n\v\f\r\x1a";
const istText = (text: string): boolean => [...text].every((sign) => sign >= " " || IN_TEXTEN.includes(sign));
