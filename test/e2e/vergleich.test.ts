import type { Frame } from "playwright-core";
import { geaendert, wert } from "../hilfen/umbau/zellen";
import { maengel } from "../hilfen/browser/maengel";
import { oeffneKarte } from "../hilfen/browser/karte";
import { type Aufmachung, knopf, mitWerkbank, type Werkbank } from "../hilfen/browser/werkbank";
import { xlsx } from "../hilfen/datei";
import { muster } from "../hilfen/muster";
import { auswahl } from "../hilfen/umfang";

const oeffnen = mitWerkbank();
const PASSEND = "html, body, main, main > *, main section, main li, header, nav";
const KONTEN = "Kontenübersicht";

async function pruefe(werkbank: Werkbank): Promise<void> {
  await werkbank.bereich.getByRole("tab", { name: "Prüfung" }).click();
  await werkbank.pruefe();
}

async function reiter({ bereich }: Werkbank): Promise<void> {
  await bereich.getByRole("tab", { name: "Auswertung" }).click();
  await bereich.getByRole("heading", { name: "Auswertung", exact: true }).waitFor();
}

/** The view with the card that compares. */
async function auswertung(werkbank: Werkbank): Promise<void> {
  await reiter(werkbank);
  await oeffneKarte(werkbank.bereich, "Vergleich");
}

/** The workbench with the published plan checked, and the view that compares. */
async function geprueft(aufmachung?: Aufmachung): Promise<Werkbank> {
  const werkbank = await oeffnen(aufmachung);
  await pruefe(werkbank);
  await auswertung(werkbank);
  await werkbank.bereich.getByText("In dieser Mappe ist noch kein Stand festgehalten.").waitFor();
  return werkbank;
}

/** A kept state, two accounts changed since, and the comparison. */
async function seitStand(aufmachung?: Aufmachung): Promise<Werkbank> {
  const werkbank = await geprueft(aufmachung);
  const { bereich } = werkbank;
  await knopf(bereich, "Stand festhalten").click();
  await bereich.getByText("Festgehaltene Stände (1)").waitFor();
  await werkbank.schreibe(KONTEN, "E5", [[120000]]);
  await werkbank.schreibe(KONTEN, "E9", [[3250000]]);
  await pruefe(werkbank);
  await auswertung(werkbank);
  await knopf(bereich, /^Mit „Stand .*“ vergleichen$/).click();
  await bereich.getByRole("heading", { name: "Änderungen" }).waitFor();
  return werkbank;
}

/** The changed accounts as they are read. */
const konten = (bereich: Frame) =>
  bereich
    .getByRole("region", { name: "Änderungen" })
    .locator("ul > li")
    .filter({ hasText: /^\d{9,10} / })
    .allInnerTexts();

test("a state is kept, what changed since is shown by amount, and a cell is gone to", async () => {
  const werkbank = await seitStand();
  const { bereich, fehler } = werkbank;
  const rows = await konten(bereich);
  expect(rows.map((text) => text.replace(/\s+/g, " "))).toEqual([
    expect.stringMatching(
      /^4419901000 UE aus Verfahren Ansatz 2024 3\.300\.000 € → 3\.250\.000 € −50\.000 €/,
    ),
    expect.stringMatching(/^4411901000 UE aus Druckaufträgen Ansatz 2024 115\.000 € → 120\.000 € \+5\.000 €/),
  ]);
  await knopf(bereich, /^UE aus Verfahren, Ansatz 2024, nachher: 3\.250\.000 €/).click();
  expect(await werkbank.auswahl()).toBe(`${KONTEN}!E9`);
  expect(fehler).toEqual([]);
});

test("states stay with the workbook when the pane is opened again, and can be deleted", async () => {
  const werkbank = await geprueft();
  await knopf(werkbank.bereich, "Stand festhalten").click();
  await werkbank.bereich.getByText("Festgehaltene Stände (1)").waitFor();
  // Another theme starts the add-in anew, in a frame of its own.
  await werkbank.dunkel();
  await pruefe(werkbank);
  await auswertung(werkbank);
  const { bereich } = werkbank;
  await bereich.getByText("Festgehaltene Stände (1)").waitFor();
  await knopf(bereich, /^Mit „Stand .*“ vergleichen$/).click();
  await bereich.getByText("Keine Änderungen: Alle verglichenen Beträge sind gleich.").waitFor();
  await knopf(bereich, /^„Stand .*“ löschen$/).click();
  await knopf(bereich, "Löschen").click();
  await bereich.getByText("In dieser Mappe ist noch kein Stand festgehalten.").waitFor();
  expect(werkbank.fehler).toEqual([]);
});

