import { settingsXml } from "../../src/workbook/einstellungsteil";
import { readXlsx } from "../../src/workbook/xlsx";
import { file, links, type Parts } from "../hilfen/paket";

const OFFICE = "../customXml/";
/** A workbook with these custom XML parts. */
const mit = (parts: Record<string, string>): Promise<string | undefined> => {
  const names = Object.keys(parts);
  const content: Parts = {
    ...links("xl/_rels/workbook.xml.rels", {
      r1: ["worksheet", "worksheets/sheet1.xml"],
      ...Object.fromEntries(names.map((name, index) => [`c${index}`, ["customXml", OFFICE + name] as const])),
    } as Record<string, [string, string]>),
    ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [`customXml/${name}`, xml])),
  };
  return readXlsx(file(content), "Test.xlsx").then(({ einstellungen }) => einstellungen);
};

test("settings stand in the file, whatever other parts are there", async () => {
  const text = '{"version":1,"grund":"< & >"}';
  const read = await mit({ "item1.xml": "<a><b/></a>", "item2.xml": settingsXml(text) });
  expect(JSON.parse(read ?? "")).toEqual(JSON.parse(text));
});

test("a prefix and a declaration change nothing", async () => {
  const xml =
    '<?xml version="1.0" encoding="UTF-8"?><k:einstellungen xmlns:k="urn:kgrz-wirtschaftsplan:einstellungen">{}</k:einstellungen>';
  expect(await mit({ "item1.xml": xml })).toBe("{}");
});

test("a file without them has none", async () => {
  expect(await mit({ "item1.xml": '<einstellungen xmlns="urn:fremd">{}</einstellungen>' })).toBeUndefined();
  expect(await mit({})).toBeUndefined();
});

test("damaged ones are damaged, not absent; a damaged part of others is none of ours", async () => {
  expect(await mit({ "item1.xml": settingsXml("{}").replace("{}", "<x/>{}") })).toBe("");
  expect(await mit({ "item1.xml": settingsXml("{}").slice(0, -4) })).toBe("");
  expect(await mit({ "item1.xml": settingsXml("x".repeat(100_001)) })).toBe("");
  expect(await mit({ "item1.xml": "<a><b>", "item2.xml": settingsXml("{}") })).toBe("{}");
});
