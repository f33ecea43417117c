import { pruefen } from "../../src/rules/kern/pruefen";
import { cellAddress } from "../../src/workbook/adresse";
import { umfang } from "../hilfen/umfang";
import { formelmappen } from "./formeln/mappen";
import { type Formelergebnis, formelproben } from "./formeln/versuche";

/** Where nothing but the formula can be meant, in a plan whose neighbouring columns are right. */
const KLAR = [
  "letzte Zeile fehlt",
  "erste Zeile fehlt",
  "mittlere Zeile fehlt",
  "Zahl über Summe",
  "Bezug ins falsche Jahr",
  "Bezug in die falsche Zeile",
  "Summe einer anderen Spalte",
  "Zahl in der Formel",
];

/** One formula is wrong. What all columns have in common, and what no rule looks for, is measured but not asked for. */
const GEFORDERT = [
  ...KLAR,
  "neue Zeile unter dem Bereich",
  "Zeilensumme zu kurz",
  "eine Zeile zu viel unten",
  "Formel des Nachbarn",
  "Vorzeichen",
  "Gruppe fehlt",
  "Posten doppelt",
  "Zirkelbezug",
  "Bezug ins Leere",
];

/** What the first finding says: which kind of rule, of which cell, with a formula, and that this heals everything. */
function erstes({ familie, stelle, befunde: [first], ganz }: Formelergebnis): string {
  const [suspect] = first?.suspects ?? [];
  const kind = first?.rule.replace(/\d+$/, "");
  const proposes = suspect?.proposalFormula === undefined ? "" : `, formula for ${suspect.cell}`;
  return `${familie}, ${stelle}: ${kind}${first?.cell}${proposes}, ${ganz ? "all right" : "not all right"}`;
}

const erwartet = ({ familie, stelle, orte: [ort] }: Formelergebnis): string => {
  const cell = ort && cellAddress(ort.row, ort.column);
  return `${familie}, ${stelle}: FX-${cell}, formula for ${cell}, all right`;
};

test("a clear fault is found first as one of its formula, and the formula that is proposed heals everything", async () => {
  const results = await formelproben(await formelmappen(["Beschluss getippt"]), umfang(1, 12), 1, KLAR);
  expect(new Set(results.map(({ familie }) => familie))).toEqual(new Set(KLAR));
  expect(results.map(erstes)).toEqual(results.map(erwartet));
});

test("neither Fehler nor Warnung is found in right workbooks", async () => {
  const all = (await formelmappen()).flatMap((mappe) =>
    pruefen(mappe)
      .findings.filter(({ severity }) => severity !== "info")
      .map(({ rule, sheet, cell, message }) => [mappe.name, rule, sheet, cell, message]),
  );
  expect(all).toEqual([]);
});

/** Some hundred workbooks are computed and checked: too long for a share of it to say anything. */
const SAATEN = umfang(0, 2) > 0 ? [1, 2] : [];

if (SAATEN.length > 0)
  test.each(SAATEN)(
    "faults of one formula are found and named, and hardly ever hidden elsewhere (%i)",
    async (saat) => {
      const results = await formelproben(await formelmappen(), 6, saat, GEFORDERT);
      const anteil = (test: (ergebnis: Formelergebnis) => boolean): number =>
        results.filter(test).length / results.length;
      expect(results.length).toBe(6 * GEFORDERT.length);
      expect(anteil(({ befunde }) => befunde.length > 0)).toBeGreaterThan(0.85);
      expect(anteil(({ benannt }) => benannt)).toBeGreaterThan(0.8);
      expect(anteil(({ ganz }) => ganz)).toBeGreaterThan(0.75);
      const folgen = results.flatMap((ergebnis) => ergebnis.folgen);
      expect(folgen.filter(({ folge }) => folge === "falsch").length).toBeLessThan(11);
      expect(folgen.filter(({ folge }) => folge === "bleibt").length).toBeLessThan(6);
    },
  );
