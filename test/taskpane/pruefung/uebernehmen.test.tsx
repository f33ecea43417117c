import { screen, waitFor, within } from "@testing-library/react";
import type { Entry } from "../../../src/excel/schreiben/uebernehmen";
import { ExcelProblem } from "../../../src/excel/problem";
import type { Finding } from "../../../src/rules/kern/ergebnis";
import type { Cell, Workbook } from "../../../src/workbook/workbook";
import { zuMarkieren } from "../../../src/taskpane/pruefung/protokoll/zuMarkieren";
import { sauber, zahlendreher } from "../beispiele";
import { announced, button, checked } from "../pane";

const OPEN = "Wert übernehmen …: 110.000 in Kontenübersicht · E7";
const FORM = "Wert in Kontenübersicht · E7 übernehmen";
const one = {
  ...sauber,
  festsetzung: sauber.festsetzung.slice(0, 1),
  findings: [zahlendreher],
};
const book = (cell: Partial<Cell> = { value: 101000 }): Workbook => ({
  name: "Plan.xlsx",
  sheets: [
    {
      name: "Kontenübersicht",
      hidden: false,
      cells: [{ row: 6, column: 4, ...cell }],
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
    },
  ],
});
const entry = { sheet: "Kontenübersicht", cell: "E7", before: { value: 101000 }, after: 110000 };

/** The pane over a workbook that takes what is written. */
const pane = (more = {}, cell?: Partial<Cell>) => {
  let workbook = book(cell);
  return checked(one, {
    read: async () => workbook,
    enter: jest.fn(async (entry: Entry) => {
      const { after: value, formula } = entry;
      workbook = book({ ...(value !== undefined && { value }), ...(formula && { formula }) });
      return entry;
    }),
    check: async ([first]) => [first?.sheets[0]?.cells[0]?.value === 110000 ? { ...one, findings: [] } : one],
    ...more,
  });
};
const findButton = (name: string) => screen.findByRole("button", { name });
const form = async () => within(await screen.findByRole("group", { name: FORM }));
const values = async () => (await form()).getAllByRole("definition").map((value) => value.textContent);

test("the proposal is taken over after a look at old and new value, and checked again", async () => {
  const { user, services } = await pane();
  await user.click(button(OPEN));
  // What is about to change is in view.
  expect(services.goTo).toHaveBeenCalledWith({ sheet: "Kontenübersicht", cell: "E7" });
  expect(services.enter).not.toHaveBeenCalled();
  expect(await values()).toEqual(["101.000", "110.000"]);
  expect((await form()).getByText(/Rückgängig-Liste leeren/)).toBeTruthy();
  expect(document.activeElement).toBe((await form()).getByRole("button", { name: "Übernehmen" }));
  await user.keyboard("{Enter}");
  expect(services.enter).toHaveBeenCalledWith(entry);
  expect(await screen.findByText("Abgabebereit: keine Fehler")).toBeTruthy();
  await waitFor(() => expect(announced()).toContain("Kontenübersicht · E7 übernommen: 101.000 → 110.000"));
  expect(document.activeElement?.id).toBe("urteil");
  expect(services.goTo).toHaveBeenCalledTimes(2);
});

test("it can be taken back as long as the cell holds the new value", async () => {
  const { user, services } = await pane();
  await user.click(button(OPEN));
  await user.click(await findButton("Übernehmen"));
  await screen.findByText("Abgabebereit: keine Fehler");
  const [undo] = await screen.findAllByRole("button", { name: /^Rückgängig: / });
  await user.click(undo as HTMLElement);
  expect(services.enter).toHaveBeenLastCalledWith({ ...entry, before: { value: 110000 }, after: 101000 });
  expect(await screen.findByText("1 Fehler")).toBeTruthy();
  expect(screen.queryByText(/^Übernommene Werte/)).toBeNull();
  // That is to be seen, not only said, until it is closed or something else is done.
  expect(await screen.findByText("Kontenübersicht · E7 ist wieder 101.000.")).toBeTruthy();
  await waitFor(() => expect(announced()).toContain("1 Fehler"));
  await user.click(button("Meldung schließen"));
  expect(screen.queryByText(/ist wieder/)).toBeNull();
});

