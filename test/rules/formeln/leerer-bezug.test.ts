import { befunde, meldungen } from "../../hilfen/befunde";

const Fuhrpark = `
Fahrzeug | Ansatz 2025 | Ansatz 2026
Spülwagen | 19.000 | 19.500
Kehrmaschine | 23.000 | 24.000
Radlader | 9.500 | 9.800`;
const Übersicht = `
Posten | Ansatz 2025 | Ansatz 2026
Spülwagen | =Fuhrpark!B2 → 19.000 | =Fuhrpark!C2 → 19.500
Kehrmaschine | =Fuhrpark!B3 → 23.000 | =Fuhrpark!C3 → 24.000
Radlader | =Fuhrpark!B4 → 9.500 | =Fuhrpark!C4 → 9.800
Anhänger | =Fuhrpark!B5 → 0 | =Fuhrpark!C5 → 0`;

describe("FX-10: a row with a name that takes a row with nothing in it", () => {
  test("one finding for the row, which names the blank cell", () => {
    expect(meldungen("FX-10", { Fuhrpark, Übersicht })).toEqual([
      "warning Übersicht B5: Anhänger (B5:C5): Die Formel =Fuhrpark!B5 bezieht sich auf die leere Zelle Fuhrpark B5; die Kopien der Formel (B2:B4) beziehen sich auf Zellen mit Beträgen. Die ganze Zeile 5 von „Fuhrpark“ ist leer. Bitte prüfen, ob der Bezug stimmt.",
    ]);
    expect(befunde("FX-10", { Fuhrpark, Übersicht })[0]?.cells.map(({ cell }) => cell)).toEqual([
      "B5",
      "C5",
      "B5",
      "C5",
    ]);
  });

  test.each([
    ["its name is taken over, too", Fuhrpark, Übersicht.replace("Anhänger", "=Fuhrpark!A5 → ")],
    ["it has no name", Fuhrpark, Übersicht.replace("Anhänger", "")],
    ["what it takes is not filled yet", `${Fuhrpark}\nAnhänger | |`, Übersicht],
    ["several rows are kept for more", Fuhrpark, `${Übersicht}\nKran | =Fuhrpark!B6 → 0 | =Fuhrpark!C6 → 0`],
    ["one row alone takes amounts", Fuhrpark, Übersicht.replace(/Kehr.*\n.*\nAnhänger.*/, "")],
    ["it is a sum", Fuhrpark, Übersicht.replaceAll(/=(Fuhrpark!..)/g, "=SUMME($1)")],
  ])("nothing where %s", (_, source, table) => {
    expect(meldungen("FX-10", { Fuhrpark: source, Übersicht: table })).toEqual([]);
  });
});

describe("FX-10: a hole in a table", () => {
  const kosten = `
Posten | Menge | Preis | Zuschlag | Kosten
Rohre | 12 | 100 | 5 | =B2*C2 → 1.200
Schächte | 4 | | 5 | =B3*C3 → 0
Pumpen | 2 | 900 | 5 | =B4*C4 → 1.800`;

  test("a hint, for nothing may be meant", () => {
    expect(meldungen("FX-10", { Kosten: kosten })).toEqual([
      expect.stringMatching(
        /^info Kosten E3: .*=B3\*C3 bezieht sich auf die leere Zelle C3; die Kopien der Formel \(E2, E4\) beziehen sich auf Zellen mit Beträgen\. Eine leere Zelle zählt als 0\./,
      ),
    ]);
  });

  test("nothing where there are several, or a 0", () => {
    expect(meldungen("FX-10", { Kosten: kosten.replace("| 900 |", "| |") })).toEqual([]);
    expect(meldungen("FX-10", { Kosten: kosten.replace("| 4 | |", "| 4 | 0 |") })).toEqual([]);
  });

  test("nothing where a balance begins below a blank line", () => {
    const saldo = `
Monat | Zugang | Stand

Januar | 10 | =C2+B3 → 10
Februar | 20 | =C3+B4 → 30
März | 30 | =C4+B5 → 60`;
    expect(meldungen("FX-10", { Stand: saldo })).toEqual([]);
  });
});
