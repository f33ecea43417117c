/**
 * A building management whose two plans have the same header, one below the other, with "Summe I" and "Summe II".
 */
export const gebaeudewirtschaft: Record<string, string> = {
  Alles: `
Betrieb Gebäudewirtschaft
Angaben in EUR

ERFOLGSPLAN
 | Rechnung | Ansatz | Ansatz
 | 2024 | 2025 | 2026
I. Erträge
Mieterträge | 1.204.331 | 1.250.000 | 1.300.000
Betriebskostenumlagen | 402.118 | 410.000 | 420.000
Sonstige betriebliche Erträge | 33.004 | 30.000 | 31.000
Summe I | 1.639.453 | 1.690.000 | 1.751.000
II. Aufwendungen
Instandhaltung | 388.120 | 400.000 | 420.000
Materialaufwand | 210.330 | 215.000 | 220.000
Personalaufwand | 301.440 | 312.000 | 325.000
Abschreibungen | 402.000 | 405.000 | 410.000
Sonstige betriebliche Aufwendungen | 101.203 | 105.000 | 108.000
Zinsen und ähnliche Aufwendungen | 88.004 | 85.000 | 82.000
Summe II | 1.491.097 | 1.522.000 | 1.565.000
Jahresüberschuss (I. - II.) | 148.356 | 168.000 | 186.000

VERMÖGENSPLAN
 | Rechnung | Ansatz | Ansatz
 | 2024 | 2025 | 2026
Einnahmen
Jahresüberschuss | 148.356 | 168.000 | 186.000
Abschreibungen | 402.000 | 405.000 | 410.000
Kreditaufnahme | 300.000 | 250.000 | 400.000
Landeszuwendungen | 0 | 60.000 | 80.000
Summe Einnahmen | 850.356 | 883.000 | 1.076.000
Ausgaben
Schulgebäude | 410.330 | 400.000 | 520.000
Rathaus | 88.120 | 120.000 | 150.000
Tilgung | 180.000 | 185.000 | 190.000
Rücklage | 171.906 | 178.000 | 216.000
Summe Ausgaben | 850.356 | 883.000 | 1.076.000`,
};
