import { hasContent } from "./bereich";
import { bounds, parseArea, WHOLE_SHEET } from "./bereichstext";
import { changedArgs, ereignis } from "./ereignisse";
import { datentabellen } from "./datentabelle";
import { diagramme } from "./diagramm";
import { OfficeFehler } from "./fehler";
import { blattnamen } from "./namen";
import { bereich, beschreibe } from "./objekte";
import { seitenlayout } from "./seitenlayout";
import { createPart, type Objektart, type Stellvertreter } from "./stellvertreter";
import type { Auswahl } from "./tabelle";
import type { Welt } from "./welt";

type Selbst = Stellvertreter<Excel.Worksheet, string>;

const SHEET_NAME = /^(?!')[^\\/?*[\]:]{1,31}(?<!')$/;

/** Raises InvalidArgument for a name that Excel does not take, ItemAlreadyExists for one that is taken. */
export function checkName(welt: Welt, name: string, own?: string): void {
  if (!SHEET_NAME.test(name)) throw new OfficeFehler("InvalidArgument");
  const taken = welt.tabelle
    .sheets()
    .some((sheet) => sheet.id !== own && sheet.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new OfficeFehler("ItemAlreadyExists");
}

function range(self: Selbst, area: () => Auswahl["area"] | undefined): Excel.Range {
  return bereich(self.context, () => {
    const sheet = self.require();
    const found = area();
    return found && { sheet, area: found };
  });
}

/** Everything that has a value, or also a format where `valuesOnly` is not set. */
function usedArea(self: Selbst, valuesOnly: boolean): Auswahl["area"] | undefined {
  const { welt } = self.context;
  const cells = welt.tabelle.cells(welt.sheet(self.require()).id, WHOLE_SHEET);
  return bounds(valuesOnly ? cells.filter(hasContent) : cells);
}

const WORKSHEET: Objektart<Excel.Worksheet, string> = {
  name: "Worksheet",
  read: {
    id: (id, welt) => welt.sheet(id).id,
    name: (id, welt) => welt.sheet(id).name,
    position: (id, welt) => welt.tabelle.sheets().indexOf(welt.sheet(id)),
    visibility: (id, welt) => (welt.sheet(id).hidden ? "Hidden" : "Visible"),
  },
  write: {
    name: (id, name, welt) => {
      checkName(welt, name, welt.sheet(id).id);
      welt.tabelle.renameSheet(id, name);
    },
    position: (id, position, welt) => welt.tabelle.moveSheet(welt.sheet(id).id, position),
    visibility: (id, visibility, welt) =>
      welt.tabelle.showSheet(welt.sheet(id).id, String(visibility) === "Visible"),
    tabColor: () => undefined,
    showGridlines: () => undefined,
  },
  link: {
    charts: (self) => diagramme(self.context, () => self.require()),
    names: (self) => blattnamen(self.context, () => self.require()),
    tables: (self) => datentabellen(self.context, () => self.require()),
    pageLayout: (self) => seitenlayout(self.context, () => self.require()),
    protection: (self) => createPart(PROTECTION, self.context, () => self.require()),
    freezePanes: (self) => createPart(FREEZE_PANES, self.context, () => self.require()),
    onChanged: (self) =>
      ereignis(
        self.context,
        "Worksheet.onChanged",
        changedArgs(() => self.require()),
      ),
    onActivated: (self) =>
      ereignis(self.context, "Worksheet.onActivated", (event) =>
        event.type === "aktiviert" && event.sheet === self.require()
          ? { type: "WorksheetActivated" as const, worksheetId: event.sheet }
          : undefined,
      ),
  },
  methods: (self) => ({
    activate: () => {
      self.act("activate", (id, welt) => {
        // Excel cannot show a hidden sheet: it stays where it is and answers with an error.
        if (welt.sheet(id).hidden) throw new OfficeFehler("InvalidOperation");
        welt.tabelle.activate(id);
      });
    },
    delete: () => {
      self.act("delete", (id, welt) => {
        if (welt.structureProtected) throw new OfficeFehler("AccessDenied");
        const visible = welt.tabelle.sheets().filter((sheet) => !sheet.hidden && sheet.id !== id);
        if (visible.length === 0) throw new OfficeFehler("InvalidOperation");
        welt.tabelle.deleteSheet(welt.sheet(id).id);
      });
    },
    getRange: (address) => range(self, () => (address ? parseArea(address) : WHOLE_SHEET)),
    getCell: (row, column) => range(self, () => ({ top: row, left: column, bottom: row, right: column })),
    getRangeByIndexes: (top, left, rows, columns) =>
      range(self, () => ({ top, left, bottom: top + rows - 1, right: left + columns - 1 })),
    getUsedRangeOrNullObject: (valuesOnly = false) => range(self, () => usedArea(self, valuesOnly)),
    // Of an empty sheet Excel answers its first cell.
    getUsedRange: (valuesOnly = false) => range(self, () => usedArea(self, valuesOnly) ?? parseArea("A1")),
  }),
};

beschreibe({ blatt: WORKSHEET });

const PROTECTION: Objektart<Excel.WorksheetProtection, string> = {
  name: "WorksheetProtection",
  read: { protected: (id, welt) => welt.sheet(id).protected },
  methods: (self) => ({
    protect: () => {
      self.act("protect", (id, welt) => welt.tabelle.setProtected(welt.writable(id).id, true));
    },
    unprotect: () => {
      self.act("unprotect", (id, welt) => welt.tabelle.setProtected(welt.sheet(id).id, false));
    },
  }),
};

const FREEZE_PANES: Objektart<Excel.WorksheetFreezePanes, string> = {
  name: "WorksheetFreezePanes",
  read: {},
  methods: (self) => ({
    freezeRows: (count = 1) => {
      self.act("freezeRows", (id, welt) => welt.tabelle.freeze(welt.writable(id).id, count, 0));
    },
    freezeColumns: (count = 1) => {
      self.act("freezeColumns", (id, welt) => welt.tabelle.freeze(welt.writable(id).id, 0, count));
    },
    unfreeze: () => {
      self.act("unfreeze", (id, welt) => welt.tabelle.freeze(welt.writable(id).id, 0, 0));
    },
  }),
};
