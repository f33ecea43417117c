import { beispielbericht } from "../../../src/rules/beispiele/beispielbericht";
import { beispielplan } from "../../../src/rules/beispiele/beispielplan";
import { beispielprogramm } from "../../../src/rules/beispiele/beispielprogramm";
import { beispieluebersichten } from "../../../src/rules/beispiele/beispieluebersichten";
import { meldungenZwischen, zwischenDateien } from "../../hilfen/befunde";

const { erfolgsplan, konten, vermoegensplan, festsetzung } = beispielplan;
const { finanzplan, vorhaben } = beispielprogramm;
const NACHTRAG = "Hat ein Nachtrag den Plan geändert, gilt der geänderte Ansatz.";

/** A table of the plan of 2026 as the plan of 2025 had it: its Ansatz is what the later one shows as prior year. */
function jahrZuvor(table: string): string {
  return table
    .replace("Ergebnis 2024 | Ansatz 2025 | Ansatz 2026", "Ergebnis 2023 | Ansatz 2024 | Ansatz 2025")
    .replaceAll(/\| ([\d.]+,\d\d) \| ([\d.-]+) \| ([\d.-]+)/g, "| 0,00 | 0 | $2");
}

const finanzplan2025 = `
Vermögensplan | Ansatz 2025 | VE 2025
2. Abschreibungen | 89.000
3. Jahresgewinn | 27.500
5. Zuwendungen Dritter zu Investitionen | 0
8. Investitionskredite (Neuaufnahme) | 0
9. Abnahme der liquiden Mittel | 1.500
Summe Einnahmen / Mittelherkunft | 118.000
6. Maschinen und maschinelle Anlagen | 60.000
7. Betriebs- und Geschäftsausstattung | 20.000
Summe Sachanlagen | 80.000
Summe Anlagevermögen | 80.000
2. Tilgung Investitionskredite | 38.000
9. Zunahme der liquiden Mittel | 0
Summe Sonstige Mittelverwendung | 38.000
Summe Ausgaben / Mittelverwendung | 118.000`;

const alt = { Konten: jahrZuvor(konten), Erfolgsplan: jahrZuvor(erfolgsplan), Vermögensplan: finanzplan2025 };
const neu = {
  Konten: konten,
  Erfolgsplan: erfolgsplan,
  Finanzplan: finanzplan,
  Vermögensplan: vermoegensplan,
};
const pruefe = (
  eigene: Record<string, string>,
  andere: Record<string, string>,
  name = "Plan 2025.xlsx",
): string[] => meldungenZwischen({ "Plan 2026.xlsx": eigene, [name]: andere });

