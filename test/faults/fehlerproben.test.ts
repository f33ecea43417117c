import { umfang } from "../hilfen/umfang";
import { type Ergebnis, fehlerproben, proben } from "./proben";

const anteil = (all: Ergebnis[], test: (ergebnis: Ergebnis) => boolean): number =>
  all.filter(test).length / all.length;

test("planted faults are found, their cell is named, and the right value often comes first", async () => {
  const results = fehlerproben(await proben(), umfang(40, 1000), 1);
  const covered = results.filter(({ erfasst }) => erfasst);
  expect(anteil(results, ({ erfasst }) => erfasst)).toBeGreaterThan(0.85);
  expect(anteil(covered, ({ gefunden }) => gefunden)).toBeGreaterThan(0.97);
  expect(anteil(covered, ({ benannt }) => benannt)).toBeGreaterThan(0.93);
  expect(anteil(covered, ({ zuerst }) => zuerst)).toBeGreaterThan(0.62);
});
