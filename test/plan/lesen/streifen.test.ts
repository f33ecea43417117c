import { raster } from "../../../src/plan/lesen/raster";
import { streifen } from "../../../src/plan/lesen/streifen";
import { pruefen } from "../../../src/rules/kern/pruefen";
import { blatt, mappe } from "../../hilfen/mappe";

const NEBENEINANDER = `
Erfolgsplan 2025 |  |  |  |  | Vermögensplan 2025
Bezeichnung | Ergebnis 2023 | Ansatz 2024 | Ansatz 2025 | | Bezeichnung | Ansatz 2025
1. Umsatzerlöse | 900.000,00 | 950.000 | 990.000 | | Einnahmen
4. Sonstige betriebliche Erträge | 10.000,00 | 10.000 | 10.000 | | 2. Abschreibungen | 100.000
5. Materialaufwand | 300.000,00 | 310.000 | 320.000 | | 3. Jahresgewinn | 100.000
6. Personalaufwand | 400.000,00 | 410.000 | 420.000 | | 8. Investitionskredite | 0
7. Abschreibungen | 100.000,00 | 100.000 | 100.000 | | Summe Einnahmen | 200.000

9. Sonstige betriebliche Aufwendungen | 60.000,00 | 60.000 | 55.000 | | Maschinen und Anlagen | 150.000
14. Zinsen und ähnliche Aufwendungen | 5.000,00 | 5.000 | 5.000 | | Tilgung Investitionskredite | 50.000
20. Jahresgewinn | 45.000,00 | 75.000 | 100.000 | | Summe Ausgaben | 200.000`;

function breiten(text: string): [number, number][] {
  return streifen(raster(blatt("Plan", text))).map(({ zeilen }) => {
    const columns = zeilen.flatMap((zeile) => zeile.map(({ column }) => column));
    return [Math.min(...columns), Math.max(...columns)];
  });
}

test("tables side by side are cut at the blank column, and each goes on below a blank row", () => {
  expect(breiten(NEBENEINANDER)).toEqual([
    [0, 3],
    [5, 6],
  ]);
  const { tables, findings } = pruefen(mappe({ Plan: NEBENEINANDER }));
  expect(tables.map(({ kind, range }) => `${kind} ${range}`)).toEqual([
    "erfolgsplan A2:D11",
    "vermoegensplan F2:G11",
  ]);
  expect(findings).toEqual([]);
});

test("a fault in the right one of them is found in its cell", () => {
  const { findings } = pruefen(
    mappe({ Plan: NEBENEINANDER.replace("3. Jahresgewinn | 100.000", "3. Jahresgewinn | 101.000") }),
  );
  expect(findings[0]?.suspects[0]).toMatchObject({ sheet: "Plan", cell: "G5", proposal: "100000" });
});

test("a blank column inside a table, without labels behind it, cuts nothing", () => {
  const text = `
Bezeichnung | Ansatz 2024 | | Ansatz 2025
Umsatzerlöse | 10 | | 20
Materialaufwand | 30 | | 40
Jahresgewinn | 50 | | 60`;
  expect(breiten(text)).toEqual([[0, 3]]);
});

test("a table above and two side by side below are three", () => {
  const text = `
Bezeichnung | Ansatz 2024 | Ansatz 2025 | Ansatz 2026 | Ansatz 2027
a | 1 | 2 | 3 | 4
b | 1 | 2 | 3 | 4
c | 1 | 2 | 3 | 4

Fahrzeug | 2024 |  | Gerät | 2024
d | 1 |  | g | 1
e | 2 |  | h | 2
f | 3 |  | i | 3`;
  expect(breiten(text)).toEqual([
    [0, 4],
    [0, 1],
    [3, 4],
  ]);
});
