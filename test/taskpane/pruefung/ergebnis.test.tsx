import { act, screen, waitFor, within } from "@testing-library/react";
import { ExcelProblem } from "../../../src/excel/problem";
import { fehlerhaft, hinweis, sauber, warnung, zahlendreher } from "../beispiele";
import { announced, button, checked } from "../pane";

const list = (name: string) => screen.getByRole("list", { name });
const item = (message: string) => {
  const found = screen.getByText(message).closest("li");
  if (!found) throw new Error(`No finding "${message}"`);
  return within(found);
};

describe("Festsetzungsbeschluss", () => {
  const row = (name: RegExp) => within(screen.getByRole("row", { name }));

  test("each line stands beside the plan's figure with its state in words", async () => {
    await checked(fehlerhaft);
    expect(screen.getByRole("table", { name: "Festsetzungsbeschluss" })).toBeTruthy();
    expect(screen.getAllByRole("row")).toHaveLength(9);
    expect(row(/^Erträge/).getByText("weicht ab")).toBeTruthy();
    expect(row(/^Erträge/).getByText("12.725.500")).toBeTruthy();
    expect(row(/^Erträge/).getByText("12.715.500")).toBeTruthy();
    expect(row(/^Aufwendungen/).getByText("stimmt")).toBeTruthy();
    expect(row(/^Höchstbetrag/).getByText("offen")).toBeTruthy();
    expect(row(/^Höchstbetrag/).getByText("fehlt")).toBeTruthy();
  });

  test("a line that holds without a figure of the plan misses none", async () => {
    await checked({
      ...sauber,
      festsetzung: sauber.festsetzung.map((entry) => ({ ...entry, state: "stimmt" as const })),
    });
    expect(row(/^Höchstbetrag/).getByText("–")).toBeTruthy();
    expect(row(/^Höchstbetrag/).getByText("vorhanden")).toBeTruthy();
    expect(row(/^Höchstbetrag/).queryByText("stimmt")).toBeNull();
    expect(screen.queryByText("fehlt")).toBeNull();
  });

  test("a click on a figure selects its cell", async () => {
    const { user, services } = await checked(fehlerhaft);
    await user.click(button("Plan, Erträge: 12.715.500: Erfolgsplan · E14 in Excel auswählen"));
    expect(services.goTo).toHaveBeenCalledWith({ sheet: "Erfolgsplan", cell: "E14" });
  });
});

describe("recognised tables", () => {
  test("are listed with place and years; a click selects the area", async () => {
    const { user, services } = await checked(sauber);
    const part = screen.getByText("Erkannte Tabellen (2)").closest("details");
    expect(part?.open).toBe(false);
    await user.click(screen.getByText("Erkannte Tabellen (2)"));
    expect(part?.open).toBe(true);
    expect(await screen.findByText("Erfolgsplan, Kontenübersicht")).toBeTruthy();
    expect(screen.getByText("2022, 2023, 2024")).toBeTruthy();
    await user.click(button("Kontenübersicht · A1:E117 in Excel auswählen"));
    expect(services.goTo).toHaveBeenCalledWith({ sheet: "Kontenübersicht", cell: "A1:E117" });
  });
});

