import { abschnittImText } from "./lesen/tag";
import type { Spalte } from "./tabelle";

const SPALTENNAMEN: Partial<Record<Spalte["art"], string>> = {
  ergebnis: "Ergebnis",
  ansatz: "Ansatz",
  ist: "Ist",
  hochrechnung: "Hochrechnung",
  ve: "VE",
  planung: "Planung",
  bedarf: "Gesamtausgaben",
  bisher: "bisher",
  prozent: "% vom Plan",
};

/**
 * How a column is called in a sentence: "Ansatz 2024", "Ergebnis 2022", "2025"; with its month or quarter where it is
 * of no whole year: "Ist März 2026". "" where it has no name.
 */
export function spaltenname({ art, jahr, kopf }: Spalte): string {
  return [SPALTENNAMEN[art], abschnittImText(kopf, jahr), jahr].filter(Boolean).join(" ");
}
