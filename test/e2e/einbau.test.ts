import { FEHLERARTEN, type Fehlerart } from "../../workbench/einbau/einbau";
import { fehlernamen } from "../../workbench/seite/texte";
import { maengel } from "../hilfen/browser/maengel";
import { mitWerkbank, type Werkbank } from "../hilfen/browser/werkbank";
import { xlsx } from "../hilfen/datei";
import { auswahl } from "../hilfen/umfang";

const oeffnen = mitWerkbank();
const KONTEN = "Kontenübersicht";

const oeffner = ({ page }: Werkbank) => page.getByRole("button", { name: "Fehler einbauen" });

/** Plants a fault from the menu and answers what is said of it. */
async function baueEin(werkbank: Werkbank, art: Fehlerart): Promise<string> {
  const { page } = werkbank;
  await oeffner(werkbank).click();
  await page
    .getByRole("group", { name: "Fehler einbauen" })
    .getByText(fehlernamen[art], { exact: true })
    .click();
  return (await page.getByRole("alert").locator("span").textContent()) ?? "";
}

/** Waits until the pane shows the text; the grid computes a moment after a change, and the check follows. */
async function findet({ bereich }: Werkbank, text: string): Promise<void> {
  await bereich.waitForFunction(
    (wanted) => document.querySelector("main")?.innerText.replace(/\s/g, " ").includes(wanted),
    text,
  );
}

/** What the check says of each fault, planted first of all. */
const ERKLAERT: Record<Fehlerart, string> = {
  zahlendreher: "Vermutlich Kontenübersicht · E5 (Zahlendreher). Richtig wäre 115.000.",
  fehlendeZeile: "Umsatzerlöse (Ansatz 2024): Gesamtübersicht 12.722.000 €, Kontenübersicht 11.222.000 €",
  vorzeichen: "Vermutlich Kontenübersicht · E5 (Vorzeichen). Richtig wäre 115.000.",
  zehnerpotenz: "Vermutlich Kontenübersicht · E5 (Komma um eine Stelle verschoben). Richtig wäre 115.000.",
  summeUeberschrieben:
    "Hier steht ein fester Betrag (12.720.000 €); die Nachbarzellen (C18:D18) enthalten Formeln. Eine Formel wie dort ergibt 12.722.000 €.",
  tippfehler:
    "Eine dieser Zellen ist vermutlich falsch: Kontenübersicht · E5 (eine Ziffer falsch: 115.000 €), E14",
  zeileDoppelt:
    "Das Konto 4411903000 „UE aus Weiterberechnung“ steht in der Kontenübersicht zweimal (A6 und A7)",
  zahlAlsText: "UE aus Druckaufträgen (Ansatz 2024): Der Betrag 115.000 € ist als Text gespeichert",
};
/** What the workbench says of it. */
const GESAGT: Record<Fehlerart, string> = {
  zahlendreher: "Zahlendreher eingebaut: Kontenübersicht E5, 151.000 statt 115.000.",
  fehlendeZeile: "Zeile entfernt: Kontenübersicht, bisher Zeile 6 („UE aus Weiterberechnung“, 1.500.000).",
  vorzeichen: "Falsches Vorzeichen eingebaut: Kontenübersicht E5, −115.000 statt 115.000.",
  zehnerpotenz: "Eine Null zu viel eingebaut: Kontenübersicht E5, 1.150.000 statt 115.000.",
  summeUeberschrieben:
    "Summe überschrieben: Kontenübersicht E18, die feste Zahl 12.720.000 statt =SUMME(E5:E17) mit dem Ergebnis 12.722.000.",
  tippfehler: "Tippfehler eingebaut: Kontenübersicht E5, 116.000 statt 115.000.",
  zeileDoppelt:
    "Zeile verdoppelt: Kontenübersicht, Zeile 6 steht in Zeile 7 noch einmal („UE aus Weiterberechnung“, 1.500.000).",
  zahlAlsText:
    "Zahl als Text eingebaut: Kontenübersicht E5, der Text „115.000“ statt der Zahl; Summen zählen ihn nicht mit.",
};
/** As long as nothing is planted: the sum of the Erträge, and what the check says. */
const SUMME = "12.722.000";
const KEINER = /^2 Fehler, /;

