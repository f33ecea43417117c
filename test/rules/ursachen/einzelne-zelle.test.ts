import { pruefen } from "../../../src/rules/kern/pruefen";
import type { Suspect } from "../../../src/rules/kern/ergebnis";
import { mappe } from "../../hilfen/mappe";
import { zahlenAlsText } from "../../hilfen/umbau/schreibweise";

const PLAN = `
Bezeichnung | Ergebnis 2024 | Ansatz 2025 | Ansatz 2026
1. Umsatzerlöse | 410,00 | 420 | 430
5. Materialaufwand | 50,00 | 50 | 55
6. Personalaufwand | 300,00 | 310 | 302
7. Abschreibungen | 40,00 | 40 | 40
9. Sonstige betriebliche Aufwendungen | 5,00 | 5 | 5
Summe Aufwendungen | 395,00 | 405 | 420
20. Jahresgewinn | 15,00 | 15 | 10`;

const ersterVerdacht = (workbook: Parameters<typeof pruefen>[0]): Suspect | undefined =>
  pruefen(workbook).findings[0]?.suspects[0];

test("an amount is to blame alike whether numbers are stored as numbers or all as texts", () => {
  const workbook = mappe({ Erfolgsplan: PLAN });
  const expected = { cell: "D4", proposal: "320" };
  expect(ersterVerdacht(workbook)).toMatchObject(expected);
  expect(ersterVerdacht(zahlenAlsText()(workbook))).toMatchObject(expected);
});

test("an amount that lost its comma gets its decimals back", () => {
  const right = PLAN.replace("302", "320").replace("410,00", "410,40").replace("15,00", "15,40");
  expect(ersterVerdacht(mappe({ Erfolgsplan: right.replace("410,40", "4104") }))).toMatchObject({
    cell: "B2",
    proposal: "410.4",
  });
});
