import { befunde, meldungen } from "../../hilfen/befunde";

const MATERIAL = `
Posten | Ansatz 2024 | Ansatz 2025 | Ansatz 2026
Strom | 100 | 110 | 120
Wasser | 50 | 55 | 60
Summe Betriebsstoffe | =SUMME(B2:B3) → 150 | =SUMME(C2:C3) → 165 | =SUMME(D2:D3) → 180
Wartung | 40 | 44 | 48
Labor | 10 | 11 | 12
Summe Leistungen | =SUMME(B5:B6) → 50 | =SUMME(C5:C6) → 55 | =SUMME(D5:D6) → 60
Summe Material | =SUMME(B4;B7) → 200 | =SUMME(C4;C7) → 220 | =SUMME(D4;D7) → 240`;

describe("FX-6: formulas that need their own result", () => {
  test("a sum that takes itself: the formula is that of the neighbours", () => {
    const table = MATERIAL.replace("=SUMME(D5:D6) → 60", "=SUMME(D5:D7) → 0");
    expect(meldungen("FX-6", { Material: table })).toEqual([
      "error Material D7: Summe Leistungen (Ansatz 2026): Die Formel =SUMME(D5:D7) enthält die eigene Zelle (D7). Das ist ein Zirkelbezug: Excel kann ihn nicht berechnen und zeigt 0 oder einen alten Wert. Bitte die Formel so ändern, dass sie ihr eigenes Ergebnis nicht braucht.",
    ]);
    expect(befunde("FX-6", { Material: table })[0]?.suspects).toMatchObject([
      {
        sheet: "Material",
        cell: "D7",
        proposal: "60",
        proposalFormula: "SUM(D5:D6)",
        reason: "wie in den Nachbarspalten",
      },
    ]);
  });

  test("through another formula: told from the one that is built unlike its neighbours", () => {
    const table = MATERIAL.replace("=SUMME(D5:D6) → 60", "=SUMME(D5:D6;D8) → 0");
    const [finding, ...others] = befunde("FX-6", { Material: table });
    expect(others).toEqual([]);
    expect(finding?.message).toContain(
      "Summe Leistungen (Ansatz 2026): Die Formel =SUMME(D5:D6;D8) führt über andere Formeln auf die eigene Zelle zurück (D7 → D8 → D7).",
    );
    expect(finding?.cells.map(({ cell }) => cell)).toEqual(["D7", "D8"]);
    expect(finding?.suspects.map(({ cell, proposal }) => [cell, proposal])).toEqual([["D7", "60"]]);
  });

  test("in every column of a row: one finding", () => {
    const table = MATERIAL.replaceAll(/=SUMME\((.)5:(.)6\)/g, "=SUMME($15:$27)");
    const [finding, ...others] = befunde("FX-6", { Material: table });
    expect(others).toEqual([]);
    expect(finding?.message).toContain("Summe Leistungen (B7:D7): Die Formel =SUMME(B5:B7)");
    expect(finding?.suspects).toEqual([]);
  });

  test("through other sheets, whole columns and names in quotes", () => {
    const [finding] = befunde("FX-6", {
      "Plan 1": `
Posten | Betrag
Umlage | =SUMME('Plan 2'!B:B) → 0`,
      "Plan 2": `
Posten | Betrag
Strom | 10
Umlage | =$B$5 → 0

Anteil | ='plan 1'!B2*0,5 → 0`,
    });
    expect(finding?.message).toContain("(B2 → Plan 2 B5 → B2)");
  });

  test("a long way is not told to its end", () => {
    const rows = Array.from({ length: 12 }, (_, at) => `Posten ${at} | =B${at + 3}+1 → 0`);
    const [finding] = befunde("FX-6", { Kette: `Posten | Betrag\n${rows.join("\n")}\nLetzter | =B2 → 0` });
    expect(finding?.message).toContain("(B2 → B3 → B4 → B5 → B6 → B7 → … → B2)");
  });
});

describe("FX-6 says nothing of formulas that can be computed", () => {
  test.each([
    ["sums of sums", MATERIAL],
    ["a cell of the same place on another sheet", "Posten | Betrag\nStrom | =Vorjahr!B2 → 10"],
    ["another workbook's own cell", "Posten | Betrag\nStrom | =[1]Tabelle!B2 → 10"],
    [
      "the number of the own row",
      "Posten | Nr\nStrom | =ZEILE(B2)*10 → 20\nWasser | =ZEILEN(B$2:B3)*10 → 20",
    ],
    [
      "a way that may not be taken",
      'Posten | Betrag\nStrom | =WENN(A2="";B3;0) → 0\nWasser | =WENN(A2="";0;B2) → 0',
    ],
    ["a name", "Posten | Betrag\nStrom | =Gesamt*2 → 20"],
    ["a formula that cannot be read", "Posten | Betrag\nStrom | =SUMME(B2 → 0"],
  ])("%s", (_, table) => {
    expect(meldungen("FX-6", { Tabelle: table, Vorjahr: "Posten | Betrag\nStrom | 10" })).toEqual([]);
  });
});
