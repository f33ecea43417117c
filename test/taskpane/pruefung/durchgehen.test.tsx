import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Change } from "../../../src/excel/lesen/aenderungen";
import { App } from "../../../src/taskpane/App";
import { createWuensche } from "../../../src/taskpane/ablauf/anforderung";
import { WuenscheProvider } from "../../../src/taskpane/ablauf/wunsch";
import { fehlerhaft, hinweis, sauber, warnung, zahlendreher } from "../beispiele";
import { announced, button, checked, mitUhr, services, vergeht } from "../pane";

const current = () => document.querySelector("[aria-current=true]")?.querySelector("p")?.textContent;
const weiter = () => button(/^Nächster Befund/);
const zurueck = () => button(/^Vorheriger Befund/);
const bar = () => within(screen.getByRole("toolbar", { name: "Befunde durchgehen" }));
const off = (element: HTMLElement) => element.getAttribute("aria-disabled") === "true";

describe("from finding to finding", () => {
  test("the buttons go through all of them in their order, select the cell and say where one is", async () => {
    const { user, services: over } = await checked(fehlerhaft);
    expect(bar().getByText("6 Befunde")).toBeTruthy();
    await user.click(weiter());
    expect(current()).toBe(zahlendreher.message);
    expect(bar().getByText("1 von 6")).toBeTruthy();
    expect(over.goTo).toHaveBeenLastCalledWith({ sheet: "Kontenübersicht", cell: "E14" });
    await waitFor(() => expect(announced()).toContain(`Befund 1 von 6, Fehler: ${zahlendreher.message}`));
    expect(off(zurueck())).toBe(true);
    for (let step = 0; step < 5; step++) await user.click(weiter());
    expect(current()).toBe(hinweis.message);
    expect(over.goTo).toHaveBeenLastCalledWith({ sheet: hinweis.sheet, cell: hinweis.cell });
    expect(off(weiter())).toBe(true);
    await user.click(zurueck());
    expect(bar().getByText("5 von 6")).toBeTruthy();
  });

  test("a folded group is unfolded for it", async () => {
    const { user } = await checked({ ...sauber, findings: [warnung, hinweis] });
    const group = screen.getByText("Hinweise (1)").closest("details");
    expect(group?.open).toBe(false);
    await user.click(zurueck());
    expect(group?.open).toBe(true);
    expect(current()).toBe(hinweis.message);
  });

  test("one beyond the first steps of a long list is drawn", async () => {
    const findings = Array.from({ length: 120 }, (_, row) => ({
      ...warnung,
      cell: `A${row + 1}`,
      message: `Nummer ${row + 1}`,
    }));
    const { user } = await checked({ ...sauber, findings });
    await user.click(zurueck());
    expect(current()).toBe("Nummer 120");
  });

  test("Alt and an arrow do the same, and Enter then unfolds the details", async () => {
    const { user, services: over } = await checked(fehlerhaft);
    await user.keyboard("{Alt>}{ArrowDown}{ArrowDown}{ArrowUp}{/Alt}");
    expect(current()).toBe(zahlendreher.message);
    expect(over.goTo).toHaveBeenCalledTimes(3);
    await user.keyboard("{Enter}");
    expect(screen.getByText("Wahrscheinliche Ursachen")).toBeTruthy();
    await user.keyboard("{ArrowDown}");
    expect(over.goTo).toHaveBeenCalledTimes(3);
  });

  test("the keys are left to fields, and to other views", async () => {
    const { user, services: over } = await checked(fehlerhaft);
    await user.click(button("Filter"));
    await user.click(await screen.findByRole("searchbox"));
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    await user.click(screen.getByRole("tab", { name: "Funktionen" }));
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(over.goTo).not.toHaveBeenCalled();
  });

  test("goes on from the finding that was clicked", async () => {
    const { user } = await checked(fehlerhaft);
    await user.click(button("3-mal: KT-2"));
    await user.click(screen.getByText("Konto 506290001 hat 9 statt 10 Ziffern."));
    expect(bar().getByText("4 von 6")).toBeTruthy();
    await user.click(weiter());
    expect(current()).toBe("Konto 506290002 hat 9 statt 10 Ziffern.");
  });

  test("when a finding is settled the next one takes its place; details and filter stay", async () => {
    mitUhr();
    let change: (change: Change) => void = () => undefined;
    let result = fehlerhaft;
    const { user } = await checked(fehlerhaft, {
      check: async () => [result],
      onChanged: async (report) => ((change = report), async () => undefined),
    });
    await user.click(weiter());
    await user.click(weiter());
    const last = screen.getByText(hinweis.message).closest("li") as HTMLElement;
    await user.click(within(last).getByRole("button", { name: "Einzelheiten", hidden: true }));
    await user.click(screen.getByText(fehlerhaft.findings[1]?.message ?? ""));
    result = { ...fehlerhaft, findings: fehlerhaft.findings.filter((_, index) => index !== 1) };
    act(() => change({ sheet: "1" }));
    await vergeht(3000);
    expect(bar().getByText("5 Befunde")).toBeTruthy();
    expect(screen.getByText("§ 16 Abs. 2 EigAnVO")).toBeTruthy();
    await user.click(weiter());
    expect(current()).toBe(warnung.message);
  });

  test("nothing leads anywhere where there is nothing", async () => {
    await checked(sauber);
    expect(screen.queryByRole("toolbar", { name: "Befunde durchgehen" })).toBeNull();
  });
});

