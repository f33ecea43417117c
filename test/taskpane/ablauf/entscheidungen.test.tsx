import { screen, waitFor, within } from "@testing-library/react";
import { ExcelProblem } from "../../../src/excel/problem";
import { leseEinstellungen } from "../../../src/rules/gespeichert/einstellungen";
import { freigabe } from "../../../src/rules/gespeichert/freigaben";
import type { CheckResult, Finding, Severity } from "../../../src/rules/kern/ergebnis";
import type { Services } from "../../../src/taskpane/ablauf/dienste";
import { UnreadableWorkbook } from "../../../src/workbook/ooxml/unreadable";
import type { Workbook } from "../../../src/workbook/workbook";
import { fehlerhaft, sauber, warnung, zahlendreher } from "../beispiele";
import { button, checked } from "../pane";

const WORKBOOK: Workbook = { name: "Plan.xlsx", sheets: [] };
const read = (workbook: Workbook = WORKBOOK) => ({ read: async () => workbook });
const list = (name: string) => within(screen.getByRole("list", { name }));
/** What was stored last. */
const stored = ({ store }: Pick<Services, "store">) => jest.mocked(store).mock.lastCall?.[0];
/** Answers with the findings that the settings of the workbook leave. */
const waiving =
  (result: CheckResult) =>
  async ([workbook]: Workbook[]): Promise<CheckResult[]> => {
    const waived = leseEinstellungen(workbook?.einstellungen).einstellungen.freigaben;
    const marked = result.findings.map((finding): Finding => {
      const found = waived.find(({ rule, cell }) => rule === finding.rule && cell === finding.cell);
      return found ? { ...finding, freigabe: { grund: found.grund, datum: found.datum } } : finding;
    });
    return [{ ...result, findings: marked }];
  };

describe("a waiver", () => {
  const one = { ...sauber, findings: [zahlendreher] };
  const asked = async (more = {}) => {
    const shown = await checked(one, { ...read(), check: waiving(one), ...more });
    await shown.user.click(button("Einzelheiten"));
    await shown.user.click(button("Geprüft, in Ordnung …"));
    return shown;
  };

  test("needs a reason", async () => {
    const { user, services } = await asked();
    await user.type(await screen.findByRole("textbox", { name: /^Begründung/ }), "ja");
    await user.click(button("Freigeben"));
    expect(screen.getByText("Bitte mit mindestens drei Zeichen begründen.")).toBeTruthy();
    expect(services.store).not.toHaveBeenCalled();
  });

  test("is stored, moves the finding and clears the verdict; it can be taken back", async () => {
    const { user, services } = await asked();
    await user.type(await screen.findByRole("textbox", { name: /^Begründung/ }), "so beschlossen");
    await user.click(button("Freigeben"));
    await screen.findByText("Freigegeben (1)");
    expect(screen.queryByRole("list", { name: "Fehler" })).toBeNull();
    expect(screen.getByRole("heading", { name: /Abgabebereit/ })).toBeTruthy();
    await waitFor(() => expect(document.activeElement?.id).toBe("urteil"));
    expect(leseEinstellungen(stored(services)).einstellungen.freigaben).toMatchObject([
      { rule: "KT-1", cell: "E14", grund: "so beschlossen", datum: "2026-09-14" },
    ]);
    await user.click(screen.getByText("Freigegeben (1)"));
    const waived = list("Freigegeben");
    expect(waived.getByText("Freigegeben am 14.09.2026: so beschlossen")).toBeTruthy();
    await user.click(waived.getByRole("button", { name: "Einzelheiten" }));
    await user.click(waived.getByRole("button", { name: "Freigabe aufheben" }));
    await screen.findByRole("list", { name: "Fehler" });
    expect(services.store).toHaveBeenLastCalledWith(undefined);
  });

  test("that Excel does not store changes nothing and says so", async () => {
    const store = async () => Promise.reject(new ExcelProblem("zugriff"));
    const { user } = await asked({ store });
    await user.type(await screen.findByRole("textbox", { name: /^Begründung/ }), "so beschlossen");
    await user.click(button("Freigeben"));
    await screen.findByText("Ihre Angabe wurde nicht gespeichert");
    expect(list("Fehler").getAllByRole("listitem").length).toBeGreaterThan(0);
  });

  test("is not offered over settings that could not be read", async () => {
    const notices: CheckResult["notices"] = ["einstellungen-neuer"];
    const { user } = await checked(
      { ...one, notices },
      read({ ...WORKBOOK, einstellungen: '{"version":9}' }),
    );
    expect(screen.getByText(/mit einer neueren Version dieses Programms gespeichert/)).toBeTruthy();
    await user.click(button("Einzelheiten"));
    expect(screen.queryByText("Geprüft, in Ordnung …")).toBeNull();
    expect(screen.queryByText("Korrigieren")).toBeNull();
  });
});

