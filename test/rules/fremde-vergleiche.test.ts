import { pruefen } from "../../src/rules/kern/pruefen";
import { mappe } from "../hilfen/mappe";

/** What is wrong with small text tables, Hinweise aside: rule and cell. */
function stellen(sheets: Record<string, string>): string[] {
  return pruefen(mappe(sheets))
    .findings.filter(({ severity }) => severity !== "info")
    .map(({ rule, sheet, cell }) => `${rule} ${sheet} ${cell}`);
}

const KOPF = "Bezeichnung | Ergebnis 2024 | Ansatz 2025 | Ansatz 2026";

describe("rows and columns that repeat others", () => {
  const plan = `
Fahrzeug | Plan 2025 | Plan 2026 | Veränderung | Abw. %
Spülwagen | 18.400 | 19.000 | 600 | 3,3
davon Löhne | 8.400 | 8.500 | 100 | 1,2
davon Diesel | 10.000 | 10.500 | 500 | 5,0
Kehrmaschine | 22.000 | 21.500 | -500 | -2,3
Radlader | 9.300 | 9.800 | 500 | 5,4
Summe | 49.700 | 50.300 | 600 | 1,2`;

  test("hold in a correct table", () => {
    expect(stellen({ Plan: plan })).toEqual([]);
  });

  test.each([
    ["a change", "| -500 |", "| -50 |", ["SU-1 Plan D5"]],
    ["the sign of a change", "| -500 |", "| 500 |", ["SU-1 Plan D5"]],
    ["a percentage", "| 5,4", "| 4,5", ["SU-1 Plan E6"]],
  ])("and %s that does not is found", (_, right, wrong, expected) => {
    expect(stellen({ Plan: plan.replace(right, wrong) })).toEqual(expected);
  });

  test("of a Nachtrag lead from the old amount to the new one", () => {
    const nachtrag = `
Maßnahme | bisher | erhöht um | vermindert um | neu
Kanal | 100.000 | 20.000 | 0 | 120.000
Kläranlage | 300.000 | 0 | 50.000 | 250.000
Pumpwerk | 50.000 | 5.000 | 0 | 55.000
Fuhrpark | 80.000 | 10.000 | 20.000 | 70.000
Verwaltung | 10.000 | 0 | 0 | 10.000`;
    expect(stellen({ Nachtrag: nachtrag })).toEqual([]);
    expect(stellen({ Nachtrag: nachtrag.replace("| 55.000", "| 45.000") })).toEqual(["NR-1 Nachtrag E4"]);
    expect(stellen({ Nachtrag: nachtrag.replace("| 20.000 | 70", "| 2.000 | 70") })).toEqual([
      "NR-1 Nachtrag E5",
    ]);
  });

  test("of rows “davon” it needs two columns at the least in which they hold", () => {
    const years = `
Fahrzeug | Ergebnis 2024 | Plan 2025 | Plan 2026
Spülwagen | 18.400 | 19.000 | 20.000
davon Löhne | 8.400 | 8.500 | 9.000
davon Diesel | 10.000 | 10.500 | 11.000
Kehrmaschine | 22.000 | 21.500 | 23.000
davon Löhne | 8.000 | 8.500 | 9.000
davon Leasing | 1.000 | 1.500 | 2.000`;
    expect(stellen({ Plan: years })).toEqual([]);
    expect(stellen({ Plan: years.replace("| 10.500 | 11.000", "| 10.500 | 10.100") })).toEqual([
      "SU-1 Plan D2",
    ]);
  });

  test("a change that favours lower costs may have the other sign", () => {
    const favourable = plan
      .replaceAll("| 600 |", "| -600 |")
      .replaceAll("| 500 |", "| -500 |")
      .replace("| -500 | -2", "| 500 | -2")
      .replace("| 100 |", "| -100 |");
    expect(stellen({ Plan: favourable })).toEqual([]);
  });
});

describe("a Jahresvergleich of an enterprise that makes a loss", () => {
  const Erfolgsplan = `
${KOPF}
1. Umsatzerlöse | 100,00 | 110 | 120
4. Sonstige betriebliche Erträge | 10,00 | 10 | 10
5. Materialaufwand | -200,00 | -210 | -220
6. Personalaufwand | -300,00 | -310 | -320
7. Abschreibungen | -40,00 | -40 | -40
9. Sonstige betriebliche Aufwendungen | -5,00 | -5 | -5
20. Jahresergebnis | -435,00 | -445 | -455`;
  const Vergleich = `
Jahresvergleich
 | Ergebnis 2020 | Ergebnis 2021 | Ergebnis 2022 | Ergebnis 2023 | Ergebnis 2024
Materialaufwand | 180,00 | 185,00 | 190,00 | 195,00 | 200,00
Personalaufwand | 280,00 | 285,00 | 290,00 | 295,00 | 300,00
Abschreibungen | 40,00 | 40,00 | 40,00 | 40,00 | 40,00
Jahresverlust | 400,00 | 410,00 | 420,00 | 430,00 | 435,00`;

  test("may show costs and loss without the minus sign of the Erfolgsplan", () => {
    expect(stellen({ Erfolgsplan, Vergleich })).toEqual([]);
    expect(stellen({ Erfolgsplan, Vergleich: Vergleich.replace("435,00", "453,00") })).toEqual([
      "KZ-1 Vergleich F6",
    ]);
  });
});
