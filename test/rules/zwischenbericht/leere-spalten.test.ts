import { beispielbericht } from "../../../src/rules/beispiele/beispielbericht";
import { alleBefunde, befunde, meldungen } from "../../hilfen/befunde";
import { muster } from "../../hilfen/muster";
import { pruefen } from "../../../src/rules/kern/pruefen";
import type { Workbook } from "../../../src/workbook/workbook";

/** A text table in which nothing stands in the given columns below the header, but for what `bleibt` says. */
const ohne = (table: string, columns: number[], bleibt: (cells: string[]) => string = () => ""): string =>
  table
    .trim()
    .split("\n")
    .map((line, row) => {
      const cells = line.split("|");
      return cells.map((cell, at) => (row > 0 && columns.includes(at) ? bleibt(cells) : cell)).join("|");
    })
    .join("\n");

describe("ZB-6: the columns of a Zwischenbericht are filled", () => {
  const { guv, vermoegensplan } = beispielbericht;

  test("one finding for each table names the blank columns", () => {
    expect(
      meldungen("ZB-6", { GuV: ohne(guv, [3, 4, 5, 6]), Vermögensplan: ohne(vermoegensplan, [2, 3]) }),
    ).toEqual([
      "warning GuV D1: Die Spalten „Ist per 30.06.2026“, „% vom Plan“ und „Hochrechnung zum Jahresende“ sind leer, der Planansatz ist gefüllt: Dieser Zwischenbericht sagt noch nichts. Bitte die Beträge eintragen.",
      "warning Vermögensplan C1: Die Spalten „Ist per 30.06.2026“ und „Hochrechnung per 31.12.2026“ sind leer, der Planansatz ist gefüllt: Dieser Zwischenbericht sagt noch nichts. Bitte die Beträge eintragen.",
    ]);
  });

  test("one column alone", () => {
    expect(befunde("ZB-6", { Vermögensplan: ohne(vermoegensplan, [3]) })).toMatchObject([
      { cell: "D1", cells: [{ cell: "D1" }] },
    ]);
  });

  test("sums of blank cells are zero, and no amounts", () => {
    const zero = ohne(vermoegensplan, [2, 3], ([label = ""]) => (/^Summe/.test(label) ? " 0 " : ""));
    expect(befunde("ZB-6", { Vermögensplan: zero })).toHaveLength(1);
  });

  test("a report without such columns, with zeros, half filled or with quarters to come is quiet", () => {
    expect(alleBefunde({ GuV: guv, Vermögensplan: vermoegensplan })).toEqual([]);
    expect(befunde("ZB-6", { V: ohne(vermoegensplan, [2], () => " 0 ") })).toEqual([]);
    expect(
      befunde("ZB-6", {
        V: ohne(vermoegensplan, [2, 3], ([label = ""]) => (/^2/.test(label) ? " 45.000 " : "")),
      }),
    ).toEqual([]);
    const quartale = `
Zwischenbericht | Planansatz 2026 | Ist 1. Quartal 2026 | Ist 2. Quartal 2026
1. Umsatzerlöse | 5.300.000 | 1.310.000
4. Materialaufwand | 1.840.000 | 465.000
5. Personalaufwand | 2.080.000 | 520.000
10. Ergebnis nach Steuern | 1.380.000 | 325.000`;
    expect(befunde("ZB-6", { Bericht: quartale })).toEqual([]);
  });

  test("the published report without its Ist, Hochrechnung and percentages is no report without faults", async () => {
    const report = await muster("Zwischenbericht-2023-06-30");
    const blank: Workbook = {
      ...report,
      sheets: report.sheets.map((sheet) => ({
        ...sheet,
        cells: sheet.cells.filter(
          ({ row, column }) =>
            row < 3 ||
            (sheet.name === "Vermögensplan"
              ? column < 2
              : sheet.name.startsWith("Gewinn")
                ? column < 3 || column > 6
                : true),
        ),
      })),
    };
    const found = pruefen(blank).findings.map(({ rule, sheet }) => `${rule} ${sheet}`);
    expect(found).toContain("ZB-6 Gewinn- und Verlustrechnung");
    expect(found).toContain("ZB-6 Vermögensplan");
    expect(found).toHaveLength(2);
  });
});
