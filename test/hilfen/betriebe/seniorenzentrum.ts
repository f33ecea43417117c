/**
 * A retirement home whose Erfolgsplan follows the PBV: only some of its lines are those of the GuV.
 */
export const seniorenzentrum: Record<string, string> = {
  WP: `
Seniorenzentrum Lindenhof – Wirtschaftsplan 2026
Erfolgsplan nach PBV

 | Ergebnis 2024 | Plan 2025 | Plan 2026
1. Erträge aus allgemeinen Pflegeleistungen | 3.412.880,40 | 3.520.000 | 3.690.000
2. Erträge aus Unterkunft und Verpflegung | 1.204.330,10 | 1.250.000 | 1.300.000
3. Erträge aus gesonderter Berechnung von Investitionskosten | 612.400,00 | 615.000 | 620.000
4. Sonstige betriebliche Erträge | 58.230,77 | 50.000 | 52.000
Summe Erträge | 5.287.841,27 | 5.435.000 | 5.662.000
5. Personalaufwand
a) Löhne und Gehälter | 2.601.440,90 | 2.710.000 | 2.850.000
b) Sozialabgaben | 612.230,41 | 640.000 | 668.000
6. Materialaufwand
a) Lebensmittel | 301.220,18 | 310.000 | 322.000
b) Wasser, Energie, Brennstoffe | 288.110,95 | 280.000 | 275.000
c) Wirtschaftsbedarf | 201.330,64 | 205.000 | 210.000
7. Aufwendungen für zentrale Dienstleistungen | 188.400,00 | 192.000 | 196.000
8. Steuern, Abgaben, Versicherungen | 41.220,05 | 42.000 | 43.500
9. Mieten, Pacht, Leasing | 96.000,00 | 96.000 | 96.000
Zwischenergebnis | 957.888,14 | 960.000 | 1.001.500
10. Erträge aus der Auflösung von Sonderposten | 88.400,00 | 88.400 | 88.400
11. Abschreibungen | 401.220,00 | 405.000 | 408.000
12. Aufwendungen für Instandhaltung | 133.870,22 | 120.000 | 125.000
13. Zinsen und ähnliche Aufwendungen | 91.403,17 | 88.000 | 84.000
14. Jahresergebnis | 419.794,75 | 435.400 | 472.900`,
};
