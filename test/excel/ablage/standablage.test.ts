import { legeStandAb, leseStaende, loescheStand, MAX_STAENDE } from "../../../src/excel/ablage/standablage";
import { open, sheet, workbook } from "../../hilfen/excel";

const TEXT = '{"version":1,"name":"kleiner < größer & \\"beides\\" ]]> \\u0007"}';

test("reading stores nothing", async () => {
  const { tabelle } = open(workbook(sheet("A")));
  expect(await leseStaende()).toEqual([]);
  expect(tabelle.xmlParts.size).toBe(0);
});

test("each state is read again as it was stored, in a part of its own", async () => {
  const { tabelle } = open(workbook(sheet("A", [{ row: 0, column: 0, value: 1 }])));
  const cells = JSON.stringify(tabelle.sheets());
  expect(await legeStandAb(TEXT)).toBe("abgelegt");
  expect(await legeStandAb(TEXT.replace("1", "2"))).toBe("abgelegt");
  const texts = (await leseStaende()).map(({ text }) => JSON.parse(text) as unknown);
  expect(texts).toEqual([JSON.parse(TEXT), JSON.parse(TEXT.replace("1", "2"))]);
  expect(tabelle.xmlParts.size).toBe(2);
  expect(JSON.stringify(tabelle.sheets())).toBe(cells);
});

test("parts of others, the settings among them, are neither read nor deleted", async () => {
  const { tabelle } = open(workbook(sheet("A")));
  tabelle.xmlParts.set("{fremd}", '<stand xmlns="urn:fremd">1</stand>');
  tabelle.xmlParts.set(
    "{eigen}",
    '<einstellungen xmlns="urn:kgrz-wirtschaftsplan:einstellungen">{}</einstellungen>',
  );
  expect(await leseStaende()).toEqual([]);
  await loescheStand("{fremd}");
  await loescheStand("{eigen}");
  expect([...tabelle.xmlParts.keys()]).toEqual(["{fremd}", "{eigen}"]);
});

test("one is deleted, the others stay; one that a co-author deleted is none to complain of", async () => {
  open(workbook(sheet("A")));
  await legeStandAb("1");
  await legeStandAb("2");
  const [first] = await leseStaende();
  await loescheStand(first?.id ?? "");
  await loescheStand(first?.id ?? "");
  expect((await leseStaende()).map(({ text }) => text)).toEqual(["2"]);
});

test("a part that was tampered with is listed, so that it can be deleted, but has no text", async () => {
  const { tabelle } = open(workbook(sheet("A")));
  tabelle.xmlParts.set("{1}", '<stand xmlns="urn:kgrz-wirtschaftsplan:stand">{}<x/></stand>');
  expect(await leseStaende()).toEqual([{ id: "{1}", text: "" }]);
  await loescheStand("{1}");
  expect(tabelle.xmlParts.size).toBe(0);
});

test("a workbook takes so many states and no more", async () => {
  const { tabelle } = open(workbook(sheet("A")));
  for (let count = 0; count < MAX_STAENDE; count += 1) await legeStandAb(String(count));
  expect(await legeStandAb("mehr")).toBe("voll");
  expect(tabelle.xmlParts.size).toBe(MAX_STAENDE);
});

test("a workbook takes so much text and no more", async () => {
  const { tabelle } = open(workbook(sheet("A")));
  await legeStandAb("x".repeat(1_500_000));
  expect(await legeStandAb("x".repeat(600_000))).toBe("voll");
  expect(await legeStandAb("x".repeat(100_000))).toBe("abgelegt");
  expect(tabelle.xmlParts.size).toBe(2);
});

test("where Excel refuses, that is said and nothing stored", async () => {
  const { host, tabelle } = open(workbook(sheet("A")));
  host.fail("AccessDenied");
  await expect(legeStandAb(TEXT)).rejects.toMatchObject({ reason: "zugriff" });
  expect(tabelle.xmlParts.size).toBe(0);
});

test("where Excel on the web will not answer with all states at once, they are asked for in halves", async () => {
  const { host } = open(workbook(sheet("A")));
  for (const text of ["1", "2", "3"]) await legeStandAb(text.repeat(20_000));
  host.welt.payloadLimit = 50_000;
  expect((await leseStaende()).map(({ text }) => text[0])).toEqual(["1", "2", "3"]);
  host.welt.payloadLimit = 10_000;
  await expect(leseStaende()).rejects.toMatchObject({ reason: "zu-gross" });
});
