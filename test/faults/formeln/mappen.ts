import { liesFormel } from "../../../src/workbook/formel/baum";
import { verschoben } from "../../../src/workbook/formel/schreiben";
import type { Cell, Sheet, Workbook } from "../../../src/workbook/workbook";
import { mappe } from "../../hilfen/mappe";
import { durchgerechnet } from "../../hilfen/tabellenrechnung";

/** Workbooks without a fault, as text tables; "»3" copies the formula of its left neighbour into three columns. */
type Tabellen = Record<string, string>;

const KONTEN = `
Konto-Nr. | Bezeichnung | Ergebnis 2024 | Ansatz 2025 | Ansatz 2026
 | 1. Umsatzerlöse
4411901000 | Wassergebühren Haushalte | 2.840.112,40 | 2.905.000 | 2.990.000
4411902000 | Wassergebühren Gewerbe | 911.230,15 | 930.000 | 955.000
4411903000 | Grundgebühren | 402.880,50 | 410.000 | 418.000
 | Summe | =SUMME(C3:C5) | »2
 | 4. Sonstige betriebliche Erträge
4551001000 | Mieten und Pachten | 18.600,00 | 18.600 | 19.100
4552001000 | Mahngebühren | 7.210,40 | 7.000 | 7.200
 | Summe | =SUMME(C8:C9) | »2
 | 5. Materialaufwand
5221001000 | Wasserbezug | 712.443,90 | 735.000 | 748.000
5222001000 | Strom | 288.104,35 | 301.000 | 296.000
5236001000 | Instandhaltung Rohrnetz | 310.226,18 | 325.000 | 338.000
5237001000 | Laboruntersuchungen | 21.805,40 | 22.500 | 23.200
 | Summe | =SUMME(C12:C15) | »2
 | 6. Personalaufwand
5011000000 | Gehälter | 742.118,61 | 769.000 | 801.000
5012000000 | Sozialversicherung | 151.202,74 | 157.300 | 163.900
5013000000 | Zusatzversorgung | 58.120,33 | 60.200 | 62.500
 | Summe | =SUMME(C18:C20) | »2
 | 7. Abschreibungen
5711001000 | Abschreibungen Leitungsnetz | 488.200,00 | 502.000 | 516.000
5712001000 | Abschreibungen Fuhrpark | 31.220,00 | 33.000 | 35.200
 | Summe | =SUMME(C23:C24) | »2
 | 9. Sonstige betriebliche Aufwendungen
5411001000 | Versicherungen | 39.140,80 | 40.500 | 41.800
5412001000 | Prüfung und Beratung | 27.310,25 | 26.000 | 27.200
5413001000 | Datenverarbeitung | 61.288,47 | 64.000 | 66.500
 | Summe | =SUMME(C27:C29) | »2
 | 19. Sonstige Steuern
5611001000 | Kraftfahrzeugsteuer | 2.140,00 | 2.200 | 2.250
5612001000 | Grundsteuer | 1.880,00 | 1.900 | 1.950
 | Summe | =SUMME(C32:C33) | »2
 | 20. Jahresgewinn / Jahresverlust | =C6+C10-C16-C21-C25-C30-C34 | »2`;

const ERFOLGSPLAN = `
Bezeichnung | Ergebnis 2024 | Ansatz 2025 | Ansatz 2026
1. Umsatzerlöse | =Konten!C6 | »2
3. Andere aktivierte Eigenleistungen | 0,00 | 0 | 0
4. Sonstige betriebliche Erträge | =Konten!C10 | »2
Summe Erträge | =SUMME(B2:B4) | »2
5. Materialaufwand | =Konten!C16 | »2
6. Personalaufwand | =Konten!C21 | »2
7. Abschreibungen | =Konten!C25 | »2
9. Sonstige betriebliche Aufwendungen | =Konten!C30 | »2
18. Ergebnis nach Steuern | =B5-SUMME(B6:B9) | »2
19. Sonstige Steuern | =Konten!C34 | »2
20. Jahresgewinn / Jahresverlust | =B10-B11 | »2`;

