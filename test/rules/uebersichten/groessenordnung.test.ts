import { befunde, meldungen } from "../../hilfen/befunde";

const kennzahlen = `
Kennzahlen | Ist 2022 | Ist 2023 | Ist 2024 | Ist 2025 | Plan 2026
PCs und Notebooks | 650 | 700 | 760 | 800 | 840
Virtuelle Maschinen | 75 | 80 | 90 | 100 | 120
Mobile Endgeräte | 140 | 160 | 180 | 200 | 240
Summe IT-Arbeitsplätze | 760 | 820 | 895 | 950 | 1.020
Fachverfahren | 204 | 219 | 248 | 277 | 294
Heim-Arbeitsplätze | 216 | 239 | 392 | 745 | 886
Speicher in TB | 126 | 166 | 210 | 240 | 280
Steigerungsrate des Speichers in % | | 31,75 | 26,51 | 14,29 | 16,67
Ergebnis je Kunde | -12 | 40 | 38 | 36 | 41`;
const mit = (richtig: string, falsch: string): Record<string, string> => ({
  Kennzahlen: kennzahlen.replace(richtig, falsch),
});

describe("KZ-1: figures that a sign or a comma took out of their row", () => {
  test("none in a table as it should be", () => {
    expect(meldungen("KZ-1", { Kennzahlen: kennzahlen })).toEqual([]);
  });

  test("a comma", () => {
    expect(meldungen("KZ-1", mit("| 248 |", "| 2.480 |"))).toEqual([
      "warning Kennzahlen D6: Fachverfahren (Ergebnis 2024): 2.480 passt nicht zu den übrigen Jahren (204 bis 294). Wahrscheinlich sind 248 gemeint (Komma um eine Stelle verschoben). Bitte prüfen.",
    ]);
    expect(befunde("KZ-1", mit("| 248 |", "| 2.480 |"))).toMatchObject([
      { expected: "248", actual: "2480", suspects: [{ cell: "D6", proposal: "248" }] },
    ]);
  });

  test("a sign, even where the years differ much", () => {
    expect(befunde("KZ-1", mit("| 392 |", "| -392 |"))).toMatchObject([
      { cell: "D7", suspects: [{ cell: "D7", proposal: "392" }] },
    ]);
  });

  test("nothing of what may fall below zero, of what differs much, or of what no slip explains", () => {
    expect(meldungen("KZ-1", mit("| 745 |", "| 7.450 |"))).toEqual([]);
    expect(meldungen("KZ-1", mit("| 248 |", "| 5.000 |"))).toEqual([]);
    expect(meldungen("KZ-1", mit("| 38 |", "| -38 |"))).toEqual([]);
  });
});
