import { alleBefunde, befunde } from "../../hilfen/befunde";

const AKTIVA = `
Aktiva | 2025 | 2026
Anlagevermögen | 6.000.000 | 6.200.000
Umlaufvermögen | 500.000 | 520.000
Rechnungsabgrenzungsposten | 3.000 | 4.000
Summe Aktiva | 6.503.000 | 6.724.000`;

const PASSIVA = `
Passiva | 2025 | 2026
Eigenkapital | 3.000.000 | 3.100.000
Rückstellungen | 400.000 | 424.000
Verbindlichkeiten | 3.103.000 | 3.200.000
Summe Passiva | 6.503.000 | 6.724.000`;

const NEBENEINANDER = `
Planbilanz zum 31.12.2026
Aktiva | | Passiva |
Anlagevermögen | 6.200.000 | Eigenkapital | 3.100.000
Vorräte | 520.000 | Rückstellungen | 424.000
Kassenbestand | 4.000 | Verbindlichkeiten | 3.200.000
Bilanzsumme | 6.724.000 | Bilanzsumme | 6.724.000`;

const wrong = (table: string): string => table.replace(/6\.724\.000(?![\s\S]*6\.724\.000)/, "6.742.000");

describe("BI-1: Aktiva = Passiva", () => {
  test.each([
    ["below each other", { Bilanz: AKTIVA + PASSIVA }, "C5 6742000"],
    ["on two sheets", { Aktiva: AKTIVA, Passiva: PASSIVA }, "C5 6742000"],
    ["beside each other", { Bilanz: NEBENEINANDER }, "B6 6742000"],
  ])("%s", (_, sheets, expected) => {
    expect(alleBefunde(sheets)).toEqual([]);
    const last = Object.entries(sheets).map(([name, table], index, all) => [
      name,
      index === all.length - 1 ? wrong(table) : table,
    ]);
    const found = befunde("BI-1", Object.fromEntries(last) as Record<string, string>);
    expect(found.map(({ cell, expected: right }) => `${cell} ${right}`)).toEqual([expected]);
    expect(found[0]?.severity).toBe("error");
  });

  test("one side alone is not compared", () => {
    expect(alleBefunde({ Aktiva: AKTIVA })).toEqual([]);
  });
});

const ANLAGEN = `
Anlagenspiegel
Anlagenklasse | Stand 01.01.2026 | Zugänge | Abgänge | Umbuchungen | Stand 31.12.2026
Gebäude | 1.800.000 | 33.000 | 12.500 | 570.000 | 2.390.500
Fahrzeuge | 900.000 | 150.000 | 45.000 | 0 | 1.005.000
Anlagen im Bau | 800.000 | 100.000 | 0 | -570.000 | 330.000
Insgesamt | 3.500.000 | 283.000 | 57.500 | 0 | 3.725.500`;

describe("BI-1: Anfang and changes come to Ende", () => {
  test.each([
    ["what is taken off without a sign", ANLAGEN],
    ["with a minus", ANLAGEN.replace(/12\.500 |45\.000 |57\.500 /g, "-$&")],
    ["over a row of units", ANLAGEN.replace("\nGebäude", "\n | EUR | EUR | EUR | EUR | EUR\nGebäude")],
  ])("%s", (_, table) => {
    expect(alleBefunde({ Anlagen: table })).toEqual([]);
    const [finding, ...others] = befunde("BI-1", { Anlagen: table.replace("2.390.500", "2.930.500") });
    expect(others).toEqual([]);
    expect(finding?.message).toContain("Gebäude: „Stand 31.12.2026");
    expect(finding?.suspects[0]).toMatchObject({ proposal: "2390500", reason: "Zahlendreher" });
  });

  test("not where the rows do not bear it out", () => {
    const other = ANLAGEN.replaceAll("0.000 |", "1.700 |");
    expect(befunde("BI-1", { Anlagen: other })).toEqual([]);
  });
});
