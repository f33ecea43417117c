import { keineEinstellungen, type Einstellungen } from "../../../src/rules/gespeichert/einstellungen";
import { freigabe, istOffen, mitFreigaben, type Freigabe } from "../../../src/rules/gespeichert/freigaben";
import type { Finding } from "../../../src/rules/kern/ergebnis";
import { pruefen } from "../../../src/rules/kern/pruefen";
import type { Workbook } from "../../../src/workbook/workbook";
import { formelmappen } from "../../faults/formeln/mappen";
import { mappe } from "../../hilfen/mappe";
import { durchgerechnet } from "../../hilfen/tabellenrechnung";
import { formel, geaendert, wert } from "../../hilfen/umbau/zellen";

const FUHRPARK = `
Fahrzeug | Ansatz 2024 | Ansatz 2025 | Ansatz 2026
Spülwagen | 18.400 | 19.000 | 19.500
Kehrmaschine | 22.150 | 23.000 | 24.000
Radlader | 9.300 | 9.500 | 9.800
Summe | =SUMME(B2:B4) → 49.850 | =SUMME(C2:C4) → 51.500 | =SUMME(D2:D4) → 53.300`;

const TAG = new Date(2026, 8, 14);

/** A waiver as 0.5.0 stored it: of FX-1, with the cells that its finding had. */
function gemerkt(workbook: Workbook, finding: Finding, cell: string, cells: string[]): Freigabe {
  const before = {
    ...finding,
    rule: "FX-1",
    cell,
    cells: cells.map((one) => ({ sheet: finding.sheet, cell: one })),
  };
  return freigabe(before, [workbook], "So beschlossen", TAG);
}

function nachher(
  table: string,
  waived: (finding: Finding, workbook: Workbook) => Freigabe[],
): (string | undefined)[] {
  const workbook = mappe({ Fuhrpark: table });
  const { findings } = pruefen(workbook);
  const [first] = findings;
  if (!first) throw new Error("nothing was found");
  const waivers = waived(first, workbook);
  return mitFreigaben(findings, waivers, [workbook]).map(
    ({ rule, freigabe: own }) => own && `${rule} ${own.grund}`,
  );
}

describe("what was accepted as FX-1 up to 0.5.0 stays accepted", () => {
  test("an amount among formulas, now FX-2", () => {
    const table = FUHRPARK.replace("=SUMME(D2:D4) → 53.300", "53.300");
    expect(nachher(table, (finding, book) => [gemerkt(book, finding, "D5", ["D5", "B5", "C5"])])).toEqual([
      "FX-2 So beschlossen",
    ]);
  });

  test("a formula unlike its neighbours, now FX-3", () => {
    const table = FUHRPARK.replace("=SUMME(C2:C4) → 51.500", "=SUMME(B2:B4) → 49.850");
    expect(nachher(table, (finding, book) => [gemerkt(book, finding, "C5", ["B5", "C5", "D5"])])).toEqual([
      "FX-3 So beschlossen",
    ]);
  });

  describe("a row left out in all years, now one finding", () => {
    const table = FUHRPARK.replace("\nSumme", "\nUnimog | 5.000 | 5.100 | 5.200\nSumme");
    const year = (column: string) => (finding: Finding, book: Workbook) =>
      gemerkt(book, finding, `${column}6`, [`${column}6`, `${column}5`]);

    test("where all of them were accepted", () => {
      const all = ["B", "C", "D"].map(year);
      expect(nachher(table, (finding, book) => all.map((one) => one(finding, book)))).toEqual([
        "FX-1 So beschlossen",
      ]);
    });

    test("but not where one was not, or its amounts are others now", () => {
      const some = ["B", "C"].map(year);
      expect(nachher(table, (finding, book) => some.map((one) => one(finding, book)))).toEqual([undefined]);
      const other = mappe({ Fuhrpark: table.replace("5.200", "5.300") });
      expect(nachher(table, (finding) => ["B", "C", "D"].map((one) => year(one)(finding, other)))).toEqual([
        undefined,
      ]);
    });
  });
});

describe("a finding that is accepted explains no other", () => {
  const mitFreigabe = (workbook: Workbook, finding: Finding): Einstellungen => ({
    ...keineEinstellungen,
    freigaben: [freigabe(finding, [workbook], "So beschlossen", TAG)],
  });
  const worte = ({ findings }: { findings: Finding[] }): string[] =>
    findings.map(
      ({ rule, cell, freigabe: own, cause }) =>
        `${rule} ${cell} ${own ? "accepted" : "open"} ${cause?.explains ?? 0}`,
    );

  test("an amount in place of a formula: what does not come out because of it is said by itself", async () => {
    const [plan] = await formelmappen(["Beschluss getippt"]);
    const typed = plan && geaendert(plan, { Konten: { E6: wert(4_400_000) } });
    const [workbook] = typed ? await durchgerechnet([typed]) : [];
    if (!workbook) throw new Error("no workbook");
    const before = pruefen(workbook);
    const [first] = before.findings;
    expect(worte(before)).toEqual([expect.stringMatching(/^FX-2 E6 open [1-9]/)]);
    const after = pruefen(workbook, mitFreigabe(workbook, first as Finding));
    expect(worte(after)).toContain("FX-2 E6 accepted 0");
    expect(after.findings.filter(istOffen).length).toBeGreaterThan(0);
    expect(after.checks.failed).toBeGreaterThan(0);
  });

  test("a formula that takes other cells than its row says: the other years are told again", async () => {
    const [plan] = await formelmappen(["Finanzplan"]);
    const changes = ["B", "C", "D", "E", "F"].map((x) => [`${x}8`, formel(`SUM(${x}4,${x}6:${x}7)`, 0)]);
    const changed = plan && geaendert(plan, { Finanzplan: Object.fromEntries(changes) });
    const [workbook] = changed ? await durchgerechnet([changed]) : [];
    if (!workbook) throw new Error("no workbook");
    const first = pruefen(workbook).findings.find(({ message }) =>
      message.includes("Das gilt auch für C8:F8."),
    );
    const after = pruefen(workbook, mitFreigabe(workbook, first as Finding));
    const [second] = after.findings.filter(({ message }) => message.includes("Die Formel"));
    expect(second?.cell).toBe("C8");
    expect(second?.message).toContain("Das gilt auch für D8:F8.");
  });
});
