import fc from "fast-check";
import { pruefen } from "../../src/rules/kern/pruefen";
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
  ["rows and columns hidden", teilweiseAusgeblendet],
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

test.each(DATEIEN)("%s says the same with its columns in any order", (name) => {
  const original = mappe(name);
  const expected = befunde(original);
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const umbau = nacheinander(ohneVerbundeneZellen, spaltenGemischt(seed));
      expect(befunde(umbau(original))).toEqual(expected);
    }),
    { numRuns: umfang(3, 40) },
  );
});

test("the plan says the same with everything at once", () => {
  const plan = mappe("Wirtschaftsplan-2024");
  const umbau = nacheinander(mitNotizen, mitBemerkungen, verschoben(4, 2), blaetterGemischt(7), mitBeiwerk);
  expect(befunde(umbau(plan))).toEqual(befunde(plan));
});
