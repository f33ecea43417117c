import { beispielplan, mitFehler } from "../../../src/rules/beispiele/beispielplan";
import { pruefen } from "../../../src/rules/kern/pruefen";
import { veralteteZellen } from "../../../src/rules/formeln/veraltet";
import { formelindex } from "../../../src/workbook/formel/formelindex";
import type { Cell, Sheet, Workbook } from "../../../src/workbook/workbook";
import { befunde, kurz, meldungen } from "../../hilfen/befunde";
import { mappe } from "../../hilfen/mappe";
import { muster } from "../../hilfen/muster";

const RAT =
  "Die Mappe wurde nicht neu berechnet; vielleicht steht die Berechnung auf „Manuell“. Bitte in Excel neu berechnen (F9, notfalls Strg+Alt+F9), speichern und erneut prüfen.";

describe("NB-1: what is stored is not what the formula gives", () => {
  test("an error where a sum of the plan is wrong by it", () => {
    const konten = mitFehler(beispielplan.konten, "515.000 | 530.000", "515.000 | =SUMME(E3:E4) → 520.000");
    const found = befunde("NB-1", { Konten: konten });
    expect(found.map(kurz)).toEqual([
      `error Konten E5: Summe in E5 (Ansatz 2026): Die Zelle zeigt 520.000 €, die Formel =SUMME(E3:E4) ergibt aber 530.000 €. ${RAT}`,
    ]);
    expect(found[0]).toMatchObject({
      actual: "520000",
      expected: "530000",
      difference: "-10000",
      suspects: [],
    });
  });

  test("posts are no euro", () => {
    const [found] = befunde("NB-1", {
      Stellen: `
Stellenübersicht
Entgeltgruppe | Soll 2025 | Soll 2026
E 13 | 2,00 | 2,00
E 11 | 4,90 | 4,90
E 09b | 6,50 | 6,50
Summe | =SUMME(B3:B5) → 13,40 | =SUMME(C3:C5) → 14,40`,
    });
    expect(found?.message).toContain(
      "zeigt 14,40 Stellen, die Formel =SUMME(C3:C5) ergibt aber 13,40 Stellen.",
    );
  });

  test("what follows it and shows the right result already is no other fault", () => {
    const konten = mitFehler(beispielplan.konten, "515.000 | 530.000", "515.000 | =SUMME(E3:E4) → 520.000");
    const gesamt = mitFehler(beispielplan.erfolgsplan, "515.000 | 530.000", "515.000 | =Konten!E5 → 530.000");
    const [finding, ...others] = pruefen(mappe({ Konten: konten, Erfolgsplan: gesamt })).findings.filter(
      ({ message }) => message.includes("520.000"),
    );
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: "NB-1", cause: { explains: 2 } });
  });

  test("a warning where nothing else says so; all cells in one finding, but for those that name others", () => {
    const sheets = {
      Fuhrpark:
        "Fahrzeug | 2026\nSpülwagen | 10\nBagger | 20\nSumme | =SUMME(B2:B3) → 25\ndoppelt | =B4*2 → 40",
      Notizen: "Notiz | =Fuhrpark!B2+1 → 10",
    };
    const found = befunde("NB-1", sheets);
    expect(found.map(kurz)).toEqual([
      `warning Fuhrpark B4: B4 („Summe“): Die Zelle zeigt 25 €, die Formel =SUMME(B2:B3) ergibt aber 30 €. Das gilt auch für 1 weitere Zelle (Notizen B1). ${RAT}`,
    ]);
    expect(found[0]?.cells.map(({ cell }) => cell)).toEqual(["B4", "B1"]);
  });

  test("the values to come, for whoever looks for causes: also of cells that name stale ones", () => {
    const index = formelindex(
      mappe({ Blatt: "10 | =A1+1 → 5 | =B1+1 → 9 | =C1+1 → 10 | =ROUND(A1*1,26; 1) → 12" }),
    );
    expect(veralteteZellen(index).map(({ zelle, berechnet }) => [zelle.text, berechnet.toString()])).toEqual([
      ["A1+1", "11"],
      ["B1+1", "6"],
      ["ROUND(A1*1.26, 1)", "12.6"],
    ]);
  });
});

/** A sheet with these cells in its first column, and a formula in C1. */
function blatt(
  spalte: Partial<Cell>[],
  formula: string,
  value: number,
  more: Partial<Sheet & Cell> = {},
): Workbook {
  const { format, merges = [], hiddenRows = [] } = more;
  const cells: Cell[] = spalte.map((cell, row) => ({ row, column: 0, ...cell }));
  const last: Cell = { row: 0, column: 2, formula, value, ...(format !== undefined && { format }) };
  const [first, ...rest] = cells;
  const all = first ? [first, last, ...rest] : [last];
  const sheet = { name: "Blatt", hidden: false, cells: all, merges, hiddenRows, hiddenColumns: [] };
  return { name: "Test.xlsx", sheets: [sheet] };
}

const veraltet = (workbook: Workbook): string[] =>
  veralteteZellen(formelindex(workbook)).map(({ berechnet }) => berechnet.toString());

describe("NB-1 looks closely", () => {
  test.each([
    ["a cent", [{ value: 1000.1 }, { value: 2000.2 }], "SUM(A1:A2)", 3000.29, "3000.3"],
    ["a sum in thousands, rounded", [{ value: 1_234_499 }], "ROUND(A1,-3)", 1_235_000, "1234000"],
    ["a share", [{ value: 0.25 }], "A1*100%", 0.24, "0.25"],
    ["all formulas stored as 0", [{ value: 12 }], "A1*2", 0, "24"],
    ["a text that SUM passes over", [{ value: 5 }, { value: "7" }], "SUM(A1:A2)", 12, "5"],
  ])("%s", (_, cells, formula, value, expected) => {
    expect(veraltet(blatt(cells, formula, value))).toEqual([expected]);
    expect(veraltet(blatt(cells, formula, Number(expected)))).toEqual([]);
  });
});

