import { plan } from "../../src/plan/plan";
import { Decimal, runden } from "../../src/money/dezimal";
import type { Finding } from "../../src/rules/kern/ergebnis";
import { pruefen } from "../../src/rules/kern/pruefen";
import { nachkommastellen } from "../../src/plan/lesen/raster";
import { cellAddress } from "../../src/workbook/adresse";
import type { Workbook } from "../../src/workbook/workbook";
import { muster } from "../hilfen/muster";
import { ohneFormeln } from "../hilfen/umbau/umbau";

/** Every amount times a factor and rounded to what it shows: a plan that was computed, and rounded for print. */
function gerechnet(workbook: Workbook, factor: number): Workbook {
  const tables = plan(workbook).tabellen.filter(({ kind }) => kind !== "stellenuebersicht");
  const figures = tables.flatMap(({ zeilen }) => zeilen.flatMap(({ betraege }) => betraege));
  const amounts = new Set(
    figures
      .filter(({ spalte }) => spalte.art !== "prozent")
      .map(({ sheet, row, column }) => `${sheet} ${cellAddress(row, column)}`),
  );
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => {
        const { value, format, row, column } = cell;
        if (typeof value !== "number" || !amounts.has(`${sheet.name} ${cellAddress(row, column)}`))
          return cell;
        const product = new Decimal(value).times(factor);
        return { ...cell, value: runden(product, nachkommastellen(format) ?? 0).toNumber() };
      }),
    })),
  };
}

const ernste = (findings: Finding[]): string[] =>
  findings
    .filter(({ severity }) => severity !== "info")
    .map(({ rule, severity, sheet, cell }) => [severity, rule, sheet, cell].join(" "));

describe.each(["Wirtschaftsplan-2024", "Zwischenbericht-2023-06-30"])(
  "%s with computed amounts that were rounded",
  (name) => {
    test.each([1.0137, 0.9871, 1.2345])(
      "times %d: no further Fehler and no further Warnung",
      async (factor) => {
        const workbook = ohneFormeln(await muster(name));
        const { findings } = pruefen(gerechnet(workbook, factor));
        expect(ernste(findings)).toEqual(ernste(pruefen(workbook).findings));
        const rounding = findings.filter(({ message }) => message.includes("Das ist wohl Rundung"));
        expect(rounding.length).toBeGreaterThan(0);
        // One for each table: none shares its total's sheet and rule with another.
        const places = rounding.map(({ rule, sheet }) => `${rule} ${sheet}`);
        expect(new Set(places).size).toBe(places.length);
      },
    );
  },
);
