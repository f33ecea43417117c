import fc from "fast-check";
import { afavorschau, anlagengruppen } from "../../../src/berichte/ausblick/afavorschau";
import { ausblick, ausblicksplan, type Ausblicksplan } from "../../../src/berichte/ausblick/ausblick";
import { ausblickaussagen } from "../../../src/berichte/ausblick/ausblickaussagen";
import { ausblickblatt } from "../../../src/berichte/ausblick/ausblickblatt";
import { Decimal, summe } from "../../../src/money/dezimal";
import type { Workbook } from "../../../src/workbook/workbook";
import { abwasserwerk } from "../../hilfen/betriebe/abwasserwerk";
import { mappe } from "../../hilfen/mappe";
import { muster } from "../../hilfen/muster";

function planVon(workbooks: Workbook[]): Ausblicksplan {
  const found = ausblicksplan(workbooks);
  if (!found) throw new Error("no outlook");
  return found;
}

const euro = (value: number | string): Decimal => new Decimal(value);
const texte = (values: (Decimal | undefined)[]): (string | undefined)[] =>
  values.map((value) => value?.toString());

describe("the published plan 2024", () => {
  test("the liquid funds change as the plan says", async () => {
    const plan = planVon([await muster("Wirtschaftsplan-2024")]);
    expect(plan.finanzplan).toBe(true);
    expect(
      plan.jahre.map(({ jahr, veraenderung, imPlan }) => [jahr, veraenderung.toString(), imPlan]),
    ).toEqual([
      [2023, "-160", undefined],
      [2024, "2230", undefined],
      [2025, "175000", undefined],
      [2026, "195000", undefined],
      [2027, "225000", undefined],
    ]);
    const [, year] = plan.jahre;
    expect(year && texte(Object.values(year.zeilen))).toEqual([
      "548230",
      "1480000",
      "0",
      "0",
      "-2026000",
      "0",
      "0",
    ]);
    expect(plan.hoechstbetrag).toMatchObject({ betrag: euro(500_000), jahr: 2024 });
  });

  test("from a balance follow balances, credit, utilisation and the first breach", async () => {
    const plan = planVon([await muster("Wirtschaftsplan-2024")]);
    const result = ausblick(plan, { nach: 2022, bestand: euro(-600_000), hoechstbetrag: euro(500_000) });
    expect(texte(result.jahre.map(({ bestand }) => bestand))).toEqual([
      "-600160",
      "-597930",
      "-422930",
      "-227930",
      "-2930",
    ]);
    expect(texte(result.jahre.map(({ frei }) => frei))[0]).toBe("-100160");
    expect(texte(result.jahre.map(({ auslastung }) => auslastung))).toEqual([
      "120",
      "119.6",
      "84.6",
      "45.6",
      "0.6",
    ]);
    expect(ausblickaussagen(result)).toEqual([
      "Von 2023 bis 2027 nehmen die liquiden Mittel um 597.070 € zu.",
      "Der höchste Liquiditätskredit an einem Jahresende ist mit 600.160 € im Jahr 2023 nötig.",
      "Zuerst 2023 ist der Höchstbetrag von 500.000 € überschritten, um 100.160 €.",
      "Gerechnet sind Jahresenden; im Lauf eines Jahres kann mehr nötig sein.",
    ]);
    const later = ausblick(plan, { nach: 2023, bestand: euro(350_000) });
    expect(texte(later.jahre.map(({ bestand }) => bestand))).toEqual([
      "352230",
      "527230",
      "722230",
      "947230",
    ]);
    expect(ausblickaussagen(later)[1]).toMatch(
      /kein.* 2024 mit 352\.230 €|An keinem Jahresende .*2024 mit 352\.230 €/,
    );
  });

  test("the AfA of the programme stands beside the planned one", async () => {
    const plan = planVon([await muster("Wirtschaftsplan-2024")]);
    const groups = anlagengruppen(plan.quelle.plan);
    expect(
      groups.map(({ position, quelle, investitionen }) => [
        position,
        quelle,
        investitionen.get(2024)?.toString(),
      ]),
    ).toEqual([
      ["summeImmateriell", "programm", "645000"],
      ["fremdbauten", "programm", "215000"],
      ["maschinen", "programm", "1156000"],
      ["ausstattung", "programm", "10000"],
    ]);
    const jahre = plan.jahre.map(({ jahr, zeilen }) => ({ jahr, abschreibungen: zeilen.abschreibungen }));
    expect(afavorschau(groups, jahre, { nutzungsdauern: {}, monat: 7 })).toEqual([]);
    const result = afavorschau(groups, jahre, { nutzungsdauern: { maschinen: euro(5) }, monat: 7 });
    // Half a year of 2023's 1.200.000, then a whole one and half of 1.156.000 …
    expect(texte(result.map(({ summe: sum }) => sum)).slice(0, 2)).toEqual(["120000", "355600"]);
    expect(texte(result.map(({ rest }) => rest)).slice(0, 2)).toEqual(["1290000", "1124400"]);
  });

  test("as a sheet every year is a column", async () => {
    const plan = planVon([await muster("Wirtschaftsplan-2024")]);
    const result = ausblick(plan, { nach: 2022, bestand: euro(0), hoechstbetrag: euro(500_000) });
    const sheet = ausblickblatt(plan, result, ausblickaussagen(result));
    expect(sheet.spalten).toHaveLength(6);
    const row = sheet.zeilen.find(({ zellen }) => zellen[0]?.inhalt === "Veränderung der liquiden Mittel");
    expect(row?.zellen.slice(1).map((cell) => String(cell?.inhalt))).toEqual([
      "-160",
      "2230",
      "175000",
      "195000",
      "225000",
    ]);
  });
});

