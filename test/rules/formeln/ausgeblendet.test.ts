import { befunde, meldungen } from "../../hilfen/befunde";

const FUHRPARK = `
Fahrzeug | Ansatz 2025 | Ansatz 2026
Spülwagen | 19.000 | 19.500
(ausgeblendet) Kehrmaschine | 23.000 | 24.000
(ausgeblendet) Radlader | 9.500 | 9.800
Summe | =TEILERGEBNIS(109;B2:B4) → 19.000 | =TEILERGEBNIS(109;C2:C4) → 19.500`;
const sichtbar = FUHRPARK.replaceAll("(ausgeblendet)", "");

describe("FX-12: hidden rows that a subtotal leaves out", () => {
  test("one finding for the row: which rows, what they come to, the formula that takes them", () => {
    expect(meldungen("FX-12", { Fuhrpark: FUHRPARK })).toEqual([
      "warning Fuhrpark B5: Summe (B5:C5): TEILERGEBNIS mit 109 lässt ausgeblendete Zeilen aus. Die Beträge der ausgeblendeten Zeilen (B3:B4, zusammen 32.500 €) zählen in B5 nicht mit. Bitte die Zeilen einblenden oder in der Formel 9 statt 109 schreiben, wenn sie mitzählen sollen.",
    ]);
    const [finding] = befunde("FX-12", { Fuhrpark: FUHRPARK });
    expect(finding?.actual).toBe("=TEILERGEBNIS(109;B2:B4)");
    expect(finding?.suspects).toMatchObject([
      { cell: "B5", proposal: "51500", proposalFormula: "SUBTOTAL(9,B2:B4)" },
      { cell: "C5", proposal: "53300", proposalFormula: "SUBTOTAL(9,C2:C4)" },
    ]);
    expect(finding?.cells.map(({ cell }) => cell)).toEqual(["B5", "C5", "B3", "B4", "C3", "C4"]);
  });

  test("one amount in one row", () => {
    const one = FUHRPARK.replace("(ausgeblendet) Kehrmaschine", "Kehrmaschine");
    expect(meldungen("FX-12", { Fuhrpark: one })).toEqual([
      expect.stringContaining(
        "Der Betrag der ausgeblendeten Zeile (B4: 9.500 €) zählt in B5 nicht mit. Bitte die Zeile einblenden oder in der Formel 9 statt 109 schreiben, wenn er mitzählen soll.",
      ),
    ]);
  });

  test("within a formula, as a mean, by AGGREGAT", () => {
    const mit = (formula: string): string[] =>
      meldungen("FX-12", { Fuhrpark: FUHRPARK.replace("=TEILERGEBNIS(109;B2:B4)", formula) });
    expect(mit("=TEILERGEBNIS(109;B2:B4)+0")[0]).toContain("9 statt 109");
    expect(mit("=TEILERGEBNIS(101;B2:B4)")[0]).toContain("1 statt 101");
    expect(mit("=AGGREGAT(9;7;B2:B4)")[0]).toContain(
      "AGGREGAT mit der Option 7 lässt ausgeblendete Zeilen aus.",
    );
  });

  test("in no named row of a table: a hint", () => {
    const Fuhrpark = FUHRPARK.replaceAll("TEILERGEBNIS(109;", "SUMME(");
    const Notiz = "Sichtbar sind\n=TEILERGEBNIS(109;Fuhrpark!B2:B4) → 19.000";
    expect(befunde("FX-12", { Fuhrpark, Notiz }).map(({ severity }) => severity)).toEqual(["info"]);
  });

  test("beside a subtotal of its own, which counts for nothing", () => {
    const table = `
Fahrzeug | Ansatz 2025
Spülwagen | 19.000
Kehrmaschine | 23.000
(ausgeblendet) Zwischensumme | =TEILERGEBNIS(109;B2:B3) → 42.000
(ausgeblendet) Radlader | 9.500
Summe | =TEILERGEBNIS(109;B2:B5) → 42.000`;
    expect(befunde("FX-12", { Fuhrpark: table })[0]?.suspects).toMatchObject([{ proposal: "51500" }]);
    expect(befunde("FX-12", { Fuhrpark: table.replace("Radlader | 9.500", "Rest |") })).toEqual([]);
  });
});

test.each([
  ["visible rows", sichtbar],
  ["sums that take hidden rows", FUHRPARK.replaceAll("109;", "9;")],
  ["SUM", FUHRPARK.replaceAll("TEILERGEBNIS(109;", "SUMME(")],
  ["AGGREGAT that takes hidden rows", FUHRPARK.replaceAll("TEILERGEBNIS(109;", "AGGREGAT(9;6;")],
  ["hidden rows without amounts", FUHRPARK.replace(/23.*000/, "").replace(/ 9\.500.*/, "")],
  ["hidden rows elsewhere", `${sichtbar}\n(ausgeblendet) Anhänger | 4.000 | 4.000`],
])("FX-12 says nothing of %s", (_, table) => {
  expect(meldungen("FX-12", { Fuhrpark: table })).toEqual([]);
});
