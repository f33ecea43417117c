import { excelEnums } from "./aufzaehlungen";
import { OfficeFehler, type Fehlercode } from "./fehler";
import { FunktionenHost } from "./funktionenHost";
import { Kontext } from "./kontext";
import { mappe } from "./mappe";
import { Bedienung, officeHost, type OfficeTeil } from "./officeHost";
import type { Tabelle } from "./tabelle";
import { Welt } from "./welt";

/** The request context as the add-in sees it. */
class Anfragekontext extends Kontext {
  readonly workbook = mappe(this);
  readonly application = this.workbook.application;
  load(object: { load(option?: unknown): unknown }, option?: unknown): void {
    object.load(option);
  }
}

type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

/** The globals that office.js would define, over one spreadsheet, and the means to let things go wrong. */
export interface Host {
  globals: {
    Office: typeof Office;
    Excel: typeof Excel;
    CustomFunctions: typeof CustomFunctions;
    OfficeExtension: typeof OfficeExtension;
  };
  welt: Welt;
  bedienung: Bedienung;
  functions: FunktionenHost["functions"];
  /** Lets the next `times` requests fail with the code, after `after` requests that succeed. */
  fail(code: Fehlercode, times?: number, after?: number): void;
  /** Requests sent to the spreadsheet so far. */
  readonly requests: number;
  /** A request context as Excel.run hands it to its batch. */
  context(): Kontext & { workbook: Excel.Workbook };
  /** Puts the globals in place, as the script of office.js would; answers a function that takes them away. */
  install(into?: object): () => void;
}

/** A host over a spreadsheet. Everything the add-in does not use is missing and says so when it is asked for. */
export function createHost(tabelle: Tabelle): Host {
  const welt = new Welt(tabelle);
  const bedienung = new Bedienung();
  const customFunctions = new FunktionenHost();
  const office: OfficeTeil = officeHost(welt, bedienung);
  const excel = { ...excelEnums, run: excelRun(welt), createWorkbook: createWorkbook(welt, bedienung) };
  // The namespaces are far larger than what the add-in uses: here, and only here, the part stands for the whole.
  const globals = {
    Office: office,
    Excel: excel,
    CustomFunctions: customFunctions,
    OfficeExtension: { Error: OfficeFehler },
  } as unknown as Host["globals"];
  return {
    globals,
    welt,
    bedienung,
    functions: customFunctions.functions,
    fail: (code, times, after) => welt.fail(code, times, after),
    get requests() {
      return welt.requests;
    },
    context: () => new Anfragekontext(welt),
    install: (into: object = globalThis) => install(globals, into),
  };
}

/** Excel.run(batch), or with a context (or an object of one) to go on with as its first argument. */
function excelRun(welt: Welt) {
  return async <T>(first: Batch<T> | object, second?: Batch<T>): Promise<T> => {
    const batch = (second ?? first) as Batch<T>;
    const context = second ? contextOf(first) : new Anfragekontext(welt);
    const result = await batch(context as unknown as Excel.RequestContext);
    await context.sync();
    return result;
  };
}

/** A new workbook beside the open one, which stays as it is; whoever listens shows it. */
function createWorkbook(welt: Welt, bedienung: Bedienung): typeof Excel.createWorkbook {
  return async (base64) => {
    await Promise.resolve();
    welt.beginRequest(base64?.length ?? 0);
    for (const handler of bedienung.workbookHandlers) handler(base64);
  };
}

function contextOf(object: object): Kontext {
  const first: unknown = Array.isArray(object) ? object[0] : object;
  if (first instanceof Kontext) return first;
  const { context } = first as { context?: unknown };
  if (context instanceof Kontext) return context;
  throw new OfficeFehler("InvalidArgument", "Excel.run");
}

function install(globals: Host["globals"], into: object): () => void {
  const target = into as Record<string, unknown>;
  const before = Object.keys(globals).map((name) => [name, target[name]] as const);
  Object.assign(target, globals);
  return () => {
    for (const [name, value] of before) target[name] = value;
  };
}
