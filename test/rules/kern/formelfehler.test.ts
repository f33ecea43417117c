import type { Finding } from "../../../src/rules/kern/ergebnis";
import { pruefen } from "../../../src/rules/kern/pruefen";
import { formelmappen } from "../../faults/formeln/mappen";
import { mappe } from "../../hilfen/mappe";
import { durchgerechnet } from "../../hilfen/tabellenrechnung";
import { formel, geaendert, wert } from "../../hilfen/umbau/zellen";

/** One year alone: no neighbour says what is meant, only the rows do. */
const befunde = (summe: string, ergebnis: string): Finding[] =>
  pruefen(
    mappe({
      Erfolgsplan: `
Nr. | Bezeichnung | Ansatz 2026
1 | Umsatzerlöse | 2.000.000
2 | Sonstige betriebliche Erträge | 50.000
3 | Materialaufwand | 500.000
4 | Personalaufwand | 900.000
5 | Abschreibungen | 120.000
6 | Sonstige betriebliche Aufwendungen | 80.000
7 | Summe Erträge | =C2+C3 → 2.050.000
8 | Summe Aufwendungen | ${summe}
9 | Jahresgewinn | =C8-C9 → ${ergebnis}`,
    }),
  ).findings;

test("a formula that takes what it should is not blamed", () => {
  expect(befunde("=SUMME(C4:C7) → 1.600.000", "450.000")).toEqual([]);
  expect(befunde("=C4+C5+C6+C7 → 1.600.000", "450.000")).toEqual([]);
});

test.each([
  ["=C4+C5+C7 → 1.480.000", "570.000", "lässt C6 aus", "zeile-ausserhalb"],
  ["=SUMME(C4:C7)+C5 → 2.500.000", "-450.000", "zählt C5 doppelt", "doppelt-gezaehlt"],
  ["=SUMME(C3:C7) → 1.650.000", "400.000", "rechnet zu Unrecht C3 mit", "formel-bezug"],
  ["=C4+C5+C6-C7 → 1.440.000", "610.000", "zieht C7 ab, statt zu addieren", "formel-bezug"],
  ["=C4+C5+C6+C7/2 → 1.560.000", "490.000", "zählt C7 nicht genau einmal", "formel-bezug"],
  ["=SUMME(C4:C7)+50000 → 1.650.000", "400.000", "enthält die feste Zahl 50.000", "formel-bezug"],
  [
    "=C3+C4-C5-C7 → -430.000",
    "2.480.000",
    "lässt C6 aus, rechnet zu Unrecht C3 mit und zieht C5, C7 ab, statt zu addieren",
    "formel-bezug",
  ],
  ["=C3+C4+C5+C7 → 1.530.000", "520.000", "lässt C6 aus und rechnet zu Unrecht C3 mit", "formel-bezug"],
])("%s", (summe, ergebnis, satz, art) => {
  const [befund, ...others] = befunde(summe, ergebnis);
  expect(others).toEqual([]);
  expect(befund).toMatchObject({
    cell: "C9",
    cause: { kind: art },
    suspects: [{ cell: "C9", proposalFormula: "SUM(C4:C7)", proposal: "1600000" }],
  });
  const [formel] = summe.split(" →");
  expect(befund?.message).toContain(`Die Formel ${formel} ${satz}. Richtig wäre =SUMME(C4:C7).`);
});

test("what is added where it is to be subtracted", () => {
  const plan = (ergebnis: string): Finding[] =>
    pruefen(
      mappe({
        Erfolgsplan: `
Nr. | Bezeichnung | Ansatz 2026
1 | Umsatzerlöse | 2.000.000
2 | Materialaufwand | 500.000
3 | Personalaufwand | 900.000
4 | Summe Erträge | =C2 → 2.000.000
5 | Summe Aufwendungen | =C3+C4 → 1.400.000
6 | Jahresgewinn | ${ergebnis}`,
      }),
    ).findings;
  expect(plan("=C5-C6 → 600.000")).toEqual([]);
  expect(plan("=C5+C6 → 3.400.000").map(({ message }) => message)).toEqual([
    expect.stringContaining("Die Formel =C5+C6 addiert C6, statt abzuziehen. Richtig wäre =C5-C6."),
  ]);
});

