import { OfficeFehler } from "./fehler";
import type { Kontext } from "./kontext";
import { create, createPart, type Objektart } from "./stellvertreter";
import type { Blattname } from "./zusatz";

interface Eintrag {
  name: string;
  names: Map<string, Blattname>;
}

/** The names that all sheets know. */
export function mappennamen(context: Kontext): Excel.NamedItemCollection {
  return createPart(NAMES, context, () => context.welt.tabelle.names);
}

/** The names that are defined for one sheet only. */
export function blattnamen(context: Kontext, sheet: () => string): Excel.NamedItemCollection {
  return createPart(NAMES, context, () => context.welt.tabelle.extras(sheet()).names);
}

/** Excel takes a name whatever its case. */
function find(names: Map<string, Blattname>, wanted: string): Eintrag | undefined {
  const name = [...names.keys()].find((key) => key.toLowerCase() === wanted.toLowerCase());
  return name === undefined ? undefined : { name, names };
}

const NAMES: Objektart<Excel.NamedItemCollection, Map<string, Blattname>> = {
  name: "NamedItemCollection",
  read: {},
  items: (names, { context }) =>
    [...names.keys()].map((name) => createPart(NAME, context, () => ({ name, names }))),
  methods: (self) => ({
    add: (name, reference) =>
      create(NAME, self.context, () => {
        const names = self.require();
        if (typeof reference !== "string") throw new Error("This host names no ranges.");
        if (find(names, name)) throw new OfficeFehler("ItemAlreadyExists");
        names.set(name, { formula: reference, visible: true });
        return { name, names };
      }),
    getItemOrNullObject: (name) => create(NAME, self.context, () => find(self.require(), name)),
  }),
};

const entry = ({ name, names }: Eintrag): Blattname => {
  const found = names.get(name);
  if (!found) throw new OfficeFehler("ItemNotFound");
  return found;
};

const NAME: Objektart<Excel.NamedItem, Eintrag> = {
  name: "NamedItem",
  read: {
    name: ({ name }) => name,
    formula: (target): unknown => entry(target).formula,
    visible: (target) => entry(target).visible,
    scope: ({ names }, { tabelle }) => (names === tabelle.names ? "Workbook" : "Worksheet"),
  },
  write: {
    visible: (target, visible) => void (entry(target).visible = visible),
    formula: (target, formula) => void (entry(target).formula = String(formula)),
  },
  methods: (self) => ({
    delete: () => {
      self.act("delete", ({ name, names }) => void names.delete(name));
    },
  }),
};
