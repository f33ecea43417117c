import { ja2 } from "../../../src/rules/jahre/gleiche-spalten";
import { meldungen } from "../../hilfen/befunde";

const vergleich = ja2.beispiel?.Vergleich ?? "";

describe("JA-2: two years with the same amounts", () => {
  test("are named with both columns, once", () => {
    expect(meldungen("JA-2", { Vergleich: vergleich })).toEqual([
      "warning Vergleich C2: Blatt „Vergleich“: Die Spalten „Ergebnis 2023“ (B2:B6) und „Ergebnis 2024“ (C2:C6) zeigen in allen 5 Zeilen dieselben Beträge. Wahrscheinlich wurde eine Spalte in die andere kopiert. Bitte prüfen, in welcher die Beträge ihres Jahres fehlen, und sie dort eintragen.",
    ]);
  });

  test("may go on unchanged where both are planned, differ in one row, or are few and round", () => {
    for (const right of [
      vergleich.replace("Ergebnis 2023", "Ansatz 2024").replace("Ergebnis 2024", "Ansatz 2025"),
      vergleich.replace("498.210 | 498.210", "498.210 | 498.211"),
      vergleich.replaceAll(/\d{2,3}\.\d{3} \| \d{2,3}\.\d{3} \|/g, "10.000 | 10.000 |"),
    ])
      expect(meldungen("JA-2", { Vergleich: right })).toEqual([]);
  });

  test("are no fault of posts: they may be filled as planned", () => {
    const stellen = `
Stellenübersicht 2026
Entgeltgruppe | Soll 2025 | Ist 30.06.2025 | Soll 2026
E 13 | 2,25 | 2,25 | 2,25
E 11 | 4,75 | 4,75 | 4,75
E 9b | 3,15 | 3,15 | 3,15
E 8 | 1,85 | 1,85 | 1,85
Summe | 12,00 | 12,00 | 12,00`;
    expect(meldungen("JA-2", { Stellen: stellen })).toEqual([]);
  });
});
