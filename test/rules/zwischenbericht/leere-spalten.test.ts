import { beispielbericht } from "../../../src/rules/beispiele/beispielbericht";
import { alleBefunde, befunde, meldungen } from "../../hilfen/befunde";
import { muster } from "../../hilfen/muster";
import { durchgerechnet } from "../../hilfen/tabellenrechnung";
import { pruefen } from "../../../src/rules/kern/pruefen";
import type { Finding } from "../../../src/rules/kern/ergebnis";
import { parseCellAddress } from "../../../src/workbook/adresse";
import type { Workbook } from "../../../src/workbook/workbook";
import { mappe } from "../../hilfen/mappe";

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

/** The workbook without what stands in some columns of a sheet, below its header. */
const geleert = (workbook: Workbook, leer: (sheet: string, column: number) => boolean): Workbook => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.filter(({ row, column }) => row < 3 || !leer(sheet.name, column)),
  })),
});

describe("ZB-6: the columns of a Zwischenbericht are filled", () => {
  const { guv, vermoegensplan } = beispielbericht;

  test("one finding for each table names the blank columns", () => {
    expect(
      meldungen("ZB-6", { GuV: ohne(guv, [3, 4, 5, 6]), Vermögensplan: ohne(vermoegensplan, [2, 3]) }),
    ).toEqual([
      "warning GuV D1: Die Spalten „Ist per 30.06.2026“, „% vom Plan“ und „Hochrechnung zum Jahresende“ sind leer, der Planansatz ist gefüllt: Dieser Zwischenbericht sagt noch nichts. Bitte zuerst das Ist eintragen.",
      "warning Vermögensplan C1: Die Spalten „Ist per 30.06.2026“ und „Hochrechnung per 31.12.2026“ sind leer, der Planansatz ist gefüllt: Dieser Zwischenbericht sagt noch nichts. Bitte zuerst das Ist eintragen.",
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
    const blank = geleert(report, (name, column) =>
      name === "Vermögensplan" ? column >= 2 : name.startsWith("Gewinn") && column >= 3 && column <= 6,
    );
    const found = pruefen(blank).findings.map(({ rule, sheet }) => `${rule} ${sheet}`);
    expect(found).toContain("ZB-6 Gewinn- und Verlustrechnung");
    expect(found).toContain("ZB-6 Vermögensplan");
    expect(found).toHaveLength(2);
  });
});

describe("what the blank columns can be filled with", () => {
  const { guv, vermoegensplan } = beispielbericht;

  const gefunden = (workbook: Workbook): Finding[] =>
    pruefen(workbook).findings.filter(({ rule }) => rule === "ZB-6");
  const vorschlaege = (workbook: Workbook) =>
    gefunden(workbook).flatMap(({ berichtigungen = [] }) =>
      berichtigungen.flatMap((one) => ("proposal" in one ? [one] : [])),
    );

  /** The workbook with the proposals in their cells. */
  function gefuellt(workbook: Workbook): Workbook {
    const all = vorschlaege(workbook);
    return {
      ...workbook,
      sheets: workbook.sheets.map((sheet) => ({
        ...sheet,
        cells: [
          ...sheet.cells,
          ...all
            .filter((one) => one.sheet === sheet.name)
            .map(({ cell, proposal, proposalFormula }) => ({
              ...parseCellAddress(cell),
              value: Number(proposal),
              ...(proposalFormula !== undefined && { formula: proposalFormula }),
            })),
        ],
      })),
    };
  }

  const jeZelle = (workbook: Workbook) =>
    Object.fromEntries(vorschlaege(workbook).map(({ cell, proposal }) => [cell, proposal]));

  test("a linear Hochrechnung and its percentages, of accounts, sums and results", () => {
    const leer = mappe({ GuV: ohne(guv, [5, 6]) });
    const all = jeZelle(leer);
    // Strom: 40.500 in six months, planned 76.000; its sum; the result.
    expect([all.F7, all.G7, all.F9, all.G9, all.F13, all.G13]).toEqual([
      "81000",
      "107",
      "183000",
      "99",
      "143000",
      "104",
    ]);
    expect(Object.keys(all)).toHaveLength(18);
    expect(gefunden(leer)[0]?.message).toBe(
      "Die Spalten „Hochrechnung zum Jahresende“ und „% vom Plan“ sind leer, der Planansatz ist gefüllt: Dieser Zwischenbericht ist noch nicht vollständig. Sie lassen sich mit dem Vorschlag füllen, hochgerechnet aus dem Ist per 30.06.2026 (6 von 12 Monaten).",
    );
    expect(pruefen(gefuellt(leer)).findings).toEqual([]);
  });

  test("percentages of both columns, each of the amounts to its left", () => {
    const all = jeZelle(mappe({ GuV: ohne(guv, [4, 6]) }));
    expect([all.E7, all.G7, all.E9, all.G9]).toEqual(["53", "107", "50", "99"]);
    expect(Object.keys(all)).toHaveLength(18);
  });

  test("a percentage of a deviation is none of the plan, and is left alone", () => {
    const abweichung = guv.replace("| % vom Plan | Ergebnis 2025", "| Abweichung in % | Ergebnis 2025");
    const all = jeZelle(mappe({ GuV: ohne(abweichung, [5, 6]) }));
    expect(Object.keys(all).every((cell) => cell.startsWith("F"))).toBe(true);
    expect(Object.keys(all)).toHaveLength(9);
  });

  test("other months: what is proposed is rounded as the Ist is, and holds against its sums", () => {
    const mai = ohne(guv, [5, 6]).replace("30.06.2026", "31.05.2026");
    // 40.500 · 12 / 5
    expect(jeZelle(mappe({ GuV: mai })).F7).toBe("97200");
    const april = mai.replace("31.05.2026", "30.07.2026");
    // The month is not over: 40.500 · 12 / 6
    expect(jeZelle(mappe({ GuV: april })).F7).toBe("81000");
    const juli = mai.replace("31.05.2026", "31.07.2026");
    expect(jeZelle(mappe({ GuV: juli })).F7).toBe("69429");
    expect(pruefen(gefuellt(mappe({ GuV: juli }))).findings).toEqual([]);
  });

  test("sums are summed up as the Ist is, where that is a formula", () => {
    const workbook = mappe({ GuV: ohne(guv, [5, 6]) });
    const mitFormel: Workbook = {
      ...workbook,
      sheets: workbook.sheets.map((sheet) => ({
        ...sheet,
        cells: sheet.cells.map((cell) =>
          cell.row === 8 && cell.column === 3 ? { ...cell, formula: "SUM(D7:D8)" } : cell,
        ),
      })),
    };
    expect(vorschlaege(mitFormel).find(({ cell }) => cell === "F9")).toMatchObject({
      proposal: "183000",
      proposalFormula: "SUM(F7:F8)",
      proposalFormulaGerman: "SUMME(F7:F8)",
    });
    expect(pruefen(gefuellt(mitFormel)).findings).toEqual([]);
  });

  test("the Vermögensplan of the report, its balances too", () => {
    const leer = mappe({ Vermögensplan: ohne(vermoegensplan, [3]) });
    const all = jeZelle(leer);
    expect([all.D2, all.D13, all.D14, all.D15]).toEqual(["90000", "12000", "50000", "142000"]);
    expect(pruefen(gefuellt(leer)).findings).toEqual([]);
  });

  test("nothing without an Ist, and no Hochrechnung without its day", () => {
    expect(vorschlaege(mappe({ GuV: ohne(guv, [3, 4, 5, 6]) }))).toEqual([]);
    const ohneTag = ohne(guv, [4, 5, 6]).replace("Ist per 30.06.2026", "Ist 2026");
    const [found] = gefunden(mappe({ GuV: ohneTag }));
    expect(found?.message).toMatch(
      /bitte den Stichtag in den Kopf schreiben, etwa „Ist per 30\.06\.2026“\.$/,
    );
    // The percentages of the Ist need no day.
    expect(Object.keys(jeZelle(mappe({ GuV: ohneTag }))).every((cell) => cell.startsWith("E"))).toBe(true);
  });

  test("the published report: what is filled in is what was published, but where it was not projected linearly", async () => {
    const report = await muster("Zwischenbericht-2023-06-30");
    const blank = geleert(report, (name, column) => name.startsWith("Gewinn") && column >= 5 && column <= 6);
    const all = vorschlaege(blank).filter(({ sheet }) => sheet.startsWith("Gewinn"));
    const published = report.sheets.find(({ name }) => name.startsWith("Gewinn"))?.cells ?? [];
    const andere = all.filter(({ cell, proposal }) => {
      const { row, column } = parseCellAddress(cell);
      const value = published.find((one) => one.row === row && one.column === column)?.value;
      return Math.abs(Number(proposal) - Number(value ?? 0)) > 1.5;
    });
    expect(all.length).toBeGreaterThan(200);
    // The slip of Konto 5225000000: 0 % are printed, 82 % it is.
    expect(andere.map(({ proposal }) => proposal)).toEqual(["82"]);
    const before = pruefen(report).findings.map(({ rule, cell }) => `${rule} ${cell}`);
    const [computed = blank] = await durchgerechnet([gefuellt(blank)]);
    const after = pruefen(computed).findings.map(({ rule, cell }) => `${rule} ${cell}`);
    expect(after.filter((one) => !before.includes(one))).toEqual([]);
  });
});
