import type { Browser, Page } from "playwright-core";
import { bauenWoNoetig } from "../../scripts/bauen/bauen.mjs";
import { bereich } from "../../src/texte/bereich";
import { browserStarten } from "../hilfen/browser/browser";
import { type Startbedingungen, starteAusgeliefert } from "../hilfen/browser/office";

/** The pane says after so long that something is wrong, in milliseconds. */
const GEDULD = 15_000;
const VERBINDET = "Excel wird verbunden …";
const SPAETER = "Kommt sie noch, geht es hier von selbst weiter.";

let browser: Browser;
let page: Page;
let anderswo: string[];
beforeAll(async () => {
  await bauenWoNoetig();
  browser = await browserStarten();
});
/** Nobody but the two servers is asked for anything, and nothing against the page's policy. */
afterEach(async () => {
  expect(anderswo).toEqual([]);
  expect((await verlauf()).filter((line) => line.startsWith("Verstoß"))).toEqual([]);
  await page.close();
});
afterAll(() => browser.close());

async function start(bedingungen: Startbedingungen): Promise<void> {
  ({ page, anderswo } = await starteAusgeliefert(browser, bedingungen));
}
const sichtbar = (text: string): Promise<boolean> => page.getByText(text).first().isVisible();
const verlauf = (): Promise<string[]> => page.evaluate(() => window.kgrzVerlauf ?? []);
const bild = (name: string) => page.screenshot({ path: `build/e2e/start ${name}.png` });

/** As if the page's own patience were over: its style sheet tells the time, no script. */
const warteAufDerSeite = (milliseconds: number): Promise<void> =>
  page.evaluate((now) => {
    for (const animation of document.getAnimations()) {
      // Its own clock goes on otherwise, and a millisecond decides.
      animation.pause();
      animation.currentTime = now;
    }
  }, milliseconds);

test("the first command and the functions of the opened workbook arrive, however late the scripts come", async () => {
  await start({ langsam: 1_500, befehl: "hochrechnung", funktion: "VERSION" });
  await page.getByText(VERBINDET).waitFor();
  await page.getByRole("heading", { name: "Noch nichts auszuwerten" }).waitFor();
  await page.waitForFunction(() => window.kgrzVerlauf.some((line) => line.includes("SetInvocationResults")));
  expect(await verlauf()).toContainEqual(expect.stringMatching(/"value":"\d+\.\d+\.\d+ /));
  expect(await page.getByRole("tab", { name: "Auswertung" }).getAttribute("aria-selected")).toBe("true");
});

test("where Microsoft's network is refused the page says at once what is missing", async () => {
  await start({ cdn: "gesperrt" });
  await page.getByText("Office.js ist nicht erreichbar").waitFor();
  await bild("gesperrt");
  expect([await sichtbar(VERBINDET), await sichtbar(SPAETER)]).toEqual([false, false]);
  expect(await page.getByRole("button").count()).toBe(0);
});

test("where Microsoft's network does not answer the page waits and then says so", async () => {
  await start({ cdn: "haengt" });
  await page.getByText(VERBINDET).waitFor();
  await warteAufDerSeite(GEDULD - 1);
  expect(await sichtbar("Office.js ist nicht erreichbar")).toBe(false);
  await warteAufDerSeite(GEDULD);
  await bild("haengt");
  expect([await sichtbar("Office.js ist nicht erreichbar"), await sichtbar(VERBINDET)]).toEqual([
    true,
    false,
  ]);
});

test("an Excel that does not answer has fifteen seconds", async () => {
  await start({ cdn: "bricht-ab" });
  await page.waitForFunction(() => document.readyState !== "loading");
  // The page's clock goes on by itself as well: five seconds are for a busy computer.
  await page.clock.runFor(GEDULD - 5_000);
  await warteAufDerSeite(2 * GEDULD);
  expect([await sichtbar(VERBINDET), await sichtbar("Office.js ist nicht erreichbar")]).toEqual([
    true,
    false,
  ]);
  expect(await page.getByRole("button").count()).toBe(0);
  await page.clock.runFor(5_000);
  await page.getByRole("heading", { name: bereich.ohneExcel.stumm.title }).waitFor();
  await bild("stumm");
});

test("in an ordinary browser the page says where it belongs", async () => {
  await start({ imBrowser: true });
  await page.getByRole("heading", { name: bereich.ohneExcel.keiner.title }).waitFor();
  await bild("im Browser");
  expect(await sichtbar("Office.js ist nicht erreichbar")).toBe(false);
});
