import fc from "fast-check";
import {
  kurznamen,
  zahlenbilder,
  zahlenbilderVon,
  type Zahlenbild,
} from "../../../src/berichte/diagramme/zahlenreihen";
import { Decimal, summe } from "../../../src/money/dezimal";
import { zahlDeutsch } from "../../../src/money/zahltext";
import { plan } from "../../../src/plan/plan";
import { abwasserwerk } from "../../hilfen/betriebe/abwasserwerk";
import { mappe } from "../../hilfen/mappe";
import { muster } from "../../hilfen/muster";

type Bildname = `${Zahlenbild["thema"]}/${Zahlenbild["ansicht"]}`;

function bild(bilder: Zahlenbild[], name: Bildname): Zahlenbild {
  const found = bilder.find(({ thema, ansicht }) => `${thema}/${ansicht}` === name);
  if (!found) throw new Error(`no picture ${name}`);
  return found;
}

/** Line by line: its amounts, "–" where there is none. */
const betraege = ({ zeilen }: Zahlenbild): Record<string, string> =>
  Object.fromEntries(
    zeilen.map(({ name, werte }) => [name, werte.map((wert) => wert?.betrag.toString() ?? "–").join(" ")]),
  );

const reihen = (one: Zahlenbild): string[] => one.reihen.map(({ name }) => name);

/** The sum of all lines in one series. */
const gesamt = ({ zeilen }: Zahlenbild, index: number): string =>
  summe(zeilen.flatMap(({ werte }) => werte[index]?.betrag ?? [])).toString();

describe("the published plan 2024", () => {
  test("shows what its Beschluss says, and the years before and after", async () => {
    const { bilder } = zahlenbilderVon([await muster("Wirtschaftsplan-2024")]);
    const ueberblick = bild(bilder, "erfolgsplan/ueberblick");
    expect(reihen(ueberblick)).toEqual([
      "Ergebnis 2022",
      "Ansatz 2023",
      "Ansatz 2024",
      "Planung 2025",
      "Planung 2026",
      "Planung 2027",
    ]);
    expect(betraege(ueberblick)).toEqual({
      Erträge: "10578686.19 11591000 12725500 – – –",
      Aufwendungen: "10262259.77 11176160 12177270 – – –",
      Jahresergebnis: "316426.42 414840 548230 550000 600000 600000",
    });
    expect(ueberblick.vollstaendig).toBe(true);
  });

  test("its lines add up to the totals, lines of zeros are left out", async () => {
    const { bilder } = zahlenbilderVon([await muster("Wirtschaftsplan-2024")]);
    const aufwendungen = bild(bilder, "erfolgsplan/aufwendungen");
    expect(gesamt(bild(bilder, "erfolgsplan/ertraege"), 2)).toBe("12725500");
    expect(gesamt(aufwendungen, 2)).toBe("12177270");
    expect(betraege(aufwendungen)).toMatchObject({ Materialaufwand: "4001239.44 4188690 4874000" });
    expect(Object.keys(betraege(aufwendungen))).not.toContain("Konzessionsabgaben");
    for (const side of ["herkunft", "verwendung"] as const) {
      const mittel = bild(bilder, `vermoegensplan/${side}`);
      expect(reihen(mittel)).toContain("Ansatz 2024");
      expect(gesamt(mittel, reihen(mittel).indexOf("Ansatz 2024"))).toBe("2028230");
    }
  });

  test("has no report: that is said", async () => {
    const { fehlt } = zahlenbilderVon([await muster("Wirtschaftsplan-2024")]);
    expect(fehlt).toEqual(["zwischenbericht"]);
  });
});

describe("the report of a joint check", () => {
  test("is found in the second file, and named", async () => {
    const { bilder, fehlt } = zahlenbilderVon([
      await muster("Wirtschaftsplan-2024"),
      await muster("Zwischenbericht-2023-06-30"),
    ]);
    const ueberblick = bild(bilder, "zwischenbericht/ueberblick");
    expect(fehlt).toEqual([]);
    expect(ueberblick.datei).toBe("Zwischenbericht-2023-06-30.xlsx");
    expect(bild(bilder, "erfolgsplan/ueberblick").datei).toBeUndefined();
    expect(kurznamen(ueberblick.reihen)).toEqual(["Ansatz", "Ist", "Hochrechnung"]);
    expect(betraege(ueberblick)).toMatchObject({ Jahresergebnis: "414840 191874.39 383748.78" });
    // The Ansätze of the report are those of the plan 2024's year before.
    expect(betraege(ueberblick).Erträge).toMatch(/^11591000 /);
    expect(betraege(bild(bilder, "zwischenbericht/aufwendungen")).Personalaufwand).toBe(
      "5155280 2452202.81 4904405.62",
    );
    expect(betraege(bild(bilder, "zwischenbericht/verwendung"))["Maschinen und maschinelle Anlagen"]).toBe(
      "1200000 455646 1200000",
    );
  });

  test("is the first file where the plan is the second", async () => {
    const { bilder, fehlt } = zahlenbilderVon([
      await muster("Zwischenbericht-2023-06-30"),
      await muster("Wirtschaftsplan-2024"),
    ]);
    expect(fehlt).toEqual([]);
    expect(bild(bilder, "zwischenbericht/ueberblick").datei).toBeUndefined();
    expect(bild(bilder, "erfolgsplan/ueberblick").datei).toBe("Wirtschaftsplan-2024.xlsx");
  });
});

