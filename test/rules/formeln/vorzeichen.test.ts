import { befunde, meldungen } from "../../hilfen/befunde";

const EINKAUF = `
Posten | Ergebnis 2024 | Ansatz 2025 | Ansatz 2026
Bedarf | 400 | 420 | 440
Vorrat | 150 | 160 | 170
Einkauf | =B2-B3 → 250 | =C2-C3 → 260 | =D2--D3 → 610`;
const mit = (formula: string): string => EINKAUF.replace("=D2--D3", formula);

describe("FX-13: two signs that cancel out", () => {
  test("beside formulas with one sign: a warning with their formula", () => {
    expect(meldungen("FX-13", { Nebenrechnung: EINKAUF })).toEqual([
      "warning Nebenrechnung D4: Einkauf (Ansatz 2026): In der Formel =D2--D3 heben sich zwei Minuszeichen auf: Der Betrag wird addiert. In der Formel daneben steht dort nur eines. Bitte prüfen, ob der Betrag abgezogen werden soll.",
    ]);
    expect(befunde("FX-13", { Nebenrechnung: EINKAUF })[0]?.suspects).toMatchObject([
      {
        sheet: "Nebenrechnung",
        cell: "D4",
        proposal: "270",
        proposalFormula: "D2-D3",
        reason: "wie in den Nachbarspalten",
      },
    ]);
  });

  test("in all columns: one hint", () => {
    const table = EINKAUF.replaceAll(/=(.)2-+(.)3/g, "=$12- -$23");
    expect(meldungen("FX-13", { Nebenrechnung: table })).toEqual([
      "info Nebenrechnung B4: Einkauf (B4:D4): In der Formel =B2--B3 heben sich zwei Minuszeichen auf: Der Betrag wird addiert. Bitte ein Pluszeichen schreiben, wenn der Betrag addiert werden soll, sonst ein Minuszeichen streichen.",
    ]);
  });

  test("alone before a number, before a cell of another sheet", () => {
    expect(befunde("FX-13", { Nebenrechnung: mit("=--D3") }).map(({ severity }) => severity)).toEqual([
      "info",
    ]);
    expect(befunde("FX-13", { Nebenrechnung: mit("=D2--$D$3*2") })).toEqual([]);
    expect(befunde("FX-13", { Nebenrechnung: mit("=SUMME(D2--Nebenrechnung!D3;0)") })).toHaveLength(1);
  });
});

test.each([
  ["one sign", "=D2-D3"],
  ["brackets between them", "=D2-(-D3)"],
  ["a text made a number", "=--A2"],
  ["a condition made a number", "=SUMMENPRODUKT(--(B2:B3>0);D2:D3)"],
  ["an area made numbers", "=SUMMENPRODUKT(--B2:B3;D2:D3)"],
  ["a text", '=WENN(A2="--A1";D2-D3;0)'],
  ["a number with its sign", "=D2--5"],
])("FX-13 says nothing of %s", (_, formula) => {
  expect(meldungen("FX-13", { Nebenrechnung: mit(formula) })).toEqual([]);
});
