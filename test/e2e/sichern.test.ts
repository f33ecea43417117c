import { readFileSync } from "node:fs";
import path from "node:path";
import type { Cell, Workbook } from "../../src/workbook/workbook";
import { readXlsx } from "../../src/workbook/xlsx";
import { mitWerkbank, type Werkbank } from "../hilfen/browser/werkbank";
import { beispiele } from "../../workbench/seite/texte";
import { MUSTERORDNER } from "../hilfen/muster";

const oeffnen = mitWerkbank();
const BESCHLUSS = "Festsetzungsbeschluss";

/** Presses the button as a keyboard does, and reads what the browser then keeps. */
async function gesichert({ page }: Werkbank): Promise<Workbook> {
  const kept = page.waitForEvent("download");
  await page.getByRole("button", { name: "Als .xlsx sichern" }).press("Enter");
  const download = await kept;
  await page.getByRole("alert").getByText(`„${download.suggestedFilename()}“ ist gesichert`).waitFor();
  return readXlsx(new Uint8Array(readFileSync(await download.path())), download.suggestedFilename());
}

const muster = (file: string): Promise<Workbook> =>
  readXlsx(new Uint8Array(readFileSync(path.join(MUSTERORDNER, file))), file);

const blatt = ({ sheets }: Workbook, name: string) => sheets.find((sheet) => sheet.name === name);
const zelle = (workbook: Workbook, name: string, row: number, column: number): Cell | undefined =>
  blatt(workbook, name)?.cells.find((cell) => cell.row === row && cell.column === column);

test("every sample comes out of the grid as it went in", async () => {
  const werkbank = await oeffnen();
  for (const { titel, datei } of beispiele) {
    await werkbank.oeffneBeispiel(titel);
    expect(await gesichert(werkbank)).toEqual(await muster(datei));
  }
  expect(werkbank.fehler).toEqual([]);
});

test("what was typed, still being typed, spilled and added is in the file, and opens again", async () => {
  const werkbank = await oeffnen();
  const { page } = werkbank;
  await page.getByRole("navigation").getByRole("button", { name: "Protokoll", exact: true }).click();
  await page.waitForFunction(() =>
    window.kgrzHost?.welt.tabelle.sheets().some(({ name }) => name.startsWith("Prüfprotokoll")),
  );
  await werkbank.tippe(BESCHLUSS, "D4", "=WENN(SUMME(B5;1,5)>0;#NV;0)");
  await werkbank.zeigt(BESCHLUSS, "D4", "#NV");
  await werkbank.schreibe(BESCHLUSS, "E4", [["=KGRZ.HOCHRECHNUNG(B5:B7,6)"]]);
  await werkbank.zeigt(BESCHLUSS, "E6", "1096460");
  await werkbank.waehle(BESCHLUSS, "D9");
  await werkbank.tippeWeiter("Notiz");
  const saved = await gesichert(werkbank);
  expect(zelle(saved, BESCHLUSS, 3, 3)).toMatchObject({
    formula: "IF(SUM(B5,1.5)>0,#N/A,0)",
    value: { error: "#N/A" },
  });
  expect(zelle(saved, BESCHLUSS, 5, 4)).toMatchObject({
    formula: "KGRZ.HOCHRECHNUNG(B5:B7,6)",
    value: 1096460,
  });
  expect(zelle(saved, BESCHLUSS, 8, 3)?.value).toBe("Notiz");
  expect(saved.sheets.at(-1)?.bericht).toMatch(/^protokoll/);
  expect(werkbank.fehler).toEqual([]);
});

test("where a file cannot be written that is said, and the workbook stays in use", async () => {
  const werkbank = await oeffnen();
  const { page } = werkbank;
  await page.evaluate(() => {
    const { welt } = window.kgrzHost ?? {};
    if (welt)
      welt.tabelle.merges = () => {
        throw new RangeError("Probe");
      };
  });
  await page.getByRole("button", { name: "Als .xlsx sichern" }).click();
  await page
    .getByRole("alert")
    .getByText("konnte wegen eines unerwarteten Fehlers nicht gesichert werden")
    .waitFor();
  expect(werkbank.fehler.splice(0)).toEqual([expect.stringContaining("Probe")]);
});

test("the page says what it is, and the switch what it does", async () => {
  const werkbank = await oeffnen();
  const { page } = werkbank;
  await page.getByText("Die Werkbank ist ein Tabellenblatt im Browser").waitFor();
  await werkbank.bearbeitung(true);
  const note = page.getByRole("alert").getByText("Jemand tippt gerade in eine Zelle");
  await note.waitFor();
  await werkbank.bearbeitung(false);
  await note.waitFor({ state: "hidden" });
});
