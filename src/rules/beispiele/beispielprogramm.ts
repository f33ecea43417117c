const vorhaben = `
Konto-Nr. | Vorhaben | Ergebnis 2024 | Ansatz 2025 | Ansatz 2026 | VE 2026 | Gesamtausgabebedarf | Gesamtergebnis bis 2024
 | II. Sachanlagen
 | 6. Maschinen und maschinelle Anlagen
0722900000 | Serverschränke | 20.000 | 35.000 | 50.000 | 40.000 | 115.000 | 30.000
0730000000 | Klimaanlage | 0 | 25.000 | 35.000 | 0 | 60.000 | 0
 | Summe | 20.000 | 60.000 | 85.000 | 40.000 | 175.000 | 30.000
 | 7. Betriebs- und Geschäftsausstattung
0822100000 | Büromöbel | 8.000 | 12.000 | 15.000 | 0 | 35.000
0824000000 | Werkzeuge | 0 | 8.000 | 10.000 | 0 | 18.000
 | Summe | 8.000 | 20.000 | 25.000 | 0 | 53.000 | 0
 | Summe Sachanlagen | 28.000 | 80.000 | 110.000 | 40.000 | 228.000 | 30.000
 | Summe Anlagevermögen | 28.000 | 80.000 | 110.000 | 40.000 | 228.000 | 30.000`;

const erlaeuterungen = `
Nr. | Bezeichnung | T€
II.6 | Maschinen und maschinelle Anlagen
II.6.1 | Serverschränke | 50
II.6.2 | Klimaanlage | 35
II.7 | Betriebs- und Geschäftsausstattung
II.7.1 | Büromöbel | 15
II.7.2 | Werkzeuge | 10`;

const finanzplan = `
Finanzplan | 2025 / € | 2026 / € | 2027 / € | 2028 / € | 2029 / €
2. Abschreibungen | 89.000 | 90.000 | 92.000 | 93.000 | 95.000
3. Jahresgewinn | 27.500 | 30.000 | 31.000 | 32.000 | 33.000
5. Zuwendungen Dritter zu Investitionen | 0 | 10.000 | 0 | 0 | 0
8. Investitionskredite (Neuaufnahme) | 0 | 20.000 | 0 | 0 | 0
9. Abnahme der liquiden Mittel | 1.500 | 0 | 0 | 0 | 0
Summe Einnahmen / Mittelherkunft | 118.000 | 150.000 | 123.000 | 125.000 | 128.000
6. Maschinen und maschinelle Anlagen | 60.000 | 85.000 | 70.000 | 65.000 | 70.000
7. Betriebs- und Geschäftsausstattung | 20.000 | 25.000 | 15.000 | 15.000 | 15.000
Summe Sachanlagen | 80.000 | 110.000 | 85.000 | 80.000 | 85.000
Summe Anlagevermögen | 80.000 | 110.000 | 85.000 | 80.000 | 85.000
2. Tilgung Investitionskredite | 38.000 | 38.000 | 38.000 | 38.000 | 38.000
9. Zunahme der liquiden Mittel | 0 | 2.000 | 0 | 7.000 | 5.000
Summe Sonstige Mittelverwendung | 38.000 | 40.000 | 38.000 | 45.000 | 43.000
Summe Ausgaben / Mittelverwendung | 118.000 | 150.000 | 123.000 | 125.000 | 128.000`;

const programmkopf =
  "Ergebnis 2024 / T€ | Ansatz 2025 / T€ | Ansatz 2026 / T€ | Planung 2027 / T€ | Planung 2028 / T€ | Planung 2029 / T€ | bis einschl. Ansatz 2025 bereitgestellte Mittel / T€ | Gesamtausgaben / T€ | davon bereits bis 31.12.2024 geleistet / T€";

const maschinen = `
Investitionsprogramm: Maschinen und maschinelle Anlagen
Lfd. Nr. | Einnahmen und Ausgaben | ${programmkopf}
11 | Ausgaben für Maschinen | 20 | 60 | 85 | 70 | 65 | 70 | 80 | 370 | 20
16 | Summe der Ausgaben | 20 | 60 | 85 | 70 | 65 | 70 | 80 | 370 | 20
17 | Saldo der Einnahmen und Ausgaben | -20 | -60 | -85 | -70 | -65 | -70 | -80 | -370 | -20`;

const einzelliste = `
Investitionsprogramm: Einzelauflistung der Maschinen und maschinellen Anlagen
Beschreibung der Maßnahme | ${programmkopf}
Serverschränke | 20 | 35 | 50 | 40 | 30 | 40 | 55 | 215 | 20
Klimaanlage | 0 | 25 | 35 | 30 | 35 | 30 | 25 | 155 | 0
Summe | 20 | 60 | 85 | 70 | 65 | 70 | 80 | 370 | 20`;

const ausstattung = `
Investitionsprogramm: Betriebs- und Geschäftsausstattung
Lfd. Nr. | Einnahmen und Ausgaben | ${programmkopf}
11 | Ausgaben für Betriebs- und Geschäftsausstattung | 8 | 20 | 25 | 15 | 15 | 15 | 28 | 98 | 8
16 | Summe der Ausgaben | 8 | 20 | 25 | 15 | 15 | 15 | 28 | 98 | 8
17 | Saldo der Einnahmen und Ausgaben | -8 | -20 | -25 | -15 | -15 | -15 | -28 | -98 | -8`;

/** What the tiny Wirtschaftsplan invests, in this year and in the following ones: without a fault, too. */
export const beispielprogramm = {
  vorhaben,
  erlaeuterungen,
  finanzplan,
  maschinen,
  einzelliste,
  ausstattung,
};
