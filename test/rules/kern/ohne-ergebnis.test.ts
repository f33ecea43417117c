import { absatzOhneErgebnis } from "../../../src/berichte/ohneErgebnisGruppe";
import { plan } from "../../../src/plan/plan";
import { beispielplan, mitFehler } from "../../../src/rules/beispiele/beispielplan";
import type { CheckResult, Finding } from "../../../src/rules/kern/ergebnis";
import { pruefen } from "../../../src/rules/kern/pruefen";
import { cellAddress, parseCellAddress } from "../../../src/workbook/adresse";
import type { Cell, CellValue, Workbook } from "../../../src/workbook/workbook";
import { betriebe } from "../../hilfen/betriebe";
import { einzelbefunde } from "../../hilfen/befunde";
import { mappe } from "../../hilfen/mappe";
import { muster } from "../../hilfen/muster";
import { auswahl } from "../../hilfen/umfang";

const MUSTER = ["Wirtschaftsplan-2024", "Zwischenbericht-2023-06-30", "Kennzahlen-2023"];

/** The workbook with other contents in some cells. */
function geaendert(
  workbook: Workbook,
  change: (cell: Cell, sheet: string) => Partial<Cell> | undefined,
): Workbook {
  const cellOf = (sheet: string) => (cell: Cell) => {
    const changed = change(cell, sheet);
    return changed ? { ...cell, ...changed } : cell;
  };
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map(cellOf(sheet.name)) })),
  };
}

/** A cell with this in place of its result; without one where nothing is given. */
function zeigt({ row, column, formula, format }: Cell, value?: CellValue): Cell {
  const rest = {
    row,
    column,
    ...(formula !== undefined && { formula }),
    ...(format !== undefined && { format }),
  };
  return value === undefined ? rest : { ...rest, value };
}

const formeln = ({ sheets }: Workbook) =>
  sheets.flatMap(({ name, cells }) =>
    cells
      .filter(({ formula }) => formula !== undefined)
      .map((cell) => ({ sheet: name, cell: cellAddress(cell.row, cell.column) })),
  );

const merkmal = ({ rule, sheet, cell, message }: Finding): string => [rule, sheet, cell, message].join("|");
/** What a check finds that another does not, beside the error values themselves; `einzeln` was part of a story there. */
const neue = (after: CheckResult, before: CheckResult, einzeln: Finding[] = []): string[] => {
  const known = new Set([...before.findings, ...einzeln].map(merkmal));
  return after.findings
    .filter(({ rule }) => rule !== "FW-1")
    .map(merkmal)
    .filter((text) => !known.has(text));
};

describe.each(MUSTER)("%s before Excel has computed it", (name) => {
  test.each([
    ["#BUSY!", { error: "#BUSY!" }],
    ["no results at all", undefined],
    ["functions that are not loaded", { error: "#NAME?" }],
  ])(
    "%s: every formula is named, and nothing is called wrong, missing or blank because of it",
    async (_, value) => {
      const workbook = await muster(name);
      const before = pruefen(workbook);
      const open: Workbook = {
        ...workbook,
        sheets: workbook.sheets.map((sheet) => ({
          ...sheet,
          cells: sheet.cells.map((cell) => (cell.formula === undefined ? cell : zeigt(cell, value))),
        })),
      };
      const result = pruefen(open);
      expect(result.ohneErgebnis.map(({ zeigt: shown }) => shown)).toEqual([value?.error]);
      const inPlan = new Set(result.tables.map(({ sheet }) => sheet));
      const wanted =
        value?.error === "#NAME?"
          ? formeln(workbook).filter(({ sheet }) => inPlan.has(sheet))
          : formeln(workbook);
      expect(result.ohneErgebnis[0]?.cells.length).toBeGreaterThanOrEqual(wanted.length - 2);
      expect(neue(result, before)).toEqual([]);
      expect(result.coverage.figures).toBe(before.coverage.figures);
      expect(result.ungeprueft).toHaveLength(result.coverage.figures - result.coverage.covered);
    },
  );
});

test.each(MUSTER)(
  "%s: an error value in a formula cell of the plan is named, whichever cell it is",
  async (name) => {
    const workbook = await muster(name);
    const areas = plan(workbook).tabellen.filter(({ kind }) => kind !== "sonstige");
    const inPlan = formeln(workbook).filter(({ sheet, cell }) => {
      const { row, column } = parseCellAddress(cell);
      return areas.some(
        ({ sheet: own, area: { top, left, bottom, right } }) =>
          own === sheet && row >= top && row <= bottom && column >= left && column <= right,
      );
    });
    const before = pruefen(workbook);
    const einzeln = einzelbefunde(workbook);
    for (const { sheet, cell } of auswahl(inPlan, 12)) {
      const only = (one: Cell, at: string) => at === sheet && cellAddress(one.row, one.column) === cell;
      const result = pruefenMitFehler(workbook, only);
      expect(result.ohneErgebnis).toEqual([{ zeigt: "#REF!", cells: [{ sheet, cell }] }]);
      // A finding that lists formulas beside a typed number lists one less; it is no new one.
      const old = new Set(
        before.findings.map(({ rule, sheet: at, cell: place }) => `${rule}|${at}|${place}`),
      );
      expect(
        neue(result, before, einzeln).filter((text) => !old.has(text.split("|").slice(0, 3).join("|"))),
      ).toEqual([]);
    }
  },
);

