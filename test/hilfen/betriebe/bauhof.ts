/**
 * A depot: account numbers as numbers, a header over two rows with a merged word, the header again on the second page,
 * remarks between the rows, a Vermögensplan with rows of its own, a Stellenplan.
 */
export const bauhof: Record<string, string> = {
  Plan: `
Eigenbetrieb Bauhof und Friedhöfe
Erfolgsplan 2026 – Konten
Konto | Bezeichnung | Ergebnis | Ansatz |
 |  | 2024 | 2025 | 2026
 | 1. Umsatzerlöse
4000100 | Bestattungsgebühren | 612.440,18 | 630.000 | 655.000
Kommentar: Anpassung der Gebührensatzung zum 01.07.2026
4000200 | Grabnutzungsgebühren | 398.220,00 | 402.000 | 410.000
4000300 | Leistungen für die Gemeinde | 1.204.663,91 | 1.240.000 | 1.288.000
 | Summe 1. | 2.215.324,09 | 2.272.000 | 2.353.000

 | 4. Sonstige betriebliche Erträge
4800100 | Verkauf von Altgeräten | 8.200,00 | 2.000 | 2.000
4800200 | Erstattungen | 31.774,26 | 28.000 | 29.000
 | Summe 4. | 39.974,26 | 30.000 | 31.000
 | Summe der Erträge | 2.255.298,35 | 2.302.000 | 2.384.000

Konto | Bezeichnung | Ergebnis | Ansatz |
 |  | 2024 | 2025 | 2026
 | 5. Materialaufwand
5000100 | Kraftstoffe | 88.204,55 | 92.000 | 95.000
5000200 | Streusalz | 41.903,10 | 45.000 | 45.000
der Winter 2024/25 war mild
5000300 | Unterhaltungsmaterial | 120.771,09 | 118.000 | 122.000
 | Summe 5. | 250.878,74 | 255.000 | 262.000
 | 6. Personalaufwand
6000100 | Vergütungen | 1.011.336,72 | 1.052.000 | 1.091.000
6100100 | Sozialabgaben | 288.904,31 | 301.000 | 312.000
 | Summe 6. | 1.300.241,03 | 1.353.000 | 1.403.000
 | 7. Abschreibungen
6500100 | Abschreibungen | 214.700,00 | 221.000 | 229.000
 | Summe 7. | 214.700,00 | 221.000 | 229.000
 | 9. Sonstige betriebliche Aufwendungen
6700100 | Versicherungen | 33.410,80 | 34.000 | 35.000
6700200 | Mieten | 48.000,00 | 48.000 | 49.500
6700300 | Verwaltungskosten | 141.250,00 | 145.000 | 149.000
 | Summe 9. | 222.660,80 | 227.000 | 233.500
 | Summe der Aufwendungen | 1.988.480,57 | 2.056.000 | 2.127.500
 | 14. Zinsen und ähnliche Aufwendungen
7500100 | Darlehenszinsen | 27.330,12 | 25.000 | 23.500
 | Summe 14. | 27.330,12 | 25.000 | 23.500
 | Jahresergebnis | 239.487,66 | 221.000 | 233.000`,
  Vermögensplan: `
Vermögensplan 2026 (EigBV)

Einnahmen (Finanzierungsmittel) | Ansatz 2025 | Ansatz 2026
Zuführung zum Stammkapital | 0 | 50.000
Kredite | 180.000 | 150.000
Abschreibungen | 221.000 | 229.000
Jahresgewinn | 221.000 | 233.000
Summe Einnahmen | 622.000 | 662.000
Ausgaben (Finanzierungsbedarf)
Fahrzeuge und Geräte | 310.000 | 280.000
Friedhofserweiterung | 120.000 | 190.000
Tilgung von Krediten | 94.000 | 96.000
Zuführung liquide Mittel | 98.000 | 96.000
Summe Ausgaben | 622.000 | 662.000`,
  Stellen: `
Stellenübersicht 2026
Entgeltgruppe | Zahl der Stellen 2026 | Zahl der Stellen 2025 | besetzt am 30.06.2025
EG 11 | 1,0 | 1,0 | 1,0
EG 9a | 2,5 | 2,5 | 2,0
EG 6 | 14,0 | 13,0 | 13,0
EG 5 | 9,0 | 9,5 | 9,0
Auszubildende (nachrichtlich) | 2,0 | 2,0 | 1,0
Summe | 26,5 | 26,0 | 25,0`,
};
