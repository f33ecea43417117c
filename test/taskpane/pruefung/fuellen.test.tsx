import { screen } from "@testing-library/react";
import { enterAll } from "../../../src/excel/schreiben/uebernehmen";
import { beispielbericht } from "../../../src/rules/beispiele/beispielbericht";
import { pruefenGemeinsam } from "../../../src/rules/kern/pruefen";
import { open } from "../../hilfen/excel";
import { mappe } from "../../hilfen/mappe";
import { sauber } from "../beispiele";
import { button, checked } from "../pane";

/** The report as it looks once the Ist is typed in: the last two columns wait. */
const BERICHT = beispielbericht.guv
  .trim()
  .split("\n")
  .map((line, row) =>
    row === 0
      ? line
      : line
          .split("|")
          .map((cell, at) => (at === 5 || at === 6 ? " " : cell))
          .join("|"),
  )
  .join("\n");

test("a formula that shows nothing yet stays as it is", async () => {
  const workbook = mappe({ GuV: BERICHT });
  const [sheet] = workbook.sheets;
  const summe = { row: 8, column: 3, value: 91_500, formula: "SUM(D7:D8)" };
  sheet?.cells.splice(
    sheet.cells.findIndex(({ row, column }) => row === 8 && column === 3),
    1,
    summe,
  );
  sheet?.cells.push({ row: 8, column: 5, value: "", formula: 'IF(SUM(F7:F8)=0,"",SUM(F7:F8))' });
  const { tabelle } = open(workbook);
  const { user } = await checked(sauber, {
    read: async () => workbook,
    check: async (workbooks) => pruefenGemeinsam(workbooks),
    enterAll,
  });
  await user.click(await screen.findByRole("button", { name: "17 von 18 übernehmen …" }));
  await user.click(button("Alle 17 übernehmen"));
  await screen.findByText("17 Zellen übernommen");
  expect(tabelle.formulaAt("GuV", "F9")).toBe('IF(SUM(F7:F8)=0,"",SUM(F7:F8))');
  expect(tabelle.valueAt("GuV", "F7")).toBe(81_000);
});

test("blank columns of a report are filled after a look at every cell, and emptied again", async () => {
  const workbook = mappe({ GuV: BERICHT });
  const { tabelle } = open(workbook);
  const { user } = await checked(sauber, {
    read: async () => workbook,
    check: async (workbooks) => pruefenGemeinsam(workbooks),
    enterAll,
  });
  expect(
    screen.getByText(/^Die Spalten „Hochrechnung zum Jahresende“ und „% vom Plan“ sind leer/),
  ).toBeTruthy();
  await user.click(await screen.findByRole("button", { name: "Alle 18 übernehmen …" }));
  expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual(
    expect.arrayContaining(["F7leer → 81.000", "G7leer → 107"]),
  );
  expect(tabelle.valueAt("GuV", "F7")).toBeUndefined();
  await user.click(button("Alle 18 übernehmen"));
  await screen.findByText("18 Zellen übernommen");
  expect(["F7", "G7", "F9", "G13"].map((cell) => tabelle.valueAt("GuV", cell))).toEqual([
    81_000, 107, 183_000, 104,
  ]);
  const [undo] = await screen.findAllByRole("button", { name: /^Rückgängig: 18 zusammen/ });
  await user.click(undo as HTMLElement);
  expect(["F7", "G7", "F9", "G13"].map((cell) => tabelle.valueAt("GuV", cell))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
