import { Inflate } from "fflate";
import type { Budget } from "./budget";
import { damaged, UnreadableWorkbook } from "./unreadable";

/** One part of a zip archive as its central directory describes it. */
interface Entry {
  flags: number;
  method: number;
  crc: number;
  packed: number;
  unpacked: number;
  offset: number;
}

/** Takes a part's unpacked bytes, piece by piece. */
export type Sink = (chunk: Uint8Array) => void;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_LENGTH = 22;
const LOCATOR_64 = 0x07064b50;
const LOCATOR_64_LENGTH = 20;
const END_64 = 0x06064b50;
const MAX_COMMENT = 0xffff;
const UNKNOWN = 0xffffffff;
const ZIP64_FIELD = 1;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
/** Deflate expands up to a thousandfold: small slices keep what one push can unpack small. */
const SLICE = 16_384;

export function looksLikeZip(data: Uint8Array): boolean {
  return data.length >= 4 && [LOCAL, END].includes(view(data).getUint32(0, true));
}

/**
 * A zip archive in memory. Parts are unpacked as a stream, counted against the budget and compared with their
 * CRC-32: a file that lies about its sizes costs no memory, and a flipped bit never becomes a wrong figure.
 */
export class ZipArchive {
  private readonly entries = new Map<string, Entry>();
  private readonly view: DataView;

  /** Throws `beschaedigt` where the archive has no readable directory. */
  constructor(private readonly data: Uint8Array) {
    this.view = view(data);
    try {
      this.readDirectory();
    } catch (error) {
      if (error instanceof RangeError) throw damaged("zip directory points outside the file", error);
      throw error;
    }
  }

  has(name: string): boolean {
    return this.entries.has(key(name));
  }

  /** Unpacks one part into the sink. Throws `beschaedigt`, `verschluesselt` or `zu-gross`. */
  unpack(name: string, budget: Budget, sink: Sink): void {
    const entry = this.entries.get(key(name));
    if (!entry) throw damaged(`part ${name} is missing`);
    if (entry.flags & ENCRYPTED) throw new UnreadableWorkbook("verschluesselt", `part ${name} is encrypted`);
    budget.spend("bytes", entry.unpacked);
    let crc = CRC_START;
    let length = 0;
    const take: Sink = (chunk) => {
      length += chunk.length;
      if (length > entry.unpacked) throw damaged(`part ${name} is longer than it says`);
      crc = crcOf(chunk, crc);
      sink(chunk);
    };
    this.inflate(name, entry, take);
    if (length !== entry.unpacked || finished(crc) !== entry.crc)
      throw damaged(`part ${name} fails its checksum`);
  }

  private inflate(name: string, entry: Entry, take: Sink): void {
    const packed = this.packedBytes(name, entry);
    if (entry.method === STORED) return take(packed);
    if (entry.method !== DEFLATED) throw damaged(`part ${name} is packed by method ${entry.method}`);
    const inflate = new Inflate((chunk) => {
      if (chunk.length > 0) take(chunk);
    });
    for (let at = 0; at < packed.length || at === 0; at += SLICE) {
      const last = at + SLICE >= packed.length;
      try {
        inflate.push(packed.subarray(at, at + SLICE), last);
      } catch (error) {
        // The library's own errors carry a code; the others come from the sink.
        if (error instanceof Error && "code" in error) throw damaged(`part ${name} does not unpack`, error);
        throw error;
      }
    }
  }

  private packedBytes(name: string, { offset, packed }: Entry): Uint8Array {
    if (offset + 30 > this.data.length || this.view.getUint32(offset, true) !== LOCAL) {
      throw damaged(`part ${name} has no header`);
    }
    const start =
      offset + 30 + this.view.getUint16(offset + 26, true) + this.view.getUint16(offset + 28, true);
    if (start + packed > this.data.length) throw damaged(`part ${name} is cut off`);
    return this.data.subarray(start, start + packed);
  }

  private readDirectory(): void {
    const directory = this.directory();
    let { at } = directory;
    for (let index = 0; index < directory.count; index++) {
      if (this.view.getUint32(at, true) !== CENTRAL) throw damaged("zip directory is broken");
      const nameLength = this.view.getUint16(at + 28, true);
      const extraLength = this.view.getUint16(at + 30, true);
      const name = new TextDecoder().decode(this.data.subarray(at + 46, at + 46 + nameLength));
      this.entries.set(key(name), this.readEntry(at, at + 46 + nameLength, extraLength));
      at += 46 + nameLength + extraLength + this.view.getUint16(at + 32, true);
    }
  }

  /** Where the directory begins, and how many parts it lists. */
  private directory(): { at: number; count: number } {
    const end = this.findEnd();
    const locator = end - LOCATOR_64_LENGTH;
    if (locator >= 0 && this.view.getUint32(locator, true) === LOCATOR_64) return this.directory64(locator);
    return { at: this.view.getUint32(end + 16, true), count: this.view.getUint16(end + 10, true) };
  }

  private directory64(locator: number): { at: number; count: number } {
    const end = this.long(locator + 8);
    if (this.view.getUint32(end, true) !== END_64) throw damaged("zip64 directory is broken");
    return { at: this.long(end + 48), count: this.long(end + 32) };
  }

  private findEnd(): number {
    const first = Math.max(0, this.data.length - END_LENGTH - MAX_COMMENT);
    for (let at = this.data.length - END_LENGTH; at >= first; at--) {
      if (this.view.getUint32(at, true) === END) return at;
    }
    throw damaged("zip archive is cut off");
  }

  private readEntry(at: number, extra: number, extraLength: number): Entry {
    const large = this.zip64Numbers(extra, extra + extraLength);
    const number = (offset: number) => {
      const value = this.view.getUint32(at + offset, true);
      return value === UNKNOWN ? (large.shift() ?? value) : value;
    };
    // In this order the zip64 field repeats the sizes that do not fit into 32 bits.
    const unpacked = number(24);
    const packed = number(20);
    const offset = number(42);
    return {
      flags: this.view.getUint16(at + 8, true),
      method: this.view.getUint16(at + 10, true),
      crc: this.view.getUint32(at + 16, true),
      packed,
      unpacked,
      offset,
    };
  }

  private zip64Numbers(from: number, to: number): number[] {
    for (let at = from; at + 4 <= to; at += 4 + this.view.getUint16(at + 2, true)) {
      if (this.view.getUint16(at, true) !== ZIP64_FIELD) continue;
      const count = Math.floor(this.view.getUint16(at + 2, true) / 8);
      return Array.from({ length: Math.min(count, 3) }, (_, index) => this.long(at + 4 + 8 * index));
    }
    return [];
  }

  private long(at: number): number {
    return Number(this.view.getBigUint64(at, true));
  }
}

/** Names of parts differ neither by case nor by the direction of their slashes. */
function key(name: string): string {
  return name.replace(/\\/g, "/").replace(/^\//, "").toLowerCase();
}

function view(data: Uint8Array): DataView {
  return new DataView(data.buffer, data.byteOffset, data.byteLength);
}

const CRC_START = 0xffffffff;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crcOf(chunk: Uint8Array, start: number): number {
  let crc = start;
  for (const byte of chunk) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return crc;
}

function finished(crc: number): number {
  return (crc ^ 0xffffffff) >>> 0;
}
