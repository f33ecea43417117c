import { maengel } from "../hilfen/browser/maengel";
import { type Aufmachung, knopf, mitWerkbank, type Werkbank } from "../hilfen/browser/werkbank";
import { auswahl } from "../hilfen/umfang";

const oeffnen = mitWerkbank();
const BESCHLUSS = "Festsetzungsbeschluss";
const GUV = "Gewinn- und Verlustrechnung";

/** The workbench with the view "Funktionen". */
async function funktionen(aufmachung?: Aufmachung): Promise<Werkbank> {
  const werkbank = await oeffnen(aufmachung);
  await werkbank.bereich.getByRole("tab", { name: "Funktionen" }).click();
  return werkbank;
}

/** The assistant for HOCHRECHNUNG with a selection of two cells and a month. */
async function hochrechnung(aufmachung?: Aufmachung): Promise<Werkbank> {
  const werkbank = await funktionen(aufmachung);
  const { bereich } = werkbank;
  await werkbank.schreibe(BESCHLUSS, "E4:E5", [[38823], [182]]);
  await bereich.getByRole("searchbox").fill("hochrechnung");
  await knopf(bereich, /^HOCHRECHNUNG/).click();
  await werkbank.waehle(BESCHLUSS, "E4:E5");
  await knopf(bereich, "Auswahl übernehmen für ist").click();
  await bereich.getByText(`${BESCHLUSS}!E4:E5`, { exact: true }).waitFor();
  await bereich.getByRole("textbox", { name: /^stichtag/ }).fill("6");
  await bereich.getByRole("cell", { name: "77.646" }).waitFor();
  return werkbank;
}

test("a function is found, filled in with a selection, previewed and inserted, and its result spills", async () => {
  const werkbank = await hochrechnung();
  const { bereich, fehler } = werkbank;
  await werkbank.waehle(BESCHLUSS, "F4");
  await knopf(bereich, "In ausgewählte Zelle einfügen").click();
  await bereich.getByText(/^=KGRZ\.HOCHRECHNUNG\(E4:E5;6\) in F4 auf .* Ergebnis reicht bis F5\.$/).waitFor();
  await werkbank.zeigt(BESCHLUSS, "F4", "77646");
  await werkbank.zeigt(BESCHLUSS, "F5", "364");
  expect((await werkbank.lies(BESCHLUSS, "F4")).formula).toBe("=KGRZ.HOCHRECHNUNG(E4:E5,6)");
  await knopf(bereich, "In ausgewählte Zelle einfügen").click();
  await bereich.getByText(/Auf „Festsetzungsbeschluss“ ist F4:F5 nicht leer/).waitFor();
  expect(fehler).toEqual([]);
});

test("what was inserted is frozen with all its cells, and restored", async () => {
  const werkbank = await hochrechnung();
  const { bereich, fehler } = werkbank;
  await werkbank.waehle(BESCHLUSS, "F4");
  await knopf(bereich, "In ausgewählte Zelle einfügen").click();
  await werkbank.zeigt(BESCHLUSS, "F5", "364");
  await knopf(bereich, /Alle Funktionen/).click();
  await bereich.getByText("Als Werte einfrieren", { exact: true }).click();
  await knopf(bereich, "Formeln suchen").click();
  await bereich.getByText("2 Zellen auf 1 Blatt werden zu Werten").waitFor();
  await knopf(bereich, "Einfrieren").click();
  await bereich.getByText(/^2 Zellen enthalten jetzt Werte/).waitFor();
  expect(await werkbank.lies(BESCHLUSS, "F4")).toMatchObject({ value: 77646, formula: 77646 });
  expect(await werkbank.lies(BESCHLUSS, "F5")).toMatchObject({ value: 364, formula: 364 });
  await werkbank.schreibe(BESCHLUSS, "E5", [[10]]);
  await knopf(bereich, "Formeln wiederherstellen").click();
  await bereich.getByText("2 Zellen rechnen wieder mit Formeln.").waitFor();
  await werkbank.zeigt(BESCHLUSS, "F5", "20");
  expect(await werkbank.blaetter()).not.toContain("KGRZ Formeln");
  expect(fehler).toEqual([]);
});

test("the cell that was selected first takes the formula, with the format of the amounts", async () => {
  const werkbank = await oeffnen();
  const { bereich } = werkbank;
  await werkbank.waehle(BESCHLUSS, "G4");
  await bereich.getByRole("tab", { name: "Funktionen" }).click();
  await knopf(bereich, /^HOCHRECHNUNG/).click();
  await bereich.getByText(/^G4\sauf „Festsetzungsbeschluss“ war ausgewählt/).waitFor();
  await werkbank.waehle(BESCHLUSS, "B5");
  await knopf(bereich, "Auswahl übernehmen für ist").click();
  await bereich.getByRole("textbox", { name: /^stichtag/ }).fill("6");
  await knopf(bereich, "In G4 einfügen").click();
  await bereich.getByText(/in G4 auf „Festsetzungsbeschluss“ eingefügt/).waitFor();
  expect(await werkbank.auswahl()).toBe(`${BESCHLUSS}!G4`);
  // Twice the Erträge of the Beschluss, written as these are.
  await werkbank.zeigt(BESCHLUSS, "G4", "25.451.000");
  expect(werkbank.fehler).toEqual([]);
});

test("the sample with formulas shows its results and follows a changed Ist", async () => {
  const werkbank = await oeffnen();
  await werkbank.oeffneBeispiel("Zwischenbericht 30.06.2023, mit KGRZ-Formeln");
  await werkbank.zeigt(GUV, "F5", "77.646");
  await werkbank.zeigt(GUV, "G5", "71");
  await werkbank.schreibe(GUV, "D6", [[600000]]);
  await werkbank.zeigt(GUV, "F6", "1.200.000");
  await werkbank.zeigt(GUV, "G6", "80");
  expect(werkbank.fehler).toEqual([]);
});

test("everything is reached and done with the keyboard alone", async () => {
  const werkbank = await oeffnen();
  const { bereich, page } = werkbank;
  await bereich.getByRole("tab", { name: "Prüfung" }).focus();
  // Over „Auswertung“ to „Funktionen“, and past the help beside the tabs to the search.
  for (const key of ["ArrowRight", "ArrowRight"]) await page.keyboard.press(key);
  await bereich.getByRole("searchbox").waitFor();
  for (const key of ["Tab", "Tab"]) await page.keyboard.press(key);
  await page.keyboard.type("teur");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await bereich.getByRole("heading", { name: "KGRZ.TEUR" }).waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.type("1.234,5");
  await bereich.getByRole("cell", { name: "1", exact: true }).waitFor();
});

test.each(
  auswahl(
    [
      { breite: 320, dunkel: false },
      { breite: 350, dunkel: true },
    ],
    1,
    1,
  ),
)("nothing is cut off and axe has nothing against it: $breite pixels, dark $dunkel", async (aufmachung) => {
  const { bereich } = await hochrechnung(aufmachung);
  expect(await maengel(bereich)).toEqual([]);
  await knopf(bereich, /Alle Funktionen/).click();
  await bereich.getByText("Als Werte einfrieren", { exact: true }).click();
  await knopf(bereich, "Formeln suchen").click();
  await bereich.getByText("Hier steht keine KGRZ-Formel.").waitFor();
  expect(await maengel(bereich)).toEqual([]);
});