test("cells of which nobody knows which is wrong are all named, and none can be taken over", async () => {
  const suspects = ["E7", "E8", "E9"].map((cell) => ({
    sheet: "Kontenübersicht",
    cell,
    reason: "Zahlendreher",
  }));
  const tied = { ...zahlendreher, suspects };
  const { user } = await pane({
    check: async () => [{ ...one, findings: [tied, { ...tied, cell: "E20" }] }],
  });
  expect(screen.getByText(/^Eine dieser Zellen ist vermutlich falsch/).textContent).toMatch(
    /E7.*E8.*oder E9/,
  );
  for (const details of screen.getAllByRole("button", { name: "Einzelheiten" })) await user.click(details);
  expect(screen.queryByRole("button", { name: /übernehmen/ })).toBeNull();
  expect(zuMarkieren([tied]).filter(({ art }) => art === "ursache")).toHaveLength(3);
});

test("a value that was changed since is not offered to be taken back", async () => {
  const { user, services } = await pane();
  await user.click(button(OPEN));
  await user.click(await findButton("Übernehmen"));
  await screen.findByText("Abgabebereit: keine Fehler");
  Object.assign(services, { read: async () => book({ value: 5 }) });
  await user.click(button("Erneut prüfen"));
  expect((await screen.findAllByText("seitdem geändert")).length).toBeGreaterThan(0);
  expect(screen.queryByRole("button", { name: /^Rückgängig: / })).toBeNull();
});

test("the message about it can be closed, the list stays", async () => {
  const { user } = await pane();
  await user.click(button(OPEN));
  await user.click(await findButton("Übernehmen"));
  await user.click(await screen.findByRole("button", { name: "Meldung schließen" }));
  const list = within(await screen.findByRole("list", { name: "Übernommene Werte" }));
  expect(list.getByText("101.000 → 110.000")).toBeTruthy();
  expect(screen.getAllByRole("button", { name: /^Rückgängig: / })).toHaveLength(1);
});

test("Abbrechen writes nothing and leads back", async () => {
  const { user, services } = await pane();
  await user.click(button(OPEN));
  await user.click((await form()).getByRole("button", { name: "Abbrechen" }));
  expect(services.enter).not.toHaveBeenCalled();
  await waitFor(() => expect(document.activeElement).toBe(button(OPEN)));
});

test("what cannot be taken over is said in the details, and not offered", async () => {
  const { user } = await pane({}, { value: 101000, formula: "SUM(E2:E6)" });
  expect(screen.queryByRole("button", { name: OPEN })).toBeNull();
  await user.click(button("Einzelheiten"));
  expect(screen.getByText(/^In E7 steht eine Formel/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: OPEN })).toBeNull();
});

test("a blank cell and an amount written as text are named as such", async () => {
  const { user } = await pane({}, { value: "101.000" });
  await user.click(button(OPEN));
  expect((await form()).getByText(/danach ist er eine Zahl/)).toBeTruthy();
});

test.each([
  ["geaendert", /steht inzwischen etwas anderes als bei der Prüfung/],
  ["formel", /steht eine Formel; sie wird nicht überschrieben/],
  ["verbunden", /gehört zu verbundenen Zellen/],
])("a refusal is explained: %s", async (result, text) => {
  const { user } = await pane({ enter: async () => result });
  await user.click(button(OPEN));
  await user.click(await findButton("Übernehmen"));
  expect(await screen.findByText("Der Wert wurde nicht eingetragen")).toBeTruthy();
  expect(screen.getByText(text)).toBeTruthy();
  expect(screen.queryByText(/^Übernommene Werte/)).toBeNull();
});

test.each([
  [new ExcelProblem("zugriff", "", "Kontenübersicht"), /„Kontenübersicht“ ist geschützt/],
  [new ExcelProblem("blatt-fehlt", "", "Kontenübersicht"), /gelöscht oder umbenannt/],
  [new ExcelProblem("zelle-in-bearbeitung"), /mit Enter ab/],
])("a failure is explained: %s", async (problem, text) => {
  const { user } = await pane({ enter: () => Promise.reject(problem) });
  await user.click(button(OPEN));
  await user.click(await findButton("Übernehmen"));
  expect(await screen.findByText(text)).toBeTruthy();
});

