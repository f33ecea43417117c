import { AriaLiveAnnouncer, FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { webcrypto } from "node:crypto";
import { TextEncoder } from "node:util";
import type { ReactElement } from "react";
import { readWorkbook } from "../../../../src/excel/lesen/lesen";
import { beispielplan } from "../../../../src/rules/beispiele/beispielplan";
import { pruefen } from "../../../../src/rules/kern/pruefen";
import { createWuensche } from "../../../../src/taskpane/ablauf/anforderung";
import { WuenscheProvider } from "../../../../src/taskpane/ablauf/wunsch";
import { Markierungen } from "../../../../src/taskpane/pruefung/protokoll/Markierungen";
import { Protokoll } from "../../../../src/taskpane/pruefung/protokoll/Protokoll";
import { zuMarkieren } from "../../../../src/taskpane/pruefung/protokoll/zuMarkieren";
import type { Outcome } from "../../../../src/taskpane/ablauf/zustand";
import type { Workbook } from "../../../../src/workbook/workbook";
import { type Excel, open } from "../../../hilfen/excel";
import { mappe } from "../../../hilfen/mappe";
import { fehlerhaft, warnung, zahlendreher } from "../../beispiele";

beforeAll(() => {
  // jsdom has neither; every browser does.
  Object.defineProperty(globalThis, "crypto", { value: webcrypto, configurable: true });
  Object.assign(globalThis, { TextEncoder });
});

const AT = new Date(2026, 8, 14, 10, 32);
const book = (): Workbook => mappe(beispielplan);

async function geprueft(more: Partial<Outcome> = {}): Promise<Outcome> {
  const workbook = await readWorkbook(() => undefined, new AbortController().signal);
  const result = pruefen(workbook);
  return { workbooks: [workbook], result, settings: "keine", at: AT, changed: false, ...more };
}

const around = (part: ReactElement) => (
  <FluentProvider theme={webLightTheme}>
    <AriaLiveAnnouncer>{part}</AriaLiveAnnouncer>
  </FluentProvider>
);
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const names = ({ tabelle }: Excel): string[] => tabelle.sheets().map(({ name }) => name);
const texte = ({ tabelle }: Excel, sheet = "Prüfprotokoll"): unknown[] => {
  const id = tabelle.sheets().find(({ name }) => name === sheet)?.id ?? "";
  return tabelle.cells(id, { top: 0, left: 0, bottom: 500, right: 9 }).map(({ value }) => value);
};

describe("the Prüfprotokoll", () => {
  async function bereich(more: Partial<Outcome> = {}) {
    const excel = open(book());
    const user = userEvent.setup();
    const { rerender } = render(around(<Protokoll outcome={await geprueft(more)} />));
    return { excel, user, rerender };
  }
  /** The form is loaded with the first report. */
  const oeffne = async (user: ReturnType<typeof userEvent.setup>): Promise<void> => {
    await user.click(button("Prüfprotokoll …"));
    await screen.findByRole("form");
  };

  test("says before what will happen, then writes it with name and remark, and says where", async () => {
    const { excel, user } = await bereich();
    const before = names(excel);
    await oeffne(user);
    expect(screen.getByText(/ein neues Blatt .* „Rückgängig“ leeren\.$/)).toBeTruthy();
    await user.type(screen.getByLabelText("Name der prüfenden Person"), "A. Beispiel");
    await user.type(screen.getByLabelText("Bemerkung"), "=1+1");
    await user.click(button("Protokoll schreiben"));
    await screen.findByText("Das Protokoll steht auf dem Blatt „Prüfprotokoll“.");
    expect(names(excel)).toEqual([...before, "Prüfprotokoll"]);
    expect(texte(excel)).toEqual(expect.arrayContaining(["A. Beispiel", "=1+1"]));
    expect(screen.queryByRole("form")).toBeNull();
  });

  test("the name is kept on this computer where that is wished, and forgotten as soon as it is not", async () => {
    const { user } = await bereich();
    const kept = () => ({ ...localStorage });
    const name = () => screen.getByLabelText<HTMLInputElement>("Name der prüfenden Person");
    const merken = () => screen.getByLabelText<HTMLInputElement>("Namen auf diesem Computer merken");
    await oeffne(user);
    expect(merken().checked).toBe(false);
    await user.clear(name());
    await user.type(name(), "B. Muster");
    await user.click(button("Protokoll schreiben"));
    await screen.findByText(/^Das Protokoll steht/);
    expect(kept()).toEqual({});

    await oeffne(user);
    await user.click(merken());
    await user.click(button("Protokoll schreiben"));
    await waitFor(() => expect(kept()).toEqual({ "kgrz-protokoll-name": "B. Muster" }));

    await screen.findByRole("button", { name: "Prüfprotokoll …" });
    await oeffne(user);
    expect(merken().checked).toBe(true);
    await user.click(merken());
    expect(kept()).toEqual({});
  });

  test("of a check that was not complete it says so, asks first, and certifies nothing else", async () => {
    const open: Partial<Outcome> = {
      result: {
        ...fehlerhaft,
        ohneErgebnis: [{ zeigt: "#REF!", cells: [{ sheet: "Finanzplan", cell: "B7" }] }],
      },
    };
    const { excel, user } = await bereich(open);
    await oeffne(user);
    expect(
      screen.getByText(/^1 Zelle zeigt einen Fehlerwert; .* keine vollständige Prüfung\.$/),
    ).toBeTruthy();
    await user.click(button("Trotzdem schreiben"));
    await screen.findByText("Das Protokoll steht auf dem Blatt „Prüfprotokoll“.");
    const written = texte(excel);
    expect(written).toContain("Nicht vollständig geprüft");
    expect(written).toContainEqual(expect.stringMatching(/^1 Zelle zeigt #BEZUG! \(Finanzplan B7\)\. /));
  });

  test("its form opens where a command asked for it", async () => {
    const wuensche = createWuensche();
    wuensche.ask({ protokoll: true });
    open(book());
    const outcome = await geprueft();
    render(<WuenscheProvider value={wuensche}>{around(<Protokoll outcome={outcome} />)}</WuenscheProvider>);
    expect(await screen.findByRole("form", { name: "Prüfprotokoll" })).toBeTruthy();
  });

  test("remembers the name for the session", async () => {
    const { user } = await bereich();
    await oeffne(user);
    const name = screen.getByLabelText("Name der prüfenden Person");
    await user.clear(name);
    await user.type(name, "B. Muster");
    await user.click(button("Abbrechen"));
    await oeffne(user);
    const again = screen.getByLabelText<HTMLInputElement>("Name der prüfenden Person");
    expect(again.value).toBe("B. Muster");
    expect(document.activeElement).toBe(again);
  });

  test("a report that is there stays unless the user wants it replaced", async () => {
    const { excel, user } = await bereich();
    const write = async (choice?: string) => {
      await oeffne(user);
      if (choice) await user.click(screen.getByRole("radio", { name: choice }));
      else expect(screen.queryByRole("radio")).toBeNull();
      await user.click(button("Protokoll schreiben"));
      await screen.findByText(/^Das Protokoll steht/);
    };
    await write();
    await oeffne(user);
    expect(screen.getByText("Ein Protokoll gibt es schon: Blatt „Prüfprotokoll“.")).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "Neues Blatt daneben" }).checked).toBe(true);
    await user.click(button("Abbrechen"));
    await write("Neues Blatt daneben");
    expect(names(excel).slice(-2)).toEqual(["Prüfprotokoll", "Prüfprotokoll (2)"]);
    await write("„Prüfprotokoll (2)“ ersetzen");
    expect(names(excel).slice(-2)).toEqual(["Prüfprotokoll", "Prüfprotokoll (2)"]);
  });

  test("says whether the figures are still those of the report", async () => {
    const { excel, user, rerender } = await bereich();
    await oeffne(user);
    await user.click(button("Protokoll schreiben"));
    await screen.findByText(/^Das Protokoll steht/);
    rerender(around(<Protokoll outcome={await geprueft()} />));
    await screen.findByText("Die Zahlen sind noch die des Protokolls vom 14.09.2026, 10:32 Uhr.");
    const [sheet] = names(excel);
    excel.tabelle.edit(sheet ?? "", "B3", 1);
    rerender(around(<Protokoll outcome={await geprueft()} />));
    await screen.findByText("Die Zahlen haben sich seit dem Protokoll vom 14.09.2026, 10:32 Uhr geändert.");
    rerender(around(<Protokoll outcome={await geprueft({ changed: true })} />));
    await waitFor(() => expect(screen.queryByText(/Protokoll vom/)).toBeNull());
  });

  test("of a workbook that has changed since no report is written", async () => {
    const { excel, user } = await bereich({ changed: true });
    await oeffne(user);
    expect(screen.getByText(/seit dieser Prüfung geändert/)).toBeTruthy();
    await user.click(button("Protokoll schreiben"));
    expect(names(excel)).not.toContain("Prüfprotokoll");
  });

  test.each([
    ["AccessDenied", "Excel lässt das nicht zu"],
    ["GeneralException", "Excel hat das nicht ausgeführt"],
  ])("where Excel answers %s midway it says so, and the form stays", async (code, title) => {
    const { excel, user } = await bereich();
    const before = names(excel);
    await oeffne(user);
    excel.host.fail(code, 1, 3);
    await user.click(button("Protokoll schreiben"));
    await screen.findByText(title);
    expect(names(excel)).toEqual(before);
    expect(screen.getByRole("form")).toBeTruthy();
  });

  test("in a workbook whose structure is protected it says what to do", async () => {
    const { excel, user } = await bereich();
    excel.host.welt.structureProtected = true;
    await oeffne(user);
    await user.click(button("Protokoll schreiben"));
    await screen.findByText("Die Struktur der Mappe ist geschützt");
    expect(names(excel)).not.toContain("Prüfprotokoll");
  });

  test("where no page set-up is possible it is written, and that is said", async () => {
    const { excel, user } = await bereich();
    await oeffne(user);
    excel.host.fail("GeneralException", 1, 4);
    await user.click(button("Protokoll schreiben"));
    await screen.findByText(/^Die Druckeinrichtung/);
    expect(screen.getByText(/^Das Protokoll steht/)).toBeTruthy();
  });
});

