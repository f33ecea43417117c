import { shortAddress } from "./bereichstext";
import type { Kontext } from "./kontext";
import { createPart, stellvertreterVon, type Objektart } from "./stellvertreter";
import type { Auswahl } from "./tabelle";
import type { Welt } from "./welt";

/** How a sheet is printed. Nothing is printed here: what is set is kept for tests to look at. */
export function seitenlayout(context: Kontext, sheet: () => string): Excel.PageLayout {
  return createPart(PAGE_LAYOUT, context, sheet);
}

function keep(sheet: string, name: string, value: unknown, welt: Welt): void {
  welt.tabelle.extras(welt.writable(sheet).id).page.set(name, value);
}

const kept = (name: string) => (sheet: string, value: unknown, welt: Welt) => keep(sheet, name, value, welt);

function address(range: object | string): () => string {
  if (typeof range === "string") return () => range;
  const behind = stellvertreterVon<Excel.Range, Auswahl>(range as Excel.Range);
  return () => shortAddress(behind.require().area);
}

const PAGE_LAYOUT: Objektart<Excel.PageLayout, string> = {
  name: "PageLayout",
  read: {},
  write: {
    orientation: kept("orientation"),
    paperSize: kept("paperSize"),
    zoom: kept("zoom"),
    centerHorizontally: kept("centerHorizontally"),
  },
  link: { headersFooters: (self) => createPart(GROUP, self.context, () => self.require()) },
  methods: (self) => ({
    setPrintArea: (range) => {
      const text = address(range);
      self.act("setPrintArea", (sheet, welt) => keep(sheet, "printArea", text(), welt));
    },
    setPrintTitleRows: (range) => {
      const text = address(range);
      self.act("setPrintTitleRows", (sheet, welt) => keep(sheet, "printTitleRows", text(), welt));
    },
    setPrintMargins: (unit: string, margins: Excel.PageLayoutMarginOptions) => {
      self.act("setPrintMargins", (sheet, welt) => keep(sheet, "margins", { unit, ...margins }, welt));
    },
  }),
};

const GROUP: Objektart<Excel.HeaderFooterGroup, string> = {
  name: "HeaderFooterGroup",
  read: {},
  link: { defaultForAllPages: (self) => createPart(TEXTS, self.context, () => self.require()) },
};

const TEXTS: Objektart<Excel.HeaderFooter, string> = {
  name: "HeaderFooter",
  read: {},
  write: {
    leftHeader: kept("leftHeader"),
    rightHeader: kept("rightHeader"),
    leftFooter: kept("leftFooter"),
    centerFooter: kept("centerFooter"),
    rightFooter: kept("rightFooter"),
  },
};
