import { type Change, onWorkbookChanged } from "../../../src/excel/lesen/aenderungen";
import { createReader } from "../../../src/excel/lesen/lesen";
import { ExcelProblem } from "../../../src/excel/problem";
import { beispielplan } from "../../../src/rules/beispiele/beispielplan";
import { pruefenGemeinsam } from "../../../src/rules/kern/pruefen";
import { summary } from "../../../src/taskpane/ablauf/pruefergebnis";
import type { Services } from "../../../src/taskpane/ablauf/dienste";
import { Pruefablauf } from "../../../src/taskpane/ablauf/pruefablauf";
import { type Action, type State, initialState, reduce } from "../../../src/taskpane/ablauf/zustand";
import type { Cell, Workbook } from "../../../src/workbook/workbook";
import { open } from "../../hilfen/excel";
import { mappe } from "../../hilfen/mappe";
import { sauber, wartend } from "../beispiele";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const aborted = (signal: AbortSignal) =>
  new Promise<never>((_, reject) =>
    signal.addEventListener("abort", () => reject(new ExcelProblem("abgebrochen"))),
  );

/** A reading that takes a while, unless it is aborted. */
const langsam = (signal: AbortSignal) =>
  Promise.race([
    aborted(signal),
    new Promise<Workbook>((resolve) => setTimeout(() => resolve({ name: "Plan.xlsx", sheets: [] }), 300)),
  ]);

/** Checks over services that answer at once, and what came of them. */
function ablauf(more: Partial<Services> = {}) {
  let change: (change: Change) => void = () => undefined;
  const services = {
    read: jest.fn<ReturnType<Services["read"]>, Parameters<Services["read"]>>(async () => ({
      name: "Plan.xlsx",
      sheets: [],
    })),
    check: jest.fn<ReturnType<Services["check"]>, Parameters<Services["check"]>>(async () => [sauber]),
    enter: jest.fn<ReturnType<Services["enter"]>, Parameters<Services["enter"]>>(async (entry) => entry),
    enterAll: jest.fn<ReturnType<Services["enterAll"]>, Parameters<Services["enterAll"]>>(
      async (entries) => ({
        kind: "eingetragen",
        entries,
      }),
    ),
    onChanged: jest.fn(async (report: typeof change) => ((change = report), async () => undefined)),
    now: () => new Date(2026, 8, 14),
    ...more,
  } as unknown as jest.Mocked<Services>;
  let state: State = initialState;
  const seen: State[] = [];
  const dispatch = (action: Action) => {
    state = reduce(state, action);
    seen.push(state);
  };
  return {
    services,
    ablauf: new Pruefablauf(services, dispatch),
    seen,
    state: () => state,
    change: (sheet: string) => change({ sheet }),
    changeBy: (sheet: string, fremd: boolean) => change({ sheet, ...(fremd && { fremd }) }),
    changeSheets: () => change("blaetter"),
    /** Lets the time pass, and everything happen that waits for it. */
    warte: (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds),
    /** What the last reading was told to read. */
    gelesen: () => services.read.mock.lastCall?.[2],
  };
}

let value = 1;
const blatt = (amount: number) => ({
  name: "Plan",
  hidden: false,
  cells: [{ row: 0, column: 0, value: amount }],
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
});

/** After a first check by hand. */
async function geprueft(more: Partial<Services> = {}) {
  const all = ablauf(more);
  await all.ablauf.pruefe();
  return all;
}

test("after the first check the next ones run along, once it is quiet", async () => {
  const { services, state, change, warte, gelesen } = await geprueft();
  expect(state().laufend).toBe(true);
  change("a");
  await warte(200);
  change("b");
  await warte(200);
  expect(services.read).toHaveBeenCalledTimes(1);
  expect(state().outcome?.changed).toBe(true);
  await warte(50);
  expect(services.read).toHaveBeenCalledTimes(2);
  expect(gelesen()).toEqual(new Set(["a", "b"]));
  expect(state()).toMatchObject({ nebenher: "ruht", outcome: { changed: false, nebenher: true } });
});

test.each([
  ["small", 20_000, 250],
  ["large", 20_001, 800],
])("in a %s workbook (%i cells) it waits for %i milliseconds of quiet", async (_, count, pause) => {
  const cells = Array.from({ length: count }, (__, row) => ({ row, column: 0, value: 1 }));
  const sheet = { name: "Plan", hidden: false, cells, merges: [], hiddenRows: [], hiddenColumns: [] };
  const read = jest.fn(async () => ({ name: "Plan.xlsx", sheets: [sheet] }));
  const { change, warte } = await geprueft({ read });
  change("a");
  await warte(pause - 1);
  expect(read).toHaveBeenCalledTimes(1);
  await warte(1);
  expect(read).toHaveBeenCalledTimes(2);
});