describe("findings", () => {
  test("are grouped by severity with their number, worst first", async () => {
    await checked(fehlerhaft);
    const groups = screen
      .getAllByRole("heading", { level: 2, name: /\(\d+\)$/ })
      .map((group) => group.textContent);
    expect(groups).toEqual(["Fehler (2)", "Warnungen (3)", "Hinweise (1)", "Erkannte Tabellen (2)"]);
    expect(within(list("Fehler")).getAllByRole("listitem")).toHaveLength(2);
    expect(within(list("Warnungen")).getAllByRole("listitem")).toHaveLength(1);
  });

  test("a severity without findings has no group", async () => {
    await checked({ ...sauber, findings: [warnung] });
    expect(screen.queryByRole("list", { name: "Fehler" })).toBeNull();
  });

  test("the cell's button and the sentence both select the cell", async () => {
    const { user, services } = await checked(fehlerhaft);
    await user.click(
      item(zahlendreher.message).getByRole("button", { name: "Kontenübersicht · E14 in Excel auswählen" }),
    );
    expect(services.goTo).toHaveBeenLastCalledWith({ sheet: "Kontenübersicht", cell: "E14" });
    await user.click(button("3-mal: KT-2"));
    await user.click(screen.getByText("Konto 506290001 hat 9 statt 10 Ziffern."));
    expect(services.goTo).toHaveBeenLastCalledWith({ sheet: warnung.sheet, cell: "A24" });
    expect(services.goTo).toHaveBeenCalledTimes(2);
  });

  test("whoever marks text stays where they are", async () => {
    const { user, services } = await checked(fehlerhaft);
    const selection = jest.spyOn(globalThis, "getSelection").mockReturnValue({ type: "Range" } as Selection);
    await user.click(screen.getByText(zahlendreher.message));
    selection.mockRestore();
    expect(services.goTo).not.toHaveBeenCalled();
  });

  test("the one jumped to is marked", async () => {
    const { user } = await checked(fehlerhaft);
    const cell = item(zahlendreher.message).getByRole("button", { name: /E14 in Excel/ });
    expect(cell.getAttribute("aria-current")).toBeNull();
    await user.click(cell);
    await waitFor(() => expect(cell.getAttribute("aria-current")).toBe("location"));
  });

  test("the likeliest cause is said at once, with the value that would settle it", async () => {
    const { user, services } = await checked(fehlerhaft);
    const finding = item(zahlendreher.message);
    expect(finding.getByText(/Vermutlich/).textContent).toBe(
      "Vermutlich E7 (Zahlendreher). Richtig wäre 110.000. Wert übernehmen …",
    );
    await user.click(finding.getByRole("button", { name: "Kontenübersicht · E7 in Excel auswählen" }));
    expect(services.goTo).toHaveBeenLastCalledWith({ sheet: "Kontenübersicht", cell: "E7" });
  });

  test("the details show figures in German, basis, precision, all causes and all cells", async () => {
    const { user } = await checked(fehlerhaft);
    const finding = item(zahlendreher.message);
    const toggle = finding.getByRole("button", { name: "Einzelheiten" });
    expect(toggle.getAttribute("aria-expanded")).toBe("false");
    await user.click(toggle);
    expect(toggle.getAttribute("aria-expanded")).toBe("true");
    const terms = finding.getAllByRole("term").map((term) => term.textContent);
    const facts = finding.getAllByRole("definition").map((fact) => fact.textContent);
    expect(terms.map((term, index) => [term, facts[index]])).toEqual([
      ["Gefunden", "12.712.000"],
      ["Erwartet", "12.722.000"],
      ["Differenz", "−10.000"],
      ["Genauigkeit", "Ansätze gelten auf den Euro genau."],
      ["Grundlage", "§ 16 EigAnVO"],
      ["Regel", "KT-1 · Was bedeutet das?"],
    ]);
    expect(finding.getByText("Wahrscheinliche Ursachen")).toBeTruthy();
    expect(finding.getByText(/Vorzeichen/).textContent).toContain("E9 (Vorzeichen). Richtig wäre −1.605,31.");
    expect(finding.getByText("Beteiligte Zellen (14)")).toBeTruthy();
    expect(finding.queryByRole("button", { name: /E13 in Excel/ })).toBeNull();
    await user.click(finding.getByRole("button", { name: "2 weitere anzeigen" }));
    expect(finding.getByRole("button", { name: /E13 in Excel/ })).toBeTruthy();
    await user.click(toggle);
    expect(finding.queryByText("Gefunden")).toBeNull();
  });

  test("of many cells that may be wrong twelve are listed, the others when they are asked for", async () => {
    const suspects = Array.from({ length: 20 }, (_, index) => ({
      sheet: zahlendreher.sheet,
      cell: `E${index + 30}`,
      reason: "eine Ziffer falsch: 1.000 €",
    }));
    const { user } = await checked({ ...fehlerhaft, findings: [{ ...zahlendreher, suspects }] });
    const finding = item(zahlendreher.message);
    await user.click(finding.getByRole("button", { name: "Einzelheiten" }));
    const listed = () => finding.getByText(/Jede von ihnen/).nextElementSibling?.children.length;
    expect(listed()).toBe(12);
    await user.click(finding.getByRole("button", { name: "8 weitere anzeigen" }));
    expect(listed()).toBe(20);
    expect(finding.queryByRole("button", { name: "8 weitere anzeigen" })).toBeNull();
  });

  test("hundreds are drawn in steps", async () => {
    const findings = Array.from({ length: 120 }, (_, row) => ({
      ...warnung,
      cell: `A${row + 1}`,
      mehrfach: String(row),
    }));
    const { user } = await checked({ ...sauber, festsetzung: [], findings });
    const drawn = () => document.querySelectorAll("ul[aria-label=Warnungen] > li").length;
    expect(drawn()).toBe(50);
    await user.click(screen.getByText("50 weitere Befunde anzeigen"));
    await user.click(screen.getByText("20 weitere Befunde anzeigen"));
    expect(drawn()).toBe(120);
    expect(screen.queryByText(/weitere Befunde/)).toBeNull();
  });

  test("text from cells is text, never markup", async () => {
    const message = '<img src=x onerror="alert(1)"><b>Summe</b>';
    await checked({ ...sauber, findings: [{ ...warnung, message }] });
    expect(screen.getByText(message)).toBeTruthy();
    expect(document.querySelector("img")).toBeNull();
  });

  test("everything can be reached by keyboard, in the order of the page", async () => {
    const { user } = await checked({ ...sauber, festsetzung: [], findings: [warnung] });
    act(() => button("Erneut prüfen").focus());
    const reached: string[] = [];
    for (let step = 0; step < 9; step++) {
      await user.tab();
      const element = document.activeElement;
      const label = (element as HTMLInputElement | null)?.labels?.[0]?.textContent;
      reached.push(element?.getAttribute("aria-label") ?? label ?? element?.textContent ?? "");
    }
    const place = `${warnung.sheet} · A23 in Excel auswählen`;
    expect(reached).toEqual([
      // The row of buttons is one stop; arrow keys go along it.
      "Nächster Befund (Alt + Pfeil nach unten)",
      "Warnungen (1)",
      place,
      "Einzelheiten",
      "Prüfprotokoll …",
      "Markierungen",
      // jsdom leaves out nothing that is folded away.
      "Befunde markieren",
      "Markierungen entfernen",
      "Erkannte Tabellen (2)",
    ]);
  });

  test("the first error is the fifth stop of the whole pane", async () => {
    const { user } = await checked(fehlerhaft);
    act(() => (document.activeElement as HTMLElement | null)?.blur());
    for (let step = 0; step < 5; step++) await user.tab();
    const first = screen.getByRole("region", { name: "Fehler (2)" });
    expect(first.contains(document.activeElement)).toBe(true);
    expect(document.activeElement?.getAttribute("aria-label")).toMatch(/in Excel auswählen$/);
  });

  test("arrow keys, Home and End go along the row that leads through the findings", async () => {
    const { user } = await checked({ ...sauber, findings: [warnung] });
    act(() => button(/^Nächster Befund/).focus());
    const now = () =>
      document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent;
    const along: (string | null | undefined)[] = [];
    for (const key of ["{ArrowRight}", "{ArrowRight}", "{Home}", "{ArrowLeft}", "{End}"]) {
      await user.keyboard(key);
      along.push(now());
    }
    const before = "Vorheriger Befund (Alt + Pfeil nach oben)";
    expect(along).toEqual(["Filter", "Filter", before, before, "Filter"]);
    await user.tab();
    await user.tab({ shift: true });
    expect(now()).toBe("Filter");
  });
});

