import path from "node:path";
import type { Page } from "playwright-core";
import { browserStarten } from "../test/e2e/browser";
import { bauenWoNoetig } from "./bauen/bauen.mjs";
import { root } from "./installieren.mjs";
import { starten } from "./server.mjs";

const ORDNER = path.join(root, "docs", "bilder");

/** The workbench with the checked sample, as the README shows it. */
async function werkbank(page: Page): Promise<void> {
  const pane = page.frameLocator("#bereich-rahmen");
  await pane.getByRole("button", { name: "Prüfen", exact: true }).click();
  await pane.getByRole("button", { name: "Erneut prüfen" }).waitFor();
  // Buttons fade in; the picture shows them as they stay.
  await page.waitForTimeout(1000);
  await page.screenshot({ path: path.join(ORDNER, "werkbank.png") });
}

await bauenWoNoetig();
const server = await starten({ port: 0 });
const browser = await browserStarten();
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "de-DE" });
  await page.goto(server.url);
  await page.locator("#laden").waitFor({ state: "detached" });
  await werkbank(page);
} finally {
  await browser.close();
  await server.close();
}
