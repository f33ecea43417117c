import { spaltenvergleiche } from "../../../src/plan/aufbau/vergleichsspalten";
import { tabelle } from "../tabellen";

const JAHRE = 9;
const ZEILEN = 30;

/** Amounts of many years, and behind them all how much each is more than the one before, in per cent. */
function entwicklung(): string {
  const years = Array.from({ length: JAHRE }, (_, at) => 2020 + at);
  const head = ["Posten", ...years.map((year) => `Ansatz ${year}`), ...years.map((year) => `in % ${year}`)];
  const rows = Array.from({ length: ZEILEN }, (_, row) => {
    const amounts = years.map((_, at) => 1000 + ((row * 7919 + at * 104729) % 9000));
    const changes = amounts.map((amount, at) => {
      const before = amounts[at - 1];
      return before === undefined ? "" : ((100 * (amount - before)) / before).toFixed(1).replace(".", ",");
    });
    return [`Posten ${row}`, ...amounts, ...changes];
  });
  return [head, ...rows].map((row) => row.join(" | ")).join("\n");
}

test("columns of per cent behind the amounts of nine years are compared, the first as well as the last", () => {
  const compared = spaltenvergleiche(tabelle(entwicklung()));
  const columns = new Map<number, number[]>();
  for (const { gesamt, verglichen } of compared)
    columns.set(
      gesamt.column,
      verglichen.map(({ column }) => column),
    );
  expect([...columns]).toEqual(
    Array.from({ length: JAHRE - 1 }, (_, at) => [JAHRE + 2 + at, [at + 2, at + 1]]),
  );
  expect(compared).toHaveLength((JAHRE - 1) * ZEILEN);
});