describe("a correction", () => {
  const NAME = "Erkennung von Kontenübersicht · A1:E117 korrigieren";
  const opened = async (result = sauber) => {
    const shown = await checked(result, read());
    await shown.user.click(screen.getByText("Erkannte Tabellen (2)"));
    await shown.user.click(await screen.findByRole("button", { name: NAME }));
    return { ...shown, form: within(screen.getByRole("form", { name: NAME })) };
  };

  test("of kind, header, year and unit is stored as one", async () => {
    const { user, services, form } = await opened();
    await user.selectOptions(form.getByLabelText("Art der Tabelle"), "Vermögensplan, Vorhaben");
    await user.type(form.getByLabelText("Zeile der Spaltenüberschriften"), "3");
    await user.type(form.getByLabelText("Jahr der Planspalte"), "2027");
    await user.selectOptions(form.getByLabelText("Einheit der Beträge"), "T€");
    await user.click(form.getByRole("button", { name: "Übernehmen" }));
    await waitFor(() => expect(screen.queryByRole("form")).toBeNull());
    const { korrekturen } = leseEinstellungen(stored(services)).einstellungen;
    expect(korrekturen).toEqual([
      { anker: sauber.tables[0]?.anchor, kind: "vorhaben", kopfzeile: 2, jahr: 2027, einheit: 1000 },
    ]);
    expect(services.check).toHaveBeenCalledTimes(2);
  });

  test("can be that a table is not checked, and can be taken back", async () => {
    const { user, services, form } = await opened();
    await user.selectOptions(form.getByLabelText("Art der Tabelle"), "Nicht prüfen");
    await user.click(form.getByRole("button", { name: "Übernehmen" }));
    await waitFor(() => expect(services.store).toHaveBeenCalled());
    expect(stored(services)).toContain('"ausgeschlossen":true');
  });

  test("that is wrong is explained at its field and not stored", async () => {
    const { user, services, form } = await opened();
    await user.type(form.getByLabelText("Jahr der Planspalte"), "27");
    await user.type(form.getByLabelText("Zeile der Spaltenüberschriften"), "oben");
    await user.click(form.getByRole("button", { name: "Übernehmen" }));
    expect(form.getByText(/Bitte ein Jahr von 1990 bis 2099/)).toBeTruthy();
    expect(form.getByText(/Bitte eine Zeilennummer/)).toBeTruthy();
    expect(services.store).not.toHaveBeenCalled();
  });

  test("is shown, and taken back", async () => {
    const [first, ...rest] = sauber.tables;
    if (!first) throw new RangeError("no table");
    const correction = { anker: first.anchor, jahr: 2024, kopfzeile: 1 };
    const { user, services, form } = await opened({ ...sauber, tables: [{ ...first, correction }, ...rest] });
    expect(screen.getByText("Von Ihnen korrigiert")).toBeTruthy();
    expect(form.getByLabelText<HTMLInputElement>("Zeile der Spaltenüberschriften").value).toBe("2");
    await user.click(form.getByRole("button", { name: "Korrektur aufheben" }));
    await waitFor(() => expect(services.store).toHaveBeenCalledWith(undefined));
  });

  test("is offered for tables that were not recognised, too", async () => {
    const [first] = sauber.tables;
    if (!first) throw new RangeError("no table");
    const other = { ...first, kind: "sonstige", title: "Sonstige Tabelle", range: "K1:M9" } as const;
    const { user } = await checked({ ...sauber, otherTables: [other] }, read());
    await user.click(screen.getByText("Erkannte Tabellen (2)"));
    expect(await screen.findByText("Nicht erkannt oder ausgenommen")).toBeTruthy();
    expect(button("Erkennung von Kontenübersicht · K1:M9 korrigieren")).toBeTruthy();
  });
});

describe("findings with one cause", () => {
  const second = { ...zahlendreher, cell: "E40", message: "Die Erträge stimmen nicht." };
  test("stand together under it, each within reach", async () => {
    const { user, services } = await checked({ ...sauber, findings: [zahlendreher, warnung, second] });
    const story = list("Kontenübersicht · E7 erklärt 2 Befunde");
    expect(screen.getByText("erklärt 2 Befunde").closest("p")?.textContent).toBe(
      "Kontenübersicht · E7: richtig wäre 110.000 (Zahlendreher) → erklärt 2 Befunde Wert übernehmen …",
    );
    expect(story.queryByText(/Vermutlich/)).toBeNull();
    await user.click(story.getByText("Die Erträge stimmen nicht."));
    expect(services.goTo).toHaveBeenLastCalledWith({ sheet: "Kontenübersicht", cell: "E40" });
  });
});

