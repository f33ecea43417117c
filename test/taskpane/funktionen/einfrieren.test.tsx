import { screen } from "@testing-library/react";
import axe from "axe-core";
import { STORE_SHEET } from "../../../src/excel/formeln/formelablage";
import { sheet, workbook } from "../../hilfen/excel";
import { funktionen } from "./ansicht";

const bericht = workbook(
  sheet("Bericht", [
    { row: 0, column: 0, value: 2, formula: "KGRZ.TEUR(2000)" },
    { row: 1, column: 0, value: 3, formula: "KGRZ.TEUR(3000)" },
  ]),
  sheet("Plan", [{ row: 0, column: 0, value: 4, formula: "KGRZ.TEUR(4000)" }]),
);

async function gesucht(scope = "Ganze Mappe") {
  const view = await funktionen(bericht);
  await view.user.click(screen.getByText("Als Werte einfrieren"));
  await view.user.click(screen.getByRole("radio", { name: scope }));
  await view.klick("Formeln suchen");
  return view;
}

test("before anything happens it says how many cells on which sheets become values", async () => {
  const { tabelle } = await gesucht();
  expect((await screen.findByText("3 Zellen auf 2 Blättern werden zu Werten")).getAttribute("role")).toBe(
    "status",
  );
  expect(screen.getByText("Bericht: 2 Zellen aus 2 Formeln")).toBeTruthy();
  expect(tabelle.formulaAt("Bericht", "A1")).toBe("KGRZ.TEUR(2000)");
});

test("after the confirmation they are values, and the formulas can be brought back", async () => {
  const { klick, tabelle } = await gesucht();
  await klick("Einfrieren");
  expect(
    await screen.findByText("3 Zellen enthalten jetzt Werte; die Formeln sind aufbewahrt."),
  ).toBeTruthy();
  expect(tabelle.formulaAt("Bericht", "A1")).toBeUndefined();
  expect(tabelle.valueAt("Bericht", "A1")).toBe(2);
  tabelle.edit("Plan", "A1", 5);
  await klick("Formeln wiederherstellen");
  expect(await screen.findByText("2 Zellen rechnen wieder mit Formeln.")).toBeTruthy();
  expect(screen.getByText("Plan · A1: die Werte wurden seitdem geändert")).toBeTruthy();
  expect(tabelle.formulaAt("Bericht", "A2")).toBe("KGRZ.TEUR(3000)");
  expect(tabelle.valueAt("Plan", "A1")).toBe(5);
});

test("errors that would stay as values are counted before and after", async () => {
  const view = await funktionen(
    workbook(
      sheet("Bericht", [
        { row: 0, column: 0, value: 2, formula: "KGRZ.TEUR(2000)" },
        { row: 1, column: 0, value: { error: "#VALUE!" }, formula: 'KGRZ.TEUR("x")' },
        { row: 2, column: 0, value: { error: "#N/A" }, formula: "KGRZ.TEUR(C1)" },
      ]),
    ),
  );
  await view.user.click(screen.getByText("Als Werte einfrieren"));
  await view.user.click(screen.getByRole("radio", { name: "Ganze Mappe" }));
  await view.klick("Formeln suchen");
  expect(
    await screen.findByText(/^2 Formeln zeigen einen Fehler .*: Bericht · A2, Bericht · A3\. Wollen Sie/),
  ).toBeTruthy();
  await view.klick("Einfrieren");
  expect(
    await screen.findByText(
      "3 Zellen enthalten jetzt Werte, davon 2 einen Fehlerwert wie #WERT! oder #NV; die Formeln sind aufbewahrt.",
    ),
  ).toBeTruthy();
});

test("Abbrechen leaves everything as it was", async () => {
  const { klick, tabelle } = await gesucht("Aktives Blatt");
  expect(await screen.findByText("2 Zellen auf 1 Blatt werden zu Werten")).toBeTruthy();
  await klick("Abbrechen");
  expect(screen.getByRole("button", { name: "Formeln suchen" })).toBeTruthy();
  expect(tabelle.formulaAt("Bericht", "A1")).toBe("KGRZ.TEUR(2000)");
});

test("without keeping there is no hidden sheet", async () => {
  const { klick, user, tabelle } = await gesucht();
  await user.click(screen.getByRole("checkbox"));
  await klick("Einfrieren");
  expect(await screen.findByText("3 Zellen enthalten jetzt Werte.")).toBeTruthy();
  expect(tabelle.sheets().some(({ name }) => name === STORE_SHEET)).toBe(false);
});

test("a formula that changed between search and confirmation stops it", async () => {
  const { klick, tabelle } = await gesucht();
  tabelle.edit("Plan", "A1", { formula: "KGRZ.TEUR(5000)" });
  await klick("Einfrieren");
  expect(await screen.findByText(/seit der Suche geändert; nichts wurde eingefroren/)).toBeTruthy();
  expect(tabelle.formulaAt("Bericht", "A1")).toBe("KGRZ.TEUR(2000)");
});

test("a protected sheet is named, and nothing is written", async () => {
  const { klick, tabelle } = await gesucht();
  tabelle.protect("Plan");
  await klick("Einfrieren");
  expect(
    await screen.findByText(/Dieses Blatt ist geschützt: „Plan“\. Nichts wurde geändert\./),
  ).toBeTruthy();
  expect(tabelle.formulaAt("Bericht", "A1")).toBe("KGRZ.TEUR(2000)");
});

test("where there is no such formula, that is said", async () => {
  const { klick, user } = await funktionen(workbook(sheet("Leer")));
  await user.click(screen.getByText("Als Werte einfrieren"));
  await klick("Formeln suchen");
  expect(await screen.findByText("Hier steht keine KGRZ-Formel.")).toBeTruthy();
});

test("axe has nothing against the confirmation", async () => {
  await gesucht();
  await screen.findByText(/werden zu Werten/);
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
