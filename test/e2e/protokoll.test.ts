import { maengel } from "../hilfen/browser/maengel";
import { knopf, mitWerkbank, type Werkbank } from "../hilfen/browser/werkbank";
import { auswahl } from "../hilfen/umfang";

const oeffnen = mitWerkbank();
const BLATT = "Prüfprotokoll";
const BESCHLUSS = "Festsetzungsbeschluss";
/** Report and marks; other parts of the pane have tests of their own. */
const EIGENES = ["section[aria-label=Prüfprotokoll]", "details:has([aria-label='Bedeutung der Rahmen'])"];

/** Checks and answers the verdict. */
async function pruefe(werkbank: Werkbank): Promise<string> {
  await werkbank.pruefe();
  return (await werkbank.bereich.getByRole("heading", { level: 2 }).first().textContent()) ?? "";
}

async function schreibe({ bereich }: Werkbank, name: string): Promise<void> {
  await knopf(bereich, "Prüfprotokoll …").click();
  await bereich.getByLabel("Name der prüfenden Person").fill(name);
  await knopf(bereich, "Protokoll schreiben").click();
}

test("the report stands on a sheet of its own, and the next check is as the one before", async () => {
  const werkbank = await oeffnen();
  const { bereich } = werkbank;
  const before = await pruefe(werkbank);
  const sheets = await werkbank.blaetter();
  await schreibe(werkbank, "=1+1");
  await bereich.getByText(`Das Protokoll steht auf dem Blatt „${BLATT}“.`).waitFor();
  expect(await werkbank.blaetter()).toEqual([...sheets, BLATT]);
  expect(await werkbank.auswahl()).toBe(`${BLATT}!A1`);
  await werkbank.zeigt(BLATT, "C6", "=1+1");
  expect(await werkbank.lies(BLATT, "C15")).toMatchObject({ value: before });
  expect(await bereich.getByText("Die Mappe wurde seitdem geändert.").count()).toBe(0);
  expect(await pruefe(werkbank)).toBe(before);
  await bereich.getByText(/^Die Zahlen sind noch die des Protokolls vom/).waitFor();
  await werkbank.schreibe(BESCHLUSS, "B5", [[12715500]]);
  await pruefe(werkbank);
  await bereich.getByText(/^Die Zahlen haben sich seit dem Protokoll vom/).waitFor();
  expect(werkbank.fehler).toEqual([]);
});

test("the ribbon writes it without the pane", async () => {
  const werkbank = await oeffnen();
  const sheets = await werkbank.blaetter();
  await werkbank.page.getByRole("button", { name: "Protokoll", exact: true }).click();
  await werkbank.page.waitForFunction(
    (count) => window.kgrzHost?.welt.tabelle.sheets().length === count,
    sheets.length + 1,
  );
  await werkbank.zeigt(BLATT, "C6", "______________________________");
  expect(werkbank.fehler).toEqual([]);
});

test("where Excel refuses midway no sheet is left, and while a cell is edited none is begun", async () => {
  const werkbank = await oeffnen();
  const { bereich } = werkbank;
  await pruefe(werkbank);
  const sheets = await werkbank.blaetter();
  const active = await werkbank.auswahl();
  await knopf(bereich, "Prüfprotokoll …").click();
  await bereich.getByLabel("Name der prüfenden Person").waitFor();
  await werkbank.scheitere("AccessDenied", 1, 3);
  await knopf(bereich, "Protokoll schreiben").click();
  await bereich.getByText("Excel lässt das nicht zu").waitFor();
  expect(await werkbank.blaetter()).toEqual(sheets);
  expect(await werkbank.auswahl()).toBe(active);
  await werkbank.bearbeitung(true);
  await knopf(bereich, "Protokoll schreiben").click();
  await werkbank.vorspulen(bereich.getByText("In Excel wird gerade eine Zelle bearbeitet"));
  await werkbank.bearbeitung(false);
  expect(await werkbank.blaetter()).toEqual(sheets);
  expect(werkbank.fehler).toEqual([]);
});

test("marks come on request, and go without a trace, also after a row was inserted", async () => {
  const werkbank = await oeffnen();
  const { bereich } = werkbank;
  await werkbank.schreibe(BESCHLUSS, "B5", [[12715500]]);
  await pruefe(werkbank);
  await bereich.getByText("Markierungen", { exact: true }).click();
  await knopf(bereich, "Befunde markieren").click();
  await bereich.getByText(/^\d+ Zellen auf \d+ Blättern markiert\.$/).waitFor();
  const rows = () =>
    werkbank.page.evaluate((name) => {
      const tabelle = window.kgrzHost?.welt.tabelle;
      const id = tabelle?.sheets().find((sheet) => sheet.name === name)?.id ?? "";
      return tabelle?.extras(id).conditional.map(({ area }) => area.top + 1) ?? [];
    }, BESCHLUSS);
  const before = await rows();
  expect(before).toContain(5);
  await werkbank.page.evaluate((name) => {
    window.kgrzGitter?.api.getActiveWorkbook()?.getSheetByName(name)?.insertRowBefore(3);
  }, BESCHLUSS);
  expect(await rows()).toEqual(before.map((row) => row + 1));
  await knopf(bereich, "Markierungen entfernen").click();
  await bereich.getByText(/Markierungen entfernt; die Blätter sehen aus wie zuvor\.$/).waitFor();
  expect(await rows()).toEqual([]);
  expect(werkbank.fehler).toEqual([]);
});

test.each(
  auswahl(
    [
      { breite: 320, dunkel: false },
      { breite: 320, dunkel: true },
    ],
    1,
    1,
  ),
)("nothing is cut off and axe has nothing against it: $breite pixels, dark $dunkel", async (aufmachung) => {
  const werkbank = await oeffnen(aufmachung);
  const { bereich } = werkbank;
  await pruefe(werkbank);
  await schreibe(werkbank, "A. Beispiel");
  await bereich.getByText(/^Das Protokoll steht/).waitFor();
  await bereich.getByText("Markierungen", { exact: true }).click();
  await knopf(bereich, "Prüfprotokoll …").click();
  await bereich.getByRole("radio", { name: "Neues Blatt daneben" }).waitFor();
  expect(await maengel(bereich, { nur: EIGENES, passend: "html" })).toEqual([]);
  expect(werkbank.fehler).toEqual([]);
});
