import { screen, waitFor, within } from "@testing-library/react";
import { leseEinstellungen } from "../../../src/rules/gespeichert/einstellungen";
import { pruefen, pruefenGemeinsam } from "../../../src/rules/kern/pruefen";
import { beispielplan } from "../../../src/rules/beispiele/beispielplan";
import { enterAll } from "../../../src/excel/schreiben/uebernehmen";
import type { CheckResult, Finding } from "../../../src/rules/kern/ergebnis";
import type { Workbook } from "../../../src/workbook/workbook";
import { open } from "../../hilfen/excel";
import { mappe } from "../../hilfen/mappe";
import { fehlerhaft, hinweis, sauber, warnung } from "../beispiele";
import { announced, button, checked } from "../pane";

const NAME = "8 Beträge stehen fest statt als Formel";
const book = (value = 10): Workbook => ({
  name: "Plan.xlsx",
  sheets: [
    {
      name: "Plan",
      hidden: false,
      cells: Array.from({ length: 8 }, (_, row) => ({ row, column: 1, value: value + row })),
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
    },
  ],
});
const findings = Array.from({ length: 8 }, (_, row): Finding => {
  const place = { sheet: "Plan", cell: `B${row + 1}` };
  return {
    ...warnung,
    ...place,
    rule: "FX-2",
    message: `Summe ${row + 1} steht fest.`,
    mehrfach: "Beträge stehen fest statt als Formel",
    cells: [place],
    suspects: [
      {
        ...place,
        reason: "wie in den Nachbarspalten",
        proposal: "99",
        proposalFormula: "SUM(A1:A9)",
        proposalFormulaGerman: "SUMME(A1:A9)",
      },
    ],
  };
});
const regeln = [{ id: "FX-2", titel: "Betrag statt Formel", geprueft: 9 }];
const acht: CheckResult = { ...sauber, findings, regeln };

/** The pane over a check that minds what is stored: waivers by their cells, and rules that are switched off. */
const pane = (more = {}, result = acht) =>
  checked(result, {
    read: async () => book(),
    check: async ([first]) => {
      const { freigaben, abgeschaltet } = leseEinstellungen(first?.einstellungen).einstellungen;
      const shown = result.findings.filter(({ rule }) => !abgeschaltet.includes(rule));
      const marked = shown.map((finding) => {
        const found = freigaben.find(({ cell, rule }) => cell === finding.cell && rule === finding.rule);
        return found ? { ...finding, freigabe: { grund: found.grund, datum: found.datum } } : finding;
      });
      const aus = abgeschaltet.map((id) => ({ id, titel: "Betrag statt Formel", warnungen: 8, hinweise: 0 }));
      return [{ ...result, findings: marked, ...(aus.length > 0 && { abgeschaltet: aus }) }];
    },
    ...more,
  });
const list = (name: string) => within(screen.getByRole("list", { name }));
const findButton = (name: string | RegExp) => screen.findByRole("button", { name });

