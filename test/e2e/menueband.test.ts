import type { Frame, Locator } from "playwright-core";
import { maengel } from "../hilfen/browser/maengel";
import { knopf, mitWerkbank, type Werkbank } from "../hilfen/browser/werkbank";

const oeffnen = mitWerkbank();
const BERICHT = "Festsetzungsbeschluss";

const imMenueband = ({ page }: Werkbank, name: string): Locator =>
  page.getByRole("navigation", { name: "Menüband" }).getByRole("button", { name });
const reiter = (bereich: Frame, name: string): Locator => bereich.getByRole("tab", { name });

/** The workbench with its pane closed. */
async function geschlossen(): Promise<Werkbank> {
  const werkbank = await oeffnen();
  await knopf(werkbank.bereich, "Prüfen").waitFor();
  await werkbank.page.getByRole("button", { name: "Bereich schließen" }).click();
  return werkbank;
}

const sichtbar = ({ page }: Werkbank): Promise<boolean> => page.locator("#bereich").isVisible();
const gewaehlt = (bereich: Frame, name: string): Promise<string | null> =>
  reiter(bereich, name).getAttribute("aria-selected");

test("the ribbon shows every button of the manifest with its icon", async () => {
  const werkbank = await oeffnen();
  const buttons = werkbank.page.getByRole("navigation", { name: "Menüband" }).getByRole("button");
  expect(await buttons.allTextContents()).toEqual([
    "Prüfen",
    "Bereich anzeigen",
    "Protokoll",
    "Hochrechnung",
    "Werte einfrieren",
    "KGRZ: Was prüft diese Zelle?",
  ]);
  const widths = await buttons
    .locator("img")
    .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth));
  expect(widths).toEqual([32, 32, 32, 32, 32, 32]);
});

test("Prüfen opens the pane and checks", async () => {
  const werkbank = await geschlossen();
  await imMenueband(werkbank, "Prüfen").click();
  await werkbank.bereich.getByRole("button", { name: "Erneut prüfen" }).waitFor();
  expect(await sichtbar(werkbank)).toBe(true);
  expect(werkbank.fehler).toEqual([]);
});

test("Hochrechnung opens the pane at the evaluation, with a check where there was none", async () => {
  const werkbank = await geschlossen();
  await imMenueband(werkbank, "Hochrechnung").click();
  await werkbank.bereich.getByRole("button", { name: "Erneut prüfen", includeHidden: true }).waitFor({
    state: "attached",
  });
  expect(await gewaehlt(werkbank.bereich, "Auswertung")).toBe("true");
  const karte = werkbank.bereich.getByRole("button", { name: "Hochrechnung", expanded: true });
  await karte.waitFor();
  await werkbank.bereich.getByText("Kein Zwischenbericht mit Ist-Beträgen").waitFor();
  expect(await karte.evaluate((head) => document.activeElement === head)).toBe(true);
  expect(werkbank.fehler).toEqual([]);
});

test("Was prüft diese Zelle checks where needed and leaves the findings of the selected cell", async () => {
  const werkbank = await geschlossen();
  await werkbank.waehle("Investitionsprogramm", "J59");
  await imMenueband(werkbank, "KGRZ: Was prüft diese Zelle?").click();
  await werkbank.bereich.getByText("Nur Befunde zu Investitionsprogramm · J59").waitFor();
  await werkbank.bereich.getByText(/^Diese Zelle gehört zu \d+ Rechnungen, 2 stimmen nicht/).waitFor();
  expect(await gewaehlt(werkbank.bereich, "Prüfung")).toBe("true");
  await werkbank.waehle(BERICHT, "A30");
  await imMenueband(werkbank, "KGRZ: Was prüft diese Zelle?").click();
  await werkbank.bereich.getByText("Keine Rechnung prüft diese Zelle.").waitFor();
  await werkbank.bereich.getByText(/^Die Zelle steht in keiner erkannten Tabelle/).waitFor();
  expect(werkbank.fehler).toEqual([]);
});

test("Werte einfrieren finds the formula of the selection, Enter in the pane freezes it", async () => {
  const werkbank = await geschlossen();
  await werkbank.schreibe(BERICHT, "D4:D5", [["=KGRZ.TEUR(4000)"], ["=KGRZ.TEUR(5000)"]]);
  await werkbank.zeigt(BERICHT, "D5", "5");
  await werkbank.waehle(BERICHT, "D4");
  await imMenueband(werkbank, "Werte einfrieren").click();
  await werkbank.bereich.getByText("1 Zelle auf 1 Blatt wird zu Werten").waitFor();
  expect((await werkbank.lies(BERICHT, "D4")).formula).toBe("=KGRZ.TEUR(4000)");
  await werkbank.bereich
    .getByRole("button", { name: "Einfrieren" })
    .and(werkbank.bereich.locator(":focus"))
    .waitFor();
  await werkbank.page.keyboard.press("Enter");
  await werkbank.bereich.getByText(/1 Zelle enthält jetzt Werte/).waitFor();
  expect((await werkbank.lies(BERICHT, "D4")).formula).toBe(4);
  expect((await werkbank.lies(BERICHT, "D5")).formula).toBe("=KGRZ.TEUR(5000)");
});

