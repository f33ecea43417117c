import { AriaLiveAnnouncer, FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { readSettings, writeSettings } from "../../../src/excel/ablage/einstellungen";
import { standardvorgaben, type Vorgaben } from "../../../src/plan/vorgaben";
import {
  einstellungstext,
  keineEinstellungen,
  leseEinstellungen,
} from "../../../src/rules/gespeichert/einstellungen";
import type { Freigabe } from "../../../src/rules/gespeichert/freigaben";
import { einstellungsspeicher, type Speicher } from "../../../src/taskpane/ablauf/einstellungsspeicher";
import Einstellungen from "../../../src/taskpane/einstellungen/Einstellungen";
import type { Outcome } from "../../../src/taskpane/ablauf/zustand";
import { open, sheet, workbook } from "../../hilfen/excel";
import { sauber } from "../beispiele";

const FREIGABE: Freigabe = {
  rule: "KT-1",
  sheet: "Konten",
  cell: "E5",
  merkmal: "0123456789abcdef",
  grund: "so beschlossen",
  datum: "2026-09-14",
};
const mit = (vorgaben: Partial<Vorgaben>, freigaben: Freigabe[] = []): string =>
  einstellungstext({ ...keineEinstellungen, freigaben, vorgaben: { ...standardvorgaben, ...vorgaben } }) ??
  "";
const hinterlegt = async (): Promise<Vorgaben> =>
  leseEinstellungen(await readSettings()).einstellungen.vorgaben;
const geprueft = (text: string | undefined): Outcome => ({
  workbooks: [{ name: "Plan.xlsx", sheets: [], ...(text !== undefined && { einstellungen: text }) }],
  result: sauber,
  settings: leseEinstellungen(text).zustand,
  at: new Date(2026, 8, 14),
  changed: false,
});

/** The view over an Excel whose workbook holds this, and a user in front of it. */
async function ansicht(text?: string, outcome?: Outcome, more: Partial<Speicher> = {}) {
  const excel = open(workbook(sheet("A")));
  if (text !== undefined) await writeSettings(text);
  const speicher = {
    ...einstellungsspeicher({ readSettings: () => readSettings(), store: writeSettings }),
    ...more,
  };
  const view = (now: Outcome | undefined) => (
    <FluentProvider theme={webLightTheme}>
      <AriaLiveAnnouncer>
        <Einstellungen outcome={now} speicher={speicher} />
      </AriaLiveAnnouncer>
    </FluentProvider>
  );
  const { rerender } = render(view(outcome));
  await waitFor(() => expect(screen.queryByText("Lese die Einstellungen …")).toBeNull());
  return { ...excel, user: userEvent.setup(), zeige: (now: Outcome) => rerender(view(now)) };
}

const kt4 = () => within(screen.getByRole("group", { name: "Größere Änderungen erläutern (KT-4)" }));
const anteil = () => kt4().getByLabelText<HTMLInputElement>("Anteil");
const button = (name: string) => screen.getByRole("button", { name });

describe("before any check", () => {
  test("the settings of the workbook are shown, with what is otherwise than by default", async () => {
    await ansicht(mit({ erlaeuterung: { anteil: 0.15, betrag: 50_000 } }));
    expect(anteil().value).toBe("15");
    expect(kt4().getByText("Geändert, Vorgabe: 20 %")).toBeTruthy();
    expect(screen.getByText("Schwellen der Prüfung (1 geändert)")).toBeTruthy();
    expect(kt4().getByLabelText<HTMLInputElement>("Betrag").value).toBe("50.000");
    expect(screen.queryByText(/Freigaben ohne Befund/)).toBeNull();
  });

  test("a change is stored when it is taken over, not with every key", async () => {
    const { user, tabelle } = await ansicht();
    await user.clear(anteil());
    await user.type(anteil(), "12,5");
    expect(screen.getByText("1 Änderung noch nicht übernommen")).toBeTruthy();
    expect(tabelle.xmlParts.size).toBe(0);
    await user.click(button("Übernehmen"));
    await screen.findByText(/^Die Einstellungen sind in der Mappe hinterlegt/);
    expect(await hinterlegt()).toEqual({
      ...standardvorgaben,
      erlaeuterung: { anteil: 0.125, betrag: 50_000 },
    });
    expect(anteil().value).toBe("12,5");
    expect(screen.queryByText(/noch nicht übernommen/)).toBeNull();
  });

  test("the keyboard alone does it", async () => {
    const { user } = await ansicht();
    anteil().focus();
    await user.keyboard("{Control>}a{/Control}7{Enter}");
    await screen.findByText(/^Die Einstellungen sind in der Mappe hinterlegt/);
    expect((await hinterlegt()).erlaeuterung.anteil).toBe(0.07);
  });

  test("Excel that does not answer is asked again", async () => {
    const lies = jest.fn<Promise<string | undefined>, []>(async () => mit({ kontostellen: 10 }));
    lies.mockRejectedValueOnce({ code: "ActivityLimitReached" });
    const { user } = await ansicht(undefined, undefined, { lies });
    expect(await screen.findByText("Excel ist ausgelastet")).toBeTruthy();
    expect(screen.queryByRole("form")).toBeNull();
    await user.click(button("Erneut versuchen"));
    const stellen = await screen.findByLabelText<HTMLSelectElement>("Stellen der Kontonummern (KT-2)");
    expect(stellen.value).toBe("10");
    expect(screen.queryByText("Excel ist ausgelastet")).toBeNull();
  });
});

describe("a wrong entry", () => {
  test("is explained at its field when it is to be taken over, and nothing is stored", async () => {
    const { user, tabelle } = await ansicht();
    await user.clear(anteil());
    await user.type(anteil(), "12.5");
    expect(screen.queryByText("Bitte eine Zahl wie 12,5 angeben.")).toBeNull();
    await user.click(button("Übernehmen"));
    expect(kt4().getByText("Bitte eine Zahl wie 12,5 angeben.")).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(anteil()));
    expect(tabelle.xmlParts.size).toBe(0);
  });

  test("in a folded section unfolds it", async () => {
    const { user } = await ansicht();
    const rot = within(screen.getByRole("group", { name: "Ampel: rot", hidden: true }));
    const field = rot.getByLabelText<HTMLInputElement>("Anteil");
    expect(field.closest("details")?.open).toBe(false);
    await user.click(screen.getByText("Ampel und Zwischenbericht"));
    await user.clear(field);
    await user.type(field, "1");
    await user.click(screen.getByText("Ampel und Zwischenbericht"));
    expect(field.closest("details")?.open).toBe(false);
    await user.click(button("Übernehmen"));
    expect(field.closest("details")?.open).toBe(true);
    expect(document.activeElement).toBe(field);
  });
});

