import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import type { Host } from "../../../workbench/host/host";
import { dist } from "../auslieferung";
import { Ausfuehrung } from "../client/ausfuehrung";
import type { Meldung } from "../client/ereignismelder";
import type { Anfrage } from "../client/protokoll";

/** Where Microsoft serves office.js, and the files of its package that stand in for that here. */
const CDN = "appsforoffice.microsoft.com";
const CDN_DATEIEN = path.resolve("node_modules", "@microsoft", "office-js", "dist");
const ADDIN = "https://addin.example.de";
const ARTEN: Record<string, string> = { ".js": "text/javascript", ".html": "text/html" };

/** What a Windows Excel writes into the page's window before its scripts run. */
const EXCEL = "Excel$Win32$16.01$de-DE$telemetry$$$3";

export interface Startbedingungen {
  /** Milliseconds that every script takes to arrive. */
  langsam?: number;
  /** Microsoft's network is refused, or never answers; or office.js comes and Excel's client does not. */
  cdn?: "gesperrt" | "haengt" | "bricht-ab";
  /** The page is opened outside Excel. */
  imBrowser?: boolean;
  /** The command whose button was pressed to start the add-in. */
  befehl?: string;
  /** The worksheet function that a cell of the workbook waits for. */
  funktion?: string;
  /** Answers what the add-in asks Excel; without one Excel answers nothing but the start. */
  excel?: Host;
  /** Headers that the server sends with the page. */
  kopfzeilen?: Record<string, string>;
}

/** The shipped add-in in a browser, and the addresses of others that its page asked for. */
interface Ausgeliefert {
  page: Page;
  anderswo: string[];
}

/** What Excel sees of the add-in, in the order in which it happened. */
declare global {
  interface Window {
    kgrzVerlauf: string[];
    /** The host's answer to a request, both as JSON; undefined where there is no host. */
    kgrzExcel?(anfrage: string): Promise<string>;
    /** Hands a message of Excel to office.js: category, number and whom it concerns. */
    kgrzMelde(kategorie: number, art: number, ziel: string, inhalt: unknown): void;
  }
}

/**
 * Opens the shipped page with Microsoft's own office.js and client code, in front of a window that answers as a
 * Windows Excel does. What the page asks for elsewhere is refused, and noted in `kgrzVerlauf`, as is what its policies
 * forbid.
 */
export async function starteAusgeliefert(
  browser: Browser,
  bedingungen: Startbedingungen,
): Promise<Ausgeliefert> {
  const anderswo: string[] = [];
  const page = await browser.newPage({ viewport: { width: 350, height: 700 }, locale: "de-DE" });
  const { langsam = 0, cdn, imBrowser, befehl, funktion, excel, kopfzeilen } = bedingungen;
  await page.route("**/*", async (route) => {
    const { origin, hostname, pathname } = new URL(route.request().url());
    const fremd = hostname === CDN;
    if (!fremd && origin !== ADDIN) {
      anderswo.push(route.request().url());
      return route.abort();
    }
    if (fremd && cdn === "gesperrt") return route.abort("blockedbyclient");
    if (fremd && cdn === "haengt") return;
    if (fremd && cdn === "bricht-ab" && pathname.includes("/excel-")) return;
    const file = fremd
      ? path.join(CDN_DATEIEN, pathname.replace("/lib/1/hosted/", ""))
      : path.join(dist, pathname);
    if (pathname.endsWith(".js")) await new Promise((arrived) => setTimeout(arrived, langsam));
    if (!existsSync(file)) return route.fulfill({ status: 404 });
    return route.fulfill({
      body: readFileSync(file),
      contentType: ARTEN[path.extname(file)] ?? "text/plain",
      ...(kopfzeilen && { headers: kopfzeilen }),
    });
  });
  if (excel) await verbinde(page, excel);
  await page.clock.install();
  if (!imBrowser) await page.addInitScript(excelFenster, { hostInfo: EXCEL, befehl, funktion });
  await page.goto(`${ADDIN}/taskpane.html`, { waitUntil: "commit" });
  return { page, anderswo };
}

/** What the page asks Excel goes to the host, and what happens in its workbook comes back. */
async function verbinde(page: Page, excel: Host): Promise<void> {
  const melde = ({ art, inhalt }: Meldung): void =>
    void page.evaluate(([type, message]) => window.kgrzMelde(65_536, type, "Workbook", message), [
      art,
      inhalt,
    ] as const);
  const ausfuehrung = new Ausfuehrung(excel, melde);
  await page.exposeFunction("kgrzExcel", async (anfrage: string) => {
    const { Body } = await ausfuehrung.execute(JSON.parse(anfrage) as Anfrage);
    return JSON.stringify(Body);
  });
}

