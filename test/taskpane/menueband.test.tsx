import { AriaLiveAnnouncer, FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Ansichten } from "../../src/taskpane/Ansichten";
import { createWuensche } from "../../src/taskpane/ablauf/anforderung";
import Funktionen from "../../src/taskpane/funktionen/Funktionen";
import { WuenscheProvider } from "../../src/taskpane/ablauf/wunsch";
import { connectCommands } from "../../src/commands/befehle";
import { parseArea } from "../../workbench/host/bereichstext";
import { open, sheet, workbook } from "../hilfen/excel";

const bericht = workbook(
  sheet("Bericht", [
    { row: 0, column: 0, value: 2, formula: "KGRZ.TEUR(2000)" },
    { row: 1, column: 0, value: 3, formula: "KGRZ.TEUR(3000)" },
    { row: 9, column: 9, value: "leer" },
  ]),
  sheet("Plan", [{ row: 0, column: 0, value: 4, formula: "KGRZ.TEUR(4000)" }]),
);

/** The pane's views over an Excel whose ribbon is connected to them. */
function bereich(mappe = bericht) {
  const excel = open(mappe);
  const wuensche = createWuensche();
  connectCommands(wuensche.ask, async () => undefined);
  const zeichne = () =>
    render(
      <FluentProvider theme={webLightTheme}>
        <AriaLiveAnnouncer>
          <WuenscheProvider value={wuensche}>
            <Ansichten
              pruefung={<p>Prüfansicht</p>}
              auswertung={<p>Auswertungsansicht</p>}
              funktionen={<Funktionen />}
              einstellungen={<p>Einstellungsansicht</p>}
            />
          </WuenscheProvider>
        </AriaLiveAnnouncer>
      </FluentProvider>,
    );
  return {
    ...excel,
    wuensche,
    zeichne,
    user: userEvent.setup(),
    druecke: (id: string) => act(() => excel.host.bedienung.press(id)),
    waehle: (address: string) =>
      excel.tabelle.select(excel.tabelle.sheets()[0]?.id ?? "", parseArea(address)),
  };
}

/** The button that confirms, as soon as the keyboard is on it. */
async function bereitZumEinfrieren(): Promise<void> {
  const knopf = await screen.findByRole("button", { name: "Einfrieren" });
  await waitFor(() => expect(document.activeElement).toBe(knopf));
}

test("a command shows its view, also where it was pressed before the pane was drawn", async () => {
  const { druecke, zeichne } = bereich();
  await druecke("hochrechnung");
  zeichne();
  expect(screen.getByRole("tab", { name: "Auswertung" }).getAttribute("aria-selected")).toBe("true");
  await druecke("pruefen");
  expect(screen.getByRole("tab", { name: "Prüfung" }).getAttribute("aria-selected")).toBe("true");
});

test("Bereich anzeigen leaves the view that was open", async () => {
  const { druecke, zeichne, user } = bereich();
  zeichne();
  await user.click(screen.getByRole("tab", { name: "Einstellungen" }));
  await druecke("bereichAnzeigen");
  expect(screen.getByRole("tab", { name: "Einstellungen" }).getAttribute("aria-selected")).toBe("true");
});

test("the help beside the tabs belongs to the view that is shown", async () => {
  const { zeichne, user } = bereich();
  zeichne();
  expect(screen.getByRole("link", { name: "Hilfe zu Prüfung" })).toBeTruthy();
  await user.click(screen.getByRole("tab", { name: "Funktionen" }));
  expect(screen.getByRole("link", { name: "Hilfe zu Funktionen" }).getAttribute("href")).toMatch(
    /handbuch\.html#funktionen-im-tabellenblatt$/,
  );
});

describe("Werte einfrieren", () => {
  test("finds the formulas of the selection, and Enter confirms", async () => {
    const { druecke, zeichne, waehle, user, tabelle } = bereich();
    zeichne();
    waehle("A2");
    await druecke("einfrieren");
    await bereitZumEinfrieren();
    expect(screen.getByText("1 Zelle auf 1 Blatt wird zu Werten")).toBeTruthy();
    expect(screen.getByText("Gesucht wurde in der Auswahl.")).toBeTruthy();
    expect(tabelle.formulaAt("Bericht", "A2")).toBe("KGRZ.TEUR(3000)");
    await user.keyboard("{Enter}");
    await screen.findByText(/enthält jetzt Werte/);
    expect(tabelle.formulaAt("Bericht", "A2")).toBeUndefined();
    expect(tabelle.formulaAt("Bericht", "A1")).toBe("KGRZ.TEUR(2000)");
  });

  test("without formulas in the selection means the sheet, and says so", async () => {
    const { druecke, zeichne, waehle } = bereich();
    await druecke("einfrieren");
    waehle("J10");
    zeichne();
    await bereitZumEinfrieren();
    expect(screen.getByText("2 Zellen auf 1 Blatt werden zu Werten")).toBeTruthy();
    expect(screen.getByText(/In der Auswahl steht keine KGRZ-Formel/)).toBeTruthy();
  });

  test("pressed twice it searches anew and freezes nothing", async () => {
    const { druecke, zeichne, waehle, tabelle } = bereich();
    zeichne();
    waehle("A1");
    await druecke("einfrieren");
    await bereitZumEinfrieren();
    waehle("A1:A2");
    await druecke("einfrieren");
    expect(await screen.findByText("2 Zellen auf 1 Blatt werden zu Werten")).toBeTruthy();
    expect(tabelle.formulaAt("Bericht", "A1")).toBe("KGRZ.TEUR(2000)");
  });

  test("leaves the assistant of a function that was open", async () => {
    const { druecke, zeichne, user } = bereich();
    zeichne();
    await user.click(screen.getByRole("tab", { name: "Funktionen" }));
    await user.type(screen.getByLabelText("Funktion suchen"), "AFAPLAN");
    await user.click(screen.getByRole("button", { name: /AFAPLAN/ }));
    await druecke("einfrieren");
    await bereitZumEinfrieren();
  });

  test("without any formula says so", async () => {
    const { druecke, zeichne } = bereich(workbook(sheet("Leer", [{ row: 0, column: 0, value: 1 }])));
    zeichne();
    await druecke("einfrieren");
    expect(await screen.findByText("Hier steht keine KGRZ-Formel.")).toBeTruthy();
  });
});

test("what a command could not do is said in the pane until it is closed or the next one works", async () => {
  const { host, druecke, zeichne, user } = bereich();
  zeichne();
  host.fail("AccessDenied");
  await druecke("befundeZurZelle");
  const text = await screen.findByText(/geschützt oder die Mappe ist nur zur Ansicht geöffnet/);
  await user.click(
    within(text.closest<HTMLElement>(".fui-MessageBar") ?? document.body).getByRole("button", {
      name: "Meldung schließen",
    }),
  );
  expect(screen.queryByText(/nur zur Ansicht geöffnet/)).toBeNull();
  host.fail("AccessDenied");
  await druecke("befundeZurZelle");
  expect(await screen.findByText(/nur zur Ansicht geöffnet/)).toBeTruthy();
  await druecke("bereichAnzeigen");
  expect(screen.queryByText(/nur zur Ansicht geöffnet/)).toBeNull();
});