test("who else changed the workbook is known until the next check", async () => {
  const { changeBy, warte, state } = await geprueft({
    read: async () => ({ name: "Plan.xlsx", sheets: [blatt(value++)] }),
  });
  const said = () => state().outcome?.seitdem?.satz;
  changeBy("a", true);
  changeBy("a", false);
  await warte(800);
  expect(said()).toMatch(/^Seit der letzten Prüfung:/);
  changeBy("a", false);
  await warte(800);
  expect(said()).toMatch(/^Ihre Eingabe in A1:/);
});

test("while it runs along nothing is shown as work, and a failure says nothing", async () => {
  const { services, seen, state, change, warte } = await geprueft();
  seen.length = 0;
  services.read.mockRejectedValueOnce(new ExcelProblem("ausgelastet"));
  change("a");
  await warte(800);
  expect(seen.every(({ work }) => work.kind === "ruht")).toBe(true);
  expect(state()).toMatchObject({ nebenher: "gestoert", outcome: { changed: true } });
  expect(state().problem).toBeUndefined();
  await warte(60_000);
  expect(services.read).toHaveBeenCalledTimes(2);
});

test("what could not be read is read with the next change", async () => {
  const { services, change, warte, gelesen } = await geprueft();
  services.read.mockRejectedValueOnce(new ExcelProblem("ausgelastet"));
  change("a");
  await warte(800);
  change("b");
  await warte(800);
  expect(gelesen()).toEqual(new Set(["a", "b"]));
});

test("sheets that came or went make it read everything", async () => {
  const { services, change, changeSheets, warte, gelesen } = await geprueft();
  change("a");
  changeSheets();
  await warte(800);
  expect(services.read).toHaveBeenCalledTimes(2);
  expect(gelesen()).toBeUndefined();
});

test("a change during the check beside ends it, and nothing of it is shown", async () => {
  const { services, state, change, warte, gelesen } = await geprueft();
  services.read.mockImplementationOnce((_, signal) => langsam(signal));
  change("a");
  await warte(400);
  expect(state().nebenher).toBe("prueft");
  const before = state().outcome;
  change("b");
  await warte(249);
  expect(state().outcome?.at).toBe(before?.at);
  expect(services.check).toHaveBeenCalledTimes(1);
  await warte(1);
  expect(gelesen()).toEqual(new Set(["a", "b"]));
  expect(state().outcome?.changed).toBe(false);
});

test("a decision takes the place of the check beside, which is made up for", async () => {
  const { services, ablauf: run, state, change, warte, gelesen } = await geprueft();
  services.read.mockImplementationOnce((_, signal) => langsam(signal));
  change("a");
  await warte(400);
  await run.auswerten();
  expect(services.check).toHaveBeenCalledTimes(2);
  expect(state().outcome?.changed).toBe(true);
  await warte(800);
  expect(services.read).toHaveBeenCalledTimes(3);
  expect(gelesen()).toEqual(new Set(["a"]));
  expect(state().outcome?.changed).toBe(false);
});

test("while a cell is being edited it waits, and tries again by itself", async () => {
  const { services, state, change, warte } = await geprueft();
  services.read.mockRejectedValueOnce(new ExcelProblem("zelle-in-bearbeitung"));
  change("a");
  await warte(800);
  expect(state().nebenher).toBe("wartet");
  await warte(1500);
  expect(services.read).toHaveBeenCalledTimes(3);
  expect(state()).toMatchObject({ nebenher: "ruht", outcome: { changed: false } });
});

test("a check by hand takes the place of the one beside, and its result is up to date", async () => {
  const all = await geprueft();
  all.services.read.mockImplementationOnce((_, signal) => aborted(signal));
  all.change("a");
  await all.warte(800);
  await all.ablauf.pruefe();
  await all.warte(0);
  expect(all.gelesen()).toBeUndefined();
  expect(all.state()).toMatchObject({ work: { kind: "ruht" }, outcome: { changed: false, nebenher: false } });
  await all.warte(10_000);
  expect(all.services.read).toHaveBeenCalledTimes(3);
});

test("a change while the user's check reads marks its result, and is checked afterwards", async () => {
  const all = ablauf();
  all.services.read.mockImplementationOnce(async () => (all.change("a"), { name: "Plan.xlsx", sheets: [] }));
  await all.ablauf.pruefe();
  expect(all.state().outcome?.changed).toBe(true);
  await all.warte(800);
  expect(all.gelesen()).toEqual(new Set(["a"]));
  expect(all.state().outcome?.changed).toBe(false);
});

