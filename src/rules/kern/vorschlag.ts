import { liesFormel } from "../../workbook/formel/baum";
import type { Formelindex } from "../../workbook/formel/formelindex";
import { deutsch } from "../../workbook/formel/schreiben";
import { zelleVon } from "../../workbook/zelle";
import type { Finding, Suspect } from "./ergebnis";
import type { Abhilfe } from "./regel";

/** What puts a cell right, as a proposal; a formula also as a German Excel shows it. */
export function alsVorschlag(abhilfe: Abhilfe, index?: Formelindex): Suspect {
  const { blatt: sheet, row, column, wert, formel, grund } = abhilfe;
  const present = formel === undefined ? undefined : index?.zelle(abhilfe)?.formula;
  return {
    ...zelleVon({ sheet, row, column }),
    proposal: wert.toString(),
    ...(formel !== undefined && { proposalFormula: formel, proposalFormulaGerman: aufDeutsch(formel) }),
    ...(present !== undefined && { presentFormulaGerman: aufDeutsch(present) }),
    reason: grund,
  };
}

/** Several formulas that one fault needs to be put right; of several values one alone is right. */
export function zusammengehoerige(suspects: Suspect[]): Pick<Finding, "berichtigungen"> {
  const formulas = suspects.every(({ proposalFormula }) => proposalFormula !== undefined);
  return suspects.length > 1 && formulas ? { berichtigungen: suspects } : {};
}

/** A formula as a German Excel shows it; one that cannot be read stays as it is. */
function aufDeutsch(formula: string): string {
  const baum = liesFormel(formula);
  return baum ? deutsch(baum) : formula;
}
