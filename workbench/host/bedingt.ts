import { intersection } from "./bereichstext";
import { OfficeFehler } from "./fehler";
import type { Kontext } from "./kontext";
import { bereich } from "./objekte";
import { create, createPart, type Objektart, type Stellvertreter } from "./stellvertreter";
import type { Auswahl } from "./tabelle";
import type { Welt } from "./welt";
import type { BedingtesFormat } from "./zusatz";

/** A conditional format and the sheet that has it. */
interface Regel {
  sheet: string;
  format: BedingtesFormat;
}

/** The conditional formats that touch a range. */
export function bedingteFormate(context: Kontext, resolve: () => Auswahl): Excel.ConditionalFormatCollection {
  return createPart(FORMATS, context, resolve);
}

let count = 0;

const FORMATS: Objektart<Excel.ConditionalFormatCollection, Auswahl> = {
  name: "ConditionalFormatCollection",
  read: {},
  items: ({ sheet, area }, { context }) =>
    context.welt.tabelle
      .extras(sheet)
      .conditional.filter((format) => intersection(format.area, area))
      .map((format) => createPart(FORMAT, context, () => ({ sheet, format }))),
  methods: (self) => ({
    add: (type: string) =>
      create(FORMAT, self.context, () => {
        const { sheet, area } = self.require();
        const { tabelle } = self.context.welt;
        count += 1;
        const format: BedingtesFormat = {
          id: `{bedingt-${count}}`,
          type,
          area,
          stopIfTrue: false,
          look: { borders: {} },
        };
        const { conditional } = tabelle.extras(self.context.welt.writable(sheet).id);
        if (self.context.welt.newFormatsLast) conditional.push(format);
        else conditional.unshift(format);
        return { sheet, format };
      }),
    getItem: (id) =>
      create(FORMAT, self.context, () => {
        const { sheet } = self.require();
        const all = self.context.welt.tabelle.extras(sheet).conditional;
        const format = all.find((_, index) => idAt(index) === id);
        // What Excel answers for an id where several formats share a cell is anybody's guess.
        const shared = all.some(
          (other) => other !== format && format && intersection(other.area, format.area),
        );
        if (!format || shared) throw new OfficeFehler("ItemNotFound");
        return { sheet, format };
      }),
    getItemAt: (index) =>
      create(FORMAT, self.context, () => {
        const { sheet, area } = self.require();
        const { conditional } = self.context.welt.tabelle.extras(sheet);
        const format = conditional.filter((other) => intersection(other.area, area))[index];
        if (!format) throw new OfficeFehler("InvalidArgument");
        return { sheet, format };
      }),
  }),
};

/** As in Excel an id is the format's priority: every deletion before it gives it another. */
const idAt = (index: number): string => String(index);
const priority = ({ sheet, format }: Regel, welt: Welt): number =>
  welt.tabelle.extras(sheet).conditional.indexOf(format);

/** Changes a format and lets the spreadsheet draw it anew. */
function change({ sheet, format }: Regel, welt: Welt, effect: (format: BedingtesFormat) => void): void {
  welt.writable(sheet);
  effect(format);
  welt.tabelle.conditionalChanged(sheet);
}

const FORMAT: Objektart<Excel.ConditionalFormat, Regel> = {
  name: "ConditionalFormat",
  read: {
    id: (rule, welt) => idAt(priority(rule, welt)),
    priority: (rule, welt) => priority(rule, welt),
    type: ({ format }) => format.type as Excel.ConditionalFormatType,
    stopIfTrue: ({ format }) => format.stopIfTrue,
  },
  write: {
    priority: (target, place, welt) =>
      change(target, welt, (format) => {
        const { conditional } = welt.tabelle.extras(target.sheet);
        conditional.splice(conditional.indexOf(format), 1);
        conditional.splice(place, 0, format);
      }),
    stopIfTrue: (target, stop, welt) => change(target, welt, (format) => void (format.stopIfTrue = stop)),
  },
  link: {
    custom: (self) => createPart(CUSTOM, self.context, () => custom(self.require())),
  },
  methods: (self) => ({
    getRange: () =>
      bereich(self.context, () => {
        const range = einBereich(self.require());
        if (!range) throw new OfficeFehler("InvalidOperation");
        return range;
      }),
    getRangeOrNullObject: () => bereich(self.context, () => einBereich(self.require())),
    delete: () => {
      self.act("delete", ({ sheet, format }, welt) => {
        const extras = welt.tabelle.extras(welt.writable(sheet).id);
        extras.conditional = extras.conditional.filter((other) => other !== format);
        welt.tabelle.conditionalChanged(sheet);
      });
    },
  }),
};

/** Where a format applies; undefined where that is more than one range. */
const einBereich = ({ sheet, format: { area, spread } }: Regel): Auswahl | undefined =>
  spread ? undefined : { sheet, area };

/** A format of another type has no such part. */
function custom(rule: Regel): Regel {
  if (rule.format.type !== "Custom") throw new OfficeFehler("InvalidOperation");
  return rule;
}

const part = <T extends object, O extends object>(
  art: Objektart<T, Regel>,
  of: Stellvertreter<O, Regel>,
): T => createPart(art, of.context, () => of.require());

const CUSTOM: Objektart<Excel.CustomConditionalFormat, Regel> = {
  name: "CustomConditionalFormat",
  read: {},
  link: {
    rule: (self) => part(RULE, self),
    format: (self) => part(LOOK, self),
  },
};

const RULE: Objektart<Excel.ConditionalFormatRule, Regel> = {
  name: "ConditionalFormatRule",
  read: { formula: ({ format }) => format.formula ?? "" },
  write: {
    formula: (target, formula, welt) => change(target, welt, (format) => void (format.formula = formula)),
  },
};

const LOOK: Objektart<Excel.ConditionalRangeFormat, Regel> = {
  name: "ConditionalRangeFormat",
  read: {},
  link: {
    fill: (self) => part(FILL, self),
    font: (self) => part(FONT, self),
    borders: (self) => part(BORDERS, self),
  },
};

const FILL: Objektart<Excel.ConditionalRangeFill, Regel> = {
  name: "ConditionalRangeFill",
  read: {},
  write: { color: (target, fill, welt) => change(target, welt, ({ look }) => void (look.fill = fill)) },
};

const FONT: Objektart<Excel.ConditionalRangeFont, Regel> = {
  name: "ConditionalRangeFont",
  read: {},
  write: {
    color: (target, color, welt) => change(target, welt, ({ look }) => void (look.color = color)),
    bold: (target, bold, welt) => change(target, welt, ({ look }) => void (look.bold = bold)),
  },
};

const BORDERS: Objektart<Excel.ConditionalRangeBorderCollection, Regel> = {
  name: "ConditionalRangeBorderCollection",
  read: {},
  methods: (self) => ({
    getItem: (edge: string) => create(BORDER, self.context, () => ({ ...self.require(), edge })),
  }),
};

const BORDER: Objektart<Excel.ConditionalRangeBorder, Regel & { edge: string }> = {
  name: "ConditionalRangeBorder",
  read: {},
  write: {
    style: (target, style, welt) =>
      change(target, welt, ({ look }) => void ((look.borders[target.edge] ??= {}).style = style)),
    color: (target, color, welt) =>
      change(target, welt, ({ look }) => void ((look.borders[target.edge] ??= {}).color = color)),
  },
};
