import { AriaLiveAnnouncer, FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { pruefen } from "../../../../src/rules/kern/pruefen";
import { Diagramme } from "../../../../src/taskpane/auswertung/diagramme/Diagramme";
import type { Outcome } from "../../../../src/taskpane/ablauf/zustand";
import type { Workbook } from "../../../../src/workbook/workbook";
import { abwasserwerk } from "../../../hilfen/betriebe/abwasserwerk";
import { open, sheet, workbook } from "../../../hilfen/excel";

let scheitert = false;
jest.mock("@fluentui/react-charts", () => ({
  ResponsiveContainer: ({ children }: { children: React.ReactNode }) => children,
  HorizontalBarChartWithAxis: ({ data }: { data: unknown[] }) => {
    if (scheitert) throw new Error("no drawing");
    return <svg data-testid="balken" data-anzahl={data.length} />;
  },
}));
afterEach(() => {
  scheitert = false;
  jest.restoreAllMocks();
});

async function zeige(first: Workbook, ...others: Workbook[]) {
  const excel = open(first);
  const outcome: Outcome = {
    workbooks: [first, ...others],
    result: pruefen(first),
    settings: "keine",
    at: new Date(2026, 8, 14, 10, 32),
    changed: false,
  };
  render(
    <FluentProvider theme={webLightTheme}>
      <AriaLiveAnnouncer>
        <main>
          <h1>Auswertung</h1>
          <h2>Diagramme</h2>
          <Diagramme outcome={outcome} />
        </main>
      </AriaLiveAnnouncer>
    </FluentProvider>,
  );
  await screen.findByRole("combobox", { name: "Bild" });
  return { user: userEvent.setup(), ...excel };
}

const waehle = (user: ReturnType<typeof userEvent.setup>, name: string) =>
  user.selectOptions(screen.getByRole("combobox", { name: "Bild" }), name);
const knopf = (name: string) => screen.getByRole("button", { name });

test("the first picture has a bar for every amount and, for screen readers, a table with the exact amounts", async () => {
  await zeige(abwasserwerk());
  const bars = await screen.findAllByTestId("balken");
  expect(bars.map(({ dataset }) => dataset.anzahl)).toEqual(["6", "3"]);
  const table = screen.getByRole("table", { name: "Erfolgsplan: Erträge, Aufwendungen, Ergebnis" });
  const row = within(table).getAllByRole("row", { name: /^Ergebnis 2024/ })[0];
  expect(row?.textContent).toBe("Ergebnis 20244.865.155,15 €");
});

test("beside the bars stand short amounts, which say the exact ones on demand", async () => {
  await zeige(abwasserwerk());
  await screen.findAllByTestId("balken");
  const short = screen.getByText("4,87 Mio. €");
  expect(short.parentElement?.title).toBe("Erträge, Ergebnis 2024: 4.865.155,15 €");
});

test("another picture is chosen from the list, and shown as a table where that is wished for", async () => {
  const { user } = await zeige(abwasserwerk());
  await waehle(user, "Mittelverwendung");
  await screen.findAllByTestId("balken");
  await user.click(screen.getByRole("switch", { name: "Als Tabelle" }));
  expect(screen.queryByTestId("balken")).toBeNull();
  const table = screen.getByRole("table", { name: "Vermögensplan: Mittelverwendung" });
  expect(within(table).getByText("2.150.000 €")).toBeTruthy();
});

test("a theme without its table says what is missing and what would show it", async () => {
  const { user } = await zeige(abwasserwerk());
  await waehle(user, "Plan und Hochrechnung (nicht erkannt)");
  expect(screen.getByText(/kein Zwischenbericht erkannt.*„Weitere Datei“/)).toBeTruthy();
  expect(screen.queryByRole("table")).toBeNull();
});

test("in a workbook without a plan there is nothing to draw, and that is said", async () => {
  await zeige(workbook(sheet("Leer")));
  expect(screen.getByText(/kein Erfolgsplan erkannt/)).toBeTruthy();
});

test("a picture that cannot be drawn is a sentence and a table; the next one is tried again", async () => {
  jest.spyOn(console, "error").mockImplementation(() => undefined);
  scheitert = true;
  const { user } = await zeige(abwasserwerk());
  expect(await screen.findByText(/ließ sich nicht zeichnen/)).toBeTruthy();
  expect(screen.getByRole("table")).toBeTruthy();
  scheitert = false;
  await waehle(user, "Mittelherkunft");
  expect(await screen.findAllByTestId("balken")).toBeTruthy();
});

describe("as a chart in Excel", () => {
  const NAME = "Diagramm Erfolg Überblick";

  test("linked at first; the sentence names the sheet", async () => {
    const { user, tabelle } = await zeige(abwasserwerk());
    await user.click(knopf("Als Excel-Diagramm einfügen"));
    expect(await screen.findByText(`Das Diagramm steht auf dem Blatt „${NAME}“.`)).toBeTruthy();
    expect(tabelle.formulaAt(NAME, "B5")).toContain("'Erfolg'!$B$");
  });

  test("with values where no link is wished for", async () => {
    const { user, tabelle } = await zeige(abwasserwerk());
    await user.click(screen.getByRole("checkbox", { name: /verknüpfen/ }));
    await user.click(knopf("Als Excel-Diagramm einfügen"));
    await screen.findByText(/Das Diagramm steht auf dem Blatt/);
    expect(tabelle.valueAt(NAME, "B5")).toBe(4_865_155.15);
  });

  test("a sheet with the same picture is replaced only after asking", async () => {
    const { user, tabelle } = await zeige(abwasserwerk());
    const names = () => tabelle.sheets().map(({ name }) => name);
    await user.click(knopf("Als Excel-Diagramm einfügen"));
    await screen.findByText(/Das Diagramm steht/);
    await user.click(knopf("Als Excel-Diagramm einfügen"));
    expect(await screen.findByText(`Dieses Bild steht schon auf dem Blatt „${NAME}“.`)).toBeTruthy();
    const before = names();
    await user.click(knopf("Abbrechen"));
    expect(names()).toEqual(before);
    await user.click(knopf("Als Excel-Diagramm einfügen"));
    await user.click(await screen.findByRole("button", { name: "Blatt ersetzen" }));
    await screen.findByText(/Das Diagramm steht/);
    expect(names()).toEqual(before);
    await user.click(knopf("Als Excel-Diagramm einfügen"));
    await user.click(await screen.findByRole("button", { name: "Zusätzlich einfügen" }));
    expect(await screen.findByText(`Das Diagramm steht auf dem Blatt „${NAME} (2)“.`)).toBeTruthy();
  });

  test("a workbook that changed since the check gets no link", async () => {
    const { user, tabelle } = await zeige(abwasserwerk());
    tabelle.edit("Erfolg", "B3", 1);
    await user.click(knopf("Als Excel-Diagramm einfügen"));
    expect(await screen.findByText(/seit der Prüfung geändert/)).toBeTruthy();
  });

  test("a failure is a sentence", async () => {
    const { user, host, tabelle } = await zeige(abwasserwerk());
    const before = tabelle.sheets().length;
    host.fail("AccessDenied", 1, 6);
    await user.click(knopf("Als Excel-Diagramm einfügen"));
    expect(await screen.findByText("Das Diagramm wurde nicht eingefügt")).toBeTruthy();
    expect(tabelle.sheets()).toHaveLength(before);
  });
});

test("axe has nothing against the picture, the table and the message", async () => {
  const { user } = await zeige(abwasserwerk());
  await screen.findAllByTestId("balken");
  const einwaende = async () => {
    const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  };
  expect(await einwaende()).toEqual([]);
  await user.click(screen.getByRole("switch", { name: "Als Tabelle" }));
  await user.click(knopf("Als Excel-Diagramm einfügen"));
  await screen.findByText(/Das Diagramm steht/);
  expect(await einwaende()).toEqual([]);
});
