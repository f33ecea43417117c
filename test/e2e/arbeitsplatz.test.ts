import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Frame, Locator } from "playwright-core";
import { readXlsx } from "../../src/workbook/xlsx";
import { xlsx } from "../hilfen/datei";
import { type Aufmachung, mitWerkbank, type Werkbank } from "./werkbank";

const oeffnen = mitWerkbank();
const BESCHLUSS = "Festsetzungsbeschluss";
const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const button = (bereich: Frame | Locator, name: string | RegExp): Locator =>
  bereich.getByRole("button", { name, exact: typeof name === "string" });
const weiter = (bereich: Frame): Locator => button(bereich, /^Nächster Befund/);
const urteil = (bereich: Frame): Promise<string | null> => bereich.locator("#urteil").textContent();

/** The plan with a wrong figure in its Beschluss, checked. */
async function geprueft(aufmachung?: Aufmachung): Promise<Werkbank> {
  const werkbank = await oeffnen(aufmachung);
  await werkbank.schreibe(BESCHLUSS, "B5", [[12715500]]);
  await pruefe(werkbank);
  return werkbank;
}

async function pruefe({ bereich }: Werkbank): Promise<void> {
  await button(bereich, /^(Erneut p|P)rüfen$/).click();
  await button(bereich, "Erneut prüfen").waitFor();
  await bereich.getByRole("progressbar").waitFor({ state: "detached" });
}

test("the check runs in a worker of the pane's own", async () => {
  const werkbank = await oeffnen();
  const scripts = werkbank.page.workers().map((worker) => worker.url());
  expect(scripts.filter((url) => /\/addin\/.*\.js$/.test(url))).toHaveLength(1);
  const [script = ""] = scripts;
  const source = await (await fetch(script)).text();
  expect(source).not.toMatch(/react|Office\.|Excel\.run/);
  await pruefe(werkbank);
  expect(werkbank.fehler).toEqual([]);
});

test("the keys lead from finding to finding and through the details", async () => {
  const werkbank = await geprueft();
  const { bereich, page } = werkbank;
  await button(bereich, "Erneut prüfen").press("Alt+ArrowDown");
  const current = bereich.locator("[data-befund][aria-current=true]");
  await current.waitFor();
  await bereich.getByText(/^1 von \d+$/).waitFor();
  await bereich.locator(":focus").press("Enter");
  await current.getByRole("table", { name: /^Rechnung|^Vergleichswert/ }).waitFor();
  const first = await current.getAttribute("data-befund");
  await bereich.locator(":focus").press("Alt+ArrowDown");
  await bereich.getByText(/^2 von \d+$/).waitFor();
  expect(await current.getAttribute("data-befund")).not.toBe(first);
  const inView = await current.evaluate((item) => {
    const { top, bottom } = item.getBoundingClientRect();
    return top >= 0 && bottom <= window.innerHeight;
  });
  expect(inView).toBe(true);
  await expectSelection(werkbank, (await current.getAttribute("data-befund")) ?? "");
  await page.keyboard.press("Alt+ArrowUp");
  await bereich.getByText(/^1 von \d+$/).waitFor();
});

test("each term of a broken sum leads to its cell", async () => {
  const werkbank = await oeffnen();
  const { bereich } = werkbank;
  await werkbank.schreibe("Kontenübersicht", "E14", [[1]]);
  await pruefe(werkbank);
  await bereich.getByRole("list", { name: "Fehler", exact: true }).waitFor();
  for (const toggle of await bereich.getByRole("list", { name: "Fehler" }).getByText("Einzelheiten").all())
    await toggle.click();
  const sum = bereich.getByRole("table", { name: /^Rechnung \(\d+ Summanden\)$/ }).first();
  const term = sum.getByRole("button").first();
  const name = (await term.getAttribute("title")) ?? "";
  await term.click();
  await expectSelection(werkbank, name.replace(" in Excel auswählen", ""));
});

test("a proposal is taken over into its cell and taken back", async () => {
  const werkbank = await geprueft();
  const { bereich } = werkbank;
  const before = await urteil(bereich);
  await button(bereich, `Wert übernehmen …: 12.725.500 in ${BESCHLUSS} · B5`).click();
  await button(bereich, "Übernehmen").click();
  await bereich.getByText(`${BESCHLUSS} · B5 übernommen: 12.715.500 → 12.725.500`).waitFor();
  expect((await werkbank.lies(BESCHLUSS, "B5")).value).toBe(12725500);
  await bereich
    .getByRole("row", { name: /^Erträge/ })
    .getByText("stimmt")
    .waitFor();
  expect(await urteil(bereich)).not.toBe(before);
  await button(bereich, `Rückgängig: übernommener Wert in ${BESCHLUSS} · B5`).first().click();
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
  await bereich.getByRole("switch", { name: "Laufend prüfen" }).uncheck();
  await werkbank.schreibe(BESCHLUSS, "B5", [[12705500]]);
  await button(bereich, `Wert übernehmen …: 12.725.500 in ${BESCHLUSS} · B5`).click();
  await button(bereich, "Übernehmen").click();
  await bereich.getByText(/steht inzwischen etwas anderes/).waitFor();
  expect((await werkbank.lies(BESCHLUSS, "B5")).value).toBe(12705500);
  await pruefe(werkbank);
  await werkbank.page.evaluate(
    (name) =>
      window.kgrzHost?.globals.Excel.run(async ({ workbook }) =>
        workbook.worksheets.getItem(name).protection.protect(),
      ),
    BESCHLUSS,
  );
  await button(bereich, `Wert übernehmen …: 12.725.500 in ${BESCHLUSS} · B5`).click();
  await button(bereich, "Übernehmen").click();
  await bereich.getByText(/„Festsetzungsbeschluss“ ist geschützt/).waitFor();
  expect((await werkbank.lies(BESCHLUSS, "B5")).value).toBe(12705500);
});

