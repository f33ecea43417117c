import { readFileSync } from "node:fs";
import path from "node:path";
import type { Frame, Locator } from "playwright-core";
import { pruefen } from "../../src/rules/kern/pruefen";
import { summary } from "../../src/taskpane/ablauf/pruefergebnis";
import { readXlsx } from "../../src/workbook/xlsx";
import { maengel, zuBreit } from "../hilfen/browser/maengel";
import { type Aufmachung, knopf, laufend, mitWerkbank, type Werkbank } from "../hilfen/browser/werkbank";

const oeffnen = mitWerkbank();
const BESCHLUSS = "Festsetzungsbeschluss";
const SAEULE = "html, body, main, main > div";

const zeile = (bereich: Frame, name: RegExp): Locator => bereich.getByRole("row", { name });
const urteil = (bereich: Frame): Promise<string | null> =>
  bereich.getByRole("heading", { level: 2 }).first().textContent();

/** The workbench after a check of the Wirtschaftsplan 2024. */
async function geprueft(aufmachung?: Aufmachung): Promise<Werkbank> {
  const werkbank = await oeffnen(aufmachung);
  await werkbank.pruefe();
  return werkbank;
}

test("a check names plan and year, judges as the check of the file does, and every line of the Beschluss agrees with the plan", async () => {
  const { bereich, fehler } = await geprueft();
  await bereich.getByRole("heading", { name: "Wirtschaftsplan 2024" }).waitFor();
  const name = "Wirtschaftsplan-2024.xlsx";
  const file = await readXlsx(readFileSync(path.join("samples", name)), name);
  expect(await urteil(bereich)).toBe(summary(pruefen(file)).title);
  await bereich.getByText(/^Festsetzungsbeschluss: alle 8/).click();
  expect(await bereich.getByRole("row").count()).toBe(9);
  expect(await bereich.getByRole("row").getByText("stimmt", { exact: true }).count()).toBe(7);
  expect(await zeile(bereich, /^Höchstbetrag/).textContent()).toContain("vorhanden");
  expect(await zeile(bereich, /^Erträge/).textContent()).toMatch(/^Ertr.gestimmt12\.725\.50012\.725\.500$/);
  expect(fehler).toEqual([]);
});

test("a click on a figure, on a finding and on a table selects them in the grid", async () => {
  const werkbank = await geprueft();
  const { bereich } = werkbank;
  await bereich.getByText(/^Festsetzungsbeschluss: alle 8/).click();
  await knopf(zeile(bereich, /^Erträge/), /^Beschluss/).click();
  await werkbank.springtZu(`${BESCHLUSS}!B5`);
  await bereich.getByText(/^sonstige Personalnebenaufw/).click();
  await werkbank.springtZu("Kontenübersicht!C83");
  await bereich.getByText(/^Erkannte Tabellen/).click();
  const tabelle = knopf(bereich, /^Erfolgsplan · A\d+:\w+ in Excel auswählen$/);
  const [, bereichDerTabelle = "?"] =
    /· (\S+) in Excel/.exec((await tabelle.getAttribute("aria-label")) ?? "") ?? [];
  await tabelle.click();
  await werkbank.springtZu(`Erfolgsplan!${bereichDerTabelle}`);
});

test("a changed figure marks the result as out of date; the next check finds it and leads to it", async () => {
  const werkbank = await geprueft();
  const { bereich } = werkbank;
  await laufend(bereich).uncheck();
  await werkbank.schreibe(BESCHLUSS, "B5", [[12715500]]);
  await bereich.getByText("Mappe seitdem geändert").waitFor();
  await knopf(bereich, "Erneut prüfen").click();
  await zeile(bereich, /^Erträge/)
    .getByText("weicht ab")
    .waitFor();
  expect(await urteil(bereich)).toMatch(/^\d+ Fehler/);
  const errors = bereich.getByRole("list", { name: "Fehler", exact: true });
  await knopf(errors, "Einzelheiten").first().click();
  await errors.getByText("Differenz", { exact: true }).waitFor();
  await bereich.getByText("Mappe seitdem geändert").waitFor({ state: "detached" });
});

test("the ribbon starts the same check", async () => {
  const { page, bereich } = await oeffnen();
  await knopf(bereich, "Prüfen").waitFor();
  await page.getByRole("navigation").getByRole("button", { name: "Prüfen" }).click();
  await knopf(bereich, "Erneut prüfen").waitFor();
});

test("while a cell is being edited the pane says so, and the second try succeeds", async () => {
  const werkbank = await oeffnen();
  const { bereich } = werkbank;
  await werkbank.bearbeitung(true);
  await knopf(bereich, "Prüfen").click();
  await werkbank.vorspulen(bereich.getByText("In Excel wird gerade eine Zelle bearbeitet"));
  await werkbank.bearbeitung(false);
  await knopf(bereich, "Erneut versuchen").click();
  await knopf(bereich, "Erneut prüfen").waitFor();
});

test("a sheet that is gone by the time of the jump is named", async () => {
  const werkbank = await geprueft();
  await laufend(werkbank.bereich).uncheck();
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
  await knopf(bereich, "Prüfen").press("Enter");
  await knopf(bereich, "Erneut prüfen").press("Tab");
  const focused = bereich.locator(":focus");
  expect(await focused.getAttribute("aria-label")).toMatch(/^Nächster Befund/);
  await focused.press("ArrowLeft");
  expect(await focused.getAttribute("aria-label")).toMatch(/^Vorheriger Befund/);
  await focused.press("Tab");
  expect(await focused.getAttribute("aria-label")).toBe("Investitionsprogramm · J59 in Excel auswählen");
  await bereich.locator("summary", { hasText: "Festsetzungsbeschluss" }).press("Enter");
  await zeile(bereich, /^Erträge/)
    .getByRole("button")
    .first()
    .press("Enter");
  await werkbank.springtZu(`${BESCHLUSS}!B5`);
  await bereich.locator("summary", { hasText: "Erkannte Tabellen" }).press("Enter");
  await knopf(bereich, /^Erfolgsplan · A/).waitFor();
});

describe.each([
  ["light", {}],
  ["dark", { dunkel: true }],
])("in a %s Excel", (_, aufmachung) => {
  test("axe finds nothing to object to: before, after, in details, with a message", async () => {
    const werkbank = await oeffnen(aufmachung);
    const { bereich } = werkbank;
    await knopf(bereich, "Prüfen").waitFor();
    expect(await maengel(bereich)).toEqual([]);
    await werkbank.pruefe();
    await knopf(bereich, "Einzelheiten").last().click();
    await bereich.getByText(/^Erkannte Tabellen/).click();
    await bereich
      .getByText(/^So gelesen/)
      .nth(1)
      .click();
    await knopf(bereich, /^Rechnung ändern/)
      .first()
      .click();
    expect(await maengel(bereich)).toEqual([]);
    await werkbank.scheitere("AccessDenied");
    await bereich.getByText(/^sonstige Personalnebenaufw/).click();
    await bereich.getByText("Excel lässt das nicht zu").waitFor();
    expect(await maengel(bereich)).toEqual([]);
  });
});

test.each([320, 200])("a pane of %d pixels scrolls in no part sideways", async (breite) => {
  const { bereich } = await geprueft({ breite });
  await knopf(bereich, "Einzelheiten").last().click();
  await bereich.getByText(/^Erkannte Tabellen/).click();
  await bereich
    .getByText(/^So gelesen/)
    .nth(1)
    .click();
  await knopf(bereich, /^Rechnung ändern/)
    .first()
    .click();
  expect(await zuBreit(bereich, SAEULE)).toEqual([]);
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
