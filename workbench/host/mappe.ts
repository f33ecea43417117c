import { checkName } from "./blatt";
import { changedArgs, ereignis } from "./ereignisse";
import { OfficeFehler } from "./fehler";
import type { Kontext } from "./kontext";
import { datentabellen } from "./datentabelle";
import { mappennamen } from "./namen";
import { bereich, blatt } from "./objekte";
import { create, createPart, type Objektart } from "./stellvertreter";
import type { Blatt, Tabelle } from "./tabelle";
import { xmlTeile } from "./xmlTeile";
import type { Welt } from "./welt";

/** There is one workbook: the spreadsheet itself stands behind it. */
export function mappe(context: Kontext): Excel.Workbook {
  return createPart(WORKBOOK, context, () => context.welt.tabelle);
}

/** Excel finds a sheet by its name, whatever its case, or by its id. */
const bySheetKey = (tabelle: Tabelle, key: string): Blatt | undefined =>
  tabelle.sheets().find((sheet) => sheet.id === key || sheet.name.toLowerCase() === key.toLowerCase());

function required<V>(value: V | undefined): V {
  if (value === undefined) throw new OfficeFehler("ItemNotFound");
  return value;
}

const WORKBOOK: Objektart<Excel.Workbook, Tabelle> = {
  name: "Workbook",
  read: {
    name: (tabelle) => tabelle.name,
    readOnly: () => false,
    isDirty: () => true,
  },
  link: {
    worksheets: ({ context }) => createPart(WORKSHEETS, context, () => context.welt.tabelle),
    application: ({ context }) => createPart(APPLICATION, context, () => context.welt.tabelle),
    protection: ({ context }) => createPart(PROTECTION, context, () => context.welt),
    names: ({ context }) => mappennamen(context),
    tables: ({ context }) => datentabellen(context),
    customXmlParts: ({ context }) => xmlTeile(context),
    settings: ({ context }) => createPart(SETTINGS, context, () => context.welt.tabelle),
    onSelectionChanged: ({ context }) =>
      ereignis(context, "Workbook.onSelectionChanged", (event) =>
        event.type === "ausgewaehlt"
          ? ({ workbook: mappe(context) } as unknown as Excel.SelectionChangedEventArgs)
          : undefined,
      ),
  },
  methods: ({ context }) => ({
    getSelectedRange: () => bereich(context, () => context.welt.tabelle.selection()),
    getActiveCell: () =>
      bereich(context, () => {
        const { sheet, area } = context.welt.tabelle.selection();
        return { sheet, area: { ...area, bottom: area.top, right: area.left } };
      }),
  }),
};

/** Of the workbook's structure: its sheets can then be neither added nor deleted nor renamed. */
const PROTECTION: Objektart<Excel.WorkbookProtection, Welt> = {
  name: "WorkbookProtection",
  read: { protected: ({ structureProtected }) => structureProtected },
};

