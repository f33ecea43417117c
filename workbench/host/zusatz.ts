import type { Area, Datentabelle } from "../../src/workbook/workbook";

/** A name that is defined for a workbook, or for one of its sheets only. */
export interface Blattname {
  /** With "=". */
  formula: string;
  visible: boolean;
}

/** A conditional format: how the cells of its area look while its rule holds. */
export interface BedingtesFormat {
  id: string;
  type: string;
  area: Area;
  /** Cutting and pasting has spread it over further ranges. */
  spread?: true;
  stopIfTrue: boolean;
  /** Of the type Custom only. */
  formula?: string;
  look: Aussehen;
}

export interface Aussehen {
  fill?: string;
  color?: string;
  bold?: boolean;
  /** By edge: "EdgeTop" … */
  borders: Record<string, { style?: string; color?: string }>;
}

/** A chart as it was asked for. */
export interface Diagramm {
  /** "BarClustered" … */
  type: string;
  /** "Plan!A3:D12" */
  source: string;
  seriesBy: string;
  /** What was set on it: "title.text", "position", "valueAxis.numberFormat" … */
  set: Map<string, unknown>;
}

/** What a sheet has besides its cells. */
export interface Blattzusatz {
  names: Map<string, Blattname>;
  /** What was formatted as a table. */
  tables: Omit<Datentabelle, "blatt">[];
  /** Page set-up as it was written: "orientation", "printArea" … */
  page: Map<string, unknown>;
  conditional: BedingtesFormat[];
  charts: Diagramm[];
}

/** The additions of all sheets of a workbook, by sheet id. */
export class Zusaetze {
  private readonly bySheet = new Map<string, Blattzusatz>();

  of(sheet: string): Blattzusatz {
    const known = this.bySheet.get(sheet);
    if (known) return known;
    const fresh: Blattzusatz = { names: new Map(), tables: [], page: new Map(), conditional: [], charts: [] };
    this.bySheet.set(sheet, fresh);
    return fresh;
  }
}
