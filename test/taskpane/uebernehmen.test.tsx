import { screen, waitFor, within } from "@testing-library/react";
import { ExcelProblem } from "../../src/excel/problem";
import type { Cell, Workbook } from "../../src/workbook/workbook";
import { sauber, zahlendreher } from "./beispiele";
import { announced, button, checked } from "./pane";

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
    enter: jest.fn(async ({ after }) => {
      workbook = book(after === undefined ? {} : { value: after });
      return "geschrieben" as const;
    }),
    check: async ([first]) => [first?.sheets[0]?.cells[0]?.value === 110000 ? { ...one, findings: [] } : one],
    ...more,
  });
};
const form = () => within(screen.getByRole("group", { name: FORM }));
const values = () =>
  form()
    .getAllByRole("definition")
    .map((value) => value.textContent);

test("the proposal is taken over after a look at old and new value, and checked again", async () => {
  const { user, services } = await pane();
  await user.click(button(OPEN));
  expect(services.enter).not.toHaveBeenCalled();
  expect(values()).toEqual(["101.000", "110.000"]);
  expect(form().getByText(/Rückgängig-Liste leeren/)).toBeTruthy();
  expect(document.activeElement).toBe(form().getByRole("button", { name: "Übernehmen" }));
  await user.keyboard("{Enter}");
  expect(services.enter).toHaveBeenCalledWith(entry);
  expect(await screen.findByText("Abgabebereit: keine Fehler")).toBeTruthy();
  await waitFor(() => expect(announced()).toContain("Kontenübersicht · E7 übernommen: 101.000 → 110.000"));
  expect(document.activeElement?.id).toBe("urteil");
});

test("it can be taken back as long as the cell holds the new value", async () => {
  const { user, services } = await pane();
  await user.click(button(OPEN));
  await user.click(button("Übernehmen"));
  await screen.findByText("Abgabebereit: keine Fehler");
  const [undo] = screen.getAllByRole("button", { name: /^Rückgängig: / });
  await user.click(undo as HTMLElement);
  expect(services.enter).toHaveBeenLastCalledWith({ ...entry, before: { value: 110000 }, after: 101000 });
  expect(await screen.findByText("1 Fehler")).toBeTruthy();
  expect(screen.queryByText(/^Übernommene Werte/)).toBeNull();
});

test("a value that was changed since is not offered to be taken back", async () => {
  const { user, services } = await pane();
  await user.click(button(OPEN));
  await user.click(button("Übernehmen"));
  await screen.findByText("Abgabebereit: keine Fehler");
  Object.assign(services, { read: async () => book({ value: 5 }) });
  await user.click(button("Erneut prüfen"));
  expect((await screen.findAllByText("seitdem geändert")).length).toBeGreaterThan(0);
  expect(screen.queryByRole("button", { name: /^Rückgängig: / })).toBeNull();
});

test("the message about it can be closed, the list stays", async () => {
  const { user } = await pane();
  await user.click(button(OPEN));
  await user.click(button("Übernehmen"));
  await user.click(await screen.findByRole("button", { name: "Meldung schließen" }));
  const list = within(screen.getByRole("list", { name: "Übernommene Werte" }));
  expect(list.getByText("101.000 → 110.000")).toBeTruthy();
  expect(screen.getAllByRole("button", { name: /^Rückgängig: / })).toHaveLength(1);
});

test("Abbrechen writes nothing and leads back", async () => {
  const { user, services } = await pane();
  await user.click(button(OPEN));
  await user.click(form().getByRole("button", { name: "Abbrechen" }));
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
  expect(form().getByText(/danach ist er eine Zahl/)).toBeTruthy();
});

test.each([
  ["geaendert", /steht inzwischen etwas anderes als bei der Prüfung/],
  ["formel", /steht eine Formel; sie wird nicht überschrieben/],
  ["verbunden", /gehört zu verbundenen Zellen/],
])("a refusal is explained: %s", async (result, text) => {
  const { user } = await pane({ enter: async () => result });
  await user.click(button(OPEN));
  await user.click(button("Übernehmen"));
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
  await user.click(button("Übernehmen"));
  expect(await screen.findByText(text)).toBeTruthy();
});
