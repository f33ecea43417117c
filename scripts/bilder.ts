import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Browser, FrameLocator, Locator, Page } from "playwright-core";
import { browserStarten } from "../test/hilfen/browser/browser";
import { bauenWoNoetig } from "./bauen/bauen.mjs";
import { root } from "./installieren.mjs";
import { starten } from "./server.mjs";

/** Makes the pictures of README and handbook from the workbench; `npm run bilder -- protokoll filter` only these. */
const ORDNER = path.join(root, "docs", "bilder");
const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { version: string };
const BERICHT = "Zwischenbericht-2023-06-30.xlsx";

/** The slip that the handbook tells of: an account of the plan with another amount than its total needs. */
const VERSEHEN = { sheet: "Kontenübersicht", cell: "E15", statt: 400_000, eingetragen: 190_000 };

/** The workbench in a browser; the pane is a frame of its own. */
interface Werkbank {
  page: Page;
  pane: FrameLocator;
}

const button = ({ pane }: Werkbank, name: string | RegExp): Locator =>
  pane.getByRole("button", { name, exact: typeof name === "string" });
const reiter = ({ pane }: Werkbank, name: string): Promise<void> => pane.getByRole("tab", { name }).click();

async function schreibe(
  { page }: Werkbank,
  sheet: string,
  address: string,
  value: number | string,
): Promise<void> {
  await page.evaluate(
    ([name, cell, amount]) =>
      window.kgrzHost?.globals.Excel.run(async ({ workbook }) => {
        workbook.worksheets.getItem(name).getRange(cell).values = [[amount]];
      }),
    [sheet, address, value] as const,
  );
}

async function pruefe(werkbank: Werkbank): Promise<void> {
  await button(werkbank, /^(Erneut p|P)rüfen$/).click();
  await button(werkbank, "Erneut prüfen").waitFor();
  await werkbank.pane.getByRole("progressbar").waitFor({ state: "detached" });
}

/** With the slip in the plan, checked. */
async function mitVersehen(werkbank: Werkbank): Promise<void> {
  await schreibe(werkbank, VERSEHEN.sheet, VERSEHEN.cell, VERSEHEN.eingetragen);
  await pruefe(werkbank);
}

/** Another sample instead of the Wirtschaftsplan. */
async function oeffne({ page }: Werkbank, datei: string): Promise<void> {
  await page.getByLabel("Beispiel").selectOption(datei);
  await page.waitForFunction((name) => window.kgrzHost?.welt.tabelle.name === name, datei).catch(() => {});
  await page.frameLocator("#bereich-rahmen").locator("#root > *").first().waitFor();
}

interface Ausschnitt {
  /** Height in pixels from the top of the pane, or of `ab`. */
  hoehe: number;
  /** What is scrolled to the top. */
  ab?: Locator;
}

/** The part of the page that shows the pane; buttons and colours fade in, the picture shows them as they stay. */
async function bereich({ page }: Werkbank, { hoehe, ab }: Ausschnitt): Promise<Buffer> {
  await ab?.evaluate((element) => element.scrollIntoView({ block: "start" }));
  await page.waitForTimeout(700);
  const frame = await page.locator("#bereich-rahmen").boundingBox();
  if (!frame) throw new Error("The pane is not in view.");
  const top = (await ab?.boundingBox())?.y ?? frame.y;
  const height = Math.min(hoehe, frame.y + frame.height - top);
  return page.screenshot({ clip: { x: frame.x, y: top, width: frame.width, height } });
}

/** Pictures of sheets stand as wide as the page; those of the pane are small and have half as many pixels again. */
const BREIT = ["werkbank", "protokoll"];

