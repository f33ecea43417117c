import { type UnreadableReason, UnreadableWorkbook } from "./unreadable";

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER = 512;
const DIRECTORY_ENTRY = 128;

/** Whether the file is an OLE compound file: what Excel wrote before 2007, and what it wraps encrypted files in. */
export function looksLikeOle(data: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => data[index] === byte);
}

/** What compound files are by their streams; the first that one has counts. */
const STREAMS: [name: string, UnreadableReason][] = [
  ["DRMEncryptedDataSpace", "rechteverwaltung"],
  ["\tDRMContent", "rechteverwaltung"],
  ["EncryptedPackage", "verschluesselt"],
  ["Workbook", "altes-format"],
  ["Book", "altes-format"],
  ["WordDocument", "textdokument"],
  ["PowerPoint Document", "praesentation"],
];

/** Which kind of compound file it is, told by the names of its streams. */
export function oleProblem(data: Uint8Array): UnreadableWorkbook {
  const [name, reason] = STREAMS.find(([wanted]) => hasStream(data, wanted)) ?? [
    "other streams",
    "kein-xlsx",
  ];
  return new UnreadableWorkbook(reason, `compound file with ${name}`);
}

/**
 * Stream names stand in UTF-16 at the start of directory entries, which lie at multiples of 128 bytes behind
 * the header, in capitals or not. Looking at every such place finds them in a damaged file too.
 */
function hasStream(data: Uint8Array, name: string): boolean {
  const wanted = `${name}\0`.toLowerCase();
  for (let at = HEADER; at + DIRECTORY_ENTRY <= data.length; at += DIRECTORY_ENTRY) {
    if (startsWithName(data, at, wanted)) return true;
  }
  return false;
}

function startsWithName(data: Uint8Array, at: number, wanted: string): boolean {
  for (let index = 0; index < wanted.length; index++) {
    const letter = String.fromCharCode(data[at + 2 * index] ?? 0).toLowerCase();
    if (letter !== wanted[index] || data[at + 2 * index + 1] !== 0) return false;
  }
  return true;
}
