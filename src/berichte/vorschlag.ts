import { Decimal } from "../money/dezimal";
import { zahlDeutsch } from "../money/zahltext";
import type { Finding, Suspect } from "../rules/kern/ergebnis";
import { befunde } from "../texte/befunde";

/** Decimal text of a result in German notation; text that is no amount stays as it is. */
export function betragstext(text: string): string {
  return /^-?\d+(\.\d+)?$/.test(text) ? zahlDeutsch(new Decimal(text)) : text;
}

/** The formula that would put a cell right, as a German Excel shows it, with "="; undefined where a value would. */
export function vorgeschlageneFormel({
  proposalFormula,
  proposalFormulaGerman,
}: Suspect): string | undefined {
  const formula = proposalFormulaGerman ?? proposalFormula;
  return formula === undefined ? undefined : `=${formula}`;
}

/** "Formel: =SUMME(B59:H59) (ergibt 12.345)"; undefined where a value would put the cell right. */
export function formelvorschlag(suspect: Suspect): string | undefined {
  const formula = vorgeschlageneFormel(suspect);
  return formula && befunde.vorschlag.formel(formula, betragstext(suspect.proposal));
}

/** How much else a finding is the reason of: "Erklärt 6 weitere Abweichungen."; undefined where that is nothing. */
export function erklaert({ cause }: Pick<Finding, "cause">): string | undefined {
  return cause && cause.explains > 0 ? befunde.erklaert(cause.explains) : undefined;
}
