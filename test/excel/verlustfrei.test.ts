import { formel, text, zahl, type Berichtsblatt } from "../../src/berichte/blatt";
import { writeSettings } from "../../src/excel/ablage/einstellungen";
import { legeStandAb, leseStaende, loescheStand } from "../../src/excel/ablage/standablage";
import { freeze } from "../../src/excel/formeln/einfrieren";
import { findFormulas } from "../../src/excel/formeln/kgrzformeln";
import { restore } from "../../src/excel/formeln/wiederherstellen";
import { readWorkbook } from "../../src/excel/lesen/lesen";
import { schreibeBerichtsblatt } from "../../src/excel/schreiben/berichtsblatt";
import { entferne, markiere } from "../../src/excel/schreiben/markierungen";
import { enter } from "../../src/excel/schreiben/uebernehmen";
import { Decimal } from "../../src/money/dezimal";
import { cellAddress } from "../../src/workbook/adresse";
import type { Workbook } from "../../src/workbook/workbook";
import type { TabelleImSpeicher } from "../../workbench/host/imSpeicher";
import { abbild } from "../hilfen/abbild";
import { open } from "../hilfen/excel";
import { muster } from "../hilfen/muster";

const MUSTER = [
  "Kennzahlen-2023",
  "Wirtschaftsplan-2024",
  "Zwischenbericht-2023-06-30",
  "Zwischenbericht-2023-06-30-Formeln",
];

const bericht: Berichtsblatt = {
  art: "protokoll",
  name: "Prüfprotokoll",
  merkmal: "",
  spalten: [{ breite: 10 }, { breite: 20 }],
  zeilen: [
    { stil: "summe", zellen: [text("Summe"), zahl(new Decimal("1.5"))] },
    { zellen: [formel("B1*2", "0.0")] },
  ],
  seite: "hoch",
};

/** A mark on every tenth cell. */
const marken = ({ sheets }: Workbook) =>
  sheets.flatMap(({ name, cells }) =>
    cells
      .filter((_, index) => index % 10 === 0)
      .map(({ row, column }) => ({ sheet: name, cell: cellAddress(row, column), art: "error" as const })),
  );

/** Puts another number into the first cell that holds one, and back again. */
async function hinUndZurueck({ sheets }: Workbook): Promise<void> {
  for (const { name, cells } of sheets) {
    const cell = cells.find(({ value, formula }) => typeof value === "number" && formula === undefined);
    if (!cell || typeof cell.value !== "number") continue;
    const place = { sheet: name, cell: cellAddress(cell.row, cell.column) };
    const other = cell.value + 1;
    expect(await enter({ ...place, before: { value: cell.value }, after: other })).toMatchObject({
      after: other,
    });
    await enter({ ...place, before: { value: other }, after: cell.value, takesBack: true });
  }
}

/** Formulas become values and formulas again; what they show Excel then computes anew. */
async function eingefrorenUndZurueck({ sheets }: Workbook, tabelle: TabelleImSpeicher): Promise<void> {
  const { formulas } = await findFormulas("mappe");
  await freeze(formulas, "30.11.2026");
  expect(await restore()).toMatchObject({ kind: "hergestellt", left: [] });
  for (const { sheet, top, left } of formulas) {
    const cells = sheets.find(({ name }) => name === sheet)?.cells ?? [];
    const value = cells.find(({ row, column }) => row === top && column === left)?.value ?? "";
    tabelle.recalculate(sheet, cellAddress(top, left), value);
  }
}

const WEGE: [string, (workbook: Workbook, tabelle: TabelleImSpeicher) => Promise<unknown>][] = [
  ["marks, and taking them away", async (book) => (await markiere(marken(book)), await entferne())],
  [
    "a report of its own, twice",
    async () => (await schreibeBerichtsblatt(bericht), await schreibeBerichtsblatt(bericht)),
  ],
  ["a value that is taken over, and taking it back", hinUndZurueck],
  ["freezing and restoring", eingefrorenUndZurueck],
  [
    "settings, and a state that is kept and deleted",
    async () => {
      await writeSettings('{"version":1}');
      await legeStandAb("{}");
      for (const { id } of await leseStaende()) await loescheStand(id);
      await writeSettings(undefined);
    },
  ],
];

describe.each(MUSTER)("%s", (name) => {
  test.each(WEGE)("%s: the user's sheets are what they were", async (_, weg) => {
    const workbook = await muster(name);
    const { tabelle } = open(workbook);
    const vorher = abbild(tabelle);
    await weg(workbook, tabelle);
    const nachher = abbild(tabelle);
    expect(Object.fromEntries(Object.keys(vorher).map((key) => [key, nachher[key]]))).toEqual({
      ...vorher,
      Reihenfolge: nachher.Reihenfolge,
    });
    const wieder = await readWorkbook(() => undefined, new AbortController().signal);
    expect(wieder.sheets.filter(({ bericht }) => bericht === undefined)).toEqual(workbook.sheets);
  });
});
