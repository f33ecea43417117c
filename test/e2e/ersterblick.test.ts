import type { Frame } from "playwright-core";
import { maengel } from "../hilfen/browser/maengel";
import { knopf, mitWerkbank, type Werkbank } from "../hilfen/browser/werkbank";

/** What the workbench and Excel leave of a small laptop's screen. */
const FENSTER = { width: 1280, height: 720 };
const HOECHSTENS = 5;

const oeffnen = mitWerkbank();

async function geprueft(breite: number, fehler = true): Promise<Werkbank> {
  const werkbank = await oeffnen({ breite });
  await werkbank.page.setViewportSize(FENSTER);
  if (fehler) await werkbank.schreibe("Kontenübersicht", "E14", [[190000]]);
  await werkbank.pruefe();
  return werkbank;
}

const ersterFehler = (bereich: Frame) =>
  bereich
    .getByRole("region", { name: /^Fehler \(/ })
    .getByRole("listitem")
    .first();

/** Whether the sentence of the first error is in view without scrolling, to its last line, with nothing over it. */
const imBild = (bereich: Frame) =>
  ersterFehler(bereich).evaluate((item) => {
    const sentence = item.querySelector("p");
    const { top = -1, bottom = 0, left = 0 } = sentence?.getBoundingClientRect() ?? {};
    const seen = document.elementFromPoint(left + 20, bottom - 4);
    const scroller = item.closest("main")?.lastElementChild;
    return { top: top >= 0, drawn: sentence?.contains(seen) === true, scrolled: scroller?.scrollTop };
  });

test.each([350, 320])(
  "at 1280 × 720 and %i pixels the first error is in view and five Tabs away",
  async (breite) => {
    const werkbank = await geprueft(breite);
    const { bereich, page } = werkbank;
    expect(await imBild(bereich)).toEqual({ top: true, drawn: true, scrolled: 0 });
    await bereich.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await bereich
      .getByRole("tab", { name: "Prüfung" })
      .evaluate((tab) => tab.ownerDocument.defaultView?.focus());
    const reached: boolean[] = [];
    for (let step = 0; step < HOECHSTENS; step += 1) {
      await page.keyboard.press("Tab");
      reached.push(await ersterFehler(bereich).evaluate((item) => item.contains(document.activeElement)));
    }
    await werkbank.bild(`${breite}`);
    expect(reached).toContain(true);
    expect(await maengel(bereich)).toEqual([]);
    expect(werkbank.fehler).toEqual([]);
  },
);

test("the Beschluss is one line where all agree, and its table where one does not", async () => {
  const werkbank = await geprueft(350, false);
  const { bereich } = werkbank;
  const line = bereich.getByRole("heading", { name: "Festsetzungsbeschluss: alle 8 Beträge stimmen" });
  const table = bereich.getByRole("table", { name: "Festsetzungsbeschluss" });
  expect([await line.isVisible(), await table.isVisible()]).toEqual([true, false]);
  await line.click();
  expect(await table.getByRole("row").count()).toBe(9);
  await werkbank.schreibe("Festsetzungsbeschluss", "B5", [[12715500]]);
  await werkbank.pruefe();
  await bereich.getByRole("heading", { name: "Festsetzungsbeschluss: von 8 Beträgen weicht 1 ab" }).waitFor();
  expect(await table.isVisible()).toBe(true);
  await werkbank.bild("Beschluss weicht ab");
});

test("while functions are without a result nothing is called complete, and the cells lead to themselves", async () => {
  const werkbank = await oeffnen();
  const { bereich } = werkbank;
  await werkbank.schreibe("Kontenübersicht", "E14", [["=1/0"]]);
  await werkbank.pruefe();
  await bereich.getByRole("heading", { name: "Nicht vollständig geprüft" }).waitFor();
  await bereich.getByRole("heading", { name: /Zellen zeigen #DIV\/0!$/ }).waitFor();
  await werkbank.bild("ohne Ergebnis");
  await bereich
    .getByRole("button", { name: /^Kontenübersicht · E14/ })
    .first()
    .click();
  expect(await maengel(bereich)).toEqual([]);
  await bereich.getByRole("button", { name: "Prüfprotokoll …" }).click();
  await bereich.getByRole("button", { name: "Trotzdem schreiben" }).waitFor();
  await werkbank.schreibe("Kontenübersicht", "E14", [[200000]]);
  await werkbank.pruefe();
  await bereich.getByRole("button", { name: "Protokoll schreiben" }).waitFor();
  expect(werkbank.fehler).toEqual([]);
});

test("what an entry came to is said, and a repair shows its cell in the grid before and after", async () => {
  const werkbank = await oeffnen();
  const { bereich } = werkbank;
  await werkbank.schreibe("Festsetzungsbeschluss", "B5", [[12715500]]);
  await werkbank.pruefe();
  expect(await bereich.getByText(/behoben/).count()).toBe(0);
  const open = knopf(bereich, "Wert übernehmen …: 12.725.500 in Festsetzungsbeschluss · B5");
  expect((await open.boundingBox())?.height).toBeGreaterThanOrEqual(24);
  await open.click();
  await werkbank.springtZu("!B5");
  await knopf(bereich, "Übernehmen").click();
  await bereich.getByText(/^Ihre Eingabe in B5: \d+ behoben, nichts neu$/).waitFor();
  await werkbank.bild("seitdem");
  await knopf(bereich, /^Rückgängig: /)
    .first()
    .click();
  await bereich.getByText("Festsetzungsbeschluss · B5 ist wieder 12.715.500.").waitFor();
  await bereich.getByText(/^Ihre Eingabe in B5: nichts behoben, \d+ neu/).waitFor();
  await bereich.getByText("Neu", { exact: true }).first().waitFor();
  await werkbank.bild("rückgängig");
  expect(await maengel(bereich)).toEqual([]);
  expect(werkbank.fehler).toEqual([]);
});

test.each([320, 270])(
  "in a pane of %i pixels the tabs stand in one line in a wide font too, beside Excel's own button",
  async (breite) => {
    const { bereich } = await oeffnen({ breite });
    await bereich.addStyleTag({ content: "nav * { letter-spacing: 0.5px; }" });
    const lage = () =>
      bereich.locator("nav button, nav a").evaluateAll((all) =>
        all.map((one) => {
          const { left, top, right, width, height } = one.getBoundingClientRect();
          return { left, top, right, width, height };
        }),
      );
    const before = await lage();
    expect(before).toHaveLength(5);
    for (const { top, right, width, height } of before) {
      expect(top).toBe(0);
      expect(right).toBeLessThanOrEqual(breite - 40);
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    }
    await bereich.getByRole("tab", { name: "Funktionen", exact: true }).click();
    expect(await lage()).toEqual(before);
  },
);
