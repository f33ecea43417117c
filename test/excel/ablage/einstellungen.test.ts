import { readSettings, withSettings, writeSettings } from "../../../src/excel/ablage/einstellungen";
import { settingsText, settingsXml } from "../../../src/workbook/einstellungsteil";
import { nachGeduld, open, sheet, workbook } from "../../hilfen/excel";

const never = new AbortController().signal;
const TEXT = '{"version":1,"grund":"kleiner < größer & \\"beides\\" ]]> \\u0007"}';

test("a workbook without settings stays without: reading stores nothing", async () => {
  const { tabelle } = open(workbook(sheet("A")));
  expect(await readSettings()).toBeUndefined();
  expect(await withSettings({ name: "A.xlsx", sheets: [] }, never)).toEqual({ name: "A.xlsx", sheets: [] });
  expect(tabelle.xmlParts.size).toBe(0);
});

test("what was stored is read again, in one part of its own", async () => {
  const { tabelle } = open(workbook(sheet("A")));
  await writeSettings(TEXT);
  await writeSettings(TEXT.replace("1", "3"));
  expect(JSON.parse((await readSettings()) ?? "")).toEqual(JSON.parse(TEXT.replace("1", "3")));
  expect(tabelle.xmlParts.size).toBe(1);
});

test("parts of others stay as they are, and are not read", async () => {
  const { tabelle } = open(workbook(sheet("A")));
  tabelle.xmlParts.set("{fremd}", '<daten xmlns="urn:fremd">1</daten>');
  expect(await readSettings()).toBeUndefined();
  await writeSettings(TEXT);
  await writeSettings(undefined);
  expect([...tabelle.xmlParts.keys()]).toEqual(["{fremd}"]);
});

test("of several parts of its own one is left", async () => {
  const { tabelle } = open(workbook(sheet("A")));
  tabelle.xmlParts.set("{1}", settingsXml('{"version":1}'));
  tabelle.xmlParts.set("{2}", settingsXml('{"version":1}'));
  await writeSettings(TEXT);
  expect(tabelle.xmlParts.size).toBe(1);
});

test("a workbook whose settings Excel does not hand out is marked, not taken for one without", async () => {
  const { host } = open(workbook(sheet("A")));
  host.fail("AccessDenied");
  expect(await withSettings({ name: "A.xlsx", sheets: [] }, never)).toMatchObject({ einstellungen: "" });
  host.fail("InvalidOperationInCellEditMode", 99);
  await expect(nachGeduld(() => withSettings({ name: "A.xlsx", sheets: [] }, never))).rejects.toMatchObject({
    reason: "zelle-in-bearbeitung",
  });
});

test("a part that was tampered with reads as nothing valid", () => {
  expect(settingsText(settingsXml(TEXT))).not.toMatch(/[<>&]/);
  const xml = settingsXml("{}");
  expect(settingsText(`<?xml version="1.0"?>\n${xml}`)).toBe("{}");
  expect(settingsText(xml.replace("{}", "{}<x/>"))).toBe("");
  expect(settingsText(xml.replace("</", "</x:"))).toBe("{}");
  expect(settingsText("<anderes>{}</anderes>")).toBe("");
  expect(settingsText(settingsXml("x".repeat(100_001)))).toBe("");
});
