import { type Berichtsblatt, text, zahl } from "../../../src/berichte/blatt";
import { legeStandAb } from "../../../src/excel/ablage/standablage";
import { writeSettings } from "../../../src/excel/ablage/einstellungen";
import { freeze } from "../../../src/excel/formeln/einfrieren";
import { findFormulas } from "../../../src/excel/formeln/kgrzformeln";
import { restore } from "../../../src/excel/formeln/wiederherstellen";
import { readWorkbook } from "../../../src/excel/lesen/lesen";
import { schreibeBerichtsblatt } from "../../../src/excel/schreiben/berichtsblatt";
import { entferne, markiere } from "../../../src/excel/schreiben/markierungen";
import { Decimal } from "../../../src/money/dezimal";
import { cellAddress } from "../../../src/workbook/adresse";
import { figures, openMitClient, sheet, workbook } from "../../hilfen/excel";
import { umfang } from "../../hilfen/umfang";

/** Of the 5 MB that Excel on the web takes, in characters; some are two bytes. */
const HOECHSTENS = 4_000_000;
const VIELE = 5_000;

const zeilen = Array.from({ length: VIELE }, (_, row) => row);

/** A report as long as a check of a large workbook makes it, every row with a look of its own. */
const bericht: Berichtsblatt = {
  art: "protokoll",
  name: "Prüfprotokoll",
  merkmal: "",
  spalten: [
    { breite: 10 },
    { breite: 20, umbruch: true },
    { breite: 60, umbruch: true },
    { breite: 12, rechts: true },
  ],
  zeilen: zeilen.map((row) => ({
    stil: row % 2 === 0 ? ("kopf" as const) : ("summe" as const),
    zellen: [
      { ...text("Fehler"), stil: "schlecht" as const },
      text(`Kontenübersicht E${row}`),
      text(
        "Erträge stimmen nicht mit dem Festsetzungsbeschluss überein: 12.715.500 statt 12.725.500. ".repeat(
          2,
        ),
      ),
      zahl(new Decimal(row)),
    ],
  })),
  seite: "quer",
  kopfzeilen: 2,
};

/** The host does its part with many marks slowly. */
const marken = zeilen.slice(0, umfang(1_500, VIELE)).map((row) => ({
  sheet: "Plan",
  cell: cellAddress(row, row % 5),
  art: "error" as const,
}));
const formeln = zeilen.map((row) => ({
  row,
  column: 1,
  value: row,
  formula: `KGRZ.TEUR(A${row + 1},"kaufmännisch")`,
}));

const VORGAENGE: [string, () => Promise<unknown>][] = [
  ["reading 100,000 cells", () => readWorkbook(() => undefined, new AbortController().signal)],
  [`a report of ${VIELE} rows`, () => schreibeBerichtsblatt(bericht)],
  [`${marken.length} marks, and taking them away`, async () => (await markiere(marken), await entferne())],
  [
    `freezing ${VIELE} formulas, and putting them back`,
    async () => {
      await freeze((await findFormulas("mappe")).formulas, "30.11.2026");
      await restore();
    },
  ],
  ["the largest settings", () => writeSettings("x".repeat(100_000))],
  ["the largest state", () => legeStandAb("x".repeat(2_000_000))],
];

test.each(VORGAENGE)("%s: no request is larger than Excel on the web takes", async (_, vorgang) => {
  const { client } = openMitClient(workbook(figures("Plan", VIELE, 20), sheet("Formeln", formeln)));
  await vorgang();
  expect(client.groessteAnfrage).toBeGreaterThan(0);
  expect(client.groessteAnfrage).toBeLessThan(HOECHSTENS);
});
