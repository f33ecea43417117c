import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { type Cell as Dateizelle, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { areaAddress } from "../../src/workbook/adresse";
import { BERICHTSNAME } from "../../src/workbook/berichtsmarke";
import { isCellError, type Cell } from "../../src/workbook/workbook";
import { WHOLE_SHEET } from "../../workbench/host/bereichstext";
import type { TabelleImSpeicher } from "../../workbench/host/imSpeicher";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const PROPS = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
/** Packed anew the same file comes out. */
const MTIME = "2026-01-01T00:00:00";

/** The .xlsx file that Excel saves of a spreadsheet, with all that the add-in keeps in it; charts are left out. */
export async function gespeichert(tabelle: TabelleImSpeicher): Promise<Uint8Array> {
  const tabs = tabelle.sheets();
  const namedRanges = tabs.flatMap(({ id, name: scope }) =>
    [...tabelle.extras(id).names].map(([name, { formula }]) => ({ name, range: formula.slice(1), scope })),
  );
  const sheets = tabs.map((tab) => blatt(tabelle, tab));
  const parts = unzipSync(await writeXlsx({ sheets, namedRanges }));
  const change = (name: string, edit: (xml: string) => string): void => {
    parts[name] = strToU8(edit(strFromU8(parts[name] ?? new Uint8Array())));
  };
  delete parts["docProps/core.xml"];
  change("_rels/.rels", (xml) => xml.replace(/<Relationship [^>]*core\.xml"\/>/, ""));
  change("xl/workbook.xml", (xml) =>
    xml.replaceAll(`name="${BERICHTSNAME}"`, `name="${BERICHTSNAME}" hidden="1"`),
  );
  const own = [...tabelle.xmlParts.values()];
  own.forEach((xml, index) => Object.assign(parts, xmlTeil(xml, index + 1)));
  const numbers = own.map((_, index) => index + 1);
  change("xl/_rels/workbook.xml.rels", (xml) =>
    vorEnde(xml, numbers.map((n) => verweis(`xml${n}`, "customXml", `../customXml/item${n}.xml`)).join("")),
  );
  change("[Content_Types].xml", (xml) =>
    vorEnde(
      xml.replace(/<Override [^>]*core\.xml"[^>]*>/, ""),
      numbers
        .map((n) => `<Override PartName="/customXml/itemProps${n}.xml" ContentType="${PROPS}"/>`)
        .join(""),
    ),
  );
  return zipSync(parts, { level: 9, mtime: MTIME });
}

function blatt(
  tabelle: TabelleImSpeicher,
  { id, name, hidden }: { id: string; name: string; hidden: boolean },
): WriteSheet {
  return {
    name,
    hidden,
    cells: new Map(tabelle.cells(id, WHOLE_SHEET).map((cell) => [`${cell.row},${cell.column}`, zelle(cell)])),
    merges: tabelle.merges(id).map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
    conditionalRules: tabelle
      .extras(id)
      .conditional.map(({ area, formula = "", stopIfTrue, look }, index) => ({
        type: "expression",
        priority: index + 1,
        formula: formula.slice(1),
        range: areaAddress(area),
        stopIfTrue,
        style: { fill: { type: "pattern", pattern: "solid", bgColor: { rgb: (look.fill ?? "").slice(1) } } },
      })),
  };
}

function zelle({ value, formula, format }: Cell): Partial<Dateizelle> {
  const style = format === undefined ? {} : { style: { numFmt: format } };
  const plain = isCellError(value) ? value.error : (value ?? null);
  if (formula !== undefined)
    return { value: plain, type: "formula", formula, formulaResult: plain, ...style };
  if (value === undefined) return { value: null, type: "empty", ...style };
  if (isCellError(value)) return { value: value.error, type: "error", ...style };
  return { value, type: typeof value as "string" | "number" | "boolean", ...style };
}

const vorEnde = (xml: string, more: string): string => xml.replace(/<\/\w+>\s*$/, (end) => more + end);

const verweis = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/relationships/${type}" Target="${target}"/>`;

/** A custom XML part as Excel lays it out: the part, its properties, and what leads from the one to the other. */
function xmlTeil(xml: string, number: number): Record<string, Uint8Array> {
  const id = `{00000000-0000-0000-0000-${String(number).padStart(12, "0")}}`;
  const props = `<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${OFFICE}/customXml"/>`;
  const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${verweis("props", "customXmlProps", `itemProps${number}.xml`)}</Relationships>`;
  return {
    [`customXml/item${number}.xml`]: strToU8(xml),
    [`customXml/itemProps${number}.xml`]: strToU8(props),
    [`customXml/_rels/item${number}.xml.rels`]: strToU8(rels),
  };
}
