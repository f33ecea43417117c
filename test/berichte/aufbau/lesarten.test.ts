import { beispielplan } from "../../../src/rules/beispiele/beispielplan";
import { bilanz, lesarten } from "../../../src/berichte/aufbau/lesarten";
import { zusammenhaenge } from "../../../src/rules/kern/zusammenhaenge";
import { mappe } from "../../hilfen/mappe";

/** How the tables of a small workbook were understood, a line a reading. */
function gelesen(sheets: Record<string, string>): string[] {
  return zusammenhaenge([mappe(sheets)]).flatMap((all) =>
    lesarten(all).map((lesart) => `${lesart.name} = ${lesart.aus}: ${bilanz(lesart)}`),
  );
}

const ERFOLGSPLAN = `
Bezeichnung | Ergebnis 2024 | Ansatz 2025 | Ansatz 2026
1. Umsatzerlöse | 500 | 510 | 520
3. Andere aktivierte Eigenleistungen | 10 | 10 | 10
4. Sonstige betriebliche Erträge | 40 | 41 | 42
5. Materialaufwand | 200 | 210 | 220
6. Personalaufwand | 150 | 155 | 160
15. Ergebnis nach Steuern | 200 | 196 | 192
16. Sonstige Steuern | 5 | 5 | 5
17. Jahresgewinn / Jahresverlust | 195 | 191 | 288`;

test("one line a row over all columns, by the numbers that the rows bear, with the cells that differ", () => {
  expect(gelesen({ Erfolgsplan: ERFOLGSPLAN })).toContain(
    "17. Jahresgewinn / Jahresverlust = 15 − 16: stimmt nicht in D9",
  );
});

const FUHRPARK = `
Fahrzeug | Ergebnis 2024 | Ansatz 2025 | Ansatz 2026 | Veränderung
Spülwagen | 18.400 | 19.000 | 19.500 | 500
Kehrmaschine | 22.150 | 23.000 | 24.000 | 1.000
Radlader | 9.300 | 9.500 | 9.800 | 300
Bagger | 100 | 100 | | -100
Summe | 49.950 | 51.600 | 53.300 | 1.700`;

test("a column by the names of its columns; a blank cell is no other reading", () => {
  const lines = gelesen({ Fuhrpark: FUHRPARK });
  expect(lines.sort()).toEqual([
    "Spalte Veränderung = Ansatz 2026 − Ansatz 2025: stimmt in allen 4 Zeilen",
    "Zeile 6 Summe = Summe der Zeilen 2 bis 5: stimmt in allen 4 Spalten",
  ]);
});

test("an amount of another sheet by its row", () => {
  const lines = gelesen(beispielplan);
  expect(lines).toContain("Erträge = erfolgsplan: 1 + 3 + 4: stimmt");
  expect(lines).toContain("Jahresergebnis = erfolgsplan, 20. Jahresgewinn / Jahresverlust: stimmt");
  expect(lines).toContain("18. Ergebnis nach Steuern = 1 + 3 + 4 − 5 − 6 − 7 − 9: stimmt in allen 3 Spalten");
});