const WORKSHEETS: Objektart<Excel.WorksheetCollection, Tabelle> = {
  name: "WorksheetCollection",
  read: {},
  items: (tabelle, { context }) => tabelle.sheets().map(({ id }) => blatt(context, () => id, false)),
  link: {
    onChanged: ({ context }) => ereignis(context, "WorksheetCollection.onChanged", changedArgs()),
    onCalculated: ({ context }) =>
      ereignis(context, "WorksheetCollection.onCalculated", (event) =>
        event.type === "berechnet"
          ? ({ type: "WorksheetCalculated", worksheetId: event.sheet } as Excel.WorksheetCalculatedEventArgs)
          : undefined,
      ),
    onAdded: ({ context }) =>
      ereignis(context, "WorksheetCollection.onAdded", (event) =>
        event.type === "hinzugefuegt"
          ? ({
              type: "WorksheetAdded",
              source: "Local",
              worksheetId: event.sheet,
            } as Excel.WorksheetAddedEventArgs)
          : undefined,
      ),
    onDeleted: ({ context }) =>
      ereignis(context, "WorksheetCollection.onDeleted", (event) =>
        event.type === "geloescht"
          ? ({
              type: "WorksheetDeleted",
              source: "Local",
              worksheetId: event.sheet,
            } as Excel.WorksheetDeletedEventArgs)
          : undefined,
      ),
    onNameChanged: ({ context }) =>
      ereignis(context, "WorksheetCollection.onNameChanged", (event) =>
        event.type === "umbenannt"
          ? ({
              type: "WorksheetNameChanged",
              source: "Local",
              worksheetId: event.sheet,
              nameBefore: event.before,
              nameAfter: event.after,
            } as Excel.WorksheetNameChangedEventArgs)
          : undefined,
      ),
    onActivated: ({ context }) =>
      ereignis(context, "WorksheetCollection.onActivated", (event) =>
        event.type === "aktiviert"
          ? { type: "WorksheetActivated" as const, worksheetId: event.sheet }
          : undefined,
      ),
  },
  methods: ({ context }) => ({
    getItem: (key) => blatt(context, () => required(bySheetKey(context.welt.tabelle, key)).id),
    getItemOrNullObject: (key) => blatt(context, () => bySheetKey(context.welt.tabelle, key)?.id),
    getActiveWorksheet: () => blatt(context, () => context.welt.tabelle.activeSheet()),
    getFirst: () => blatt(context, () => required(context.welt.tabelle.sheets()[0]).id),
    add: (name) =>
      blatt(context, () => {
        const { tabelle } = context.welt;
        if (context.welt.structureProtected) throw new OfficeFehler("AccessDenied");
        const free = name ?? freeName(tabelle);
        checkName(context.welt, free);
        return tabelle.addSheet(free);
      }),
  }),
};

function freeName(tabelle: Tabelle): string {
  const taken = new Set(tabelle.sheets().map((sheet) => sheet.name));
  let number = taken.size + 1;
  while (taken.has(`Tabelle${number}`)) number += 1;
  return `Tabelle${number}`;
}

const APPLICATION: Objektart<Excel.Application, Tabelle> = {
  name: "Application",
  read: { calculationMode: (_, welt) => welt.calculationMode as Excel.CalculationMode },
  write: {
    calculationMode: (_, mode, welt) => {
      welt.calculationMode = mode as typeof welt.calculationMode;
    },
  },
  methods: (self) => ({
    calculate: () => {
      self.act("calculate", () => undefined);
    },
  }),
};

const SETTINGS: Objektart<Excel.SettingCollection, Tabelle> = {
  name: "SettingCollection",
  read: {},
  items: ({ settings }, { context }) =>
    [...settings.keys()].map((key) => createPart(SETTING, context, () => ({ key, settings }))),
  methods: ({ context }) => ({
    add: (key: string, value: unknown) =>
      create(SETTING, context, () => {
        const { settings } = context.welt.tabelle;
        settings.set(key, structuredClone(value));
        return { key, settings };
      }),
    getItem: (key) => create(SETTING, context, () => required(setting(context, key))),
    getItemOrNullObject: (key) => create(SETTING, context, () => setting(context, key)),
  }),
};

interface Eintrag {
  key: string;
  settings: Map<string, unknown>;
}

function setting(context: Kontext, key: string): Eintrag | undefined {
  const { settings } = context.welt.tabelle;
  return settings.has(key) ? { key, settings } : undefined;
}

const SETTING: Objektart<Excel.Setting, Eintrag> = {
  name: "Setting",
  read: { key: ({ key }) => key, value: ({ key, settings }): unknown => structuredClone(settings.get(key)) },
  write: { value: ({ key, settings }, value: unknown) => void settings.set(key, structuredClone(value)) },
  methods: (self) => ({
    delete: () => {
      self.act("delete", ({ key, settings }) => void settings.delete(key));
    },
  }),
};