test("another file is compared, and the comparison written as a sheet that the next check leaves out", async () => {
  const werkbank = await geprueft();
  const { bereich } = werkbank;
  const other = geaendert(await muster("Wirtschaftsplan-2024"), { [KONTEN]: { E5: wert(100000) } });
  await bereich.locator('input[type="file"][aria-label="Mit anderer Datei vergleichen …"]').setInputFiles({
    name: "Entwurf.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: Buffer.from(xlsx(other)),
  });
  await bereich.getByText("Entwurf.xlsx (Planjahr 2024)").waitFor();
  expect(await konten(bereich)).toEqual([expect.stringContaining("4411901000")]);
  await bereich
    .getByRole("region", { name: "Änderungen" })
    .getByRole("button", { name: "Als Blatt ausgeben" })
    .click();
  await bereich.getByText("Der Bericht steht auf dem Blatt „Vergleich“.").waitFor();
  expect(await werkbank.blaetter()).toContain("Vergleich");
  await pruefe(werkbank);
  await auswertung(werkbank);
  await bereich.getByText("Entwurf.xlsx (Planjahr 2024)").waitFor();
  expect(await konten(bereich)).toEqual([expect.stringContaining("4411901000")]);
  expect(werkbank.fehler).toEqual([]);
});

test("why the result is another than last year: the greatest account first, and its cell", async () => {
  const werkbank = await geprueft();
  const { bereich, fehler } = werkbank;
  await knopf(bereich, "Mit dem Vorjahr in dieser Mappe vergleichen").click();
  const liste = bereich.getByRole("list", { name: /^Was „Jahresergebnis“ bewegt hat/ });
  await liste.waitFor();
  expect(await liste.getByRole("listitem").count()).toBe(5);
  const [first] = await liste.getByRole("listitem").allInnerTexts();
  expect(first?.replace(/\s+/g, " ")).toBe(
    "4419911000 UE aus Netzwerkbetrieb 2.750.000 € → 3.250.000 € mehr Ertrag: +500.000 € → 1. Umsatzerlöse → Jahresergebnis → Beschluss",
  );
  const top = (await bereich.getByRole("heading", { name: "Änderungen" }).boundingBox())?.y ?? 0;
  const view = await bereich.locator("main:visible").boundingBox();
  expect(top).toBeGreaterThanOrEqual((view?.y ?? 0) - 1);
  expect(top).toBeLessThan((view?.y ?? 0) + (view?.height ?? 0) / 2);
  expect(await maengel(bereich, { passend: PASSEND })).toEqual([]);
  await knopf(bereich, /^UE aus Netzwerkbetrieb: 3\.250\.000 €/).click();
  expect(await werkbank.auswahl()).toBe(`${KONTEN}!E16`);
  expect(fehler).toEqual([]);
});

test("a state is kept and compared with the keyboard alone", async () => {
  const { bereich, page } = await geprueft();
  await bereich.getByRole("textbox", { name: "Name des Standes" }).focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("Vor der Sitzung");
  await page.keyboard.press("Enter");
  await bereich.getByText("Festgehaltene Stände (1)").waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await bereich.getByRole("heading", { name: "Änderungen" }).waitFor();
  await bereich.getByText("Vor der Sitzung (Planjahr 2024)").waitFor();
});

test.each(
  auswahl(
    [
      { breite: 320, dunkel: false },
      { breite: 350, dunkel: true },
    ],
    1,
  ),
)("nothing is cut off and axe has nothing against it: $breite pixels, dark $dunkel", async (aufmachung) => {
  const werkbank = await oeffnen(aufmachung);
  await reiter(werkbank);
  expect(await maengel(werkbank.bereich, { passend: PASSEND })).toEqual([]);
  const { bereich } = await seitStand(aufmachung);
  expect(await maengel(bereich, { passend: PASSEND })).toEqual([]);
  await knopf(bereich, /^„Stand .*“ löschen$/).click();
  await bereich.getByRole("textbox", { name: "Name des Standes" }).fill("");
  await bereich.getByRole("textbox", { name: "Ab Differenz" }).fill("viel");
  await bereich.getByText("Bitte einen Betrag wie 1.000 angeben.").waitFor();
  expect(await maengel(bereich, { passend: PASSEND })).toEqual([]);
});
