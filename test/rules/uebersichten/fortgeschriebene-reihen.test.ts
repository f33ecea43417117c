import { beispielplan, mitFehler } from "../../../src/rules/beispiele/beispielplan";
import { beispieluebersichten } from "../../../src/rules/beispiele/beispieluebersichten";
import { alleBefunde, befunde, meldungen } from "../../hilfen/befunde";

const { erfolgsplan } = beispielplan;
const { gemeindehaushalt } = beispieluebersichten;

const kennzahlen = `
Kennzahlen | Ist 2024 | Ist 2025 | Plan 2026
PCs und Notebooks | 800 | 840 | 900
Virtuelle Maschinen | 100 | 120 | 130
Mobile Endgeräte | 200 | 240 | 280
Summe IT-Arbeitsplätze | 950 | 1.020 | 1.100
Umsatzerlöse mit den Eigenbetrieben | 700.166 | 735.175 | 808.692
abzüglich der EDV-Kosten der Leitstelle | 276.934 | 290.781 | 319.859`;

describe("KZ-1: rows that were projected by a rate", () => {
  test("a slip of the pen between years that grow like those of another row", () => {
    const wrong = kennzahlen.replace("735.175", "753.175");
    expect(meldungen("KZ-1", { Kennzahlen: wrong })).toEqual([
      "warning Kennzahlen C6: Umsatzerlöse mit den Eigenbetrieben (Ergebnis 2025): 753.175 € passt nicht in die Reihe. 2024 und 2026 sind fortgeschrieben wie „abzüglich der EDV-Kosten der Leitstelle“. Danach wären es 735.175 € (Zahlendreher). Bitte prüfen.",
    ]);
    expect(befunde("KZ-1", { Kennzahlen: wrong })).toMatchObject([
      { suspects: [{ cell: "C6", proposal: "735175", reason: "Zahlendreher" }] },
    ]);
  });

  test("another amount than a slip leads to is the author's, and so is a row that grows otherwise", () => {
    expect(alleBefunde({ Kennzahlen: kennzahlen })).toEqual([]);
    expect(alleBefunde({ Kennzahlen: kennzahlen.replace("735.175", "741.388") })).toEqual([]);
    expect(
      alleBefunde({ Kennzahlen: kennzahlen.replace("735.175", "753.175").replace("808.692", "811.000") }),
    ).toEqual([]);
  });
});

test("GH-1: an amount in T€ in a row that grows by one rate", () => {
  const erloese = (amount: string): Record<string, string> => ({
    Liste: gemeindehaushalt.replaceAll(
      "| 340.000 | 350.000 | 355.000 | 360.000 | 365.000",
      `| 7.248.310 | ${amount} | 7.564.176 | 7.791.101 | 8.024.834`,
    ),
  });
  expect(alleBefunde(erloese("7.343.860"))).toEqual([]);
  expect(alleBefunde(erloese("7.300.000"))).toEqual([]);
  expect(befunde("GH-1", erloese("7.344"))).toMatchObject([
    {
      cell: "C4",
      expected: "7343860",
      suspects: [{ cell: "C4", proposal: "7343860", reason: "T€ statt €" }],
    },
  ]);
});

describe("KZ-1: what the Kennzahlen take over from other parts", () => {
  const sheets = (verwaltung: string, umsatz: string): Record<string, string> => ({
    Kennzahlen: `${beispieluebersichten.kennzahlen}
Umsatzerlöse des Betriebs mit der Verwaltung | 330.000 | ${verwaltung}
Gesamtumsatz | ${umsatz}`,
    Erfolgsplan: erfolgsplan,
    Liste: gemeindehaushalt,
  });
  const right = sheets("340.000 | 350.000", "507.691 | 524.500 | 540.000");

  test("the amount of another year's column is named with that year, and the Kennzahlen are to blame", () => {
    expect(alleBefunde(right)).toEqual([]);
    expect(meldungen("KZ-1", sheets("340.000 | 355.000", "507.691 | 524.500 | 540.000"))).toEqual([
      "warning Kennzahlen D11: Umsatzerlöse mit der Verwaltung (Ansatz 2026): Die Kennzahlen zeigen 355.000 €; in der Liste nach § 19 Nr. 2 EigAnVO ist das der Betrag der Spalte 2027, für 2026 stehen dort 350.000 €. Bitte prüfen, ob die Spalte verwechselt wurde.",
    ]);
    expect(befunde("KZ-1", sheets("340.000 | 355.000", "507.691 | 524.500 | 540.000"))).toMatchObject([
      { suspects: [{ sheet: "Kennzahlen", cell: "D11", proposal: "350000" }] },
    ]);
  });

  test("the Gesamtumsatz of a past year with two digits swapped", () => {
    expect(befunde("KZ-1", sheets("340.000 | 350.000", "570.691 | 524.500 | 540.000"))).toMatchObject([
      {
        cell: "B12",
        expected: "507691",
        suspects: [{ cell: "B12", proposal: "507691", reason: "Zahlendreher" }],
      },
    ]);
    // What counts as Umsatz may be told otherwise than in the Erfolgsplan.
    expect(alleBefunde(sheets("340.000 | 350.000", "501.300 | 524.500 | 540.000"))).toEqual([]);
  });

  test("the Zwischensumme is held to its rows only where they bear it out", () => {
    const mit = (sum: string): Record<string, string> => ({
      Kennzahlen: mitFehler(
        beispieluebersichten.kennzahlen,
        "Zwischensumme | 2.400.000 | 2.550.000 | 2.700.000",
        `Umsätze:\nUmsatz mit Ämtern | 2.000.000 | 2.100.000 | 2.250.000\nUmsatz mit Betrieben | 400.000 | ${sum} | 450.000\nZwischensumme | 2.400.000 | 2.550.000 | 2.700.000`,
      ),
    });
    expect(alleBefunde(mit("450.000"))).toEqual([]);
    expect(befunde("KZ-1", mit("540.000"))).toMatchObject([{ cell: "C10", expected: "2640000" }]);
  });
});