test("Protokoll writes its sheet and leaves the pane closed; a failure opens it with a sentence", async () => {
  const werkbank = await geschlossen();
  await imMenueband(werkbank, "Protokoll").click();
  await werkbank.page.waitForFunction(() =>
    window.kgrzHost?.welt.tabelle.sheets().some(({ name }) => name === "Prüfprotokoll"),
  );
  expect(await sichtbar(werkbank)).toBe(false);
  await werkbank.scheitere("AccessDenied");
  await imMenueband(werkbank, "Protokoll").click();
  await werkbank.bereich.getByText("Excel lässt das nicht zu").waitFor();
  expect(await sichtbar(werkbank)).toBe(true);
  expect(werkbank.fehler).toEqual([]);
});

test("a key combination starts the check while the keyboard belongs to the sheet", async () => {
  const werkbank = await geschlossen();
  await werkbank.waehle(BERICHT, "D4");
  await werkbank.page.keyboard.press("Control+Alt+Shift+P");
  await werkbank.bereich.getByRole("button", { name: "Erneut prüfen" }).waitFor();
  expect((await werkbank.lies(BERICHT, "D4")).value).toBe("");
});

test("the help opens the handbook at the view's part, with its picture", async () => {
  const werkbank = await oeffnen();
  await reiter(werkbank.bereich, "Funktionen").click();
  const [page] = await Promise.all([
    werkbank.page.waitForEvent("popup"),
    werkbank.bereich.getByRole("link", { name: "Hilfe zu Funktionen" }).click(),
  ]);
  await page.waitForLoadState();
  const target = page.locator(":target");
  expect(await target.textContent()).toBe("Funktionen im Tabellenblatt");
  const picture = page.locator("img").first();
  expect(await picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(100);
  await page.getByRole("link", { name: "Regeln", exact: true }).click();
  await page.getByRole("link", { name: "KT-1" }).click();
  expect(await page.locator("h1").textContent()).toMatch(/^KT-1/);
  await page.close();
});

test("the sample opens as a workbook of its own", async () => {
  const werkbank = await oeffnen();
  await werkbank.oeffneBeispiel("Kennzahlen 2023");
  await werkbank.bereich.getByRole("button", { name: "Beispielmappe öffnen" }).click();
  await werkbank.page.waitForFunction(() => window.kgrzHost?.welt.tabelle.name === "Mappe2.xlsx");
  await werkbank.page.getByText(/Excel öffnet hierfür ein neues Fenster/).waitFor();
  await werkbank.bereit();
  expect(await werkbank.blaetter()).toContain(BERICHT);
  expect(werkbank.fehler).toEqual([]);
});

test.each([320, 350])(
  "at %i pixels all tabs and the help stand in one line beside Excel's button",
  async (breite) => {
    const werkbank = await oeffnen({ breite });
    const { bereich } = werkbank;
    const tabs = await bereich.getByRole("tab").all();
    const boxes = await Promise.all(
      [...tabs, bereich.getByRole("link", { name: /^Hilfe zu/ })].map((one) => one.boundingBox()),
    );
    const frame = await werkbank.page.locator("#bereich-rahmen").boundingBox();
    expect(new Set(boxes.map((box) => box?.y)).size).toBe(1);
    for (const box of boxes)
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual((frame?.x ?? 0) + breite - 40);
    expect(await maengel(bereich)).toEqual([]);
  },
);

test("a button that is pressed while the pane is still being loaded is not lost", async () => {
  const werkbank = await oeffnen();
  const { page } = werkbank;
  let arrive = (): void => undefined;
  const held = new Promise<void>((arrived) => (arrive = arrived));
  await page.route("**/addin/taskpane.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.getByLabel("Dunkles Design").check();
  await page.frameLocator("#bereich-rahmen").getByText("Excel wird verbunden …").waitFor();
  await imMenueband(werkbank, "Prüfen").click();
  arrive();
  await werkbank.bereich.getByRole("button", { name: "Erneut prüfen" }).waitFor();
  await page.unroute("**/addin/taskpane.js");
  expect(werkbank.fehler).toEqual([]);
});
