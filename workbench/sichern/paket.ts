import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { ERROR_VALUES } from "../host/zellwerte";

/** Another workbook that formulas name by its number, with the sheets that they name of it. */
export interface FremdeMappe {
  datei: string;
  blaetter: string[];
}

/** What the writer of files cannot write. */
interface Ergaenzungen {
  /** Custom XML parts, as they stand in the workbook. */
  xmlParts: string[];
  hiddenNames: string[];
  externe: FremdeMappe[];
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const XML_PROPS = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const EXTERNAL_LINK = "application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml";

type Teile = Record<string, Uint8Array>;

/** The file with what is to be added to it: error values of formulas, names nobody sees, the add-in's XML, links. */
export function ergaenzt(data: Uint8Array, { xmlParts, hiddenNames, externe }: Ergaenzungen): Uint8Array {
  const parts: Teile = unzipSync(data);
  const change = (name: string, edit: (xml: string) => string): void => {
    parts[name] = strToU8(edit(strFromU8(parts[name] ?? new Uint8Array())));
  };
  for (const name of Object.keys(parts))
    if (name.startsWith("xl/worksheets/sheet")) change(name, mitFehlerwerten);
  const own = xmlParts.map((xml, index) => ({ xml, number: index + 1 }));
  const links = externe.map((link, index) => ({ ...link, number: index + 1 }));
  for (const { xml, number } of own) Object.assign(parts, xmlTeil(xml, number));
  for (const link of links) Object.assign(parts, verknuepfung(link, link.number));
  change("xl/workbook.xml", (xml) => mitVerknuepfungen(mitVerborgenen(xml, hiddenNames), links));
  change("xl/_rels/workbook.xml.rels", (xml) =>
    vorEnde(xml, [
      ...own.map(({ number }) => verweis(`xml${number}`, "customXml", `../customXml/item${number}.xml`)),
      ...links.map(({ number }) => verweis(`link${number}`, "externalLink", linkpfad(number))),
    ]),
  );
  change("[Content_Types].xml", (xml) =>
    vorEnde(xml, [
      ...own.map(({ number }) => inhaltsart(`customXml/itemProps${number}.xml`, XML_PROPS)),
      ...links.map(({ number }) => inhaltsart(`xl/${linkpfad(number)}`, EXTERNAL_LINK)),
    ]),
  );
  return zipSync(parts);
}

const FEHLER = ERROR_VALUES.map((error) => error.replace("?", "\\?")).join("|");
const ERGEBNIS = new RegExp(`t="str"([^>]*>(?:<f[^>]*/>|<f[^>]*>[^<]*</f>)<v>(?:${FEHLER})</v>)`, "g");

/** A formula's result that is an error, written as a text so far. */
const mitFehlerwerten = (xml: string): string => xml.replace(ERGEBNIS, 't="e"$1');

const mitVerborgenen = (xml: string, names: string[]): string =>
  names.reduce(
    (text, name) => text.replaceAll(`<definedName name="${name}"`, `<definedName name="${name}" hidden="1"`),
    xml,
  );

function mitVerknuepfungen(xml: string, links: { number: number }[]): string {
  if (links.length === 0) return xml;
  const references = links.map(({ number }) => `<externalReference r:id="link${number}"/>`);
  return xml.replace("</sheets>", `</sheets><externalReferences>${references.join("")}</externalReferences>`);
}

const vorEnde = (xml: string, more: string[]): string =>
  xml.replace(/<\/\w+>\s*$/, (end) => more.join("") + end);

const verweis = (id: string, type: string, target: string, mode = ""): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/relationships/${type}" Target="${escaped(target)}"${mode}/>`;

const verweise = (text: string): Uint8Array =>
  strToU8(`<Relationships xmlns="${PACKAGE}/relationships">${text}</Relationships>`);

const inhaltsart = (part: string, type: string): string =>
  `<Override PartName="/${part}" ContentType="${type}"/>`;

const linkpfad = (number: number): string => `externalLinks/externalLink${number}.xml`;

/** A custom XML part as Excel lays it out: the part, its properties, and what leads from the one to the other. */
function xmlTeil(xml: string, number: number): Teile {
  const id = `{00000000-0000-0000-0000-${String(number).padStart(12, "0")}}`;
  return {
    [`customXml/item${number}.xml`]: strToU8(xml),
    [`customXml/itemProps${number}.xml`]: strToU8(
      `<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${OFFICE}/customXml"/>`,
    ),
    [`customXml/_rels/item${number}.xml.rels`]: verweise(
      verweis("props", "customXmlProps", `itemProps${number}.xml`),
    ),
  };
}

/** The part that says which file a number in brackets stands for; without it Excel calls the workbook damaged. */
function verknuepfung({ datei, blaetter }: FremdeMappe, number: number): Teile {
  const sheets = blaetter.map((name) => `<sheetName val="${escaped(name)}"/>`).join("");
  const names = sheets && `<sheetNames>${sheets}</sheetNames>`;
  return {
    [`xl/${linkpfad(number)}`]: strToU8(
      `<externalLink xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}/relationships"><externalBook r:id="datei">${names}</externalBook></externalLink>`,
    ),
    [`xl/externalLinks/_rels/externalLink${number}.xml.rels`]: verweise(
      verweis("datei", "externalLinkPath", encodeURI(datei), ' TargetMode="External"'),
    ),
  };
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