test("what was typed can be thrown away", async () => {
  const { user } = await ansicht();
  await user.clear(anteil());
  await user.type(anteil(), "1");
  await user.click(button("Verwerfen"));
  expect(anteil().value).toBe("20");
});

test("only what was changed here is changed: what a co-author set in the meantime stays", async () => {
  const { user } = await ansicht();
  await writeSettings(mit({ kontostellen: 10, erlaeuterung: { anteil: 0.2, betrag: 1 } }));
  await user.clear(anteil());
  await user.type(anteil(), "3");
  await user.click(button("Übernehmen"));
  await screen.findByText(/^Die Einstellungen sind/);
  expect(await hinterlegt()).toMatchObject({ kontostellen: 10, erlaeuterung: { anteil: 0.03, betrag: 1 } });
});

test("back to the defaults asks first, shows what differs, and keeps the methods of rows", async () => {
  const methoden = { "5221001000": { verfahren: "plan" } } as const;
  const { user } = await ansicht(mit({ kontostellen: 10, nachtragStellen: 2, methoden }, [FREIGABE]));
  await user.click(button("Vorgaben wiederherstellen …"));
  const frage = within(screen.getByRole("group", { name: /^2 Einstellungen werden auf die Vorgabe/ }));
  expect(frage.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    "Nachtrag: mehr Stellen (NT-4): 2 Stellen → 0 Stellen",
    "Stellen der Kontonummern (KT-2): 10 Stellen → wie die meisten Konten",
  ]);
  await user.click(frage.getByRole("button", { name: "Abbrechen" }));
  expect(document.activeElement).toBe(button("Vorgaben wiederherstellen …"));
  await user.click(button("Vorgaben wiederherstellen …"));
  await user.click(button("Wiederherstellen"));
  await screen.findByText(/^Es gelten wieder die Vorgaben\./);
  const stored = leseEinstellungen(await readSettings()).einstellungen;
  expect(stored).toEqual({
    korrekturen: [],
    freigaben: [FREIGABE],
    vorgaben: { ...standardvorgaben, methoden },
  });
  expect(screen.queryByText("Vorgaben wiederherstellen …")).toBeNull();
  await waitFor(() => expect(document.activeElement?.textContent).toBe("Einstellungen"));
});

