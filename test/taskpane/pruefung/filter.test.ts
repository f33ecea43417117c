import type { Finding } from "../../../src/rules/kern/ergebnis";
import { OHNE_FILTER, gefiltert, istGefiltert, teile } from "../../../src/taskpane/pruefung/filter";
import { fehlerhaft, hinweis, warnung, zahlendreher } from "../beispiele";

const { findings } = fehlerhaft;
const filtered = (filter: Partial<typeof OHNE_FILTER>) => gefiltert(findings, { ...OHNE_FILTER, ...filter });

test("without a filter all findings are there", () => {
  expect(istGefiltert(OHNE_FILTER)).toBe(false);
  expect(istGefiltert({ ...OHNE_FILTER, text: "  " })).toBe(false);
  expect(filtered({})).toBe(findings);
});

test("by severity, one or several", () => {
  expect(filtered({ schwere: ["info"] })).toEqual([hinweis]);
  expect(filtered({ schwere: ["info", "warning"] })).toHaveLength(4);
});

test("by part of the plan: that of the finding's table, whatever its rule is called", () => {
  expect(teile(findings)).toEqual(["Festsetzungsbeschluss", "Kontenübersicht"]);
  const elsewhere: Finding[] = [
    { ...warnung, rule: "KT-3", table: "vermoegensplan" },
    { ...warnung, rule: "KT-3", table: "zwischenbericht-guv" },
    { ...warnung, table: undefined },
  ];
  expect(teile(elsewhere)).toEqual(["Übrige Blätter", "Vermögensplan", "Zwischenbericht"]);
  expect(gefiltert(elsewhere, { ...OHNE_FILTER, teil: "Vermögensplan" })).toEqual([elsewhere[0]]);
  expect(gefiltert(elsewhere, { ...OHNE_FILTER, text: "zwischenbericht" })).toEqual([elsewhere[1]]);
  expect(filtered({ teil: "Festsetzungsbeschluss" }).map(({ rule }) => rule)).toEqual(["FB-1"]);
});

test.each([
  ["ABFALL", [hinweis]],
  ["506290000", [warnung]],
  ["kt-4", [hinweis]],
  ["zahlendreher 110000", [zahlendreher]],
  ["110.000", [zahlendreher]],
  ["12.722.000 vorzeichen", [zahlendreher]],
  ["-1.605,31", [zahlendreher]],
  ["zahlendreher\u00a0110.000", [zahlendreher]],
  ["gibt es nicht", []],
])("by words: %s", (text, expected) => {
  expect(filtered({ text })).toEqual(expected);
});

test("by terms of the sum", () => {
  const terms = [{ sheet: "Konten", cell: "E3", label: "Mieterlöse", amount: "476000", factor: "1" }];
  expect(
    gefiltert([{ ...zahlendreher, terms }], { ...OHNE_FILTER, text: "mieterlöse 476.000" }),
  ).toHaveLength(1);
});

test("by a cell that takes part, also as one of an area, but not of another file", () => {
  const zelle = { sheet: "Kontenübersicht", cell: "E9" };
  expect(filtered({ zelle }).map(({ rule }) => rule)).toEqual(["KT-1", "FB-1"]);
  const area = { ...warnung, sheet: "Plan", cell: "A1:C9", cells: [] };
  const of = (cell: string) => gefiltert([area], { ...OHNE_FILTER, zelle: { sheet: "Plan", cell } });
  expect([of("B5"), of("C9"), of("D5"), of("B10")].map(({ length }) => length)).toEqual([1, 1, 0, 0]);
  const foreign = { ...area, cell: "A1", file: "Bericht.xlsx" };
  expect(gefiltert([foreign], { ...OHNE_FILTER, zelle: { sheet: "Plan", cell: "A1" } })).toEqual([]);
  const rows = { ...area, cell: "1:9" };
  expect(gefiltert([rows], { ...OHNE_FILTER, zelle: { sheet: "Plan", cell: "A1" } })).toEqual([]);
});
