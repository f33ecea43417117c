import fc from "fast-check";
import { pruefen } from "../../src/rules/kern/pruefen";
import { parseCellAddress } from "../../src/workbook/adresse";
import type { Workbook } from "../../src/workbook/workbook";
import {
  blaetterGemischt,
  ohneVerbundeneZellen,
  spaltenGemischt,
  teilweiseAusgeblendet,
  verschoben,
} from "../hilfen/umbau/anordnung";
import { mitBemerkungen, mitNotizen, zahlenAlsText } from "../hilfen/umbau/schreibweise";
import { nacheinander, ohneFormeln, type Umbau } from "../hilfen/umbau/umbau";
import { mitBeiwerk } from "../hilfen/betriebe";
import { muster } from "../hilfen/muster";
import { umfang } from "../hilfen/umfang";

const DATEIEN = ["Wirtschaftsplan-2024", "Zwischenbericht-2023-06-30", "Kennzahlen-2023"];
let mappen: Map<string, Workbook>;
beforeAll(async () => {
  const all = await Promise.all(
    DATEIEN.map(async (name) => [name, ohneFormeln(await muster(name))] as const),
  );
  mappen = new Map(all);
});

function mappe(name: string): Workbook {
  const workbook = mappen.get(name);
  if (!workbook) throw new RangeError(name);
  return workbook;
}

/** What is said of a workbook, wherever it stands; that a number format hides cents is said only where there is one. */
function befunde(workbook: Workbook): string[] {
  return pruefen(workbook)
    .findings.map(({ rule, severity, message }) => `${rule} ${severity} ${ohneZelle(message)}`)
    .filter((line) => !line.includes("Zahlenformat"))
    .sort();
}

/** "Summe in J65" stands elsewhere in another layout. */
const ohneZelle = (message: string): string => message.replace(/ in [A-Z]+\d+(?= )/g, "");

const UMSTELLUNGEN: [string, Umbau][] = [
  ["notes around the tables", mitNotizen],
  ["remarks beside the tables", mitBemerkungen],
  ["sheets in some order", blaetterGemischt(4)],
  ["numbers as text", zahlenAlsText()],
  ["numbers as text with an ordinary minus", zahlenAlsText((text) => text.replace("−", "-"))],
  ["numbers as text with no-break spaces", zahlenAlsText((text) => text.replaceAll(".", "\u00a0"))],
];

describe.each(DATEIEN)("%s says the same of itself", (name) => {
  test.each(UMSTELLUNGEN)("with %s", (_, umbau) => {
    expect(befunde(umbau(mappe(name)))).toEqual(befunde(mappe(name)));
  });
});

/** The sheets on which amounts of the hidden rows count in sums that are in sight. */
const VERBORGEN: Record<string, string[]> = {
  "Wirtschaftsplan-2024": [
    "Erfolgsplan",
    "Kontenübersicht",
    "Vermögensplan",
    "Finanzplan",
    // A table each of Software, Maschinen and Geschäftsausstattung.
    "Investitionsprogramm",
    "Investitionsprogramm",
    "Investitionsprogramm",
    "Gemeindehaushalt",
  ],
  "Zwischenbericht-2023-06-30": ["Gewinn- und Verlustrechnung", "Vermögensplan"],
  "Kennzahlen-2023": ["Kennzahlen", "Externe Kunden"],
};

test.each(DATEIEN)("%s with rows and columns hidden says of these what counts, else the same", (name) => {
  const hidden = teilweiseAusgeblendet(mappe(name));
  const found = pruefen(hidden).findings.filter(({ rule }) => rule === VERBORGENE_BETRAEGE);
  expect(befunde(hidden).filter((line) => !line.startsWith(VERBORGENE_BETRAEGE))).toEqual(
    befunde(mappe(name)),
  );
  expect(found.map(({ sheet }) => sheet)).toEqual(VERBORGEN[name]);
  for (const { severity, sheet, cell, cells } of found) {
    const at = hidden.sheets.find((one) => one.name === sheet);
    expect(severity).toBe("info");
    expect(at?.hiddenRows).toContain(parseCellAddress(cell).row);
    // What is hidden and the sums in sight, by turns.
    const rows = cells.slice(1).map((one) => parseCellAddress(one.cell).row);
    expect(rows.every((row, index) => at?.hiddenRows.includes(row) === (index % 2 === 0))).toBe(true);
  }
});

const VERBORGENE_BETRAEGE = "AB-1";

/** Of a column of VE its year is told from the Ansatz beside it: where it stands elsewhere, nothing is said of it. */
const VE = /^JA-1 error .*„VE 2023/;

/** Whether the VE of the Vorhaben stand beside the Ansatz of 2024, and not beside that of 2023. */
function veNebenPlanjahr({ sheets }: Workbook): boolean {
  const { cells = [] } = sheets.find(({ name }) => name === "Vorhaben") ?? {};
  const kopf = (row: number, column: number): string =>
    String(cells.find((cell) => cell.row === row && cell.column === column)?.value ?? "");
  const columns = cells.filter(({ row, value }) => row === 3 && value).map(({ column }) => column);
  const heads = columns.sort((a, b) => a - b).map((column) => `${kopf(2, column)} ${kopf(3, column)}`);
  const at = heads.findIndex((head) => head.startsWith("VE"));
  const beside = [heads[at - 1], heads[at + 1]].map((head) => head?.slice(0, 11));
  return beside.includes("Ansatz 2024") && !beside.includes("Ansatz 2023");
}

test.each(DATEIEN)("%s says the same with its columns in any order", (name) => {
  const original = mappe(name);
  const expected = befunde(original);
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const umbau = nacheinander(ohneVerbundeneZellen, spaltenGemischt(seed));
      const other = umbau(original);
      const beside = veNebenPlanjahr(other);
      expect(befunde(other)).toEqual(expected.filter((line) => beside || !VE.test(line)));
    }),
    { numRuns: umfang(3, 40) },
  );
});

test("the plan says the same with everything at once", () => {
  const plan = mappe("Wirtschaftsplan-2024");
  const umbau = nacheinander(mitNotizen, mitBemerkungen, verschoben(4, 2), blaetterGemischt(7), mitBeiwerk);
  expect(befunde(umbau(plan))).toEqual(befunde(plan));
});
