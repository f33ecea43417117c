import { raster } from "../../../src/plan/lesen/raster";
import { pruefen } from "../../../src/rules/kern/pruefen";
import { blatt, mappe } from "../../hilfen/mappe";

const BESCHLUSS = `
Festsetzungsbeschluss
Der Wirtschaftsplan für das Wirtschaftsjahr 2025 wird festgesetzt
im Erfolgsplan
in den Erträgen auf 1.000.000 EUR
in den Aufwendungen auf 900.000 EUR
bei dem Jahresgewinn auf 100.000 EUR
im Vermögensplan
in den Einnahmen auf 300.000 €
in den Ausgaben auf 300.000 €
Verpflichtungsermächtigungen 0 EUR
Investitionskredite 0 EUR
Höchstbetrag der Liquiditätskredite 50.000,00 Euro.`;

test("a resolution written as sentences is read, each amount at the address of its sentence", () => {
  const { festsetzung, year } = pruefen(mappe({ Beschluss: BESCHLUSS }));
  expect(year).toBe(2025);
  expect(festsetzung.map(({ beschluss }) => `${beschluss?.cell} ${beschluss?.amount}`)).toEqual([
    "A4 1000000",
    "A5 900000",
    "A6 100000",
    "A8 300000",
    "A9 300000",
    "A10 0",
    "A11 0",
    "A12 50000",
  ]);
});

test("a wrong amount in a sentence is found there", () => {
  const { findings } = pruefen(mappe({ Beschluss: BESCHLUSS.replace("900.000", "910.000") }));
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ rule: "FB-3", sheet: "Beschluss", cell: "A6" });
  expect(findings[0]?.cells).toContainEqual({ sheet: "Beschluss", cell: "A5" });
});

test.each([
  "Hardware EK <250,01 EUR",
  "Kreditinstitute 2024",
  "Beiträge zu Wirtschaftsverb. 4.500",
  "12.000 EUR",
])("%s is no sentence with an amount", (text) => {
  expect(raster(blatt("a", text)).zeilen.flat()).toHaveLength(1);
});
