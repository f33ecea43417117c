import { readFileSync } from "node:fs";
import type { Frame, Locator } from "playwright-core";
import { readXlsx } from "../../src/workbook/xlsx";
import { maengel } from "../hilfen/browser/maengel";
import { type Aufmachung, knopf, laufend, mitWerkbank, type Werkbank } from "../hilfen/browser/werkbank";
import { xlsx } from "../hilfen/datei";

const oeffnen = mitWerkbank();
const BESCHLUSS = "Festsetzungsbeschluss";
const SAEULE = "html, body, header, main, main > div";
const weiter = (bereich: Frame): Locator => knopf(bereich, /^Nächster Befund/);
const urteil = (bereich: Frame): Promise<string | null> => bereich.locator("#urteil").textContent();

/** The plan with a wrong figure in its Beschluss, checked. */
async function geprueft(aufmachung?: Aufmachung): Promise<Werkbank> {
  const werkbank = await oeffnen(aufmachung);
  await werkbank.schreibe(BESCHLUSS, "B5", [[12715500]]);
  await werkbank.pruefe();
  return werkbank;
}

/** "Kontenübersicht!E14" for a text like "KT-1 Kontenübersicht · E14 1". */
const zelle = (text: string | null): string => `!${/· ([A-Z]+\d+)/.exec(text ?? "")?.[1] ?? "?"}`;

test("the check runs in a worker of the pane's own", async () => {
  const werkbank = await oeffnen();
  const scripts = werkbank.page.workers().map((worker) => worker.url());
  expect(scripts.filter((url) => /\/addin\/.*\.js$/.test(url))).toHaveLength(1);
  const [script = ""] = scripts;
  const source = await (await fetch(script)).text();
  expect(source).not.toMatch(/react|Office\.|Excel\.run/);
  await werkbank.pruefe();
  expect(werkbank.fehler).toEqual([]);
});

test("the keys lead from finding to finding and through the details", async () => {
  const werkbank = await geprueft();
  const { bereich, page } = werkbank;
  await knopf(bereich, "Erneut prüfen").press("Alt+ArrowDown");
  const current = bereich.locator("[data-befund][aria-current=true]");
  await current.waitFor();
  await bereich.getByText(/^1 von \d+$/).waitFor();
  await bereich.locator(":focus").press("Enter");
  await current.getByRole("table", { name: /^Rechnung|^Vergleichswert/ }).waitFor();
  const first = await current.getAttribute("data-befund");
  await bereich.locator(":focus").press("Alt+ArrowDown");
  await bereich.getByText(/^2 von \d+$/).waitFor();
  expect(await current.getAttribute("data-befund")).not.toBe(first);
  await bereich.waitForFunction(() => {
    const box = document.querySelector("[data-befund][aria-current=true]")?.getBoundingClientRect();
    return box !== undefined && box.top >= 0 && box.bottom <= window.innerHeight;
  });
  await werkbank.springtZu(zelle(await current.getAttribute("data-befund")));
  await page.keyboard.press("Alt+ArrowUp");
  await bereich.getByText(/^1 von \d+$/).waitFor();
});

test("each term of a broken sum leads to its cell", async () => {
  const werkbank = await oeffnen();
  const { bereich } = werkbank;
  await werkbank.schreibe("Kontenübersicht", "E14", [[1]]);
  await werkbank.pruefe();
  await bereich.getByRole("list", { name: "Fehler", exact: true }).waitFor();
  for (const toggle of await bereich.getByRole("list", { name: "Fehler" }).getByText("Einzelheiten").all())
    await toggle.click();
  const sum = bereich.getByRole("table", { name: /^Rechnung \(\d+ Summanden\)$/ }).first();
  const term = sum.getByRole("button").first();
  const title = await term.getAttribute("title");
  await term.click();
  await werkbank.springtZu(zelle(title));
});

