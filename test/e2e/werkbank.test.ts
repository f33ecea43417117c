import { readFileSync } from "node:fs";
import path from "node:path";
import { mitWerkbank } from "../hilfen/browser/werkbank";

const oeffnen = mitWerkbank();
const sample = (name: string): Uint8Array => readFileSync(path.join("samples", name));
const BESCHLUSS = "Festsetzungsbeschluss";

test("the page opens with the Wirtschaftsplan and the pane beside it, without an error", async () => {
  const werkbank = await oeffnen();
  expect(await werkbank.blaetter()).toContain(BESCHLUSS);
  expect(await werkbank.lies(BESCHLUSS, "B5")).toMatchObject({ value: 12725500, shown: "12.725.500" });
  await werkbank.bereich.getByRole("button", { name: "Prüfen" }).waitFor();
  expect(werkbank.fehler).toEqual([]);
});

test("a function typed into a cell shows its result, and its error in German", async () => {
  const werkbank = await oeffnen();
  await werkbank.tippe(BESCHLUSS, "D4", "=KGRZ.HOCHRECHNUNG(38823;6)");
  await werkbank.zeigt(BESCHLUSS, "D4", "77646");
  expect((await werkbank.lies(BESCHLUSS, "D4")).formula).toBe("=KGRZ.HOCHRECHNUNG(38823,6)");
  await werkbank.schreibe(BESCHLUSS, "D5:D6", [["=KGRZ.HOCHRECHNUNG(1,13)"], ["=1/8"]]);
  await werkbank.zeigt(BESCHLUSS, "D5", "#ZAHL!");
  await werkbank.zeigt(BESCHLUSS, "D6", "0,125");
});

test("numbers are typed and edited in German", async () => {
  const werkbank = await oeffnen();
  await werkbank.tippe(BESCHLUSS, "D4", "1.234,5");
  expect((await werkbank.lies(BESCHLUSS, "D4")).value).toBe(1234.5);
  await werkbank.tippe(BESCHLUSS, "D5", "falsch");
  expect((await werkbank.lies(BESCHLUSS, "D5")).value).toBe(false);
  await werkbank.waehle(BESCHLUSS, "D4");
  await werkbank.page.keyboard.press("F2");
  await werkbank.tippeWeiter("5");
  await werkbank.schliesseAb();
  await werkbank.zeigt(BESCHLUSS, "D4", "1234,55");
});

test("a function over a range spills and follows its cells", async () => {
  const werkbank = await oeffnen();
  await werkbank.schreibe(BESCHLUSS, "E4:E6", [[10], [20], ["=1/0"]]);
  await werkbank.schreibe(BESCHLUSS, "F4", [["=KGRZ.HOCHRECHNUNG(E4:E7,6)"]]);
  await werkbank.zeigt(BESCHLUSS, "F5", "40");
  await werkbank.zeigt(BESCHLUSS, "F6", "#DIV/0!");
  expect(await werkbank.lies(BESCHLUSS, "F7")).toMatchObject({ value: "" });
  await werkbank.schreibe(BESCHLUSS, "E5", [[30]]);
  await werkbank.zeigt(BESCHLUSS, "F5", "60");
});

test("while a function is typed its name is completed and described in German", async () => {
  const werkbank = await oeffnen();
  await werkbank.waehle(BESCHLUSS, "D4");
  await werkbank.tippeWeiter("=KGRZ.PLANPRO");
  await werkbank.page.getByText("KGRZ.PLANPROZENT").first().waitFor();
  await werkbank.page.getByText("Prozent vom Planansatz").first().waitFor();
});

test("another sample can be chosen", async () => {
  const werkbank = await oeffnen();
  await werkbank.oeffneBeispiel("Kennzahlen 2023");
  expect(await werkbank.blaetter()).not.toContain(BESCHLUSS);
});

test("a dropped .xlsx replaces the workbook and starts the pane anew", async () => {
  const werkbank = await oeffnen();
  await werkbank.lasseFallen("Mein Bericht.xlsx", sample("Zwischenbericht-2023-06-30.xlsx"));
  await werkbank.page.waitForFunction(() => window.kgrzHost?.welt.tabelle.name === "Mein Bericht.xlsx");
  await werkbank.bereit();
  expect(await werkbank.blaetter()).toContain("Liquiditätskredit");
  expect(await werkbank.page.getByLabel("Beispiel").inputValue()).toBe("Mein Bericht.xlsx");
  await werkbank.waehle("Liquiditätskredit", "B40");
  expect(await werkbank.auswahl()).toBe("Liquiditätskredit!B40");
  expect(werkbank.fehler).toEqual([]);
});

test("a text file that is dropped is answered with a sentence, and the workbook stays", async () => {
  const werkbank = await oeffnen();
  await werkbank.lasseFallen("Notizen.txt", new TextEncoder().encode("kein Plan"));
  const message = werkbank.page.getByRole("alert");
  await message.waitFor();
  expect(await message.textContent()).toContain("„Notizen.txt“ ist keine Excel-Arbeitsmappe");
  expect(await werkbank.blaetter()).toContain(BESCHLUSS);
  await werkbank.page.getByRole("button", { name: "Meldung schließen" }).click();
  await message.waitFor({ state: "hidden" });
});

test("the pane is closed, and shown again by the ribbon", async () => {
  const werkbank = await oeffnen({ breite: 320 });
  const pane = werkbank.page.locator("#bereich");
  expect((await pane.boundingBox())?.width).toBe(320);
  await werkbank.page.getByRole("button", { name: "Bereich schließen" }).click();
  await pane.waitFor({ state: "hidden" });
  await werkbank.page.getByRole("navigation").getByRole("button", { name: "Bereich anzeigen" }).click();
  await pane.waitFor({ state: "visible" });
});

test("a jump to a sheet that was not shown yet keeps the labels in view as long as there is room", async () => {
  const werkbank = await oeffnen();
  await werkbank.page.setViewportSize({ width: 1280, height: 720 });
  await werkbank.pruefe();
  await werkbank.bereich.getByText(/^sonstige Personalnebenaufw/).click();
  await werkbank.springtZu("Kontenübersicht!C83");
  const visible = await werkbank.page.evaluate(() =>
    window.kgrzGitter?.api.getActiveWorkbook()?.getActiveSheet().getVisibleRange(),
  );
  expect(visible?.startColumn).toBe(0);
});