test("many years of results are a theme of their own; what does not add up is marked", async () => {
  const { bilder, fehlt } = zahlenbilderVon([await muster("Kennzahlen-2023")]);
  const ueberblick = bild(bilder, "jahresvergleich/ueberblick");
  expect(fehlt).toEqual(["erfolgsplan", "zwischenbericht", "vermoegensplan"]);
  expect(kurznamen(ueberblick.reihen)).toEqual("2016 2017 2018 2019 2020 2021 2022 2023 2024".split(" "));
  // The published Jahresvergleich shows neither interest nor taxes.
  expect(ueberblick.vollstaendig).toBe(false);
});

describe("another enterprise", () => {
  const alle = (...args: Parameters<typeof abwasserwerk>) =>
    zahlenbilder(plan(abwasserwerk(...args))).bilder.map((one) => [one.thema, one.ansicht, betraege(one)]);

  test.each([
    ["costs with a minus sign", { aufwandNegativ: true }],
    ["totals in the headings", { summeInUeberschrift: true }],
  ])("%s show the same figures", (_, darstellung) => {
    expect(alle(darstellung)).toEqual(alle());
  });

  test("a loss is negative, however its line is called", () => {
    const loss = alle({ verlust: true });
    expect(alle({ verlust: true, alsJahresverlust: true })).toEqual(loss);
    expect(JSON.stringify(loss[0])).toContain('"Jahresergebnis":"-229890.15 -328200 -319800"');
  });

  test("without a Gesamtübersicht the accounts give the lines", () => {
    const { name, sheets } = abwasserwerk();
    const konten = { name, sheets: sheets.filter((sheet) => sheet.name === "Sachkonten") };
    const lines = (workbook: typeof konten) =>
      betraege(bild(zahlenbilder(plan(workbook)).bilder, "erfolgsplan/aufwendungen"));
    expect(lines(konten)).toEqual(lines({ name, sheets }));
  });
});

test("amounts in T€ are shown in euro", () => {
  const workbook = mappe({
    Erfolg: `
Erfolgsplan 2026
Bezeichnung | Ergebnis 2024 T€ | Ansatz 2025 T€ | Ansatz 2026 T€
1. Umsatzerlöse | 1.200 | 1.300 | 1.400
5. Materialaufwand | 400 | 450 | 500
6. Personalaufwand | 500 | 510 | 520
7. Abschreibungen | 100 | 110 | 120
9. Sonstige betriebliche Aufwendungen | 50 | 55 | 60
14. Zinsen und ähnliche Aufwendungen | 20 | 20 | 20
20. Jahresgewinn | 130 | 155 | 180`,
  });
  const ueberblick = bild(zahlenbilder(plan(workbook)).bilder, "erfolgsplan/ueberblick");
  expect(betraege(ueberblick)).toEqual({
    Erträge: "1200000 1300000 1400000",
    Aufwendungen: "1070000 1145000 1220000",
    Jahresergebnis: "130000 155000 180000",
  });
  expect(ueberblick.vollstaendig).toBe(true);
});

const HERKUNFT = [
  "1. Einnahmen aus Anlageabgängen",
  "2. Abschreibungen",
  "3. Jahresgewinn",
  "4. Erhöhung des Eigenkapitals",
  "5. Zuwendungen Dritter",
  "6. Zugang empfangene Ertragszuschüsse",
  "7. Zuführung zu Rückstellungen",
  "8. Investitionskredite (Neuaufnahme)",
  "9. Abnahme der liquiden Mittel",
];

test("of many lines the largest stand alone, the others together: nothing gets lost, to the cent", () => {
  const cents = fc.array(fc.integer({ min: 1, max: 900_000_000 }), { minLength: 9, maxLength: 9 });
  fc.assert(
    fc.property(cents, (amounts) => {
      const values = amounts.map((amount) => new Decimal(amount).div(100));
      const rows = HERKUNFT.map(
        (label, index) => `${label} | ${zahlDeutsch(values[index] ?? new Decimal(0), 2)}`,
      );
      const total = zahlDeutsch(summe(values), 2);
      const text = `Vermögensplan 2026\nBezeichnung | Ergebnis 2026 €\n${rows.join("\n")}\nSumme Mittelherkunft | ${total}`;
      const herkunft = bild(zahlenbilder(plan(mappe({ V: text }))).bilder, "vermoegensplan/herkunft");
      expect(herkunft.zeilen).toHaveLength(8);
      expect(gesamt(herkunft, 0)).toBe(summe(values).toString());
      expect(herkunft.vollstaendig).toBe(true);
      const [smallest, second] = [...values].sort((a, b) => a.cmp(b));
      expect(betraege(herkunft)["Übrige (2 Zeilen)"]).toBe(
        summe([smallest, second].flatMap((v) => v ?? [])).toString(),
      );
    }),
    { numRuns: 40 },
  );
});