describe("findings that are alike", () => {
  test("are one entry with its first cells; it opens to the single ones", async () => {
    const { user, services } = await pane();
    expect(screen.getByRole("heading", { name: "Warnungen (8)" })).toBeTruthy();
    expect(list("Warnungen").getAllByRole("listitem")).toHaveLength(1);
    expect(button(NAME).getAttribute("aria-expanded")).toBe("false");
    expect(screen.getByText(/und 5 weitere/).textContent).toBe("Plan · B1, B2, B3 und 5 weitere");
    await user.click(button("Plan · B2 in Excel auswählen"));
    expect(services.goTo).toHaveBeenLastCalledWith({ sheet: "Plan", cell: "B2" });
    await user.click(button(NAME));
    expect(list(NAME).getAllByRole("listitem")).toHaveLength(8);
    expect(screen.queryByText(/und 5 weitere/)).toBeNull();
  });

  test("are reached one by one: who goes to the next one sees it", async () => {
    const { user } = await pane(
      {},
      { ...acht, findings: [...findings, { ...hinweis, severity: "warning" }] },
    );
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(button(NAME).getAttribute("aria-expanded")).toBe("true");
    expect(screen.getByText("1 von 9")).toBeTruthy();
    expect(document.querySelector("[aria-current=true] p")?.textContent).toBe("Summe 1 steht fest.");
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(document.querySelector("[aria-current=true] p")?.textContent).toBe("Summe 2 steht fest.");
    await user.click(button(NAME));
    expect(button(NAME).getAttribute("aria-expanded")).toBe("false");
  });

  test("that are Fehler stand open", async () => {
    await pane({}, { ...acht, findings: findings.map((one) => ({ ...one, severity: "error" })) });
    expect(list(NAME).getAllByRole("listitem")).toHaveLength(8);
  });

  test("hundreds of them are drawn in steps", async () => {
    const many = Array.from(
      { length: 70 },
      (_, row) => ({ ...findings[0], suspects: [], cell: `B${row + 1}` }) as Finding,
    );
    const { user } = await pane({}, { ...acht, findings: many });
    const title = NAME.replace("8", "70");
    await user.click(button(title));
    expect(list(title).getAllByRole("listitem")).toHaveLength(50);
    await user.click(button("20 weitere Befunde anzeigen"));
    expect(list(title).getAllByRole("listitem")).toHaveLength(70);
  });

  test("are called by the title of their rule where it has no words for several", async () => {
    await pane({}, { ...fehlerhaft, regeln: [{ id: "KT-2", titel: "Kontonummern", geprueft: 3 }] });
    expect(button("3-mal: Kontonummern")).toBeTruthy();
  });
});

