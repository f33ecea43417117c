import { render, screen, within } from "@testing-library/react";
import axe from "axe-core";
import userEvent from "@testing-library/user-event";
import { plan } from "../../../../src/plan/plan";
import { JumpProvider } from "../../../../src/taskpane/gemeinsam/sprung";
import { Herkunftsteil } from "../../../../src/taskpane/pruefung/zelle/Herkunftsteil";
import type { Workbook } from "../../../../src/workbook/workbook";
import { mappe } from "../../../hilfen/mappe";

const PLAN = `
Posten | Ergebnis 2024 | Ansatz 2025 | Ansatz 2026
Strom | 100 | 110 | 120
Wasser | 50 | 190 | 60
Summe | =SUMME(B2:B3) → 150 | =SUMME(C2:C3) → 300 | =SUMME(D2:D3) → 180
Saldo | =B2-B4 → -50 | =C2-C4 → -190 | =D2-D4 → -60`;
const BUCH = mappe({ Beschluss: "Erträge | =Plan!C4 → 300", Plan: PLAN });

/** The part about a cell, and a user in front of it. */
async function zu(sheet: string, cell: string, workbook: Workbook = BUCH) {
  const jump = jest.fn();
  render(
    <JumpProvider value={{ jump }}>
      <Herkunftsteil workbook={workbook} tabellen={plan(workbook).tabellen} zelle={{ sheet, cell }} />
    </JumpProvider>,
  );
  await screen.findByText("Woraus besteht diese Zelle?");
  return { jump, user: userEvent.setup() };
}
const liste = (name: string) => screen.getByRole("list", { name });
const aus = () => liste("Woraus besteht diese Zelle?");
/** The steps as lines, as they stand below each other. */
const zeilen = (list: HTMLElement) =>
  within(list)
    .getAllByRole("listitem")
    .map((item) => item.firstElementChild?.textContent ?? "");
const aufklappen = (place: string) => screen.getByRole("button", { name: `Woraus besteht ${place}?` });

test("the chain from the Beschluss to the accounts is unfolded step by step", async () => {
  const { user } = await zu("Beschluss", "B1");
  expect(screen.getByText("=Plan!C4 ergibt 300")).toBeTruthy();
  expect(zeilen(aus())).toEqual(["Summe (Ansatz 2025) Plan · C4=SUMME(C2:C3)300"]);
  await user.click(aufklappen("Plan · C4"));
  await user.click(aufklappen("Plan · C2:C3"));
  expect(zeilen(aus())).toEqual([
    "Summe (Ansatz 2025) Plan · C4=SUMME(C2:C3)300",
    "C2:C3 (2 Zellen, zusammen 300)",
    "Strom (Ansatz 2025) C2110",
    "Wasser (Ansatz 2025) C3190",
  ]);
  await user.click(aufklappen("Plan · C4"));
  expect(zeilen(aus())).toHaveLength(1);
});

test("a click on a step leads to its cell, on an area to all of it", async () => {
  const { user, jump } = await zu("Plan", "C4");
  await user.click(screen.getByRole("button", { name: "Plan · C2:C3 in Excel auswählen" }));
  expect(jump).toHaveBeenLastCalledWith({ sheet: "Plan", cell: "C2:C3" });
  await user.click(screen.getByRole("button", { name: "Beschluss · B1 in Excel auswählen" }));
  expect(jump).toHaveBeenLastCalledWith({ sheet: "Beschluss", cell: "B1" });
});

test("the keyboard unfolds, and the button says whether it is", async () => {
  const { user } = await zu("Plan", "C4");
  const button = aufklappen("Plan · C2:C3");
  expect(button.getAttribute("aria-expanded")).toBe("false");
  button.focus();
  await user.keyboard("{Enter}");
  expect(button.getAttribute("aria-expanded")).toBe("true");
  expect(document.getElementById(button.getAttribute("aria-controls") ?? "")?.tagName).toBe("UL");
});

test("above it stands what the cell goes into, in turn to the end", async () => {
  const { user } = await zu("Plan", "C2");
  const list = liste("Geht ein in");
  expect(zeilen(list)).toEqual([
    "Saldo (Ansatz 2025) C5=C2-C4−190",
    "Summe (Ansatz 2025) C4=SUMME(C2:C3)300",
  ]);
  await user.click(screen.getByRole("button", { name: "Wohin geht Plan · C4 ein?" }));
  expect(zeilen(list)[2]).toBe("Erträge Beschluss · B1=Plan!C4300");
  expect(list.compareDocumentPosition(screen.getByText("Woraus besteht diese Zelle?"))).toBe(
    Node.DOCUMENT_POSITION_FOLLOWING,
  );
});

test("what is taken off bears its sign", async () => {
  await zu("Plan", "C5");
  expect(zeilen(aus())[1]).toBe("− Summe (Ansatz 2025) C4=SUMME(C2:C3)300");
});

test("a circle ends where it closes", async () => {
  const { user } = await zu("Kreis", "A1", mappe({ Kreis: "=B1 → 1 | =A1+C1 → 1 | 2" }));
  await user.click(aufklappen("Kreis · B1"));
  expect(zeilen(aus())).toEqual(["B1=A1+C11", "A1=B1steht in dieser Kette schon weiter oben1", "C12"]);
  expect(screen.queryByRole("button", { name: "Woraus besteht Kreis · A1?" })).toBeNull();
});

test("of a long area the rest is shown when it is asked for", async () => {
  const rows = Array.from({ length: 120 }, (_, at) => `${at + 1}`).join("\n");
  const { user } = await zu("Lang", "A121", mappe({ Lang: `${rows}\n=SUMME(A1:A120) → 7.260` }));
  await user.click(aufklappen("Lang · A1:A120"));
  expect(zeilen(aus())).toHaveLength(52);
  await user.click(screen.getByRole("button", { name: "… und 70 weitere" }));
  await user.click(screen.getByRole("button", { name: "… und 20 weitere" }));
  expect(zeilen(aus())).toHaveLength(121);
});

test.each([
  ["A1", "Hier steht keine Formel, sondern ein fester Wert: Posten."],
  ["Z9", "Die Zelle ist leer; hier steht keine Formel."],
])("where no formula stands that is said: %s", async (cell, text) => {
  await zu("Plan", cell);
  expect(screen.getByText(text)).toBeTruthy();
  expect(screen.getByText("Keine Formel dieser Mappe nennt die Zelle.")).toBeTruthy();
});

const FREMD = mappe({ X: "=SUMME(B1 → 1 | =1+2 → 3 | =[1]Konten!B4+Hebesatz → 1" });

test.each([
  ["A1", "Diese Formel lässt sich hier nicht zerlegen."],
  ["B1", "Die Formel nennt keine Zelle."],
])("a formula with no steps says why: %s", async (cell, text) => {
  await zu("X", cell, FREMD);
  expect(screen.getByText(text)).toBeTruthy();
});

test("what cannot be followed is named with the reason", async () => {
  await zu("X", "C1", FREMD);
  expect(zeilen(aus())).toEqual([
    "[1]Konten!B4: in einer anderen Datei",
    "Hebesatz: ein Name, der in der Mappe vergeben ist",
  ]);
});

test("axe has nothing against a chain that is unfolded", async () => {
  const { user } = await zu("Beschluss", "B1");
  await user.click(aufklappen("Plan · C4"));
  await user.click(aufklappen("Plan · C2:C3"));
  const { violations } = await axe.run(aus().parentElement ?? document.body, {
    rules: { "color-contrast": { enabled: false } },
  });
  expect(violations).toEqual([]);
});