describe("the filter", () => {
  const open = async (result = fehlerhaft) => {
    const shown = await checked(result);
    await shown.user.click(button("Filter"));
    return { ...shown, search: within(await screen.findByRole("search", { name: "Befunde filtern" })) };
  };

  test("by severity and part leaves what fits, also for going through; its state is seen and cleared", async () => {
    const { user, search } = await open();
    await user.click(search.getByRole("button", { name: "Warnungen (3)" }));
    expect(screen.queryByRole("list", { name: "Fehler" })).toBeNull();
    expect(screen.queryByRole("table")).toBeNull();
    expect(search.getByRole("status").textContent).toBe("3 von 6 Befunden");
    expect(bar().getByText("3 Befunde")).toBeTruthy();
    expect(screen.getByRole("heading", { name: "2 Fehler, 3 Warnungen, 1 Hinweis" })).toBeTruthy();
    await user.click(search.getByRole("button", { name: "Fehler (2)" }));
    await user.selectOptions(search.getByLabelText("Teil des Plans"), "Festsetzungsbeschluss");
    expect(search.getByRole("status").textContent).toBe("1 von 6 Befunden");
    await user.click(button("Filter"));
    expect(screen.queryByRole("searchbox")).toBeNull();
    expect(screen.getByText("1 von 6 Befunden")).toBeTruthy();
    await user.click(button("Filter aufheben"));
    expect(bar().getByText("6 Befunde")).toBeTruthy();
    expect(screen.queryByRole("search")).toBeNull();
  });

  test("by words says where nothing fits", async () => {
    const { user, search } = await open();
    await user.type(search.getByRole("searchbox", { name: "Befunde durchsuchen" }), "abfall");
    expect(bar().getByText("1 Befund")).toBeTruthy();
    await user.type(search.getByRole("searchbox"), "xyz");
    expect(screen.getByRole("heading", { name: "Keine Treffer" })).toBeTruthy();
    expect(off(weiter())).toBe(true);
  });

  test("by a cell can be asked for outside the pane, before the check too", async () => {
    const wuensche = createWuensche();
    const user = userEvent.setup();
    render(
      <WuenscheProvider value={wuensche}>
        <App services={services(fehlerhaft)} host="excel" />
      </WuenscheProvider>,
    );
    act(() => wuensche.ask({ befundeZu: { sheet: "Kontenübersicht", cell: "E31" } }));
    await user.click(button("Prüfen"));
    expect(await screen.findByText("Nur Befunde zu Kontenübersicht · E31")).toBeTruthy();
    expect(screen.getByText("1 von 6 Befunden")).toBeTruthy();
    expect(screen.getByText(hinweis.message)).toBeTruthy();
  });
});

describe("the arithmetic of a finding", () => {
  const term = (index: number, more = {}) => ({
    sheet: "Kontenübersicht",
    cell: `E${index + 2}`,
    label: `Konto ${index + 1}`,
    amount: "1000",
    factor: "1",
    ...more,
  });
  const rows = () =>
    within(screen.getByRole("table", { name: /^Rechnung|^Vergleich/ }))
      .getAllByRole("row")
      .map((row) => row.textContent);
  const details = async (terms: ReturnType<typeof term>[]) => {
    const shown = await checked({ ...sauber, festsetzung: [], findings: [{ ...zahlendreher, terms }] });
    await shown.user.click(button("Einzelheiten"));
    return shown;
  };

  test("names every term with label and amount, then sum, figure and difference", async () => {
    const { user, services: over } = await details([
      term(0),
      term(1, { factor: "-1", sheet: "Erfolgsplan" }),
      term(2, { factor: "0.25" }),
      term(3, { factor: "1000" }),
    ]);
    expect(rows()).toEqual([
      "Konto 11.000",
      "−Konto 2Erfolgsplan1.000",
      "+Konto 3 × 0,251.000",
      "+Konto 4 × 1.0001.000",
      "=Ergibt12.722.000",
      "In E14 steht12.712.000",
      "Differenz−10.000",
    ]);
    expect(screen.queryByText(/^Beteiligte Zellen/)).toBeNull();
    await user.click(button("Konto 2: 1.000: Erfolgsplan · E3 in Excel auswählen"));
    expect(over.goTo).toHaveBeenLastCalledWith({ sheet: "Erfolgsplan", cell: "E3" });
  });

  test("of one figure is a comparison", async () => {
    await details([term(0)]);
    expect(screen.getByRole("table", { name: "Vergleichswert" })).toBeTruthy();
    expect(rows()).toEqual(["Konto 11.000", "=In E14 steht12.712.000", "Differenz−10.000"]);
  });

  test("with many terms is folded", async () => {
    const { user } = await details(Array.from({ length: 40 }, (_, index) => term(index)));
    expect(rows()).toHaveLength(12 + 4);
    await user.click(button("28 weitere Summanden anzeigen"));
    expect(rows()).toHaveLength(40 + 3);
  });
});
