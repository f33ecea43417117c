import { readFileSync } from "node:fs";
import path from "node:path";
import type { AxeResults } from "axe-core";
import { type Aufmachung, mitWerkbank, type Werkbank } from "./werkbank";

const oeffnen = mitWerkbank();
const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const BERICHT = "Zwischenbericht-2023-06-30.xlsx";

/** The view "Auswertung" of the Wirtschaftsplan 2024, checked together with the half-year report. */
async function auswertung(aufmachung?: Aufmachung): Promise<Werkbank> {
  const werkbank = await oeffnen(aufmachung);
  const { bereich } = werkbank;
  await bereich.getByRole("button", { name: "Prüfen", exact: true }).click();
  await bereich.getByRole("button", { name: "Erneut prüfen" }).waitFor();
  await bereich.locator("input[type=file]").setInputFiles(path.join("samples", BERICHT));
  await bereich.getByText(`Gemeinsam geprüft mit ${BERICHT}`).waitFor();
  await bereich.getByRole("tab", { name: "Auswertung" }).click();
  await bereich.getByRole("heading", { name: "Kernaussagen" }).waitFor();
  return werkbank;
}

const teil = ({ bereich }: Werkbank, name: string) => bereich.getByRole("region", { name, exact: true });

test("the report of the other file is projected, a method is stored, and the report stands on a sheet", async () => {
  const werkbank = await auswertung();
  const part = teil(werkbank, "Hochrechnung");
  await part
    .getByText(/^Das Jahresergebnis 2023 wird mit 383\.749 € erwartet, geplant sind 414\.840 €/)
    .waitFor();
  await part.locator("summary").filter({ hasText: "Umsatzerlöse" }).click();
  await part
    .getByLabel("Verfahren für Konto 4411903000 „UE aus Weiterberechnung“")
    .selectOption({ label: "wie der Ansatz" });
  await part.getByText("1 Verfahren ist geändert und noch nicht in der Mappe gemerkt.").waitFor();
  await part.getByText(/^Das Jahresergebnis 2023 wird mit 722\.511 € erwartet/).waitFor();
  await part.getByRole("button", { name: "Merken" }).click();
  await part.getByText(/^Die Verfahren sind in der Mappe gemerkt/).waitFor();
  await part.getByText(/^Das Jahresergebnis 2023 wird mit 722\.511 € erwartet/).waitFor();
  await part.getByRole("button", { name: "Als Blatt ausgeben" }).click();
  await part.getByText("Der Bericht steht auf dem Blatt „Hochrechnung“.").waitFor();
  expect(await werkbank.blaetter()).toContain("Hochrechnung");
  expect(await werkbank.lies("Hochrechnung", "A1")).toMatchObject({
    value: "Zwischenbericht 2023 mit Hochrechnung",
  });
  const before = await werkbank.blaetter();
  await part.getByRole("button", { name: "Als Blatt ausgeben" }).click();
  await part.getByRole("radio", { name: "„Hochrechnung“ ersetzen" }).waitFor();
  await part.getByRole("button", { name: "Schreiben" }).click();
  await part.getByText("Der Bericht steht auf dem Blatt „Hochrechnung“.").waitFor();
  expect(await werkbank.blaetter()).toEqual(before);
  expect(werkbank.fehler).toEqual([]);
});

test("from a balance the outlook has balances and credit, and stands on a sheet", async () => {
  const werkbank = await auswertung();
  const part = teil(werkbank, "Ausblick");
  await part.getByLabel("Liquide Mittel zu Beginn in €").fill("−600.000");
  await part
    .getByText("Zuerst 2023 ist der Höchstbetrag von 500.000 € überschritten, um 100.160 €.")
    .waitFor();
  await part.getByLabel("Nutzungsdauer Maschinen und maschinelle Anlagen (Jahre)").fill("5");
  await part.getByText("355.600 €").waitFor();
  await part.getByRole("button", { name: "Als Blatt ausgeben" }).click();
  await part.getByText("Der Bericht steht auf dem Blatt „Ausblick“.").waitFor();
  expect(await werkbank.lies("Ausblick", "A1")).toMatchObject({ value: "Ausblick 2023 bis 2027" });
  expect(werkbank.fehler).toEqual([]);
});

test("while a cell is edited nothing is written", async () => {
  const werkbank = await auswertung();
  const part = teil(werkbank, "Hochrechnung");
  const sheets = await werkbank.blaetter();
  await werkbank.bearbeitung(true);
  await part.getByRole("button", { name: "Als Blatt ausgeben" }).click();
  await part.getByText("In Excel wird gerade eine Zelle bearbeitet").waitFor();
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
    await teil(werkbank, "Ausblick").getByLabel("Liquide Mittel zu Beginn in €").fill("−600.000");
    await teil(werkbank, "Ausblick").locator("summary").first().click();
    await bereich.evaluate(AXE);
    const parts = await Promise.all(
      ["Hochrechnung", "Ausblick"].map((name) => teil(werkbank, name).getAttribute("aria-labelledby")),
    );
    for (const id of parts) {
      const { violations } = await bereich.evaluate<AxeResults>(
        `axe.run(document.querySelector("[aria-labelledby='${id}']"))`,
      );
      expect(violations.map(({ id: rule, nodes }) => `${rule}: ${nodes[0]?.html}`)).toEqual([]);
    }
    const [scroll, client] = await bereich.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(scroll).toBeLessThanOrEqual(client ?? 0);
    expect(werkbank.fehler).toEqual([]);
  },
);
