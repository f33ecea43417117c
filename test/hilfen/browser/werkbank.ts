import path from "node:path";
import type { Browser, Frame, Locator, Page } from "playwright-core";
import { bauenWoNoetig } from "../../../scripts/bauen/bauen.mjs";
import { starten, type Server } from "../../../scripts/server.mjs";
import type { Fehlercode } from "../../../workbench/host/fehler";
import { browserStarten } from "./browser";

export interface Aufmachung {
  /** Width of the pane in pixels; 350 where it is not given. */
  breite?: number;
  dunkel?: boolean;
}

/** A cell as the add-in sees it, and what the grid draws. */
interface Zelle {
  value: unknown;
  formula: unknown;
  shown: string;
}

/** What a page looks like where a test says nothing. */
const FENSTER = { width: 1440, height: 900 };
const BREITE = 350;
const MUSTER = "Wirtschaftsplan-2024.xlsx";
/** Where a test that fails leaves a picture of the page. */
const FEHLERBILDER = path.resolve("build", "e2e");
/** Milliseconds after which a step of a test counts as hanging. */
const GEDULD = 30_000;

/**
 * Starts server and browser for the tests of one file and ends them afterwards:
 *
 *     const oeffnen = mitWerkbank();
 *     test("…", async () => {
 *       const werkbank = await oeffnen();
 *       await werkbank.pruefe();
 *     });
 *
 * The page with its 14 MB is loaded once; every call finds it as after loading: the plan opened anew, the pane
 * started anew, no switch on. A page on which that does not succeed any more is replaced. Of a test that fails a
 * picture is kept.
 */
export function mitWerkbank(): (aufmachung?: Aufmachung) => Promise<Werkbank> {
  let server: Server;
  let browser: Browser;
  let current: Werkbank | undefined;
  beforeAll(async () => {
    await bauenWoNoetig();
    [server, browser] = await Promise.all([starten({ port: 0 }), browserStarten()]);
  });
  // Where a page is gone there is no picture of it; what counts is why the test failed.
  const beimMisslingen = (name: string) => current?.bild(name).catch(() => undefined);
  Object.assign(globalThis, { beimMisslingen });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  return async (aufmachung = {}) => {
    try {
      await current?.vonVorn();
    } catch {
      await current?.page.close();
      current = undefined;
    }
    current ??= await Werkbank.laden(browser, server.url);
    await current.richteEin(aufmachung);
    return current;
  };
}

/** A button of the pane or of a part of it; text is its whole name. */
export const knopf = (where: Frame | Locator, name: string | RegExp): Locator =>
  where.getByRole("button", { name, exact: typeof name === "string" });

/** The switch of the check that runs along; where a check takes long it is off until it is switched on. */
export const laufend = (bereich: Frame): Locator =>
  bereich.getByRole("switch", { name: "Laufend prüfen", exact: true });

/** The workbench in a browser, ready for use. */
export class Werkbank {
  /** Errors on the console and in scripts, of the page and of the pane. */
  readonly fehler: string[] = [];

  private constructor(readonly page: Page) {
    page.on("console", (message) => {
      if (message.type() === "error") this.fehler.push(message.text());
    });
    page.on("pageerror", (error) => this.fehler.push(error.message));
    page.on("requestfailed", (request) => {
      // What a pane was still loading when it was started anew is nobody's loss.
      const aborted = request.failure()?.errorText === "net::ERR_ABORTED";
      if (!aborted) this.fehler.push(`nicht geladen: ${request.url()}`);
    });
  }

