import { beispielplan, mitFehler } from "../../../src/rules/beispiele/beispielplan";
import { alleBefunde, befunde, meldungen, meldungenZwischen } from "../../hilfen/befunde";

const { festsetzung } = beispielplan;
const bericht = `
Stichtag | In Anspruch genommener Liquiditätskredit € | Höchstbetrag der Liquiditätskredite €
30.06.2026 | 81.247,30 | 100.000
06.07.2026 | 0,00 | 100.000`;

const mitSatz = (satz: string): Record<string, string> => ({
  Beschluss: festsetzung,
  Kredit: `${bericht}\n\n${satz}`,
});

describe("LQ-2: the Höchstbetrag is the same wherever it is stated", () => {
  test("a column of the report against the Beschluss, once for all its rows", () => {
    const Kredit = bericht.replaceAll("| 100.000", "| 150.000");
    expect(befunde("LQ-2", { Beschluss: festsetzung, Kredit })).toMatchObject([
      {
        severity: "warning",
        sheet: "Kredit",
        cell: "C2",
        expected: "100000",
        actual: "150000",
        cells: [
          { sheet: "Kredit", cell: "C2" },
          { sheet: "Kredit", cell: "C3" },
          { sheet: "Beschluss", cell: "B9" },
        ],
        suspects: [
          { cell: "C2", proposal: "100000" },
          { cell: "C3", proposal: "100000" },
          { sheet: "Beschluss", proposal: "150000" },
        ],
      },
    ]);
  });

  test("a list with a year of its own, in its unit", () => {
    const liste = (wert: string): Record<string, string> => ({
      Beschluss: festsetzung,
      Wirtschaftslage: `
Kennzahl | Jahr | Wert | Einheit
Höchstbetrag der Liquiditätskredite | 2025 | 80 | T€
Höchstbetrag der Liquiditätskredite | 2026 | ${wert} | T€
Stammkapital | | 800.000 | €`,
    });
    expect(befunde("LQ-2", liste("100"))).toEqual([]);
    expect(befunde("LQ-2", liste("10"))).toMatchObject([
      { sheet: "Wirtschaftslage", cell: "C3", suspects: [{ cell: "C3", proposal: "100" }, { cell: "B9" }] },
    ]);
  });

  test("a sentence with its year", () => {
    const satz = (betrag: string): Record<string, string> =>
      mitSatz(
        `Der Höchstbetrag der Liquiditätskredite wird für das Wirtschaftsjahr 2026 auf ${betrag} festgesetzt.`,
      );
    expect(alleBefunde(satz("100.000 €"))).toEqual([]);
    expect(alleBefunde(satz("100 T€"))).toEqual([]);
    expect(alleBefunde(satz("0,1 Mio. €"))).toEqual([]);
    expect(meldungen("LQ-2", satz("EUR 10.000"))).toEqual([
      "warning Kredit A5: Höchstbetrag der Liquiditätskredite 2026: Der Festsetzungsbeschluss (Beschluss B9) nennt 100.000 €, ein Satz im Text EUR 10.000. Maßgeblich ist der Beschluss, auch der eines Nachtrags; bitte klären, welcher Betrag gilt, und die andere Angabe berichtigen.",
    ]);
  });

  test.each([
    ["another year", "Der Höchstbetrag der Liquiditätskredite war 2025 auf 80.000 € festgesetzt."],
    ["no year", "Der Höchstbetrag der Liquiditätskredite beträgt 80.000 €."],
    ["two years", "Der Höchstbetrag der Liquiditätskredite 2026 entspricht mit 80.000 € dem von 2025."],
    ["a change", "Der Höchstbetrag der Liquiditätskredite 2026 wird um 80.000 € erhöht."],
    ["two amounts", "Der Höchstbetrag der Kassenkredite wird 2026 von 80.000 € auf 100.000 € gesetzt."],
    ["what was used", "Vom Höchstbetrag der Kassenkredite wurden 2026 nur 80.000 € in Anspruch genommen."],
    ["another borrower", "Der Höchstbetrag der Liquiditätskredite der Stadt beträgt 2026 50.000.000 €."],
    [
      "about a day that no table shows",
      "Am 31.03.2026 war ein Liquiditätskredit von 5.000 € in Anspruch genommen.",
    ],
    ["rounded words", "Am 30.06.2026 war ein Liquiditätskredit von rund 80.000 € in Anspruch genommen."],
    [
      "interest",
      "Für den am 30.06.2026 in Anspruch genommenen Liquiditätskredit waren 512,30 € Zinsen zu zahlen.",
    ],
  ])("says nothing of a sentence about %s", (_, satz) => {
    expect(alleBefunde(mitSatz(satz))).toEqual([]);
  });

  test("lines of credit of single banks are no Höchstbetrag", () => {
    const Kredit = `
Liquiditätskredit
Stichtag | Liquiditätskredit Bank A € | Kreditlinie Bank A €
30.06.2026 | 20.000 | 50.000`;
    expect(befunde("LQ-2", { Beschluss: festsetzung, Kredit })).toEqual([]);
  });

  test("a Nachtrag may have raised it", () => {
    const nachtrag = `Nachtragswirtschaftsplan 2026\n${mitFehler(festsetzung.trim(), "Liquiditätskredite | 100.000", "Liquiditätskredite | 150.000")}`;
    const Kredit = bericht.replaceAll("| 100.000", "| 150.000");
    expect(befunde("LQ-2", { Beschluss: festsetzung, Nachtrag: nachtrag, Kredit })).toEqual([]);
  });

  test("a report in a file of its own is compared with the plan", () => {
    const Kredit = bericht.replaceAll("| 100.000", "| 150.000");
    const files = { "Plan.xlsx": { Beschluss: festsetzung }, "Bericht.xlsx": { Kredit } };
    expect(meldungenZwischen(files)).toEqual([
      expect.stringMatching(
        /^Bericht.xlsx LQ-2 warning Kredit C2: Höchstbetrag der Liquiditätskredite 2026: Der Festsetzungsbeschluss \(Plan.xlsx: Beschluss B9\) nennt 100.000 €/,
      ),
    ]);
  });
});

describe("LQ-2: the credit in use is the same in tables and sentences", () => {
  test("a sentence below the table", () => {
    const satz = (betrag: string): Record<string, string> =>
      mitSatz(
        `Per Stand 30.06.2026 nimmt der Betrieb einen Liquiditätskredit in Höhe von ${betrag} in Anspruch.`,
      );
    expect(alleBefunde(satz("81.247,30 €"))).toEqual([]);
    expect(alleBefunde(satz("81 T€"))).toEqual([]);
    expect(meldungen("LQ-2", satz("18.247,30 €"))).toEqual([
      "warning Kredit A5: Liquiditätskredit am 30.06.2026: Der Satz nennt 18.247,30 €, die Tabelle (Kredit B2) 81.247,30 €. Bitte klären, welcher Betrag stimmt, und den anderen berichtigen.",
    ]);
  });

  test("credits of several banks are what one of them is, or all together", () => {
    const Kredit = (betrag: string): string => `
Liquiditätskredite
Stichtag | Liquiditätskredit €
30.06.2026 | 20.000
30.06.2026 | 30.000

Am 30. Juni 2026 waren Liquiditätskredite von ${betrag} € in Anspruch genommen.`;
    expect(befunde("LQ-2", { Beschluss: festsetzung, Kredit: Kredit("50.000") })).toEqual([]);
    expect(befunde("LQ-2", { Beschluss: festsetzung, Kredit: Kredit("40.000") })).toHaveLength(1);
  });
});
