import { beispielplan, mitFehler } from "../../../src/rules/beispiele/beispielplan";
import { pruefen } from "../../../src/rules/kern/pruefen";
import type { Workbook } from "../../../src/workbook/workbook";
import { mappe } from "../../hilfen/mappe";
import { befunde } from "../../hilfen/befunde";
import { geaendert } from "../../hilfen/umbau/zellen";

const { konten } = beispielplan;

/** The accounts with the amount of one cell stored as text. */
function alsText(cells: [row: number, column: number, text: string][]): Workbook {
  const workbook = mappe({ Konten: konten });
  const change = (sheet: Workbook["sheets"][number]): Workbook["sheets"][number] => ({
    ...sheet,
    cells: sheet.cells.map((cell) => {
      const text = cells.find(([row, column]) => row === cell.row && column === cell.column)?.[2];
      return text === undefined ? cell : { row: cell.row, column: cell.column, value: text };
    }),
  });
  return { ...workbook, sheets: workbook.sheets.map(change) };
}

describe("KT-3: an amount without cents among amounts with cents", () => {
  test("is named with the amount that the sum needs", () => {
    const [finding, ...others] = befunde("KT-3", {
      Konten: mitFehler(konten, "Strom | 71.300,25", "Strom | 71.300"),
    });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: "warning",
      cell: "C7",
      expected: "71300.25",
      actual: "71300",
      message:
        "Strom (Ergebnis 2024): 71.300 € steht ohne Cent zwischen Beträgen mit Cent. Damit „Summe“ in C9 aufgeht, müssten es 71.300,25 € sein. Bitte mit Cent eintragen und der Zelle ein Zahlenformat mit zwei Nachkommastellen geben, sonst zeigt sie die Cent nicht.",
      suspects: [{ sheet: "Konten", cell: "C7", proposal: "71300.25", reason: "Cent fehlen" }],
    });
  });

  test("is a matter of the number format where the cell holds the cents and does not show them", () => {
    const shown = geaendert(mappe({ Konten: konten }), {
      Konten: { C7: (cell) => ({ ...cell, format: "#,##0" }) },
    });
    const { findings } = pruefen(shown);
    expect(findings).toMatchObject([
      {
        rule: "KT-3",
        cell: "C7",
        expected: "71300.25",
        actual: "71300",
        message:
          "Strom (Ergebnis 2024): Die Zelle zeigt 71.300 €, gespeichert sind 71.300,25 €. Nur ihr Zahlenformat lässt die Cent weg, die übrigen Beträge der Spalte zeigen sie; der Betrag selbst ist nicht zu ändern. Bitte der Zelle ein Zahlenformat mit zwei Nachkommastellen geben (Zellen formatieren, Zahl, Dezimalstellen: 2).",
        suspects: [],
      },
    ]);
  });

  test("is named without a proposal where the sum does not tell", () => {
    const [finding] = befunde("KT-3", { Konten: mitFehler(konten, "100.000,00", "100.000") });
    expect(finding).toMatchObject({ cell: "C8", actual: "100000", suspects: [] });
    expect(finding).not.toHaveProperty("expected");
  });

  test("a zero needs none", () => {
    const zero = mitFehler(konten, " | Summe | 171", "5236002000 | Miete | 0 | 0 | 0\n | Summe | 171");
    expect(befunde("KT-3", { Konten: zero })).toEqual([]);
  });

  test("whole columns in euro are in order", () => {
    expect(befunde("KT-3", { Konten: konten.replaceAll(/,\d\d/g, "") })).toEqual([]);
  });
});

describe("KT-3: an amount stored as text among numbers", () => {
  const kt3 = (workbook: Workbook) => pruefen(workbook).findings.filter(({ rule }) => rule === "KT-3");

  test("is named", () => {
    expect(kt3(alsText([[7, 4, "108.000"]]))).toMatchObject([
      {
        severity: "warning",
        cell: "E8",
        actual: "108000",
        message:
          "Wartung (Ansatz 2026): Der Betrag 108.000 € ist als Text gespeichert; Excel lässt ihn in Summen aus. Bitte als Zahl eintragen.",
      },
    ]);
  });

  test("with the minus of SAP behind it has that", () => {
    expect(kt3(alsText([[7, 4, "108.000,00-"]]))).toMatchObject([{ cell: "E8", actual: "-108000" }]);
  });

  test("is named in every spelling of the text", () => {
    for (const text of [
      "108.000 €",
      "108.000,00\u00a0€",
      "108 000",
      "+108.000",
      "EUR 108.000,00",
      "108.000,--",
      "108.000,- €",
    ]) {
      expect(kt3(alsText([[7, 4, text]]))).toMatchObject([{ cell: "E8", actual: "108000" }]);
    }
  });
});
