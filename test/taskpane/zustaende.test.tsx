import { act, cleanup, render, screen, waitFor } from "@testing-library/react";
import type { Change } from "../../src/excel/lesen/aenderungen";
import type { ReadProgress } from "../../src/excel/lesen/lesen";
import { ExcelProblem } from "../../src/excel/problem";
import type { CheckResult } from "../../src/rules/kern/ergebnis";
import { App } from "../../src/taskpane/App";
import type { Workbook } from "../../src/workbook/workbook";
import { fehlerhaft, hinweis, keinPlan, sauber, warnung, wartend } from "./beispiele";
import { NOW, announced, button, checked, mitUhr, pane, services, vergeht } from "./pane";

const heading = (name: string | RegExp) => screen.getByRole("heading", { name });
const failing = (...problems: ExcelProblem[]) =>
  services(sauber, {
    read: async () => {
      const problem = problems.shift();
      if (problem) throw problem;
      return { name: "", sheets: [] };
    },
  });

describe("before the first check", () => {
  test("the pane says what will be read and that nothing leaves the computer", () => {
    pane(services());
    expect(heading("KGRZ Wirtschaftsplan")).toBeTruthy();
    expect(heading("Noch nicht geprüft")).toBeTruthy();
    expect(screen.getByText(/Gelesen werden alle Blätter/)).toBeTruthy();
    expect(screen.getByText("Nichts verlässt diesen Computer.")).toBeTruthy();
    expect(screen.getByText("An der Mappe ändert die Prüfung nichts.")).toBeTruthy();
  });

  test.each([
    ["keiner", "Dieser Bereich gehört in Excel"],
    ["stumm", "Excel antwortet nicht"],
  ] as const)("without Excel (%s) it says so and offers nothing", (host, title) => {
    pane(services(), host);
    expect(heading(title)).toBeTruthy();
    expect(screen.queryByRole("button")).toBeNull();
  });

  test("an Excel that answers late is believed", () => {
    const over = services();
    const { rerender } = render(<App services={over} host="stumm" />);
    rerender(<App services={over} host="excel" />);
    expect(button("Prüfen").hasAttribute("disabled")).toBe(false);
  });
});

describe("while it checks", () => {
  function slow() {
    let step: (step: ReadProgress) => void = () => undefined;
    let end: (workbook: Workbook) => void = () => undefined;
    let judge: (results: CheckResult[]) => void = () => undefined;
    const over = services(sauber, {
      check: () => new Promise((resolve) => (judge = resolve)),
      read: jest.fn((progress, signal) => {
        step = progress;
        return new Promise<Workbook>((resolve, reject) => {
          end = resolve;
          signal.addEventListener("abort", () => reject(new ExcelProblem("abgebrochen")));
        });
      }),
    });
    return {
      over,
      step: (of: ReadProgress) => act(() => step(of)),
      end: () => act(async () => end({ name: "", sheets: [] })),
      judge: () => act(async () => judge([sauber])),
    };
  }

  test("the sheet being read is named with its number", async () => {
    const { over, step, end, judge } = slow();
    const { user } = pane(over);
    await user.click(button("Prüfen"));
    expect(screen.getByText("Lese die Mappe …")).toBeTruthy();
    step({ sheet: "Kontenübersicht", number: 3, of: 14 });
    expect(screen.getByText("Lese Kontenübersicht (3 von 14)")).toBeTruthy();
    expect(screen.getByRole("progressbar").getAttribute("aria-valuenow")).toBe(String(2 / 14));
    await end();
    expect(screen.getByText("Prüfe die Zahlen …")).toBeTruthy();
    await judge();
    expect(await screen.findByText("Abgabebereit: keine Fehler")).toBeTruthy();
    expect(screen.queryByRole("progressbar")).toBeNull();
  });

  test("a second click starts no second check", async () => {
    const { over } = slow();
    const { user } = pane(over);
    await user.click(button("Prüfen"));
    await user.click(button("Prüfen"));
    expect(over.read).toHaveBeenCalledTimes(1);
  });

  test("Abbrechen leads back, and the next check runs", async () => {
    const { over, end, judge } = slow();
    const { user } = pane(over);
    await user.click(button("Prüfen"));
    await user.click(button("Abbrechen"));
    expect(await screen.findByText("Die Prüfung wurde abgebrochen.")).toBeTruthy();
    expect(heading("Noch nicht geprüft")).toBeTruthy();
    await user.click(button("Prüfen"));
    await end();
    await judge();
    expect(await screen.findByText("Abgabebereit: keine Fehler")).toBeTruthy();
  });

  test("a request from the ribbon starts the check, and no second one beside it", async () => {
    let start = (): void => undefined;
    const over = services(sauber, { onCheckRequested: (begin) => ((start = begin), () => undefined) });
    pane(over);
    act(() => (start(), start()));
    expect(await screen.findByText("Abgabebereit: keine Fehler")).toBeTruthy();
    expect(over.read).toHaveBeenCalledTimes(1);
  });
});

