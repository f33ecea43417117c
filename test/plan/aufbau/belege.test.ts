import { bestbelegte, bilanz, istBelegt } from "../../../src/plan/aufbau/belege";
import { plus } from "../../../src/plan/aufbau/gleichung";
import { betrag } from "../../../src/plan/tabelle";
import { tabelle } from "../tabellen";

const { spalten, zeilen } = tabelle(`
Fahrzeug | 2024 | 2025 | 2026
Spülwagen | 18 | 0 | 19
Radlader | 9 | 0 | 9
Summe | 27 | 0 | 30`);

const gleichungen = spalten.flatMap((spalte) => {
  const [one, other, gesamt] = zeilen.map((zeile) => betrag(zeile, spalte));
  return one && other && gesamt ? [{ gesamt, terme: plus([one, other]) }] : [];
});

test("zeros confirm nothing, what does not hold is a miss", () => {
  expect(gleichungen).toHaveLength(3);
  expect(bilanz(gleichungen)).toEqual({ treffer: 1, fehlt: 1 });
});

test.each([
  ["summe", 2, 1, true],
  ["summe", 2, 2, false],
  ["summe", 1, 0, false],
  ["vergleich", 4, 1, true],
  ["vergleich", 3, 0, false],
  ["vergleich", 9, 2, false],
  ["vergleich", 20, 2, true],
  ["ergebnis", 2, 1, true],
  ["ergebnis", 0, 0, false],
  ["hochrechnung", 4, 1, true],
  ["hochrechnung", 7, 2, false],
  ["hochrechnung", 0, 0, true],
  ["bauart", 2, 5, true],
  ["vorzeichen", 1, 0, false],
] as const)("%s: %i hits and %i misses are evidence: %s", (was, treffer, fehlt, enough) => {
  expect(istBelegt(was, { treffer, fehlt })).toBe(enough);
});

test("the way that comes out most often, misses set against hits; of equals the first", () => {
  const wege = [
    { name: "a", treffer: 3, fehlt: 3 },
    { name: "b", treffer: 2, fehlt: 0 },
    { name: "c", treffer: 3, fehlt: 1 },
  ];
  expect(bestbelegte(wege)?.name).toBe("b");
  expect(bestbelegte([])).toBeUndefined();
});
