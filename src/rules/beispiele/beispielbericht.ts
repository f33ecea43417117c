const guv = `
Kontennummer | Kontenbezeichnung | Planansatz 2026 | Ist per 30.06.2026 | % vom Plan | Hochrechnung zum Jahresende | % vom Plan | Ergebnis 2025
 | 1. Umsatzerlöse
4411901000 | Erlöse aus Druckaufträgen | 170.000 | 84.000 | 49 | 168.000 | 99 | 165.220,10
4411902000 | Erlöse aus Vermietung | 360.000 | 181.000 | 50 | 362.000 | 101 | 349.118,00
 | Summe | 530.000 | 265.000 | 50 | 530.000 | 100 | 514.338,10
 | 4. Materialaufwand
5221001000 | Strom | 76.000 | 40.500 | 53 | 81.000 | 107 | 73.812,40
5236001000 | Wartung | 108.000 | 51.000 | 47 | 102.000 | 94 | 104.210,00
 | Summe | 184.000 | 91.500 | 50 | 183.000 | 99 | 178.022,40
 | 5. Personalaufwand
5011000000 | Gehälter | 208.000 | 102.000 | 49 | 204.000 | 98 | 201.440,00
 | Summe | 208.000 | 102.000 | 49 | 204.000 | 98 | 201.440,00
 | 11. Ergebnis nach Steuern | 138.000 | 71.500 | 52 | 143.000 | 104 | 134.875,70`;

const ergebnis = `
Zwischenbericht | Planansatz 2026 | Ist per 30.06.2026 | Hochrechnung zum Jahresende
1. Umsatzerlöse | 5.300.000 | 2.620.000 | 5.240.000
4. Materialaufwand | 1.840.000 | 930.000 | 1.860.000
5. Personalaufwand | 2.080.000 | 1.040.000 | 2.080.000
10. Ergebnis nach Steuern | 1.380.000 | 650.000 | 1.300.000
11. Sonstige Steuern | 20.000 | 10.000 | 20.000
12. Jahresgewinn / Jahresverlust | 1.360.000 | 640.000 | 1.280.000`;

const vermoegensplan = `
Zwischenbericht | Planansatz 2026 | Ist per 30.06.2026 | Hochrechnung per 31.12.2026
2. Abschreibungen | 90.000 | 45.000 | 90.000
3. Jahresgewinn | 30.000 | 16.000 | 32.000
5. Zuwendungen Dritter zu Investitionen | 10.000 | 0 | 10.000
8. Investitionskredite (Neuaufnahme) | 20.000 | 10.000 | 20.000
9. Abnahme der liquiden Mittel | 0 | 0 | 0
Summe Einnahmen / Mittelherkunft | 150.000 | 71.000 | 152.000
6. Maschinen und maschinelle Anlagen | 85.000 | 31.000 | 85.000
7. Betriebs- und Geschäftsausstattung | 25.000 | 15.000 | 25.000
Summe Sachanlagen | 110.000 | 46.000 | 110.000
Summe Anlagevermögen | 110.000 | 46.000 | 110.000
2. Tilgung Investitionskredite | 38.000 | 19.000 | 38.000
9. Zunahme der liquiden Mittel | 2.000 | 6.000 | 4.000
Summe Sonstige Mittelverwendung | 40.000 | 25.000 | 42.000
Summe Ausgaben / Mittelverwendung | 150.000 | 71.000 | 152.000`;

/** The same report with the Verpflichtungsermächtigungen that were planned and that are expected. */
const mitVerpflichtungen = vermoegensplan
  .split("\n")
  .map((line) => line + verpflichtungen(line))
  .join("\n");

function verpflichtungen(line: string): string {
  if (line.startsWith("Zwischenbericht")) return " | VE-Ansatz 2026 | VE voraussichtlich 2026";
  if (line.startsWith("7. ")) return " | 0 | 0";
  return /^6\. |^Summe (Sachanlagen|Anlage|Ausgaben)/.test(line) ? " | 40.000 | 40.000" : "";
}

const stellen = `
Stellenübersicht im Zwischenbericht
Organisationseinheit | Entgeltgruppe | Soll 2026 | Ist am 30.06.2026 | Hochrechnung 31.12.2026
Technik
Beschäftigte | E 11 | 4,90 | 4,75 | 4,90
 | E 09b | 6,50 | 6,50 | 6,50
Summe der Beschäftigten | | 11,40 | 11,25 | 11,40`;

/** A Zwischenbericht per 30.06. on the tiny Wirtschaftsplan, and the lines of a larger one; without a fault. */
export const beispielbericht = { guv, ergebnis, vermoegensplan, mitVerpflichtungen, stellen };