describe("NB-1 leaves alone", () => {
  const cents = Array.from({ length: 400 }, (_, at) => ({ value: (at * 7919 + 0.37) / 100 }));
  const sum = cents.reduce((total, { value }) => total + value, 0);

  test.each([
    ["what the addition of doubles leaves over", blatt(cents, "SUM(A1:A400)", sum)],
    ["and where it is multiplied", blatt(cents, "SUM(A1:A400)*1000/3", (sum * 1000) / 3)],
    ["shares with many digits", blatt([{ value: 0.123456789012 }], "A1*1000000", 123456.789012)],
    ["a tie that doubles decide otherwise", blatt([{ value: 1.005 }], "ROUND(A1,2)", 1)],
    ["precision as displayed: the cell's own", blatt([{ value: 10 }], "A1/3", 3.33, { format: "#,##0.00" })],
    ["percent as displayed", blatt([{ value: 1 }], "A1/3", 0.333, { format: "0.0%" })],
    [
      "the sum of what the terms show",
      blatt(
        [
          { value: 1.4, format: "0" },
          { value: 1.4, format: "0" },
        ],
        "SUM(A1:A2)",
        2,
      ),
    ],
    ["numbers as text in a sum", blatt([{ value: 5 }, { value: "7" }], "SUM(A1:A2)", 5)],
    ["numbers as text that are added", blatt([{ value: 5 }, { value: "7" }], "A1+A2", 12)],
    ["yes and no", blatt([{ value: 5 }, { value: true }], "SUM(A1:A2)", 5)],
    ["terms without a result", blatt([{ value: 5 }, { formula: "B9" }], "SUM(A1:A2)", 7)],
    ["terms that are being computed", blatt([{ value: 5 }, { value: { error: "#BUSY!" } }], "SUM(A1:A2)", 7)],
    [
      "SUBTOTAL over hidden rows",
      blatt([{ value: 5 }, { value: 6 }], "SUBTOTAL(109,A1:A2)", 5, { hiddenRows: [1] }),
    ],
    [
      "SUBTOTAL over a formula with another one in it",
      blatt([{ value: 5 }, { formula: "SUBTOTAL(9,B1)+6", value: 6 }], "SUBTOTAL(9,A1:A2)", 5),
    ],
    [
      "what is hidden below a merge",
      blatt([{ value: 5 }, { value: 1 }], "SUM(A1:A4)", 9, {
        merges: [{ top: 1, left: 0, bottom: 3, right: 0 }],
      }),
    ],
    ["other functions", blatt([{ value: 5 }], "MAX(A1,9)", 7)],
    ["names and other files", blatt([{ value: 5 }], "Zuschlag+[1]Plan!A1", 7)],
    ["a sheet that is not there", blatt([{ value: 5 }], "A1+Bericht!A1", 7)],
    ["rounding to no digit that there is", blatt([{ value: 5 }], "ROUND(A1,1.5)", 7)],
    ["a circle", blatt([{ value: 5 }, { formula: "C1+1", value: 9 }], "SUM(A1:A2)", 7)],
    ["a formula that names itself", blatt([{ value: 5 }], "A1+C1", 7)],
    [
      "what takes its value from a circle",
      blatt(
        [
          { formula: "A2", value: 3 },
          { formula: "A1", value: 3 },
        ],
        "A1+1",
        7,
      ),
    ],
  ])("%s", (_, workbook) => {
    expect(veraltet(workbook)).toEqual([]);
  });

  test("SUBTOTAL where Excel did not say which rows are hidden", () => {
    const workbook = blatt([{ value: 5 }, { value: 6 }], "SUBTOTAL(9,A1:A2)", 5);
    expect(veraltet(workbook)).toEqual(["11"]);
    expect(veraltet({ ...workbook, luecken: true })).toEqual([]);
  });

  test.each([
    "Kennzahlen-2023",
    "OZG-2023-09-13",
    "Wirtschaftsplan-2024",
    "Zwischenbericht-2023-06-30",
    "Zwischenbericht-2023-06-30-Formeln",
  ])("%s", async (name) => {
    const { findings } = pruefen(await muster(name));
    expect(findings.filter(({ rule }) => rule === "NB-1")).toEqual([]);
  });

  test("a plan that was computed", () => {
    const konten = mitFehler(beispielplan.konten, "515.000 | 530.000", "515.000 | =SUMME(E3:E4) → 530.000");
    expect(meldungen("NB-1", { Konten: konten })).toEqual([]);
  });
});

test("the time it takes follows the number of formulas, also where all are stale", () => {
  const rows = 20_000;
  const cells: Cell[] = Array.from({ length: rows }, (_, row): Cell[] => [
    { row, column: 0, value: row },
    { row, column: 1, formula: row === 0 ? "A1" : `B${row}+A${row + 1}`, value: 1 },
  ]).flat();
  const sheet = { name: "Lang", hidden: false, cells, merges: [], hiddenRows: [], hiddenColumns: [] };
  const started = Date.now();
  const found = veralteteZellen(formelindex({ name: "Lang.xlsx", sheets: [sheet] }));
  expect(found.length).toBeGreaterThan(rows - 5);
  expect(Date.now() - started).toBeLessThan(60_000);
});
