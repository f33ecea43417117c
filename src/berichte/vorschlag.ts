import { Decimal } from "../money/dezimal";
import { zahlDeutsch } from "../money/zahltext";
import type { Finding, Suspect } from "../rules/kern/ergebnis";
import { befunde } from "../texte/befunde";
import { stelle } from "../workbook/zelle";

/** Decimal text of a result in German notation; text that is no amount stays as it is. */
export function betragstext(text: string): string {
  return /^-?\d+(\.\d+)?$/.test(text) ? zahlDeutsch(new Decimal(text)) : text;
}

/** A suspect of which it is known what should stand there. */
export type Vorschlag = Suspect & { proposal: string };

export const hatVorschlag = (suspect: Suspect): suspect is Vorschlag => suspect.proposal !== undefined;

/** The likeliest cause of a finding: one cell or, where several explain it equally well, each of them. */
export function hauptverdaechtige(suspects: Suspect[]): Suspect[] {
  const known = suspects.findIndex(hatVorschlag);
  return suspects.slice(0, known < 0 ? suspects.length : Math.max(known, 1));
}

/** So many cells are named of which one is wrong; how many more there are is said. */
export const GENANNT = 5;

/** "Eine dieser Zellen ist vermutlich falsch: Kontenübersicht D27 (Zahlendreher), D30 (Zahlendreher) oder D31 (…)." */
export function eineVon(suspects: Suspect[]): string {
  const shown = suspects.slice(0, GENANNT);
  const names = shown.map((suspect, index) => {
    const before = shown[index - 1];
    const here = before && before.file === suspect.file && before.sheet === suspect.sheet;
    return `${here ? suspect.cell : stelle(suspect)} (${suspect.reason})`;
  });
  const rest = suspects.length - shown.length;
  return befunde.eineVon.satz(rest > 0 ? [...names, befunde.eineVon.weitere(rest)] : names);
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
  return formula && hatVorschlag(suspect)
    ? befunde.vorschlag.formel(formula, betragstext(suspect.proposal))
    : undefined;
}

/**
 * What happened, and how much else that explains: "Ursache: Spalten vertauscht. Erklärt 6 weitere Abweichungen.";
 * undefined where it explains nothing else: then the finding's own sentence says all.
 */
export function erklaert({ cause }: Pick<Finding, "cause">): string | undefined {
  if (!cause || cause.explains === 0) return undefined;
  const text = cause.text && `${befunde.ursache(cause.text)}. `;
  return `${text}${befunde.erklaert(cause.explains)}`;
}