describe("a formula that is proposed", () => {
  const OPEN_FORMULA = "Formel übernehmen …: =SUMME(E2:E6) in Kontenübersicht · E7";
  const [suspect] = zahlendreher.suspects;
  const withFormula = (more: Partial<Finding> = {}) => ({
    ...one,
    findings: [
      {
        ...zahlendreher,
        suspects: suspect
          ? [
              {
                ...suspect,
                reason: "wie in den Nachbarspalten",
                proposalFormula: "SUM(E2:E6)",
                proposalFormulaGerman: "SUMME(E2:E6)",
                presentFormulaGerman: "SUMME(E2:E5)",
              },
            ]
          : [],
        ...more,
      },
    ],
  });
  const former = { value: 101000, formula: "SUM(E2:E5)" };
  const shown = (more = {}) =>
    pane(
      {
        check: async ([first]: Workbook[]) => [
          first?.sheets[0]?.cells[0]?.formula === "SUM(E2:E6)" ? { ...one, findings: [] } : withFormula(),
        ],
        ...more,
      },
      former,
    );
  const confirmed = async (more = {}) => {
    const result = await shown(more);
    await result.user.click(button(OPEN_FORMULA));
    await result.user.click(await findButton("Übernehmen"));
    return result;
  };

  test("is told with its value, and taken over after a look at what stood there", async () => {
    const { user, services } = await shown();
    expect(screen.getByText(/^Vermutlich/).textContent).toBe(
      "Vermutlich E7 (wie in den Nachbarspalten). Formel: =SUMME(E2:E6) (ergibt 110.000). Formel übernehmen …",
    );
    await user.click(button(OPEN_FORMULA));
    const group = within(
      await screen.findByRole("group", { name: "Formel in Kontenübersicht · E7 übernehmen" }),
    );
    expect(group.getAllByRole("definition").map(({ textContent }) => textContent)).toEqual([
      "=SUMME(E2:E5) (ergibt 101.000)",
      "=SUMME(E2:E6) (ergibt 110.000)",
    ]);
    await user.keyboard("{Enter}");
    expect(services.enter).toHaveBeenCalledWith(
      expect.objectContaining({ before: former, formula: "SUM(E2:E6)" }),
    );
    expect(await screen.findByText("Abgabebereit: keine Fehler")).toBeTruthy();
    await waitFor(() =>
      expect(announced()).toContain("Kontenübersicht · E7 übernommen: =SUMME(E2:E5) → =SUMME(E2:E6)"),
    );
  });

  test("can be taken back to the formula that stood there", async () => {
    const { user, services } = await confirmed();
    await screen.findByText("Abgabebereit: keine Fehler");
    expect(await screen.findByRole("list", { name: "Übernommene Werte und Formeln" })).toBeTruthy();
    const [undo] = await screen.findAllByRole("button", {
      name: "Rückgängig: übernommene Formel in Kontenübersicht · E7",
    });
    await user.click(undo as HTMLElement);
    expect(services.enter).toHaveBeenLastCalledWith(
      expect.objectContaining({ formula: "SUM(E2:E5)", takesBack: true }),
    );
    expect(await screen.findByText("1 Fehler")).toBeTruthy();
    expect(screen.queryByText(/^Übernommene Werte/)).toBeNull();
  });

  test.each([
    ["formel", /gehört zum Ergebnis einer Matrixformel/],
    ["textformat", /inzwischen als Text formatiert/],
  ] as const)("a refusal is explained: %s", async (result, text) => {
    await confirmed({ enter: async () => result });
    expect(await screen.findByText("Die Formel wurde nicht eingetragen")).toBeTruthy();
    expect(screen.getByText(text)).toBeTruthy();
  });

  test("several findings with the same one stand together under it", async () => {
    const [first, second] = [withFormula(), withFormula()];
    const findings = [...first.findings, ...second.findings];
    await pane({ check: async () => [{ ...first, findings }] }, former);
    expect(screen.getByText(/erklärt 2 Befunde/).parentElement?.textContent).toBe(
      "Kontenübersicht · E7 (wie in den Nachbarspalten). Formel: =SUMME(E2:E6) (ergibt 110.000) → erklärt 2 Befunde Formel übernehmen …",
    );
  });

  test("what happened, and how much else it explains, is said in a sentence", async () => {
    const cause = { kind: "formel-bezug" as const, text: "Bezug verschoben", cells: [], explains: 6 };
    await pane({ check: async () => [withFormula({ cause })] }, former);
    expect(screen.getByText("Ursache: Bezug verschoben. Erklärt 6 weitere Abweichungen.")).toBeTruthy();
  });
});
