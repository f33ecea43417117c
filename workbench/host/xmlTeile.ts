import { OfficeFehler } from "./fehler";
import type { Kontext } from "./kontext";
import { create, createPart, type Objektart, type Stellvertreter } from "./stellvertreter";
import type { Tabelle } from "./tabelle";

interface Teil {
  id: string;
  parts: Map<string, string>;
}

/** The custom XML parts of the workbook: XML that is stored in the file and shown nowhere. */
export function xmlTeile(context: Kontext): Excel.CustomXmlPartCollection {
  return createPart(PARTS, context, () => context.welt.tabelle);
}

const xmlOf = ({ id, parts }: Teil): string => parts.get(id) ?? "";

/** The namespace of the first element. */
function namespaceOf(xml: string): string {
  return /^\s*(?:<\?[^>]*>\s*)?<[^>]*?\sxmlns(?::\w+)?="([^"]*)"/.exec(xml)?.[1] ?? "";
}

function find(context: Kontext, id: string): Teil | undefined {
  const { xmlParts } = context.welt.tabelle;
  return xmlParts.has(id) ? { id, parts: xmlParts } : undefined;
}

function required(context: Kontext, id: string): Teil {
  const part = find(context, id);
  if (!part) throw new OfficeFehler("ItemNotFound");
  return part;
}

const PARTS: Objektart<Excel.CustomXmlPartCollection, Tabelle> = {
  name: "CustomXmlPartCollection",
  read: {},
  items: ({ xmlParts }, { context }) => [...xmlParts.keys()].map((id) => part(context, id)),
  methods: ({ context }) => ({
    add: (xml) =>
      create(PART, context, () => {
        const { xmlParts } = context.welt.tabelle;
        const id = `{${crypto.randomUUID().toUpperCase()}}`;
        xmlParts.set(id, wellFormed(xml));
        return { id, parts: xmlParts };
      }),
    getItem: (id) => create(PART, context, () => required(context, id)),
    getItemOrNullObject: (id) => create(PART, context, () => find(context, id)),
    getByNamespace: (wanted) => create(ofNamespace(wanted), context, () => context.welt.tabelle),
  }),
};

function part(context: Kontext, id: string): Excel.CustomXmlPart {
  return createPart(PART, context, () => required(context, id));
}

function ofNamespace(wanted: string): Objektart<Excel.CustomXmlPartScopedCollection, Tabelle> {
  return {
    name: "CustomXmlPartScopedCollection",
    read: {},
    items: ({ xmlParts }, { context }) =>
      [...xmlParts].filter(([, xml]) => namespaceOf(xml) === wanted).map(([id]) => part(context, id)),
  };
}

const PART: Objektart<Excel.CustomXmlPart, Teil> = {
  name: "CustomXmlPart",
  read: { id: ({ id }) => id, namespaceUri: (target) => namespaceOf(xmlOf(target)) },
  methods: (self) => ({
    getXml: () => ergebnis(self, xmlOf),
    setXml: (xml) => {
      self.act("setXml", ({ id, parts }) => void parts.set(id, wellFormed(xml)));
    },
    delete: () => {
      self.act("delete", ({ id, parts }) => void parts.delete(id));
    },
  }),
};

/** Excel refuses what is no XML; one element without others inside is enough here. */
function wellFormed(xml: string): string {
  if (!/^\s*<([\w:]+)[^<>]*>[^<]*<\/\1>\s*$/.test(xml)) throw new OfficeFehler("InvalidArgument");
  return xml;
}

/** A value that a method hands back: it can be read after the next sync. */
function ergebnis<T extends object, Z, V>(
  self: Stellvertreter<T, Z>,
  read: (target: Z) => V,
): OfficeExtension.ClientResult<V> {
  let answered: { value: V } | undefined;
  self.enqueue("getXml", (answer) => {
    const value = read(self.require());
    answer.add(value, () => (answered = { value }));
  });
  return {
    get value(): V {
      if (!answered) throw new OfficeFehler("ValueNotLoaded", "ClientResult.value");
      return answered.value;
    },
  };
}
