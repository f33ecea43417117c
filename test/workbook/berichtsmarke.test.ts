import { berichtsart, marke, markenformel, planblaetter } from "../../src/workbook/berichtsmarke";
import { readXlsx } from "../../src/workbook/xlsx";
import { file, links, workbook, worksheet } from "../hilfen/paket";

const sheets = (...names: string[]): string =>
  names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="s${index + 1}"/>`).join("");

/** A workbook with a plan, a chart sheet and a report, and these defined names. */
const read = (names: string) =>
  readXlsx(
    file({
      "xl/workbook.xml": workbook(sheets("Plan", "Diagramm", "Bericht"), names),
      ...links("xl/_rels/workbook.xml.rels", {
        s1: ["worksheet", "worksheets/sheet1.xml"],
        s2: ["chartsheet", "chartsheets/sheet1.xml"],
        s3: ["worksheet", "worksheets/sheet3.xml"],
      }),
      "xl/worksheets/sheet1.xml": worksheet(""),
      "xl/worksheets/sheet3.xml": worksheet(""),
    }),
    "Probe.xlsx",
  );

const marks = async (names: string) => (await read(names)).sheets.map(({ bericht }) => bericht);

test("the mark is read from the file, for its sheet only; chart sheets count", async () => {
  const name = '<definedName name="KGRZ_Bericht" localSheetId="2" hidden="1">"protokoll 1"</definedName>';
  expect(await marks(name)).toEqual([undefined, "protokoll 1"]);
  expect(planblaetter(await read(name)).map(({ name: sheet }) => sheet)).toEqual(["Plan"]);
});

test.each([
  ["a name of the whole workbook", '<definedName name="KGRZ_Bericht">"protokoll"</definedName>'],
  ["another name", '<definedName name="Bericht" localSheetId="2">"protokoll"</definedName>'],
  ["a sheet that is not there", '<definedName name="KGRZ_Bericht" localSheetId="7">"x"</definedName>'],
])("%s marks no sheet", async (_, name) => {
  expect(await marks(name)).toEqual([undefined, undefined]);
});

test("a name that refers to cells is a mark without a text", async () => {
  const name = '<definedName name="KGRZ_Bericht" localSheetId="2">Bericht!$A$1</definedName>';
  expect(await marks(name)).toEqual([undefined, ""]);
});

test.each(["protokoll 2026-09-14", 'mit "Zitat"', "", "x".repeat(255)])("%j comes back as it was", (text) => {
  expect(marke(markenformel(text))).toBe(text);
  expect(marke(markenformel(text).slice(1))).toBe(text);
});

test("a mark says which report it is, and what that keeps", () => {
  expect(berichtsart("protokoll 2026 AB")).toEqual({ art: "protokoll", merkmal: "2026 AB" });
  expect(berichtsart("ausblick")).toEqual({ art: "ausblick", merkmal: "" });
});
