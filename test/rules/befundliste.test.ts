import type { Finding } from "../../src/rules/kern/ergebnis";
import type { CellRef } from "../../src/workbook/zelle";
import { pruefen } from "../../src/rules/kern/pruefen";
import { cellAddress, parseCellAddress } from "../../src/workbook/adresse";
import type { Sheet, Workbook } from "../../src/workbook/workbook";
import {
  andereBlattnamen,
  aufEinemBlatt,
  leerzeilen,
  spaltenRueckwaerts,
  verschoben,
} from "../hilfen/umbau/anordnung";
import {
  andereJahre,
  kontenAlsZahlen,
  mitAdditionsresten,
  zahlenAlsText,
} from "../hilfen/umbau/schreibweise";
import { ohneFormeln, type Umbau } from "../hilfen/umbau/umbau";
import { muster } from "../hilfen/muster";

/**
 * All that is to be said of the published workbooks: rule | sheet | cell | severity, and how many more findings the same
 * cause explains with the cell that is suspected most. Whoever adds a line here says
 * that the publication deserves it; whoever removes one, that it did not.
 */
const BEFUNDE: Record<string, string> = {
  "Wirtschaftsplan-2024": `
    IP-1 | Investitionsprogramm | J65 | error | with 1 more, by J59
    KT-2 | Kontenübersicht | A82 | warning
    KT-3 | Kontenübersicht | C83 | warning
    VH-2 | Investitionsprogramm | J62 | warning
    IP-2 | Investitionsprogramm | C43 | warning
    IP-2 | Investitionsprogramm | C70 | warning
    VB-1 | Verbindlichkeiten | G4 | warning
    JA-1 | Vorhaben | F4 | error
    JA-1 | Investitionsprogramm | B20 | warning
    KT-4 | Kontenübersicht | E46 | info
    KT-4 | Kontenübersicht | E49 | info
    KT-4 | Kontenübersicht | E50 | info
    KT-4 | Kontenübersicht | E89 | info`,
  "Zwischenbericht-2023-06-30": `
    ZB-1 | Gewinn- und Verlustrechnung | E84 | warning
    ZB-1 | Gewinn- und Verlustrechnung | G84 | warning
    ZB-5 | Gewinn- und Verlustrechnung | F42 | info
    ZB-5 | Gewinn- und Verlustrechnung | F43 | info
    ZB-5 | Gewinn- und Verlustrechnung | F101 | info
    ZB-5 | Gewinn- und Verlustrechnung | F102 | info`,
  "Kennzahlen-2023": "",
};

/** What goes with the formulas: a published sum that does not come out stands as an amount among formulas. */
const FESTE_SUMMEN: Record<string, string> = {
  "Wirtschaftsplan-2024": "FX-2 | Investitionsprogramm | J65 | warning",
};

const DATEIEN = Object.keys(BEFUNDE);
const zeilen = (...tables: (string | undefined)[]): string[] =>
  tables
    .flatMap((table) => (table ?? "").split("\n"))
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .sort();

let mappen: Map<string, Workbook>;
const mappe = (name: string): Workbook => {
  const workbook = mappen.get(name);
  if (!workbook) throw new RangeError(name);
  return workbook;
};
beforeAll(async () => {
  mappen = new Map(await Promise.all(DATEIEN.map(async (name) => [name, await muster(name)] as const)));
});

/** Where a cell stood before the workbook was laid out otherwise. */
type Zurueck = (at: CellRef, workbook: Workbook) => CellRef;

const bleibt: Zurueck = (at) => at;

const verschiebe =
  (
    change: (row: number, column: number, sheet: Sheet | undefined) => [row: number, column: number],
  ): Zurueck =>
  ({ sheet, cell }, { sheets }) => {
    const { row, column } = parseCellAddress(cell);
    const found = sheets.find(({ name }) => name === sheet);
    return { sheet, cell: cellAddress(...change(row, column, found)) };
  };

const vomGemeinsamenBlatt: Zurueck = ({ sheet, cell }, { sheets }) => {
  const { row, column } = parseCellAddress(cell);
  let top = 0;
  for (const { name, cells } of sheets) {
    const next = top + Math.max(0, ...cells.map((each) => each.row + 1)) + 2;
    if (row < next) return { sheet: name, cell: cellAddress(row - top, column) };
    top = next;
  }
  return { sheet, cell };
};

/** A finding on a whole header stands in its leftmost cell: in the other order, that is the last one. */
const LETZTE_SPALTE: Record<string, string> = { "| C43 |": "| L43 |", "| C70 |": "| L70 |" };
const inLetzterSpalte = (line: string): string =>
  Object.entries(LETZTE_SPALTE).reduce(
    (text, [from, to]) => (text.startsWith("IP-2") ? text.replace(from, to) : text),
    line,
  );

const ohneKt3 = (line: string): string => (line.startsWith("KT-3") ? "" : line);

const LAYOUTS: [string, Umbau, Zurueck, ((line: string) => string)?][] = [
  ["without formulas", ohneFormeln, bleibt],
  [
    "results with residues of double addition",
    (workbook) => ohneFormeln(mitAdditionsresten(workbook)),
    bleibt,
  ],
  ["moved", verschoben(7, 3), verschiebe((row, column) => [row - 7, column - 3])],
  ["all tables on one sheet", aufEinemBlatt(2), vomGemeinsamenBlatt],
  ["other years", andereJahre(3), bleibt],
  ["account numbers as numbers", (workbook) => ohneFormeln(kontenAlsZahlen(workbook)), bleibt],
  [
    "columns in reverse order",
    spaltenRueckwaerts,
    verschiebe((row, column, sheet) => [
      row,
      Math.max(0, ...(sheet?.cells ?? []).map((cell) => cell.column)) - column,
    ]),
    inLetzterSpalte,
  ],
  [
    "a blank row after every fifth",
    leerzeilen(5),
    verschiebe((row, column) => [row - Math.floor(row / 6), column]),
  ],
  [
    "other sheet names",
    (workbook) => ohneFormeln(andereBlattnamen(workbook)),
    ({ sheet, cell }, { sheets }) => ({
      sheet: sheets[Number(sheet.replace("Tabelle", "")) - 1]?.name ?? sheet,
      cell,
    }),
  ],
  // As text no amount hides its cents.
  ["amounts as text", (workbook) => ohneFormeln(zahlenAlsText()(workbook)), bleibt, ohneKt3],
];

const liste = (findings: Finding[], zurueck: (at: CellRef) => CellRef = (at) => at): string[] =>
  findings
    .map((finding) => {
      const { sheet, cell } = zurueck(finding);
      const { rule, severity, cause, suspects } = finding;
      const [first] = suspects;
      const more =
        cause && cause.explains > 0 && first
          ? ` | with ${cause.explains} more, by ${zurueck(first).cell}`
          : "";
      return `${rule} | ${sheet} | ${cell} | ${severity}${more}`;
    })
    .sort();

describe.each(DATEIEN)("%s", (name) => {
  test("as stored", () => {
    expect(liste(pruefen(mappe(name)).findings)).toEqual(zeilen(BEFUNDE[name], FESTE_SUMMEN[name]));
  });

  test.each(LAYOUTS)("%s", (_, umbau, zurueck, anders = (line) => line) => {
    const { findings } = pruefen(umbau(mappe(name)));
    expect(liste(findings, (at) => zurueck(at, mappe(name)))).toEqual(
      zeilen(...zeilen(BEFUNDE[name]).map(anders)),
    );
  });
});