describe("after a check", () => {
  test("what was checked is shown, and an answer says that it was evaluated anew", async () => {
    const text = mit({ kontostellen: 9 });
    const { user, zeige } = await ansicht(text, geprueft(text));
    const stellen = screen.getByLabelText<HTMLSelectElement>("Stellen der Kontonummern (KT-2)");
    expect(stellen.value).toBe("9");
    await user.selectOptions(stellen, "10 Stellen");
    await user.click(button("Übernehmen"));
    await screen.findByText(/neu ausgewertet/);
    expect((await hinterlegt()).kontostellen).toBe(10);
    zeige(geprueft(mit({ kontostellen: 11 })));
    expect(stellen.value).toBe("11");
  });

  test("waivers without a finding are listed, and deleted one by one or all", async () => {
    const two = [FREIGABE, { ...FREIGABE, cell: "E9", merkmal: "00000000000000ff" }];
    const text = mit({}, two);
    const { user, zeige } = await ansicht(text, geprueft(text));
    await user.click(screen.getByText("Freigaben ohne Befund (2)"));
    expect(screen.getAllByText("Freigegeben am 14.09.2026: so beschlossen")).toHaveLength(2);
    await user.click(button("Freigabe löschen: KT-1, Konten · E5"));
    await screen.findByText(/^1 Freigabe wurde gelöscht\./);
    zeige(geprueft(await readSettings()));
    expect(screen.getByText("Freigaben ohne Befund (1)")).toBeTruthy();
    zeige(geprueft(text));
    await user.click(button("Alle löschen …"));
    expect(screen.getByRole("group", { name: "2 Freigaben endgültig löschen?" })).toBeTruthy();
    await user.click(button("Endgültig löschen"));
    await screen.findByText(/^2 Freigaben wurden gelöscht\./);
    expect(await readSettings()).toBeUndefined();
  });

  test("nothing is stored while a check runs, and the entries stay", async () => {
    const aendere: Speicher["aendere"] = async () => ({ hindernis: { kind: "laeuft" } });
    const { user } = await ansicht(undefined, geprueft(undefined), { aendere });
    await user.clear(anteil());
    await user.type(anteil(), "3");
    await user.click(button("Übernehmen"));
    expect(await screen.findByText(/^Gerade läuft eine Prüfung/)).toBeTruthy();
    expect(anteil().value).toBe("3");
  });
});

describe("what cannot be read", () => {
  test("of a later version is shown as such and may not be changed", async () => {
    await ansicht('{"version":5}');
    expect(screen.getByText("Einstellungen aus einer neueren Version")).toBeTruthy();
    expect(anteil().readOnly).toBe(true);
    expect(screen.queryByText("Übernehmen")).toBeNull();
    expect(screen.queryByText("Beschädigtes verwerfen …")).toBeNull();
  });

  test("can be thrown away where it is damaged, after a question", async () => {
    const { user, tabelle } = await ansicht("{");
    expect(screen.getByText("Die gespeicherten Einstellungen sind beschädigt")).toBeTruthy();
    await user.click(button("Beschädigtes verwerfen …"));
    await user.click(button("Abbrechen"));
    expect(tabelle.xmlParts.size).toBe(1);
    await user.click(button("Beschädigtes verwerfen …"));
    await user.click(button("Endgültig verwerfen"));
    await screen.findByText(/^Das Beschädigte wurde verworfen/);
    expect(tabelle.xmlParts.size).toBe(0);
    expect(anteil().readOnly).toBe(false);
    expect(button("Übernehmen")).toBeTruthy();
  });
});

test("says which program it is, what it stores and that nothing leaves the computer", async () => {
  const { user } = await ansicht();
  await user.click(screen.getByText("Über dieses Programm"));
  expect(screen.getByText("Version Entwicklung")).toBeTruthy();
  expect(screen.getByText(/EUPL-1\.2/)).toBeTruthy();
  expect(screen.getByText("Keine Zahl verlässt diesen Computer.")).toBeTruthy();
});
