import { pruefen } from "../../src/rules/kern/pruefen";
import { abwasserwerk, type Darstellung } from "../hilfen/betriebe/abwasserwerk";

const DARSTELLUNGEN: [string, Darstellung][] = [
  ["with a gain", {}],
  ["with a loss as a negative result", { verlust: true }],
  ["with totals in the headings of the accounts", { summeInUeberschrift: true }],
  ["with a loss and totals in the headings", { verlust: true, summeInUeberschrift: true }],
  ["with a loss that is called by its name and positive", { verlust: true, alsJahresverlust: true }],
  ["with costs shown negative", { aufwandNegativ: true }],
  ["with a loss and costs shown negative", { verlust: true, aufwandNegativ: true }],
];

describe("a correct plan of another enterprise shows nothing", () => {
  test.each(DARSTELLUNGEN)("%s", (_, darstellung) => {
    const { findings, notices, year, tables, checks, coverage } = pruefen(abwasserwerk(darstellung));
    expect(findings).toEqual([]);
    expect(notices).toEqual([]);
    expect(year).toBe(2026);
    expect(tables.map(({ kind, years }) => `${kind} ${years.join()}`.trim())).toEqual([
      "festsetzung",
      "erfolgsplan 2024,2025,2026",
      "erfolgsplan-konten 2024,2025,2026",
      "vermoegensplan 2026",
    ]);
    expect(checks.failed).toBe(0);
    expect(checks.run).toBeGreaterThan(100);
    // All but the Höchstbetrag, which stands nowhere else.
    expect(coverage.covered).toBe(coverage.figures - 1);
  });

  test.each(DARSTELLUNGEN)("%s: every line of the Beschluss agrees", (_, darstellung) => {
    const { festsetzung, findings } = pruefen(abwasserwerk(darstellung));
    expect(findings.filter(({ rule }) => /^(FB|EP|KT)-/.test(rule))).toEqual([]);
    expect(festsetzung.map(({ state }) => state)).toEqual(Array<string>(8).fill("stimmt"));
  });
});
