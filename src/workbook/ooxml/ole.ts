import { noXlsx, UnreadableWorkbook } from "./unreadable";

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER = 512;
const DIRECTORY_ENTRY = 128;

/** Whether the file is an OLE compound file: what Excel wrote before 2007, and what it wraps encrypted files in. */
export function looksLikeOle(data: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => data[index] === byte);
}

/** Which kind of compound file it is, told by the names of its streams. */
export function oleProblem(data: Uint8Array): UnreadableWorkbook {
  const names = streamNames(data);
  if (names.has("EncryptedPackage")) return new UnreadableWorkbook("verschluesselt", "encrypted package");
  if (names.has("Workbook") || names.has("Book")) {
    return new UnreadableWorkbook("altes-format", "workbook of Excel 97 to 2003");
  }
  return noXlsx("compound file without a workbook");
}

/**
 * Stream names stand in UTF-16 at the start of directory entries, which lie at multiples of 128 bytes behind
 * the header. Looking at every such place finds them in a damaged file too.
 */
function streamNames(data: Uint8Array): Set<string> {
  const wanted = ["EncryptedPackage", "Workbook", "Book"];
  const found = new Set<string>();
  for (let at = HEADER; at + DIRECTORY_ENTRY <= data.length; at += DIRECTORY_ENTRY) {
    for (const name of wanted) if (startsWithName(data, at, name)) found.add(name);
  }
  return found;
}

function startsWithName(data: Uint8Array, at: number, name: string): boolean {
  const units = `${name}\0`;
  for (let index = 0; index < units.length; index++) {
    if (data[at + 2 * index] !== units.charCodeAt(index) || data[at + 2 * index + 1] !== 0) return false;
  }
  return true;
}
