import type { Budget } from "./budget";
import { damaged, type UnreadableReason, UnreadableWorkbook } from "./unreadable";
import { xmlParser, type Attributes, type XmlReader } from "./xml";
import { ZipArchive } from "./zip";

/** A link from one part to another: its type without the leading address, and the part it leads to. */
export interface Relationship {
  type: string;
  target: string;
}

const CONTENT_TYPES = "[Content_Types].xml";
const MIMETYPE = "mimetype";
/** What a package may be that is no workbook: by the type of its main part, or of the whole where it is OpenDocument. */
const OTHER_TYPES: [RegExp, UnreadableReason][] = [
  [/ms-excel\.sheet\.binary/i, "xlsb"],
  [/opendocument\.spreadsheet/i, "opendocument"],
  [/presentationml|ms-powerpoint|opendocument\.presentation/i, "praesentation"],
  [/wordprocessingml|ms-word|opendocument/i, "textdokument"],
];
const WORKBOOK = /(?:spreadsheetml|ms-excel)\.[a-z.]*main\+xml$/i;

/** An Office file: parts in a zip archive, with links between them. */
export class Package {
  constructor(
    private readonly archive: ZipArchive,
    private readonly budget: Budget,
  ) {}

  has(part: string): boolean {
    return this.archive.has(part);
  }

  /** Parses one part. Throws `beschaedigt` where it is missing or no XML, `zu-gross` beyond the budget. */
  read(part: string, reader: XmlReader): void {
    const parser = xmlParser(part, reader, this.budget);
    this.archive.unpack(part, this.budget, parser.sink);
    parser.end();
  }

  /** The links of a part ("" is the package itself) to other parts by their id; none where it has no links. */
  relationships(part: string): Map<string, Relationship> {
    const folder = part.slice(0, part.lastIndexOf("/") + 1);
    const found = new Map<string, Relationship>();
    this.links(part, ({ Id, Type = "", Target, TargetMode }) => {
      if (Id === undefined || Target === undefined || TargetMode === "External") return;
      found.set(Id, { type: Type.slice(Type.lastIndexOf("/") + 1), target: resolve(folder, Target) });
    });
    return found;
  }

  /** The address to which a part links outside of the package, as it is written there; undefined where there is none. */
  external(part: string): string | undefined {
    let found: string | undefined;
    this.links(part, ({ Target, TargetMode }) => {
      if (TargetMode === "External") found ??= Target;
    });
    return found;
  }

  private links(part: string, each: (link: Attributes) => void): void {
    const slash = part.lastIndexOf("/") + 1;
    const links = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
    if (!this.has(links)) return;
    this.read(links, {
      open(name, link) {
        if (name === "Relationship") each(link);
      },
    });
  }

  /** The name of the workbook's part. Throws what the package is where it is no .xlsx, .xlsm or template. */
  workbookPart(): string {
    if (!this.has(CONTENT_TYPES)) throw this.otherArchive();
    const types = this.contentTypes();
    const main = [...this.relationships("").values()].find(({ type }) => type === "officeDocument");
    if (!main) throw damaged("package without a main part");
    const type = types.get(`/${main.target}`.toLowerCase()) ?? types.get(extension(main.target));
    if (type === undefined || !WORKBOOK.test(type)) throw otherType(type, "kein-xlsx");
    return main.target;
  }

  /** What an archive is that is no Office file. */
  private otherArchive(): UnreadableWorkbook {
    if (this.has(MIMETYPE)) return otherType(this.start(MIMETYPE), "zip");
    return this.has("xl/workbook.xml") ? damaged("package without types") : otherType("zip archive", "zip");
  }

  /** What a part holds, letter by letter. */
  private start(part: string): string {
    let text = "";
    this.archive.unpack(part, this.budget, (chunk) => {
      text += String.fromCharCode(...chunk.subarray(0, 200));
    });
    return text;
  }

  private contentTypes(): Map<string, string> {
    const types = new Map<string, string>();
    this.read(CONTENT_TYPES, {
      open(name, { PartName, Extension, ContentType }) {
        const about = name === "Override" ? PartName : name === "Default" ? Extension : undefined;
        if (about !== undefined && ContentType !== undefined) types.set(about.toLowerCase(), ContentType);
      },
    });
    return types;
  }
}

function otherType(type = "none", otherwise: UnreadableReason): UnreadableWorkbook {
  const found = OTHER_TYPES.find(([pattern]) => pattern.test(type))?.[1];
  return new UnreadableWorkbook(found ?? otherwise, `package of type ${type}`);
}

function extension(part: string): string {
  return part.slice(part.lastIndexOf(".") + 1).toLowerCase();
}

/** A link's target as the name of a part: relative to the folder, or absolute with a leading slash. */
function resolve(folder: string, target: string): string {
  const steps = (target.startsWith("/") ? target : folder + target).split("/");
  const path: string[] = [];
  for (const step of steps) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
}
