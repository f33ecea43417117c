import { SaxesParser } from "saxes";
import type { Budget } from "./budget";
import { damaged } from "./unreadable";
import type { Sink } from "./zip";

export type Attributes = Readonly<Record<string, string | undefined>>;

/** What a reader does with a part: names come without their namespace prefix. */
export interface XmlReader {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** No part of a workbook nests deeper or has elements with more attributes; a hostile one might. */
const MAX_DEPTH = 100;
const MAX_ATTRIBUTES = 500;

/**
 * Parses a part that arrives in pieces. `sink` takes its bytes, `end` must be called after the last one.
 * Throws `beschaedigt` where it is no well-formed XML, or in an encoding
 * that nobody knows. Entities other than the five of XML are not known.
 */
export function xmlParser(part: string, reader: XmlReader, budget: Budget): { sink: Sink; end(): void } {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  let depth = 0;
  let attributes = 0;
  parser.on("error", (error) => {
    throw damaged(`part ${part} is no well-formed XML`, error);
  });
  parser.on("attribute", () => {
    if (++attributes > MAX_ATTRIBUTES) throw damaged(`part ${part} has an element with too many attributes`);
  });
  parser.on("opentag", (tag) => {
    attributes = 0;
    if (++depth > MAX_DEPTH) throw damaged(`part ${part} is nested too deeply`);
    budget.spend("elements", 1);
    reader.open?.(localName(tag.name), tag.attributes);
  });
  parser.on("closetag", (tag) => {
    depth--;
    reader.close?.(localName(tag.name));
  });
  if (reader.text) {
    const text = reader.text.bind(reader);
    parser.on("text", text);
    parser.on("cdata", text);
  }
  return decoded(part, parser);
}

function decoded(part: string, parser: Pick<SaxesParser, "write" | "close">): { sink: Sink; end(): void } {
  let decoder: TextDecoder | undefined;
  const decode = (chunk?: Uint8Array): string => {
    try {
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch (error) {
      throw damaged(`part ${part} has bytes that are no text`, error);
    }
  };
  return {
    sink: (chunk) => void parser.write(decode(chunk)),
    end: () => {
      parser.write(decode());
      parser.close();
    },
  };
}

const DECLARED = /^<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/;

/** The encoding of a part by its first bytes: a mark of their order, else every second one zero, else as it declares. */
function encodingOf(start: Uint8Array = new Uint8Array()): string {
  const [first, second] = start;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  const declared = DECLARED.exec(String.fromCharCode(...start.subarray(0, 200)))?.[1] ?? "utf-8";
  // A text of single bytes that calls itself UTF-16 was written anew without its declaration.
  return /^(?:utf|ucs|iso-10646)/i.test(declared) ? "utf-8" : declared;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** XML writes a boolean as 1 or as true. */
export function isTrue(attribute: string | undefined): boolean {
  return attribute === "1" || attribute === "true";
}

/** Decodes the escapes of SpreadsheetML: "_x000D_" stands for the character U+000D. */
export function unescapeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
