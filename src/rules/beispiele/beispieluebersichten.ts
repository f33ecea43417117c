const gemeindehaushalt = `
Auswirkungen auf den Gemeindehaushalt (§ 19 Nr. 2 EigAnVO)
 | 2025 € | 2026 € | 2027 € | 2028 € | 2029 €
Einnahmen
laufende Erlöse | 340.000 | 350.000 | 355.000 | 360.000 | 365.000
Summe: | 340.000 | 350.000 | 355.000 | 360.000 | 365.000
Ausgaben
Verwaltungskostenbeitrag | 14.000 | 14.500 | 14.600 | 14.700 | 14.800
Gewerbesteuer | 600 | 600 | 600 | 600 | 600
Steuerberatung | 1.400 | 1.500 | 1.500 | 1.600 | 1.600
Summe: | 16.000 | 16.600 | 16.700 | 16.900 | 17.000`;

const verpflichtungsermaechtigungen = `
Fällige Ausgaben aus Verpflichtungsermächtigungen
Haushaltsjahr | VE-Ansatz | 1. Haushaltsfolgejahr 2027 | 2. Haushaltsfolgejahr 2028
Vorjahre | 0 | 5.000 | 0
Haushaltsjahr 2026 | 40.000 | 25.000 | 15.000
Gesamtsumme | 40.000 | 30.000 | 15.000
Nachrichtlich: vorgesehene Kreditaufnahme | 20.000 | 0 | 0`;

const verbindlichkeiten = `
Übersicht über den Stand der Verbindlichkeiten
Nr. | Art | Stand zu Beginn des 1. Haushaltsvorjahres (2025) | Stand zu Beginn des Haushaltsjahres (2026) | Stand zum Ende des Haushaltsjahres (2026)
1 | Anleihen für Investitionen | 0 | 0 | 0
2 | Kreditaufnahmen für Investitionen | 456.000 | 418.000 | 400.000
3 | Kreditaufnahmen zur Liquiditätssicherung | 12.500 | 0 | 0
5 | Summe der Verbindlichkeiten | 468.500 | 418.000 | 400.000`;

const stellen = `
Stellenübersicht
Organisationseinheit | Entgeltgruppe | Soll 2026 | Soll 2025 | Ist am 30.06.2025 | Stellenvermerke
Werkleitung
Beschäftigte | E 15 | 1,00 | 1,00 | 1,00
nachrichtlich: Beamtinnen und Beamte | A 11 | 2,00 | 2,00 | 2,00
Technik
Beschäftigte | E 11 | 4,90 | 4,90 | 4,75
 | E 09b | 6,50 | 5,50 | 5,50 | Neueinrichtung einer 1,0 Stelle
Summe der Beschäftigten | | 12,40 | 11,40 | 11,25`;

const liquiditaetskredit = `
Stichtag | In Anspruch genommener Liquiditätskredit €
30.06.2026 | 81.247,30
06.07.2026 | 0,00`;

const kennzahlen = `
Kennzahlen | Ist 2024 | Ist 2025 | Plan 2026
PCs und Notebooks | 800 | 840 | 900
Virtuelle Maschinen | 100 | 120 | 130
Mobile Endgeräte | 200 | 240 | 280
Summe IT-Arbeitsplätze | 950 | 1.020 | 1.100
Steigerungsrate der Arbeitsplätze in % | | 7,37 | 7,84
Zwischensumme | 2.400.000 | 2.550.000 | 2.700.000
abzüglich der EDV-Kosten der Leitstelle | 25.000 | 30.000 | 33.000
Gesamtkosten der Büroarbeitsplätze | 2.375.000 | 2.520.000 | 2.667.000
Gesamtkosten je Arbeitsplatz der Verwaltung | 2.500 | 2.471 | 2.425`;

/** The other overviews that go with the tiny Wirtschaftsplan, each without a fault. */
export const beispieluebersichten = {
  gemeindehaushalt,
  verpflichtungsermaechtigungen,
  verbindlichkeiten,
  stellen,
  liquiditaetskredit,
  kennzahlen,
};
