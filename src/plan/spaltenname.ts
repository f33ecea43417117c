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

const MONAT =
  /^\W*((?:jan|feb|febr|apr|jun|jul|aug|sep|sept|okt|nov|dez|m(?:är|rz|ärz|aerz)|mai|januar|februar|april|juni|juli|august|september|oktober|november|dezember)\b\.?)[\s/]*(?:\d{4}|\d{2})?[\s/(]*(?:t?€|teur|eur)?\W*$/i;

/** "Ansatz 2024", "Ergebnis 2022", "2025", "Planung Juni 2026": how a column is called; "" where it has no name. */
export function spaltenname({ art, jahr, kopf }: Spalte): string {
  return [SPALTENNAMEN[art], MONAT.exec(kopf)?.[1], jahr].filter(Boolean).join(" ");
}
