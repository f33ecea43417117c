/**
 * A Nachtragsplan: before, change and after in Beschluss, Erfolgsplan and Vermögensplan.
 */
export const nachtragsplan: Record<string, string> = {
  Nachtragssatzung: `
1. Nachtrag zum Wirtschaftsplan 2026
Der Wirtschaftsplan wird wie folgt festgesetzt | bisher | erhöht um | vermindert um | neu
Erträge | 905.000 | 20.000 | 0 | 925.000
Aufwendungen | 880.000 | 35.000 | 5.000 | 910.000
Jahresgewinn | 25.000 | 0 | 10.000 | 15.000
Einnahmen des Vermögensplans | 300.000 | 50.000 | 0 | 350.000
Ausgaben des Vermögensplans | 300.000 | 50.000 | 0 | 350.000
Verpflichtungsermächtigungen | 0 | 0 | 0 | 0
Investitionskredite | 150.000 | 60.000 | 0 | 210.000
Höchstbetrag der Kassenkredite | 100.000 | 0 | 0 | 100.000`,
  Erfolgsplan: `
Bezeichnung | Ergebnis 2024 | Ansatz 2025 | Ansatz 2026 bisher | mehr / weniger | Ansatz 2026 neu
1. Umsatzerlöse | 801.220,40 | 850.000 | 880.000 | 20.000 | 900.000
4. Sonstige betriebliche Erträge | 22.118,00 | 24.000 | 25.000 | 0 | 25.000
5. Materialaufwand | 301.220,90 | 310.000 | 320.000 | 15.000 | 335.000
6. Personalaufwand | 288.400,10 | 300.000 | 310.000 | 20.000 | 330.000
7. Abschreibungen | 120.000,00 | 122.000 | 125.000 | 0 | 125.000
9. Sonstige betriebliche Aufwendungen | 88.000,40 | 90.000 | 95.000 | -5.000 | 90.000
14. Zinsen und ähnliche Aufwendungen | 30.118,20 | 30.000 | 30.000 | 0 | 30.000
20. Jahresgewinn | -4.401,20 | 22.000 | 25.000 | -10.000 | 15.000`,
  VPlan: `
Vermögensplan 2026 – 1. Nachtrag
 | Ansatz bisher | Veränderung | Ansatz neu
Abschreibungen | 125.000 | 0 | 125.000
Jahresgewinn | 25.000 | -10.000 | 15.000
Investitionskredite | 150.000 | 60.000 | 210.000
Summe Mittelherkunft | 300.000 | 50.000 | 350.000
Maschinen | 180.000 | 40.000 | 220.000
Betriebs- und Geschäftsausstattung | 30.000 | 10.000 | 40.000
Tilgung von Krediten | 90.000 | 0 | 90.000
Summe Mittelverwendung | 300.000 | 50.000 | 350.000`,
};
