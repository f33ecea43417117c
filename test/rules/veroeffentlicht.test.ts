import fc from "fast-check";
import { Decimal } from "../../src/money/dezimal";
import { plan, tabelleVon } from "../../src/plan/plan";
import type { Tabelle } from "../../src/plan/tabelle";
import type { Finding } from "../../src/rules/kern/ergebnis";
import { pruefen } from "../../src/rules/kern/pruefen";
import { cellAddress } from "../../src/workbook/adresse";
import type { Cell, Workbook } from "../../src/workbook/workbook";
import {
  andereBlattnamen,
  aufEinemBlatt,
  leerzeilen,
  spaltenRueckwaerts,
  verschoben,
} from "../hilfen/umbau/anordnung";
import { andereJahre, kontenAlsZahlen, ohneZahlenformate, zahlenAlsText } from "../hilfen/umbau/schreibweise";
import { nacheinander, ohneFormeln, type Umbau } from "../hilfen/umbau/umbau";
import { muster } from "../hilfen/muster";
import { auswahl, umfang } from "../hilfen/umfang";

const NAME = "Wirtschaftsplan-2024";
let original: Workbook;
beforeAll(async () => {
  original = await muster(NAME);
});

/** The rules of Beschluss, Erfolgsplan, Kontenübersicht and Vermögensplan. */
const KERN = /^(FB|EP|KT|VP)-/;
const von = (findings: Finding[], rule: string): Finding[] =>
  findings.filter((finding) => finding.rule === rule);

describe("the published plan", () => {
  test("agrees with every line of its Festsetzungsbeschluss", () => {
    const lines = pruefen(original).festsetzung;
    expect(lines.map(({ beschluss, state }) => `${beschluss?.amount} ${state}`)).toEqual([
      "12725500 stimmt",
      "12177270 stimmt",
      "548230 stimmt",
      "2028230 stimmt",
      "2028230 stimmt",
      "0 stimmt",
      "0 stimmt",
      "500000 stimmt",
    ]);
  });

  test("has no Fehler in Beschluss, Erfolgsplan, Kontenübersicht and Vermögensplan", () => {
    const { findings } = pruefen(original);
    expect(findings.filter(({ rule, severity }) => KERN.test(rule) && severity === "error")).toEqual([]);
  });

  test("KT-2: 29 accounts have nine digits; all their cells are listed", () => {
    const [finding, ...others] = von(pruefen(original).findings, "KT-2");
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: "warning", sheet: "Kontenübersicht", actual: "9 Stellen" });
    const nine = (original.sheets.find(({ name }) => name === "Kontenübersicht")?.cells ?? [])
      .filter(({ value }) => typeof value === "string" && /^\d{9}$/.test(value))
      .map(({ row, column }) => ({ sheet: "Kontenübersicht", cell: cellAddress(row, column) }));
    expect(nine).toHaveLength(29);
    expect(finding?.cells).toEqual(nine);
  });

  test("KT-3: the sonstigen Personalnebenaufwendungen 2022 do not show their twelve cents", () => {
    const [finding, ...others] = von(pruefen(original).findings, "KT-3");
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: "warning",
      sheet: "Kontenübersicht",
      cell: "C83",
      actual: "3568",
      expected: "3568.12",
      suspects: [],
    });
  });
});

/** Which sheets a sheet's amounts are compared with; fewer sheets make a quicker check. */
const VERBUND: Record<string, string[]> = {
  Festsetzungsbeschluss: ["Festsetzungsbeschluss", "Erfolgsplan", "Vermögensplan"],
  Erfolgsplan: ["Festsetzungsbeschluss", "Erfolgsplan"],
  Kontenübersicht: ["Erfolgsplan", "Kontenübersicht"],
  Vermögensplan: ["Festsetzungsbeschluss", "Vermögensplan"],
};

/** The plan with one amount made one euro higher, everything else typed in. */
function umEinenEuro(sheet: string, address: string): Workbook {
  const all = ohneFormeln(original);
  const values = { ...all, sheets: all.sheets.filter(({ name }) => VERBUND[sheet]?.includes(name)) };
  const change = (cell: Cell): Cell =>
    cellAddress(cell.row, cell.column) === address && typeof cell.value === "number"
      ? { ...cell, value: new Decimal(String(cell.value)).plus(1).toNumber() }
      : cell;
  const sheets = values.sheets.map((each) =>
    each.name === sheet ? { ...each, cells: each.cells.map(change) } : each,
  );
  return { ...values, sheets };
}

/** Whether a Fehler names the changed cell. */
function gefunden(sheet: string, cell: string): boolean {
  return pruefen(umEinenEuro(sheet, cell)).findings.some(
    ({ severity, cells }) =>
      severity === "error" && cells.some((at) => at.sheet === sheet && at.cell === cell),
  );
}

