import { maengel } from "../hilfen/browser/maengel";
import { knopf, mitWerkbank } from "../hilfen/browser/werkbank";

const oeffnen = mitWerkbank();
const BESCHLUSS = "Festsetzungsbeschluss";
const KONTEN = "Kontenübersicht";

test("the chain from the Beschluss to the accounts is walked with clicks, in a narrow pane, too", async () => {
  const werkbank = await oeffnen({ breite: 320 });
  const { bereich, page } = werkbank;
  await werkbank.schreibe(KONTEN, "G14", [["=SUM(E7:E13)"]]);
  await werkbank.schreibe(BESCHLUSS, "B5", [[`=${KONTEN}!G14*1`]]);
  await werkbank.waehle(BESCHLUSS, "B5");
  await page
    .getByRole("navigation", { name: "Menüband" })
    .getByRole("button", { name: "KGRZ: Was prüft diese Zelle?" })
    .click();
  const kette = bereich.getByRole("list", { name: "Woraus besteht diese Zelle?" });
  await kette.getByText("=SUMME(E7:E13)").waitFor();
  await knopf(kette, `Woraus besteht ${KONTEN} · G14?`).click();
  await kette.getByText(/^E7:E13 \(\d+ (belegte )?Zellen, zusammen [\d.]+\)$/).waitFor();
  await knopf(kette, `Woraus besteht ${KONTEN} · E7:E13?`).press("Enter");
  await knopf(kette, `${KONTEN} · E8 in Excel auswählen`).click();
  await werkbank.springtZu("!E8");
  expect(await maengel(bereich)).toEqual([]);
  await werkbank.waehle(KONTEN, "E8");
  await page
    .getByRole("navigation", { name: "Menüband" })
    .getByRole("button", { name: "KGRZ: Was prüft diese Zelle?" })
    .click();
  const nennende = bereich.getByRole("list", { name: "Geht ein in" });
  await knopf(nennende, `Wohin geht ${KONTEN} · G14 ein?`).click();
  await knopf(nennende, `${BESCHLUSS} · B5 in Excel auswählen`).click();
  await werkbank.springtZu(`${BESCHLUSS}!B5`);
  expect(werkbank.fehler).toEqual([]);
});
