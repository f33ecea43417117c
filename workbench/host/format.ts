import type { Kontext } from "./kontext";
import { create, createPart, type Objektart } from "./stellvertreter";
import type { Auswahl, Gestaltung } from "./tabelle";
import type { Welt } from "./welt";

/** Appearance of a range. */
export function format(context: Kontext, resolve: () => Auswahl): Excel.RangeFormat {
  return createPart(FORMAT, context, resolve);
}

const styleOf = ({ sheet, area }: Auswahl, welt: Welt): Gestaltung => welt.tabelle.style(sheet, area);

function setStyle({ sheet, area }: Auswahl, style: Gestaltung, welt: Welt): void {
  welt.tabelle.setStyle(welt.writable(sheet).id, area, style);
}

const columns = (area: Auswahl["area"]): number[] =>
  Array.from({ length: area.right - area.left + 1 }, (_, index) => area.left + index);

const FORMAT: Objektart<Excel.RangeFormat, Auswahl> = {
  name: "RangeFormat",
  read: {
    wrapText: (target, welt) => styleOf(target, welt).wrapText ?? false,
    horizontalAlignment: (target, welt) =>
      (styleOf(target, welt).horizontalAlignment ?? "General") as Excel.HorizontalAlignment,
  },
  write: {
    wrapText: (target, wrapText, welt) => setStyle(target, { wrapText }, welt),
    horizontalAlignment: (target, horizontalAlignment, welt) =>
      setStyle(target, { horizontalAlignment }, welt),
    verticalAlignment: (target, verticalAlignment, welt) => setStyle(target, { verticalAlignment }, welt),
    indentLevel: (target, indentLevel, welt) => setStyle(target, { indentLevel }, welt),
    columnWidth: ({ sheet, area }, width, welt) =>
      welt.tabelle.setColumnWidth(welt.writable(sheet).id, columns(area), width),
    rowHeight: ({ sheet, area }, height, welt) =>
      welt.tabelle.setRowHeight(welt.writable(sheet).id, area.top, area.bottom, height),
  },
  link: {
    fill: (self) => createPart(FILL, self.context, () => self.require()),
    font: (self) => createPart(FONT, self.context, () => self.require()),
    borders: (self) => createPart(BORDERS, self.context, () => self.require()),
  },
  methods: (self) => ({
    autofitColumns: () => {
      self.act("autofitColumns", ({ sheet, area }, welt) =>
        welt.tabelle.setColumnWidth(welt.writable(sheet).id, columns(area), undefined),
      );
    },
    autofitRows: () => {
      self.act("autofitRows", ({ sheet, area }, welt) =>
        welt.tabelle.fitRows(welt.writable(sheet).id, area.top, area.bottom),
      );
    },
  }),
};

const FILL: Objektart<Excel.RangeFill, Auswahl> = {
  name: "RangeFill",
  read: { color: (target, welt) => styleOf(target, welt).fill ?? "#FFFFFF" },
  write: { color: (target, fill, welt) => setStyle(target, { fill }, welt) },
  methods: (self) => ({
    clear: () => {
      self.act("clear", (target, welt) => setStyle(target, { fill: "" }, welt));
    },
  }),
};

const FONT: Objektart<Excel.RangeFont, Auswahl> = {
  name: "RangeFont",
  read: {
    bold: (target, welt) => styleOf(target, welt).bold ?? false,
    italic: (target, welt) => styleOf(target, welt).italic ?? false,
    color: (target, welt) => styleOf(target, welt).color ?? "#000000",
  },
  write: {
    bold: (target, bold, welt) => setStyle(target, { bold }, welt),
    italic: (target, italic, welt) => setStyle(target, { italic }, welt),
    color: (target, color, welt) => setStyle(target, { color }, welt),
    size: (target, size, welt) => setStyle(target, { size }, welt),
  },
};

const EDGES: Record<string, "top" | "bottom"> = { EdgeTop: "top", EdgeBottom: "bottom" };

const BORDERS: Objektart<Excel.RangeBorderCollection, Auswahl> = {
  name: "RangeBorderCollection",
  read: {},
  methods: (self) => ({
    getItem: (index: string) => create(BORDER, self.context, () => ({ ...self.require(), index })),
  }),
};

const BORDER: Objektart<Excel.RangeBorder, Auswahl & { index: string }> = {
  name: "RangeBorder",
  read: {},
  write: {
    color: ({ index, ...target }, color, welt) => {
      const edge = EDGES[index];
      if (!edge) throw new Error(`This host draws no ${index}.`);
      setStyle(target, { [edge]: color }, welt);
    },
    // A line needs a colour here; Excel draws it black without.
    style: () => undefined,
  },
};
