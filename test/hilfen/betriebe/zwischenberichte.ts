/** A quarterly report by lines, with "Soll", "Prognose" and a column of deviations. */
export const quartalsbericht: Record<string, string> = {
  Bericht: `
Quartalsbericht per 31.03.2026
Position | Soll 2026 | Ist per 31.03.2026 | Ausschöpfung in % | Prognose 31.12.2026 | Abweichung
1. Umsatzerlöse | 1.489.000 | 301.204,11 | 20 | 1.470.000 | -19.000
2. Sonstige betriebliche Erträge | 84.300 | 12.440,00 | 15 | 80.000 | -4.300
Summe Erträge | 1.573.300 | 313.644,11 | 20 | 1.550.000 | -23.300
3. Materialaufwand | 1.060.400 | 288.017,90 | 27 | 1.075.000 | 14.600
4. Personalaufwand | 1.185.500 | 288.331,22 | 24 | 1.180.000 | -5.500
5. Abschreibungen | 512.000 | 128.000,00 | 25 | 512.000 | 0
6. Sonstige betriebliche Aufwendungen | 201.700 | 77.120,36 | 38 | 205.000 | 3.300
Summe Aufwendungen | 2.959.600 | 781.469,48 | 26 | 2.972.000 | 12.400
7. Zinsen und ähnliche Aufwendungen | 85.200 | 21.050,00 | 25 | 84.200 | -1.000
8. Jahresergebnis | -1.471.500 | -488.875,37 | 33 | -1.506.200 | -34.700`,
};

/** A half-year report by accounts, with a column a month. */
export const halbjahresbericht: Record<string, string> = {
  Bericht: `
Zwischenbericht zum 30.06.2026
Konto | Bezeichnung | Ansatz 2026 | Jan | Feb | Mrz | Apr | Mai | Jun | Summe Ist | Hochrechnung
 | 1. Umsatzerlöse
410100 | Eintritte Hallenbad | 893.000 | 80.110,10 | 79.204,50 | 81.330,00 | 70.111,40 | 60.204,10 | 41.330,00 | 412.290,10 | 824.580
410200 | Eintritte Freibad | 341.000 | 0,00 | 0,00 | 0,00 | 0,00 | 44.200,50 | 81.300,25 | 125.500,75 | 341.000
 | Summe | 1.234.000 | 80.110,10 | 79.204,50 | 81.330,00 | 70.111,40 | 104.404,60 | 122.630,25 | 537.790,85 | 1.165.580
 | 5. Materialaufwand
540100 | Fernwärme | 411.000 | 60.204,11 | 58.330,40 | 51.204,00 | 33.104,90 | 20.118,33 | 8.441,07 | 231.402,81 | 411.000
540200 | Strom | 248.000 | 20.330,00 | 20.118,40 | 20.331,90 | 20.004,50 | 20.331,15 | 20.111,60 | 121.227,55 | 242.455
 | Summe | 659.000 | 80.534,11 | 78.448,80 | 71.535,90 | 53.109,40 | 40.449,48 | 28.552,67 | 352.630,36 | 653.455
 | 6. Personalaufwand
550100 | Entgelte | 921.000 | 76.204,11 | 76.204,11 | 76.880,40 | 76.880,40 | 77.120,00 | 77.120,00 | 460.409,02 | 921.000
 | Summe | 921.000 | 76.204,11 | 76.204,11 | 76.880,40 | 76.880,40 | 77.120,00 | 77.120,00 | 460.409,02 | 921.000
 | 7. Abschreibungen
560100 | Abschreibungen | 512.000 | 42.666,67 | 42.666,67 | 42.666,67 | 42.666,67 | 42.666,67 | 42.666,65 | 256.000,00 | 512.000
 | Summe | 512.000 | 42.666,67 | 42.666,67 | 42.666,67 | 42.666,67 | 42.666,67 | 42.666,65 | 256.000,00 | 512.000
 | Jahresergebnis | -858.000 | -119.294,79 | -118.115,08 | -109.752,97 | -102.545,07 | -55.831,55 | -25.709,07 | -531.248,53 | -920.875`,
};