test("a proposal is taken over into its cell and taken back", async () => {
  const werkbank = await geprueft();
  const { bereich } = werkbank;
  const before = await urteil(bereich);
  await knopf(bereich, `Wert übernehmen …: 12.725.500 in ${BESCHLUSS} · B5`).click();
  await knopf(bereich, "Übernehmen").click();
  await bereich.getByText(`${BESCHLUSS} · B5 übernommen: 12.715.500 → 12.725.500`).waitFor();
  expect((await werkbank.lies(BESCHLUSS, "B5")).value).toBe(12725500);
  await bereich.getByRole("heading", { name: /: alle 8 Beträge stimmen$/ }).waitFor();
  expect(await urteil(bereich)).not.toBe(before);
  await knopf(bereich, `Rückgängig: übernommener Wert in ${BESCHLUSS} · B5`).first().click();
  await bereich
    .getByRole("row", { name: /^Erträge/ })
    .getByText("weicht ab")
    .waitFor();
  expect((await werkbank.lies(BESCHLUSS, "B5")).value).toBe(12715500);
  expect(await urteil(bereich)).toBe(before);
  expect(werkbank.fehler).toEqual([]);
});

test("a proposal is not written where a co-author was faster, nor on a protected sheet", async () => {
  const werkbank = await geprueft();
  const { bereich } = werkbank;
  await laufend(bereich).uncheck();
  await werkbank.schreibe(BESCHLUSS, "B5", [[12705500]]);
  await knopf(bereich, `Wert übernehmen …: 12.725.500 in ${BESCHLUSS} · B5`).click();
  await knopf(bereich, "Übernehmen").click();
  await bereich.getByText(/steht inzwischen etwas anderes/).waitFor();
  expect((await werkbank.lies(BESCHLUSS, "B5")).value).toBe(12705500);
  await werkbank.pruefe();
  await werkbank.page.evaluate(
    (name) =>
      window.kgrzHost?.globals.Excel.run(async ({ workbook }) =>
        workbook.worksheets.getItem(name).protection.protect(),
      ),
    BESCHLUSS,
  );
  await knopf(bereich, `Wert übernehmen …: 12.725.500 in ${BESCHLUSS} · B5`).click();
  await knopf(bereich, "Übernehmen").click();
  await bereich.getByText(/„Festsetzungsbeschluss“ ist geschützt/).waitFor();
  expect((await werkbank.lies(BESCHLUSS, "B5")).value).toBe(12705500);
});

test("while figures are typed the status follows; scroll position, details and filter stay", async () => {
  const werkbank = await geprueft();
  const { bereich } = werkbank;
  await laufend(bereich).check();
  const before = await urteil(bereich);
  await knopf(bereich, "Filter").click();
  await bereich.getByRole("searchbox").fill("Festsetzungsbeschluss");
  await knopf(bereich.getByRole("list", { name: "Fehler" }), "Einzelheiten")
    .first()
    .click();
  const scroll = bereich.locator("main > div").last();
  await scroll.evaluate((element) => element.scrollTo(0, 60));
  await werkbank.tippe("Kontenübersicht", "E5", "116000");
  await bereich.waitForFunction((text) => document.getElementById("urteil")?.textContent !== text, before);
  expect(await scroll.evaluate(({ scrollTop }) => scrollTop)).toBe(60);
  expect(await bereich.getByRole("searchbox").inputValue()).toBe("Festsetzungsbeschluss");
  await bereich.getByText("Grundlage", { exact: true }).first().waitFor();
  expect(await bereich.getByText("Mappe seitdem geändert").count()).toBe(0);
  expect(werkbank.fehler).toEqual([]);
});

test("while a cell is being edited the running check waits without a message", async () => {
  const werkbank = await geprueft();
  const { bereich } = werkbank;
  await laufend(bereich).check();
  const before = await urteil(bereich);
  await werkbank.schreibe("Kontenübersicht", "E5", [[116000]]);
  await werkbank.bearbeitung(true);
  await werkbank.vorspulen(bereich.getByText("Wartet auf das Ende Ihrer Eingabe …"));
  expect(await bereich.getByText("In Excel wird gerade eine Zelle bearbeitet").count()).toBe(0);
  await werkbank.bearbeitung(false);
  await werkbank.vorspulen(bereich.locator("#urteil").filter({ hasNotText: before ?? "" }));
});

