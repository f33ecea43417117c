import { abschreibungsplan } from "../../src/finance/abschreibung";
import { anlagenspiegel, fortschreibung } from "../../src/finance/anlagenspiegel";
import { d, tag } from "./dezimal";

const anlage = (klasse: string, am: string, abgang?: string) => ({
  klasse,
  plan: abschreibungsplan({
    anschaffungswert: d(1200),
    nutzungsdauer: d(1),
    anschaffung: tag(am),
    verfahren: "linear",
    abgang: abgang === undefined ? undefined : tag(abgang),
  }),
});

/** AHK, then AfA, then book values, each as numbers. */
const werte = (am: string, abgang: string | undefined, jahr: number) => {
  const { summe } = anlagenspiegel([anlage("EDV", am, abgang)], jahr);
  return [
    [summe.ahkAnfang, summe.zugaenge, summe.abgaenge, summe.ahkEnde].map(Number),
    [summe.afaAnfang, summe.afaJahr, summe.afaAbgaenge, summe.afaEnde].map(Number),
    [summe.restbuchwertVorjahr, summe.restbuchwert].map(Number),
  ];
};

const NICHTS = [
  [0, 0, 0, 0],
  [0, 0, 0, 0],
  [0, 0],
];

test("an asset is added in its year, even in December, and stands there in the next", () => {
  expect(werte("31.12.2023", undefined, 2022)).toEqual(NICHTS);
  expect(werte("31.12.2023", undefined, 2023)).toEqual([
    [0, 1200, 0, 1200],
    [0, 100, 0, 100],
    [0, 1100],
  ]);
  expect(werte("31.12.2023", undefined, 2024)).toEqual([
    [1200, 0, 0, 1200],
    [100, 1100, 0, 1200],
    [1100, 0],
  ]);
});

test("a disposal in December is one of its year", () => {
  expect(werte("01.07.2023", "30.12.2023", 2023)).toEqual([
    [0, 1200, 1200, 0],
    [0, 500, 500, 0],
    [0, 0],
  ]);
  // On its last day the month counts.
  expect(werte("01.07.2023", "31.12.2023", 2023)).toEqual([
    [0, 1200, 1200, 0],
    [0, 600, 600, 0],
    [0, 0],
  ]);
  expect(werte("01.07.2023", "31.12.2023", 2024)).toEqual(NICHTS);
});

test("a disposal in January is one of its year, without depreciation in it", () => {
  expect(werte("01.07.2023", "02.01.2024", 2024)).toEqual([
    [1200, 0, 1200, 0],
    [600, 0, 600, 0],
    [600, 0],
  ]);
});

test("classes stand in the order of their appearance and make up the total", () => {
  const { klassen, summe } = anlagenspiegel(
    [anlage("EDV", "01.01.2023"), anlage("BGA", "01.01.2023"), anlage("EDV", "01.01.2023")],
    2023,
  );
  expect(klassen.map(({ klasse, werte }) => [klasse, Number(werte.zugaenge)])).toEqual([
    ["EDV", 2400],
    ["BGA", 1200],
  ]);
  expect(Number(summe.zugaenge)).toBe(3600);
});

test("a balance is carried forward with its Umbuchungen", () => {
  expect(fortschreibung(d(100), d(20), d(5)).toNumber()).toBe(115);
  expect(fortschreibung(d(100), d(20), d(5), d(-15)).toNumber()).toBe(100);
});