test("a part of what a subtotal takes is named by itself", () => {
  const findings = pruefen(
    mappe({
      Erfolgsplan: `
Nr. | Bezeichnung | Ansatz 2026
1 | Umsatzerlöse | 2.000.000
2 | Materialaufwand | 500.000
3 | Personalaufwand | 900.000
4 | Summe Erträge | =C2 → 2.000.000
5 | Summe Aufwendungen | =C3+C4 → 1.400.000
6 | Jahresgewinn | =C5-C3 → 1.500.000`,
    }),
  ).findings;
  expect(findings.map(({ message }) => message)).toEqual([
    expect.stringContaining("Die Formel =C5-C3 lässt C4 aus. Richtig wäre =C2-C3-C4."),
  ]);
});

describe("a Finanzplan, in which each year begins with what the one before ended with", () => {
  const gerechnet = async (formeln: Record<string, string>): Promise<Finding[]> => {
    const [plan] = await formelmappen(["Finanzplan"]);
    const changes = Object.fromEntries(
      Object.entries(formeln).map(([cell, text]) => [cell, formel(text, 0)]),
    );
    const [computed] = plan ? await durchgerechnet([geaendert(plan, { Finanzplan: changes })]) : [];
    return computed ? pruefen(computed).findings : [];
  };
  const jeJahr = (text: (column: string) => string, row: number): Record<string, string> =>
    Object.fromEntries(["B", "C", "D", "E", "F"].map((column) => [`${column}${row}`, text(column)]));

  test("what a sum leaves out is told once, in its own cells, with the repair of every year", async () => {
    const found = await gerechnet(jeJahr((x) => `SUM(${x}4,${x}6:${x}7)`, 8));
    const [first, ...others] = found.filter(({ message }) => message.includes("Die Formel"));
    expect(others).toEqual([]);
    expect(first?.message).toContain(
      "Die Formel =SUMME(B4;B6:B7) lässt B5 aus. Richtig wäre =SUMME(B4:B7). Das gilt auch für C8:F8.",
    );
    expect(first?.suspects.map(({ cell, proposalFormula }) => `${cell} ${proposalFormula}`)).toEqual(
      ["B", "C", "D", "E", "F"].map((x) => `${x}8 SUM(${x}4:${x}7)`),
    );
  });

  test("copies come out where what they leave out is zero: that does not make them right", async () => {
    const found = await gerechnet(jeJahr((x) => `SUM(${x}10,${x}12:${x}14)`, 15));
    const proposed = found.flatMap(({ suspects }) =>
      suspects.map((one) => `${one.cell} ${one.proposalFormula}`),
    );
    expect(proposed).toContain("C15 SUM(C10:C14)");
  });

  test("a sum of its own is not told to be the cell that it must equal", async () => {
    const found = await gerechnet({ C10: "Vermögensplan!B8" });
    expect(found.filter(({ cell }) => cell === "C14")).toHaveLength(1);
    expect(found.flatMap(({ suspects }) => suspects.map((one) => one.proposalFormula))).not.toContain(
      "Vermögensplan!B13",
    );
  });
});

test("a reference to another year is the fault, not what stands in that year", async () => {
  const [plan] = await formelmappen(["Beschluss verknüpft"]);
  const wrong = plan && geaendert(plan, { Beschluss: { B2: formel("Erfolgsplan!C5", 0) } });
  const [computed] = wrong ? await durchgerechnet([wrong]) : [];
  const [befund, ...others] = computed ? pruefen(computed).findings : [];
  expect(others).toEqual([]);
  expect(befund).toMatchObject({
    rule: "FB-1",
    cell: "B2",
    cause: { kind: "formel-bezug", explains: 1 },
    suspects: [{ cell: "B2", proposalFormula: "Erfolgsplan!D5", proposal: "4389300" }],
  });
  expect(befund?.message).toContain(
    "Die Formel =Erfolgsplan!C5 verweist auf die falsche Zelle. Richtig wäre =Erfolgsplan!D5.",
  );
});

test("what a total that was typed over brings about is not the fault of a formula that is right in other columns", async () => {
  const [bericht] = await formelmappen(["Zwischenbericht"]);
  const wrong = bericht && geaendert(bericht, { Zwischenbericht: { D4: wert(5_463_636) } });
  const [computed] = wrong ? await durchgerechnet([wrong]) : [];
  const findings = computed ? pruefen(computed).findings : [];
  const first = findings.flatMap(({ suspects: [one] }) => (one ? [`${one.cell} ${one.proposal}`] : []));
  expect(new Set(first)).toEqual(new Set(["D4 5253400"]));
});
