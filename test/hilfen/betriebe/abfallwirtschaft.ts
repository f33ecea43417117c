/**
 * A waste enterprise in T€: costs with a minus sign, totals below their parts, rows "davon", a Nachtrag of the year before,
 * columns of changes and a column of explanations among the figures, a Liquiditätsplan, lists of vehicles and phones.
 */
export const abfallwirtschaft: Record<string, string> = {
  Erfolg: `
Eigenbetrieb Abfallwirtschaft Landkreis Beispielhausen
Erfolgsplan (in Tsd. €)

Nr. | Bezeichnung | Ergebnis 2024 | Plan 2025 | Nachtrag 2025 | Plan 2026 | Veränderung | Erläuterung | Abw. %
1. | Umsatzerlöse | 18.412 | 18.950 | 19.120 | 19.480 | 360 | Gebührenerhöhung zum 01.01.2026 | 1,9
 | davon Gebühren Hausmüll | 14.210 | 14.600 | 14.770 | 15.020 | 250 |  | 1,7
 | davon Verwertungserlöse | 4.202 | 4.350 | 4.350 | 4.460 | 110 |  | 2,5
2. | Veränderung des Bestands an unfertigen Leistungen | 0 | 0 | 0 | 0 | 0
3. | Andere aktivierte Eigenleistungen | 35 | 40 | 40 | 40 | 0
4. | Sonstige betriebliche Erträge | 611 | 520 | 520 | 540 | 20 |  | 3,8
 | Gesamtleistung | 19.058 | 19.510 | 19.680 | 20.060 | 380
 | 5. Materialaufwand
a) | Roh-, Hilfs- und Betriebsstoffe | -1.204 | -1.260 | -1.260 | -1.310 | -50 | Diesel
b) | Bezogene Leistungen | -9.873 | -10.110 | -10.240 | -10.455 | -215 | Verbrennung, siehe Vertrag vom 12.03.2019
 | Materialaufwand gesamt | -11.077 | -11.370 | -11.500 | -11.765 | -265
 | 6. Personalaufwand
a) | Löhne und Gehälter | -3.388 | -3.520 | -3.520 | -3.640 | -120
b) | Soziale Abgaben | -951 | -990 | -990 | -1.025 | -35
 | Personalaufwand gesamt | -4.339 | -4.510 | -4.510 | -4.665 | -155
7. | Abschreibungen | -1.466 | -1.510 | -1.510 | -1.545 | -35
8. | Sonstige betriebliche Aufwendungen¹ | -1.702 | -1.640 | -1.640 | -1.690 | -50
 | Betriebsergebnis | 474 | 480 | 520 | 395 | -125
9. | Sonstige Zinsen und ähnliche Erträge | 61 | 40 | 40 | 30 | -10
10. | Zinsen und ähnliche Aufwendungen | -204 | -198 | -198 | -187 | 11
 | Finanzergebnis | -143 | -158 | -158 | -157 | 1
11. | Ergebnis nach Steuern | 331 | 322 | 362 | 238 | -124
12. | Sonstige Steuern | -28 | -29 | -29 | -29 | 0
13. | Jahresüberschuss / Jahresfehlbetrag | 303 | 293 | 333 | 209 | -124

¹ ohne Zuführung zur Gebührenausgleichsrückstellung (2024: 350 Tsd. €)
Hinweis: Rundungsdifferenzen sind möglich.`,
  Liquidität: `
Liquiditätsplan (in Tsd. €)
 | Ergebnis 2024 | Plan 2025 | Plan 2026
Jahresüberschuss | 303 | 253 | 209
Abschreibungen | 1.466 | 1.510 | 1.545
Zunahme der Rückstellungen | 120 | 80 | 60
Cashflow aus laufender Geschäftstätigkeit | 1.889 | 1.843 | 1.814
Auszahlungen für Investitionen in das Sachanlagevermögen | -2.310 | -2.400 | -2.150
Einzahlungen aus Zuwendungen | 200 | 150 | 100
Cashflow aus Investitionstätigkeit | -2.110 | -2.250 | -2.050
Aufnahme von Krediten | 900 | 1.000 | 800
Tilgung von Krediten | -540 | -560 | -575
Cashflow aus Finanzierungstätigkeit | 360 | 440 | 225
Veränderung des Finanzmittelbestands | 139 | 33 | -11
Finanzmittelbestand am 01.01. | 1.120 | 1.259 | 1.292
Finanzmittelbestand am 31.12. | 1.259 | 1.292 | 1.281`,
  Fahrzeuge: `
Fahrzeug | Kennzeichen | Baujahr | Anschaffungswert | Buchwert 31.12.2025
Müllwagen 1 | BH-AW 101 | 2016 | 248.500,00 | 12.425,00
Müllwagen 2 | BH-AW 102 | 2019 | 261.900,00 | 98.212,50
Radlader | BH-AW 201 | 2021 | 139.750,00 | 83.850,00
Summe |  |  | 650.150,00 | 194.487,50`,
  Kontakte: `
Name | Telefon | Durchwahl | Zimmer
Kasse | 07123 445566 | 120 | 2.04
Leitung | 07123 445567 | 121 | 2.05
Fuhrpark | 07123 445568 | 130 | 0.11
Summe der Anschlüsse | 3 | 3 | 3`,
};
