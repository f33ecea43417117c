import {
  betragstext,
  eineVon,
  erklaert,
  formelvorschlag,
  hauptverdaechtige,
  vorgeschlageneFormel,
} from "../../src/berichte/vorschlag";

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
  expect(erklaert({ cause: { ...cause, explains: 1 } })).toBe(
    "Ursache: Bezug verschoben. Erklärt 1 weitere Abweichung.",
  );
  expect(erklaert({ cause: { ...cause, explains: 6 } })).toBe(
    "Ursache: Bezug verschoben. Erklärt 6 weitere Abweichungen.",
  );
  expect(erklaert({ cause: { ...cause, explains: 0 } })).toBeUndefined();
  expect(erklaert({})).toBeUndefined();
});

describe("the likeliest cause", () => {
  const ohne = (cell: string) => ({ sheet: "Plan", cell, reason: "Zahlendreher" });

  test("is the first cell whose value is known, or all of which nobody knows it", () => {
    expect(hauptverdaechtige([])).toEqual([]);
    expect(hauptverdaechtige([suspect, { ...suspect, cell: "H60" }])).toEqual([suspect]);
    expect(hauptverdaechtige([ohne("D1"), ohne("D2"), suspect])).toEqual([ohne("D1"), ohne("D2")]);
  });

  test("of several cells is said as a choice: the sheet once, only the first ones by name", () => {
    const other = { ...ohne("C4"), sheet: "Konten" };
    expect(eineVon([ohne("D1"), ohne("D2"), other])).toBe(
      "Eine dieser Zellen ist vermutlich falsch: Plan D1 (Zahlendreher), D2 (Zahlendreher) oder Konten C4 (Zahlendreher).",
    );
    const many = Array.from({ length: 12 }, (_, index) => ohne(`D${index + 1}`));
    expect(eineVon(many)).toMatch(/, D5 \(Zahlendreher\) oder eine von 7 weiteren\.$/);
  });
});
