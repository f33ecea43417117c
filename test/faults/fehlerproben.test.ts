import { muster } from "../hilfen/muster";
import { umfang } from "../hilfen/umfang";
import { PLANFEHLER } from "./planfehler/arten";
import { planfehlerproben } from "./planfehler/versuche";
import { type Ergebnis, fehlerproben, MUSTER, proben } from "./proben";

const anteil = (all: Ergebnis[], test: (ergebnis: Ergebnis) => boolean): number =>
  all.filter(test).length / all.length;

test("planted faults are found, their cell is named, and the right value often comes first", async () => {
  const results = fehlerproben(await proben(), umfang(40, 1000), 1);
  const covered = results.filter(({ erfasst }) => erfasst);
  expect(anteil(results, ({ erfasst }) => erfasst)).toBeGreaterThan(0.85);
  expect(anteil(covered, ({ gefunden }) => gefunden)).toBeGreaterThan(0.97);
  expect(anteil(covered, ({ benannt }) => benannt)).toBeGreaterThan(0.95);
  expect(anteil(covered, ({ zuerst }) => zuerst)).toBeGreaterThan(0.8);
});

/** Kinds that are always found in the samples, wherever they happen. */
const STETS = ["Zahl als Text", "Summe überschrieben", "Beschluss alt"];

test("what people do to plans with formulas can be planted, and the plainest of it is found and named", async () => {
  const arten = umfang(1, 2) > 1 ? Object.keys(PLANFEHLER) : STETS;
  const results = await planfehlerproben(await Promise.all(MUSTER.map(muster)), umfang(1, 8), 1, arten);
  expect([...new Set(results.map(({ art }) => art))]).toEqual(arten);
  const missed = results.filter(
    ({ art, gefunden, benannt }) => STETS.includes(art) && !(gefunden && benannt),
  );
  expect(missed.map(({ art, was }) => `${art}: ${was}`)).toEqual([]);
});
