import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Frame } from "playwright-core";
import { mitWerkbank, type Werkbank } from "./werkbank";

const oeffnen = mitWerkbank();
const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const MELDUNG = /^Die Einstellungen sind in der Mappe hinterlegt/;

const button = (bereich: Frame, name: string) => bereich.getByRole("button", { name, exact: true });
const feld = (bereich: Frame, gruppe: RegExp, name: string) =>
  bereich.getByRole("group", { name: gruppe }).getByLabel(name);

async function einstellungen(aufmachung?: { breite: number; dunkel: boolean }): Promise<Werkbank> {
  const werkbank = await oeffnen(aufmachung);
  await werkbank.bereich.getByRole("tab", { name: "Einstellungen" }).click();
  await werkbank.bereich.getByRole("form", { name: "Einstellungen" }).waitFor();
  return werkbank;
}

/** Stores text in the place of the add-in's settings, as anybody can who sends a workbook. */
async function hinterlege({ page }: Werkbank, text: string): Promise<void> {
  await page.evaluate(
    (json) =>
      window.kgrzHost?.globals.Excel.run(async ({ workbook }) => {
        workbook.customXmlParts.add(
          `<einstellungen xmlns="urn:kgrz-wirtschaftsplan:einstellungen">${json}</einstellungen>`,
        );
      }),
    text,
  );
}

test("what is set before any check counts in it, and is still there when the pane is opened again", async () => {
  const werkbank = await einstellungen();
  let { bereich } = werkbank;
  await bereich.getByText("Form und Einheiten").click();
  await bereich.getByLabel("Stellen der Kontonummern (KT-2)").selectOption({ label: "9 Stellen" });
  await button(bereich, "Übernehmen").click();
  await bereich.getByText(MELDUNG).waitFor();
  await bereich.getByRole("tab", { name: "Prüfung" }).click();
  await button(bereich, "Prüfen").click();
  await bereich
    .getByText(/statt der eingestellten 9 Stellen/)
    .first()
    .waitFor();
  // Another theme starts the add-in anew, in a frame of its own.
  await werkbank.dunkel();
  ({ bereich } = werkbank);
  await bereich.getByRole("tab", { name: "Einstellungen" }).click();
  await bereich.getByText("Form und Einheiten (1 geändert)").waitFor();
  await button(bereich, "Vorgaben wiederherstellen …").click();
  await bereich.getByText("Stellen der Kontonummern (KT-2): 9 Stellen → wie die meisten Konten").waitFor();
  await button(bereich, "Wiederherstellen").click();
  await bereich.getByText(/^Es gelten wieder die Vorgaben/).waitFor();
  await bereich.getByText("Form und Einheiten", { exact: true }).waitFor();
  expect(werkbank.fehler).toEqual([]);
});

test("with the keyboard alone a threshold is changed, refused where it is no number, and thrown away", async () => {
  const { bereich, page } = await einstellungen();
  await bereich.getByRole("tab", { name: "Einstellungen" }).focus();
  const anteil = feld(bereich, /^Größere Änderungen/, "Anteil");
  const erreicht = () => anteil.evaluate((element) => element === document.activeElement);
  for (let count = 0; count < 5 && !(await erreicht()); count += 1) await page.keyboard.press("Tab");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("12.5");
  await page.keyboard.press("Enter");
  await bereich.getByText("Bitte eine Zahl wie 12,5 angeben.").waitFor();
  expect(await erreicht()).toBe(true);
  await page.keyboard.press("Control+A");
  await page.keyboard.type("12,5");
  await page.keyboard.press("Enter");
  await bereich.getByText(MELDUNG).waitFor();
  await bereich.getByText("Geändert, Vorgabe: 20 %").waitFor();
});

test("Excel that refuses changes nothing; the entry stays and can be taken over again", async () => {
  const werkbank = await einstellungen();
  const { bereich } = werkbank;
  const anteil = feld(bereich, /^Größere Änderungen/, "Anteil");
  await anteil.fill("3");
  await werkbank.scheitere("AccessDenied");
  await button(bereich, "Übernehmen").click();
  await bereich.getByText("Nicht gespeichert").waitFor();
  expect(await anteil.inputValue()).toBe("3");
  await button(bereich, "Übernehmen").click();
  await bereich.getByText(MELDUNG).waitFor();
});

test("damaged settings are shown as such and thrown away after a question", async () => {
  const werkbank = await oeffnen();
  const { bereich } = werkbank;
  await hinterlege(werkbank, "{");
  await bereich.getByRole("tab", { name: "Einstellungen" }).click();
  await bereich.getByText("Die gespeicherten Einstellungen sind beschädigt").waitFor();
  expect(await button(bereich, "Übernehmen").count()).toBe(0);
  await button(bereich, "Beschädigtes verwerfen …").click();
  await button(bereich, "Endgültig verwerfen").click();
  await bereich.getByText(/^Das Beschädigte wurde verworfen/).waitFor();
  await button(bereich, "Übernehmen").waitFor();
});

test.each([
  { breite: 320, dunkel: false },
  { breite: 350, dunkel: true },
])("nothing is cut off and axe has nothing against it: $breite pixels, dark $dunkel", async (aufmachung) => {
  const { bereich } = await einstellungen(aufmachung);
  await bereich.evaluate(AXE);
  for (const titel of ["Ampel und Zwischenbericht", "Form und Einheiten", "Über dieses Programm"])
    await bereich.getByText(titel, { exact: true }).click();
  expect(await maengel(bereich)).toEqual([]);
  await feld(bereich, /^Größere Änderungen/, "Anteil").fill("x");
  await feld(bereich, /^Größere Änderungen/, "Betrag").fill("1.000");
  await button(bereich, "Übernehmen").click();
  await bereich.getByText("Bitte eine Zahl wie 12,5 angeben.").waitFor();
  expect(await maengel(bereich)).toEqual([]);
  await feld(bereich, /^Größere Änderungen/, "Anteil").fill("7");
  await button(bereich, "Übernehmen").click();
  await bereich.getByText(MELDUNG).waitFor();
  await button(bereich, "Vorgaben wiederherstellen …").click();
  await bereich.getByText(/^2 Einstellungen werden auf die Vorgabe/).waitFor();
  expect(await maengel(bereich)).toEqual([]);
});

/** What is wider than its place, and what axe objects to. */
async function maengel(bereich: Frame): Promise<string[]> {
  const overflowing = await bereich.evaluate(() =>
    [...document.querySelectorAll("html, body, main, main *, header, nav")]
      .filter((element) => !element.closest("select, svg, [hidden]"))
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth)
      .map(({ tagName, className }) => `${tagName} ${className}`),
  );
  // Colours that are still changing have no contrast of their own yet.
  await bereich.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  const { violations } = await bereich.evaluate<AxeResults>("axe.run()");
  return [...overflowing, ...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)];
}
