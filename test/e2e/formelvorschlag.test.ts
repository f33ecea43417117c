import { knopf, mitWerkbank } from "../hilfen/browser/werkbank";
import { maengel } from "../hilfen/browser/maengel";
import { xlsx } from "../hilfen/datei";
import { mappe } from "../hilfen/mappe";

const oeffnen = mitWerkbank();

/** The sum of the last year ends before the row that was added last. */
const FUHRPARK = mappe({
  Fuhrpark: `
Fahrzeug | Ansatz 2024 | Ansatz 2025 | Ansatz 2026
Spülwagen | 18.400 | 19.000 | 19.500
Kehrmaschine | 22.150 | 23.000 | 24.000
Radlader | 9.300 | 9.500 | 9.800
Summe | =SUMME(B2:B4) → 49.850 | =SUMME(C2:C4) → 51.500 | =SUMME(D2:D3) → 43.500`,
});

test("a proposed formula is taken over into its cell, settles its finding, and is taken back", async () => {
  const werkbank = await oeffnen({ breite: 320 });
  const { page } = werkbank;
  await werkbank.lasseFallen("Fuhrpark.xlsx", xlsx(FUHRPARK));
  await page.waitForFunction(() => window.kgrzHost?.welt.tabelle.name === "Fuhrpark.xlsx");
  await werkbank.bereit();
  await werkbank.pruefe();
  const pane = werkbank.bereich;
  const befund = pane.locator("[data-befund]", { hasText: "Radlader" });
  await befund.getByText(/Formel: =SUMME\(D2:D4\) \(ergibt 53\.300\)/).waitFor();
  await knopf(befund, "Formel übernehmen …: =SUMME(D2:D4) in Fuhrpark · D5").click();
  const frage = pane.getByRole("group", { name: "Formel in Fuhrpark · D5 übernehmen" });
  await frage.getByText("=SUMME(D2:D3) (ergibt 43.500)").waitFor();
  await frage.getByText("=SUMME(D2:D4) (ergibt 53.300)").waitFor();
  expect(await maengel(pane)).toEqual([]);
  await knopf(frage, "Übernehmen").click();
  await befund.waitFor({ state: "detached" });
  await werkbank.zeigt("Fuhrpark", "D5", "53.300");
  expect((await werkbank.lies("Fuhrpark", "D5")).formula).toBe("=SUM(D2:D4)");
  await knopf(pane, "Rückgängig: übernommene Formel in Fuhrpark · D5").first().click();
  await befund.waitFor();
  expect((await werkbank.lies("Fuhrpark", "D5")).formula).toBe("=SUM(D2:D3)");
  expect(werkbank.fehler).toEqual([]);
});
