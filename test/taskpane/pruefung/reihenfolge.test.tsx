import { TextDecoder } from "node:util";
import { screen } from "@testing-library/react";
import type { CheckResult } from "../../../src/rules/kern/ergebnis";
import { pruefen } from "../../../src/rules/kern/pruefen";
import { inReihenfolge } from "../../../src/taskpane/ablauf/eintraege";
import { kennungen } from "../../../src/taskpane/ablauf/pruefergebnis";
import { OHNE_FILTER, gefiltert } from "../../../src/taskpane/pruefung/filter";
import { parseCellAddress } from "../../../src/workbook/adresse";
import { muster } from "../../hilfen/muster";
import { button, checked } from "../pane";

Object.assign(globalThis, { TextDecoder });

/** The sample with other amounts in these cells, checked. */
async function mit(faults: [sheet: string, cell: string, value: number][]): Promise<CheckResult> {
  const plan = await muster("Wirtschaftsplan-2024");
  const sheets = plan.sheets.map((sheet) => {
    const own = new Map(
      faults.filter(([name]) => name === sheet.name).map(([, cell, value]) => [place(cell), value]),
    );
    const cells = sheet.cells.map((cell) => {
      const value = own.get(`${cell.row} ${cell.column}`);
      return value === undefined ? cell : { ...cell, value };
    });
    return { ...sheet, cells };
  });
  return pruefen({ ...plan, sheets });
}
const place = (cell: string): string => {
  const { row, column } = parseCellAddress(cell);
  return `${row} ${column}`;
};

/** The names of the findings as they are drawn from top to bottom. */
const gezeichnet = () =>
  [...document.querySelectorAll<HTMLElement>("[data-befund]")].map(({ dataset }) => dataset.befund);

/** Findings that are alike are drawn when their entry is opened. */
const klappeAuf = async (user: { click: (element: Element) => Promise<void> }) => {
  const name = /^\d+ Konten ändern sich stark/;
  for (const entry of screen.queryAllByRole("button", { name, expanded: false, hidden: true }))
    await user.click(entry);
};

const FAULTS: [string, string, number][] = [
  ["Kontenübersicht", "E14", 190_007],
  ["Kontenübersicht", "E30", 1],
  ["Festsetzungsbeschluss", "B5", 12_715_500],
];

test("what is drawn stands in the order of severity, and so does what a filter leaves", async () => {
  const result = await mit(FAULTS);
  const names = kennungen(result.findings);
  const order = (filter = OHNE_FILTER) =>
    inReihenfolge(gefiltert(inReihenfolge(result.findings), filter)).map((finding) => names.get(finding));
  const { user } = await checked(result);
  const severities = inReihenfolge(result.findings).map(({ severity }) => severity);
  expect(new Set(severities).size).toBe(3);
  await klappeAuf(user);
  expect(gezeichnet()).toEqual(order());
  await user.click(button("Filter"));
  await user.click(await screen.findByRole("button", { name: /^Warnungen \(/ }));
  await user.click(button(/^Fehler \(/));
  expect(gezeichnet()).toEqual(order({ ...OHNE_FILTER, schwere: ["warning", "error"] }));
  await user.click(button("Filter aufheben"));
  await user.type(screen.getByRole("searchbox"), "ansatz");
  await klappeAuf(user);
  expect(gezeichnet()).toEqual(order({ ...OHNE_FILTER, text: "ansatz" }));
  expect(gezeichnet().length).toBeGreaterThan(1);
  expect(gezeichnet().length).toBeLessThan(severities.length);
});

test("the filter's buttons count what they would show", async () => {
  const result = await mit(FAULTS);
  const { user } = await checked(result);
  const count = (text: string, severity: string) =>
    gefiltert(inReihenfolge(result.findings), { ...OHNE_FILTER, text }).filter(
      (finding) => finding.severity === severity,
    ).length;
  await user.click(button("Filter"));
  await user.type(await screen.findByRole("searchbox"), "ansatz");
  expect(button(`Fehler (${count("ansatz", "error")})`)).toBeTruthy();
  expect(button(`Warnungen (${count("ansatz", "warning")})`)).toBeTruthy();
  expect(count("ansatz", "warning")).not.toBe(count("", "warning"));
});
