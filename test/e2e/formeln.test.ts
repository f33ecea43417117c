import { mitWerkbank, type Werkbank } from "../hilfen/browser/werkbank";

const oeffnen = mitWerkbank();
const BESCHLUSS = "Festsetzungsbeschluss";

const eingabezeile = (werkbank: Werkbank): Promise<string | undefined> =>
  werkbank.page.evaluate(() => window.kgrzGitter?.inFormulaBar());

/** Waits until the formula bar has the text: it follows the selection a moment later. */
async function zeile(werkbank: Werkbank, text: string): Promise<void> {
  await werkbank.page.waitForFunction((wanted) => window.kgrzGitter?.inFormulaBar() === wanted, text);
}

/** Clicks into the formula bar; once more where the grid was still busy with the selection. */
async function inDieZeile({ page }: Werkbank): Promise<void> {
  const focused = () => document.activeElement?.id.endsWith("FORMULA_BAR");
  // A press that is shorter than any hand's does not reach it.
  const click = () => page.locator("[data-u-comp=formula-bar] canvas").click({ delay: 60 });
  await click();
  await page.waitForFunction(focused, undefined, { timeout: 2_000 }).catch(async () => {
    await click();
    await page.waitForFunction(focused);
  });
}

/** The plan with 10, 20, 30 in E4:E6 of its first sheet. */
async function mitZahlen(): Promise<Werkbank> {
  const werkbank = await oeffnen();
  await werkbank.schreibe(BESCHLUSS, "E4:E6", [[10], [20], [30]]);
  return werkbank;
}

test.each([
  ["=SUMME(E4:E6;1,5)", "=SUM(E4:E6,1.5)", "61,5"],
  ["=wenn(e4>0;0,25;0", "=IF(E4>0,0.25,0)", "0,25"],
  ["=KGRZ.HOCHRECHNUNG(E4;6)", "=KGRZ.HOCHRECHNUNG(E4,6)", "20"],
  ["=SUM(E4,E5)", "=SUM(E4,E5)", "30"],
  ["=SUMME({1.2;3.4})+WENN(ISTFEHL(#WERT!);WAHR;0)", "=SUM({1,2;3,4})+IF(ISERR(#VALUE!),TRUE,0)", "11"],
])("%s is typed into a cell and stored in English", async (typed, stored, shown) => {
  const werkbank = await mitZahlen();
  await werkbank.tippe(BESCHLUSS, "D4", typed);
  await werkbank.zeigt(BESCHLUSS, "D4", shown);
  expect((await werkbank.lies(BESCHLUSS, "D4")).formula).toBe(stored);
  expect(werkbank.fehler).toEqual([]);
});

test("a stored formula is shown in German, and stays what it is when it is confirmed", async () => {
  const werkbank = await mitZahlen();
  const stored = '=IF(SUM(E4:E5)>1.5,"a,b",{1,2;3,4})';
  await werkbank.schreibe(BESCHLUSS, "D4", [[stored]]);
  await werkbank.waehle(BESCHLUSS, "D4");
  await zeile(werkbank, '=WENN(SUMME(E4:E5)>1,5;"a,b";{1.2;3.4})');
  await werkbank.page.keyboard.press("F2");
  await werkbank.schliesseAb();
  expect((await werkbank.lies(BESCHLUSS, "D4")).formula).toBe(stored);
  await werkbank.waehle(BESCHLUSS, "D4");
  await werkbank.page.keyboard.press("F2");
  await werkbank.page.keyboard.press("Backspace");
  await werkbank.page.keyboard.press("Escape");
  expect((await werkbank.lies(BESCHLUSS, "D4")).formula).toBe(stored);
  expect(werkbank.fehler).toEqual([]);
});

test("a formula is changed in the formula bar", async () => {
  const werkbank = await mitZahlen();
  await werkbank.schreibe(BESCHLUSS, "D4", [["=SUM(E4,1.5)"]]);
  await werkbank.gibEin("=SUMME(E4;1,5)+MAX(E5;2,5)", async () => {
    await werkbank.waehle(BESCHLUSS, "D4");
    await zeile(werkbank, "=SUMME(E4;1,5)");
    await inDieZeile(werkbank);
    await werkbank.tippeWeiter("+MAX(E5;2,5)");
  });
  await werkbank.zeigt(BESCHLUSS, "D4", "31,5");
  expect((await werkbank.lies(BESCHLUSS, "D4")).formula).toBe("=SUM(E4,1.5)+MAX(E5,2.5)");
  expect(werkbank.fehler).toEqual([]);
});

