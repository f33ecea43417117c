import { BERICHTSNAME, marke } from "./berichtsmarke";
import { Budget, type Limits, LIMITS } from "./ooxml/budget";
import { NumberFormats } from "./ooxml/numberFormats";
import { shownFormula } from "./ooxml/formulas";
import { fremdeDatei } from "./ooxml/fremd";
import { Package, type Relationship } from "./ooxml/package";
import { readSettings } from "./ooxml/settings";
import { readTables } from "./ooxml/tables";
import { SharedStrings } from "./ooxml/text";
import { damaged } from "./ooxml/unreadable";
import { WorksheetReader, type WorkbookParts } from "./ooxml/worksheet";
import { looksLikeZip, ZipArchive } from "./ooxml/zip";
import type { Attributes, XmlReader } from "./ooxml/xml";
import type { Datentabelle, Name, Sheet, Workbook } from "./workbook";

export { UnreadableWorkbook, type UnreadableReason } from "./ooxml/unreadable";

/** A sheet as the workbook's part lists it. */
interface SheetEntry {
  name: string;
  hidden: boolean;
  link: string;
  /** The mark of a sheet that the add-in wrote itself. */
  bericht?: string;
}

/**
 * Reads an .xlsx or .xlsm file: values, formulas (shared ones written out for every cell), number formats,
 * merges,
 * what is hidden, the add-in's own settings. Dates stay the serial numbers that they are. Chart sheets are left
 * out. Works in Node and in the browser; memory and time are bounded by `limits`.
 *
 * @param name file name as the user knows it
 * @throws UnreadableWorkbook where the file is no workbook (then with what it is instead), encrypted, damaged, too old
 * or absurdly large
 */
export async function readXlsx(data: Uint8Array, name: string, limits: Limits = LIMITS): Promise<Workbook> {
  if (!looksLikeZip(data)) throw fremdeDatei(data, name);
  const budget = new Budget(limits);
  const pack = new Package(new ZipArchive(data), budget);
  const workbookPart = pack.workbookPart();
  const links = pack.relationships(workbookPart);
  const parts = readSharedParts(pack, links, budget);
  const sheets: Sheet[] = [];
  const datentabellen: Datentabelle[] = [];
  const list = sheetList(pack, workbookPart);
  let incomplete = [...links.values()].some(({ type, target }) => type === "styles" && !pack.has(target));
  for (const entry of list.entries) {
    // Modules of Excel 95 are listed among the sheets and have no part.
    if (entry.link === "" && entry.hidden) continue;
    const link = links.get(entry.link);
    if (!link) throw damaged(`sheet ${entry.name} has no part`);
    if (link.type !== "worksheet") continue;
    const reader = new WorksheetReader(parts);
    pack.read(link.target, reader);
    const { name: title, hidden, bericht } = entry;
    sheets.push({ ...reader.finish(title, hidden), ...(bericht !== undefined && { bericht }) });
    incomplete ||= reader.incomplete;
    datentabellen.push(...readTables(pack, link.target, title));
  }
  const einstellungen = readSettings(pack, links);
  const externe = list.externe.map((id) => dateiname(pack, links.get(id)?.target));
  return {
    name,
    sheets,
    ...(list.namen.length > 0 && { namen: list.namen }),
    ...(datentabellen.length > 0 && { datentabellen }),
    ...(externe.length > 0 && { externe }),
    ...(incomplete && { unvollstaendig: true as const }),
    ...(einstellungen !== undefined && { einstellungen }),
  };
}

/** The name of the file that a part with another workbook's values was read from; "" where it does not say. */
function dateiname(pack: Package, part: string | undefined): string {
  const address = part === undefined ? undefined : pack.external(part);
  const [, last = ""] = /([^\\/]*)$/.exec(address ?? "") ?? [];
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

function readSharedParts(pack: Package, links: Map<string, Relationship>, budget: Budget): WorkbookParts {
  const strings = new SharedStrings();
  const formats = new NumberFormats();
  for (const { type, target } of links.values()) {
    if (!pack.has(target)) continue;
    if (type === "sharedStrings") pack.read(target, strings);
    else if (type === "styles") pack.read(target, formats);
  }
  return { strings: strings.strings, formats, budget };
}

function sheetList(pack: Package, workbookPart: string): SheetList {
  const reader = new SheetList();
  pack.read(workbookPart, reader);
  return reader;
}

/** Names that Excel gives itself: what is printed, what is filtered. */
const EIGENE = /^_xlnm[._]/i;

/** Reads the workbook's part: its sheets, which of them bear the add-in's mark, names, and links to other workbooks. */
class SheetList implements XmlReader {
  readonly entries: SheetEntry[] = [];
  /** The ids of the other workbooks, in the order in which formulas number them. */
  readonly externe: string[] = [];
  readonly namen: Name[] = [];
  /** The name that is being read, and its formula so far. */
  private defined: { name: string; sheet: SheetEntry | undefined } | undefined;
  private formula = "";

  open(element: string, { name, state = "visible", localSheetId, ...others }: Attributes): void {
    const link = Object.entries(others).find(([key]) => key.endsWith(":id"))?.[1] ?? "";
    if (element === "externalReference") this.externe.push(link);
    if (name === undefined) return;
    if (element === "sheet") {
      this.entries.push({ name, hidden: state !== "visible", link });
    } else if (element === "definedName") {
      this.defined = { name, sheet: this.entries[Number(localSheetId)] };
    }
  }

  text(text: string): void {
    if (this.defined) this.formula += text;
  }

  close(element: string): void {
    if (!this.defined || element !== "definedName") return;
    const { name, sheet } = this.defined;
    if (name === BERICHTSNAME) {
      if (sheet) sheet.bericht = marke(this.formula);
    } else if (!EIGENE.test(name)) {
      this.namen.push({ name, ...(sheet && { blatt: sheet.name }), formel: shownFormula(this.formula) });
    }
    this.defined = undefined;
    this.formula = "";
  }
}
