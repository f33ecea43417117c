import { pruefen } from "../../src/rules/kern/pruefen";
import { mappe } from "../hilfen/mappe";

const ZEILEN = `
1. Umsatzerlöse | 900.000,00 | 950.000 | 990.000
3. Andere aktivierte Eigenleistungen | 5.000,00 | 5.000 | 5.000
4. Sonstige betriebliche Erträge | 10.000,00 | 10.000 | 10.000
Gesamtleistung | 915.000,00 | 965.000 | 1.005.000
5. Materialaufwand
a) Roh-, Hilfs- und Betriebsstoffe | 100.000,00 | 110.000 | 120.000
b) bezogene Leistungen | 200.000,00 | 200.000 | 200.000
6. Personalaufwand | 400.000,00 | 410.000 | 420.000
7. Abschreibungen auf Sachanlagen | 100.000,00 | 100.000 | 100.000
8. Sonstige betriebliche Aufwendungen | 60.000,00 | 60.000 | 55.000
Betriebsergebnis | 55.000,00 | 85.000 | 110.000
9. Sonstige Zinsen und ähnliche Erträge | 1.000,00 | 1.000 | 1.000
10. Zinsen und ähnliche Aufwendungen | 5.000,00 | 5.000 | 5.000
11. Ergebnis nach Steuern | 51.000,00 | 81.000 | 106.000
12. Sonstige Steuern | 1.000,00 | 1.000 | 1.000
13. Jahresüberschuss | 50.000,00 | 80.000 | 105.000`;

describe.each([
  "Bezeichnung | Ist 2023 | Plan 2024 | Plan 2025",
  "Pos. | vorl. Ergebnis 2023 | HH-Ansatz 2024 | HH-Ansatz 2025",
  "GuV-Position | 2023 | 2024 | 2025",
  "Bezeichnung | RE 2023 | Ansatz 2024 / € | Ansatz 2025 / €",
])("an Erfolgsplan under „%s“", (kopf) => {
  test("is recognised, and shows nothing where it is right", () => {
    const { tables, findings, year, checks } = pruefen(mappe({ Plan: `\n${kopf}${ZEILEN}` }));
    expect(tables.map(({ kind }) => kind)).toEqual(["erfolgsplan"]);
    expect(year).toBe(2025);
    expect(findings).toEqual([]);
    expect(checks.run).toBeGreaterThan(8);
  });

  test("shows a changed amount of every year", () => {
    for (const [right, wrong] of [
      ["60.000,00", "66.000,00"],
      ["| 410.000", "| 401.000"],
      ["| 990.000", "| 999.000"],
    ] as const) {
      const { findings } = pruefen(mappe({ Plan: `\n${kopf}${ZEILEN.replace(right, wrong)}` }));
      expect(findings.filter(({ severity }) => severity === "error").map(({ rule }) => rule)).toContain(
        "EP-3",
      );
    }
  });
});

test("a report without accounts is checked by its lines", () => {
  const kopf = "Bezeichnung | Ergebnis 2022 | Planansatz 2023 | Ist per 30.06.2023";
  const { tables, findings } = pruefen(mappe({ Bericht: `\n${kopf}${ZEILEN}` }));
  expect(tables.map(({ kind }) => kind)).toEqual(["zwischenbericht-guv"]);
  expect(findings).toEqual([]);
  const wrong = pruefen(mappe({ Bericht: `\n${kopf}${ZEILEN.replace("| 990.000", "| 999.000")}` }));
  expect(wrong.findings.map(({ rule }) => rule)).toContain("ZB-3");
});
