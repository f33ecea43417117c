import { pruefen } from "../../../src/rules/kern/pruefen";
import type { Finding } from "../../../src/rules/kern/ergebnis";
import { seitdem } from "../../../src/taskpane/ablauf/seitdem";
import type { Cell, Workbook } from "../../../src/workbook/workbook";
import { muster } from "../../hilfen/muster";
import { warnung } from "../beispiele";

const SHEET = "Konten";

function book(cells: Cell[], name = SHEET): Workbook {
  const sheet = { name, hidden: false, cells, merges: [], hiddenRows: [], hiddenColumns: [] };
  return { name: "Plan.xlsx", sheets: [sheet] };
}
/** Rows of a label and an amount. */
const rows = (labels: string[], amount: (label: string) => number = () => 1): Cell[] =>
  labels.flatMap((label, row) => [
    { row, column: 0, value: label },
    { row, column: 1, value: amount(label) },
  ]);
const finding = (cell: string, more: Partial<Finding> = {}): Finding => ({
  ...warnung,
  sheet: SHEET,
  cell,
  message: `Nummer ${Math.random()}`,
  ...more,
});
const stand = (cells: Cell[], ...findings: Finding[]) => ({
  workbook: book(cells),
  findings,
});
const LABELS = ["Kopf", "Strom", "Gas", "Wasser", "Miete", "Summe"];

type Stand = ReturnType<typeof stand>;

const ergebnis = (before: Stand, after: Stand, fremd = false) => {
  const since = seitdem(before, after, fremd);
  return since === "nichts" ? undefined : since;
};
/** What is said of the way from one to the other. */
const gesagt = (before: Stand, after: Stand, fremd = false) => ergebnis(before, after, fremd)?.satz;

test("one entry is named, findings are known by rule and cell whatever they say", () => {
  const before = stand(rows(LABELS), finding("B2"), finding("B3"), finding("B6"));
  const now = rows(LABELS, (label) => (label === "Gas" ? 5 : 1));
  const after = stand(now, finding("B6"), finding("B3", { rule: "KT-9" }));
  expect(gesagt(before, after)).toBe("Ihre Eingabe in B3: 2 behoben, 1 neu");
  expect(gesagt(before, after, true)).toBe("Seit der letzten Prüfung: 2 behoben, 1 neu");
  expect(seitdem(before, before, false)).toBe("nichts");
  expect([...(ergebnis(before, after)?.neu ?? [])]).toEqual([`KT-9 ${SHEET} · B3 1`]);
});

test("several entries are counted, results of formulas are none", () => {
  const formula: Cell = { row: 9, column: 1, formula: "SUM(B1:B6)", value: 6 };
  const before = stand([...rows(LABELS), formula]);
  const now = rows(LABELS, (label) => (["Gas", "Strom"].includes(label) ? 5 : 1));
  const after = stand([...now, { ...formula, value: 14 }]);
  expect(gesagt(before, after)).toBe("Ihre 2 Eingaben: nichts behoben, nichts neu");
  const other = stand([...rows(LABELS), { ...formula, formula: "SUM(B1:B5)" }]);
  expect(gesagt(before, other)).toBe("Ihre Eingabe in B10: nichts behoben, nichts neu");
  expect(gesagt(before, stand(rows(LABELS)))).toBe("Ihre Eingabe in B10: nichts behoben, nichts neu");
});

test("one of two findings of a rule in one cell is gone: the other one is not new", () => {
  const after = stand(rows(LABELS), finding("B2"));
  expect(gesagt(stand(rows(LABELS), finding("B2"), finding("B2")), after)).toBe(
    "Seit der letzten Prüfung: 1 behoben, nichts neu",
  );
});

test("what was accepted counts neither way, until it is open again", () => {
  const accepted = finding("B2", { freigabe: { grund: "so beschlossen", datum: "2026-09-14" } });
  expect(seitdem(stand(rows(LABELS), accepted), stand(rows(LABELS)), false)).toBe("nichts");
  expect(gesagt(stand(rows(LABELS), accepted), stand(rows(LABELS), finding("B2")))).toMatch(
    /nichts behoben, 1 neu$/,
  );
});

test("findings below rows that were inserted or deleted are the same", () => {
  const more = ["Kopf", "Strom", "Öl", "Kohle", "Gas", "Wasser", "Miete", "Summe"];
  const [short, long] = [
    stand(rows(LABELS), finding("B2"), finding("B6"), finding("B3")),
    stand(rows(more), finding("B2"), finding("B8"), finding("B5")),
  ];
  expect(gesagt(short, long)).toBe("Seit der letzten Prüfung: nichts behoben, nichts neu");
  expect(gesagt(long, short)).toBe("Seit der letzten Prüfung: nichts behoben, nichts neu");
  const gone = stand(rows(more), finding("B2"), finding("B8"), finding("B4"));
  expect(gesagt(gone, short)).toBe("Seit der letzten Prüfung: 1 behoben, 1 neu");
});

test("of a sheet that was rebuilt nothing is said", () => {
  const labels = (prefix: string) => Array.from({ length: 12 }, (_, row) => `${prefix} ${row}`);
  expect(gesagt(stand(rows(labels("a")), finding("B2")), stand(rows(labels("b"))))).toBeUndefined();
});

test("in the sample: a wrong amount brings findings, and the right one settles them", async () => {
  const right = await muster("Wirtschaftsplan-2024");
  const at = (value: number): Workbook => ({
    ...right,
    sheets: right.sheets.map((sheet) =>
      sheet.name === "Kontenübersicht"
        ? {
            ...sheet,
            cells: sheet.cells.map((cell) =>
              cell.row === 13 && cell.column === 4 ? { ...cell, value } : cell,
            ),
          }
        : sheet,
    ),
  });
  const checked = (workbook: Workbook) => ({ workbook, findings: pruefen(workbook).findings });
  const [before, wrong, again] = [checked(right), checked(at(190_007)), checked(right)];
  const brought = ergebnis(before, wrong);
  const count = brought?.neu.size ?? 0;
  expect(count).toBeGreaterThan(0);
  expect(brought?.satz).toMatch(new RegExp(`^Ihre Eingabe in E14: .*, ${count} neu$`));
  expect(ergebnis(wrong, again)?.satz).toMatch(new RegExp(`^Ihre Eingabe in E14: ${count} behoben, `));
});
