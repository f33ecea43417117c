import { bewegungen, standgleichungen } from "../../../src/plan/aufbau/kreditspiegel";
import { gleichungstext, tabelle } from "../tabellen";

const KOPF = "Darlehen | Stand 01.01.2026 | Zugang 2026 | Tilgung 2026 | Stand 31.12.2026";

const stand = (rows: string): string[] =>
  standgleichungen(bewegungen(tabelle(`${KOPF}\n${rows}`), 2026)).map(gleichungstext);

test("a repayment lessens the debts", () => {
  expect(stand("Bank A | 100 | 40 | 15 | 125\nBank B | 300 | 0 | 20 | 280")).toEqual([
    "125 = 100 + 40 − 15",
    "280 = 300 + 0 − 20",
  ]);
});

test("also where it stands with a minus sign, and one row is wrong", () => {
  const rows = "Bank A | 100 | 40 | -15 | 125\nBank B | 300 | 0 | -20 | 208\nBank C | 50 | 0 | -10 | 40";
  expect(stand(rows)).toEqual(["125 = 100 + 40 + -15", "208 = 300 + 0 + -20", "40 = 50 + 0 + -10"]);
});

test("of a table without movements nothing is claimed", () => {
  const only = "Darlehen | Stand 01.01.2026 | Stand 31.12.2026\nBank A | 100 | 85\nBank B | 300 | 280";
  expect(standgleichungen(bewegungen(tabelle(only), 2026))).toEqual([]);
});