describe("other plans", () => {
  test("credits, grants and redemption of a Vermögensplan alone", () => {
    const plan = planVon([abwasserwerk()]);
    expect(plan.finanzplan).toBe(false);
    expect(plan.jahre.map(({ jahr }) => jahr)).toEqual([2026]);
    const [year] = plan.jahre;
    expect(year?.zeilen.tilgung.toString()).toBe("-611400");
    expect(year?.zeilen.sonstigeEinnahmen.toString()).toBe("320000");
    expect(year?.zeilen.investitionen.toString()).toBe("-2985000");
    expect(year?.zeilen.kredite.gt(0)).toBe(true);
    // Credits make up exactly what is missing.
    expect(year?.veraenderung.toString()).toBe("0");
    expect(year?.imPlan).toBeUndefined();
  });

  test("a balance that does not follow from its lines is said", () => {
    const wrong = mappe({
      Finanzplan: `
Finanzplan 2025 bis 2029
 | 2025 / € | 2026 / € | 2027 / € | 2028 / € | 2029 / €
2. Abschreibungen | 100 | 100 | 100 | 100 | 100
3. Jahresgewinn | 50 | 50 | 50 | 50 | 50
9. Abnahme der liquiden Mittel | 0 | 0 | 0 | 0 | 0
Summe Einnahmen / Mittelherkunft | 150 | 150 | 150 | 150 | 150
6. Maschinen | 120 | 120 | 120 | 120 | 120
Summe Sachanlagen | 120 | 120 | 120 | 120 | 120
Summe Anlagevermögen | 120 | 120 | 120 | 120 | 120
9. Zunahme der liquiden Mittel | 30 | 31 | 30 | 30 | 30
Summe Sonstige Mittelverwendung | 30 | 31 | 30 | 30 | 30
Summe Ausgaben / Mittelverwendung | 150 | 151 | 150 | 150 | 150`,
    });
    expect(planVon([wrong]).jahre.map(({ imPlan }) => imPlan?.toString())).toEqual([
      undefined,
      "31",
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("neither plan: none", () => {
    expect(ausblicksplan([mappe({ A: "a | 1" })])).toBeUndefined();
  });

  test("the last balance is the first one and all changes, credit is what it lacks", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -900_000, max: 900_000 }),
        fc.integer({ min: 0, max: 600_000 }),
        (start, limit) => {
          const plan = planVon([ausgangsplan]);
          const { jahre } = ausblick(plan, { nach: 2025, bestand: euro(start), hoechstbetrag: euro(limit) });
          const changes = summe(plan.jahre.map(({ veraenderung }) => veraenderung));
          expect(jahre.at(-1)?.bestand?.toString()).toBe(changes.plus(start).toString());
          for (const { bestand, kredit, frei } of jahre) {
            expect(kredit?.toString()).toBe(Decimal.max(0, bestand?.negated() ?? 0).toString());
            expect(frei?.toString()).toBe(new Decimal(limit).minus(kredit ?? 0).toString());
          }
        },
      ),
    );
  });
});

const ausgangsplan = abwasserwerk({ verlust: true });
