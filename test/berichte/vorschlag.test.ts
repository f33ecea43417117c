import { betragstext, erklaert, formelvorschlag, vorgeschlageneFormel } from "../../src/berichte/vorschlag";

const suspect = { sheet: "Plan", cell: "H59", proposal: "12345", reason: "wie in den Nachbarspalten" };

test("amounts are shown in German, other text as it is", () => {
  expect(betragstext("12722000")).toBe("12.722.000");
  expect(betragstext("-1605.31")).toBe("−1.605,31");
  expect(betragstext("10 Ziffern")).toBe("10 Ziffern");
});

test("a formula is shown in German with its value, in English where it could not be read; a value is no formula", () => {
  const german = { proposalFormula: "SUM(B59,H59)", proposalFormulaGerman: "SUMME(B59;H59)" };
  expect(formelvorschlag({ ...suspect, ...german })).toBe("Formel: =SUMME(B59;H59) (ergibt 12.345)");
  expect(vorgeschlageneFormel({ ...suspect, proposalFormula: "SUM(B59" })).toBe("=SUM(B59");
  expect(formelvorschlag(suspect)).toBeUndefined();
});

test("a cause says how much it explains, and nothing where that is nothing", () => {
  const cause = { kind: "formel-bezug" as const, text: "Bezug verschoben", cells: [] };
  expect(erklaert({ cause: { ...cause, explains: 1 } })).toBe("Erklärt 1 weitere Abweichung.");
  expect(erklaert({ cause: { ...cause, explains: 6 } })).toBe("Erklärt 6 weitere Abweichungen.");
  expect(erklaert({ cause: { ...cause, explains: 0 } })).toBeUndefined();
  expect(erklaert({})).toBeUndefined();
});
