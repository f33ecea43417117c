import path from "node:path";
import type { Locator } from "playwright-core";
import { knopf, mitWerkbank, type Werkbank } from "../hilfen/browser/werkbank";

const oeffnen = mitWerkbank();
const BESCHLUSS = "Festsetzungsbeschluss";

const form = ({ bereich }: Werkbank): Locator => bereich.getByRole("form");

test("a corrected table is still corrected when the pane is opened again", async () => {
  const werkbank = await oeffnen();
  await werkbank.pruefe();
  const before = await tabellen(werkbank);
  await knopf(werkbank.bereich, /^Erkennung von Erfolgsplan · .* korrigieren$/).click();
  await form(werkbank).getByLabel("Art der Tabelle").selectOption({ label: "Nicht prüfen" });
  await knopf(form(werkbank), "Übernehmen").click();
  await form(werkbank).waitFor({ state: "detached" });
  expect(await tabellen(werkbank)).toBe(before - 1);
  // Another theme starts the add-in anew, in a frame of its own.
  await werkbank.dunkel();
  await werkbank.pruefe();
  expect(await tabellen(werkbank)).toBe(before - 1);
  await werkbank.bereich.getByText("Wird nicht geprüft").waitFor();
  await knopf(werkbank.bereich, /^Erkennung von Erfolgsplan · .* korrigieren$/).click();
  await knopf(werkbank.bereich, "Korrektur aufheben").click();
  await form(werkbank).waitFor({ state: "detached" });
  expect(await tabellen(werkbank)).toBe(before);
  expect(werkbank.fehler).toEqual([]);
});

test("a waived finding moves, counts no more, and returns when its figures change", async () => {
  const werkbank = await oeffnen();
  const { bereich } = werkbank;
  await werkbank.schreibe(BESCHLUSS, "B5", [[12715500]]);
  await werkbank.pruefe();
  const fehler = bereich.getByRole("list", { name: "Fehler", exact: true });
  const befund = (liste: Locator): Locator =>
    liste
      .getByRole("listitem")
      .filter({ hasText: "12.715.500" })
      .filter({ hasNot: bereich.getByRole("list") });
  const count = await befund(fehler).count();
  expect(count).toBeGreaterThan(0);
  await knopf(befund(fehler).first(), "Einzelheiten").click();
  await knopf(fehler, "Geprüft, in Ordnung …").click();
  await bereich.getByLabel(/^Begründung/).fill("Der Rat hat es so beschlossen.");
  await knopf(bereich, "Freigeben").click();
  await bereich.getByText("Freigegeben (1)").click();
  await bereich.getByText(/^Freigegeben am .*: Der Rat hat es so beschlossen\.$/).waitFor();
  expect(await befund(fehler).count()).toBe(count - 1);
  await werkbank.pruefe();
  await bereich.getByText("Freigegeben (1)").waitFor();
  await werkbank.schreibe(BESCHLUSS, "B5", [[12705500]]);
  await werkbank.pruefe();
  await bereich.getByText("Freigegeben (1)").waitFor({ state: "detached" });
  expect(werkbank.fehler).toEqual([]);
});

test("a second file is read in the pane, checked together, and let go again", async () => {
  const werkbank = await oeffnen();
  const { bereich } = werkbank;
  await werkbank.pruefe();
  await bereich.getByText("Weitere Datei", { exact: true }).click();
  await bereich.locator("input[type=file]").setInputFiles(path.join("samples", "Kennzahlen-2023.xlsx"));
  await bereich.getByText("Gemeinsam geprüft mit Kennzahlen-2023.xlsx").waitFor();
  await bereich
    .getByText(/^Befunde in Kennzahlen-2023\.xlsx/)
    .first()
    .waitFor();
  await knopf(bereich, "Nicht mehr mitprüfen").click();
  await bereich.getByText(/^Gemeinsam geprüft/).waitFor({ state: "detached" });
  expect(werkbank.fehler).toEqual([]);
});

/** How many tables are recognised; unfolds their list. */
async function tabellen({ bereich }: Werkbank): Promise<number> {
  const part = bereich.locator("details", { hasText: /^Erkannte Tabellen/ });
  const title = part.locator("summary").first();
  if ((await part.getAttribute("open")) === null) await title.click();
  return Number(/\((\d+)\)/.exec((await title.textContent()) ?? "")?.[1]);
}
