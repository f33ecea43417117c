import { strFromU8, unzipSync } from "fflate";
import { readXlsx } from "../../src/workbook/xlsx";
import { parseArea } from "../../workbench/host/bereichstext";
import { createHost } from "../../workbench/host/host";
import { TabelleImSpeicher } from "../../workbench/host/imSpeicher";
import type { BedingtesFormat } from "../../workbench/host/zusatz";

/** Runs `work` while this spreadsheet is the one that Office.js speaks to. */
export async function inExcel<T>(tabelle: TabelleImSpeicher, work: () => Promise<T>): Promise<T> {
  const close = createHost(tabelle).install();
  try {
    return await work();
  } finally {
    close();
  }
}

/** The spreadsheet that Excel shows of an .xlsx file: as the reader reads it, and what only Excel hands out besides. */
export async function geoeffnet(data: Uint8Array, name: string): Promise<TabelleImSpeicher> {
  const tabelle = new TabelleImSpeicher(await readXlsx(data, name));
  const parts = Object.entries(unzipSync(data)).map(([part, bytes]) => [part, strFromU8(bytes)] as const);
  tabelle.xmlParts.clear();
  for (const [part, xml] of parts) {
    if (/^customXml\/item\d+\.xml$/.test(part)) tabelle.xmlParts.set(`{${part}}`, xml);
  }
  tabelle.sheets().forEach(({ id }, index) => {
    const xml = parts.find(([part]) => part === `xl/worksheets/sheet${index + 1}.xml`)?.[1] ?? "";
    tabelle.extras(id).conditional = bedingteFormate(xml, id);
  });
  return tabelle;
}

function bedingteFormate(xml: string, sheet: string): BedingtesFormat[] {
  const found = xml.matchAll(
    /<conditionalFormatting sqref="([^"]*)"><cfRule type="expression"[^>]*><formula>([^<]*)</g,
  );
  return [...found].map(([, area = "", formula = ""], index) => ({
    id: `${sheet} ${index}`,
    type: "Custom",
    area: parseArea(area),
    stopIfTrue: false,
    formula: `=${formula}`,
    look: { borders: {} },
  }));
}