const beschluss = (ertraege: string, aufwendungen: string, ergebnis: string): string => `
Wirtschaftsplan 2026 | Euro
Erträge | ${ertraege}
Aufwendungen | ${aufwendungen}
Jahresergebnis | ${ergebnis}
Verpflichtungsermächtigungen | 0
Investitionskredite | 0
Höchstbetrag der Liquiditätskredite | 400.000`;

const VERMOEGENSPLAN = `
Vermögensplan | Ansatz 2026
Einnahmen / Mittelherkunft
2. Abschreibungen | 730.700
3. Jahresgewinn | 636.800
5. Zuwendungen Dritter zu Investitionen | 85.000
8. Investitionskredite (Neuaufnahme) | 900.000
Summe Einnahmen / Mittelherkunft | =SUMME(B3:B6)
Ausgaben / Mittelverwendung
1. Rohrnetzerneuerung | 1.150.000
2. Hochbehälter | 420.000
3. Zähler und Messgeräte | 68.000
4. Tilgung Investitionskredite | 388.000
5. Zunahme der liquiden Mittel | =B7-SUMME(B9:B12)
Summe Ausgaben / Mittelverwendung | =SUMME(B9:B13)`;

const FINANZPLAN = `
Finanzplan | 2025 | 2026 | 2027 | 2028 | 2029
Liquide Mittel am Jahresanfang | 512.000 | =B16 | »3
Einnahmen / Mittelherkunft
2. Abschreibungen | 711.000 | =Vermögensplan!B3 | =RUNDEN(C4*1,02;0) | »2
3. Jahresgewinn | 601.000 | =Vermögensplan!B4 | =C5+5000 | »2
5. Zuwendungen Dritter zu Investitionen | 70.000 | =Vermögensplan!B5 | 85.000 | 40.000 | 40.000
8. Investitionskredite (Neuaufnahme) | 750.000 | =Vermögensplan!B6 | 800.000 | 650.000 | 650.000
Summe Einnahmen / Mittelherkunft | =SUMME(B4:B7) | »4
Ausgaben / Mittelverwendung
1. Rohrnetzerneuerung | 1.020.000 | =Vermögensplan!B9 | =RUNDEN(C10*1,02;0) | »2
2. Hochbehälter | 350.000 | =Vermögensplan!B10 | 300.000 | 0 | 0
3. Zähler und Messgeräte | 66.000 | =Vermögensplan!B11 | =RUNDEN(C12*1,02;0) | »2
4. Tilgung Investitionskredite | 371.000 | =Vermögensplan!B12 | =C13+20000 | »2
5. Zunahme der liquiden Mittel | =B8-SUMME(B10:B13) | »4
Summe Ausgaben / Mittelverwendung | =SUMME(B10:B14) | »4
Liquide Mittel am Jahresende | =B2+B14 | »4`;

const LIQUIDITAET = `
Liquiditätsplan 2026 in € | 1. Quartal | 2. Quartal | 3. Quartal | 4. Quartal | Jahr 2026
Anfangsbestand | 265.000 | =B13 | »2
Gebühreneinnahmen | 968.400 | 1.012.300 | 1.041.700 | 987.900 | =SUMME(B3:E3)
Beiträge | 47.000 | 52.500 | 61.200 | 42.800 | =SUMME(B4:E4)
Sonstige Einzahlungen | 12.930 | 13.920 | 14.910 | 15.900 | =SUMME(B5:E5)
Summe Einzahlungen | =SUMME(B3:B5) | »4
Personal | 288.000 | 291.500 | 290.200 | 363.700 | =SUMME(B7:E7)
Lieferanten | 301.600 | 287.400 | 312.900 | 296.300 | =SUMME(B8:E8)
Zins und Tilgung | 136.000 | 134.500 | 133.100 | 131.800 | =SUMME(B9:E9)
Investitionen | 123.000 | 270.000 | 312.000 | 184.000 | =SUMME(B10:E10)
Summe Auszahlungen | =SUMME(B7:B10) | »4
Überschuss / Fehlbetrag | =B6-B11 | »4
Endbestand | =B2+B12 | »3`;

