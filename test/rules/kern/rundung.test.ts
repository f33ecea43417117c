import { beispielplan, mitFehler } from "../../../src/rules/beispiele/beispielplan";
import { pruefen } from "../../../src/rules/kern/pruefen";
import type { Finding } from "../../../src/rules/kern/ergebnis";
import { alleBefunde, meldungen } from "../../hilfen/befunde";
import { mappe } from "../../hilfen/mappe";
import { zellweise } from "../../hilfen/umbau/umbau";

const plan = (werte: string): string => `
Bezeichnung | Ergebnis 2024 | Ansatz 2025 | Ansatz 2026
${werte.trim()}`;
/** Computed with cents, rounded for print: the result before taxes is off by 1 € in both planned years. */
const GERECHNET = plan(`
1. Umsatzerlöse | 498.210,40 | 705.612 | 712.889
3. Andere aktivierte Eigenleistungen | 0,00 | 0 | 0
4. Sonstige betriebliche Erträge | 9.480,15 | 10.111 | 10.333
5. Materialaufwand | 171.300,25 | 305.113 | 309.878
6. Personalaufwand | 196.250,00 | 205.318 | 209.123
7. Abschreibungen | 88.400,00 | 89.201 | 90.305
9. Sonstige betriebliche Aufwendungen | 24.310,70 | 25.023 | 26.031
18. Ergebnis nach Steuern | 27.429,60 | 91.069 | 87.884
19. Sonstige Steuern | 1.950,00 | 2.007 | 2.013
20. Jahresgewinn / Jahresverlust | 25.479,60 | 89.062 | 85.871`);
const RUND = beispielplan.erfolgsplan;

const befunde = (sheets: Record<string, string>): Finding[] => pruefen(mappe(sheets)).findings;

describe("computed amounts", () => {
  test("several sums off by one euro are one Hinweis that names them", () => {
    const [finding, ...others] = befunde({ Plan: GERECHNET });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: "EP-3", severity: "info", cell: "C9", suspects: [] });
    expect(finding?.message).toBe(
      "2 Summen weichen um 1 € ab: Plan C9:D9. Das ist wohl Rundung: Einzeln gerundete Beträge ergeben nicht immer genau die gerundete Summe. Wurde nicht gerundet, bitte nachrechnen.",
    );
    expect(finding?.cells).toHaveLength(16);
  });

  test("a single one says what stands there and what was expected", () => {
    const [finding, ...others] = befunde({
      Plan: GERECHNET.replace("87.884", "87.885").replace("85.871", "85.872"),
    });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: "info", cell: "C9", expected: "91068", actual: "91069" });
    expect(finding?.message).toMatch(/\(Differenz 1 €\)\. Das ist wohl Rundung/);
  });

  test("beyond rounding it is a Fehler, and a swap of digits is recognised through it", () => {
    const [finding, ...others] = befunde({ Plan: GERECHNET.replace("309.878", "308.978") });
    expect(finding).toMatchObject({ severity: "error", cell: "D9", difference: "-901" });
    expect(finding?.suspects[0]).toEqual({
      sheet: "Plan",
      cell: "D5",
      proposal: "309878",
      reason: "Zahlendreher",
    });
    expect(others.map(({ severity, cell }) => `${severity} ${cell}`)).toEqual(["info C9"]);
  });
});

test("among round amounts one euro is a Fehler", () => {
  expect(meldungen("EP-3", { Plan: mitFehler(RUND, "29.500", "29.501") })).toEqual([
    expect.stringMatching(/^error Plan C9/),
    expect.stringMatching(/^error Plan C11/),
  ]);
  expect(alleBefunde({ Plan: mitFehler(RUND, "184.000", "184.001") })).toEqual([
    expect.stringMatching(/^EP-3 error Plan D9/),
  ]);
});

describe("a Beschluss in whole euro beside a plan with cents", () => {
  /** 723.221,70 € and 637.351,05 €, typed as they are shown. */
  const BESCHLUSS = beispielplan.festsetzung
    .replace("540.000", "723.222")
    .replace("510.000", "637.351")
    .replace("30.000", "85.871");
  const CENT = GERECHNET.replace("712.889", "712.888,90")
    .replace("10.333", "10.332,80")
    .replace("309.878", "309.877,90")
    .replace("209.123", "209.123,15")
    .replace("90.305", "90.305,40")
    .replace("26.031", "26.031,60")
    .replace("87.884", "87.883,65")
    .replace("2.013", "2.013,00")
    .replace("85.871", "85.870,65");
  /** As Excel shows them: without cents. */
  const gezeigt = zellweise((cell) => (typeof cell.value === "number" ? { ...cell, format: "#,##0" } : cell));
  const festsetzung = (beschluss: string) => pruefen(gezeigt(mappe({ Beschluss: beschluss, Plan: CENT })));

  test("has no finding within half a euro, and its lines agree", () => {
    const { findings, festsetzung: lines } = festsetzung(BESCHLUSS);
    expect(findings.filter(({ rule }) => rule.startsWith("FB"))).toEqual([]);
    expect(lines.slice(0, 3).map(({ state }) => state)).toEqual(["stimmt", "stimmt", "stimmt"]);
  });

  test("and one for a single amount that is off by more", () => {
    const { findings, festsetzung: lines } = festsetzung(BESCHLUSS.replace("85.871", "85.881"));
    expect(findings.filter(({ rule }) => rule === "FB-3").map(({ severity }) => severity)).toContain("error");
    expect(lines[2]?.state).toBe("weicht-ab");
  });
});

describe("cents that do not come out even", () => {
  const KUNDEN = Array.from({ length: 12 }, (_, index) => `Kunde ${index + 1} | 169,08 | 169,08 | 169,08`);
  const tabelle = (rows: string[]): string => `
Umsatzerlöse externe Kunden
Kunde | 2021 | 2022 | 2023
${rows.join("\n")}
Umsatzerlöse gesamt | 2.028,96 | 2.028,96 | 2.028,96`;

  test("five cents among twelve amounts lead to the amount that is another in this year only", () => {
    const rows = KUNDEN.map((row, index) => (index === 6 ? row.replace("169,08", "169,03") : row));
    expect(pruefen(mappe({ Kunden: tabelle(KUNDEN) })).findings).toEqual([]);
    // The formula still shows the sum of before, which NB-1 says.
    const { findings } = pruefen(mappe({ Kunden: tabelle(rows) }));
    const [finding, ...others] = findings.filter(({ rule }) => rule !== "NB-1");
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: "KZ-1", severity: "info", cell: "B15" });
    expect(finding?.suspects[0]).toMatchObject({ cell: "B9", proposal: "169.08" });
  });
});
