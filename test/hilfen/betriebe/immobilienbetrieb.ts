/**
 * A real estate enterprise with everything on one sheet: Festsetzungen, Erfolgsplan of the Wohnungswirtschaft, Vermögensplan
 * with rows of its own, a list of loans, a list of tenants.
 */
export const immobilienbetrieb: Record<string, string> = {
  Tabelle1: `
Eigenbetrieb Immobilien der Gemeinde Musterbach
Wirtschaftsplan 2026

Festsetzungen
Gesamtbetrag der Erträge | 2.266.000
Gesamtbetrag der Aufwendungen | 2.146.800
Jahresgewinn | 119.200
Gesamtbetrag der Einnahmen im Vermögensplan | 1.770.200
Gesamtbetrag der Ausgaben im Vermögensplan | 1.770.200
Gesamtbetrag der Verpflichtungsermächtigungen | 400.000
Gesamtbetrag der vorgesehenen Kreditaufnahmen | 900.000
Höchstbetrag der Kassenkredite | 300.000

Erfolgsplan | Ist 2024 | Plan 2025 | Plan 2026
1. Umsatzerlöse
a) aus Hausbewirtschaftung | 1.911.204,33 | 1.980.000 | 2.050.000
b) aus Betreuungstätigkeit | 120.400,00 | 124.000 | 128.000
c) aus anderen Lieferungen und Leistungen | 18.220,15 | 15.000 | 16.000
2. Sonstige betriebliche Erträge | 77.310,90 | 70.000 | 72.000
Summe Erträge | 2.127.135,38 | 2.189.000 | 2.266.000
3. Aufwendungen für bezogene Lieferungen und Leistungen
a) Aufwendungen für Hausbewirtschaftung | 902.117,44 | 940.000 | 965.000
b) Aufwendungen für andere Lieferungen und Leistungen | 31.004,12 | 30.000 | 31.000
4. Personalaufwand
a) Löhne und Gehälter | 288.301,70 | 301.000 | 312.000
b) Soziale Abgaben | 77.402,91 | 80.500 | 83.300
5. Abschreibungen auf Sachanlagen | 401.230,00 | 412.000 | 428.000
6. Sonstige betriebliche Aufwendungen | 144.870,36 | 148.000 | 151.000
7. Zinsen und ähnliche Aufwendungen | 171.330,48 | 169.000 | 164.500
8. Ergebnis nach Steuern | 110.878,37 | 108.500 | 131.200
9. Sonstige Steuern | 11.904,00 | 12.000 | 12.000
10. Jahresgewinn | 98.974,37 | 96.500 | 119.200

Vermögensplan 2026 | Ansatz | VE
Finanzierungsmittel
Jahresgewinn | 119.200
Abschreibungen | 428.000
Zuschüsse Städtebauförderung | 210.000
Kreditaufnahmen | 900.000
Entnahme aus liquiden Mitteln | 113.000
Summe Finanzierungsmittel | 1.770.200
Finanzierungsbedarf
Grunderwerb | 150.000 | 0
Neubau Rathausstraße 4 | 980.000 | 400.000
Sanierung Schulweg 7 | 260.000 | 0
Betriebs- und Geschäftsausstattung | 20.000 | 0
Tilgung von Krediten | 360.200 | 0
Summe Finanzierungsbedarf | 1.770.200 | 400.000

Darlehensübersicht
Darlehensgeber | Zinssatz % | Laufzeit bis | Stand 01.01.2026 | Zugang | Tilgung | Stand 31.12.2026 | Zinsen 2026
Kreditanstalt A | 1,25 | 2034 | 1.840.000,00 | 0,00 | 210.000,00 | 1.630.000,00 | 22.343,75
Sparkasse B | 3,10 | 2041 | 2.912.400,50 | 0,00 | 120.200,00 | 2.792.200,50 | 88.921,11
Landesbank C (neu) | 3,45 | 2056 | 0,00 | 900.000,00 | 30.000,00 | 870.000,00 | 25.875,00
Summe |  |  | 4.752.400,50 | 900.000,00 | 360.200,00 | 5.292.200,50 | 137.139,86

Mieterliste (Auszug)
Objekt | Einheiten | Baujahr | Wohnfläche m² | Miete €/m² | Miete im Monat
Rathausstr. 2 | 12 | 1974 | 820,50 | 6,40 | 5.251,20
Schulweg 7 | 8 | 1962 | 540,00 | 5,90 | 3.186,00
Am Bach 1-5 | 20 | 1998 | 1.410,25 | 7,10 | 10.012,78
Gesamt | 40 |  | 2.770,75 |  | 18.449,98`,
};
