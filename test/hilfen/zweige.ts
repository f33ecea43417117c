/** A small correct plan of a Betriebszweig: Beschluss, Erfolgsplan and Vermögensplan, scaled so that none equals another. */
export function zweig(faktor: number): { beschluss: string; erfolgsplan: string; vermoegensplan: string } {
  const zahl = (amount: number): string => (amount * faktor).toLocaleString("de-DE");
  const drei = (amount: number): string => `${zahl(amount - 20)} | ${zahl(amount - 10)} | ${zahl(amount)}`;
  return {
    beschluss: `Erträge | ${zahl(9000)}
Aufwendungen | ${zahl(8000)}
Jahresgewinn | ${zahl(1000)}
Einnahmen | ${zahl(3500)}
Ausgaben | ${zahl(3500)}
Verpflichtungsermächtigungen | 0
Investitionskredite | ${zahl(1000)}
Höchstbetrag der Liquiditätskredite | ${zahl(500)}`,
    erfolgsplan: `Nr. | Bezeichnung | Ergebnis 2024 | Ansatz 2025 | Ansatz 2026
1. | Umsatzerlöse | ${drei(9000)}
5. | Materialaufwand | ${drei(3000)}
6. | Personalaufwand | ${zahl(2500)} | ${zahl(2500)} | ${zahl(2500)}
7. | Abschreibungen | ${zahl(1500)} | ${zahl(1500)} | ${zahl(1500)}
8. | Sonstige betriebliche Aufwendungen | ${zahl(1000)} | ${zahl(1000)} | ${zahl(1000)}
20. | Jahresgewinn | ${zahl(1000)} | ${zahl(1000)} | ${zahl(1000)}`,
    vermoegensplan: `Nr. | Bezeichnung | Ansatz 2026
 | Mittelherkunft
2. | Abschreibungen | ${zahl(1500)}
3. | Jahresgewinn | ${zahl(1000)}
8. | Investitionskredite | ${zahl(1000)}
 | Summe Mittelherkunft | ${zahl(3500)}
 | Mittelverwendung
I. | Sachanlagen | ${zahl(3000)}
III. | Tilgung von Krediten | ${zahl(500)}
 | Summe Mittelverwendung | ${zahl(3500)}`,
  };
}
