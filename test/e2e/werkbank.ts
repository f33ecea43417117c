import type { Browser, Frame, Page } from "playwright-core";
import { bauenWoNoetig } from "../../scripts/bauen/bauen.mjs";
import { starten, type Server } from "../../scripts/server.mjs";
import type { Fehlercode } from "../../workbench/host/fehler";
import { browserStarten } from "./browser";

/** Browser tests build, start a server and a browser: that takes longer than jest's five seconds. */
jest.setTimeout(180_000);

export interface Aufmachung {
  /** Width of the pane in pixels; 350 where it is not given. */
  breite?: number;
  dunkel?: boolean;
}

/** A cell as the add-in sees it, and what the grid draws. */
export interface Zelle {
  value: unknown;
  formula: unknown;
  shown: string;
}

/**
 * Starts server and browser for the tests of one file and ends them afterwards:
 *
 *     const oeffnen = mitWerkbank();
 *     test("…", async () => {
 *       const werkbank = await oeffnen();
 *       await werkbank.bereich.getByRole("button", { name: "Prüfen" }).click();
 *     });
 */
export function mitWerkbank(): (aufmachung?: Aufmachung) => Promise<Werkbank> {
  let server: Server;
  let browser: Browser;
  let opened: Werkbank[] = [];
  beforeAll(async () => {
    await bauenWoNoetig();
    [server, browser] = await Promise.all([starten({ port: 0 }), browserStarten()]);
  });
  afterEach(async () => {
    await Promise.all(opened.map(({ page }) => page.close()));
    opened = [];
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  return async ({ breite, dunkel = false } = {}) => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "de-DE" });
    page.setDefaultTimeout(20_000);
    const werkbank = new Werkbank(page);
    opened.push(werkbank);
    await page.goto(server.url + (breite ? `?breite=${breite}` : ""));
    await werkbank.bereit();
    if (dunkel) await werkbank.dunkel();
    return werkbank;
  };
}

/** The workbench in a browser, ready for use. */
export class Werkbank {
  /** Errors on the console and in scripts, of the page and of the pane. */
  readonly fehler: string[] = [];

  constructor(readonly page: Page) {
    page.on("console", (message) => {
      if (message.type() === "error") this.fehler.push(message.text());
    });
    page.on("pageerror", (error) => this.fehler.push(error.message));
    page.on("requestfailed", (request) => this.fehler.push(`nicht geladen: ${request.url()}`));
  }

  /** The pane's frame: everything inside it is found with its getBy… methods. */
  get bereich(): Frame {
    const frame = this.page.frame({ url: /\/bereich\.html$/ });
    if (!frame) throw new Error("The pane has not been loaded.");
    return frame;
  }

  /** Waits until the workbook is shown and the pane has drawn something. */
  async bereit(): Promise<void> {
    await this.page.locator("#laden").waitFor({ state: "detached" });
    await this.page.frameLocator("#bereich-rahmen").locator("#root > *").first().waitFor();
  }

  async dunkel(): Promise<void> {
    await this.page.getByLabel("Dunkles Design").check();
    await this.bereit();
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
    await this.waehle(sheet, address);
    await this.page.keyboard.press("Delete");
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  /** Shows a sheet and selects a range on it; the keyboard then belongs to the grid. */
  async waehle(sheet: string, address: string): Promise<void> {
    // The grid listens to the keyboard once it has been clicked: its corner selects everything and edits nothing.
    await this.page
      .locator("#gitter canvas")
      .first()
      .click({ position: { x: 10, y: 10 } });
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

  /** What is selected: "Kontenübersicht!E14". */
  async auswahl(): Promise<string | undefined> {
    return this.page.evaluate(() =>
      window.kgrzHost?.globals.Excel.run(async (context) => {
        const range = context.workbook.getSelectedRange().load("address");
        await context.sync();
        return range.address;
      }),
    );
  }

  /** Names of the sheets in the order of their tabs. */
  async blaetter(): Promise<string[]> {
    return this.page.evaluate(() => window.kgrzHost?.welt.tabelle.sheets().map(({ name }) => name) ?? []);
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
  async scheitere(code: Fehlercode, times = 1): Promise<void> {
    await this.page.evaluate(([wanted, count]) => window.kgrzHost?.fail(wanted, count), [
      code,
      times,
    ] as const);
  }

  /** While true, Excel answers every request as it does while a cell is being edited. */
  async bearbeitung(value: boolean): Promise<void> {
    await this.page.getByLabel("Zelle wird bearbeitet").setChecked(value);
  }
}