describe("all of them", () => {
  test("are accepted with one reason, in one go, and given back so", async () => {
    const { user, services } = await pane();
    await user.click(button(NAME));
    await user.click(await findButton("Alle 8 freigeben …"));
    const reason = await screen.findByRole("textbox", { name: /^Begründung/ });
    await user.type(reason, "ja");
    await user.click(button("Freigeben"));
    expect(screen.getByText("Bitte mit mindestens drei Zeichen begründen.")).toBeTruthy();
    expect(services.store).not.toHaveBeenCalled();
    await user.type(reason, "wohl so beschlossen");
    await user.click(button("Freigeben"));
    await screen.findByText("Freigegeben (8)");
    expect(services.store).toHaveBeenCalledTimes(1);
    const { freigaben } = leseEinstellungen(services.store.mock.lastCall?.[0]).einstellungen;
    expect(freigaben.map(({ cell }) => cell)).toEqual(findings.map(({ cell }) => cell));
    expect(new Set(freigaben.map(({ grund }) => grund))).toEqual(new Set(["jawohl so beschlossen"]));
    await user.click(screen.getByText("Freigegeben (8)"));
    await user.click(button(NAME));
    await user.click(await findButton("Alle 8 Freigaben aufheben"));
    await screen.findByRole("heading", { name: "Warnungen (8)" });
    expect(services.store).toHaveBeenLastCalledWith(undefined);
  });

  test("are accepted beside what a co-author decided since the check", async () => {
    let text: string | undefined = JSON.stringify({
      version: 2,
      korrekturen: [],
      freigaben: [],
      vorgaben: { kontostellen: 10 },
    });
    const { user } = await pane({
      readSettings: async () => text,
      store: async (next: string | undefined) => void (text = next),
    });
    await user.click(button(NAME));
    await user.click(await findButton("Alle 8 freigeben …"));
    await user.type(await screen.findByRole("textbox", { name: /^Begründung/ }), "so beschlossen");
    await user.click(button("Freigeben"));
    await screen.findByText("Freigegeben (8)");
    const { freigaben, vorgaben } = leseEinstellungen(text).einstellungen;
    expect([freigaben.length, vorgaben.kontostellen]).toEqual([8, 10]);
  });

  test("are taken over after a look at every cell, and taken back together", async () => {
    const { user, services } = await pane();
    await user.click(button(NAME));
    await user.click(await findButton("Alle 8 übernehmen …"));
    const group = within(screen.getByRole("group", { name: "8 Zellen ändern" }));
    expect(group.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual(
      findings.map(({ cell }, at) => `${at === 0 ? "Plan · " : ""}${cell}${10 + at} → =SUMME(A1:A9)`),
    );
    expect(services.enterAll).not.toHaveBeenCalled();
    await user.click(group.getByRole("button", { name: "Alle 8 übernehmen" }));
    expect(services.enterAll).toHaveBeenCalledTimes(1);
    expect(jest.mocked(services.enterAll).mock.lastCall?.[0]).toHaveLength(8);
    await waitFor(() => expect(announced()).toContain("8 Zellen übernommen"));
    const [undo] = await screen.findAllByRole("button", {
      name: "Rückgängig: 8 zusammen übernommene Zellen",
    });
    await user.click(undo as HTMLElement);
    expect(services.enterAll).toHaveBeenCalledTimes(2);
    expect(jest.mocked(services.enterAll).mock.lastCall?.[0][1]).toMatchObject({
      cell: "B2",
      after: 11,
      takesBack: true,
    });
    await waitFor(() => expect(screen.queryByText(/^Übernommene Werte/)).toBeNull());
  });

  test("are not taken over where one was changed since: it is named", async () => {
    const { user } = await pane({
      enterAll: async (entries: unknown[]) => ({ kind: "abgelehnt", entry: entries[3], reason: "geaendert" }),
    });
    await user.click(button(NAME));
    await user.click(await findButton("Alle 8 übernehmen …"));
    await user.click(button("Alle 8 übernehmen"));
    expect(await screen.findByText("Nichts wurde eingetragen")).toBeTruthy();
    expect(screen.getByText(/^In Plan · B4 steht inzwischen etwas anderes/)).toBeTruthy();
  });

  test("of some it is not known how: the others are taken over, and it is said", async () => {
    const some = findings.map((one, at) => (at < 2 ? { ...one, suspects: [] } : one));
    const { user } = await pane({}, { ...acht, findings: some });
    await user.click(button(NAME));
    await user.click(await findButton("6 von 8 übernehmen …"));
    expect(screen.getByText(/2 weitere bleiben, wie sie sind/)).toBeTruthy();
  });

  test("are switched off after a question; the verdict says so", async () => {
    const { user, services } = await pane();
    await user.click(button(NAME));
    await user.click(await findButton("Solche Warnungen abschalten …"));
    expect(
      screen.getByText(/der Prüfung FX-2 „Betrag statt Formel“ in dieser Mappe nicht mehr zeigen/),
    ).toBeTruthy();
    await user.click(button("Abschalten"));
    expect(await screen.findByText("1 Art von Warnungen abgeschaltet (8 nicht gezeigt)")).toBeTruthy();
    expect(screen.queryByRole("button", { name: NAME })).toBeNull();
    expect(leseEinstellungen(services.store.mock.lastCall?.[0]).einstellungen.abgeschaltet).toEqual(["FX-2"]);
  });

  test("a single one is switched off from its details, a Fehler never", async () => {
    const { user } = await pane({}, { ...acht, findings: fehlerhaft.findings.slice(0, 3) });
    const details = screen.getAllByRole("button", { name: "Einzelheiten" });
    for (const one of details) await user.click(one);
    expect(await screen.findAllByRole("button", { name: /^Solche .* abschalten …$/ })).toHaveLength(1);
  });
});

test("account numbers are completed with one step, as Excel keeps them", async () => {
  const numbers = Array.from({ length: 9 }, (_, at) => `523${at}00100 | Konto ${at} | 1,00 | 1 | 1\n`).join(
    "",
  );
  const rows = Array.from({ length: 29 }, (_, at) => `53${10 + at}00000 | Lang ${at} | 1,00 | 1 | 1\n`).join(
    "",
  );
  const lang = rows.replaceAll(/^(\d{9})/gm, "$10");
  const workbook = mappe({
    Konten: beispielplan.konten.replace("5236001000", `${numbers}${lang}5239901000`),
  });
  const { tabelle } = open(workbook);
  const { user } = await checked(sauber, {
    read: async () => workbook,
    check: async (workbooks) => pruefenGemeinsam(workbooks),
    enterAll,
  });
  expect(pruefen(workbook).findings.map(({ rule }) => rule)).toContain("KT-2");
  await user.click(await findButton("Alle 9 übernehmen …"));
  const before = tabelle.valueAt("Konten", "A8");
  await user.click(button("Alle 9 übernehmen"));
  await screen.findByText("9 Zellen übernommen");
  expect(String(tabelle.valueAt("Konten", "A8"))).toBe(`${String(before)}0`);
  expect(typeof tabelle.valueAt("Konten", "A8")).toBe(typeof before);
});
