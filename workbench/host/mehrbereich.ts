import type { Area } from "../../src/workbook/workbook";
import { cellCount, fullAddress } from "./bereichstext";
import type { Kontext } from "./kontext";
import { blatt, teilbereich } from "./objekte";
import { create, createPart, type Objektart } from "./stellvertreter";

interface Mehrbereich {
  sheet: string;
  areas: Area[];
}

/** Several areas of one sheet. */
export function bereiche(context: Kontext, resolve: () => Mehrbereich | undefined): Excel.RangeAreas {
  return create(RANGE_AREAS, context, resolve);
}

const RANGE_AREAS: Objektart<Excel.RangeAreas, Mehrbereich> = {
  name: "RangeAreas",
  read: {
    address: ({ sheet, areas }, welt) =>
      areas.map((area) => fullAddress(welt.sheet(sheet).name, area)).join(","),
    areaCount: ({ areas }) => areas.length,
    cellCount: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0),
  },
  link: {
    areas: (self) => createPart(RANGE_COLLECTION, self.context, () => self.require()),
    worksheet: (self) => blatt(self.context, () => self.require().sheet, false),
  },
};

const RANGE_COLLECTION: Objektart<Excel.RangeCollection, Mehrbereich> = {
  name: "RangeCollection",
  read: {},
  items: ({ sheet, areas }, self) => areas.map((area) => teilbereich(self.context, { sheet, area })),
};