test.each(auswahl(FEHLERARTEN, 4))(
  "%s is planted, said, found by the check, and undone in one step",
  async (art) => {
    const werkbank = await oeffnen();
    const { bereich, page } = werkbank;
    expect(await baueEin(werkbank, art)).toBe(`${GESAGT[art]} Strg+Z nimmt es zurück.`);
    await werkbank.pruefe();
    await findet(werkbank, ERKLAERT[art]);
    expect(await bereich.locator("#urteil").textContent()).not.toMatch(KEINER);
    await werkbank.waehle(KONTEN, "A1");
    await page.keyboard.press("Control+z");
    await werkbank.zeigt(KONTEN, "E18", SUMME);
    // Where a machine is slow the check does not run along of itself.
    await werkbank.pruefe();
    await bereich.locator("#urteil").filter({ hasText: KEINER }).waitFor();
    expect(werkbank.fehler).toEqual([]);
  },
);

test("after planting the keyboard belongs to the grid, and the next fault goes to another place", async () => {
  const werkbank = await oeffnen();
  await baueEin(werkbank, "vorzeichen");
  expect(await werkbank.auswahl()).toBe(`${KONTEN}!E5`);
  expect((await werkbank.lies(KONTEN, "E5")).value).toBe(-115_000);
  await werkbank.page.keyboard.press("Control+z");
  await werkbank.zeigt(KONTEN, "E5", "115.000");
  expect(await baueEin(werkbank, "vorzeichen")).toContain(`${KONTEN} E6, −1.500.000 statt 1.500.000`);
  await werkbank.page.keyboard.press("ArrowDown");
  await werkbank.springtZu("!E7");
});

test("the menu is used with the keyboard alone", async () => {
  const werkbank = await oeffnen();
  const { page } = werkbank;
  await oeffner(werkbank).press("Enter");
  for (const key of ["ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp", "ArrowUp"])
    await page.keyboard.press(key);
  expect(await page.locator(":focus").textContent()).toBe(fehlernamen.zahlAlsText);
  await page.keyboard.press("Escape");
  await page.locator("#fehlerarten").waitFor({ state: "hidden" });
  expect(await page.locator(":focus").getAttribute("id")).toBe("fehler-einbauen");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").getByText("Zahlendreher eingebaut").waitFor();
});

test("a workbook without a plan has no place for a fault, which is said", async () => {
  const werkbank = await oeffnen();
  const cells = [{ row: 0, column: 0, value: "Einkaufszettel" }];
  const sheet = { name: "Liste", hidden: false, merges: [], hiddenRows: [], hiddenColumns: [], cells };
  const buffer = Buffer.from(xlsx({ name: "Liste.xlsx", sheets: [sheet] }));
  await werkbank.page.locator("#datei").setInputFiles({ name: "Liste.xlsx", mimeType: "", buffer });
  await werkbank.page.waitForFunction(() => window.kgrzHost?.welt.tabelle.name === "Liste.xlsx");
  await werkbank.bereit();
  expect(await baueEin(werkbank, "zeileDoppelt")).toBe(
    "„Zeile doppelt“ lässt sich hier nicht einbauen: In dieser Mappe wurde keine passende Zelle erkannt.",
  );
  expect(werkbank.fehler).toEqual([]);
});

test.each([
  ["light", false, 1280, 720],
  ["dark", true, 1280, 720],
  ["light", false, 480, 720],
])(
  "in a %s page (%s) of %i × %i menu and message fit and axe objects to nothing",
  async (_, dunkel, width, height) => {
    const werkbank = await oeffnen({ dunkel });
    const { page } = werkbank;
    await page.setViewportSize({ width, height });
    const pruefe = async (...nur: string[]) =>
      expect(
        await maengel(page.mainFrame(), { nur, passend: "html, body, #leiste, #fehlerarten, #meldung" }),
      ).toEqual([]);
    await oeffner(werkbank).click();
    await pruefe("#leiste");
    const menu = await page.locator("#fehlerarten").boundingBox();
    expect((menu?.x ?? 0) + (menu?.width ?? 0)).toBeLessThanOrEqual(width);
    await page.keyboard.press("Enter");
    await pruefe("#leiste", "#meldung");
  },
);
