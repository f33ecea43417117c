import type { Decimal } from "../../money/dezimal";
import type { Figure } from "../../plan/tabelle";
import { zelleVon } from "../../workbook/zelle";
import type { Suspect } from "./ergebnis";
import type { Abhilfe, Befund } from "./regel";

/**
 * What is told of a fact that a check found which is no relation. Facts, sentence and repair stand apart: a report
 * that needs the facts asks for these, and a sentence can be read without the search that leads to it.
 */
export interface Feststellung<Fund> {
  /** The cell where it is told, the figures that take part, and the amounts where there are some. */
  stelle: (fund: Fund) => Omit<Befund, "message" | "suspects" | "abhilfe">;
  /** What is wrong, where, what was expected, and what to do: German, for the user. */
  satz: (fund: Fund) => string;
  /** What several of its kind are called, behind their number; absent where the sentence alone tells which are alike. */
  mehrfach?: string;
  /** The cells that may be to blame, best first; where it is given it stands in place of what `abhilfe` would propose. */
  verdacht?: (fund: Fund) => Suspect[];
  /** What puts it right, where that is known for certain. */
  abhilfe?: (fund: Fund) => Abhilfe[];
}

/** The cell of an amount that should be another one, in the unit of its column, with both and the difference. */
export const abweichend = (figure: Figure, wert: Decimal): Omit<Befund, "message" | "cells"> => ({
  ...zelleVon(figure),
  expected: wert.toString(),
  actual: figure.wert.toString(),
  difference: figure.wert.minus(wert).toString(),
});

/** What a check tells of a fact. */
export const alsBefund =
  <Fund>({ stelle, satz, mehrfach, verdacht, abhilfe }: Feststellung<Fund>): ((fund: Fund) => Befund) =>
  (fund) => ({
    ...stelle(fund),
    message: satz(fund),
    ...(mehrfach !== undefined && { mehrfach }),
    ...(verdacht && { suspects: verdacht(fund) }),
    ...(abhilfe && { abhilfe: abhilfe(fund) }),
  });
