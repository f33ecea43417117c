import { fx4 } from "../../../src/rules/formeln/doppelt";
import { alleBefunde, befunde, meldungen } from "../../hilfen/befunde";

const [FUHRPARK = ""] = Object.values(fx4.beispiel ?? {});
const richtig = FUHRPARK.replaceAll(/=SUMME\((.)2:(.)5\)/g, "=SUMME($14:$25)")
  .replace("90.400", "49.850")
  .replace("93.500", "51.500")
  .replace("96.800", "53.300");

describe("FX-4: a subtotal and its parts in one sum", () => {
  test("one finding for the row, with the right formula for every column", () => {
    expect(meldungen("FX-4", { Fuhrpark: FUHRPARK })).toEqual([
      "warning Fuhrpark B6: Summe (B6:D6): Die Formel =SUMME(B2:B5) zählt Beträge doppelt: Sie addiert die Zwischensumme B4 und zugleich die Beträge, aus denen diese gebildet ist. In B6 ergibt die Formel ohne die doppelten Beträge 49.850 €. Bitte nur die Zwischensumme oder nur die einzelnen Beträge addieren.",
    ]);
    const [finding] = befunde("FX-4", { Fuhrpark: FUHRPARK });
    expect(finding?.suspects.map(({ cell, proposal }) => [cell, proposal])).toEqual([
      ["B6", "49850"],
      ["C6", "51500"],
      ["D6", "53300"],
    ]);
    expect(finding?.cells.map(({ cell }) => cell)).toEqual(["B6", "C6", "D6", "B4", "C4", "D4"]);
  });

  test("in one column only: the formula is that of the neighbours", () => {
    const table = richtig.replace("=SUMME(D4:D5) → 53.300", "=SUMME(D2:D5) → 96.800");
    expect(befunde("FX-4", { Fuhrpark: table })[0]?.suspects).toMatchObject([
      {
        sheet: "Fuhrpark",
        cell: "D6",
        proposal: "53300",
        proposalFormula: "SUM(D4:D5)",
        reason: "wie in den Nachbarspalten",
      },
    ]);
  });

  test("subtotals of all rows: the sum of them", () => {
    const table = `
Posten | Ansatz 2025 | Ansatz 2026
Strom | 100 | 110
Wasser | 50 | 55
Summe | =SUMME(B2:B3) → 150 | =SUMME(C2:C3) → 165
Eis | 40 | 44
Wachs | 10 | 11
Summe | =SUMME(B5:B6) → 50 | =SUMME(C5:C6) → 55
Gesamt | =RUNDEN(SUMME($B$2:$B$7);0) → 400 | =B2+B3+B4+B5+B6+B7 → 440`.replace(
      "=B2+B3+B4+B5+B6+B7",
      "=C2+C3+C4+C5+C6+C7",
    );
    const [finding] = befunde("FX-4", { Tabelle: table });
    expect(finding?.message).toContain(
      "=RUNDEN(SUMME($B$2:$B$7);0) zählt Beträge doppelt: Sie addiert die Zwischensummen B4, B7 und zugleich die Beträge, aus denen diese gebildet sind.",
    );
    expect(
      finding?.suspects.map(({ cell, proposal, proposalFormula }) => [cell, proposal, proposalFormula]),
    ).toEqual([
      ["B8", "200", "SUM(B4,B7)"],
      ["C8", "220", "SUM(C4,C7)"],
    ]);
  });

  test("a SUBTOTAL over a sum, a total of another sheet, months beside their quarter", () => {
    const [other] = befunde("FX-4", {
      Fuhrpark: richtig,
      "Alle Kosten": `
Bereich | Ansatz 2026
Fuhrpark | =SUMME('Fuhrpark'!D2:D5) → 96.800`,
    });
    expect(other?.cell).toBe("B2");
    const subtotal = FUHRPARK.replaceAll(/=SUMME\((.)2:(.)5\)/g, "=TEILERGEBNIS(9;$12:$25)");
    expect(befunde("FX-4", { Fuhrpark: subtotal })).toHaveLength(1);
    const months = `
Posten | Januar | Februar | März | 1. Quartal | April | Summe
Strom | 10 | 10 | 10 | =SUMME(B2:D2) → 30 | 10 | =SUMME(B2:F2) → 70
Wasser | 20 | 20 | 20 | =SUMME(B3:D3) → 60 | 20 | =SUMME(B3:F3) → 140`;
    expect(befunde("FX-4", { Monate: months }).map(({ cell, cells }) => [cell, cells.length])).toEqual([
      ["G2", 4],
    ]);
  });
});

describe("FX-4 says nothing where each amount counts once", () => {
  const kontrolle = (formula: string): string =>
    FUHRPARK.replace("=SUMME(D2:D5) → 96.800", `${formula} → 53.300`);
  const einmal = (formula: string): string =>
    kontrolle(formula).replace("=SUMME(B2:B5)", "=SUMME(B4:B5)").replace("=SUMME(C2:C5)", "=SUMME(C4:C5)");

  test.each([
    ["the subtotals alone", richtig],
    ["the subtotal subtracted again", einmal("=SUMME(D2:D5)-D4")],
    ["the parts subtracted again", einmal("=SUMME(D2:D5)-SUMME(D2:D3)")],
    [
      "a row that is part of another",
      einmal("=SUMME(D2:D5)").replaceAll("Summe Fahrzeuge", "davon Fahrzeuge"),
    ],
    ["SUBTOTAL leaves out what is one itself", FUHRPARK.replaceAll("=SUMME(", "=TEILERGEBNIS(9;")],
    [
      "half of everything",
      `
Posten | Ansatz 2025 | Ansatz 2026
Strom | 100 | 110
Wasser | 50 | 55
Summe | =SUMME(B2:B3) → 150 | =SUMME(C2:C3) → 165
Gesamt | =SUMME(B2:B4)/2 → 150 | =SUMME(C2:C4)*0,5 → 165`,
    ],
    [
      "a result of rows that go into it with another sign",
      `
Posten | Ansatz 2025 | Ansatz 2026
Erträge | 500 | 510
Aufwendungen | 300 | 310
Ergebnis | =B2-B3 → 200 | =C2-C3 → 200
Saldo | =SUMME(B2:B4) → 1.000 | =SUMME(C2:C4) → 1.020`,
    ],
    [
      "running totals",
      `
Monat | Betrag | aufgelaufen
Januar | 10 | =SUMME(B$2:B2) → 10
Februar | 20 | =SUMME(B$2:B3) → 30
März | 30 | =SUMME(B$2:B4) → 60
April | 40 | =SUMME(B$2:B5) → 100
Summe | =SUMME(B2:B5) → 100 | =SUMME(B2:C5) → 300`,
    ],
    ["a sum that takes itself", FUHRPARK.replaceAll(/=SUMME\((.)2:(.)5\)/g, "=SUMME($12:$26)")],
    ["no amounts yet", FUHRPARK.replaceAll(/\| [\d.]+/g, "|  ").replaceAll(/→ [\d.]+/g, "→ 0")],
  ])("%s", (_, table) => {
    expect(meldungen("FX-4", { Fuhrpark: table })).toEqual([]);
  });

  test("nor any other rule of a right table", () => {
    expect(alleBefunde({ Fuhrpark: richtig })).toEqual([]);
  });

  test("a sum that is halved elsewhere", () => {
    const table = `${FUHRPARK}
Hälfte | =B6/2 → 45.200 | =C6/2 → 46.750 | =D6/2 → 48.400`;
    expect(meldungen("FX-4", { Fuhrpark: table })).toEqual([]);
  });
});