/** The addresses of all amounts in some rows of a table. */
function adressen(
  tabelle: Tabelle | undefined,
  rows: (zeile: Tabelle["zeilen"][number]) => boolean,
): string[] {
  return (tabelle?.zeilen ?? [])
    .filter(rows)
    .flatMap(({ betraege }) => betraege.map(({ row, column }) => cellAddress(row, column)));
}

describe("one euro more is a Fehler that names its cell", () => {
  test("in every line of the Beschluss but the Höchstbetrag, which stands nowhere else", () => {
    const cells = adressen(
      tabelleVon(plan(original), "festsetzung"),
      ({ position }) => position !== "liquiditaetskredite",
    );
    expect(cells).toHaveLength(7);
    expect(cells.filter((cell) => !gefunden("Festsetzungsbeschluss", cell))).toEqual([]);
  });

  test("in every account of the Kontenübersicht, in every year", () => {
    const cells = adressen(
      tabelleVon(plan(original), "erfolgsplan-konten"),
      ({ konto }) => konto !== undefined,
    );
    expect(cells.length).toBeGreaterThan(200);
    expect(auswahl(cells, 15).filter((cell) => !gefunden("Kontenübersicht", cell))).toEqual([]);
  });

  test.each([
    ["Erfolgsplan", "erfolgsplan"],
    ["Vermögensplan", "vermoegensplan"],
  ] as const)("in every total of the %s", (sheet, kind) => {
    const cells = adressen(tabelleVon(plan(original), kind), ({ art }) => art === "summe");
    expect(cells.length).toBeGreaterThanOrEqual(3);
    expect(cells.filter((cell) => !gefunden(sheet, cell))).toEqual([]);
  });
});

/** "Summe in J65" stands elsewhere in another layout. */
const ohneZelle = (message: string): string => message.replace(/(?<=^Summe) in [A-Z]+\d+(?= )/, "");

/** Rule, severity and sentence of each finding, whatever sheet, cell and year it names. */
function wesentlich(workbook: Workbook, welche = /^/): string[] {
  return pruefen(workbook)
    .findings.map(
      ({ rule, severity, message }) =>
        `${rule} ${severity} ${ohneZelle(message).replaceAll(/\b20[0-4]\d\b/g, "JJJJ")}`,
    )
    .filter((line) => welche.test(line))
    .sort();
}

/** All but the twelve hidden cents: that an amount shows no cents is something only its number format tells. */
const OHNE_CENT = /^(?!KT-3)/;

describe("the same plan laid out otherwise yields the same findings", () => {
  const layouts: [string, Umbau, RegExp?][] = [
    ["moved", verschoben(7, 3)],
    ["all tables on one sheet", aufEinemBlatt()],
    ["other years", andereJahre(3)],
    ["account numbers as numbers", kontenAlsZahlen],
    ["columns in reverse order", spaltenRueckwaerts],
    ["a blank row after every fifth", leerzeilen(5)],
    ["other sheet names", andereBlattnamen],
    ["no number formats", ohneZahlenformate, OHNE_CENT],
  ];
  const spellings: [string, Umbau, RegExp][] = [
    ["amounts as text", zahlenAlsText(), OHNE_CENT],
    ["amounts as text with €", zahlenAlsText((text) => `${text}\u00a0€`), OHNE_CENT],
    ["amounts as text with spaces", zahlenAlsText((text) => text.replaceAll(".", "\u00a0")), OHNE_CENT],
    [
      "amounts as text with a trailing minus",
      zahlenAlsText((text) => text.replace(/^−(.*)$/, "$1-")),
      OHNE_CENT,
    ],
    ["amounts as text in brackets", zahlenAlsText((text) => text.replace(/^−(.*)$/, "($1)")), OHNE_CENT],
  ];

  test.each([...layouts, ...spellings])("%s", (_, umbau, welche = /^/) => {
    const values = ohneFormeln(original);
    expect(wesentlich(umbau(values), welche)).toEqual(wesentlich(values, welche));
  });

  test("in any combination", () => {
    const values = ohneFormeln(original);
    const expected = wesentlich(values, OHNE_CENT);
    expect(expected).not.toEqual([]);
    const named = new Map(layouts.map(([name, umbau]) => [name, umbau]));
    fc.assert(
      fc.property(fc.shuffledSubarray([...named.keys()], { minLength: 2, maxLength: 5 }), (names) => {
        const umbau = nacheinander(...names.flatMap((name) => named.get(name) ?? []));
        expect(wesentlich(umbau(values), OHNE_CENT)).toEqual(expected);
      }),
      { numRuns: umfang(4, 60) },
    );
  });
});
