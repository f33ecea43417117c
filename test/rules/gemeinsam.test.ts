import type { CheckResult } from "../../src/rules/kern/ergebnis";
import { pruefen, pruefenGemeinsam } from "../../src/rules/kern/pruefen";
import type { Workbook } from "../../src/workbook/workbook";
import { andereJahre } from "../hilfen/umbau/schreibweise";
import { geaendert, leer, wert } from "../hilfen/umbau/zellen";
import { muster } from "../hilfen/muster";

let plan: Workbook;
let bericht: Workbook;
let kennzahlen: Workbook;
let einzeln: CheckResult[];
let gemeinsam: CheckResult[];

beforeAll(async () => {
  plan = await muster("Wirtschaftsplan-2024");
  bericht = await muster("Zwischenbericht-2023-06-30");
  kennzahlen = await muster("Kennzahlen-2023");
  einzeln = [plan, bericht, kennzahlen].map((workbook) => pruefen(workbook));
  gemeinsam = pruefenGemeinsam([plan, bericht, kennzahlen]);
});

/** What only the check of all files together found, by file. */
function zusaetzlich(results: CheckResult[]): CheckResult["findings"][] {
  const text = (value: unknown): string => JSON.stringify(value);
  return results.map(({ findings }, index) => {
    const known = new Set(einzeln[index]?.findings.map(text));
    return findings.filter((finding) => !known.has(text(finding)));
  });
}

const kurz = (findings: CheckResult["findings"]): string[] =>
  findings.map(({ rule, severity, sheet, cell }) => `${rule} ${severity} ${sheet} ${cell}`);

describe("the three published workbooks as one set", () => {
  test("each keeps its own findings, and gets those that others contradict", () => {
    expect(zusaetzlich(gemeinsam).map(kurz)).toEqual([
      ["KT-2 warning Kontenübersicht A82"],
      ["ZB-4 warning Gewinn- und Verlustrechnung A71", "ZB-4 warning Gewinn- und Verlustrechnung A109"],
      ["KZ-1 warning Kennzahlen H15"],
    ]);
    expect(gemeinsam.map(({ file, year }) => [file, year])).toEqual(
      einzeln.map(({ file, year }) => [file, year]),
    );
  });

  test("KZ-1: the Umsatzerlöse mit der Verwaltung 2024 are not those of the § 19 list", () => {
    const [finding] = zusaetzlich(gemeinsam)[2] ?? [];
    expect(finding).toMatchObject({ expected: "7343860", actual: "7564176", difference: "220316" });
    expect(finding?.cells).toEqual([
      { sheet: "Kennzahlen", cell: "H15" },
      { file: "Wirtschaftsplan-2024.xlsx", sheet: "Gemeindehaushalt", cell: "C9" },
      { file: "Wirtschaftsplan-2024.xlsx", sheet: "Gemeindehaushalt", cell: "D9" },
    ]);
  });

  test("ZB-4: two accounts changed their line; both numbers are named", () => {
    const findings = zusaetzlich(gemeinsam)[1] ?? [];
    expect(findings.map(({ message }) => /Konto (\d+)/.exec(message)?.[1])).toEqual([
      "5062900000",
      "5792000000",
    ]);
    expect(findings.map(({ actual, expected }) => `${actual} statt ${expected}`)).toEqual([
      "Löhne und Gehälter statt Sonstige betriebliche Aufwendungen",
      "Sonstige betriebliche Aufwendungen statt Zinsen und ähnliche Aufwendungen",
    ]);
  });

  test("KT-2: the 29 numbers of nine digits have ten in the report", () => {
    const [finding] = zusaetzlich(gemeinsam)[0] ?? [];
    expect(finding?.message).toMatch(
      /^29 Kontonummern stehen im Zwischenbericht .* Vorschlag: 501400000 → 5014000000, 506290000 → 5062900000, /,
    );
    expect(finding?.cells).toHaveLength(58);
  });

  test("cells of other files carry the file, own cells do not", () => {
    for (const result of gemeinsam) {
      const refs = result.findings.flatMap((finding) => [finding, ...finding.cells, ...finding.suspects]);
      expect(refs.filter(({ file }) => file === result.file)).toEqual([]);
      for (const finding of result.findings) expect(finding.file).toBeUndefined();
    }
    const foreign = gemeinsam.flatMap(({ findings }) =>
      findings.flatMap(({ cells }) => cells.flatMap(({ file }) => file ?? [])),
    );
    expect(new Set(foreign)).toEqual(
      new Set(["Wirtschaftsplan-2024.xlsx", "Zwischenbericht-2023-06-30.xlsx"]),
    );
  });

  test("more checks ran than in each alone, and those that failed are counted", () => {
    gemeinsam.forEach(({ checks, findings }, index) => {
      const explained = findings.reduce((sum, { cause }) => sum + (cause?.explains ?? 0), 0);
      expect(checks.failed).toBe(findings.length + explained);
      expect(checks.run).toBeGreaterThanOrEqual(einzeln[index]?.checks.run ?? 0);
    });
    expect(gemeinsam[1]?.checks.run).toBeGreaterThan((einzeln[1]?.checks.run ?? 0) + 100);
  });

  test("the order of the files does not matter", () => {
    const turned = pruefenGemeinsam([kennzahlen, plan, bericht]);
    expect([turned[1], turned[2], turned[0]].map((result) => kurz(result?.findings ?? []).sort())).toEqual(
      gemeinsam.map(({ findings }) => kurz(findings).sort()),
    );
  });
});

