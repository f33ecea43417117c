import { beispielplan, mitFehler } from "../../../src/rules/beispiele/beispielplan";
import { katalog } from "../../../src/rules/katalog";
import { keineEinstellungen } from "../../../src/rules/gespeichert/einstellungen";
import { pruefen } from "../../../src/rules/kern/pruefen";
import { readXlsx } from "../../../src/workbook/xlsx";
import type { Cell, Workbook } from "../../../src/workbook/workbook";
import { abwasserwerk } from "../../hilfen/betriebe/abwasserwerk";
import { rows, sheetFile } from "../../hilfen/paket";
import { mappe } from "../../hilfen/mappe";
import { muster } from "../../hilfen/muster";

const { festsetzung, erfolgsplan, konten, vermoegensplan } = beispielplan;

describe("why a workbook could not be checked as a plan", () => {
  test("it is empty", () => {
    expect(pruefen({ name: "Leer.xlsx", sheets: [] })).toEqual({
      file: "Leer.xlsx",
      tables: [],
      otherTables: [],
      notices: ["leer"],
      ohneErgebnis: [],
      festsetzung: [],
      findings: [],
      checks: expect.objectContaining({ failed: 0 }) as unknown,
      coverage: { figures: 0, covered: 0 },
      regeln: katalog.map(({ id, titel }) => ({ id, titel, geprueft: expect.any(Number) as unknown })),
      ungeprueft: [],
    });
    expect(pruefen(mappe({ Blatt1: "", Blatt2: "" })).notices).toEqual(["leer"]);
  });

  test("it holds no table of a plan", () => {
    const result = pruefen(
      mappe({ Fuhrpark: "Fahrzeug | 2025 | 2026\nSpülwagen | 10 | 20\nBagger | 5 | 7" }),
    );
    expect(result).toMatchObject({ notices: ["kein-plan"], findings: [], tables: [] });
  });

  test("it has no Festsetzungsbeschluss", () => {
    expect(pruefen(mappe({ Erfolgsplan: erfolgsplan })).notices).toEqual(["keine-festsetzung"]);
    expect(pruefen(mappe({ Erfolgsplan: erfolgsplan, Beschluss: festsetzung })).notices).toEqual([]);
  });

  test("a Zwischenbericht needs no Festsetzungsbeschluss", async () => {
    expect(pruefen(await muster("Zwischenbericht-2023-06-30")).notices).toEqual([]);
  });

  test("Excel did not tell what is hidden: nothing is then called ready", () => {
    const { notices } = pruefen({
      ...mappe({ Erfolgsplan: erfolgsplan, Beschluss: festsetzung }),
      luecken: true,
    });
    expect(notices).toEqual(["ohne-nebenangaben"]);
  });

  test("its file lacks formulas: nobody is told that an amount is typed there, but that they lack", async () => {
    const sum = (column: string): string => `<c><f>SUM(${column}2:${column}3)</f><v>3</v></c>`;
    const amounts = (label: string, value: number): string =>
      `<c t="str"><v>${label}</v></c>${`<c><v>${value}</v></c>`.repeat(4)}`;
    const sheet = (last: string): Uint8Array =>
      sheetFile(
        rows(
          '<c t="str"><v>Fahrzeug</v></c><c><v>2024</v></c><c><v>2025</v></c><c><v>2026</v></c><c><v>2027</v></c>',
          amounts("Spülwagen", 1),
          amounts("Bagger", 2),
          `<c t="str"><v>Summe</v></c>${sum("B")}${sum("C")}${sum("D")}${last}`,
        ),
      );
    const checked = async (last: string): Promise<[unknown, string[]]> => {
      const { findings, notices } = pruefen(await readXlsx(sheet(last), "Fuhrpark.xlsx"));
      return [notices, findings.map(({ rule }) => rule)];
    };
    expect(await checked('<c><f t="shared" si="3"/><v>3</v></c>')).toEqual([
      ["datei-unvollstaendig", "kein-plan"],
      [],
    ]);
    expect(await checked("<c><v>3</v></c>")).toEqual([["kein-plan"], ["FX-2"]]);
  });

  test("its formulas were never calculated", () => {
    const workbook = mappe({ Erfolgsplan: erfolgsplan, Beschluss: festsetzung });
    const uncalculated = (cell: Cell): Cell =>
      cell.row === 9 && cell.column > 0
        ? { row: cell.row, column: cell.column, formula: "SUM(B2:B9)" }
        : cell;
    const sheets = workbook.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map(uncalculated) }));
    expect(pruefen({ ...workbook, sheets })).toMatchObject({
      notices: [],
      ohneErgebnis: [{ cells: expect.arrayContaining([{ sheet: "Erfolgsplan", cell: "B10" }]) as unknown }],
    });
  });
});

