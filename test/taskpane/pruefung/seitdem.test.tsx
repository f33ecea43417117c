import { screen, waitFor, within } from "@testing-library/react";
import type { Finding } from "../../../src/rules/kern/ergebnis";
import type { Workbook } from "../../../src/workbook/workbook";
import { sauber, warnung, zahlendreher } from "../beispiele";
import { announced, button, checked } from "../pane";

const SHEET = zahlendreher.sheet;
const book = (...values: number[]): Workbook => ({
  name: "Plan.xlsx",
  sheets: [
    {
      name: SHEET,
      hidden: false,
      cells: values.map((value, row) => ({ row: row + 10, column: 4, value })),
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
    },
  ],
});
const neuer = { ...zahlendreher, cell: "E40", message: "Neu hinzugekommen.", suspects: [] };

/** Checked once; `weiter` checks by hand what came then. */
async function pane(...findings: Finding[]) {
  let [workbook, found] = [book(1, 2, 3), findings];
  const shown = await checked(sauber, {
    read: async () => workbook,
    check: async () => [{ ...sauber, findings: found }],
  });
  return {
    ...shown,
    weiter: async (values: number[], ...next: Finding[]) => {
      [workbook, found] = [book(...values), next];
      await shown.user.click(button("Erneut prüfen"));
    },
  };
}
const marks = () => screen.queryAllByText("Neu").map((mark) => mark.closest("p")?.textContent);

test("after the first check nothing is said of entries, and nothing is new", async () => {
  await pane(zahlendreher, warnung);
  expect(screen.queryByText(/behoben/)).toBeNull();
  expect(marks()).toEqual([]);
});

test("after an entry its outcome stands in a line, new findings are marked, and screen readers hear it", async () => {
  const { weiter } = await pane(zahlendreher, warnung);
  await weiter([1, 5, 3], warnung, neuer);
  expect((await screen.findByText(/^Ihre Eingabe in/)).textContent).toBe(
    "Ihre Eingabe in E12: 1 behoben, 1 neu. Zum neuen Befund",
  );
  expect(marks()).toEqual([`Neu${neuer.message}`]);
  await waitFor(() => expect(announced()).toContain("Ihre Eingabe in E12: 1 behoben, 1 neu"));
});

test("the way to what is new selects its cell and moves the focus there", async () => {
  const { user, weiter, services } = await pane(warnung);
  await weiter([1, 5, 3], warnung, neuer);
  await user.click(await screen.findByRole("button", { name: "Zum neuen Befund" }));
  expect(services.goTo).toHaveBeenLastCalledWith({ sheet: SHEET, cell: "E40" });
  const item = screen.getByText(neuer.message).closest("li") as HTMLElement;
  expect(within(item).getByRole("button", { name: "Einzelheiten" })).toBe(document.activeElement);
});

test("several entries are counted; a check of the same workbook takes the line away", async () => {
  const { weiter } = await pane(zahlendreher);
  await weiter([7, 8, 9]);
  expect(await screen.findByText("Ihre 3 Eingaben: 1 behoben, nichts neu")).toBeTruthy();
  await weiter([7, 8, 9]);
  await waitFor(() => expect(screen.queryByText(/Eingaben/)).toBeNull());
});
