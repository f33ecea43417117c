import { mitFehler } from "../../../src/rules/beispiele/beispielplan";
import { alleBefunde, befunde, meldungen } from "../../hilfen/befunde";

const FUHRPARK = `
Fahrzeug | Ergebnis 2024 | Ansatz 2025 | Ansatz 2026
Spülwagen | 18.400 | 19.000 | 19.500
Kehrmaschine | 22.150 | 23.000 | 24.000
Radlader | 9.300 | 9.500 | 9.800
Summe | =SUMME(B2:B4) → 49.850 | =SUMME(C2:C4) → 51.500 | =SUMME(D2:D4) → 53.300`;

describe("FX-1: a sum that leaves out a row of its block", () => {
  const vorschlaege = (sheets: Record<string, string>): string[] =>
    befunde("FX-1", sheets).flatMap(({ suspects }) =>
      suspects.map(({ cell, proposalFormula, proposal }) => `${cell} ${proposalFormula} ${proposal}`),
    );

  test("the last one", () => {
    const table = mitFehler(FUHRPARK, "=SUMME(D2:D4) → 53.300", "=SUMME(D2:D3) → 43.500");
    expect(meldungen("FX-1", { Fuhrpark: table })).toEqual([
      "warning Fuhrpark D5: Summe in D5 (Ansatz 2026): Die Formel =SUMME(D2:D3) lässt D4 („Radlader“) aus. Bitte den Bereich der Formel erweitern, wenn die Zeile dazugehört.",
    ]);
    expect(vorschlaege({ Fuhrpark: table })).toEqual(["D5 SUM(D2:D4) 53300"]);
  });

  test.each([
    ["", "D4 („Radlader“) aus. Bitte", "wenn die Zeile dazugehört.", "Zeile „Radlader“ fehlt in der Summe"],
    [
      "\nUnimog | 5.000 | 5.100 | 5.200",
      "D4:D5 („Radlader“, „Unimog“) aus. Bitte",
      "wenn die Zeilen dazugehören.",
      "„Radlader“ und 1 weitere Zeile fehlen in der Summe",
    ],
  ])("one, or several: %j", (rows, missing, rat, reason) => {
    const table = FUHRPARK.replace("\nSumme", `${rows}\nSumme`)
      .replace("=SUMME(D2:D4) → 53.300", "=SUMME(D2:D3) → 43.500")
      .replaceAll(/(=SUMME\(.2:.)4/g, rows ? "$15" : "$14");
    const [finding] = befunde("FX-1", { Fuhrpark: table });
    expect(finding?.message).toContain(missing);
    expect(finding?.message).toContain(rat);
    expect(finding?.suspects.map((suspect) => suspect.reason)).toEqual([reason]);
  });

  test("the first one, where the neighbours take it in", () => {
    const first = mitFehler(FUHRPARK, "=SUMME(D2:D4) → 53.300", "=SUMME(D3:D4) → 33.800");
    expect(alleBefunde({ Fuhrpark: first })).toEqual([
      "FX-1 warning Fuhrpark D5: Summe in D5 (Ansatz 2026): Die Formel =SUMME(D3:D4) lässt D2 („Spülwagen“) aus. Bitte den Bereich der Formel erweitern, wenn die Zeile dazugehört.",
    ]);
  });

  test("in all years: one finding, with a formula for each", () => {
    const neu = FUHRPARK.replace("\nSumme", "\nUnimog | 5.000 | 5.100 | 5.200\nSumme");
    expect(meldungen("FX-1", { Fuhrpark: neu })).toEqual([
      "warning Fuhrpark B6: Summe (B6:D6): Die Summenformeln lassen B5:D5 („Unimog“) aus. Bitte die Bereiche der Formeln erweitern, wenn die Zeile dazugehört.",
    ]);
    expect(vorschlaege({ Fuhrpark: neu })).toEqual([
      "B6 SUM(B2:B5) 54850",
      "C6 SUM(C2:C5) 56600",
      "D6 SUM(D2:D5) 58500",
    ]);
  });

  test("the first one in all years, where it goes into nothing else", () => {
    const oben = FUHRPARK.replaceAll(/=SUMME\((.)2:(.)4\) → \S+/g, "=SUMME($13:$24) → 1");
    expect(befunde("FX-1", { Fuhrpark: oben })).toHaveLength(1);
    expect(befunde("FX-1", { Fuhrpark: oben.replace("Spülwagen", "Anfangsbestand") })).toEqual([]);
  });

  test("a sum above its items", () => {
    const oben = `
Fahrzeug | Ergebnis 2024 | Ansatz 2025 | Ansatz 2026
Fuhrpark gesamt | =SUMME(B3:B4) → 40.550 | =SUMME(C3:C5) → 51.500 | =SUMME(D3:D5) → 53.300
Spülwagen | 18.400 | 19.000 | 19.500
Kehrmaschine | 22.150 | 23.000 | 24.000
Radlader | 9.300 | 9.500 | 9.800`;
    expect(vorschlaege({ Fuhrpark: oben })).toEqual(["B2 SUM(B3:B5) 49850"]);
  });
});

describe("FX-1 says nothing of right formulas", () => {
  const bericht = `
Zwischenbericht | Planansatz 2026 | Ist per 30.06.2026 | Hochrechnung zum Jahresende
1. Umsatzerlöse | 530.000 | 265.000 | =C2*2 → 530.000
3. Sonstige betriebliche Erträge | 10.000 | 5.000 | =C3*2 → 10.000
Summe Erträge | =SUMME(B2:B3) → 540.000 | =SUMME(C2:C3) → 270.000 | =C4*2 → 540.000
4. Materialaufwand | 184.000 | 92.000 | =C5*2 → 184.000
5. Personalaufwand | 208.000 | 104.000 | =C6*2 → 208.000
11. Ergebnis nach Steuern | =B4-B5-B6 → 148.000 | =C4-C5-C6 → 74.000 | =C7*2 → 148.000`;

  const kette = `
Kostenstelle | Ansatz 2024 | Ansatz 2025 | Ansatz 2026
Strom | 100 | 110 | 120
Wasser | 50 | 55 | 60
Summe Bad | =SUMME(B2:B3) → 150 | =SUMME(C2:C3) → 165 | =SUMME(D2:D3) → 180
Eis | 40 | 44 | 48
Wasser | 10 | 11 | 12
Summe Eisbahn | =SUMME(B5:B6) → 50 | =SUMME(C5:C6) → 55 | =SUMME(D5:D6) → 60
Gesamtsumme | =B4+B7 → 200 | =C4+C7 → 220 | =D4+D7 → 240`;

  const gegliedert = `
Posten | Ergebnis 2024 | Ansatz 2025 | Ansatz 2026
Gebühren | 400 | 410 | 420
Zuweisungen | 100 | 110 | 120
Leistung | =SUMME(B2:B3) → 500 | =SUMME(C2:C3) → 520 | =SUMME(D2:D3) → 540
Material | 90 | 95 | 99
Fremdleistungen | 60 | 65 | 70
Materialaufwand | =SUMME(B5:B6) → 150 | =SUMME(C5:C6) → 160 | =SUMME(D5:D6) → 169
Überschuss | =B4-B7 → 350 | =C4-C7 → 360 | =D4-D7 → 371
Steuern | -50 | -60 | -70
Bleibt | =SUMME(B8:B9) → 300 | =SUMME(C8:C9) → 300 | =SUMME(D8:D9) → 301`;

  const davon = `
Fahrzeug | Ergebnis 2024 | Ansatz 2025 | Ansatz 2026
Spülwagen | 18.400 | 19.000 | 19.500
Kehrmaschine | 22.150 | 23.000 | 24.000
davon geleast | 2.150 | 3.000 | 4.000
Summe | =SUMME(B2:B3) → 40.550 | =SUMME(C2:C3) → 42.000 | =SUMME(D2:D3) → 43.500`;

  // The amounts of all rows are typed: nothing but the words says what belongs together.
  const genannt = `
Posten | Ergebnis 2024 | Ansatz 2025 | Ansatz 2026
1. Einzahlungen von Kunden | 400 | 410 | 420
2. Übrige Einzahlungen | 100 | 110 | 120
3. Auszahlungen für Personal | 90 | 95 | 99
4. Übrige Auszahlungen | 60 | 65 | 70
5. Auszahlungen (Summe Nr. 3 und 4) | =SUMME(B4:B5) → 150 | =SUMME(C4:C5) → 160 | =SUMME(D4:D5) → 169`;

  const liquiditaet = `
Monat | Januar 2026 | Februar 2026 | März 2026
Anfangsbestand | 100 | =B7 → 140 | =C7 → 185
Gebühren | 50 | 55 | 60
Zuweisungen | 10 | 10 | 10
Einzahlungen | =SUMME(B3:B4) → 60 | =SUMME(C3:C4) → 65 | =SUMME(D3:D4) → 70
Auszahlungen | 20 | 20 | 20
Endbestand | =B2+B5-B6 → 140 | =C2+C5-C6 → 185 | =D2+D5-D6 → 235`;

  const mengen = `
Kalkulation | Ansatz 2024 | Ansatz 2025 | Ansatz 2026
Abwassermenge in m³ | 1.000 | 1.100 | 1.200
Personal | 400 | 410 | 420
Material | 100 | 110 | 120
Gebührenbedarf | =SUMME(B3:B4) → 500 | =SUMME(C3:C4) → 520 | =SUMME(D3:D4) → 540`;

  test.each([
    ["sums", FUHRPARK],
    ["an opening balance above the payments", liquiditaet],
    ["a quantity above the costs", mengen],
    ["totals without a word that says so, and a sum that starts with one", gegliedert],
    ["a row that is part of another", davon],
    ["a row that says what it sums", genannt],
    ["a report with sums and a Hochrechnung that doubles", bericht],
    ["chains of sums", kette],
    ["sums of sums as one range", kette.replaceAll(/=(.)4\+(.)7/g, "=SUMME($14;$17)")],
    ["absolute references", FUHRPARK.replaceAll(/SUMME\((.)2:(.)4\)/g, "SUMME($$1$$2:$$2$$4)")],
    ["references to another sheet", FUHRPARK.replaceAll(/SUMME\((.)2:(.)4\)/g, "SUMME(Fahrzeuge!$12:$240)")],
    ["a range that reaches over the heading", FUHRPARK.replaceAll(/\((.)2:/g, "($11:")],
    ["a blank row in the range", FUHRPARK.replace("\nSumme", "\n\nSumme")],
    ["figures that are computed one by one", FUHRPARK.replace("19.500", "=19000+500 → 19.500")],
    [
      "a year as results without formulas",
      FUHRPARK.replace("=SUMME(B2:B4) → 49.850", "49.850").replace("=SUMME(C2:C4) → 51.500", "51.500"),
    ],
    [
      "a fixed zero among formulas",
      FUHRPARK.replace(/Ansatz 2026/, "Ansatz 2026 | Ansatz 2027").replace("→ 53.300", "→ 53.300 | 0"),
    ],
  ])("%s", (_, table) => {
    expect(alleBefunde({ Tabelle: table })).toEqual([]);
  });
});

test("a subtotal whose formula names what was deleted still ends the block above it", () => {
  const tabelle = (bau: string): Record<string, string> => ({
    Investitionen: `
Maßnahme | 2026 | 2027 | 2028
Leitungsbau | =SUMME(B3:B5) → 600 | =SUMME(C3:C5) → 640 | =SUMME(D3:D5) → 680
Nordring | 300 | 320 | 340
Südring | 200 | 210 | 220
Ostring | 100 | 110 | 120
Wasserwerk | =SUMME(B7:B8) → 90 | =SUMME(C7:C8) → 95 | ${bau}
Brunnen | 50 | 55 | 60
Filterstufe | 40 | 40 | 40`,
  });
  const fx1 = (bau: string) => alleBefunde(tabelle(bau)).filter((one) => one.startsWith("FX-1"));
  expect(fx1("=SUMME(D7:D8) → 100")).toEqual([]);
  expect(fx1("=SUMME(#BEZUG!) → #BEZUG!")).toEqual([]);
});

describe("a row that counts the columns", () => {
  const tabelle = (kopf: string): Record<string, string> => ({
    Rechnung: `
Liquidität

${kopf}
Vergütung | 0 | 5 | 6 | 7
Einsparung | 0 | 10 | 20 | 30
Zahlung | 0 | -1 | -1 | -1
Überschuss | =SUMME(B5:B6) → 0 | =SUMME(C5:C6) → 9 | =SUMME(D5:D6) → 19 | =SUMME(E5:E6) → 29
Vergütung | =SUMME(B4:B4) → 0 | =SUMME(C4:C4) → 5 | =SUMME(D4:D4) → 6 | =SUMME(E4:E4) → 7`,
  });

  test.each(["Jahr | 0 | 1 | 2 | 3", "Planjahr | 1 | 2 | 3 | 4"])("is their header: %s", (kopf) => {
    expect(alleBefunde(tabelle(kopf))).toEqual([]);
  });

  test.each(["Miete | 0 | 1 | 2 | 4", "Miete | 2 | 3 | 4 | 5"])("not: %s", (kopf) => {
    expect(befunde("FX-1", tabelle(kopf))[0]?.message).toContain("lassen B3:E3 („Miete“) aus");
  });
});

test("a year above a column is its header, though nothing else says so", () => {
  const tabelle = (kopf: string): Record<string, string> => ({
    Personal: `
Personalkosten | ${kopf}
Entgelte | 1.200.000
Zulagen | 25.200
Sozialabgaben | =B2*0,2 → 240.000
Summe | =SUMME(B2:B4) → 1.465.200`,
  });
  expect(alleBefunde(tabelle("2026"))).toEqual([]);
});
