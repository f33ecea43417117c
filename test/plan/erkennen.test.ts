import { tabellen } from "../../src/plan/erkennen";
import { areaAddress } from "../../src/workbook/adresse";
import { muster } from "../hilfen/muster";
import { mappe } from "../hilfen/mappe";
import { spaltentexte } from "./tabellen";

const erkannt = (sheets: Record<string, string>): string[] =>
  tabellen(mappe(sheets)).map(({ kind, sheet, area }) => `${kind} ${sheet} ${areaAddress(area)}`);

const ERFOLGSPLAN = `
Bezeichnung | RE 2024 | Plan 2025 | Plan 2026
1. Umsatzerlöse | 10,00 | 20 | 30
3. Andere aktivierte Eigenleistungen | 0,00 | 0 | 0
4. Sonstige betriebliche Erträge | 1,00 | 2 | 3
5. Materialaufwand | 4,00 | 5 | 6
6. Personalaufwand | 2,00 | 3 | 4
18. Ergebnis nach Steuern | 5,00 | 14 | 23
20. Jahresgewinn / Jahresverlust | 5,00 | 14 | 23`;
const VERMOEGENSPLAN = `
 | Plan 2026 | VE 2026
2. Abschreibungen | 10
3. Jahresgewinn | 23
8. Investitionskredite | 7
Summe Einnahmen | 40
6. Maschinen | 30 | 0
Summe Sachanlagen | 30 | 0
Summe Anlagevermögen | 30 | 0
9. Zunahme der liquiden Mittel | 10
Summe Ausgaben | 40 | 0`;

describe("tables are recognised by their content", () => {
  test("never by the name of their sheet", () => {
    expect(erkannt({ Vermögensplan: ERFOLGSPLAN, Erfolgsplan: VERMOEGENSPLAN })).toEqual([
      "erfolgsplan Vermögensplan A1:D8",
      "vermoegensplan Erfolgsplan A1:C10",
    ]);
  });

  test("several on one sheet, wherever they start", () => {
    const moved = VERMOEGENSPLAN.split("\n").map((line) => ` |${line}`);
    expect(erkannt({ Alles: `\n\nWirtschaftsplan\n${ERFOLGSPLAN}\n\n${moved.join("\n")}` })).toEqual([
      expect.stringMatching(/^erfolgsplan Alles A4:/),
      expect.stringMatching(/^vermoegensplan Alles B1[3-5]:D/),
    ]);
  });

  test("accounts make a Kontenübersicht of the same lines", () => {
    expect(
      erkannt({
        Blatt: `
Sachkonto | Text | Plan 2026
 | 1. Umsatzerlöse
40010000 | Gebühren | 20
40020000 | Beiträge | 10
 | Summe | 30`,
      }),
    ).toEqual(["erfolgsplan-konten Blatt A1:C5"]);
  });

  test("one renamed row does no harm", () => {
    expect(erkannt({ Blatt: ERFOLGSPLAN.replace("5. Materialaufwand", "5. Sachkosten") })).toEqual([
      "erfolgsplan Blatt A1:D8",
    ]);
  });

  test("one without any known label is a table of its own kind", () => {
    expect(erkannt({ Blatt: "Fahrzeug | 2025 | 2026\nSpülwagen | 10 | 20\nBagger | 5 | 7" })).toEqual([
      "sonstige Blatt A1:C3",
    ]);
  });

  test("a workbook without figures has none", () => {
    expect(erkannt({ Blatt: "Guten Tag" })).toEqual([]);
  });
});

describe("the published workbooks", () => {
  const stellen = async (name: string): Promise<string[]> =>
    tabellen(await muster(name)).map(({ kind, sheet, area }) => `${kind} ${sheet} ${areaAddress(area)}`);

  test("the plan's main tables are where they are", async () => {
    expect(await stellen("Wirtschaftsplan-2024")).toEqual(
      expect.arrayContaining([
        "festsetzung Festsetzungsbeschluss A3:B13",
        "erfolgsplan Erfolgsplan A3:D30",
        "erfolgsplan-konten Kontenübersicht A3:E117",
        "vermoegensplan Vermögensplan A3:C47",
        "vorhaben Vorhaben A3:H25",
        "finanzplan Finanzplan A3:F48",
      ]),
    );
  });

  test("the Zwischenbericht's two main tables are where they are", async () => {
    expect(await stellen("Zwischenbericht-2023-06-30")).toEqual(
      expect.arrayContaining([
        "zwischenbericht-guv Gewinn- und Verlustrechnung A3:H118",
        "zwischenbericht-vermoegensplan Vermögensplan A3:D47",
      ]),
    );
  });

  test("the columns of the Kontenübersicht say year and kind", async () => {
    const table = tabellen(await muster("Wirtschaftsplan-2024")).find(
      ({ kind }) => kind === "erfolgsplan-konten",
    );
    expect(table && spaltentexte(table)).toEqual([
      "konto",
      "bezeichnung",
      "ergebnis 2022",
      "ansatz 2023",
      "ansatz 2024",
    ]);
  });
});