test("one file alone is checked as if by itself", () => {
  expect(pruefenGemeinsam([plan])).toEqual([einzeln[0]]);
  expect(pruefenGemeinsam([])).toEqual([]);
});

describe("LQ-1: the credit of the report of 2023 and the Höchstbetrag of 2024", () => {
  const gefunden = (beschluss: Workbook, mit: Workbook = bericht): CheckResult["findings"] =>
    pruefenGemeinsam([beschluss, mit])[1]?.findings.filter(({ rule }) => rule === "LQ-1") ?? [];
  const niedriger = () => geaendert(plan, { Festsetzungsbeschluss: { B13: wert(200_000) } });
  /** The report as it is without its column for the Höchstbetrag. */
  const ohneHoechstbetrag = () => geaendert(bericht, { Liquiditätskredit: { C3: leer, C4: leer, C5: leer } });

  test("a lower Höchstbetrag of the next year is nothing to the report that names that of its own", () => {
    expect(gefunden(niedriger())).toEqual([]);
  });

  test("to a report that names none it is a Hinweis that names both years", () => {
    const found = gefunden(niedriger(), ohneHoechstbetrag());
    expect(found).toMatchObject([
      { severity: "info", expected: "200000", actual: "251247.3", difference: "51247.3" },
    ]);
    expect(found[0]?.cells).toEqual([
      { sheet: "Liquiditätskredit", cell: found[0]?.cell },
      { file: "Wirtschaftsplan-2024.xlsx", sheet: "Festsetzungsbeschluss", cell: "B13" },
    ]);
    expect(found[0]?.message).toMatch(
      /Höchstbetrag 2024 .* Auslastung beträgt 125,6 %\. .* Höchstbetrag 2023/,
    );
  });

  test("one of the same year is a Fehler", () => {
    const same = andereJahre(-1)(niedriger());
    expect(gefunden(same, ohneHoechstbetrag())).toMatchObject([
      { severity: "error", expected: "200000", actual: "251247.3" },
    ]);
  });
});

test("a changed Planansatz of an account is found across the files", () => {
  const nextYear = pruefenGemeinsam([geaendert(plan, { Kontenübersicht: { D5: wert(115_000) } }), bericht]);
  const found = nextYear[1]?.findings.filter(({ rule }) => rule === "ZB-4") ?? [];
  expect(found.filter(({ message }) => message.includes("4411901000"))).toMatchObject([
    { severity: "warning", sheet: "Gewinn- und Verlustrechnung", actual: "110000", expected: "115000" },
  ]);
});

test("ZB-4: every report is compared with the plan, not the first alone", async () => {
  const formeln = await muster("Zwischenbericht-2023-06-30-Formeln");
  const results = pruefenGemeinsam([formeln, plan, bericht]);
  expect(results[2]?.findings.filter(({ rule }) => rule === "ZB-4")).toHaveLength(2);
});
