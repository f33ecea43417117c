import { readFileSync } from "node:fs";
import path from "node:path";
import type { AxeResults } from "axe-core";
import type { Frame, Locator } from "playwright-core";
import { pruefen } from "../../src/rules/pruefen";
import { summary } from "../../src/taskpane/auswertung";
import { readXlsx } from "../../src/workbook/xlsx";
import { type Aufmachung, mitWerkbank, type Werkbank } from "./werkbank";

const oeffnen = mitWerkbank();
const BESCHLUSS = "Festsetzungsbeschluss";
const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const button = (bereich: Frame | Locator, name: string | RegExp): Locator =>
  bereich.getByRole("button", { name, exact: typeof name === "string" });
const zeile = (bereich: Frame, name: RegExp): Locator => bereich.getByRole("row", { name });
const urteil = (bereich: Frame): Promise<string | null> =>
  bereich.getByRole("heading", { level: 2 }).first().textContent();

/** The workbench after a check of the Wirtschaftsplan 2024. */
async function geprueft(aufmachung?: Aufmachung): Promise<Werkbank> {
  const werkbank = await oeffnen(aufmachung);
  await button(werkbank.bereich, "Prüfen").click();
  await button(werkbank.bereich, "Erneut prüfen").waitFor();
  return werkbank;
}

test("a check names plan and year, judges as the check of the file does, and every line of the Beschluss agrees with the plan", async () => {
  const { bereich, fehler } = await geprueft();
  await bereich.getByRole("heading", { name: "Wirtschaftsplan 2024" }).waitFor();
  const name = "Wirtschaftsplan-2024.xlsx";
  const file = await readXlsx(readFileSync(path.join("samples", name)), name);
  expect(await urteil(bereich)).toBe(summary(pruefen(file)).title);
  expect(await bereich.getByRole("row").count()).toBe(9);
  expect(await bereich.getByRole("row").getByText("stimmt", { exact: true }).count()).toBe(7);
  expect(await zeile(bereich, /^Höchstbetrag/).textContent()).toContain("vorhanden");
  expect(await zeile(bereich, /^Erträge/).textContent()).toMatch(/^Ertr.gestimmt12\.725\.50012\.725\.500$/);
  expect(fehler).toEqual([]);
});

test("a click on a figure, on a finding and on a table selects them in the grid", async () => {
  const werkbank = await geprueft();
  const { bereich } = werkbank;
  await button(zeile(bereich, /^Erträge/), /^Beschluss/).click();
  await waehlt(werkbank, `${BESCHLUSS}!B5`);
  await bereich.getByText(/^sonstige Personalnebenaufw/).click();
  await waehlt(werkbank, "Kontenübersicht!C83");
  await bereich.getByText(/^Erkannte Tabellen/).click();
  await button(bereich, /^Erfolgsplan · A\d+:\w+ in Excel auswählen$/).click();
  await waehlt(werkbank, /^Erfolgsplan!A\d+:\w+$/);
});

test("a changed figure marks the result as out of date; the next check finds it and leads to it", async () => {
  const werkbank = await geprueft();
  const { bereich } = werkbank;
  await bereich.getByRole("switch", { name: "Laufend prüfen" }).uncheck();
  await werkbank.schreibe(BESCHLUSS, "B5", [[12715500]]);
  await bereich.getByText("Mappe seitdem geändert").waitFor();
  await button(bereich, "Erneut prüfen").click();
  await zeile(bereich, /^Erträge/)
    .getByText("weicht ab")
    .waitFor();
  expect(await urteil(bereich)).toMatch(/^\d+ Fehler/);
  const errors = bereich.getByRole("list", { name: "Fehler", exact: true });
  await button(errors, "Einzelheiten").first().click();
  await errors.getByText("Differenz", { exact: true }).waitFor();
  await bereich.getByText("Mappe seitdem geändert").waitFor({ state: "detached" });
});

test("the ribbon starts the same check", async () => {
  const { page, bereich } = await oeffnen();
  await button(bereich, "Prüfen").waitFor();
  await page.getByRole("navigation").getByRole("button", { name: "Prüfen" }).click();
  await button(bereich, "Erneut prüfen").waitFor();
});

