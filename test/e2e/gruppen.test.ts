import { maengel } from "../hilfen/browser/maengel";
import { knopf, mitWerkbank } from "../hilfen/browser/werkbank";

const oeffnen = mitWerkbank();
const KONTEN = "Kontenübersicht";
const HINWEISE = /^4 Konten ändern sich stark, ohne Erläuterung$/;

test("29 account numbers are completed with one step, by keyboard, and taken back with one", async () => {
  const werkbank = await oeffnen();
  const { bereich, page } = werkbank;
  await werkbank.pruefe();
  await knopf(bereich, "Alle 29 übernehmen …").focus();
  await page.keyboard.press("Enter");
  const vorschau = bereich.getByRole("group", { name: "29 Zellen ändern" });
  await vorschau.getByText("501400000 → 5014000000").waitFor();
  expect(await vorschau.getByRole("listitem").count()).toBe(29);
  await werkbank.bild("vorschau");
  expect(await maengel(bereich)).toEqual([]);
  await page.keyboard.press("Enter");
  await bereich.getByText("29 Zellen übernommen", { exact: true }).waitFor();
  await bereich.getByText(/^29 Konten \(das erste/).waitFor({ state: "detached" });
  expect(String((await werkbank.lies(KONTEN, "A82")).value)).toBe("5014000000");
  await knopf(bereich, "Rückgängig: 29 zusammen übernommene Zellen").first().click();
  await bereich.getByText(/^29 Konten \(das erste/).waitFor();
  expect(String((await werkbank.lies(KONTEN, "A82")).value)).toBe("501400000");
  expect(werkbank.fehler).toEqual([]);
});

test.each([350, 270])(
  "Hinweise that are alike are one entry at %i pixels: accepted together, given back, switched off and on",
  async (breite) => {
    const werkbank = await oeffnen({ breite });
    const { bereich, page } = werkbank;
    await werkbank.pruefe();
    await bereich.getByRole("heading", { name: "Hinweise (4)" }).click();
    const gruppe = knopf(bereich, HINWEISE).first();
    await gruppe.focus();
    await page.keyboard.press("Enter");
    await knopf(bereich, "Alle 4 freigeben …").waitFor();
    await werkbank.bild(`offen-${breite}`);
    expect(await maengel(bereich)).toEqual([]);
    await knopf(bereich, "Alle 4 freigeben …").click();
    await bereich.getByLabel(/^Begründung/).fill("Im Vorbericht erläutert.");
    await knopf(bereich, "Freigeben").click();
    await bereich.getByText("Freigegeben (4)").click();
    await knopf(bereich, HINWEISE).click();
    await knopf(bereich, "Alle 4 Freigaben aufheben").click();
    await bereich.getByRole("heading", { name: "Hinweise (4)" }).click();
    await knopf(bereich, HINWEISE).click();
    await knopf(bereich, "Solche Hinweise abschalten …").click();
    await knopf(bereich, "Abschalten").click();
    await bereich.getByText("1 Art von Hinweisen abgeschaltet (4 nicht gezeigt)").waitFor();
    await werkbank.bild(`abgeschaltet-${breite}`);
    await bereich.getByRole("tab", { name: "Einstellungen" }).click();
    await knopf(bereich, /^Wieder einschalten: KT-4/).click();
    await bereich.getByText(/wieder eingeschaltet/).waitFor();
    await bereich.getByRole("tab", { name: "Prüfung" }).click();
    await bereich.getByRole("heading", { name: "Hinweise (4)" }).waitFor();
    expect(werkbank.fehler).toEqual([]);
  },
);
