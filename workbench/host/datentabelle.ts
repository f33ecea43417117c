import { OfficeFehler } from "./fehler";
import type { Kontext } from "./kontext";
import { bereich } from "./objekte";
import { create, createPart, type Objektart } from "./stellvertreter";
import type { Welt } from "./welt";
import type { Blattzusatz } from "./zusatz";

/** A table and the sheet that it stands on. */
interface Ziel {
  sheet: string;
  table: Blattzusatz["tables"][number];
}

const auf = (welt: Welt, sheet: string): Ziel[] =>
  welt.tabelle.extras(sheet).tables.map((table) => ({ sheet, table }));

const alle = (welt: Welt): Ziel[] => welt.tabelle.sheets().flatMap(({ id }) => auf(welt, id));

/** The tables of a sheet, or of the whole workbook. */
export function datentabellen(context: Kontext, sheet?: () => string): Excel.TableCollection {
  const { welt } = context;
  return createPart(TABLES, context, () => (sheet ? auf(welt, sheet()) : alle(welt)));
}

const TABLES: Objektart<Excel.TableCollection, Ziel[]> = {
  name: "TableCollection",
  read: {},
  items: (tables, { context }) => tables.map((target) => createPart(TABLE, context, () => target)),
  methods: (self) => ({
    getItem: (name) =>
      create(TABLE, self.context, () => {
        const found = self.require().find(({ table }) => table.name.toLowerCase() === name.toLowerCase());
        if (!found) throw new OfficeFehler("ItemNotFound");
        return found;
      }),
  }),
};

const TABLE: Objektart<Excel.Table, Ziel> = {
  name: "Table",
  read: {
    name: ({ table }) => table.name,
    showHeaders: ({ table }) => table.kopfzeilen > 0,
    showTotals: ({ table }) => table.ergebniszeilen > 0,
  },
  link: {
    columns: (self) => createPart(COLUMNS, self.context, () => self.require().table.spalten),
  },
  methods: (self) => ({
    getRange: () =>
      bereich(self.context, () => {
        const { sheet, table } = self.require();
        return { sheet, area: table.bereich };
      }),
  }),
};

const COLUMNS: Objektart<Excel.TableColumnCollection, string[]> = {
  name: "TableColumnCollection",
  read: {},
  items: (names, { context }) => names.map((name) => createPart(COLUMN, context, () => name)),
};

const COLUMN: Objektart<Excel.TableColumn, string> = {
  name: "TableColumn",
  read: { name: (name) => name },
};