test("a check that was stopped leaves the older result, and what it had to read still to be read", async () => {
  const all = await geprueft();
  await all.ablauf.setzeLaufend(false);
  all.change("a");
  all.services.read.mockImplementationOnce((_, signal) => aborted(signal));
  const check = all.ablauf.pruefe();
  await all.warte(0);
  all.ablauf.brichAb();
  await check;
  expect(all.state()).toMatchObject({ problem: { reason: "abgebrochen" }, outcome: { changed: true } });
  await all.ablauf.setzeLaufend(true);
  expect(all.gelesen()).toEqual(new Set(["a"]));
});

test("a decision is evaluated over what was read; the change that waits stays known and is checked after", async () => {
  const all = await geprueft();
  all.change("a");
  await all.warte(100);
  await all.ablauf.auswerten();
  expect(all.services.read).toHaveBeenCalledTimes(1);
  expect(all.services.check).toHaveBeenCalledTimes(2);
  expect(all.state().outcome?.changed).toBe(true);
  await all.warte(800);
  expect(all.gelesen()).toEqual(new Set(["a"]));
  expect(all.state().outcome?.changed).toBe(false);
});

test("switched off, nothing runs along; switched on again, it checks what changed meanwhile", async () => {
  const { services, ablauf: run, state, change, warte } = await geprueft();
  change("a");
  await run.setzeLaufend(false);
  change("b");
  await warte(10_000);
  expect(services.read).toHaveBeenCalledTimes(1);
  expect(state()).toMatchObject({ laufend: false, outcome: { changed: true } });
  await run.setzeLaufend(true);
  expect(services.read).toHaveBeenCalledTimes(2);
  expect(state()).toMatchObject({ laufend: true, outcome: { changed: false } });
});

test("the user's choice outlasts later checks", async () => {
  const { ablauf: run, state } = await geprueft();
  await run.setzeLaufend(false);
  await run.pruefe();
  expect(state().laufend).toBe(false);
});

test("a check that takes long does not run along unless it is wanted", async () => {
  const times = [0, 1000, 2500];
  const now = () => new Date(times.shift() ?? 2500);
  const { ablauf: run, state } = await geprueft({ now });
  expect(state().laufend).toBe(false);
  await run.setzeLaufend(true);
  expect(state().laufend).toBe(true);
});

test("a value that was taken over is kept, and everything is checked again, running along or not", async () => {
  const { services, ablauf: run, state, warte, gelesen } = await geprueft();
  await run.setzeLaufend(false);
  const entry = { sheet: "Plan", cell: "A1", before: { value: 1 }, after: 2 };
  expect(await run.uebernimm([entry])).toBe(true);
  await warte(0);
  expect(services.enter).toHaveBeenLastCalledWith(entry);
  expect(state().uebernommen).toEqual([[entry]]);
  expect(services.read).toHaveBeenCalledTimes(2);
  expect(gelesen()).toBeUndefined();
  expect(await run.nimmZurueck(state().uebernommen[0] ?? [])).toBe(true);
  expect(services.enter).toHaveBeenLastCalledWith({ ...entry, before: { value: 2 }, after: 1 });
  expect(state().uebernommen).toEqual([]);
});

describe("several together", () => {
  const [first, second] = ["A1", "A2"].map((cell) => ({
    sheet: "Plan",
    cell,
    before: { value: 1 },
    after: 2,
  }));
  if (!first || !second) throw new RangeError("no entry");

  test("are entered with one request, kept as one step, and taken back together", async () => {
    const { services, ablauf: run, state, warte } = await geprueft();
    await run.setzeLaufend(false);
    expect(await run.uebernimm([first, second])).toBe(true);
    await warte(0);
    expect(services.enter).not.toHaveBeenCalled();
    expect(services.enterAll).toHaveBeenCalledTimes(1);
    expect(state().uebernommen).toEqual([[first, second]]);
    expect(services.read).toHaveBeenCalledTimes(2);
    expect(await run.nimmZurueck(state().uebernommen[0] ?? [])).toBe(true);
    expect(services.enterAll).toHaveBeenLastCalledWith(
      [first, second].map((entry) => ({ ...entry, before: { value: 2 }, after: 1 })),
    );
    expect(state().uebernommen).toEqual([]);
  });

  test("are not kept where one is refused, and that one is named", async () => {
    const enterAll = async () => ({ kind: "abgelehnt", entry: second, reason: "geaendert" }) as const;
    const { ablauf: run, state } = await geprueft({ enterAll });
    expect(await run.uebernimm([first, second])).toBe(false);
    expect(state()).toMatchObject({
      uebernommen: [],
      trouble: { kind: "uebernahme", entry: second, reason: "geaendert", several: true },
    });
  });

  test("that Excel left half done are named, and everything is checked again", async () => {
    const enterAll = async () => ({ kind: "angefangen", places: [first] }) as const;
    const { services, ablauf: run, state, warte } = await geprueft({ enterAll: enterAll as never });
    expect(await run.uebernimm([first, second])).toBe(false);
    await warte(0);
    expect(state()).toMatchObject({ uebernommen: [], trouble: { kind: "angefangen", places: [first] } });
    expect(services.read).toHaveBeenCalledTimes(2);
  });
});

