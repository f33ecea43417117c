import path from "node:path";
import { maengel } from "../hilfen/browser/maengel";
import { oeffneKarte } from "../hilfen/browser/karte";
import { type Aufmachung, knopf, mitWerkbank, type Werkbank } from "../hilfen/browser/werkbank";

const oeffnen = mitWerkbank();
const BERICHT = "Zwischenbericht-2023-06-30.xlsx";

/** The view "Auswertung" of the Wirtschaftsplan 2024, checked together with the half-year report. */
async function auswertung(aufmachung?: Aufmachung): Promise<Werkbank> {
  const werkbank = await oeffnen(aufmachung);
  const { bereich } = werkbank;
  await werkbank.pruefe();
  await bereich.locator("input[type=file]").setInputFiles(path.join("samples", BERICHT));
  await bereich.getByText(`Gemeinsam geprüft mit ${BERICHT}`).waitFor();
  await bereich.getByRole("tab", { name: "Auswertung" }).click();
  await oeffneKarte(bereich, "Hochrechnung");
  await bereich.getByRole("heading", { name: "Kernaussagen" }).waitFor();
  return werkbank;
}

const teil = ({ bereich }: Werkbank, name: string) => bereich.getByRole("region", { name, exact: true });

test("the report of the other file is projected, a method is stored, and the report stands on a sheet", async () => {
  const werkbank = await auswertung();
  const part = teil(werkbank, "Hochrechnung");
  await part
    .getByText(/^Das Jahresergebnis 2023 wird mit 383\.749\s€ erwartet, geplant sind 414\.840\s€/)
    .waitFor();
  await part.locator("summary").filter({ hasText: "Umsatzerlöse" }).click();
  await part
    .getByLabel("Verfahren für Konto 4411903000 „UE aus Weiterberechnung“")
    .selectOption({ label: "wie der Ansatz" });
  await part.getByText("1 Verfahren ist geändert und noch nicht in der Mappe gemerkt.").waitFor();
  await part.getByText(/^Das Jahresergebnis 2023 wird mit 722\.511\s€ erwartet/).waitFor();
  await knopf(part, "Merken").click();
  await part.getByText(/^Die Verfahren sind in der Mappe gemerkt/).waitFor();
  await part.getByText(/^Das Jahresergebnis 2023 wird mit 722\.511\s€ erwartet/).waitFor();
  await knopf(part, "Als Blatt ausgeben").click();
  await part.getByText("Der Bericht steht auf dem Blatt „Hochrechnung“.").waitFor();
  expect(await werkbank.blaetter()).toContain("Hochrechnung");
  expect(await werkbank.lies("Hochrechnung", "A1")).toMatchObject({
    value: "Zwischenbericht 2023 mit Hochrechnung",
  });
  const before = await werkbank.blaetter();
  await knopf(part, "Als Blatt ausgeben").click();
  await part.getByRole("radio", { name: "„Hochrechnung“ ersetzen" }).waitFor();
  await knopf(part, "Schreiben").click();
  await part.getByText("Der Bericht steht auf dem Blatt „Hochrechnung“.").waitFor();
  expect(await werkbank.blaetter()).toEqual(before);
  expect(werkbank.fehler).toEqual([]);
});

test("from a balance the outlook has balances and credit, and stands on a sheet", async () => {
  const werkbank = await auswertung();
  const part = teil(werkbank, "Ausblick");
  await oeffneKarte(werkbank.bereich, "Ausblick");
  await part.getByLabel("Liquide Mittel zu Beginn in €").fill("−600.000");
  await part
    .getByText("Zuerst 2023 ist der Höchstbetrag von 500.000 € überschritten, um 100.160 €.")
    .waitFor();
  await part.getByLabel("Nutzungsdauer Maschinen und maschinelle Anlagen (Jahre)").fill("5");
  await part.getByText("355.600 €").waitFor();
  await knopf(part, "Als Blatt ausgeben").click();
  await part.getByText("Der Bericht steht auf dem Blatt „Ausblick“.").waitFor();
  expect(await werkbank.lies("Ausblick", "A1")).toMatchObject({ value: "Ausblick 2023 bis 2027" });
  expect(werkbank.fehler).toEqual([]);
});

test("while a cell is edited nothing is written", async () => {
  const werkbank = await auswertung();
  const part = teil(werkbank, "Hochrechnung");
  const sheets = await werkbank.blaetter();
  await werkbank.bearbeitung(true);
  await knopf(part, "Als Blatt ausgeben").click();
  await werkbank.vorspulen(part.getByText("In Excel wird gerade eine Zelle bearbeitet"));
  await werkbank.bearbeitung(false);
  expect(await werkbank.blaetter()).toEqual(sheets);
});

test.each([
  ["light", { breite: 350 }, false],
  ["dark", { breite: 320, dunkel: true }, false],
  ["forced colours", { breite: 320 }, true],
] as const)(
  "%s: axe finds nothing to object to, and nothing scrolls sideways",
  async (_, aufmachung, forced) => {
    const werkbank = await auswertung(aufmachung);
    const { bereich, page } = werkbank;
    if (forced) await page.emulateMedia({ forcedColors: "active" });
    await teil(werkbank, "Hochrechnung")
      .locator("summary")
      .filter({ hasText: "Materialaufwand" })
      .or(teil(werkbank, "Hochrechnung").locator("summary").filter({ hasText: "Roh-" }))
      .first()
      .click();
    const ohneMaengel = async (name: string): Promise<void> => {
      const id = await teil(werkbank, name).getAttribute("aria-labelledby");
      const nur = [`[aria-labelledby='${id}']`];
      expect(await maengel(bereich, { nur, passend: "html", ohneKontrast: forced })).toEqual([]);
    };
    await ohneMaengel("Hochrechnung");
    await oeffneKarte(bereich, "Ausblick");
    await teil(werkbank, "Ausblick").getByLabel("Liquide Mittel zu Beginn in €").fill("−600.000");
    await teil(werkbank, "Ausblick").locator("summary").first().click();
    await ohneMaengel("Ausblick");
    expect(werkbank.fehler).toEqual([]);
  },
);
