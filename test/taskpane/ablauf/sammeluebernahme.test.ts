import { fuhrparkMit } from "../../../src/rules/beispiele/beispielfuhrpark";
import { pruefen } from "../../../src/rules/kern/pruefen";
import type { Finding } from "../../../src/rules/kern/ergebnis";
import { sammlung } from "../../../src/taskpane/ablauf/sammeluebernahme";
import { werte } from "../../../src/taskpane/ablauf/uebernahme";
import { mappe } from "../../hilfen/mappe";
import { muster } from "../../hilfen/muster";
import { warnung } from "../beispiele";

const plan = mappe({ Plan: "Konto | Betrag\n501 | 5\n502 | 6\n503 | 7 €" });
const vorschlag = (cell: string, proposal: string, more: Partial<Finding> = {}): Finding => ({
  ...warnung,
  sheet: "Plan",
  cell,
  suspects: [{ sheet: "Plan", cell, proposal, reason: "Zahlendreher" }],
  ...more,
});
const stand = (findings: Finding[]) => {
  const { entries, von } = sammlung(findings, plan);
  return [entries.map(({ cell, after }) => `${cell} ${after}`).join(", "), von];
};

test("the clear proposal of each finding is taken over; what is not clear is counted", () => {
  const [first, second] = [vorschlag("B2", "50"), vorschlag("B3", "60")];
  expect(stand([first, second])).toEqual(["B2 50, B3 60", 2]);
  expect(stand([first, second, { ...second, cell: "B9", suspects: [] }])).toEqual(["B2 50, B3 60", 3]);
  const zwei = second.suspects.map(({ sheet, cell, reason }) => ({ sheet, cell, reason }));
  expect(stand([first, { ...second, suspects: [...zwei, ...zwei] }])).toEqual(["B2 50", 2]);
});

test("a cell is changed once, and not at all where two findings want different values", () => {
  expect(stand([vorschlag("B2", "50"), vorschlag("B2", "50")])).toEqual(["B2 50", 1]);
  expect(stand([vorschlag("B2", "50"), vorschlag("B2", "51"), vorschlag("B3", "60")])).toEqual(["B3 60", 2]);
});

test("nothing is offered for the other file, nor for what is accepted", () => {
  expect(stand([vorschlag("B2", "50", { file: "Bericht.xlsx" })])).toEqual(["", 0]);
  const freigabe = { grund: "so beschlossen", datum: "2026-09-14" };
  expect(stand([vorschlag("B2", "50", { freigabe })])).toEqual(["", 0]);
});

test("all 29 account numbers of the published plan get the zero back, as digits", async () => {
  const workbook = await muster("Wirtschaftsplan-2024");
  const findings = pruefen(workbook).findings.filter(({ rule }) => rule === "KT-2");
  const { entries, von } = sammlung(findings, workbook);
  expect([entries.length, von]).toEqual([29, 29]);
  expect(entries[0] && werte(entries[0])).toEqual({ before: "501400000", after: "5014000000" });
  expect(new Set(entries.map(({ after }) => String(after).length))).toEqual(new Set([10]));
  for (const { before, after } of entries) expect(typeof after).toBe(typeof before.value);
});

test("sums that stand fixed in the place of formulas are taken over together", () => {
  const { Fuhrpark = "" } = fuhrparkMit("53.300");
  const workbook = mappe({ Nord: Fuhrpark, Mitte: Fuhrpark, Süd: Fuhrpark });
  const findings = pruefen(workbook).findings.filter(({ rule }) => rule === "FX-2");
  const { entries } = sammlung(findings, workbook);
  expect(entries.map(({ sheet, cell, formula }) => `${sheet} ${cell} ${formula}`)).toEqual([
    "Nord D5 SUM(D2:D4)",
    "Mitte D5 SUM(D2:D4)",
    "Süd D5 SUM(D2:D4)",
  ]);
});
