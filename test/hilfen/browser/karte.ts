import type { Frame } from "playwright-core";

/** Opens a card of the view "Auswertung" where it is closed. */
export async function oeffneKarte(bereich: Frame, name: string): Promise<void> {
  const head = bereich.getByRole("button", { name, exact: true }).and(bereich.locator("[aria-expanded]"));
  await head.waitFor();
  if ((await head.getAttribute("aria-expanded")) === "false") await head.click();
}
