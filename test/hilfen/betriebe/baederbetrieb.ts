/**
 * A swimming baths enterprise that makes a loss: plan 2027, the columns from the plan back to the result, accounts of six digits,
 * a form of ten lines, a Beschluss in sentences, the loss called by its name and shown with its minus sign.
 */
export const baederbetrieb: Record<string, string> = {
  Satzung: `
Wirtschaftsplan des Eigenbetriebs Bäder für das Wirtschaftsjahr 2027
Der Rat hat am 10.12.2026 folgenden Wirtschaftsplan beschlossen:
§ 1
Der Wirtschaftsplan für das Wirtschaftsjahr 2027 wird

1. im Erfolgsplan
in den Erträgen auf | 1.573.300 €
in den Aufwendungen auf | 3.046.900 €
mit einem Jahresverlust von | 1.473.600 €

2. im Vermögensplan
in den Einnahmen auf | 2.383.600 €
in den Ausgaben auf | 2.383.600 €
festgesetzt.
§ 2
Der Gesamtbetrag der Kredite für Investitionen wird festgesetzt auf | 450.000 €
§ 3
Der Gesamtbetrag der Verpflichtungsermächtigungen wird festgesetzt auf | 0 €
§ 4
Der Höchstbetrag der Liquiditätskredite wird festgesetzt auf | 600.000 €`,
  EPlan: `
Erfolgsplan 2027

Bezeichnung | HH-Ansatz 2027 | Plan 2026 | RE 2025
1. Umsatzerlöse | 1.489.000 | 1.412.500 | 1.377.204,61
2. Sonstige betriebliche Erträge | 84.300 | 81.900 | 96.118,27
Erträge insgesamt | 1.573.300 | 1.494.400 | 1.473.322,88
3. Materialaufwand
a) Aufwendungen für Roh-, Hilfs- und Betriebsstoffe | 742.000 | 768.500 | 781.440,03
b) Aufwendungen für bezogene Leistungen | 318.400 | 309.700 | 295.871,46
4. Personalaufwand
a) Löhne und Gehälter | 921.000 | 887.200 | 842.365,90
b) Soziale Abgaben und Aufwendungen für Altersversorgung | 264.500 | 254.900 | 240.182,17
5. Abschreibungen auf immaterielle Vermögensgegenstände und Sachanlagen | 512.000 | 498.000 | 476.350,00
6. Sonstige betriebliche Aufwendungen | 201.700 | 196.300 | 188.904,55
Summe der Aufwendungen | 2.959.600 | 2.914.600 | 2.825.114,11
7. Zinsen und ähnliche Aufwendungen | 85.200 | 71.400 | 68.220,14
8. Ergebnis nach Steuern | -1.471.500 | -1.491.600 | -1.420.011,37
9. Sonstige Steuern | 2.100 | 2.100 | 2.064,00
10. Jahresverlust | -1.473.600 | -1.493.700 | -1.422.075,37`,
  Konten: `
Sachkonto | Bezeichnung | HH-Ansatz 2027 | Plan 2026 | RE 2025
 | 1. Umsatzerlöse
410100 | Eintritte Hallenbad | 893.000 | 842.500 | 821.339,44
410200 | Eintritte Freibad | 341.000 | 325.000 | 318.002,10
410300 | Kurse und Schulschwimmen | 187.000 | 178.000 | 171.420,85
410900 | Verpachtung Kiosk | 68.000 | 67.000 | 66.442,22
 | Summe | 1.489.000 | 1.412.500 | 1.377.204,61
 | 2. Sonstige betriebliche Erträge
470100 | Kostenerstattung Vereine | 54.300 | 52.900 | 61.117,99
479000 | Übrige Erträge | 30.000 | 29.000 | 35.000,28
 | Summe | 84.300 | 81.900 | 96.118,27
 | 3. Materialaufwand
 | a) Aufwendungen für Roh-, Hilfs- und Betriebsstoffe
540100 | Fernwärme | 411.000 | 432.500 | 447.310,55
540200 | Strom | 248.000 | 256.000 | 254.128,31
540300 | Wasser und Chemikalien | 83.000 | 80.000 | 80.001,17
 | Summe | 742.000 | 768.500 | 781.440,03
 | b) Aufwendungen für bezogene Leistungen
541100 | Reinigung | 196.400 | 190.700 | 184.220,46
541200 | Wartung der Technik | 122.000 | 119.000 | 111.651,00
 | Summe | 318.400 | 309.700 | 295.871,46
 | Summe Materialaufwand | 1.060.400 | 1.078.200 | 1.077.311,49
 | 4. Personalaufwand
 | a) Löhne und Gehälter
550100 | Entgelte | 921.000 | 887.200 | 842.365,90
 | Summe | 921.000 | 887.200 | 842.365,90
 | b) Soziale Abgaben und Aufwendungen für Altersversorgung
551100 | Sozialversicherung | 192.500 | 185.900 | 174.881,09
551200 | Zusatzversorgung | 72.000 | 69.000 | 65.301,08
 | Summe | 264.500 | 254.900 | 240.182,17
 | Summe Personalaufwand | 1.185.500 | 1.142.100 | 1.082.548,07
 | 5. Abschreibungen auf immaterielle Vermögensgegenstände und Sachanlagen
560100 | Abschreibungen Gebäude | 389.000 | 377.000 | 361.220,00
560200 | Abschreibungen Technik | 123.000 | 121.000 | 115.130,00
 | Summe | 512.000 | 498.000 | 476.350,00
 | 6. Sonstige betriebliche Aufwendungen
570100 | Versicherungen | 41.700 | 40.300 | 39.411,20
570200 | Verwaltungskostenbeitrag | 118.000 | 115.000 | 112.500,00
570300 | Werbung | 42.000 | 41.000 | 36.993,35
 | Summe | 201.700 | 196.300 | 188.904,55
 | 7. Zinsen und ähnliche Aufwendungen
580100 | Darlehenszinsen | 85.200 | 71.400 | 68.220,14
 | Summe | 85.200 | 71.400 | 68.220,14
 | 9. Sonstige Steuern
590100 | Grundsteuer | 2.100 | 2.100 | 2.064,00
 | Summe | 2.100 | 2.100 | 2.064,00
 | Jahresverlust | -1.473.600 | -1.493.700 | -1.422.075,37`,
  VPlan: `
Vermögensplan 2027
Mittelherkunft (Einnahmen) | HH-Ansatz 2027
1. Abschreibungen | 512.000
2. Zuweisung der Stadt zum Verlustausgleich | 1.391.600
3. Kredite für Investitionen | 450.000
4. Zuschüsse des Landes | 30.000
Summe der Einnahmen | 2.383.600

Mittelverwendung (Ausgaben) | HH-Ansatz 2027
1. Grundstücke mit Betriebsbauten | 480.000
2. Maschinen und technische Anlagen | 145.000
3. Betriebs- und Geschäftsausstattung | 60.000
4. Tilgung von Krediten | 225.000
5. Jahresverlust | 1.473.600
Summe der Ausgaben | 2.383.600`,
};