describe("FP-1: the prior year is that of last year's plan", () => {
  test("nothing where all agree, whichever file comes first", () => {
    expect(alt.Konten).toContain("4411901000 | Erlöse aus Druckaufträgen | 0,00 | 0 | 165.000");
    expect(pruefe(neu, alt)).toEqual([]);
    expect(meldungenZwischen({ "Plan 2025.xlsx": alt, "Plan 2026.xlsx": neu })).toEqual([]);
  });

  test("an account is named with both amounts, and nothing that follows from it", () => {
    const andere = {
      ...alt,
      Konten: alt.Konten.replace("| 350.000", "| 345.000"),
      Erfolgsplan: alt.Erfolgsplan.replace("| 515.000", "| 510.000"),
    };
    expect(pruefe(neu, andere)).toEqual([
      `Plan 2026.xlsx FP-1 error Konten D4: Konto 4411902000 „Erlöse aus Vermietung“ (Ansatz 2025): Hier stehen 350.000 €, im Plan 2025 (Plan 2025.xlsx) 345.000 € (Differenz 5.000 €). ${NACHTRAG}`,
    ]);
  });

  test("without accounts the lines of the Erfolgsplan are compared", () => {
    const { Erfolgsplan } = neu;
    expect(
      pruefe({ Erfolgsplan }, { Erfolgsplan: alt.Erfolgsplan.replace("| 178.000", "| 180.000") }),
    ).toEqual([
      expect.stringMatching(
        /^Plan 2026\.xlsx FP-1 error Erfolgsplan C5: 5\. Materialaufwand \(Ansatz 2025\): Hier stehen 178\.000 €, im Plan 2025 \(Plan 2025\.xlsx\) 180\.000 €/,
      ),
    ]);
  });

  test("the Finanzplan's prior year is last year's Vermögensplan", () => {
    const anders = finanzplan2025.replace("Anlagen | 60.000", "Anlagen | 66.000");
    expect(pruefe(neu, { ...alt, Vermögensplan: anders })).toEqual([
      `Plan 2026.xlsx FP-1 error Finanzplan B8: 6. Maschinen und maschinelle Anlagen (2025): Hier stehen 60.000 €, im Plan 2025 (Plan 2025.xlsx) 66.000 € (Differenz −6.000 €). ${NACHTRAG}`,
    ]);
  });

  test("a Vorhaben's prior Ansatz, where no Finanzplan shows the year", () => {
    const vorher = vorhaben
      .replace(
        "Ergebnis 2024 | Ansatz 2025 | Ansatz 2026 | VE 2026",
        "Ergebnis 2023 | Ansatz 2024 | Ansatz 2025 | VE 2025",
      )
      .replace("bis 2024", "bis 2023")
      .replaceAll(/\| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \| ([\d.]+)/g, "| 0 | 0 | $2 | 0 | $5");
    const files = (table: string): string[] =>
      pruefe(
        { Vorhaben: vorhaben, Vermögensplan: vermoegensplan },
        { Vorhaben: table, Vermögensplan: finanzplan2025 },
      );
    expect(files(vorher)).toEqual([]);
    expect(files(vorher.replace("| 25.000", "| 27.000"))).toEqual([
      expect.stringContaining(
        "FP-1 error Vorhaben D5: Konto 0730000000 „Klimaanlage“ (Ansatz 2025): Hier stehen 25.000 €",
      ),
    ]);
  });

  test("Aufwendungen with a minus sign are the same amounts", () => {
    const negativ = alt.Konten.replace("| 74.000", "| -74.000")
      .replace("| 104.000", "| -104.000")
      .replace("| 178.000", "| -178.000");
    expect(pruefe({ Konten: konten }, { Konten: negativ })).toEqual([]);
  });

  test("of plan and Nachtrag the one that agrees counts", () => {
    const stand = alt.Konten.replace("| 350.000", "| 345.000").replace("| 515.000", "| 510.000");
    const files = {
      "Plan 2026.xlsx": { Konten: konten },
      "Plan 2025.xlsx": { Konten: stand },
      "Nachtrag 2025.xlsx": { Konten: alt.Konten },
    };
    expect(meldungenZwischen(files)).toEqual([]);
  });

  test("a column that is another altogether is one Warnung, not a Fehler for each amount", () => {
    const anders = alt.Konten.replaceAll(/\| 0 \| (\d+)\.000/g, "| 0 | $1.500");
    expect(pruefe({ Konten: konten }, { Konten: anders })).toEqual([
      "Plan 2026.xlsx FP-1 warning Konten D3: 4 von 4 Beträgen (Ansatz 2025) sind andere als im Plan 2025 (Plan 2025.xlsx). Bitte prüfen, ob die Spalte die Ansätze dieses Jahres zeigt und ob beide Pläne zum selben Betrieb gehören.",
    ]);
  });

  test.each([
    [
      "a plan of two years ago",
      Object.fromEntries(
        Object.entries(alt).map(([name, table]) => [
          name,
          table.replaceAll("2025", "2023").replaceAll("2024", "2022"),
        ]),
      ),
    ],
    [
      "a report of the year before",
      {
        Bericht: beispielbericht.guv
          .replaceAll("2025", "2024")
          .replaceAll("2026", "2025")
          .replace("| 170.000", "| 171.000"),
      },
    ],
  ])("%s is no last year's plan", (_, andere) => {
    expect(pruefe(neu, andere).filter((line) => line.includes("FP-1"))).toEqual([]);
  });
});

describe("plans of two years beside each other", () => {
  const { gemeindehaushalt, verbindlichkeiten, stellen, verpflichtungsermaechtigungen } =
    beispieluebersichten;
  const jahr = (table: string, years: number): string =>
    table.replaceAll(/20(2\d)/g, (_, year: string) => `20${Number(year) + years}`);
  const voll = {
    ...neu,
    ...beispielprogramm,
    festsetzung,
    gemeindehaushalt,
    verbindlichkeiten,
    stellen,
    verpflichtungsermaechtigungen,
  };
  const frueher = Object.fromEntries(Object.entries(voll).map(([name, table]) => [name, jahr(table, -1)]));

  test("no part of the one is checked against a part of the other, but for the prior year", () => {
    const rules = (files: Record<string, Record<string, string>>): string[] => [
      ...new Set(zwischenDateien(files).map(({ rule, severity }) => `${rule} ${severity}`)),
    ];
    const expected = ["FP-1 warning"];
    expect(rules({ "Plan 2026.xlsx": voll, "Plan 2025.xlsx": frueher })).toEqual(expected);
    expect(rules({ "Plan 2025.xlsx": frueher, "Plan 2026.xlsx": voll })).toEqual(expected);
  });

  test("a part that only the other has is not taken for one's own", () => {
    const { festsetzung: beschluss } = frueher;
    expect(
      zwischenDateien({
        "Plan 2026.xlsx": { Erfolgsplan: erfolgsplan },
        "Beschluss 2025.xlsx": { Beschluss: beschluss?.replace("540.000", "444.000") ?? "" },
      }),
    ).toEqual([]);
  });

  test("two versions of one year are not mixed, but a plan spread over files is one", () => {
    const anders = { ...voll, maschinen: voll.maschinen.replaceAll("| 85 |", "| 58 |") };
    expect(zwischenDateien({ "A.xlsx": voll, "B.xlsx": anders })).toEqual([]);
    const { Erfolgsplan } = neu;
    const spread = {
      "E.xlsx": { Erfolgsplan },
      "B.xlsx": { Beschluss: festsetzung.replace("Erträge | 540", "Erträge | 550") },
    };
    expect(zwischenDateien(spread).map(({ rule }) => rule)).toEqual(["FB-1"]);
  });
});
