import { istHoeher, istSchlechter } from "../../src/finance/nachtrag";
import { Decimal } from "../../src/money/dezimal";

const erwartung = (plan: number, hochrechnung: number) => ({
  plan: new Decimal(plan),
  hochrechnung: new Decimal(hochrechnung),
});
const schwelle = { betrag: 100_000, anteil: 0.2 };

test.each([
  ["beyond both bounds", 1_000_000, 799_999, true],
  ["at the share", 1_000_000, 800_000, false],
  ["beyond the share alone", 400_000, 300_000, false],
  ["beyond the amount alone", 1_000_000, 899_999, false],
  ["a larger loss", -500_000, -600_001, true],
  ["better", 100_000, 900_000, false],
])("a Jahresergebnis %s", (_, plan, hochrechnung, worse) => {
  expect(istSchlechter(erwartung(plan, hochrechnung), schwelle)).toBe(worse);
});

test("a loss that is shown as a positive amount is worse where it is larger", () => {
  expect(istSchlechter({ ...erwartung(500_000, 700_000), verlust: true }, schwelle)).toBe(true);
  expect(istSchlechter({ ...erwartung(700_000, 500_000), verlust: true }, schwelle)).toBe(false);
});

test("credits above the Ansatz and the room that is set", () => {
  expect(istHoeher(erwartung(20_000, 20_000.01), 0)).toBe(true);
  expect(istHoeher(erwartung(20_000, 20_000), 0)).toBe(false);
  expect(istHoeher(erwartung(20_000, 25_000), 5_000)).toBe(false);
});
