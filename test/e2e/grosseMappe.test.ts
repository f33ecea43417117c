import { readFileSync } from "node:fs";
import type { Cell } from "../../src/workbook/workbook";
import { knopf, mitWerkbank, type Werkbank } from "../hilfen/browser/werkbank";
import { xlsx } from "../hilfen/datei";
import { umfang } from "../hilfen/umfang";

const oeffnen = mitWerkbank();
const BESCHLUSS = "Festsetzungsbeschluss";
const SPALTEN = 8;
/** The share has more cells than a call takes arguments, too. */
const ZEILEN = umfang(20_000, 60_000);

/** A file with so many rows of eight figures. */
function journal(rows: number): Buffer {
  const cells = Array.from({ length: rows * SPALTEN }, (_, index): Cell => ({
    row: Math.floor(index / SPALTEN),
    column: index % SPALTEN,
    value: index,
  }));
  const sheet = { name: "Journal", hidden: false, merges: [], hiddenRows: [], hiddenColumns: [], cells };
  return Buffer.from(xlsx({ name: "Journal.xlsx", sheets: [sheet] }));
}

async function waehleDatei({ page }: Werkbank, name: string, buffer: Buffer): Promise<void> {
  await page.locator("#datei").setInputFiles({ name, mimeType: "", buffer });
}

/** What is said over the grid from now on, the moment that it is to be seen. */
async function mitgelesen({ page }: Werkbank): Promise<() => Promise<string[]>> {
  const seen = await page.evaluateHandle(() => {
    const box = document.getElementById("laden");
    const texts: string[] = [];
    const note = () => void (box && !box.hidden && texts.push(box.textContent ?? ""));
    if (box) new MutationObserver(note).observe(box, { attributes: true, childList: true });
    return texts;
  });
  return () => seen.jsonValue();
}

test("a file of tens of thousands of rows is opened, which is said meanwhile, and checked", async () => {
  const werkbank = await oeffnen();
  const said = await mitgelesen(werkbank);
  await waehleDatei(werkbank, "Journal.xlsx", journal(ZEILEN));
  await werkbank.page.waitForFunction(() => window.kgrzHost?.welt.tabelle.name === "Journal.xlsx");
  await werkbank.bereit();
  expect((await said()).at(-1)).toBe("„Journal.xlsx“ wird geöffnet …");
  expect(await werkbank.lies("Journal", `H${ZEILEN}`)).toMatchObject({
    value: ZEILEN * SPALTEN - 1,
  });
  await knopf(werkbank.bereich, "Prüfen").click();
  await werkbank.bereich.getByText("Kein Wirtschaftsplan erkannt").waitFor();
  expect(werkbank.fehler).toEqual([]);
});

test("a file with more cells than are read is answered with a sentence, and the workbook stays", async () => {
  const werkbank = await oeffnen();
  await waehleDatei(werkbank, "Riesig.xlsx", journal(62_501));
  const message = werkbank.page.getByRole("alert");
  await message.getByText("„Riesig.xlsx“ enthält weit mehr Daten als ein Wirtschaftsplan").waitFor();
  await werkbank.bereit();
  expect(await werkbank.blaetter()).toContain(BESCHLUSS);
  expect(werkbank.fehler).toEqual([]);
});

test("where the grid fails on a file, that is said too, and the workbook stays in use", async () => {
  const werkbank = await oeffnen();
  const { page } = werkbank;
  await page.evaluate(() => {
    const api = window.kgrzGitter?.api as { createWorkbook?: unknown };
    api.createWorkbook = () => {
      delete api.createWorkbook;
      throw new RangeError("Probe");
    };
  });
  await waehleDatei(werkbank, "Bericht.xlsx", readFileSync("samples/Kennzahlen-2023.xlsx"));
  const message = page.getByRole("alert");
  await message
    .getByText("„Bericht.xlsx“ konnte wegen eines unerwarteten Fehlers nicht geöffnet werden")
    .waitFor();
  expect(werkbank.fehler.splice(0)).toEqual([expect.stringContaining("Probe")]);
  await werkbank.pruefe();
  await werkbank.tippe(BESCHLUSS, "B5", "1");
  await werkbank.bereich.getByText("weicht ab").first().waitFor();
});
