import { Decimal, ZERO } from "../../../src/money/dezimal";
import type { Finding } from "../../../src/rules/kern/ergebnis";
import { pruefen, pruefenGemeinsam } from "../../../src/rules/kern/pruefen";
import type { Workbook } from "../../../src/workbook/workbook";
import { mappe } from "../../hilfen/mappe";
import { muster } from "../../hilfen/muster";

/** What the terms add up to, in the unit of the finding's cell. */
const summe = ({ terms = [] }: Finding): Decimal =>
  terms.reduce((sum, { amount, factor }) => sum.plus(new Decimal(amount).times(factor)), ZERO);

/** A sample in which every twentieth amount is wrong. */
async function verfaelscht(name: string): Promise<Workbook> {
  const workbook = await muster(name);
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell, index) =>
      index % 20 === 0 && typeof cell.value === "number" ? { ...cell, value: cell.value + 1000 } : cell,
    ),
  }));
  return { ...workbook, sheets };
}

const KONTEN = `
  Konto      | Bezeichnung         | Ergebnis 2024 | Ansatz 2025 | Ansatz 2026
  5001000000 | Erlöse Stadt        | 300.000       | 310.000     | 306.000
  5002000000 | Erlöse Dritte       | 150.000       | 160.000     | 170.000
             | Summe Umsatzerlöse  | 450.000       | 470.000     | 530.000`;

test("a broken sum names its terms with label, amount and cell", () => {
  const [finding] = pruefen(mappe({ Konten: KONTEN })).findings;
  expect(finding?.terms).toEqual([
    { sheet: "Konten", cell: "E2", label: "Erlöse Stadt", amount: "306000", factor: "1" },
    { sheet: "Konten", cell: "E3", label: "Erlöse Dritte", amount: "170000", factor: "1" },
  ]);
});

test.each(["Wirtschaftsplan-2024", "Zwischenbericht-2023-06-30", "Kennzahlen-2023"])(
  "the terms of every finding in %s add up to what is expected",
  async (name) => {
    const result = pruefen(await verfaelscht(name));
    const findings = result.findings.filter(({ terms }) => terms);
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) {
      const whole = finding.terms?.every(({ factor }) => new Decimal(factor).isInteger());
      const off = summe(finding)
        .minus(finding.expected ?? 0)
        .abs();
      expect([finding.message, off.lte(whole ? 0 : 0.5)]).toEqual([finding.message, true]);
    }
  },
);

test("terms of columns in T€ count a thousandfold among amounts in euro, and the other way round", async () => {
  const { findings } = pruefen(await verfaelscht("Wirtschaftsplan-2024"));
  const factors = findings.flatMap(({ terms = [] }) => terms.map(({ factor }) => factor));
  expect(factors).toContain("1000");
});

test("between files only the terms of other files name theirs", async () => {
  const [plan, bericht] = await Promise.all([
    muster("Wirtschaftsplan-2024"),
    verfaelscht("Zwischenbericht-2023-06-30"),
  ]);
  const results = pruefenGemeinsam([plan, bericht]);
  const across = results.flatMap(({ file, findings }) =>
    findings.filter(({ cells }) => cells.some((cell) => cell.file !== undefined)).map((f) => ({ file, f })),
  );
  expect(across.length).toBeGreaterThan(0);
  for (const { file, f } of across) expect((f.terms ?? []).filter((term) => term.file === file)).toEqual([]);
  expect(across.some(({ f }) => f.terms?.some((term) => term.file !== undefined))).toBe(true);
});
