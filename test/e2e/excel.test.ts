import type { Browser, Page } from "playwright-core";
import { EINBETTUNG, inhaltsrichtlinie } from "../../scripts/bauen/addin.mjs";
import { bauenWoNoetig } from "../../scripts/bauen/bauen.mjs";
import { assistent } from "../../src/texte/assistent";
import { parseArea } from "../../workbench/host/bereichstext";
import { createHost } from "../../workbench/host/host";
import { TabelleImSpeicher } from "../../workbench/host/imSpeicher";
import { browserStarten } from "../hilfen/browser/browser";
import { starteAusgeliefert } from "../hilfen/browser/office";
import { laufend } from "../hilfen/browser/werkbank";
import { sheet } from "../hilfen/excel";
import { muster } from "../hilfen/muster";

/** The page's policy once more as a header, as a server sends it, with those who may frame the page. */
const KOPFZEILEN = {
  "Content-Security-Policy": `${inhaltsrichtlinie(false)}; ${EINBETTUNG}`,
};

let browser: Browser;
let page: Page;
let anderswo: string[];
let tabelle: TabelleImSpeicher;
beforeAll(async () => {
  await bauenWoNoetig();
  browser = await browserStarten();
});
afterAll(() => browser.close());
afterEach(async () => {
  await page.screenshot({ path: "build/e2e/excel.png" });
  expect(anderswo).toEqual([]);
  expect((await verlauf()).filter((line) => line.startsWith("Verstoß"))).toEqual([]);
  await page.close();
});

const verlauf = (): Promise<string[]> => page.evaluate(() => window.kgrzVerlauf);
const blaetter = (): string[] => tabelle.sheets().map(({ name }) => name);
async function bis(eingetreten: () => boolean): Promise<void> {
  while (!eingetreten()) await page.waitForTimeout(50);
}
const idVon = (blatt: string): string => tabelle.sheets().find(({ name }) => name === blatt)?.id ?? "";
const druecke = (befehl: string): Promise<void> =>
  page.evaluate((name) => window.kgrzMelde(2, 1000, "", [name, null]), befehl);
/** Calls a worksheet function as a cell does; answers what Excel is told for it. */
async function rufe(functionName: string, parameterValues: unknown[]): Promise<string | undefined> {
  const before = (await ergebnisse()).length;
  await page.evaluate((call) => window.kgrzMelde(1, 1000, "", call), {
    functionName,
    parameterValues,
    invocationId: 1,
    flags: 0,
  });
  await page.waitForFunction(
    (known) => window.kgrzVerlauf.filter((line) => line.startsWith("SetInvocationResults")).length > known,
    before,
  );
  return (await ergebnisse()).at(-1);
}
const ergebnisse = async (): Promise<string[]> =>
  (await verlauf()).filter((line) => line.startsWith("SetInvocationResults"));

async function start(befehl: string): Promise<void> {
  const plan = await muster("Wirtschaftsplan-2024");
  const formel = { row: 0, column: 0, value: 12, formula: "KGRZ.TEUR(12000)" };
  const mappe = { ...plan, sheets: [...plan.sheets, sheet("Nebenrechnung", [formel])] };
  tabelle = new TabelleImSpeicher(mappe);
  ({ page, anderswo } = await starteAusgeliefert(browser, {
    befehl,
    excel: createHost(tabelle),
    kopfzeilen: KOPFZEILEN,
  }));
}

test("the shipped add-in does in Microsoft's client what its buttons say", async () => {
  await start("pruefen");
  const vorher = blaetter();
  await page.getByRole("heading", { name: "2 Fehler, 8 Warnungen, 4 Hinweise" }).waitFor();

  await druecke("protokoll");
  await bis(() => blaetter().length > vorher.length);
  expect(blaetter()).toEqual([...vorher, "Prüfprotokoll"]);

  tabelle.select(idVon("Investitionsprogramm"), parseArea("J65"));
  await druecke("befundeZurZelle");
  await page.getByText("2 Befunde").waitFor();

  await druecke("hochrechnung");
  await page.getByRole("tab", { name: "Auswertung", selected: true }).waitFor();

  tabelle.select(idVon("Nebenrechnung"), parseArea("A1"));
  await druecke("einfrieren");
  await page.getByRole("button", { name: assistent.einfrieren.ausfuehren, exact: true }).click();
  await bis(() => tabelle.formulaAt("Nebenrechnung", "A1") === undefined);
  expect(tabelle.valueAt("Nebenrechnung", "A1")).toBe(12);
});

test("functions answer what they are called with, and a change of the workbook reaches the pane", async () => {
  await start("pruefen");
  await page.getByRole("heading", { name: "2 Fehler, 8 Warnungen, 4 Hinweise" }).waitFor();
  // Excel hands over null where an argument is left out.
  expect(await rufe("PLANPROZENT", [[[50]], [[200]], null, null])).toContain('"value":[[25]]');
  // On a slow computer the check does not run along by itself.
  await laufend(page.mainFrame()).check();
  tabelle.edit("Festsetzungsbeschluss", "B5", 12_715_500);
  await page.getByRole("heading", { name: /^[34] Fehler/ }).waitFor();
});