  /** Whom the page asks for anything, the server that it came from excepted, counts as an error. */
  private meldeFremdes(url: string): void {
    const eigenes = new URL(url).origin;
    this.page.on("request", (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol.startsWith("http") && origin !== eigenes) this.fehler.push(`fragt ${request.url()}`);
    });
  }

  /** Loads the page. Its clock can be moved on; until then it shows the time. */
  static async laden(browser: Browser, url: string): Promise<Werkbank> {
    const page = await browser.newPage({ viewport: FENSTER, locale: "de-DE" });
    page.setDefaultTimeout(GEDULD);
    const werkbank = new Werkbank(page);
    werkbank.meldeFremdes(url);
    await page.clock.install();
    await page.goto(url);
    await werkbank.bereit();
    return werkbank;
  }

  /** As after loading, without loading: what an earlier test left is put back, plan and pane start anew. */
  async vonVorn(): Promise<void> {
    const { page } = this;
    await page.setViewportSize(FENSTER);
    await page.emulateMedia({ forcedColors: null });
    await this.bearbeitung(false);
    await page.getByLabel("Dunkles Design").uncheck();
    const frame = await page.locator("#bereich-rahmen").elementHandle();
    await page.getByLabel("Beispiel").selectOption(MUSTER);
    await frame?.waitForElementState("hidden");
    await this.bereit();
    this.fehler.length = 0;
  }

  async richteEin({ breite = BREITE, dunkel = false }: Aufmachung): Promise<void> {
    await this.page
      .locator("#bereich")
      .evaluate((box, width) => box.style.setProperty("--breite", `${width}px`), breite);
    if (dunkel) await this.dunkel();
  }

  /** Keeps what is to be seen as build/e2e/(test file) (test).png. */
  async bild(name: string): Promise<void> {
    const file = path.basename(expect.getState().testPath ?? "", ".test.ts");
    const words = name.replace(/[^\wäöüÄÖÜß]+/g, " ").trim();
    await this.page.screenshot({ path: path.join(FEHLERBILDER, `${file} ${words}.png`) });
  }

  /** The pane's frame: everything inside it is found with its getBy… methods. */
  get bereich(): Frame {
    const frame = this.page.frame({ url: /\/bereich\.html$/ });
    if (!frame) throw new Error("The pane has not been loaded.");
    return frame;
  }

  /** Waits until the workbook is shown and the pane has drawn something. */
  async bereit(): Promise<void> {
    await this.page.locator("#laden").waitFor({ state: "hidden" });
    await this.page.frameLocator("#bereich-rahmen").locator("#root > *").first().waitFor();
  }

  async dunkel(): Promise<void> {
    await this.page.getByLabel("Dunkles Design").check();
    await this.bereit();
  }

  /** Presses „Prüfen“ or „Erneut prüfen“ and waits for the result. */
  async pruefe(): Promise<void> {
    const { bereich } = this;
    await knopf(bereich, /^(Erneut p|P)rüfen$/).click();
    await knopf(bereich, "Erneut prüfen").waitFor();
    await bereich.getByRole("progressbar").waitFor({ state: "detached" });
  }

  /**
   * Moves the page's clock on until something is to be seen: for what the add-in does only after a while. It goes on
   * in small steps, so that what is waited for in turn comes in its order.
   */
  async vorspulen(bis: Locator): Promise<void> {
    const ende = Date.now() + GEDULD;
    while (!(await bis.first().isVisible()) && Date.now() < ende) await this.page.clock.runFor(100);
    await bis.first().waitFor();
  }

  /** Writes values or formulas through the host, as an add-in does. */
  async schreibe(sheet: string, address: string, formulas: (string | number)[][]): Promise<void> {
    await this.page.evaluate(
      ([name, cells, rows]) =>
        window.kgrzHost?.globals.Excel.run(async ({ workbook }) => {
          workbook.worksheets.getItem(name).getRange(cells).formulas = rows;
        }),
      [sheet, address, formulas] as const,
    );
  }

  /** Selects a cell and types into it with the keyboard, as a user does; Enter ends the input. */
  async tippe(sheet: string, address: string, text: string): Promise<void> {
    await this.gibEin(text, async () => {
      await this.waehle(sheet, address);
      await this.page.keyboard.press("Delete");
      await this.tippeWeiter(text);
    });
  }

  /**
   * Types until the formula bar has the text, and ends the input with Enter. A busy grid loses letters, or takes Enter
   * for a choice from a list of functions that is out of date: who sees that leaves the cell and types again.
   */
  async gibEin(text: string, typing: () => Promise<void>): Promise<void> {
    for (let versuch = 1; versuch <= 4; versuch += 1) {
      await typing();
      // The second Enter is for a grid that had not yet done with the letters.
      for (let enter = 1; enter <= 2 && (await this.stehtDa(text)); enter += 1) {
        await this.page.keyboard.press("Enter");
        if (await this.fertig()) return;
      }
      // The first Escape may only close the list.
      await this.page.keyboard.press("Escape");
      await this.page.keyboard.press("Escape");
    }
    throw new Error(`The grid does not take ${text}.`);
  }

  /** Enter, and once more where the grid had not yet done with the letters: then it does not take the first one. */
  async schliesseAb(): Promise<void> {
    await this.page.keyboard.press("Enter");
    if (await this.fertig()) return;
    await this.page.keyboard.press("Enter");
    if (!(await this.fertig())) throw new Error("The grid does not end the input.");
  }

  private stehtDa(text: string): Promise<boolean> {
    const shown = (wanted: string) => window.kgrzGitter?.inFormulaBar() === wanted;
    return this.page.waitForFunction(shown, text, { timeout: 6_000 }).then(Boolean, () => false);
  }

  private fertig(): Promise<boolean> {
    const done = () => !window.kgrzGitter?.api.getActiveWorkbook()?.isCellEditing();
    return this.page.waitForFunction(done, undefined, { timeout: 2_000 }).then(Boolean, () => false);
  }

  /** Types where the keyboard is. The grid places its cursor a moment after each letter: a hand is slower than that. */
  async tippeWeiter(text: string): Promise<void> {
    for (const letter of text) {
      await this.page.keyboard.type(letter);
      await this.page.evaluate(
        () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
      );
    }
  }

  /** Shows a sheet and selects a range on it; the keyboard then belongs to the grid. */
  async waehle(sheet: string, address: string): Promise<void> {
    // The grid listens to the keyboard once it has been clicked: its corner selects everything and edits nothing.
    await this.page.locator("#gitter canvas[id^=univer-sheet-main]").click({ position: { x: 10, y: 10 } });
    await this.page.evaluate(
      ([name, cells]) =>
        window.kgrzHost?.globals.Excel.run(async ({ workbook }) =>
          workbook.worksheets.getItem(name).getRange(cells).select(),
        ),
      [sheet, address] as const,
    );
  }

  async lies(sheet: string, address: string): Promise<Zelle> {
    return this.page.evaluate(
      async ([name, cell]) => {
        const [value, formula] = (await window.kgrzHost?.globals.Excel.run(async (context) => {
          const range = context.workbook.worksheets.getItem(name).getRange(cell).load("values,formulas");
          await context.sync();
          return [range.values[0]?.[0], range.formulas[0]?.[0]] as unknown[];
        })) ?? [undefined, undefined];
        return { value, formula, shown: window.kgrzGitter?.shown(name, cell) ?? "" };
      },
      [sheet, address] as const,
    );
  }

  /** Waits until the cell is drawn as the text: formulas are evaluated a moment after they were entered. */
  async zeigt(sheet: string, address: string, text: string): Promise<void> {
    await this.page.waitForFunction(
      ([name, cell, expected]) => window.kgrzGitter?.shown(name, cell) === expected,
      [sheet, address, text] as const,
    );
  }

  /** What is selected, as Excel writes it: "Kontenübersicht!E14", "'Externe Kunden'!A1". */
  async auswahl(): Promise<string | undefined> {
    return this.page.evaluate(() =>
      window.kgrzHost?.globals.Excel.run(async (context) => {
        const range = context.workbook.getSelectedRange().load("address");
        await context.sync();
        return range.address;
      }),
    );
  }

  /** Waits until the selection's address ends with the text: a jump takes two requests. */
  async springtZu(address: string): Promise<void> {
    await this.page.waitForFunction(
      (wanted) =>
        window.kgrzHost?.globals.Excel.run(async (context) => {
          const range = context.workbook.getSelectedRange().load("address");
          await context.sync();
          return range.address.endsWith(wanted);
        }),
      address,
    );
  }

  /** Names of the sheets in the order of their tabs. */
  async blaetter(): Promise<string[]> {
    return this.page.evaluate(() => window.kgrzHost?.welt.tabelle.sheets().map(({ name }) => name) ?? []);
  }

  /** Opens a sample from the toolbar; the pane starts anew. */
  async oeffneBeispiel(titel: string): Promise<void> {
    const frame = await this.page.locator("#bereich-rahmen").elementHandle();
    await this.page.getByLabel("Beispiel").selectOption({ label: titel });
    await frame?.waitForElementState("hidden");
    await this.bereit();
  }

  /** Drops a file onto the grid, as from the desktop. */
  async lasseFallen(name: string, content: Uint8Array): Promise<void> {
    const transfer = await this.page.evaluateHandle(
      ([file, bytes]) => {
        const data = new DataTransfer();
        data.items.add(new File([Uint8Array.from(bytes)], file));
        return data;
      },
      [name, [...content]] as const,
    );
    for (const type of ["dragenter", "dragover", "drop"]) {
      await this.page.dispatchEvent("#gitter", type, { dataTransfer: transfer });
    }
  }

  /** Lets the next requests of the add-in fail, as Excel does. */
  async scheitere(code: Fehlercode, times = 1, after = 0): Promise<void> {
    await this.page.evaluate(([wanted, count, spared]) => window.kgrzHost?.fail(wanted, count, spared), [
      code,
      times,
      after,
    ] as const);
  }

  /** While true, Excel answers every request as it does while a cell is being edited. */
  async bearbeitung(value: boolean): Promise<void> {
    await this.page.getByLabel("Zelle wird bearbeitet").setChecked(value);
  }
}