test("while figures are typed the status follows; scroll position, details and filter stay", async () => {
  const werkbank = await geprueft();
  const { bereich } = werkbank;
  const before = await urteil(bereich);
  await button(bereich, "Filter").click();
  await bereich.getByRole("searchbox").fill("Festsetzungsbeschluss");
  await button(bereich.getByRole("list", { name: "Fehler" }), "Einzelheiten")
    .first()
    .click();
  const scroll = bereich.locator("main > div").last();
  await scroll.evaluate((element) => element.scrollTo(0, 60));
  await werkbank.tippe(BESCHLUSS, "B6", "1");
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
  const before = await urteil(bereich);
  await werkbank.schreibe(BESCHLUSS, "B6", [[1]]);
  await werkbank.bearbeitung(true);
  await bereich.getByText("Wartet auf das Ende Ihrer Eingabe …").waitFor();
  expect(await bereich.getByText("In Excel wird gerade eine Zelle bearbeitet").count()).toBe(0);
  await werkbank.bearbeitung(false);
  await bereich.waitForFunction((text) => document.getElementById("urteil")?.textContent !== text, before);
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
  await button(bereich, "Prüfen").waitFor();
  const steps = bereich.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const seen = new Set<string>();
        new MutationObserver(() => {
          for (const { textContent } of document.querySelectorAll("header p")) seen.add(textContent ?? "");
          if (document.getElementById("urteil") || document.body.textContent?.includes("abgebrochen"))
            resolve([...seen]);
        }).observe(document.body, { subtree: true, childList: true, characterData: true });
      }),
  );
  await button(bereich, "Prüfen").click();
  await bereich.getByText("Prüfe die Zahlen …").waitFor();
  await button(bereich, "Abbrechen").click();
  await bereich.getByText("Die Prüfung wurde abgebrochen.").waitFor();
  expect((await steps).some((text) => /^Lese .+ \(\d+ von \d+\)$/.test(text))).toBe(true);
  await pruefe(werkbank);
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
    await bereich.evaluate(AXE);
    const pruefeZustand = async (forced = false): Promise<void> => {
      expect(await einwaende(bereich, forced)).toEqual([]);
      expect(await seitwaerts(bereich)).toEqual([]);
    };
    await pruefeZustand();
    await weiter(bereich).click();
    await button(bereich.locator("[data-befund][aria-current=true]"), "Einzelheiten").click();
    await pruefeZustand();
    await button(bereich, "Filter").click();
    await bereich.getByRole("searchbox").fill("xyz");
    await bereich.getByRole("heading", { name: "Keine Treffer" }).waitFor();
    await pruefeZustand();
    await button(bereich, "Filter aufheben").click();
    await button(bereich, /^Wert übernehmen …/)
      .first()
      .click();
    await pruefeZustand();
    await button(bereich, "Übernehmen").click();
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
  const { top, bottom } = await bereich.locator("#urteil").evaluate((title) => {
    const box = title.getBoundingClientRect();
    return { top: box.top, bottom: box.bottom };
  });
  expect(top).toBeGreaterThanOrEqual(0);
  expect(bottom).toBeLessThan(200);
});

/** Waits until the cell is selected that the text ends with: "KT-1 Kontenübersicht · E14 1". */
async function expectSelection(werkbank: Werkbank, text: string): Promise<void> {
  const cell = /· ([A-Z]+\d+)/.exec(text)?.[1] ?? "?";
  for (let attempt = 0; attempt < 50; attempt++) {
    if ((await werkbank.auswahl())?.endsWith(`!${cell}`)) return;
    await werkbank.page.waitForTimeout(100);
  }
  expect(await werkbank.auswahl()).toContain(cell);
}

/**
 * What axe objects to in the pane, with the first place. Forced colours are the system's own, and axe takes the
 * replaced ones for those that are seen: their contrast is then not measured.
 */
async function einwaende(bereich: Frame, forced: boolean): Promise<string[]> {
  const options = { rules: { "color-contrast": { enabled: !forced } } };
  // Colours that are still fading are nobody's to judge.
  await bereich.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  const { violations } = await bereich.evaluate<AxeResults>(`axe.run(${JSON.stringify(options)})`);
  return violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.html}`);
}

/** What is wider than its place. */
function seitwaerts(bereich: Frame): Promise<string[]> {
  return bereich.evaluate(() =>
    [...document.querySelectorAll("html, body, header, main, main > div")]
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth)
      .map(({ tagName, className }) => `${tagName} ${className}`),
  );
}
