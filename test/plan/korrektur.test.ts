import { tableKinds, type TableKind } from "../../src/plan/arten";
import { tabellen } from "../../src/plan/erkennen";
import { formularVon } from "../../src/plan/formulare";
import type { Korrektur } from "../../src/plan/korrektur";
import { plan } from "../../src/plan/plan";
import { plankolumne } from "../../src/plan/planjahr";
import { betragsspalten, type Tabelle } from "../../src/plan/tabelle";
import { areaAddress } from "../../src/workbook/adresse";
import type { Workbook } from "../../src/workbook/workbook";
import { mappe } from "../hilfen/mappe";
import { spaltentexte } from "./tabellen";

const FUHRPARK = "Fahrzeug | 2025 | 2026\nSpülwagen | 10 | 20\nBagger | 5 | 7";
const OHNE_JAHR = `
Bezeichnung | Ergebnis | Ansatz | Ansatz
1. Umsatzerlöse | 10,00 | 20 | 30
4. Sonstige betriebliche Erträge | 1,00 | 2 | 3
5. Materialaufwand | 4,00 | 5 | 6
6. Personalaufwand | 2,00 | 3 | 4
20. Jahresgewinn | 5,00 | 14 | 23`;

/** What the correction makes of the first table that a workbook holds. */
function korrigiert(
  workbook: Workbook,
  angaben: Omit<Korrektur, "anker">,
  later: Workbook = workbook,
): Tabelle[] {
  const anker = tabellen(workbook)[0]?.anker;
  if (!anker) throw new RangeError("no table");
  return tabellen(later, [{ anker, ...angaben }]);
}

describe("the kind", () => {
  test.each(Object.keys(tableKinds) as TableKind[])("%s can be given to any table", (kind) => {
    const [table] = korrigiert(mappe({ A: FUHRPARK }), { kind });
    expect(table).toMatchObject({ kind, korrektur: { kind } });
  });

  test("names the rows of its form even where the form would ask for more", () => {
    const short = "Posten | Plan 2026\n5. Materialaufwand | 6\n6. Personalaufwand | 4";
    expect(tabellen(mappe({ A: short }))[0]?.kind).toBe("sonstige");
    const [table] = korrigiert(mappe({ A: short }), { kind: "erfolgsplan" });
    expect(table?.zeilen.map(({ position }) => position)).toEqual(["materialaufwand", "personalaufwand"]);
    expect(formularVon("erfolgsplan")?.verlangt.positionen).toBeGreaterThan(2);
  });

  test("can be taken away", () => {
    const [table] = korrigiert(mappe({ A: OHNE_JAHR }), { kind: "sonstige" });
    expect(table?.kind).toBe("sonstige");
    expect(table?.zeilen.every(({ position }) => position === undefined)).toBe(true);
  });
});

test("a correction that knew the numbers of the columns for words of the header still applies", () => {
  const workbook = mappe({
    A: "Bezeichnung | Plan 2025 | Plan 2026 | VE\n1 | 2 | 3 | 4\nBagger | 10 | 20 | 0",
  });
  const anker = tabellen(workbook)[0]?.anker;
  if (!anker) throw new RangeError("no table");
  const stored = { ...anker, kopf: "bezeichnung 1 plan 2 plan 3 ve 4", range: "A9:D11" };
  expect(anker.kopf).toBe("bezeichnung plan plan ve");
  const [table] = tabellen(workbook, [{ anker: stored, kind: "finanzplan" }]);
  expect(table?.kind).toBe("finanzplan");
});

test("a table that is not to be checked is no part of the plan, but still known", () => {
  const workbook = mappe({ A: OHNE_JAHR, B: FUHRPARK });
  const anker = tabellen(workbook)[0]?.anker;
  const { tabellen: left, ausgeschlossen } = plan(workbook, anker ? [{ anker, ausgeschlossen: true }] : []);
  expect(left.map(({ sheet }) => sheet)).toEqual(["B"]);
  expect(ausgeschlossen?.map(({ sheet }) => sheet)).toEqual(["A"]);
});

describe("the header", () => {
  const UNERKANNT = `
Gebühren | Beiträge | Zinsen
Bezeichnung | eins | zwei
Erlöse | 10 | 20
Kosten | 5 | 7`;

  test("stands in the row that the user says; what is above is title", () => {
    const [table] = korrigiert(mappe({ A: UNERKANNT }), { kopfzeile: 1 });
    expect(table).toMatchObject({ kopfzeile: 1, area: { top: 1, bottom: 3 } });
    expect(table?.spalten.map(({ kopf }) => kopf)).toEqual(["Bezeichnung", "eins", "zwei"]);
    expect(table?.titel).toEqual(["Gebühren", "Beiträge", "Zinsen"]);
    expect(table?.zeilen.map(({ label }) => label)).toEqual(["Erlöse", "Kosten"]);
  });

  test("has the numbers of its columns below it, which are no row", () => {
    const numbered = UNERKANNT.replace("zwei\n", "zwei\n1 | 2 | 3\n");
    const [table] = korrigiert(mappe({ A: numbered }), { kopfzeile: 1 });
    expect(table?.zeilen.map(({ label }) => label)).toEqual(["Erlöse", "Kosten"]);
  });

  test("below the last row changes nothing", () => {
    const [table] = korrigiert(mappe({ A: UNERKANNT }), { kopfzeile: 40 });
    expect(table?.zeilen.map(({ label }) => label)).toContain("Erlöse");
  });
});

