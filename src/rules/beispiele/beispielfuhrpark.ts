/** A table that no form describes, with sums as formulas: what stands in the last of them. */
export const fuhrparkMit = (summe: string): Record<string, string> => ({
  Fuhrpark: `
Fahrzeug | Ansatz 2024 | Ansatz 2025 | Ansatz 2026
Spülwagen | 18.400 | 19.000 | 19.500
Kehrmaschine | 22.150 | 23.000 | 24.000
Radlader | 9.300 | 9.500 | 9.800
Summe | =SUMME(B2:B4) → 49.850 | =SUMME(C2:C4) → 51.500 | ${summe}`,
});