/** Each picture on a fresh workbench: a name, and how it comes about. */
const BILDER: Record<string, (werkbank: Werkbank) => Promise<Buffer>> = {
  werkbank: async (werkbank) => {
    const { page } = werkbank;
    await mitVersehen(werkbank);
    await button(werkbank, /^Kontenübersicht · E15/)
      .first()
      .click();
    await page.evaluate(() =>
      window.kgrzGitter?.api.getActiveWorkbook()?.getActiveSheet().scrollToCell(4, 0),
    );
    await page.waitForTimeout(1500);
    return page.screenshot();
  },
  menueband: async ({ page }) => {
    const groups = page.locator("#menueband .gruppe");
    await groups.first().waitFor();
    return groups.first().screenshot();
  },
  pruefung: async (werkbank) => {
    await pruefe(werkbank);
    return bereich(werkbank, { hoehe: 620 });
  },
  ursache: async (werkbank) => {
    await mitVersehen(werkbank);
    return bereich(werkbank, { ab: fehler(werkbank), hoehe: 400 });
  },
  ohneErgebnis: async (werkbank) => {
    await schreibe(werkbank, VERSEHEN.sheet, VERSEHEN.cell, "=1/0");
    await werkbank.page.waitForTimeout(1000);
    await pruefe(werkbank);
    return bereich(werkbank, { hoehe: 330 });
  },
  uebernehmen: async (werkbank) => {
    await mitVersehen(werkbank);
    await button(werkbank, /^Wert übernehmen …/)
      .first()
      .click();
    return bereich(werkbank, { ab: fehler(werkbank), hoehe: 330 });
  },
  einzelheiten: async (werkbank) => {
    await pruefe(werkbank);
    await button(werkbank, "Einzelheiten").first().click();
    return bereich(werkbank, { ab: werkbank.pane.locator("[data-befund]").first(), hoehe: 560 });
  },
  filter: async (werkbank) => {
    await mitVersehen(werkbank);
    await button(werkbank, "Filter").click();
    await werkbank.pane.getByLabel("Befunde durchsuchen").fill("400.000");
    return bereich(werkbank, { hoehe: 460 });
  },
  korrektur: async (werkbank) => {
    await pruefe(werkbank);
    await werkbank.pane.getByText(/^Erkannte Tabellen \(/).click();
    const open = button(werkbank, /^Erkennung von .* korrigieren$/);
    await open.first().click();
    return bereich(werkbank, { ab: werkbank.pane.getByText(/^Erkannte Tabellen \(/), hoehe: 500 });
  },
  protokoll: async (werkbank) => {
    const { page, pane } = werkbank;
    await mitVersehen(werkbank);
    await button(werkbank, "Prüfprotokoll …").click();
    await pane.getByLabel("Name der prüfenden Person").fill("A. Beispiel");
    await button(werkbank, "Protokoll schreiben").click();
    await pane.getByText(/^Das Protokoll steht auf dem Blatt/).waitFor();
    await page.waitForTimeout(1500);
    const grid = await page.locator("#gitter").boundingBox();
    if (!grid) throw new Error("The grid is not in view.");
    return page.screenshot({ clip: { ...grid, height: Math.min(grid.height, 640) } });
  },
  diagramme: async (werkbank) => {
    await pruefe(werkbank);
    await reiter(werkbank, "Auswertung");
    await werkbank.pane.locator("rect[role=option]").first().waitFor();
    return bereich(werkbank, { hoehe: 560 });
  },
  vergleich: async (werkbank) => {
    const { pane } = werkbank;
    await pruefe(werkbank);
    await teil(werkbank, "Vergleich");
    await pane.getByLabel("Name des Standes").fill("Entwurf");
    await button(werkbank, "Stand festhalten").click();
    await pane.getByText(/^„Entwurf“ ist festgehalten/).waitFor();
    await reiter(werkbank, "Prüfung");
    await schreibe(werkbank, "Erfolgsplan", "D4", 12_512_000);
    await mitVersehen(werkbank);
    await reiter(werkbank, "Auswertung");
    await button(werkbank, "Mit „Entwurf“ vergleichen").click();
    const heading = pane.getByRole("heading", { name: "Geänderte Zeilen" });
    await heading.waitFor();
    return bereich(werkbank, { ab: heading, hoehe: 440 });
  },
  warum: async (werkbank) => {
    const { pane } = werkbank;
    await pruefe(werkbank);
    await teil(werkbank, "Vergleich");
    await button(werkbank, "Mit dem Vorjahr in dieser Mappe vergleichen").click();
    await pane.getByText(/^Nicht erklärt/).waitFor();
    const knopf = pane.getByRole("button", { name: "Warum? Jahresergebnis", exact: true });
    return bereich(werkbank, { ab: knopf, hoehe: 560 });
  },
  hochrechnung: async (werkbank) => {
    await oeffne(werkbank, BERICHT);
    await werkbank.page.getByRole("button", { name: "Hochrechnung", exact: true }).click();
    await werkbank.pane.getByRole("heading", { name: "Kernaussagen" }).waitFor();
    return bereich(werkbank, { ab: await teil(werkbank, "Hochrechnung"), hoehe: 640 });
  },
  ausblick: async (werkbank) => {
    await pruefe(werkbank);
    const heading = await teil(werkbank, "Ausblick");
    await werkbank.pane.getByLabel("Liquide Mittel zu Beginn in €").fill("350.000");
    return bereich(werkbank, { ab: heading, hoehe: 640 });
  },
  funktionen: async (werkbank) => {
    const { pane } = werkbank;
    await reiter(werkbank, "Funktionen");
    await pane.getByLabel("Funktion suchen").fill("Prozent vom Planansatz");
    await button(werkbank, /PLANPROZENT/)
      .first()
      .click();
    await pane.getByRole("group", { name: "wert" }).getByRole("textbox").fill("408");
    await pane.getByRole("group", { name: "planansatz" }).getByRole("textbox").fill("1.000");
    return bereich(werkbank, { hoehe: 720 });
  },
  einstellungen: async (werkbank) => {
    await reiter(werkbank, "Einstellungen");
    await werkbank.pane.getByRole("form", { name: "Einstellungen" }).waitFor();
    return bereich(werkbank, { hoehe: 560 });
  },
};

const fehler = ({ pane }: Werkbank): Locator => pane.getByRole("heading", { name: /^Fehler \(/ });

/** Opens a part of the view "Auswertung" and answers its heading. */
async function teil(werkbank: Werkbank, name: string): Promise<Locator> {
  await reiter(werkbank, "Auswertung");
  const head = werkbank.pane
    .getByRole("button", { name, exact: true })
    .and(werkbank.pane.locator("[aria-expanded]"));
  await head.waitFor();
  if ((await head.getAttribute("aria-expanded")) === "false") await head.click();
  return werkbank.pane.getByRole("heading", { name, exact: true, level: 2 });
}

async function aufnehmen(browser: Browser, url: string, name: string): Promise<void> {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    deviceScaleFactor: BREIT.includes(name) ? 1 : 1.5,
    locale: "de-DE",
    timezoneId: "Europe/Berlin",
    colorScheme: "light",
  });
  page.setDefaultTimeout(20_000);
  try {
    // The same picture on every day.
    await page.clock.setFixedTime(new Date("2026-09-14T09:30:00+02:00"));
    // What is new is told once; a picture is for those who know.
    await page.addInitScript((seen) => localStorage.setItem("kgrz-neues-gesehen", seen), version);
    await page.goto(url);
    await page.locator("#laden").waitFor({ state: "hidden" });
    const picture = await BILDER[name]?.({ page, pane: page.frameLocator("#bereich-rahmen") });
    if (!picture) throw new Error("Dieses Bild gibt es nicht.");
    await writeFile(path.join(ORDNER, `${name}.png`), picture);
    console.log(`${name}.png: ${Math.round(picture.length / 1000)} kB`);
  } finally {
    await page.close();
  }
}

await bauenWoNoetig();
const server = await starten({ port: 0 });
const browser = await browserStarten();
const wanted = process.argv.slice(2);
try {
  for (const name of wanted.length > 0 ? wanted : Object.keys(BILDER)) {
    try {
      await aufnehmen(browser, server.url, name);
    } catch (error) {
      // One that cannot be made does not keep the others from being made.
      console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
    }
  }
} finally {
  await browser.close();
  await server.close();
}
