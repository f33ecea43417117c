import { befunde, meldungen } from "../../hilfen/befunde";

/** As published for 2016 to 2024: interest and taxes are not shown, and come to 1.043 € up to 5.190 €. */
const vergleich = `
Jahresvergleich
 | 2016 Ergebnis | 2017 Ergebnis | 2018 Ergebnis | 2019 Ergebnis | 2020 Ergebnis | 2021 Ergebnis
Summe Erlöse | 5.600.279 | 6.264.617 | 7.229.075 | 7.799.569 | 8.382.522 | 9.508.525
Materialaufwand | 1.946.451 | 2.100.632 | 2.852.429 | 3.060.695 | 3.097.941 | 3.693.105
Personalaufwand | 2.389.858 | 2.730.584 | 2.880.206 | 2.995.236 | 3.298.904 | 3.721.112
Abschreibungen | 687.311 | 783.671 | 820.933 | 987.489 | 1.242.348 | 1.316.762
Sonstige betriebliche Aufwendungen | 348.323 | 370.075 | 352.615 | 424.563 | 379.330 | 376.274
Jahresgewinn / Jahresverlust | 227.293 | 277.535 | 319.611 | 327.800 | 359.083 | 397.622`;
const mit = (richtig: string, falsch: string): Record<string, string> => ({
  Vergleich: vergleich.replace(richtig, falsch),
});

describe("KZ-1: a year that leaves over something else than all others", () => {
  test("none as published", () => {
    expect(meldungen("KZ-1", { Vergleich: vergleich })).toEqual([]);
  });

  test("is told with the amount that a slip explains", () => {
    const falsch = mit("| 376.274", "| -376.274");
    expect(meldungen("KZ-1", falsch)).toEqual([
      "warning Vergleich G8: Jahresvergleich Ergebnis 2021: Zwischen Erlösen, Aufwendungen und Jahresergebnis bleiben 756.198 €; in den übrigen Jahren sind es 1.043 € bis 4.916 € (Zinsen und Steuern). Wahrscheinlich ist ein Betrag dieses Jahres falsch. Bitte prüfen.",
    ]);
    expect(befunde("KZ-1", falsch)).toMatchObject([{ suspects: [{ cell: "G7", proposal: "376274" }] }]);
  });

  test("and at the edge of what is usual, too", () => {
    expect(befunde("KZ-1", mit("| 1.946.451 |", "| 19.464.510 |"))).toMatchObject([
      { cell: "B8", suspects: [{ cell: "B4", proposal: "1946451" }] },
    ]);
  });

  test("names all amounts that a digit explains, without a proposal", () => {
    const [finding] = befunde("KZ-1", mit("| 6.264.617 |", "| 7.264.617 |"));
    expect(finding?.suspects.map(({ cell }) => cell)).toContain("C3");
    expect(finding?.suspects.every(({ proposal }) => proposal === undefined)).toBe(true);
  });

  test("names an amount of another year first", () => {
    const [finding] = befunde("KZ-1", mit("| 2.995.236 |", "| 2.880.206 |"));
    expect(finding).toMatchObject({ cell: "E8" });
    expect(finding?.suspects[0]).toEqual({
      sheet: "Vergleich",
      cell: "E5",
      reason: "zeigt den Betrag von „Ergebnis 2018“",
    });
  });

  test("is nobody's fault where no slip explains it, as in a year with an extraordinary result", () => {
    expect(meldungen("KZ-1", mit("| 327.800 |", "| 311.123 |"))).toEqual([]);
  });
});