const KOSTENSTELLEN = `
Kostenstelle | Ist 2026 | Plan 2026 | Rest
Wasserwerk | =SUMMEWENN(Buchungen!$A$2:$A$13;A2;Buchungen!$C$2:$C$13) | 8.000 | =C2-B2
Rohrnetz | =SUMMEWENN(Buchungen!$A$2:$A$13;A3;Buchungen!$C$2:$C$13) | 9.500 | =C3-B3
Verwaltung | =SUMMEWENN(Buchungen!$A$2:$A$13;A4;Buchungen!$C$2:$C$13) | 6.000 | =C4-B4
Fuhrpark | =SUMMEWENN(Buchungen!$A$2:$A$13;A5;Buchungen!$C$2:$C$13) | 7.200 | =C5-B5
Gesamt | =SUMME(B2:B5) | »2`;

const BUCHUNGEN = `
Kostenstelle | Text | Betrag
Wasserwerk | Strom | 2.314,12
Verwaltung | Telefon | 418,90
Rohrnetz | Material | 3.120,55
Fuhrpark | Diesel | 1.277,03
Wasserwerk | Labor | 1.905,40
Rohrnetz | Wartung | 2.488,17
Fuhrpark | Wartung | 861,25
Verwaltung | Porto | 236,80
Fuhrpark | Diesel | 1.340,66
Verwaltung | Material | 754,31
Rohrnetz | Strom | 1.099,74
Wasserwerk | Material | 1.563,08`;

const SPARTEN = `
Bezeichnung | Wasser | Abwasser | Gesamt
Umsatzerlöse | 4.400.500 | 6.028.700 | =B2+C2
Aktivierte Eigenleistungen | 25.000 | 40.000 | =B3+C3
Sonstige betriebliche Erträge | 35.800 | 51.300 | =B4+C4
Gesamtleistung | =SUMME(B2:B4) | »1 | =B5+C5
Materialaufwand | 1.630.500 | 2.240.100 | =B6+C6
Personalaufwand | 1.154.400 | 1.581.500 | =B7+C7
Abschreibungen | 730.700 | 1.402.600 | =B8+C8
Betriebsaufwand | =SUMME(B6:B8) | »1 | =B9+C9
Betriebsergebnis | =B5-B9 | »1 | =B10+C10`;

const ZWISCHENBERICHT = `
Zwischenbericht | Planansatz 2026 | Ist per 30.06.2026 | Hochrechnung zum Jahresende | Abweichung
1. Umsatzerlöse | 5.300.000 | 2.612.480 | =C2*2 | =D2-B2
3. Sonstige betriebliche Erträge | 35.800 | 14.220 | =C3*2 | =D3-B3
Summe Erträge | =SUMME(B2:B3) | »2 | =D4-B4
4. Materialaufwand | 1.840.000 | 931.150 | =C5*2 | =D5-B5
5. Personalaufwand | 2.080.000 | 1.035.700 | =C6*2 | =D6-B6
6. Abschreibungen | 730.700 | 365.350 | =C7*2 | =D7-B7
10. Ergebnis nach Steuern | =B4-B5-B6-B7 | »2 | =D8-B8
11. Sonstige Steuern | 20.000 | 9.800 | =C9*2 | =D9-B9
12. Jahresgewinn / Jahresverlust | =B8-B9 | »2 | =D10-B10`;

const INVESTITIONEN = `
Maßnahme | 2026 | 2027 | 2028 | 2029 | Gesamt
Investitionen gesamt | =B3+B7+B10 | »3 | =SUMME(B2:E2)
Leitungsbau | =SUMME(B4:B6) | »3 | =SUMME(B3:E3)
Ringleitung | 210.000 | 340.000 | 120.000 | 35.000 | =SUMME(B4:E4)
Ortskern | 95.000 | 98.000 | 110.000 | 60.000 | =SUMME(B5:E5)
Gewerbegebiet | 12.000 | 180.000 | 220.000 | 140.000 | =SUMME(B6:E6)
Anlagen | =SUMME(B8:B9) | »3 | =SUMME(B7:E7)
Brunnen | 130.000 | 260.000 | 15.000 | 8.000 | =SUMME(B8:E8)
Filterstufe | 45.000 | 80.000 | 310.000 | 205.000 | =SUMME(B9:E9)
Ausstattung | =SUMME(B11:B13) | »3 | =SUMME(B10:E10)
Fahrzeuge | 95.000 | 50.000 | 52.000 | 80.000 | =SUMME(B11:E11)
Datenverarbeitung | 22.000 | 18.000 | 35.000 | 19.000 | =SUMME(B12:E12)
Werkzeuge | 6.000 | 6.500 | 7.000 | 7.200 | =SUMME(B13:E13)`;

