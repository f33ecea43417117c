/**
 * What else lies in such workbooks: bookings, a pivot table, results of past years, an empty form, a foreign list, notes.
 */
export const beiwerk: Record<string, string> = {
  Buchungen: `
Datum | Beleg | Konto | Text | Soll | Haben
02.01.2026 | 100231 | 410100 | Tageseinnahme | | 1.204,50
03.01.2026 | 100232 | 410100 | Tageseinnahme | | 1.318,00
03.01.2026 | 100233 | 540200 | Strom Abschlag | 20.330,00 |
05.01.2026 | 100234 | 550100 | Entgelte Januar | 76.204,11 |
05.01.2026 | 100235 | 410300 | Kursgebühren | | 3.118,00
Summe | | | | 96.534,11 | 5.640,50`,
  Pivot: `
Summe von Betrag | Spaltenbeschriftungen
Zeilenbeschriftungen | 2023 | 2024 | 2025 | Gesamtergebnis
4101 Eintritte | 800.120,33 | 821.339,44 | 842.500,00 | 2.463.959,77
4102 Freibad | 301.220,10 | 318.002,10 | 325.000,00 | 944.222,20
4103 Kurse | 160.004,22 | 171.420,85 | 178.000,00 | 509.425,07
Gesamtergebnis | 1.261.344,65 | 1.310.762,39 | 1.345.500,00 | 3.917.607,04`,
  Historie: `
Jahresergebnisse
 | Ergebnis 2015 | Ergebnis 2016 | Ergebnis 2017 | Ergebnis 2018 | Ergebnis 2019
Umsatzerlöse | 1.011.220,44 | 702.110,90 | 1.204.330,11 | 1.301.118,40 | 1.377.204,61
Materialaufwand | 601.204,10 | 588.310,55 | 801.331,09 | 880.221,75 | 1.077.311,49
Personalaufwand | 801.204,44 | 790.331,00 | 902.114,71 | 991.330,02 | 1.082.548,07
Abschreibungen | 401.220,00 | 411.330,00 | 433.110,00 | 455.200,00 | 476.350,00
Jahresverlust | 1.201.330,11 | 1.388.204,90 | 1.401.119,00 | 1.430.044,12 | 1.473.600,00`,
  Vorlage: `
Bezeichnung | Ergebnis 2025 | Ansatz 2026 | Ansatz 2027
1. Umsatzerlöse
2. Bestandsveränderung
3. Aktivierte Eigenleistungen
4. Sonstige betriebliche Erträge
Summe Erträge
5. Materialaufwand
6. Personalaufwand`,
  Englisch: `
Item | 2024 | 2025
Pumps | 12.5 | 14.75
Cables | 1,234.56 | 1,300.00
Total | 1,247.06 | 1,314.75`,
  Notiz: `
Besprechung am 12.03.2026, Raum 204
Teilnehmer: 5
Beginn 9:30, Ende 11:00
Tel. 0261 129-4500
Budget ca. 25.000 € bis 30.000 €
Aufträge: 12 Stück zu je 450,00 €`,
};
