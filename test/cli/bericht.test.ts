import { jsonbericht } from "../../src/cli/json";
import { textbericht } from "../../src/cli/bericht";
import { sauber, zahlendreher } from "../taskpane/beispiele";

const formula = { proposalFormula: "SUM(E2,E6)", proposalFormulaGerman: "SUMME(E2;E6)" };
const suspect = { sheet: "Konten", cell: "E7", proposal: "110000", reason: "wie in den Nachbarspalten" };
const cause = { kind: "formel-bezug" as const, text: "Bezug verschoben", cells: [], explains: 6 };
const result = {
  ...sauber,
  findings: [
    {
      ...zahlendreher,
      cause,
      suspects: [
        { ...suspect, ...formula },
        { ...suspect, cell: "E8" },
      ],
    },
  ],
};

/** The text without its line breaks. */
const text = textbericht(result).replace(/\s+/g, " ");

test("a formula is proposed with its value, a value as it is", () => {
  expect(text).toContain(
    "Wahrscheinlich Konten E7 (wie in den Nachbarspalten). Formel: =SUMME(E2;E6) (ergibt 110.000). Möglich Konten E8: 110.000 (wie in den Nachbarspalten).",
  );
});

test("what happened, and how much else it explains, is said in a sentence", () => {
  expect(text).toContain("Ursache: Bezug verschoben. Erklärt 6 weitere Abweichungen.");
});

describe("cells of which one is wrong", () => {
  const { sheet, cell, reason } = suspect;
  const tie = [
    { sheet, cell, reason },
    { sheet, cell: "E9", reason: "Zahlendreher" },
  ];
  const tied = { ...sauber, findings: [{ ...zahlendreher, suspects: tie }] };

  test("are named together, without a value", () => {
    const report = textbericht(tied).replace(/\s+/g, " ");
    expect(report).toContain(
      "Eine dieser Zellen ist vermutlich falsch: Konten E7 (wie in den Nachbarspalten) oder E9 (Zahlendreher).",
    );
    expect(report).not.toMatch(/Wahrscheinlich|Möglich/);
  });

  test("stand in the JSON document without a proposal", () => {
    const { suspects } = JSON.parse(jsonbericht([tied])).workbooks[0].findings[0];
    expect(suspects).toEqual(tie);
  });

  test("one alone is likely", () => {
    const single = { ...sauber, findings: [{ ...zahlendreher, suspects: tie.slice(0, 1) }] };
    const report = textbericht(single).replace(/\s+/g, " ");
    expect(report).toContain("Wahrscheinlich Konten E7 (wie in den Nachbarspalten). ");
  });
});

test("the JSON document names the formula in English only", () => {
  const suspects = JSON.parse(jsonbericht([result])).workbooks[0].findings[0].suspects;
  expect(suspects).toEqual([
    { ...suspect, proposalFormula: "SUM(E2,E6)" },
    { ...suspect, cell: "E8" },
  ]);
});
