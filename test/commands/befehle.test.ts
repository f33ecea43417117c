import { type Auftrag, connectCommands } from "../../src/commands/befehle";
import { ExcelProblem } from "../../src/excel/problem";
import { parseArea } from "../../workbench/host/bereichstext";
import { figures, open, workbook } from "../hilfen/excel";

const COMMANDS = [
  "pruefen",
  "bereichAnzeigen",
  "protokoll",
  "hochrechnung",
  "einfrieren",
  "befundeZurZelle",
] as const;

function excel(protokolliere: () => Promise<Auftrag> = async () => undefined) {
  const { host, tabelle } = open(workbook(figures("Eins", 9, 9), figures("Zwei", 9, 9)));
  host.bedienung.visible = false;
  const ask = jest.fn();
  connectCommands(ask, protokolliere);
  return { host, tabelle, ask, wuensche: () => ask.mock.calls as unknown[][] };
}

test("all commands are connected, and no other", () => {
  expect([...excel().host.bedienung.actions.keys()].sort()).toEqual([...COMMANDS].sort());
});

test.each([
  ["pruefen", { ansicht: "pruefung", pruefen: true }],
  ["bereichAnzeigen", {}],
  ["hochrechnung", { ansicht: "auswertung", teil: "hochrechnung", pruefenFallsNoetig: true }],
  ["einfrieren", { ansicht: "funktionen", einfrieren: true }],
] as const)("%s opens the pane and asks it for what it does", async (id, expected) => {
  const { host, wuensche } = excel();
  await host.bedienung.press(id);
  expect(host.bedienung.visible).toBe(true);
  expect(wuensche()).toEqual([[{ meldung: null, ...expected }]]);
});

test("Was prüft diese Zelle names the active cell, of a selected area its first", async () => {
  const { host, tabelle, wuensche } = excel();
  const sheet = tabelle.sheets()[1]?.id ?? "";
  tabelle.activate(sheet);
  tabelle.select(sheet, parseArea("C4:E9"));
  await host.bedienung.press("befundeZurZelle");
  expect(wuensche()).toEqual([
    [
      {
        meldung: null,
        ansicht: "pruefung",
        pruefenFallsNoetig: true,
        befundeZu: { sheet: "Zwei", cell: "C4" },
      },
    ],
  ]);
});

test("Protokoll works without the pane, and opens it only where there is something to say", async () => {
  const silent = excel();
  await silent.host.bedienung.press("protokoll");
  expect([silent.host.bedienung.visible, silent.wuensche()]).toEqual([false, []]);
  const meldung = { title: "Schon da", text: "Das Blatt gibt es schon." };
  const loud = excel(async () => ({ meldung }));
  await loud.host.bedienung.press("protokoll");
  expect([loud.host.bedienung.visible, loud.wuensche()]).toEqual([true, [[{ meldung }]]]);
});

test.each([
  [
    "a request that Excel refuses",
    new ExcelProblem("zugriff", "AccessDenied", "Plan"),
    /„Plan“ ist geschützt/,
  ],
  ["a mistake of the program", new TypeError("x is undefined"), /liegt am Programm/],
])("%s becomes a sentence in the pane", async (_name, error, sentence) => {
  const { host, ask } = excel(() => Promise.reject(error));
  await host.bedienung.press("protokoll");
  expect(host.bedienung.visible).toBe(true);
  expect(ask.mock.calls).toEqual([
    [{ meldung: expect.objectContaining({ text: expect.stringMatching(sentence) as string }) as object }],
  ]);
});

test("while a cell is being edited the pane says how to go on", async () => {
  jest.useFakeTimers();
  const { host, ask } = excel();
  host.welt.editing = true;
  const pressed = host.bedienung.press("befundeZurZelle");
  await jest.advanceTimersByTimeAsync(10_000);
  await pressed;
  jest.useRealTimers();
  expect(ask).toHaveBeenCalledWith({
    meldung: expect.objectContaining({ text: expect.stringContaining("mit Enter") as string }) as object,
  });
});

test.each(COMMANDS)("%s is completed and asks also where the pane cannot be opened", async (id) => {
  const { host, wuensche } = excel(async () => ({}));
  host.globals.Office.addin.showAsTaskpane = () => Promise.reject(new Error("no"));
  await expect(host.bedienung.press(id)).resolves.toBeUndefined();
  expect(wuensche()).toHaveLength(1);
});

test.each(COMMANDS)("%s runs from the keyboard, where Excel hands over no event", async (id) => {
  const { host, wuensche } = excel(async () => ({}));
  await host.bedienung.shortcut(id);
  expect(wuensche()).toHaveLength(1);
});

test("pressed again while it runs a command is completed and does nothing more; afterwards it runs again", async () => {
  let fertig: (() => void) | undefined;
  const protokolliere = jest.fn(() => new Promise<undefined>((done) => (fertig = () => done(undefined))));
  const { host } = excel(protokolliere);
  const first = host.bedienung.press("protokoll");
  await host.bedienung.press("protokoll");
  expect(protokolliere).toHaveBeenCalledTimes(1);
  fertig?.();
  await first;
  const again = host.bedienung.press("protokoll");
  fertig?.();
  await again;
  expect(protokolliere).toHaveBeenCalledTimes(2);
});