interface Fenster {
  hostInfo: string;
  befehl: string | undefined;
  funktion: string | undefined;
}

/** Runs in the page: `window.external` as Excel for Windows gives it to an add-in. */
function excelFenster({ hostInfo, befehl, funktion }: Fenster): void {
  const verlauf: string[] = (window.kgrzVerlauf = []);
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
    verlauf.push(`Verstoß ${violatedDirective} ${blockedURI}`),
  );
  const array = (items: unknown[]) => ({
    toArray: () => items,
    dimensions: () => 1,
    lbound: () => 0,
    ubound: () => items.length - 1,
    getItem: (index: number) => items[index],
  });
  const matrix = JSON.stringify({ ExcelApi: 1.14, SharedRuntime: 1.1, CustomFunctionsRuntime: 1.3 });
  const leer = { Read: () => undefined, Write: () => undefined };
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => "kgrz",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => 1031,
    GetAppDataLocale: () => 1031,
    GetDocUrl: () => "C:\\Plan.xlsx",
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "c",
    GetInstanceId: () => "i",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => true,
    GetSupportedMatrix: () => matrix,
    GetHostFullVersion: () => "16.0.14332.20000",
    GetInitialDisplayMode: () => 2,
    GetSettings: () => leer,
    GetOfficeThemeInfo: () => "{}",
  };
  const handlers: Record<number, (id: number, message: unknown) => void> = {};
  let count = 0;
  const melde = (window.kgrzMelde = (category, type, target, message) => {
    count += 1;
    handlers[33]?.(33, array([array([category, type, target, JSON.stringify(message), count, false])]));
  });
  const bereit = (names: string[]): void => {
    if (befehl && names.includes("NotifyActionHandlerReady")) {
      verlauf.push(`Befehl ${befehl}`);
      melde(2, 1000, "", [befehl, null]);
    }
    if (funktion && names.some((name) => name.includes("ControlContainerReady"))) {
      melde(1, 1000, "", { functionName: funktion, invocationId: 1, parameterValues: [], flags: 0 });
    }
  };
  const execute = (id: number, params: unknown[], callback: (answer: unknown) => void): void => {
    const flat = (Array.isArray(params[0]) ? params[0] : params) as unknown[];
    const body = flat.find((part) => typeof part === "string" && part.startsWith('{"'));
    if (id !== 93 || typeof body !== "string") return void setTimeout(() => callback(array([0, null])));
    const { Actions, ObjectPaths } = JSON.parse(body) as {
      Actions: { Id: number; Name?: string; ArgumentInfo?: { Arguments?: unknown[] } }[];
      ObjectPaths: Record<string, { ObjectPathType: number }>;
    };
    const antworte = (results: string): void => callback(array([0, array([200, array([]), results])]));
    // What belongs to the add-in rather than to the workbook is a new object of its own.
    const zurMappe = Object.values(ObjectPaths).every(({ ObjectPathType }) => ObjectPathType !== 2);
    if (zurMappe && window.kgrzExcel) return void window.kgrzExcel(body).then(antworte);
    const names = Actions.map(({ Name = "" }) => Name);
    for (const { Name, ArgumentInfo } of Actions)
      if (Name) verlauf.push(`${Name} ${JSON.stringify(ArgumentInfo?.Arguments ?? [])}`);
    const results = { Results: Actions.map(({ Id }) => ({ ActionId: Id, Value: null })) };
    setTimeout(() => antworte(JSON.stringify(results)));
    setTimeout(() => bereit(names), 5);
  };
  Object.defineProperty(window, "external", {
    configurable: true,
    value: {
      GetHostInfo: () => hostInfo,
      GetContext: () => context,
      GetLoggingAllowed: () => false,
      Execute: execute,
      RegisterEvent: (
        id: number,
        _: unknown,
        handler: (typeof handlers)[number],
        done: (code: number) => void,
      ) => {
        handlers[id] = handler;
        setTimeout(() => done(0));
      },
      UnregisterEvent: (_: number, __: unknown, done: (code: number) => void) =>
        void setTimeout(() => done(0)),
    },
  });
}
