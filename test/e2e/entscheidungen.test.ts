import path from "node:path";
import type { Frame, Locator } from "playwright-core";
import { mitWerkbank, type Werkbank } from "./werkbank";

const oeffnen = mitWerkbank();
const BESCHLUSS = "Festsetzungsbeschluss";
const button = (bereich: Frame | Locator, name: string | RegExp): Locator =>
  bereich.getByRole("button", { name, exact: typeof name === "string" });

const form = ({ bereich }: Werkbank): Locator => bereich.getByRole("form");

async function pruefe({ bereich }: Werkbank, name: string): Promise<void> {
  await button(bereich, name).click();
  await button(bereich, "Erneut prüfen").waitFor();
  await bereich.getByRole("progressbar").waitFor({ state: "detached" });
}

test("a corrected table is still corrected when the pane is opened again", async () => {
  const werkbank = await oeffnen();
  await pruefe(werkbank, "Prüfen");
  const before = await tabellen(werkbank);
  await button(werkbank.bereich, /^Erkennung von Erfolgsplan · .* korrigieren$/).click();
  await form(werkbank).getByLabel("Art der Tabelle").selectOption({ label: "Nicht prüfen" });
  await button(form(werkbank), "Übernehmen").click();
  await form(werkbank).waitFor({ state: "detached" });
  expect(await tabellen(werkbank)).toBe(before - 1);
  // Another theme starts the add-in anew, in a frame of its own.
  await werkbank.dunkel();
  await pruefe(werkbank, "Prüfen");
  expect(await tabellen(werkbank)).toBe(before - 1);
  await werkbank.bereich.getByText("Wird nicht geprüft").waitFor();
  await button(werkbank.bereich, /^Erkennung von Erfolgsplan · .* korrigieren$/).click();
  await button(werkbank.bereich, "Korrektur aufheben").click();
  await form(werkbank).waitFor({ state: "detached" });
  expect(await tabellen(werkbank)).toBe(before);
  expect(werkbank.fehler).toEqual([]);
});

test("a waived finding moves, counts no more, and returns when its figures change", async () => {
  const werkbank = await oeffnen();
  const { bereich } = werkbank;
  await werkbank.schreibe(BESCHLUSS, "B5", [[12715500]]);
  await pruefe(werkbank, "Prüfen");
  const fehler = bereich.getByRole("list", { name: "Fehler", exact: true });
  const befund = (liste: Locator): Locator =>
    liste
      .getByRole("listitem")
      .filter({ hasText: "12.715.500" })
      .filter({ hasNot: bereich.getByRole("list") });
  const count = await befund(fehler).count();
  expect(count).toBeGreaterThan(0);
  await button(befund(fehler).first(), "Einzelheiten").click();
  await button(fehler, "Geprüft, in Ordnung …").click();
  await bereich.getByLabel(/^Begründung/).fill("Der Rat hat es so beschlossen.");
  await button(bereich, "Freigeben").click();
  await bereich.getByText("Freigegeben (1)").click();
  await bereich.getByText(/^Freigegeben am .*: Der Rat hat es so beschlossen\.$/).waitFor();
  expect(await befund(fehler).count()).toBe(count - 1);
  await pruefe(werkbank, "Erneut prüfen");
  await bereich.getByText("Freigegeben (1)").waitFor();
  await werkbank.schreibe(BESCHLUSS, "B5", [[12705500]]);
  await pruefe(werkbank, "Erneut prüfen");
  await bereich.getByText("Freigegeben (1)").waitFor({ state: "detached" });
  expect(werkbank.fehler).toEqual([]);
});

test("a second file is read in the pane, checked together, and let go again", async () => {
  const werkbank = await oeffnen();
  const { bereich } = werkbank;
  await pruefe(werkbank, "Prüfen");
  await bereich.getByText("Weitere Datei", { exact: true }).click();
  await bereich.locator("input[type=file]").setInputFiles(path.join("samples", "Kennzahlen-2023.xlsx"));
  await bereich.getByText("Gemeinsam geprüft mit Kennzahlen-2023.xlsx").waitFor();
  await bereich
    .getByText(/^Befunde in Kennzahlen-2023\.xlsx/)
    .first()
    .waitFor();
  await button(bereich, "Nicht mehr mitprüfen").click();
  await bereich.getByText(/^Gemeinsam geprüft/).waitFor({ state: "detached" });
  expect(werkbank.fehler).toEqual([]);
});

/** How many tables are recognised; unfolds their list. */
async function tabellen({ bereich }: Werkbank): Promise<number> {
  const part = bereich.locator("details", { hasText: /^Erkannte Tabellen/ });
  if ((await part.getAttribute("open")) === null) await part.locator("summary").click();
  return Number(/\((\d+)\)/.exec((await part.locator("summary").textContent()) ?? "")?.[1]);
}