describe("marks in the sheets", () => {
  const outcome = (findings = fehlerhaft.findings): Outcome => ({
    workbooks: [],
    result: { ...fehlerhaft, findings },
    settings: "keine",
    at: AT,
    changed: false,
  });
  const sheets = (): Workbook => mappe({ Kontenübersicht: "a | 1", Festsetzung: "a | 1" });

  async function bereich(findings = fehlerhaft.findings) {
    const excel = open(sheets());
    const user = userEvent.setup();
    render(around(<Markierungen outcome={outcome(findings)} />));
    await user.click(screen.getByText("Markierungen"));
    return { excel, user };
  }
  const anzahl = ({ tabelle }: Excel): number =>
    tabelle.sheets().reduce((sum, { id }) => sum + tabelle.extras(id).conditional.length, 0);

  test("are set on request, and taken away without a trace", async () => {
    const { excel, user } = await bereich([zahlendreher]);
    expect(anzahl(excel)).toBe(0);
    await user.click(button("Befunde markieren"));
    await screen.findByText("2 Zellen auf 1 Blatt markiert.");
    expect(anzahl(excel)).toBe(2);
    await user.click(button("Markierungen entfernen"));
    await screen.findByText(/^2 Markierungen entfernt/);
    expect(anzahl(excel)).toBe(0);
  });

  test("name the sheets that are protected or gone", async () => {
    const { excel, user } = await bereich();
    excel.tabelle.protect("Festsetzung");
    await user.click(button("Befunde markieren"));
    await screen.findByText("Das Blatt „Festsetzung“ ist geschützt und wurde ausgelassen.");
    expect(screen.getByText(/^Das Blatt „Erfolgsplan Kontenübersicht.* gibt es nicht mehr\.$/)).toBeTruthy();
  });

  test("what marks mean is said in words", async () => {
    await bereich();
    const legend = screen.getByRole("list", { name: "Bedeutung der Rahmen" });
    expect(within(legend).getAllByRole("listitem")).toHaveLength(4);
    expect(legend.textContent).toContain("Fehler: durchgezogener Rahmen, rot");
  });

  test("without open findings there is nothing to mark", async () => {
    const { excel, user } = await bereich([{ ...warnung, freigabe: { grund: "so", datum: "2026-09-10" } }]);
    expect(screen.getByText(/keine offenen Befunde/)).toBeTruthy();
    await user.click(button("Befunde markieren"));
    expect(anzahl(excel)).toBe(0);
  });

  test("a failure becomes a sentence", async () => {
    const { excel, user } = await bereich();
    // What is protected and what is marked is read; then the marks are to be added.
    excel.host.fail("GeneralException", 1, 2);
    await user.click(button("Befunde markieren"));
    await screen.findByText("Excel hat das nicht ausgeführt");
  });

  test("findings are marked in their own file only, each with its likeliest cause", () => {
    expect(zuMarkieren([zahlendreher, { ...warnung, file: "Bericht.xlsx" }])).toEqual([
      { sheet: "Kontenübersicht", cell: "E14", art: "error" },
      { sheet: "Kontenübersicht", cell: "E7", art: "ursache" },
    ]);
  });
});
