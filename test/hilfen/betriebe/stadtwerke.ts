/**
 * Public utilities: six years in the Erfolgsplan, no numbers, all Erträge before all Aufwendungen, a Finanzplan.
 */
export const stadtwerke: Record<string, string> = {
  "Erfolgsplan 26": `
Erfolgsplan 2026 mit mittelfristiger Planung
Bezeichnung | RE 2024 | Plan 2025 | Plan 2026 | Plan 2027 | Plan 2028 | Plan 2029
Betriebliche Erträge
Umsatzerlöse Strom | 8.412.880,40 | 8.520.000 | 8.690.000 | 8.800.000 | 8.900.000 | 9.000.000
Umsatzerlöse Wasser | 3.204.330,10 | 3.250.000 | 3.300.000 | 3.350.000 | 3.400.000 | 3.450.000
Aktivierte Eigenleistungen | 112.400,00 | 115.000 | 120.000 | 120.000 | 120.000 | 120.000
Sonstige betriebliche Erträge | 258.230,77 | 250.000 | 252.000 | 254.000 | 256.000 | 258.000
Zinserträge | 12.004,11 | 10.000 | 9.000 | 8.000 | 8.000 | 8.000
Summe Erträge | 11.999.845,38 | 12.145.000 | 12.371.000 | 12.532.000 | 12.684.000 | 12.836.000
Aufwendungen
Materialaufwand | 6.601.440,90 | 6.710.000 | 6.850.000 | 6.900.000 | 6.950.000 | 7.000.000
Personalaufwand | 2.112.230,41 | 2.140.000 | 2.168.000 | 2.230.000 | 2.290.000 | 2.350.000
Abschreibungen | 1.301.220,18 | 1.310.000 | 1.322.000 | 1.340.000 | 1.350.000 | 1.360.000
Konzessionsabgaben | 588.400,00 | 592.000 | 596.000 | 600.000 | 604.000 | 608.000
Sonstige betriebliche Aufwendungen | 788.110,95 | 780.000 | 775.000 | 790.000 | 800.000 | 810.000
Zinsaufwendungen | 201.330,64 | 205.000 | 210.000 | 215.000 | 220.000 | 220.000
Summe Aufwendungen | 11.592.733,08 | 11.737.000 | 11.921.000 | 12.075.000 | 12.214.000 | 12.348.000
Ergebnis vor Steuern | 407.112,30 | 408.000 | 450.000 | 457.000 | 470.000 | 488.000
Steuern vom Einkommen und vom Ertrag | 60.400,00 | 55.000 | 58.000 | 50.000 | 45.000 | 45.000
Sonstige Steuern | 20.118,23 | 21.000 | 21.000 | 21.000 | 21.000 | 21.000
Jahresüberschuss | 326.594,07 | 332.000 | 371.000 | 386.000 | 404.000 | 422.000
Gewinnabführung an die Stadt | 250.000,00 | 250.000 | 250.000 | 250.000 | 250.000 | 250.000`,
  Finanzierung: `
Finanzplan 2025 bis 2029
Deckungsmittel | 2025 | 2026 | 2027 | 2028 | 2029
Abschreibungen | 1.310.000 | 1.322.000 | 1.340.000 | 1.350.000 | 1.360.000
Jahresüberschuss | 332.000 | 371.000 | 386.000 | 404.000 | 422.000
Baukostenzuschüsse und Hausanschlussbeiträge | 140.000 | 150.000 | 150.000 | 150.000 | 150.000
Darlehensaufnahme | 600.000 | 700.000 | 500.000 | 500.000 | 400.000
Entnahme aus liquiden Mitteln | 0 | 0 | 0 | 0 | 0
Summe Deckungsmittel | 2.382.000 | 2.543.000 | 2.376.000 | 2.404.000 | 2.332.000
Ausgaben
Stromnetz | 810.000 | 900.000 | 850.000 | 800.000 | 780.000
Wasserwerk | 640.000 | 700.000 | 600.000 | 610.000 | 620.000
Betriebs- und Geschäftsausstattung | 90.000 | 80.000 | 85.000 | 85.000 | 85.000
Tilgung von Darlehen | 310.000 | 320.000 | 330.000 | 340.000 | 350.000
Gewinnabführung an die Stadt | 250.000 | 250.000 | 250.000 | 250.000 | 250.000
Zuführung zu liquiden Mitteln | 282.000 | 293.000 | 261.000 | 319.000 | 247.000
Summe Ausgaben | 2.382.000 | 2.543.000 | 2.376.000 | 2.404.000 | 2.332.000`,
};
