import { readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import type { Host } from "../../../workbench/host/host";
import { Ausfuehrung } from "./ausfuehrung";
import type { Meldung } from "./ereignismelder";
import type { Anfrage, Antwort } from "./protokoll";

/** The client code that Microsoft ships for each kind of Excel. */
const SKRIPTE = {
  web: "excel-web-16.00.js",
  win32: "excel-win32-16.01.js",
  mac: "excel-mac-16.00.js",
} as const;
export type Plattform = keyof typeof SKRIPTE;

const ORDNER = path.resolve("node_modules", "@microsoft", "office-js", "dist");
const seiten = new Map<Plattform, Clientseite>();

/** The page in which the client's script has run: once for all tests of a file. */
function geladen(plattform: Plattform): Clientseite {
  const known = seiten.get(plattform) ?? clientseite();
  if (!seiten.has(plattform))
    vm.runInContext(readFileSync(path.join(ORDNER, SKRIPTE[plattform]), "utf8"), known);
  seiten.set(plattform, known);
  return known;
}

interface Clientseite extends vm.Context {
  Office: object;
  Excel: object;
  OfficeExtension: Richapi;
}

/** The request body may have been made text already. */
type Nachricht = { Body: string | object };

interface Sitzung {
  new (): object;
}

/** What is used of the client beside what the add-in uses: the hooks that it has for tests. */
interface Richapi {
  SessionBase: Sitzung & { _overrideSession?: object };
  GenericEventRegistration: {
    getGenericEventRegistration(control: string): object;
    s_genericEventRegistrations: object;
  };
  Utility: { _doApiNotSupportedCheck: boolean };
  CommonUtility: { _doApiNotSupportedCheck: boolean };
  _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
  _testTriggerRichApiMessageEvent(message: { entries: object[] }): void;
}

/** Category of a message that is an event of the workbook. */
const EREIGNIS = 65_536;

/**
 * Microsoft's client in place of the host's own: it checks what the add-in asks for, builds the requests that would
 * travel to Excel, and the host answers them.
 */
export function vorschalten(host: Host, plattform: Plattform): Ausfuehrung {
  const seite = geladen(plattform);
  const { Excel, OfficeExtension } = seite;
  seite.Office = { ...seite.Office, context: host.globals.Office.context };
  const melde = ({ art, inhalt }: Meldung): void =>
    OfficeExtension._testTriggerRichApiMessageEvent({
      entries: [
        {
          messageCategory: EREIGNIS,
          messageType: art,
          targetId: "Workbook",
          message: JSON.stringify(inhalt),
          isRemoteOverride: false,
        },
      ],
    });
  const ausfuehrung = new Ausfuehrung(host, melde);
  verbinde(OfficeExtension, ausfuehrung);
  const { createWorkbook } = host.globals.Excel;
  Object.assign(host.globals, { Excel: { ...Excel, createWorkbook }, OfficeExtension });
  return ausfuehrung;
}

function verbinde(richapi: Richapi, ausfuehrung: Ausfuehrung): void {
  for (const part of [richapi.Utility, richapi.CommonUtility]) part._doApiNotSupportedCheck = true;
  // Nobody listens yet.
  richapi.GenericEventRegistration.s_genericEventRegistrations = {};
  richapi._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  const executeAsync = (_context: unknown, _flags: unknown, { Body }: Nachricht): Promise<Antwort> =>
    ausfuehrung.execute(JSON.parse(typeof Body === "string" ? Body : JSON.stringify(Body)) as Anfrage);
  class Testsitzung extends richapi.SessionBase {
    _createRequestExecutorOrNull = (): object => ({ executeAsync });
    getEventRegistration = (): object => richapi.GenericEventRegistration.getGenericEventRegistration("");
    _resolveRequestUrlAndHeaderInfo = (): Promise<null> => Promise.resolve(null);
  }
  richapi.SessionBase._overrideSession = new Testsitzung();
}

/** As much of a page as the client looks at while it is loaded. */
function clientseite(): Clientseite {
  const nichts = (): void => undefined;
  const element = (): object => ({
    style: {},
    setAttribute: nichts,
    appendChild: nichts,
    getElementsByTagName: () => [],
    addEventListener: nichts,
  });
  const location = new URL("https://addin.example.de/taskpane.html");
  const speicher = { getItem: () => null, setItem: nichts, removeItem: nichts };
  const seite: Record<string, unknown> = {
    ...{ console, clearTimeout, clearInterval, performance, queueMicrotask, URL },
    // What it repeats for itself keeps no test alive.
    setTimeout: (work: () => void, milliseconds?: number) => setTimeout(work, milliseconds),
    setInterval: (work: () => void, milliseconds?: number) => setInterval(work, milliseconds).unref(),
    // Promises are those of the test.
    ...{ Promise, location, sessionStorage: speicher, localStorage: speicher, history: {} },
    navigator: { userAgent: "Mozilla/5.0 Chrome/140", appName: "Netscape" },
    document: {
      ...element(),
      createElement: element,
      body: element(),
      head: element(),
      documentElement: element(),
      URL: location.href,
      location,
    },
    ...{ addEventListener: nichts, removeEventListener: nichts, postMessage: nichts },
    Office: {},
  };
  for (const name of ["window", "self", "top", "parent"]) seite[name] = seite;
  return vm.createContext(seite) as Clientseite;
}
