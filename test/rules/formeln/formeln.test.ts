import { mitFehler } from "../../../src/rules/beispiele/beispielplan";
import { alleBefunde, befunde, meldungen } from "../../hilfen/befunde";

const FUHRPARK = `
Fahrzeug | Ergebnis 2024 | Ansatz 2025 | Ansatz 2026
Spülwagen | 18.400 | 19.000 | 19.500
Kehrmaschine | 22.150 | 23.000 | 24.000
Radlader | 9.300 | 9.500 | 9.800
Summe | =SUMME(B2:B4) → 49.850 | =SUMME(C2:C4) → 51.500 | =SUMME(D2:D4) → 53.300`;

describe("FX-1: what hides behind the amounts", () => {
  test("a sum typed as an amount among formulas", () => {
    const sheets = { Fuhrpark: mitFehler(FUHRPARK, "=SUMME(D2:D4) → 53.300", "53.300") };
    expect(alleBefunde(sheets)).toEqual([
      "FX-2 warning Fuhrpark D5: Summe (Ansatz 2026): 53.300 € ist als fester Betrag eingetragen; die Nachbarzellen (B5:C5) rechnen. Wie dort ergeben sich 53.300 €.",
    ]);
    expect(befunde("FX-2", sheets)[0]?.cells.map(({ cell }) => cell)).toEqual(["D5", "C5", "B5"]);
  });

  test("a sum that stops short of the last row", () => {
    const table = mitFehler(FUHRPARK, "=SUMME(D2:D4) → 53.300", "=SUMME(D2:D3) → 43.500");
    expect(meldungen("FX-1", { Fuhrpark: table })).toEqual([
      "warning Fuhrpark D5: Summe (Ansatz 2026): Die Formel =SUMME(D2:D3) lässt D4 („Radlader“) aus. Bitte den Bereich der Formel prüfen.",
    ]);
  });

  test("a sum that leaves out the first row, or several", () => {
    const first = mitFehler(FUHRPARK, "=SUMME(D2:D4) → 53.300", "=SUMME(D3:D4) → 33.800");
    expect(meldungen("FX-1", { Fuhrpark: first })).toEqual([
      "warning Fuhrpark D5: Summe (Ansatz 2026): Die Formel =SUMME(D3:D4) lässt D2 („Spülwagen“) aus. Bitte den Bereich der Formel prüfen.",
    ]);
    const several = FUHRPARK.replaceAll(/=SUMME\((.)2:(.)4\)/g, "=SUMME($12:$22)");
    const [finding, ...others] = befunde("FX-1", { Fuhrpark: several });
    expect(others).toEqual([]);
    expect(finding?.message).toContain("lassen B3:B4, C3:C4, D3:D4 („Kehrmaschine“, „Radlader“) aus");
  });

  test("what stands above the areas of all columns is there on purpose", () => {
    const unsaid = `
Posten | Ergebnis 2024 | Ansatz 2025 | Ansatz 2026
Kunden | 400 | 410 | 420
Übrige | 100 | 110 | 120
Personal | 90 | 95 | 99
Zinsen | 60 | 65 | 70
Summe | =SUMME(B4:B5) → 150 | =SUMME(C4:C5) → 160 | =SUMME(D4:D5) → 169`;
    expect(befunde("FX-1", { Tabelle: unsaid })).toEqual([]);
  });

  test("one formula that adds up the same in other words", () => {
    const table = FUHRPARK.replace("=SUMME(D2:D4)", "=D2+D3+D4").replace("Ergebnis 2024", "Ansatz 2024");
    expect(alleBefunde({ Fuhrpark: table })).toEqual([]);
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

  test.each([
    ["sums", FUHRPARK],
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