test("while a cell is being edited the pane says so, and the second try succeeds", async () => {
  const werkbank = await oeffnen();
  const { bereich } = werkbank;
  await werkbank.bearbeitung(true);
  await button(bereich, "Prüfen").click();
  await bereich.getByText("In Excel wird gerade eine Zelle bearbeitet").waitFor();
  await werkbank.bearbeitung(false);
  await button(bereich, "Erneut versuchen").click();
  await button(bereich, "Erneut prüfen").waitFor();
});

test("a sheet that is gone by the time of the jump is named", async () => {
  const werkbank = await geprueft();
  await werkbank.page.evaluate(() =>
    window.kgrzHost?.globals.Excel.run(async ({ workbook }) => {
      workbook.worksheets.getItem("Kontenübersicht").delete();
    }),
  );
  await werkbank.bereich.getByText(/^sonstige Personalnebenaufw/).click();
  await werkbank.bereich.getByText("Das Blatt „Kontenübersicht“ wurde seit der Prüfung gelöscht").waitFor();
});

// The grid takes the focus once more after it has been drawn, so every key is pressed on its element.
test("everything is reached by keyboard: check, jump, unfold", async () => {
  const werkbank = await oeffnen();
  const { bereich } = werkbank;
  await button(bereich, "Prüfen").press("Enter");
  await button(bereich, "Erneut prüfen").press("Tab");
  const focused = bereich.locator(":focus");
  for (const name of [/^Vorheriger Befund/, /^Nächster Befund/]) {
    await focused.press("Tab");
    expect(await focused.getAttribute("aria-label")).toMatch(name);
  }
  await zeile(bereich, /^Erträge/)
    .getByRole("button")
    .first()
    .press("Enter");
  await waehlt(werkbank, `${BESCHLUSS}!B5`);
  await bereich.locator("summary", { hasText: "Erkannte Tabellen" }).press("Enter");
  await button(bereich, /^Erfolgsplan · A/).waitFor();
});

describe.each([
  ["light", {}],
  ["dark", { dunkel: true }],
])("in a %s Excel", (_, aufmachung) => {
  test("axe finds nothing to object to: before, after, in details, with a message", async () => {
    const werkbank = await oeffnen(aufmachung);
    const { bereich } = werkbank;
    await button(bereich, "Prüfen").waitFor();
    await bereich.evaluate(AXE);
    expect(await einwaende(bereich)).toEqual([]);
    await button(bereich, "Prüfen").click();
    await button(bereich, "Einzelheiten").last().click();
    await bereich.getByText(/^Erkannte Tabellen/).click();
    expect(await einwaende(bereich)).toEqual([]);
    await werkbank.scheitere("AccessDenied");
    await bereich.getByText(/^sonstige Personalnebenaufw/).click();
    await bereich.getByText("Excel lässt das nicht zu").waitFor();
    expect(await einwaende(bereich)).toEqual([]);
  });
});

test.each([320, 200])("a pane of %d pixels scrolls in no part sideways", async (breite) => {
  const { bereich } = await geprueft({ breite });
  await button(bereich, "Einzelheiten").last().click();
  await bereich.getByText(/^Erkannte Tabellen/).click();
  const overflowing = await bereich.evaluate(() =>
    [...document.querySelectorAll("html, body, main, main > div")]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map(({ tagName }) => tagName),
  );
  expect(overflowing).toEqual([]);
});

test("what belongs to Excel in the upper right corner stays free", async () => {
  const { bereich } = await geprueft({ breite: 320 });
  const names = await bereich.evaluate(() =>
    [...document.querySelectorAll("h1, header p, header button")].map((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const { right, top } = range.getBoundingClientRect();
      return { right, top };
    }),
  );
  expect(names.filter(({ right, top }) => right > 280 && top < 40)).toEqual([]);
});

/** Waits until the grid's selection is the address: the jump takes two requests. */
async function waehlt(werkbank: Werkbank, address: string | RegExp): Promise<void> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const selected = plain(await werkbank.auswahl());
    if (typeof address === "string" ? selected === address : address.test(selected)) return;
    await werkbank.page.waitForTimeout(100);
  }
  expect(plain(await werkbank.auswahl())).toMatch(address);
}

/** Excel quotes sheet names that are no plain words. */
const plain = (address = ""): string => address.replace(/^'(.*)'!/, "$1!");

/** What axe objects to in the pane, with the first place. */
async function einwaende(bereich: Frame): Promise<string[]> {
  // Colours that are still fading are nobody's to judge.
  await bereich.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  const { violations } = await bereich.evaluate<AxeResults>("axe.run()");
  return violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.html}`);
}