describe("what a check yields", () => {
  const wrong: Workbook = mappe({
    Konten: mitFehler(mitFehler(konten, "5236001000", "523600100"), "350.000 | 360.000", "350.000 | 306.000"),
    Vermögen: mitFehler(vermoegensplan, "Sachanlagen | 110.000", "Sachanlagen | 101.000"),
  });

  test("how many times each rule looked: together as many as were run", () => {
    const { regeln, checks } = pruefen(mappe(beispielplan));
    expect(regeln.map(({ id }) => id)).toEqual(katalog.map(({ id }) => id));
    expect(regeln.reduce((sum, { geprueft }) => sum + geprueft, 0)).toBe(checks.run);
    expect(regeln.find(({ id }) => id === "KT-1")?.geprueft).toBeGreaterThan(0);
    expect(regeln.find(({ id }) => id === "ZB-1")?.geprueft).toBe(0);
  });

  test("each figure that is not covered, with its row's label", async () => {
    const { coverage, ungeprueft } = pruefen(await muster("Wirtschaftsplan-2024"));
    expect(ungeprueft).toHaveLength(coverage.figures - coverage.covered);
    expect(new Set(ungeprueft.map(({ sheet, cell }) => `${sheet} ${cell}`)).size).toBe(ungeprueft.length);
    expect(ungeprueft.every(({ label }) => label !== "")).toBe(true);
  });

  test("Fehler before Warnungen before Hinweise", () => {
    const severities = pruefen(wrong).findings.map(({ severity }) => severity);
    expect(severities).toEqual([...severities].sort());
    expect(severities[0]).toBe("error");
    expect(severities).toContain("warning");
  });

  test("every finding has the basis and, unless it says otherwise, the severity of its rule", () => {
    for (const { rule, basis } of pruefen(wrong).findings) {
      expect(basis).toBe(katalog.find(({ id }) => id === rule)?.grundlage);
    }
  });

  test("how many checks ran, and how many failed", () => {
    const { checks, findings } = pruefen(wrong);
    const told = findings.map(({ cause }) => 1 + (cause?.explains ?? 0));
    expect(told.some((count) => count > 1)).toBe(true);
    expect(checks.failed).toBe(told.reduce((sum, count) => sum + count, 0));
    expect(checks.run).toBeGreaterThan(checks.failed);
  });

  test("how many amounts there are in recognised tables, and how many a relation covers", () => {
    const { coverage } = pruefen(mappe({ Konten: konten }));
    expect(coverage).toEqual({ figures: 18, covered: 18 });
    const alone = pruefen(mappe({ Beschluss: festsetzung })).coverage;
    expect(alone).toEqual({ figures: 8, covered: 5 });
  });

  test("the recognised tables, with their German names and years", () => {
    expect(pruefen(abwasserwerk()).tables[1]).toMatchObject({
      kind: "erfolgsplan",
      title: "Erfolgsplan, Gesamtübersicht",
      sheet: "Erfolg",
      range: "A2:D24",
      years: [2024, 2025, 2026],
    });
  });

  test("the planned year of a table whose newest column stands first", () => {
    const reversed = erfolgsplan
      .split("\n")
      .map((row) => row.replace(/\|([^|]*)\|([^|]*)\|([^|]*)$/, "|$3|$2|$1"))
      .join("\n");
    const workbook = mappe({ Erfolgsplan: reversed, Beschluss: festsetzung });
    const [table] = pruefen(workbook).tables;
    expect(table).toMatchObject({ kind: "erfolgsplan", planYear: 2026 });
    expect(pruefen(workbook)).toMatchObject({ year: 2026, findings: [] });
    const korrekturen = table ? [{ anker: table.anchor, jahr: 2026 }] : [];
    const corrected = pruefen(workbook, { ...keineEinstellungen, korrekturen });
    expect(corrected).toMatchObject({ year: 2026, findings: [] });
    expect(corrected.tables[0]).toMatchObject({ planYear: 2026, correction: { jahr: 2026 } });
  });

  test("the same result every time, and the workbook as it was", async () => {
    const workbook = await muster("Wirtschaftsplan-2024");
    const before = structuredClone(workbook);
    expect(pruefen(workbook)).toEqual(pruefen(workbook));
    expect(workbook).toEqual(before);
  });

  test("amounts are decimal text with a point", () => {
    for (const { expected, actual, difference, suspects } of pruefen(wrong).findings) {
      if (difference === undefined) continue;
      for (const text of [expected, actual, difference, ...suspects.map(({ proposal }) => proposal)]) {
        expect(text).toMatch(/^-?\d+(\.\d+)?$/);
      }
    }
  });
});

describe("bad content never ends the check", () => {
  test.each<[string, Cell["value"]]>([
    ["an error value", { error: "#REF!" }],
    ["a logical value", true],
    ["a huge number", 1e300],
    ["a tiny number", 1e-300],
    ["text", "siehe Anlage"],
  ])("%s among the amounts", (_, value) => {
    const workbook = mappe({ Erfolgsplan: erfolgsplan, Beschluss: festsetzung, Konten: konten });
    const change = (cell: Cell): Cell => (cell.row === 2 && cell.column === 3 ? { ...cell, value } : cell);
    const sheets = workbook.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map(change) }));
    expect(() => pruefen({ ...workbook, sheets })).not.toThrow();
  });
});
