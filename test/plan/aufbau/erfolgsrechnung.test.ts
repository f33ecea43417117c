import { erfolgsrechnung, istBestaetigt } from "../../../src/plan/aufbau/erfolgsrechnung";
import { zeilennummer } from "../../../src/plan/aufbau/erfolgszeilen";
import { befunde, meldungen } from "../../hilfen/befunde";
import { tabelle } from "../tabellen";

const EINE_SPALTE = `
Erfolgsplan 2026
Position | Ansatz 2026
1. Umsatzerlöse | 690.000
2. Andere aktivierte Eigenleistungen | 3.000
3. Sonstige betriebliche Erträge | 7.000
4. Betriebserträge | 700.000
5. Materialaufwand | 200.000
6. Personalaufwand | 250.000
7. Abschreibungen | 150.000
8. Sonstige betriebliche Aufwendungen | 40.000
9. Betriebsaufwand | 640.000
10. Zinsen und ähnliche Aufwendungen | 10.000
11. Jahresgewinn / Jahresverlust | 50.000`;

const anders = (right: string, wrong: string): string => {
  if (!EINE_SPALTE.includes(right)) throw new Error(right);
  return EINE_SPALTE.replace(right, wrong);
};

const linien = (content: string): number[] => erfolgsrechnung(tabelle(content)).zeilen.map(zeilennummer);
const summen = (content: string): string[] =>
  erfolgsrechnung(tabelle(content)).zwischensummen.map(
    ({ zeile, linien: lines }) => `${zeile.text}: ${lines.length}`,
  );

describe("totals by their words in a plan with one column", () => {
  const LINIEN = linien(EINE_SPALTE);

  test("are no lines, and nothing is found in a correct plan", () => {
    expect(LINIEN).toHaveLength(8);
    expect(summen(EINE_SPALTE)).toEqual(["betriebsertraege: 3", "betriebsaufwand: 4"]);
    expect(meldungen("EP-3", { Plan: EINE_SPALTE })).toEqual([]);
  });

  test.each([
    ["Umsatzerlöse | 690.000", "Umsatzerlöse | 609.000"],
    ["Betriebserträge | 700.000", "Betriebserträge | 1"],
    ["Betriebsaufwand | 640.000", "Betriebsaufwand | 64.000"],
    ["Personalaufwand | 250.000", "Personalaufwand | 0"],
    ["Jahresverlust | 50.000", "Jahresverlust | 50.001"],
  ])("%s typed as %s: they stay what they are", (right, wrong) => {
    expect(linien(anders(right, wrong))).toEqual(LINIEN);
    expect(summen(anders(right, wrong))).toEqual(summen(EINE_SPALTE));
  });

  test("a swap of digits is found with the value that was meant", () => {
    const plan = { Plan: anders("Umsatzerlöse | 690.000", "Umsatzerlöse | 609.000") };
    const [finding] = befunde("EP-3", plan);
    expect(finding?.suspects[0]).toMatchObject({ cell: "B3", proposal: "690000" });
  });

  test("in a short form without lines above them they are the lines", () => {
    const kurz = `
Erfolgsplan 2026
Position | Ansatz 2026
1. Betriebserträge | 700.000
2. Betriebsaufwand | 640.000
3. Zinsen und ähnliche Aufwendungen | 10.000
4. Steuern vom Einkommen und Ertrag | 0
5. Ergebnis nach Steuern | 50.000
6. Sonstige Steuern | 1.000
7. Jahresgewinn / Jahresverlust | 49.000
8. Nachrichtlich Umsatzerlöse | 600.000`;
    expect(linien(kurz)).toContain(2);
  });
});

test("a line of its own is confirmed by the result, also where one figure is wrong", () => {
  const content = (umsatz: string): string => `
Erfolgsplan 2026
Position | Ergebnis 2024 | Ansatz 2025 | Ansatz 2026
1. Umsatzerlöse | 480.000 | 490.000 | ${umsatz}
Erträge aus Verpachtung | 25.000 | 27.000 | 30.000
Summe Erträge | 505.000 | 517.000 | 530.000
5. Materialaufwand | 200.000 | 205.000 | 210.000
6. Personalaufwand | 190.000 | 195.000 | 200.000
7. Abschreibungen | 40.000 | 41.000 | 42.000
9. Sonstige betriebliche Aufwendungen | 30.000 | 31.000 | 32.000
20. Jahresgewinn / Jahresverlust | 45.000 | 45.000 | 46.000`;
  for (const umsatz of ["500.000", "400.000"]) {
    const table = tabelle(content(umsatz));
    const total = table.zeilen.find(({ position }) => position === "summeErtraege");
    expect(total && istBestaetigt(table, total)).toBe(true);
    expect(erfolgsrechnung(table).zeilen).toHaveLength(6);
  }
});
