import { freigabe, mitFreigaben, type Freigabe } from "../../../src/rules/gespeichert/freigaben";
import type { Finding } from "../../../src/rules/kern/ergebnis";
import { pruefen } from "../../../src/rules/kern/pruefen";
import type { Workbook } from "../../../src/workbook/workbook";
import { mappe } from "../../hilfen/mappe";

const FUHRPARK = `
Fahrzeug | Ansatz 2024 | Ansatz 2025 | Ansatz 2026
Spülwagen | 18.400 | 19.000 | 19.500
Kehrmaschine | 22.150 | 23.000 | 24.000
Radlader | 9.300 | 9.500 | 9.800
Summe | =SUMME(B2:B4) → 49.850 | =SUMME(C2:C4) → 51.500 | =SUMME(D2:D4) → 53.300`;

const TAG = new Date(2026, 8, 14);

/** A waiver as 0.5.0 stored it: of FX-1, with the cells that its finding had. */
function gemerkt(workbook: Workbook, finding: Finding, cell: string, cells: string[]): Freigabe {
  const before = {
    ...finding,
    rule: "FX-1",
    cell,
    cells: cells.map((one) => ({ sheet: finding.sheet, cell: one })),
  };
  return freigabe(before, [workbook], "So beschlossen", TAG);
}

function nachher(
  table: string,
  waived: (finding: Finding, workbook: Workbook) => Freigabe[],
): (string | undefined)[] {
  const workbook = mappe({ Fuhrpark: table });
  const { findings } = pruefen(workbook);
  const [first] = findings;
  if (!first) throw new Error("nothing was found");
  const waivers = waived(first, workbook);
  return mitFreigaben(findings, waivers, [workbook]).map(
    ({ rule, freigabe: own }) => own && `${rule} ${own.grund}`,
  );
}

describe("what was accepted as FX-1 up to 0.5.0 stays accepted", () => {
  test("an amount among formulas, now FX-2", () => {
    const table = FUHRPARK.replace("=SUMME(D2:D4) → 53.300", "53.300");
    expect(nachher(table, (finding, book) => [gemerkt(book, finding, "D5", ["D5", "B5", "C5"])])).toEqual([
      "FX-2 So beschlossen",
    ]);
  });

  test("a formula unlike its neighbours, now FX-3", () => {
    const table = FUHRPARK.replace("=SUMME(C2:C4) → 51.500", "=SUMME(B2:B4) → 49.850");
    expect(nachher(table, (finding, book) => [gemerkt(book, finding, "C5", ["B5", "C5", "D5"])])).toEqual([
      "FX-3 So beschlossen",
    ]);
  });

  describe("a row left out in all years, now one finding", () => {
    const table = FUHRPARK.replace("\nSumme", "\nUnimog | 5.000 | 5.100 | 5.200\nSumme");
    const year = (column: string) => (finding: Finding, book: Workbook) =>
      gemerkt(book, finding, `${column}6`, [`${column}6`, `${column}5`]);

    test("where all of them were accepted", () => {
      const all = ["B", "C", "D"].map(year);
      expect(nachher(table, (finding, book) => all.map((one) => one(finding, book)))).toEqual([
        "FX-1 So beschlossen",
      ]);
    });

    test("but not where one was not, or its amounts are others now", () => {
      const some = ["B", "C"].map(year);
      expect(nachher(table, (finding, book) => some.map((one) => one(finding, book)))).toEqual([undefined]);
      const other = mappe({ Fuhrpark: table.replace("5.200", "5.300") });
      expect(nachher(table, (finding) => ["B", "C", "D"].map((one) => year(one)(finding, other)))).toEqual([
        undefined,
      ]);
    });
  });
});
