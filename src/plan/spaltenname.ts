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

/** "Ansatz 2024", "Ergebnis 2022", "2025": how a column is called in a sentence; "" where it has no name. */
export function spaltenname({ art, jahr }: Spalte): string {
  return [SPALTENNAMEN[art], jahr].filter(Boolean).join(" ");
}
