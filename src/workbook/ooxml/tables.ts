import { parseCellAddress } from "../adresse";
import type { Datentabelle } from "../workbook";
import type { Package } from "./package";
import { UnreadableWorkbook } from "./unreadable";
import type { Attributes, XmlReader } from "./xml";

/** The tables of a sheet whose part is given: what formulas name by [Spalte]. */
export function readTables(pack: Package, part: string, blatt: string): Datentabelle[] {
  return [...pack.relationships(part).values()]
    .filter(({ type }) => type === "table")
    .flatMap(({ target }) => tableOf(pack, target, blatt) ?? []);
}

/** Where a damaged part says nothing, the formulas that name its table are followed no further. */
function tableOf(pack: Package, part: string, blatt: string): Datentabelle | undefined {
  const reader = new TableReader();
  try {
    pack.read(part, reader);
  } catch (error) {
    if (!(error instanceof UnreadableWorkbook) || error.reason !== "beschaedigt") throw error;
    return undefined;
  }
  return reader.table(blatt);
}

class TableReader implements XmlReader {
  private own: Attributes | undefined;
  private readonly columns: string[] = [];

  open(element: string, attributes: Attributes): void {
    if (element === "table") this.own ??= attributes;
    else if (element === "tableColumn") this.columns.push(zeilenumbruch(attributes.name ?? ""));
  }

  table(blatt: string): Datentabelle | undefined {
    const { name, displayName: called = name, ref = "", ...rows } = this.own ?? {};
    const [from, to = from] = ref.split(":");
    if (called === undefined || !from || !to || !ADRESSE.test(from) || !ADRESSE.test(to)) return undefined;
    const [first, last] = [parseCellAddress(from), parseCellAddress(to)];
    return {
      name: called,
      blatt,
      bereich: { top: first.row, left: first.column, bottom: last.row, right: last.column },
      kopfzeilen: Number(rows.headerRowCount ?? 1) > 0 ? 1 : 0,
      ergebniszeilen: Number(rows.totalsRowCount ?? 0) > 0 ? 1 : 0,
      spalten: this.columns,
    };
  }
}

const ADRESSE = /^[A-Z]{1,3}[1-9]\d{0,6}$/;

/** A header of several lines stands there with the breaks written out, as no attribute can hold them. */
const zeilenumbruch = (name: string): string => name.replaceAll(/_x000a_/gi, "\n");
