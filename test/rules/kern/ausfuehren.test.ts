import { plan } from "../../../src/plan/plan";
import { ausfuehren } from "../../../src/rules/kern/ausfuehren";
import { katalog } from "../../../src/rules/katalog";
import type { Regel } from "../../../src/rules/kern/regel";
import { Decimal } from "../../../src/money/dezimal";
import { formelindex } from "../../../src/workbook/formel/formelindex";
import { mappe } from "../../hilfen/mappe";

jest.mock("../../../src/rules/katalog", () => ({ katalog: [] as Regel[] }));

const workbook = mappe({ Plan: "Posten | 2026\nStrom | 100\nSumme | =SUMME(B2;B9) → 100\nWasser | 7" });

/** What a rule's proposal for a cell becomes. */
function vorschlag(row: number, formel?: string) {
  const regel: Regel = {
    id: "XX-1",
    titel: "",
    prueft: "",
    grundlage: "",
    severity: "error",
    formelbefunde: () => ({
      geprueft: 1,
      befunde: [
        {
          sheet: "Plan",
          cell: "B3",
          message: "",
          cells: [],
          abhilfe: [
            {
              blatt: "Plan",
              row,
              column: 1,
              wert: new Decimal(100),
              grund: "wie daneben",
              ...(formel && { formel }),
            },
          ],
        },
      ],
    }),
  };
  (katalog as Regel[]).splice(0, 1, regel);
  return ausfuehren(plan(workbook), formelindex(workbook)).findings[0]?.suspects[0];
}

test("a formula that is proposed is told in German, too, with the one that stands there", () => {
  expect(vorschlag(2, "SUM(B2,B4)")).toEqual({
    sheet: "Plan",
    cell: "B3",
    proposal: "100",
    proposalFormula: "SUM(B2,B4)",
    proposalFormulaGerman: "SUMME(B2;B4)",
    presentFormulaGerman: "SUMME(B2;B9)",
    reason: "wie daneben",
  });
});

test("where an amount stands there is no formula to tell of; one that cannot be read stays as it is", () => {
  const told = vorschlag(1, "SUM(B2");
  expect(told).toMatchObject({ proposalFormula: "SUM(B2", proposalFormulaGerman: "SUM(B2" });
  expect(told).not.toHaveProperty("presentFormulaGerman");
});

test("a value brings no formula along", () => {
  expect(vorschlag(2)).toEqual({ sheet: "Plan", cell: "B3", proposal: "100", reason: "wie daneben" });
});