describe("years", () => {
  test("that no header names count back from the plan year", () => {
    const [table] = korrigiert(mappe({ A: OHNE_JAHR }), { jahr: 2026, kind: "erfolgsplan" });
    expect(table && spaltentexte(table)).toEqual([
      "bezeichnung",
      "ergebnis 2024",
      "ansatz 2025",
      "ansatz 2026",
    ]);
  });

  test("that the header names are shifted", () => {
    const [table] = korrigiert(mappe({ A: FUHRPARK }), { jahr: 2031 });
    expect(table && spaltentexte(table)).toEqual(["bezeichnung", "betrag 2030", "betrag 2031"]);
  });

  /** The table with its columns the other way round. */
  const neueste = (kopf: string): string =>
    OHNE_JAHR.replaceAll(/\| (\S+) \| (\S+) \| (\S+)$/gm, "| $3 | $2 | $1").replace(
      "Ansatz | Ansatz | Ergebnis",
      kopf,
    );

  test.each([
    ["Ansatz | Ansatz | Ergebnis", ["ansatz 2027", "ansatz 2026", "ergebnis 2025"]],
    ["Ansatz 2026 | Ansatz 2025 | Ergebnis 2024", ["ansatz 2027", "ansatz 2026", "ergebnis 2025"]],
    ["2026 | 2025 | 2024", ["ansatz 2027", "ansatz 2026", "ergebnis 2025"]],
  ])("with the newest one first: %s", (kopf, expected) => {
    const [table] = korrigiert(mappe({ A: neueste(kopf) }), { jahr: 2027, kind: "erfolgsplan" });
    expect(table && spaltentexte(table)).toEqual(["bezeichnung", ...expected]);
    expect(table && plankolumne(table)).toMatchObject({ column: 1, jahr: 2027 });
  });

  test("of a table that plans several years are shifted from the one that its title names", () => {
    const years = OHNE_JAHR.replace("Ergebnis | Ansatz | Ansatz", "Plan 2026 | Plan 2027 | Plan 2028");
    const workbook = mappe({ A: `Erfolgsplan 2026${years}` });
    expect(tabellen(workbook).map((table) => plankolumne(table)?.jahr)).toEqual([2026]);
    const [table] = korrigiert(workbook, { jahr: 2025 });
    expect(table && betragsspalten(table).map(({ jahr }) => jahr)).toEqual([2025, 2026, 2027]);
    expect(table && plankolumne(table)?.jahr).toBe(2025);
  });

  test("of a Finanzplan begin with the year before the plan", () => {
    const five = "Posten | € | € | € | € | €\nAbschreibungen | 1 | 2 | 3 | 4 | 5\nSumme | 1 | 2 | 3 | 4 | 5";
    const [table] = korrigiert(mappe({ A: five }), { jahr: 2026, kind: "finanzplan" });
    expect(table && betragsspalten(table).map(({ jahr }) => jahr)).toEqual([2025, 2026, 2027, 2028, 2029]);
  });

  test("the plan is of the year that was given", () => {
    const workbook = mappe({ A: OHNE_JAHR });
    const anker = tabellen(workbook)[0]?.anker;
    expect(plan(workbook).jahr).toBeUndefined();
    expect(plan(workbook, anker ? [{ anker, kind: "erfolgsplan", jahr: 2027 }] : []).jahr).toBe(2027);
  });
});

test("the unit holds for every amount, and amounts in T€ are rounded ones", () => {
  const [table] = korrigiert(mappe({ A: FUHRPARK }), { einheit: 1000 });
  expect(table && betragsspalten(table).map(({ einheit }) => einheit)).toEqual([1000, 1000]);
  expect(table?.zeilen[0]?.betraege.map(({ halb }) => halb.toString())).toEqual(["0.5", "0.5"]);
});

describe("a correction finds its table again", () => {
  const both = { kind: "kundenumsaetze" } as const;
  const kinds = (later: Record<string, string>): string[] =>
    korrigiert(mappe({ A: FUHRPARK }), both, mappe(later)).map(
      ({ kind, sheet, area }) => `${kind} ${sheet} ${areaAddress(area)}`,
    );

  test("after rows were inserted above", () => {
    expect(kinds({ A: `\n\n\nBetriebshof\n\n${FUHRPARK}` })).toEqual([
      expect.stringMatching(/^kundenumsaetze A A5:/),
    ]);
  });

  test("in next year's copy, with other years in its header and in another place", () => {
    const copy = FUHRPARK.replace("2026", "2027").replace("2025", "2026");
    expect(kinds({ A: `Betriebshof\n\n${copy}` })).toEqual(["kundenumsaetze A A3:C5"]);
  });

  test("after the sheet was renamed", () => {
    expect(kinds({ "Fuhrpark neu": FUHRPARK })).toEqual(["kundenumsaetze Fuhrpark neu A1:C3"]);
  });

  test("in its place where its words were changed", () => {
    expect(kinds({ A: FUHRPARK.replace("Spülwagen", "Saugwagen") })).toEqual(["kundenumsaetze A A1:C3"]);
  });

  test("of two that say the same it is the one that is nearest, and no other", () => {
    const twice = mappe({ A: `${FUHRPARK}\n\n\n${FUHRPARK}` });
    const second = tabellen(twice)[1]?.anker;
    expect(second?.range).toBe("A6:C8");
    const moved = mappe({ A: `\n${FUHRPARK}\n\n\n${FUHRPARK}` });
    const corrected = tabellen(moved, second ? [{ anker: second, ...both }] : []);
    expect(corrected.map(({ kind }) => kind)).toEqual(["sonstige", "kundenumsaetze"]);
  });

  test("and none where there is no such table", () => {
    expect(kinds({ B: "Posten | 2026\nStrom | 4\nGas | 5" })).toEqual(["sonstige B A1:B3"]);
  });
});