describe("the result at a glance", () => {
  test("a correct plan is ready, with plan, file and time", async () => {
    await checked(sauber);
    expect(heading("Wirtschaftsplan 2024")).toBeTruthy();
    expect(screen.getByText("KGRZ Wirtschaftsplan · Wirtschaftsplan 2024.xlsx")).toBeTruthy();
    expect(heading("Abgabebereit: keine Fehler")).toBeTruthy();
    expect(screen.getByText("Keine Warnungen und keine Hinweise")).toBeTruthy();
    expect(screen.getByText("Geprüft um 10:32 Uhr")).toBeTruthy();
    expect(screen.getByText("640 Prüfungen, 1.232 von 1.240 Beträgen erfasst")).toBeTruthy();
  });

  test("the Land whose form counts stands beside the file; without one the Beschluss says what that means", async () => {
    await checked({ ...sauber, land: { id: "brandenburg", name: "Brandenburg", recht: "EigV" } });
    expect(screen.getByText(/Wirtschaftsplan 2024\.xlsx · Form: Brandenburg \(EigV\)$/)).toBeTruthy();
    expect(screen.queryByText(/Form nicht erkannt/)).toBeNull();
    cleanup();
    await checked(sauber);
    expect(screen.getByText(/^Form nicht erkannt: Fehlende Angaben werden nicht bemängelt\./)).toBeTruthy();
  });

  test("errors, warnings and hints are counted, and said to screen readers", async () => {
    await checked(fehlerhaft);
    expect(heading("2 Fehler, 3 Warnungen, 1 Hinweis")).toBeTruthy();
    await waitFor(() => expect(announced()).toContain("Prüfung fertig: 2 Fehler, 3 Warnungen, 1 Hinweis"));
  });

  test("above warnings nothing is called ready; one is singular", async () => {
    await checked({ ...sauber, findings: [warnung, hinweis] });
    expect(heading("1 Warnung, 1 Hinweis")).toBeTruthy();
    expect(screen.getByText("Keine Fehler. Vor der Abgabe bitte die Warnung ansehen.")).toBeTruthy();
    expect(screen.queryByText(/^Abgabebereit/)).toBeNull();
  });

  test("what no check looked at stands below the verdict", async () => {
    await checked({ ...sauber, otherTables: sauber.tables.slice(0, 1) });
    expect(screen.getByText("Nicht geprüft: 8 Beträge, Blatt „Kontenübersicht“")).toBeTruthy();
  });

  test.each([
    ["all agree", sauber, true],
    ["errors", fehlerhaft, false],
    ["warnings", { ...sauber, findings: [warnung] }, false],
    ["hints", { ...sauber, findings: [hinweis] }, false],
    [
      "all accepted",
      { ...sauber, findings: [{ ...warnung, freigabe: { grund: "so", datum: "2026-09-14" } }] },
      true,
    ],
    ["no Beschluss", { ...sauber, festsetzung: [], notices: ["keine-festsetzung" as const] }, false],
    ["a line of the Beschluss is open", { ...sauber, festsetzung: fehlerhaft.festsetzung }, false],
    ["cells without a result", { ...sauber, ohneErgebnis: [wartend] }, false],
    ["no plan", keinPlan, false],
  ])("a tick stands only where nothing is open: %s", async (_, result, tick) => {
    await checked(result);
    const icon = document.querySelector("#urteil path")?.getAttribute("d") ?? "";
    expect(icon.endsWith("M5 8.2l2.1 2.1l4-4.3")).toBe(tick);
  });

  test("without a recognised plan nothing is called ready", async () => {
    await checked(keinPlan);
    expect(heading("Kein Plan geprüft")).toBeTruthy();
    expect(heading("Kein Wirtschaftsplan erkannt")).toBeTruthy();
    expect(heading("KGRZ Wirtschaftsplan")).toBeTruthy();
    expect(screen.getByText("Urlaub.xlsx")).toBeTruthy();
    expect(screen.queryByRole("table")).toBeNull();
  });

  test("an empty workbook says so", async () => {
    await checked({ ...keinPlan, notices: ["leer"] });
    expect(heading("Die Mappe ist leer")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Prüfprotokoll …" })).toBeNull();
    expect(screen.queryByText("Markierungen")).toBeNull();
    expect(screen.queryByText(/^Nicht geprüft|Beträge/)).toBeNull();
  });

  test("without a Festsetzungsbeschluss the checks are still shown, but nothing is called ready", async () => {
    await checked({ ...sauber, festsetzung: [], notices: ["keine-festsetzung"], findings: [warnung] });
    expect(heading("1 Warnung")).toBeTruthy();
    expect(heading("Kein Festsetzungsbeschluss gefunden")).toBeTruthy();
    expect(screen.getByText(warnung.message)).toBeTruthy();
  });

  test("cells without a result make the check incomplete, and lead to themselves", async () => {
    const error = { zeigt: "#REF!", cells: [{ sheet: "Finanzplan", cell: "B7" }] };
    const goTo = jest.fn(async () => ({ hidden: false }));
    const { user } = await checked(
      { ...sauber, ohneErgebnis: [wartend, error, { cells: error.cells }] },
      { goTo },
    );
    expect(heading("Nicht vollständig geprüft")).toBeTruthy();
    expect(
      screen.getByText("4 Zellen haben noch kein Ergebnis, 1 Zelle zeigt einen Fehlerwert"),
    ).toBeTruthy();
    expect(await screen.findByRole("heading", { name: "3 Zellen haben noch kein Ergebnis" })).toBeTruthy();
    expect(heading("1 Zelle zeigt #BEZUG!")).toBeTruthy();
    expect(screen.getByText(/Diese Formeln wurden nie berechnet/)).toBeTruthy();
    await user.click(button("Kontenübersicht · E5:E7 in Excel auswählen"));
    expect(goTo).toHaveBeenCalledWith({ sheet: "Kontenübersicht", cell: "E5:E7" });
  });

  test("nor does the evaluation pretend to be", async () => {
    const { user } = await checked({ ...sauber, ohneErgebnis: [wartend] });
    await user.click(screen.getByRole("tab", { name: "Auswertung" }));
    expect(await screen.findByRole("heading", { name: "Nicht vollständig geprüft" })).toBeTruthy();
    expect(
      screen.getByText(/^3 Zellen haben noch kein Ergebnis\. Bilder, Vergleich und Berichte/),
    ).toBeTruthy();
  });

  test("of many places without a result a few lead there, the others are counted", async () => {
    const cells = [1, 3, 5, 7, 9].map((row) => ({ sheet: "Finanzplan", cell: `B${row}` }));
    await checked({ ...sauber, ohneErgebnis: [{ zeigt: "#N/A", cells }] });
    expect(heading("5 Zellen zeigen #NV")).toBeTruthy();
    expect(screen.getAllByRole("button", { name: /^Finanzplan · B\d/ })).toHaveLength(3);
    expect(screen.getByText("und 2 weitere Stellen")).toBeTruthy();
  });

  test("a line of the Beschluss that differs keeps a plan from being called ready", async () => {
    await checked({ ...fehlerhaft, findings: [] });
    expect(heading("Keine Fehler gefunden")).toBeTruthy();
  });
});

describe("a workbook that changes", () => {
  const watched = () => {
    let changed: (change: Change) => void = () => undefined;
    const onChanged = jest.fn(
      async (report: (change: Change) => void) => ((changed = report), async () => undefined),
    );
    return { onChanged, change: () => act(() => changed({ sheet: "1" })) };
  };
  const laufend = () => screen.getByRole<HTMLInputElement>("switch", { name: "Laufend prüfen" });

  test("while nothing runs along is marked until the next check", async () => {
    const { onChanged, change } = watched();
    const { user } = await checked(sauber, { onChanged });
    await user.click(laufend());
    expect(screen.queryByText("Mappe seitdem geändert")).toBeNull();
    change();
    expect(screen.getByText("Mappe seitdem geändert")).toBeTruthy();
    await waitFor(() => expect(announced()).toContain("Die Mappe wurde seitdem geändert."));
    await user.click(button("Erneut prüfen"));
    await waitFor(() => expect(screen.queryByText("Mappe seitdem geändert")).toBeNull());
    expect(onChanged).toHaveBeenCalledTimes(1);
  });

  test("is checked again by itself, without a word where the result is the same", async () => {
    mitUhr();
    const { onChanged, change } = watched();
    const { services: over } = await checked(sauber, { onChanged });
    expect(laufend().checked).toBe(true);
    await waitFor(() => expect(announced()).toContain("Prüfung fertig"));
    await vergeht(3000);
    expect(announced()).toBe("");
    change();
    expect(screen.getByText("Wird neu geprüft …")).toBeTruthy();
    expect(over.check).toHaveBeenCalledTimes(1);
    await vergeht(3000);
    expect(over.check).toHaveBeenCalledTimes(2);
    expect(screen.getByText("Geprüft um 10:32 Uhr")).toBeTruthy();
    expect(jest.mocked(over.read).mock.lastCall?.[2]).toEqual(new Set(["1"]));
    expect(announced()).toBe("");
    expect(screen.queryByText("Mappe seitdem geändert")).toBeNull();
  });

  test("does not run along where a check takes long", async () => {
    let clock = NOW.getTime();
    const read = async () => ((clock += 5000), { name: "", sheets: [] });
    await checked(sauber, { read, now: () => new Date(clock) });
    expect(laufend().checked).toBe(false);
  });

  test("says why it cannot run along", async () => {
    const onChanged = jest.fn(() => Promise.reject(new ExcelProblem("unbekannt")));
    const { user } = await checked(sauber, { onChanged });
    expect(laufend().checked).toBe(false);
    await user.click(laufend());
    expect(await screen.findByText("Laufend prüfen ist hier nicht möglich")).toBeTruthy();
    expect(laufend().checked).toBe(false);
  });

  test("a refused subscription does not keep from checking; the next check asks again", async () => {
    const onChanged = jest.fn(() => Promise.reject(new ExcelProblem("unbekannt")));
    const { user } = await checked(sauber, { onChanged });
    await user.click(button("Erneut prüfen"));
    await waitFor(() => expect(onChanged).toHaveBeenCalledTimes(2));
  });

  test("the subscription ends with the pane", async () => {
    const end = jest.fn(async () => undefined);
    const { unmount } = await checked(sauber, { onChanged: async () => end });
    unmount();
    expect(end).toHaveBeenCalledTimes(1);
  });
});

describe("when a check fails", () => {
  test("a cell being edited is explained, and a second try succeeds", async () => {
    const { user } = pane(failing(new ExcelProblem("zelle-in-bearbeitung")));
    await user.click(button("Prüfen"));
    expect(await screen.findByText("In Excel wird gerade eine Zelle bearbeitet")).toBeTruthy();
    await user.click(button("Erneut versuchen"));
    expect(await screen.findByText("Abgabebereit: keine Fehler")).toBeTruthy();
    expect(screen.queryByText("In Excel wird gerade eine Zelle bearbeitet")).toBeNull();
  });

  test("a cell being edited already at the subscription is explained too", async () => {
    const { user } = pane(
      services(sauber, { onChanged: () => Promise.reject(new ExcelProblem("zelle-in-bearbeitung")) }),
    );
    await user.click(button("Prüfen"));
    expect(await screen.findByText("In Excel wird gerade eine Zelle bearbeitet")).toBeTruthy();
  });

  test("an unknown failure shows its code, and is said to screen readers", async () => {
    const { user } = pane(failing(new ExcelProblem("unbekannt", "GeneralException")));
    await user.click(button("Prüfen"));
    expect(await screen.findByText(/Code GeneralException/)).toBeTruthy();
    await waitFor(() => expect(announced()).toContain("Excel hat die Anfrage nicht ausgeführt"));
  });

  test("a mistake of our own is named as such", async () => {
    const check = () => Promise.reject(new TypeError("secret"));
    const { user } = pane(services(sauber, { check }));
    await user.click(button("Prüfen"));
    expect(await screen.findByText("Die Prüfung ist gescheitert")).toBeTruthy();
    expect(screen.getByText(/Code TypeError/)).toBeTruthy();
    expect(screen.queryByText(/secret/)).toBeNull();
  });

  test("the older result stays in view", async () => {
    const over = failing();
    const { user } = pane(over);
    await user.click(button("Prüfen"));
    await screen.findByText("Abgabebereit: keine Fehler");
    over.read = jest.fn(() => Promise.reject(new ExcelProblem("ausgelastet")));
    await user.click(button("Erneut prüfen"));
    expect(await screen.findByText("Excel ist ausgelastet")).toBeTruthy();
    expect(screen.getByText("Abgabebereit: keine Fehler")).toBeTruthy();
  });

  test("the message can be closed", async () => {
    const { user } = pane(failing(new ExcelProblem("verbindung")));
    await user.click(button("Prüfen"));
    await screen.findByText("Keine Verbindung zu Excel");
    await user.click(button("Meldung schließen"));
    expect(screen.queryByText("Keine Verbindung zu Excel")).toBeNull();
  });
});