test("a workbook of more than fifty sheets names what is read, can be stopped, and holds up nothing", async () => {
  const werkbank = await oeffnen();
  const sample = await readXlsx(readFileSync("samples/Wirtschaftsplan-2024.xlsx"), "Viele.xlsx");
  const sheets = [0, 1, 2, 3].flatMap((copy) =>
    sample.sheets.map((sheet) => ({ ...sheet, name: `${sheet.name.slice(0, 25)} ${copy}` })),
  );
  expect(sheets.length).toBeGreaterThan(50);
  await werkbank.lasseFallen("Viele.xlsx", xlsx({ name: "Viele.xlsx", sheets }));
  await werkbank.page
    .getByLabel("Beispiel")
    .locator("option", { hasText: "Viele.xlsx" })
    .waitFor({ state: "attached" });
  await werkbank.bereit();
  const { bereich } = werkbank;
  await knopf(bereich, "Prüfen").waitFor();
  // In the page itself: from here the word would often come when the check has ended.
  const steps = bereich.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const seen = new Set<string>();
        const observer = new MutationObserver(() => {
          for (const { textContent } of document.querySelectorAll("header p")) seen.add(textContent ?? "");
          if (seen.has("Prüfe die Zahlen …")) {
            const buttons = [...document.querySelectorAll("button")];
            buttons.find(({ textContent }) => textContent === "Abbrechen")?.click();
          }
          const ended =
            document.getElementById("urteil") ?? document.body.textContent?.includes("abgebrochen");
          if (!ended) return;
          observer.disconnect();
          resolve([...seen]);
        });
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      }),
  );
  await knopf(bereich, "Prüfen").click();
  await bereich.getByText("Die Prüfung wurde abgebrochen.").waitFor();
  expect((await steps).some((text) => /^Lese .+ \(\d+ von \d+\)$/.test(text))).toBe(true);
  await werkbank.pruefe();
  expect(await urteil(bereich)).toMatch(/\d+ /);
  expect(werkbank.fehler).toEqual([]);
});

describe.each([
  ["light", {}],
  ["dark", { dunkel: true }],
] as const)("in a %s Excel of 320 pixels", (_, aufmachung) => {
  test("axe finds nothing to object to, with normal and with forced colours, and nothing scrolls sideways", async () => {
    const werkbank = await geprueft({ breite: 320, ...aufmachung });
    const { bereich, page } = werkbank;
    const pruefeZustand = async (ohneKontrast = false): Promise<void> => {
      expect(await maengel(bereich, { passend: SAEULE, ohneKontrast })).toEqual([]);
    };
    await pruefeZustand();
    await weiter(bereich).click();
    await knopf(bereich.locator("[data-befund][aria-current=true]"), "Einzelheiten").click();
    await pruefeZustand();
    await knopf(bereich, "Filter").click();
    await bereich.getByRole("searchbox").fill("xyz");
    await bereich.getByRole("heading", { name: "Keine Treffer" }).waitFor();
    await pruefeZustand();
    await knopf(bereich, "Filter aufheben").click();
    await knopf(bereich, /^Wert übernehmen …/)
      .first()
      .click();
    await pruefeZustand();
    await knopf(bereich, "Übernehmen").click();
    await bereich.getByText("Übernommene Werte (1)").waitFor();
    await pruefeZustand();
    await page.emulateMedia({ forcedColors: "active" });
    await pruefeZustand(true);
  });
});

test("in a low pane the state of things stays in view while everything else scrolls", async () => {
  const werkbank = await geprueft();
  const { bereich, page } = werkbank;
  await page.setViewportSize({ width: 1440, height: 480 });
  await bereich.getByText(/^Erkannte Tabellen/).scrollIntoViewIfNeeded();
  await bereich.waitForFunction(() => {
    const box = document.getElementById("urteil")?.getBoundingClientRect();
    return box !== undefined && box.top >= 0 && box.bottom < 200;
  });
});
