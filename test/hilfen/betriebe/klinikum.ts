/** A hospital: revenues by the KHBV, numbers in a column of their own, totals below their parts, two interim results. */
export const klinikum: Record<string, string> = {
  GuV: `
Klinikum – Erfolgsplan 2026
Nr. | Bezeichnung | Ist 2024 | Plan 2025 | Plan 2026
1. | Erlöse aus Krankenhausleistungen | 52.120.330,11 | 53.000.000 | 54.500.000
2. | Erlöse aus Wahlleistungen | 2.120.330,10 | 2.200.000 | 2.300.000
3. | Erlöse aus ambulanten Leistungen | 3.000.100,00 | 3.100.000 | 3.150.000
4. | Sonstige betriebliche Erträge | 1.822.000,40 | 1.700.000 | 1.750.000
 | Zwischensumme | 59.062.760,61 | 60.000.000 | 61.700.000
a) | Löhne und Gehälter | 30.100.220,10 | 31.000.000 | 32.100.000
b) | Soziale Abgaben | 7.020.110,20 | 7.200.000 | 7.400.000
5. | Personalaufwand | 37.120.330,30 | 38.200.000 | 39.500.000
a) | Roh-, Hilfs- und Betriebsstoffe | 11.020.330,40 | 11.300.000 | 11.500.000
b) | Aufwendungen für bezogene Leistungen | 3.220.118,75 | 3.300.000 | 3.400.000
6. | Materialaufwand | 14.240.449,15 | 14.600.000 | 14.900.000
 | Zwischenergebnis I | 7.701.981,16 | 7.200.000 | 7.300.000
7. | Erträge aus Fördermitteln | 1.500.000,00 | 1.500.000 | 1.500.000
8. | Aufwendungen aus der Zuführung zu Sonderposten | 1.400.000,00 | 1.400.000 | 1.400.000
9. | Abschreibungen | 3.311.220,00 | 3.400.000 | 3.500.000
10. | Sonstige betriebliche Aufwendungen | 3.900.110,55 | 3.950.000 | 4.000.000
 | Zwischenergebnis II | 590.650,61 | -50.000 | -100.000
11. | Zinsen und ähnliche Aufwendungen | 210.330,40 | 200.000 | 190.000
12. | Steuern | 30.000,00 | 30.000 | 30.000
13. | Jahresüberschuss/Jahresfehlbetrag | 350.320,21 | -280.000 | -320.000`,
};
