import { fx11 } from "../../../src/rules/formeln/sverweis";
import { befunde, meldungen } from "../../hilfen/befunde";

const { Konten = "", Auswahl = "" } = fx11.beispiel ?? {};
const sortiert = `
Konto | Bezeichnung | Ansatz 2026
50221000 | Vergütungen | 1.275.000
52210000 | Strom | 655.000
52310000 | Klärschlamm | 430.000
56310000 | Bürobedarf | 9.500`;

describe("FX-11: lists that are not sorted", () => {
  test("which entry is out of order, what is shown for what should be, the right formula", () => {
    expect(meldungen("FX-11", { Konten, Auswahl })).toEqual([
      "warning Auswahl C2: Klärschlamm: SVERWEIS ohne FALSCH findet nur in aufsteigend sortierten Listen sicher das Richtige; die Liste Konten A2:A5 ist nicht sortiert: „50221000“ (A4) steht hinter „52310000“ (A3). C2 zeigt dadurch 1.275.000 € statt 430.000 €. Bitte in der Klammer als letzte Angabe FALSCH eintragen.",
    ]);
    expect(befunde("FX-11", { Konten, Auswahl })[0]?.suspects).toMatchObject([
      {
        sheet: "Auswahl",
        cell: "C2",
        proposal: "430000",
        proposalFormula: "VLOOKUP(A2,Konten!A$2:C$5,3,FALSE)",
        reason: "mit FALSCH gesucht",
      },
    ]);
  });

  test("a column of copies is one finding; wandering areas and TRUE are no other cause", () => {
    const viele = `
Konto | Bezeichnung | Betrag
52310000 | Klärschlamm | =SVERWEIS(A2;Konten!A$2:C$5;3;WAHR()) → 1.275.000
52210000 | Strom | =SVERWEIS(A3;Konten!A$2:C$5;3) → 655.000
56310000 | Büro | =SVERWEIS(A4;Konten!A1:C5;3;1) → 9.500`;
    const all = befunde("FX-11", { Konten, Auswahl: viele });
    expect(all).toHaveLength(1);
    expect(all[0]?.cells.map(({ cell }) => cell)).toEqual(["C2", "C3", "C4", "A3", "A4"]);
  });

  test("VERGLEICH, VERWEIS and WVERWEIS", () => {
    const andere = `
Konto | Betrag
52310000 | =INDEX(Konten!C:C;VERGLEICH(A2;Konten!A:A)) → 1
52310000 | =VERWEIS(A3;Konten!A2:A5;Konten!C2:C5) → 1
März | =WVERWEIS(A4;Monate!A1:D2;2) → 1`;
    const Monate = "Januar | Februar | April | März\n1 | 2 | 3 | 4";
    expect(befunde("FX-11", { Konten, Auswahl: andere, Monate }).map(({ cell }) => cell)).toEqual([
      "B2",
      "B3",
      "B4",
    ]);
  });

  test("a text that a sorted list of texts does not have", () => {
    const fremd = Auswahl.replace("52310000", "52319999");
    expect(meldungen("FX-11", { Konten: sortiert, Auswahl: fremd })).toEqual([
      expect.stringContaining(
        "SVERWEIS ohne FALSCH nimmt einen anderen Eintrag, wenn der gesuchte fehlt: „52319999“ steht nicht in der Liste Konten A2:A5.",
      ),
    ]);
  });
});

describe("FX-11 says nothing of searches that find the right one", () => {
  test.each([
    ["a sorted list", sortiert, Auswahl],
    ["FALSCH", Konten, Auswahl.replace(";3)", ";3;FALSCH())")],
    ["0", Konten, Auswahl.replace(";3)", ";3;0)")],
    ["an argument left blank", Konten, Auswahl.replace(";3)", ";3;)")],
    ["an argument that stands in a cell", Konten, Auswahl.replace(";3)", ";3;B2)")],
    ["a header taken along", sortiert, Auswahl.replace("A$2:C$5", "A:C")],
    [
      "steps of numbers",
      "Ab | Satz | Betrag\n0 | a | 10\n1.000 | b | 20\n5.000 | c | 30",
      Auswahl.replace("52310000", "2.500"),
    ],
    [
      "the last number of a column",
      "Monat | Stand | Zahl\nMai | x | 5\nApril | y | 3\nJuli | z | 9\nMärz | q | 1",
      "Letzter\n=VERWEIS(9999999999;Konten!C2:C5) → 1",
    ],
    ["another workbook", Konten, Auswahl.replace("Konten!", "[1]Konten!")],
  ])("%s", (_, list, search) => {
    expect(meldungen("FX-11", { Konten: list, Auswahl: search })).toEqual([]);
  });

  test("umlauts stand where Excel sorts them, and by their letters", () => {
    const worte = "Name | Betrag\nAbfall | 1\nÄpfel | 2\nBahn | 3\nÖl | 4\nZoll | 5";
    const suche = "Name | Betrag\nÖl | =SVERWEIS(A2;Konten!A2:B6;2) → 4";
    expect(meldungen("FX-11", { Konten: worte, Auswahl: suche })).toEqual([]);
  });
});
