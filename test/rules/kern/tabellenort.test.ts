import { plan } from "../../../src/plan/plan";
import { beispielplan, mitFehler } from "../../../src/rules/beispiele/beispielplan";
import { beispielprogramm } from "../../../src/rules/beispiele/beispielprogramm";
import { katalog } from "../../../src/rules/katalog";
import type { Finding } from "../../../src/rules/kern/ergebnis";
import type { CellRef } from "../../../src/workbook/zelle";
import { pruefen } from "../../../src/rules/kern/pruefen";
import { mitTabelle } from "../../../src/rules/kern/tabellenort";
import { mappe } from "../../hilfen/mappe";

const arten = (sheets: Record<string, string>) =>
  pruefen(mappe(sheets)).findings.map(({ rule, table }) => `${rule} ${table}`);

test.each(katalog.map(({ id, beispiel }) => [id, beispiel] as const))(
  "%s: its finding stands in a table",
  (_, beispiel) => {
    for (const { table } of pruefen(mappe(beispiel ?? {})).findings) expect(table).toBeDefined();
  },
);

test("a rule that looks at every table files each finding where it stands", () => {
  const cents = mitFehler(beispielplan.konten, "Strom | 71.300,25", "Strom | 71.300");
  expect(arten({ Konten: cents })).toContain("KT-3 erfolgsplan-konten");
  const text = { row: 1, column: 1, value: "90.000" };
  const [sheet] = mappe({ Plan: beispielplan.vermoegensplan }).sheets;
  const cells = sheet?.cells.map((cell) => (cell.row === 1 && cell.column === 1 ? text : cell)) ?? [];
  const workbook = { name: "Test.xlsx", sheets: sheet ? [{ ...sheet, cells }] : [] };
  expect(pruefen(workbook).findings).toMatchObject([{ rule: "KT-3", cell: "B2", table: "vermoegensplan" }]);
  const finanzplan = mitFehler(beispielprogramm.finanzplan, "85.000 | 70.000", "85.000 | 79.000");
  expect(arten({ Plan: finanzplan })).toEqual(["FP-1 finanzplan"]);
});

describe("where a finding is filed", () => {
  const befund = (ref: CellRef, ...cells: CellRef[]): Finding => ({
    ...ref,
    rule: "",
    severity: "error",
    message: "",
    basis: "",
    cells,
    suspects: [],
  });
  const two = `Wirtschaftsplan der Stadtwerke\n\n${beispielplan.vermoegensplan.trim()}\n\n\n\n${beispielplan.konten.trim()}`;
  const file = mitTabelle(
    plan(mappe({ Plan: two, Beschluss: beispielplan.festsetzung, Notizen: "Nur ein Satz." })),
  );
  const at = (sheet: string, cell: string): CellRef => ({ sheet, cell });

  test.each([
    ["its own table", befund(at("Plan", "B5")), "vermoegensplan"],
    ["the lower one of two", befund(at("Plan", "C25")), "erfolgsplan-konten"],
    ["a title, to the table below it", befund(at("Plan", "A1")), "vermoegensplan"],
    ["a note, to the table above it", befund(at("Plan", "B40")), "erfolgsplan-konten"],
    [
      "a sheet without a table, by the finding's cells",
      befund(at("Notizen", "A1"), at("Notizen", "A1"), at("Beschluss", "B2")),
      "festsetzung",
    ],
    ["nowhere", befund(at("Notizen", "A1"), at("Notizen", "A1")), undefined],
    ["another file", befund({ ...at("Plan", "B5"), file: "Bericht.xlsx" }), undefined],
  ])("%s", (_, finding, table) => {
    expect(file(finding).table).toBe(table);
  });
});
