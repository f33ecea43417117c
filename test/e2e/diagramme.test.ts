import path from "node:path";
import type { Frame } from "playwright-core";
import { maengel } from "../hilfen/browser/maengel";
import { type Aufmachung, knopf, mitWerkbank, type Werkbank } from "../hilfen/browser/werkbank";

const oeffnen = mitWerkbank();
const BLATT = "Diagramm Erfolg Überblick";

/** The pictures of the Wirtschaftsplan 2024, the first of them drawn. */
async function auswertung(aufmachung?: Aufmachung, file?: string): Promise<Werkbank> {
  const werkbank = await oeffnen(aufmachung);
  const { bereich } = werkbank;
  await werkbank.pruefe();
  if (file) {
    await bereich.locator("input[type=file]").setInputFiles(path.join("samples", file));
    await bereich.getByText(`Gemeinsam geprüft mit ${file}`).waitFor();
  }
  await bereich.getByRole("tab", { name: "Auswertung" }).click();
  await balken(bereich).first().waitFor();
  return werkbank;
}

const balken = (bereich: Frame) => bereich.locator("rect[role=option]");
const waehle = (bereich: Frame, label: string) =>
  bereich.getByLabel("Bild", { exact: true }).selectOption({ label });

/** The part of the pane that shows the pictures. */
async function bilder(bereich: Frame): Promise<string> {
  const part = await bereich.getByRole("region", { name: "Diagramme" }).getAttribute("aria-labelledby");
  return `[aria-labelledby='${part}']`;
}

test("bars stand in the rows of their amounts and are as long as these", async () => {
  const { bereich, fehler } = await auswertung();
  // Three years of Erträge and Aufwendungen, six of the Jahresergebnis.
  expect(await balken(bereich).count()).toBe(12);
  const boxes = await balken(bereich).evaluateAll((all) =>
    all
      .map((bar) => {
        const { width, top, height } = bar.getBoundingClientRect();
        return { width, middle: top + height / 2 };
      })
      .sort((a, b) => a.middle - b.middle),
  );
  const rows = await bereich.locator("[title$=' €']").evaluateAll((all) =>
    all.map((row) => {
      const { top, height } = row.getBoundingClientRect();
      return { title: row.getAttribute("title"), middle: top + height / 2 };
    }),
  );
  expect(rows).toHaveLength(12);
  for (const [index, { middle }] of rows.entries()) expect(boxes[index]?.middle).toBeCloseTo(middle, 0);
  expect(rows[2]?.title).toBe("Erträge, Ansatz 2024: 12.725.500 €");
  const ratio = (boxes[5]?.width ?? 0) / (boxes[2]?.width ?? 1);
  expect(ratio).toBeCloseTo(12_177_270 / 12_725_500, 2);
  expect(fehler).toEqual([]);
});

test("the keyboard passes the picture: nothing in it takes the focus", async () => {
  const { bereich } = await auswertung();
  await bereich.getByRole("switch", { name: "Als Tabelle" }).press("Tab");
  expect(await bereich.locator(":focus").getAttribute("type")).toBe("checkbox");
  await bereich.locator(":focus").press("Tab");
  expect(await bereich.locator(":focus").textContent()).toBe("Als Excel-Diagramm einfügen");
});

test("the report that is checked together shows plan, Ist and Hochrechnung", async () => {
  const { bereich, fehler } = await auswertung({}, "Zwischenbericht-2023-06-30.xlsx");
  await bereich.getByLabel("Bild", { exact: true }).selectOption("zwischenbericht/aufwendungen");
  await bereich.getByRole("switch", { name: "Als Tabelle" }).click();
  const table = bereich.getByRole("table", { name: "Plan und Hochrechnung: Aufwendungen nach Zeilen" });
  const rows = await table.getByRole("row").allTextContents();
  expect(rows.map((row) => row.replace(/\s/g, " "))).toContain("Hochrechnung4.043.255,80 €");
  await bereich.getByText("Aus der Datei Zwischenbericht-2023-06-30.xlsx.", { exact: true }).waitFor();
  expect(fehler).toEqual([]);
});

test("a chart on a sheet of its own follows the plan's cells", async () => {
  const werkbank = await auswertung();
  const { bereich, page } = werkbank;
  await knopf(bereich, "Als Excel-Diagramm einfügen").click();
  await bereich.getByText(`Das Diagramm steht auf dem Blatt „${BLATT}“.`).waitFor();
  expect(await werkbank.blaetter()).toContain(BLATT);
  await werkbank.zeigt(BLATT, "D5", "12.725.500,00");
  await page.getByText(/^Diagramm „Erfolgsplan: Erträge, Aufwendungen, Ergebnis“ \(Daten .*A4:G7/).waitFor();
  expect(werkbank.fehler).toEqual([]);
});

describe.each([
  ["light", {}],
  ["dark", { dunkel: true, breite: 320 }],
])("in a %s Excel", (_, aufmachung) => {
  test("axe finds nothing to object to, and nothing scrolls sideways", async () => {
    const { bereich } = await auswertung(aufmachung);
    for (const label of [
      "Aufwendungen nach Zeilen",
      "Mittelverwendung",
      "Plan und Hochrechnung (nicht erkannt)",
    ]) {
      await waehle(bereich, label);
      expect(await maengel(bereich, { nur: [await bilder(bereich)], passend: "html" })).toEqual([]);
    }
  });
});
