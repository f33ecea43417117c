import type { Frame } from "playwright-core";
import { maengel } from "../hilfen/browser/maengel";
import { knopf, mitWerkbank, type Werkbank } from "../hilfen/browser/werkbank";
import { auswahl } from "../hilfen/umfang";

const oeffnen = mitWerkbank();
const ALLES = "html, body, main, main *, header, nav";
const MELDUNG = /^Die Einstellungen sind in der Mappe hinterlegt/;

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
  await knopf(bereich, "Übernehmen").click();
  await bereich.getByText(MELDUNG).waitFor();
  await bereich.getByRole("tab", { name: "Prüfung" }).click();
  await knopf(bereich, "Prüfen").click();
  await bereich
    .getByText(/statt der eingestellten 9\sStellen/)
    .first()
    .waitFor();
  // Another theme starts the add-in anew, in a frame of its own.
  await werkbank.dunkel();
  ({ bereich } = werkbank);
  await bereich.getByRole("tab", { name: "Einstellungen" }).click();
  await bereich.getByText("Form und Einheiten (1 geändert)").waitFor();
  await knopf(bereich, "Vorgaben wiederherstellen …").click();
  await bereich.getByText("Stellen der Kontonummern (KT-2): 9 Stellen → wie die meisten Konten").waitFor();
  await knopf(bereich, "Wiederherstellen").click();
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
  await knopf(bereich, "Übernehmen").click();
  await bereich.getByText("Nicht gespeichert").waitFor();
  expect(await anteil.inputValue()).toBe("3");
  await knopf(bereich, "Übernehmen").click();
  await bereich.getByText(MELDUNG).waitFor();
});

test("damaged settings are shown as such and thrown away after a question", async () => {
  const werkbank = await oeffnen();
  const { bereich } = werkbank;
  await hinterlege(werkbank, "{");
  await bereich.getByRole("tab", { name: "Einstellungen" }).click();
  await bereich.getByText("Die gespeicherten Einstellungen sind beschädigt").waitFor();
  expect(await knopf(bereich, "Übernehmen").count()).toBe(0);
  await knopf(bereich, "Beschädigtes verwerfen …").click();
  await knopf(bereich, "Endgültig verwerfen").click();
  await bereich.getByText(/^Das Beschädigte wurde verworfen/).waitFor();
  await knopf(bereich, "Übernehmen").waitFor();
});

test.each(
  auswahl(
    [
      { breite: 320, dunkel: false },
      { breite: 350, dunkel: true },
    ],
    1,
  ),
)("nothing is cut off and axe has nothing against it: $breite pixels, dark $dunkel", async (aufmachung) => {
  const { bereich } = await einstellungen(aufmachung);
  for (const titel of ["Ampel und Zwischenbericht", "Form und Einheiten", "Über dieses Programm"])
    await bereich.getByText(titel, { exact: true }).click();
  expect(await maengel(bereich, { passend: ALLES })).toEqual([]);
  await feld(bereich, /^Größere Änderungen/, "Anteil").fill("x");
  await feld(bereich, /^Größere Änderungen/, "Betrag").fill("1.000");
  await knopf(bereich, "Übernehmen").click();
  await bereich.getByText("Bitte eine Zahl wie 12,5 angeben.").waitFor();
  expect(await maengel(bereich, { passend: ALLES })).toEqual([]);
  await feld(bereich, /^Größere Änderungen/, "Anteil").fill("7");
  await knopf(bereich, "Übernehmen").click();
  await bereich.getByText(MELDUNG).waitFor();
  await knopf(bereich, "Vorgaben wiederherstellen …").click();
  await bereich.getByText(/^2 Einstellungen werden auf die Vorgabe/).waitFor();
  expect(await maengel(bereich, { passend: ALLES })).toEqual([]);
});