test("results that fill several cells show the German formula in each of them", async () => {
  const werkbank = await mitZahlen();
  await werkbank.tippe(BESCHLUSS, "F4", "=KGRZ.HOCHRECHNUNG(E4:E6;6)");
  await werkbank.zeigt(BESCHLUSS, "F6", "60");
  for (const cell of ["F4", "F5"]) {
    await werkbank.waehle(BESCHLUSS, cell);
    await zeile(werkbank, "=KGRZ.HOCHRECHNUNG(E4:E6;6)");
  }
});

test("error values are shown as a German Excel shows them", async () => {
  const werkbank = await mitZahlen();
  const errors = [
    ["=1/0", "#DIV/0!"],
    ["=NA()", "#NV"],
    ['="a"+1', "#WERT!"],
    ["=SQRT(-1)", "#ZAHL!"],
    ["=NOSUCH(1)", "#NAME?"],
    ['=INDIRECT("?")', "#BEZUG!"],
    ["=E4:E6*2", "#ÜBERLAUF!"],
    ["=E4>5", "WAHR"],
  ];
  await werkbank.schreibe(
    BESCHLUSS,
    "F4:F12",
    [...errors, ["im Weg"]].map(([formula = ""]) => [formula]),
  );
  for (const [index, [, shown = ""]] of errors.entries())
    await werkbank.zeigt(BESCHLUSS, `F${index + 4}`, shown);
  expect(werkbank.fehler).toEqual([]);
});

test("in a cell for texts a formula is a text, as it was typed", async () => {
  const werkbank = await mitZahlen();
  await werkbank.page.evaluate((name) => {
    const { Excel } = window.kgrzHost?.globals ?? {};
    return Excel?.run(async ({ workbook }) => {
      workbook.worksheets.getItem(name).getRange("D4").numberFormat = [["@"]];
    });
  }, BESCHLUSS);
  await werkbank.tippe(BESCHLUSS, "D4", "=SUMME(E4;E5)");
  expect(await werkbank.lies(BESCHLUSS, "D4")).toMatchObject({
    value: "=SUMME(E4;E5)",
    formula: "=SUMME(E4;E5)",
  });
});

test("while a formula is typed its functions are offered and its ranges marked", async () => {
  const werkbank = await mitZahlen();
  const { page } = werkbank;
  await werkbank.waehle(BESCHLUSS, "D4");
  await werkbank.tippeWeiter("=SUMMEW");
  const list = page.locator("[data-u-comp=sheets-formula-editor] li");
  await list.nth(1).waitFor();
  await list.nth(2).waitFor({ state: "detached" });
  expect((await list.locator("span:first-child > span").allTextContents()).join("")).toBe(
    "SUMMEWENNSUMMEWENNS",
  );
  await page.keyboard.press("Enter");
  await page.getByText("SUMMEWENN(").first().waitFor();
  await werkbank.tippeWeiter('E4:E6;">15";');
  // The help marks the argument in which the cursor is.
  await page.locator(".univer-text-primary-500", { hasText: "sum_range" }).first().waitFor();
  await werkbank.tippeWeiter("E4:E6)");
  await werkbank.schliesseAb();
  await werkbank.zeigt(BESCHLUSS, "D4", "50");
  expect(await eingabezeile(werkbank)).toBe("");
  expect(werkbank.fehler).toEqual([]);
});

test("behind a semicolon and a space a cell that is clicked comes into the formula", async () => {
  const werkbank = await mitZahlen();
  await werkbank.waehle(BESCHLUSS, "D8");
  await werkbank.tippeWeiter("=SUMME(E4; ");
  const place = await werkbank.page.evaluate((name) => {
    const sheet = window.kgrzGitter?.api.getActiveWorkbook()?.getSheetByName(name);
    const { x = 0, y = 0 } = sheet?.getRange("E5").getCellRect() ?? {};
    return { x: x + 20, y: y + 8 };
  }, BESCHLUSS);
  const cells = werkbank.page.locator("#gitter canvas[id^=univer-sheet-main]");
  await cells.click({ position: place, delay: 60 });
  await zeile(werkbank, "=SUMME(E4; E5");
  await werkbank.schliesseAb();
  await werkbank.zeigt(BESCHLUSS, "D8", "30");
});
