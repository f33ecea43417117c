import { AriaLiveAnnouncer, FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactElement } from "react";
import { Beispiel } from "../../../src/taskpane/hilfe/Beispiel";
import { Tastenkuerzel } from "../../../src/taskpane/hilfe/Tastenkuerzel";
import { open, workbook } from "../../hilfen/excel";

function zeige(part: ReactElement) {
  const { host } = open(workbook());
  const opened: (string | undefined)[] = [];
  host.bedienung.workbookHandlers.add((file) => opened.push(file));
  const gezeichnet = () =>
    render(
      <FluentProvider theme={webLightTheme}>
        <AriaLiveAnnouncer>{part}</AriaLiveAnnouncer>
      </FluentProvider>,
    );
  return { host, opened, gezeichnet, user: userEvent.setup() };
}

const BYTES = Uint8Array.from([80, 75, 3, 4, 255, 0, 200]);
const antwort = (ok = true) =>
  jest.fn(async () => ({ ok, arrayBuffer: async () => BYTES.buffer }) as unknown as Response);
const vorher = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = vorher;
});

const knopf = () => screen.getByRole("button", { name: "Beispielmappe öffnen" });

test("the sample is fetched when it is wanted and opens as a workbook of its own", async () => {
  globalThis.fetch = antwort();
  const { opened, gezeichnet, user } = zeige(<Beispiel />);
  gezeichnet();
  expect(globalThis.fetch).not.toHaveBeenCalled();
  await user.click(knopf());
  expect(await screen.findByText(/ist als neue Mappe geöffnet/)).toBeTruthy();
  expect(globalThis.fetch).toHaveBeenCalledWith("hilfe/beispiel/Wirtschaftsplan-2024.xlsx");
  expect(opened.map((file) => [...Buffer.from(file ?? "", "base64")])).toEqual([[...BYTES]]);
});

test("pressed twice it is fetched and opened once", async () => {
  let kommt: ((response: Response) => void) | undefined;
  const laden = jest.fn(() => new Promise<Response>((done) => (kommt = done)));
  globalThis.fetch = laden;
  const { opened, gezeichnet, user } = zeige(<Beispiel />);
  gezeichnet();
  await user.click(knopf());
  await user.click(knopf());
  expect(laden).toHaveBeenCalledTimes(1);
  kommt?.(await antwort()());
  await screen.findByText(/ist als neue Mappe geöffnet/);
  expect(opened).toHaveLength(1);
});

test.each([
  ["is not there", () => antwort(false)],
  ["cannot be reached", () => jest.fn(() => Promise.reject(new TypeError("Failed to fetch")))],
])("a sample that %s is answered with a sentence", async (_name, fetching) => {
  globalThis.fetch = fetching();
  const { opened, gezeichnet, user } = zeige(<Beispiel />);
  gezeichnet();
  await user.click(knopf());
  expect(
    await screen.findByText(/ließ sich nicht laden\. Bitte prüfen Sie die Netzwerkverbindung/),
  ).toBeTruthy();
  expect(opened).toEqual([]);
});

test("an Excel that opens nothing, as while a cell is edited, says how to go on", async () => {
  globalThis.fetch = antwort();
  const { host, gezeichnet, user } = zeige(<Beispiel />);
  host.welt.editing = true;
  gezeichnet();
  await user.click(knopf());
  expect(await screen.findByText(/Eingabe in der Zelle mit Enter/)).toBeTruthy();
  host.welt.editing = false;
  await user.click(knopf());
  expect(await screen.findByText(/ist als neue Mappe geöffnet/)).toBeTruthy();
});

test.each([
  ["says that something went wrong", async (): Promise<void> => Promise.reject({ code: "GeneralException" })],
  ["never answers", (): Promise<void> => new Promise(() => undefined)],
])("a browser that blocks the new window, so that Excel %s, is what to look at", async (_, create) => {
  globalThis.fetch = antwort();
  const { host, gezeichnet } = zeige(<Beispiel />);
  host.globals.Excel.createWorkbook = create as typeof Excel.createWorkbook;
  gezeichnet();
  jest.useFakeTimers();
  fireEvent.click(knopf());
  await act(() => jest.advanceTimersByTimeAsync(31_000));
  jest.useRealTimers();
  expect(screen.getByText(/neuen Tab, und vielleicht hat der Browser ihn blockiert: .*Pop-ups/)).toBeTruthy();
});

describe("key combinations", () => {
  test("are named as on a Mac where they are pressed on one", async () => {
    const { host, gezeichnet } = zeige(<Tastenkuerzel />);
    host.bedienung.shortcuts = { pruefen: "Ctrl+Alt+Shift+P", bereichAnzeigen: "Command+Shift+B" };
    Object.assign(host.globals.Office.context, { platform: "Mac" });
    gezeichnet();
    expect(await screen.findByText("Control+Option+Umschalt+P")).toBeTruthy();
    expect(screen.getByText("Befehl+Umschalt+B")).toBeTruthy();
  });

  test("are named as on a German keyboard, those that the user has", async () => {
    const { host, gezeichnet } = zeige(<Tastenkuerzel />);
    host.bedienung.shortcuts = {
      pruefen: "Ctrl+Alt+Shift+P",
      befundeZurZelle: "Ctrl+Shift+9",
      fremd: "Alt+1",
    };
    host.globals.Office.actions.getShortcuts = async () => ({
      ...host.bedienung.shortcuts,
      bereichAnzeigen: null,
    });
    gezeichnet();
    expect(await screen.findByText("Strg+Alt+Umschalt+P")).toBeTruthy();
    expect(screen.getAllByRole("term").map((term) => term.textContent)).toEqual([
      "Prüfen",
      "Was prüft die ausgewählte Zelle?",
    ]);
    expect(screen.getByText("Strg+Umschalt+9")).toBeTruthy();
  });

  test.each(["does not know them", "does not tell"])("nothing is shown where Excel %s", async (why) => {
    const { host, gezeichnet } = zeige(<Tastenkuerzel />);
    host.bedienung.shortcuts = { pruefen: "Ctrl+Alt+Shift+P" };
    if (why === "does not tell") host.globals.Office.actions.getShortcuts = () => Promise.reject(new Error());
    else delete host.bedienung.requirementSets.KeyboardShortcuts;
    gezeichnet();
    await act(async () => undefined);
    expect(screen.queryByText("Mit der Tastatur")).toBeNull();
  });
});
