import { mappe } from "../../hilfen/mappe";
import { durchgerechnet } from "../../hilfen/tabellenrechnung";

test("the grid computes with the names of a workbook, of one sheet, and of numbers", async () => {
  const workbook = {
    ...mappe({
      Plan: `
Strom | 1.000
Wasser | 500
Summe | =SUM(Aufwand) → 0
doppelt | =Summe*Faktor → 0
eigen | =Zuschlag+1 → 0
Rest | =Ergebnis → 0`,
    }),
    namen: [
      { name: "Aufwand", formel: "Plan!$B$1:$B$2" },
      { name: "Summe", formel: "Plan!$B$3" },
      { name: "Faktor", formel: "2" },
      { name: "Zuschlag", blatt: "Plan", formel: "Plan!$B$2" },
      { name: "Ergebnis", formel: "SUM(Plan!$B$1:$B$2)*2" },
    ],
  };
  const [computed] = await durchgerechnet([workbook]);
  const values = computed?.sheets.map(({ cells }) =>
    cells.filter(({ formula }) => formula).map(({ value }) => value),
  );
  expect(values).toEqual([[1500, 3000, 501, 3000]]);
});