describe("a second file", () => {
  const other: CheckResult = {
    ...sauber,
    file: "Bericht.xlsx",
    findings: [
      {
        ...warnung,
        message: "Planansatz und Plan weichen ab.",
        cells: [
          { sheet: "Bericht", cell: "C3" },
          { file: fehlerhaft.file, sheet: "Konten", cell: "E3" },
        ],
      },
    ],
  };
  const chosen = async (more = {}) => {
    const shown = await checked(sauber, {
      read: async () => ({ ...WORKBOOK, name: sauber.file }),
      check: jest.fn(async (books: Workbook[]) => (books.length > 1 ? [sauber, other] : [sauber])),
      ...more,
    });
    await shown.user.click(screen.getByText("Weitere Datei"));
    await shown.user.upload(
      screen.getByLabelText<HTMLInputElement>("Weitere Datei mitprüfen", { selector: "input" }),
      new File(["x"], "Bericht.xlsx"),
    );
    return shown;
  };

  test("is checked together; its cells are named, cells of the open workbook selected", async () => {
    const { user, services } = await chosen();
    const findings = within(await screen.findByRole("list", { name: "Warnungen (1) in Bericht.xlsx" }));
    expect(screen.getByText("Gemeinsam geprüft mit Bericht.xlsx")).toBeTruthy();
    await user.click(findings.getByText("Planansatz und Plan weichen ab."));
    expect(services.goTo).not.toHaveBeenCalled();
    await user.click(findings.getByRole("button", { name: "Einzelheiten" }));
    expect(findings.getByText("Bericht · C3")).toBeTruthy();
    expect(findings.queryByText("Geprüft, in Ordnung …")).toBeNull();
    await user.click(findings.getByRole("button", { name: "Konten · E3 in Excel auswählen" }));
    expect(services.goTo).toHaveBeenCalledWith({ sheet: "Konten", cell: "E3" });
    await user.click(button("Nicht mehr mitprüfen"));
    expect(screen.queryByText(/Gemeinsam geprüft/)).toBeNull();
    expect(services.store).not.toHaveBeenCalled();
  });

  test("counts in the verdict, and its findings stand in the order of severity", async () => {
    const [first] = other.findings;
    const of = (severity: Severity, message: string) => ({ ...(first as Finding), severity, message });
    const graver = {
      ...other,
      findings: [of("info", "leicht"), of("warning", "mittel"), of("error", "schwer")],
    };
    await chosen({ check: async (books: Workbook[]) => (books.length > 1 ? [sauber, graver] : [sauber]) });
    expect(
      await screen.findByRole("heading", { name: "Bericht.xlsx: 1 Fehler, 1 Warnung, 1 Hinweis" }),
    ).toBeTruthy();
    expect(screen.getByText("Diese Mappe: Abgabebereit: keine Fehler")).toBeTruthy();
    expect(screen.getAllByText(/^(leicht|mittel|schwer)$/).map(({ textContent }) => textContent)).toEqual([
      "schwer",
      "mittel",
      "leicht",
    ]);
  });

  test("of the same name is told apart", async () => {
    const check = jest.fn(async (books: Workbook[]) => (books.length > 1 ? [sauber, other] : [sauber]));
    await chosen({ check, readFile: async () => ({ name: sauber.file, sheets: [] }) });
    await screen.findByText(/Gemeinsam geprüft/);
    expect(check.mock.lastCall?.[0].map(({ name }) => name)).toEqual([
      "Wirtschaftsplan 2024.xlsx",
      "Wirtschaftsplan 2024.xlsx (weitere Datei)",
    ]);
  });

  test("that cannot be read is explained", async () => {
    await chosen({ readFile: async () => Promise.reject(new UnreadableWorkbook("verschluesselt", "")) });
    expect(await screen.findByText(/„Bericht.xlsx“ ist mit einem Kennwort verschlüsselt/)).toBeTruthy();
  });
});

test("a year and an account number are no amounts", async () => {
  const jahr = { ...warnung, message: "Das Jahr 2023 steht statt 2024.", actual: "2023", expected: "2024" };
  const { user } = await checked({ ...sauber, findings: [jahr] });
  await user.click(button("Einzelheiten"));
  expect(
    screen
      .getAllByRole("definition")
      .slice(0, 2)
      .map((fact) => fact.textContent),
  ).toEqual(["2023", "2024"]);
});

test("the fingerprint is of the workbook that was checked", () => {
  expect(freigabe(zahlendreher, [WORKBOOK], "besprochen", new Date(2026, 8, 14)).merkmal).toMatch(
    /^[0-9a-f]{16}$/,
  );
});