const PERSONAL = `
Tarifsteigerung in % | 3
Arbeitgeberanteil in % | 21

Gruppe | Beschäftigte | Jahresbetrag | Entgelt 2026 | Sozialabgaben | Gesamt
EG 5 | 4,5 | 41.200 | =RUNDEN(B5*C5*(1+$B$1/100);2) | =RUNDEN(D5*$B$2/100;2) | =D5+E5
EG 6 | 6,0 | 43.800 | =RUNDEN(B6*C6*(1+$B$1/100);2) | =RUNDEN(D6*$B$2/100;2) | =D6+E6
EG 9a | 5,0 | 51.900 | =RUNDEN(B7*C7*(1+$B$1/100);2) | =RUNDEN(D7*$B$2/100;2) | =D7+E7
EG 10 | 2,0 | 59.400 | =RUNDEN(B8*C8*(1+$B$1/100);2) | =RUNDEN(D8*$B$2/100;2) | =D8+E8
EG 12 | 1,5 | 71.800 | =RUNDEN(B9*C9*(1+$B$1/100);2) | =RUNDEN(D9*$B$2/100;2) | =D9+E9
Summe | =SUMME(B5:B9) | | =SUMME(D5:D9) | »2`;

const TABELLEN: Record<string, Tabellen> = {
  "Beschluss getippt": {
    Beschluss: beschluss("4.389.300", "3.123.500", "1.265.800"),
    Erfolgsplan: ERFOLGSPLAN,
    Konten: KONTEN,
  },
  "Beschluss verknüpft": {
    Beschluss: beschluss("=Erfolgsplan!D5", "=SUMME(Erfolgsplan!D6:D9)+Erfolgsplan!D11", "=Erfolgsplan!D12"),
    Erfolgsplan: ERFOLGSPLAN,
    Konten: KONTEN,
  },
  Finanzplan: { Vermögensplan: VERMOEGENSPLAN, Finanzplan: FINANZPLAN },
  Liquiditätsplan: { Liquidität: LIQUIDITAET },
  Kostenrechnung: { Kostenstellen: KOSTENSTELLEN, Buchungen: BUCHUNGEN, Sparten: SPARTEN },
  Zwischenbericht: { Zwischenbericht: ZWISCHENBERICHT },
  "Investitionen und Personal": { Investitionen: INVESTITIONEN, Personal: PERSONAL },
};

/** The workbooks, all or those with these names, with their formulas computed. */
export const formelmappen = (namen = Object.keys(TABELLEN)): Promise<Workbook[]> =>
  durchgerechnet(
    namen.map((name) => {
      const tabellen = TABELLEN[name] ?? {};
      const texts = Object.entries(tabellen).map(([sheet, text]) => [sheet, mitKopiestellen(text)]);
      const { sheets } = mappe(Object.fromEntries(texts));
      return { name, sheets: sheets.map(mitKopien) };
    }),
  );

const KOPIE = "»";
const mitKopiestellen = (text: string): string =>
  text.replaceAll(/»(\d)/g, (_, count: string) => Array(Number(count)).fill(KOPIE).join(" | "));

/** Each place for a copy with the formula of its left neighbour, as Excel copies it. */
function mitKopien(sheet: Sheet): Sheet {
  const cells: Cell[] = [];
  for (const cell of sheet.cells) {
    const left = cells.at(-1)?.formula;
    const baum = cell.value === KOPIE && left !== undefined ? liesFormel(left) : undefined;
    const formula = baum && verschoben(baum, 0, 1);
    cells.push(formula === undefined ? cell : { row: cell.row, column: cell.column, formula });
  }
  return { ...sheet, cells };
}