describe("a jump that fails", () => {
  test("is explained, said to screen readers, and can be closed", async () => {
    const goTo = jest.fn(() => Promise.reject(new ExcelProblem("blatt-verborgen", "", "Kontenübersicht")));
    const { user } = await checked({ ...sauber, findings: [hinweis] }, { goTo });
    await user.click(screen.getByText(hinweis.message));
    expect(await screen.findByText("Blatt ist ausgeblendet")).toBeTruthy();
    expect(screen.getByText(/Das Blatt „Kontenübersicht“ ist ausgeblendet/)).toBeTruthy();
    await waitFor(() => expect(announced()).toContain("Blatt ist ausgeblendet Das Blatt „Kontenübersicht“"));
    await user.click(button("Meldung schließen"));
    expect(screen.queryByText("Blatt ist ausgeblendet")).toBeNull();
  });

  test("is forgotten with the next one that succeeds", async () => {
    const goTo = jest.fn(async () => ({ hidden: false }));
    goTo.mockRejectedValueOnce(new ExcelProblem("blatt-fehlt", "", "Kontenübersicht"));
    const { user } = await checked({ ...sauber, findings: [warnung] }, { goTo });
    await user.click(screen.getByText(warnung.message));
    expect(await screen.findByText("Blatt nicht gefunden")).toBeTruthy();
    await user.click(screen.getByText(warnung.message));
    await waitFor(() => expect(screen.queryByText("Blatt nicht gefunden")).toBeNull());
  });

  test("a selected cell that lies in a hidden row is mentioned", async () => {
    const { user } = await checked(
      { ...sauber, findings: [warnung] },
      { goTo: async () => ({ hidden: true }) },
    );
    await user.click(screen.getByText(warnung.message));
    expect(
      await screen.findByText(/A23 ist ausgewählt, liegt aber in einer ausgeblendeten Zeile/),
    ).toBeTruthy();
  });
});
