import fc from "fast-check";
import { umfang } from "../hilfen/umfang";
import { Zellfehler, fehlercodes, gezeigt } from "./excel";
import * as blattfunktionen from "../../src/functions/functions";
import { type Funktionsname, katalog } from "../../src/functions/katalog";

const worte = Object.values(katalog).flatMap(({ argumente }) =>
  Object.values(argumente).flatMap((argument) => argument.worte ?? []),
);

/** Anything a cell can hand over, with values that work among them so that calls get far. */
const zelle = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom<unknown>(1, 6, 12, 13, -1, 0, 5, 2023, 45107, 60, 1e308, -1e308, 5e-324),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>("30.06.2023", "01.07.2025", "31.12.1899", "1.234,50", "44*", ""),
  },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(...worte) },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(null, undefined, true, NaN, Infinity, -0) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...Object.values(fehlercodes)).map((code) => new Zellfehler(code)),
  },
  { weight: 1, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.string() },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>({}, { basicValue: {} }, Symbol("x"), () => 1, 10n, { code: 7 }),
  },
);
const bereich = fc.array(fc.array(zelle, { maxLength: 6 }), { maxLength: 5 });
const zwoelf = fc.array(fc.array(zelle, { minLength: 12, maxLength: 12 }), { minLength: 1, maxLength: 3 });
const argument = fc.oneof(
  { weight: 6, arbitrary: zelle },
  { weight: 3, arbitrary: bereich },
  { weight: 1, arbitrary: zwoelf },
  { weight: 1, arbitrary: fc.array(zelle) },
);

const ausgaben = new Set(["#VALUE!", "#NUM!", "#DIV/0!", "#N/A", "#NULL!"]);

function istZellwert(wert: unknown): boolean {
  if (typeof wert === "number") return Number.isFinite(wert);
  return typeof wert === "string" || (wert instanceof Zellfehler && ausgaben.has(wert.code));
}

function istErgebnis(wert: unknown): boolean {
  if (!Array.isArray(wert)) return istZellwert(wert);
  const zeilen = wert as unknown[];
  const breite = Array.isArray(zeilen[0]) ? zeilen[0].length : 0;
  return (
    breite > 0 &&
    zeilen.every((zeile) => Array.isArray(zeile) && zeile.length === breite && zeile.every(istZellwert))
  );
}

const namen = Object.keys(katalog) as Funktionsname[];

test.each(namen)("whatever %s is given, it answers with values and errors that Excel knows", (name) => {
  const funktion = blattfunktionen[name] as (...werte: unknown[]) => unknown;
  const anzahl = Object.keys(katalog[name].argumente).length;
  fc.assert(
    fc.property(fc.array(argument, { maxLength: anzahl + 1 }), (werte) => {
      expect(istErgebnis(gezeigt(() => funktion(...werte)))).toBe(true);
    }),
    { numRuns: umfang(60, 2000) },
  );
});

/** Rows of a whole column; the share is still more than a call can take as arguments of their own. */
const ZEILEN = umfang(200_000, 1_048_576);

/** A column as Excel hands it over when a whole one is marked: figures at the top, nothing below. */
const ganzeSpalte = (belegt: readonly unknown[]) =>
  Array.from({ length: ZEILEN }, (_, zeile) => [belegt[zeile] ?? null]);

test("whole columns are computed", () => {
  const ist = ganzeSpalte(["Ist", 100, 200]);
  const plan = ganzeSpalte(["Plan", 400, 0]);
  const prozent = blattfunktionen.PLANPROZENT(ist, plan);
  expect(prozent.slice(0, 4)).toEqual([[expect.any(Zellfehler)], [25], [0], [""]]);
  expect(prozent).toHaveLength(ZEILEN);
  expect(blattfunktionen.KONTENSUMME(ist, plan, [["1*"]])).toBe(400);
  expect(blattfunktionen.MITTELVERAENDERUNG(ganzeSpalte([1, 2]), plan.slice(1))).toBe(-397);
  expect(blattfunktionen.LIQUIDITAETSPRUEFUNG(0, ganzeSpalte([1, 2]), ganzeSpalte([]), 10)).toHaveLength(3);
  expect(blattfunktionen.PRUEFSUMME(3, ganzeSpalte([1, 2]))).toBe("stimmt");
});

test("a whole column of figures is added up", () => {
  const voll = Array.from({ length: ZEILEN }, () => [0.1]);
  expect(blattfunktionen.MITTELVERAENDERUNG(voll, [[0]])).toBe(ZEILEN / 10);
});