const pruefenMitFehler = (workbook: Workbook, where: (cell: Cell, sheet: string) => boolean): CheckResult =>
  pruefen(
    geaendert(workbook, (cell, sheet) => (where(cell, sheet) ? { value: { error: "#REF!" } } : undefined)),
  );

describe("beside the plan", () => {
  const workbook = mappe({
    ...beispielplan,
    Notizen: "Fahrzeug | 2025 | 2026\nSpülwagen | 10 | 20\nBagger | 5 | 7",
  });
  const inNotizen = (value: CellValue) =>
    pruefen(
      geaendert(workbook, (cell, sheet) =>
        sheet === "Notizen" && cell.row === 1 && cell.column === 1 ? { formula: "1/0", value } : undefined,
      ),
    );

  test("an error value is the user's own business", () => {
    expect(inNotizen({ error: "#DIV/0!" }).ohneErgebnis).toEqual([]);
  });

  test("what is still being computed counts: nobody knows what it will be", () => {
    expect(inNotizen({ error: "#BUSY!" }).ohneErgebnis).toEqual([
      { zeigt: "#BUSY!", cells: [{ sheet: "Notizen", cell: "B2" }] },
    ]);
  });
});

test("a column whose year could not be computed is still a column", () => {
  const workbook = mappe({
    Kunden: "Kunde | 2023 | 2024 | 2025\nA | 1 | 2 | 3\nB | 4 | 5 | 6\nSumme | 5 | 7 | 9",
  });
  const open = geaendert(workbook, ({ row, column }) =>
    row === 0 && column === 2 ? { formula: "B1+1", value: { error: "#REF!" } } : undefined,
  );
  expect(pruefen(workbook).findings).toEqual([]);
  expect(pruefen(open).findings).toEqual([]);
});

test.each([
  "Erfolgsplan!B3",
  "Erfolgsplan!D3",
  "Kontenübersicht!E3",
  "Vermögensplan!B3",
  "Vorhaben!E4",
  "Finanzplan!C3",
  "Finanzplan!F3",
  "Stellenübersicht!D3",
])(
  "an error value in the header (%s) is told, and no figure below is held against another",
  async (place) => {
    const [sheet = "", address = ""] = place.split("!");
    const at = parseCellAddress(address);
    const before = await muster("Wirtschaftsplan-2024");
    const planted = geaendert(before, ({ row, column }, name) =>
      name === sheet && row === at.row && column === at.column ? { value: { error: "#REF!" } } : undefined,
    );
    const known = pruefen(before).findings.map(({ message }) => message);
    const added = pruefen(planted).findings.filter(({ message }) => !known.includes(message));
    expect(added.map(({ rule, cell }) => `${rule} ${cell}`)).toEqual([`FW-1 ${address}`]);
  },
);

test("an error value that was pasted is said to be one, not the fault of a formula", () => {
  const wrong = mappe({ Konten: mitFehler(beispielplan.konten, "74.000 | 76.000", "74.000 | #DIV/0!") });
  const [group] = pruefen(wrong).ohneErgebnis;
  expect(group && absatzOhneErgebnis(group).text).toMatch(/^Dort steht keine Formel/);
});

test("the sum that an error value belongs to is not judged, the next one is", () => {
  const konten = mitFehler(
    mitFehler(beispielplan.konten, "515.000 | 530.000", "515.000 | 530.001"),
    "178.000 | 184.000",
    "178.000 | 184.001",
  );
  const workbook = mappe({ Konten: konten });
  const open = geaendert(workbook, ({ row, column }) =>
    row === 2 && column === 4 ? { formula: "1/0", value: { error: "#DIV/0!" } } : undefined,
  );
  const sums = (one: Workbook) =>
    pruefen(one)
      .findings.filter(({ rule }) => rule === "KT-1")
      .map(({ cell }) => cell);
  expect(sums(workbook)).toEqual(["E5", "E9"]);
  expect(sums(open)).toEqual(["E9"]);
});

test("a line of the Beschluss is open where the plan has not all of its figures", () => {
  const { festsetzung, erfolgsplan } = beispielplan;
  const workbook = mappe({ Beschluss: festsetzung, Erfolgsplan: erfolgsplan });
  // Umsatzerlöse 2026: one of the three lines that make up the Erträge.
  const open = geaendert(workbook, ({ row, column }, sheet) =>
    sheet === "Erfolgsplan" && row === 1 && column === 3
      ? { formula: "KGRZ.TEUR(1)", value: { error: "#BUSY!" } }
      : undefined,
  );
  const [before] = pruefen(workbook).festsetzung;
  const [ertraege, aufwendungen] = pruefen(open).festsetzung;
  expect(before).toMatchObject({ label: "Erträge", state: "stimmt", plan: { amount: "540000" } });
  expect([ertraege?.state, ertraege?.plan]).toEqual(["offen", undefined]);
  expect(aufwendungen?.state).not.toBe("weicht-ab");
});

describe("in a correct workbook of whatever enterprise", () => {
  test.each(betriebe.map(({ name, mappe: workbook }) => [name, workbook] as const))(
    "%s: an error value in place of any amount makes no finding elsewhere",
    (_, workbook) => {
      const before = pruefen(workbook);
      const amounts = plan(workbook).tabellen.flatMap(({ zeilen }) =>
        zeilen.flatMap(({ betraege }) => betraege),
      );
      for (const { sheet, row, column } of auswahl(amounts, 5)) {
        const result = pruefenMitFehler(
          workbook,
          (cell, at) => at === sheet && cell.row === row && cell.column === column,
        );
        expect(neue(result, before)).toEqual([]);
      }
    },
  );
});
