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

test("how much else a finding explains is said in a sentence", () => {
  expect(text).toContain("Erklärt 6 weitere Abweichungen.");
});

test("the JSON document names the formula in English only", () => {
  const suspects = JSON.parse(jsonbericht([result])).workbooks[0].findings[0].suspects;
  expect(suspects).toEqual([
    { ...suspect, proposalFormula: "SUM(E2,E6)" },
    { ...suspect, cell: "E8" },
  ]);
});