test.each([
  ["is refused", async () => "geaendert" as const, "geaendert"],
  ["fails", () => Promise.reject(new ExcelProblem("zugriff", "", "Plan")), { reason: "zugriff" }],
])("a value that %s is not kept, and the reason is said", async (_, enter, reason) => {
  const { services, ablauf: run, state } = await geprueft({ enter });
  const entry = { sheet: "Plan", cell: "A1", before: { value: 1 }, after: 2 };
  expect(await run.uebernimm([entry])).toBe(false);
  expect(state()).toMatchObject({ uebernommen: [], trouble: { kind: "uebernahme", entry, reason } });
  expect(services.read).toHaveBeenCalledTimes(1);
});

test("the end of the pane ends everything", async () => {
  const end = jest.fn(async () => undefined);
  let change: (change: Change) => void = () => undefined;
  const {
    services,
    ablauf: run,
    warte,
  } = await geprueft({
    onChanged: async (report) => ((change = report), end),
  });
  change({ sheet: "a" });
  run.beenden();
  await warte(10_000);
  expect(end).toHaveBeenCalledTimes(1);
  expect(services.read).toHaveBeenCalledTimes(1);
});

describe("values that are still on their way", () => {
  const unfertig = { ...sauber, ohneErgebnis: [wartend] };

  /** Checked while Excel computes, with the check beside the work switched off. */
  async function waehrendDerBerechnung() {
    const all = await geprueft({ check: jest.fn(async () => [unfertig]) });
    await all.ablauf.setzeLaufend(false);
    return all;
  }

  test("are checked again when they are there, though the check does not run along", async () => {
    const { services, state, change, warte } = await waehrendDerBerechnung();
    services.check.mockResolvedValue([sauber]);
    change("a");
    await warte(800);
    expect(services.read).toHaveBeenCalledTimes(2);
    expect(state().outcome).toMatchObject({ changed: false, result: { ohneErgebnis: [] } });
    change("a");
    await warte(5000);
    expect(services.read).toHaveBeenCalledTimes(2);
    expect(state().outcome?.changed).toBe(true);
  });

  test("in the workbook that Excel is opening: no all-clear before, one after", async () => {
    const { festsetzung, erfolgsplan, vermoegensplan } = beispielplan;
    const plan = mappe({ Beschluss: festsetzung, Erfolgsplan: erfolgsplan, Vermögensplan: vermoegensplan });
    const computed = (cell: Cell): Cell =>
      typeof cell.value === "number" && cell.column > 0 ? { ...cell, formula: "KGRZ.TEUR(1)" } : cell;
    const { tabelle } = open({
      ...plan,
      sheets: plan.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map(computed) })),
    });
    const arrive = tabelle.calculating();
    const {
      ablauf: own,
      state,
      warte,
    } = ablauf({
      read: createReader(),
      check: jest.fn(async (workbooks: Workbook[]) => pruefenGemeinsam(workbooks)),
      onChanged: onWorkbookChanged,
    });
    await own.pruefe();
    const verdictNow = () => summary(state().outcome?.result ?? sauber);
    expect(verdictNow()).toMatchObject({
      title: "Nicht vollständig geprüft",
      detail: expect.stringMatching(/^\d+ Zellen haben noch kein Ergebnis/) as unknown,
    });
    arrive();
    // Events reach their listeners a moment later.
    await warte(0);
    await warte(2000);
    expect(verdictNow().title).toBe("Abgabebereit: keine Fehler");
  });

  test("an error value is nobody's to wait for", async () => {
    const fest = { ...sauber, ohneErgebnis: [{ ...wartend, zeigt: "#REF!" }] };
    const { services, ablauf: own, change, warte } = await geprueft({ check: jest.fn(async () => [fest]) });
    await own.setzeLaufend(false);
    change("a");
    await warte(5000);
    expect(services.read).toHaveBeenCalledTimes(1);
  });
});
