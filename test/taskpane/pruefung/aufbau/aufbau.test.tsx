import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { leseEinstellungen } from "../../../../src/rules/gespeichert/einstellungen";
import { pruefenGemeinsam } from "../../../../src/rules/kern/pruefen";
import { App } from "../../../../src/taskpane/App";
import { createWuensche } from "../../../../src/taskpane/ablauf/anforderung";
import { WuenscheProvider } from "../../../../src/taskpane/ablauf/wunsch";
import type { Workbook } from "../../../../src/workbook/workbook";
import { mappe } from "../../../hilfen/mappe";
import { button, services } from "../../pane";

const BAD = `
Posten | Ergebnis 2024 | Ansatz 2025 | Ansatz 2026
Strom | 100 | 110 | 120
Wasser | 50 | 55 | 60
Summe | 150 | 165 | 180
Eintritt | 400 | 410 | 420
Saldo | 250 | 245 | 285`;

/** The pane over a workbook that is checked as it really is. */
async function geprueft(workbook: Workbook = mappe({ Bad: BAD })) {
  const wuensche = createWuensche();
  const user = userEvent.setup();
  const over = services(undefined, {
    read: async () => workbook,
    check: async (workbooks) => pruefenGemeinsam(workbooks),
  });
  render(
    <WuenscheProvider value={wuensche}>
      <App services={over} host="excel" />
    </WuenscheProvider>,
  );
  await user.click(button("Prüfen"));
  await screen.findByRole("button", { name: "Erneut prüfen" });
  const zelle = (sheet: string, cell: string) =>
    act(() => wuensche.ask({ befundeZu: { sheet, cell }, pruefenFallsNoetig: true }));
  return { user, over, zelle };
}

async function aufgeklappt() {
  const shown = await geprueft();
  await shown.user.click(screen.getByText("Erkannte Tabellen (0)"));
  await shown.user.click(await screen.findByText("So gelesen: 1 Rechnung, sie stimmt"));
  return shown;
}

const gespeichert = (over: ReturnType<typeof services>) =>
  leseEinstellungen(over.store.mock.lastCall?.[0]).einstellungen.korrekturen.map(({ summen }) => summen);

describe("the recognised tables say how they were understood", () => {
  test("also those of no known kind, each total with the way to it", async () => {
    const { user, over } = await aufgeklappt();
    expect(screen.getByText("Zeile 4 Summe = Strom + Wasser")).toBeTruthy();
    expect(screen.getByText("stimmt in allen 3 Spalten")).toBeTruthy();
    await user.click(button("Bad · B4 in Excel auswählen"));
    expect(over.goTo).toHaveBeenCalledWith({ sheet: "Bad", cell: "B4" });
  });

  test("a total that was not recognised can be described, is checked, and can be taken back", async () => {
    const { user, over } = await aufgeklappt();
    await user.click(button("Summe angeben in Bad · A1:D6"));
    const form = within(screen.getByRole("form", { name: "Summe angeben in Bad · A1:D6" }));
    await user.type(form.getByLabelText("Zeile der Summe"), "6");
    await user.click(form.getByRole("button", { name: "Übernehmen" }));
    expect(form.getByText(/Bitte Zeilennummern angeben/)).toBeTruthy();
    expect(over.store).not.toHaveBeenCalled();
    await user.type(form.getByLabelText("Zeilen"), "5 - 4");
    expect(form.getByRole("status").textContent).toBe("Saldo = Eintritt − Zeile 4 Summe: stimmt nicht in D6");
    await user.click(form.getByRole("button", { name: "Übernehmen" }));
    await screen.findByText("Saldo = Eintritt − Zeile 4 Summe");
    expect(screen.queryByRole("form")).toBeNull();
    expect(screen.getByText(/^Saldo \(Ansatz 2026\): Angegeben sind/)).toBeTruthy();
    const row = (text: string) => ({ text, nummer: 1, anzahl: 1 });
    expect(gespeichert(over)).toEqual([
      [{ zeile: row("saldo"), aus: [row("eintritt"), { ...row("summe"), minus: true }] }],
    ]);
    await user.click(button("Angabe zurücknehmen: Zeile 6 Saldo"));
    await waitFor(() => expect(over.store).toHaveBeenLastCalledWith(undefined));
  });

  test("a reading that is wrong can be taken away", async () => {
    const { user, over } = await aufgeklappt();
    await user.click(button("Rechnung ändern: Zeile 4 Summe"));
    await user.selectOptions(screen.getByLabelText("Diese Zeile ist"), "keine Summe");
    await user.click(button("Übernehmen"));
    expect(await screen.findByText("Von Ihnen angegeben: Zeile 4 Summe: keine Summe")).toBeTruthy();
    expect(screen.queryByText("Zeile 4 Summe = Strom + Wasser")).toBeNull();
    expect(gespeichert(over)).toEqual([[{ zeile: { text: "summe", nummer: 1, anzahl: 1 }, aus: "keine" }]]);
  });
});

describe("what checks a cell", () => {
  test("the total says what it adds up, a term what it goes into, each with its rule and its cells", async () => {
    const { user, over, zelle } = await geprueft();
    zelle("Bad", "D4");
    const part = within(await screen.findByRole("region", { name: "Was prüft Bad · D4?" }));
    expect(await part.findByText("Summe (Ansatz 2026) = Strom + Wasser")).toBeTruthy();
    expect(part.getByText("Stimmt.")).toBeTruthy();
    expect(part.getByText(/Diese Zelle ist das Ergebnis/).textContent).toMatch(/Regel SU-1/);
    await user.click(part.getByRole("button", { name: "Strom: 120: Bad · D2 in Excel auswählen" }));
    expect(over.goTo).toHaveBeenCalledWith({ sheet: "Bad", cell: "D2" });
    expect(part.getByText("Diese Zelle gehört zu 1 Rechnung, alles stimmt.")).toBeTruthy();
    zelle("Bad", "D2");
    const term = within(await screen.findByRole("region", { name: "Was prüft Bad · D2?" }));
    expect((await term.findByText(/Diese Zelle geht ein in/)).textContent).toMatch(/ein in D4\./);
    expect(await term.findByText("Hier steht keine Formel, sondern ein fester Wert: 120.")).toBeTruthy();
    await user.click(term.getByRole("button", { name: "Zelle nicht mehr zeigen" }));
    expect(screen.queryByRole("region", { name: /^Was prüft/ })).toBeNull();
  });

  test.each([
    ["Bad", "D6", /^Ihr Betrag ist erkannt, aber keine Summe/],
    ["Bad", "A2", /^Die Zelle ist leer oder enthält Text/],
    ["Bad", "B1", /^Die Zelle gehört zur Überschrift/],
    ["Bad", "Z99", /^Die Zelle steht in keiner erkannten Tabelle/],
    ["Fort", "A1", /^Die Zelle steht in keiner erkannten Tabelle/],
  ])("of %s %s nothing, and why", async (sheet, cell, reason) => {
    const { zelle } = await geprueft();
    zelle(sheet, cell);
    expect(await screen.findByText("Keine Rechnung prüft diese Zelle.")).toBeTruthy();
    expect(screen.getByText(reason)).toBeTruthy();
  });
});
