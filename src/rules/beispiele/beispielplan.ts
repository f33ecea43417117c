const festsetzung = `
Wirtschaftsplan 2026 | Euro
Erträge | 540.000
Aufwendungen | 510.000
Jahresergebnis | 30.000
Einnahmen (Mittelherkunft) | 150.000
Ausgaben (Mittelverwendung) | 150.000
Verpflichtungsermächtigungen | 40.000
Investitionskredite | 20.000
Höchstbetrag der Liquiditätskredite | 100.000`;

/** The Erfolgsplan without its results: all that shows the sums of Erträge and Aufwendungen. */
const erfolgsplanzeilen = `
Bezeichnung | Ergebnis 2024 | Ansatz 2025 | Ansatz 2026
1. Umsatzerlöse | 498.210,40 | 515.000 | 530.000
3. Andere aktivierte Eigenleistungen | 0,00 | 0 | 0
4. Sonstige betriebliche Erträge | 9.480,15 | 9.500 | 10.000
5. Materialaufwand | 171.300,25 | 178.000 | 184.000
6. Personalaufwand | 196.250,00 | 203.000 | 208.000
7. Abschreibungen | 88.400,00 | 89.000 | 90.000
9. Sonstige betriebliche Aufwendungen | 24.310,70 | 25.000 | 26.000
19. Sonstige Steuern | 1.950,00 | 2.000 | 2.000`;

const erfolgsplan = erfolgsplanzeilen
  .replace("19. ", "18. Ergebnis nach Steuern | 27.429,60 | 29.500 | 32.000\n19. ")
  .concat("\n20. Jahresgewinn / Jahresverlust | 25.479,60 | 27.500 | 30.000");

const konten = `
Konto-Nr. | Bezeichnung | Ergebnis 2024 | Ansatz 2025 | Ansatz 2026
 | 1. Umsatzerlöse
4411901000 | Erlöse aus Druckaufträgen | 160.210,40 | 165.000 | 170.000
4411902000 | Erlöse aus Vermietung | 338.000,00 | 350.000 | 360.000
 | Summe | 498.210,40 | 515.000 | 530.000
 | 5. Materialaufwand
5221001000 | Strom | 71.300,25 | 74.000 | 76.000
5236001000 | Wartung | 100.000,00 | 104.000 | 108.000
 | Summe | 171.300,25 | 178.000 | 184.000`;

const vermoegensplan = `
Vermögensplan | Ansatz 2026 | VE 2026
2. Abschreibungen | 90.000
3. Jahresgewinn | 30.000
5. Zuwendungen Dritter zu Investitionen | 10.000
8. Investitionskredite (Neuaufnahme) | 20.000
Summe Einnahmen / Mittelherkunft | 150.000
6. Maschinen und maschinelle Anlagen | 85.000 | 40.000
7. Betriebs- und Geschäftsausstattung | 25.000 | 0
Summe Sachanlagen | 110.000 | 40.000
Summe Anlagevermögen | 110.000 | 40.000
2. Tilgung Investitionskredite | 38.000
9. Zunahme der liquiden Mittel | 2.000
Summe Sonstige Mittelverwendung | 40.000
Summe Ausgaben / Mittelverwendung | 150.000 | 40.000`;

/**
 * A tiny Wirtschaftsplan without a fault, for the examples of the rules: every example is this plan with one thing
 * changed, so that it shows its rule and no other.
 */
export const beispielplan = { festsetzung, erfolgsplan, erfolgsplanzeilen, konten, vermoegensplan };

/**
 * A table with one part of it exchanged. Throws a RangeError where the table does not contain that part exactly
 * once: an example must never be without its fault.
 */
export function mitFehler(tabelle: string, richtig: string, falsch: string): string {
  const [before, after, ...others] = tabelle.split(richtig);
  if (before === undefined || after === undefined || others.length > 0)
    throw new RangeError(`"${richtig}" does not stand exactly once in the example`);
  return before + falsch + after;
}
