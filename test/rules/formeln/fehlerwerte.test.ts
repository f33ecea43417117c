import { plan } from "../../../src/plan/plan";
import { beispielplan, mitFehler } from "../../../src/rules/beispiele/beispielplan";
import type { Finding } from "../../../src/rules/kern/ergebnis";
import { pruefen } from "../../../src/rules/kern/pruefen";
import { cellAddress } from "../../../src/workbook/adresse";
import type { Cell, Workbook } from "../../../src/workbook/workbook";
import { befunde, kurz, meldungen } from "../../hilfen/befunde";
import { mappe } from "../../hilfen/mappe";
import { muster } from "../../hilfen/muster";
import { auswahl, umfang } from "../../hilfen/umfang";

const { konten } = beispielplan;

/** The Konten with a formula in E3 (170.000) that shows what is given, and sums that follow it. */
const mitFormel = (formel: string): Record<string, string> => ({
  Konten: mitFehler(
    mitFehler(konten, "165.000 | 170.000", `165.000 | ${formel}`),
    "515.000 | 530.000",
    `515.000 | =SUMME(E3:E4) → ${/→ (.*)/.exec(formel)?.[1] ?? ""}`,
  ),
});

const zellen = ([finding]: Finding[]): string[] => finding?.cells.map(({ cell }) => cell) ?? [];

describe("FW-1: where an error value begins", () => {
  test("the cell whose formula names no other one, and how many depend on it", () => {
    const found = befunde("FW-1", mitFormel("=B9/D2 → #DIV/0!"));
    expect(found.map(kurz)).toEqual([
      "error Konten E3: Erlöse aus Druckaufträgen (Ansatz 2026) zeigt #DIV/0!; 1 Zelle hängt davon ab. Dort steht =B9/D2. Die Formel teilt durch 0 oder durch eine leere Zelle. Bitte den Betrag eintragen, durch den geteilt wird, oder diesen Fall in der Formel mit WENN abfangen.",
    ]);
    expect(zellen(found)).toEqual(["E3", "E5"]);
  });

  test("an error value that was pasted", () => {
    expect(meldungen("FW-1", { Konten: mitFehler(konten, "165.000 | 170.000", "165.000 | #NV") })).toEqual([
      "error Konten E3: Erlöse aus Druckaufträgen (Ansatz 2026) zeigt #NV statt eines Werts. Dort steht keine Formel; der Fehlerwert wurde wohl als Wert eingefügt. Bitte den Betrag oder die Formel wieder eintragen.",
    ]);
  });

  test.each([
    ["#BEZUG!", "=#REF!+1", "verweist auf Zellen, die es nicht mehr gibt"],
    ["#NAME?", "=SUME(D3:D4)", "kennt einen Namen in der Formel nicht"],
    ["#NAME?", "=KGRZ.HOCHRECHNUNG(D3;6)", "mit dem Add-in öffnen"],
    ["#WERT!", "=D3*B3", "Zahlen statt Text"],
    ["#NV", "=VLOOKUP(A3;A7:E8;5;0)", "findet einen gesuchten Wert nicht"],
    ["#ZAHL!", "=SQRT(-1)", "keiner darstellbaren Zahl"],
    ["#ÜBERLAUF!", "=D3:D4", "haben keinen Platz"],
    ["#NULL!", "=SUM(D3 D4)", "keine Zelle gemeinsam"],
    ["#KALK!", "=FILTER(D3:D4;D3:D4>9)", "liefert kein Ergebnis"],
  ])("%s of %s", (fehler, formel, text) => {
    const [message] = meldungen("FW-1", mitFormel(`${formel} → ${fehler}`));
    expect(message).toContain(`zeigt ${fehler}; 1 Zelle hängt davon ab.`);
    expect(message).toContain(text);
  });

  test("many of one kind in one table are one finding; those of another kind, or to be put right otherwise, are not", () => {
    const rows = Array.from({ length: 12 }, (_, at) => {
      const result = at % 2 === 0 ? `=KGRZ.TEUR(C${at + 7}) → #NAME?` : "1.000";
      return `52210010${10 + at} | Konto ${at} | 1.000,00 | 1.000 | ${result}`;
    });
    const many = mitFehler(
      konten,
      "5221001000 | Strom | 71.300,25 | 74.000 | 76.000",
      [
        ...rows,
        "5231001000 | Strom | 71.300,25 | 74.000 | =SUMM(C14) → #NAME?",
        "5232001000 | Gas | 71.300,25 | 74.000 | =C15/C99 → #DIV/0!",
      ].join("\n"),
    );
    expect(befunde("FW-1", { Konten: many }).map(({ message }) => message.replace(/[;.] .*/, ""))).toEqual([
      "E7, E9, E11, E13, E15, E17 (6 Zellen) zeigen #NAME? statt eines Werts",
      "Strom (Ansatz 2026) zeigt #NAME? statt eines Werts",
      "Gas (Ansatz 2026) zeigt #DIV/0! statt eines Werts",
    ]);
  });

  test("cells that have it only from each other are told of once", () => {
    const circle = mitFehler(
      mitFehler(konten, "165.000 | 170.000", "165.000 | =E4+1 → #BEZUG!"),
      "350.000 | 360.000",
      "350.000 | =E3+1 → #BEZUG!",
    );
    expect(befunde("FW-1", { Konten: circle }).map(({ cell }) => cell)).toEqual(["E3"]);
    const own = mitFormel("=E3+1 → #BEZUG!");
    expect(befunde("FW-1", own).map(({ cell }) => cell)).toEqual(["E3"]);
  });
});

describe("FW-1 beside the plan", () => {
  const nebenan = "Fahrzeug | 2025\nSpülwagen | =B9/B8 → #DIV/0!\nBagger | =B2*2 → #DIV/0!";

  test("is silent where nothing of the plan depends on it", () => {
    expect(meldungen("FW-1", { ...beispielplan, Notizen: nebenan })).toEqual([]);
  });

  test("names the cell where it begins when the plan shows it, too", () => {
    const found = befunde("FW-1", { Notizen: nebenan, ...mitFormel("=Notizen!B3 → #DIV/0!") });
    expect(found.map(kurz)).toEqual([
      "error Notizen B2: B2 („Spülwagen“) zeigt #DIV/0!; 3 Zellen hängen davon ab, im Plan Konten E3, E5. Dort steht =B9/B8. Die Formel teilt durch 0 oder durch eine leere Zelle. Bitte den Betrag eintragen, durch den geteilt wird, oder diesen Fall in der Formel mit WENN abfangen.",
    ]);
    expect(found[0]?.cells).toHaveLength(4);
  });
});

describe("FW-1 is silent", () => {
  test("of what Excel is still computing, and of what depends on it", () => {
    expect(meldungen("FW-1", mitFormel("=KGRZ.TEUR(D3) → #BUSY!"))).toEqual([]);
    const waits = mitFormel("=KGRZ.TEUR(D3) → #BUSY!");
    const sheets = { Konten: mitFehler(waits.Konten ?? "", "=SUMME(E3:E4) → #BUSY!", "=E3*2 → #WERT!") };
    expect(meldungen("FW-1", sheets)).toEqual([]);
  });

  test("of a workbook that was never computed", () => {
    const workbook = mappe(mitFormel("=D3*2 → 170.000"));
    const never: Workbook = {
      ...workbook,
      sheets: workbook.sheets.map((sheet) => ({
        ...sheet,
        cells: sheet.cells.map(({ value, ...cell }) =>
          cell.formula !== undefined || value === undefined ? cell : { ...cell, value },
        ),
      })),
    };
    const { findings, ohneErgebnis } = pruefen(never);
    expect(findings.map(({ rule }) => rule)).not.toContain("FW-1");
    expect(ohneErgebnis).toHaveLength(1);
  });

  test.each([
    "Kennzahlen-2023",
    "OZG-2023-09-13",
    "Wirtschaftsplan-2024",
    "Zwischenbericht-2023-06-30-Formeln",
  ])("of %s", async (name) => {
    const { findings } = pruefen(await muster(name));
    expect(findings.filter(({ rule }) => rule === "FW-1")).toEqual([]);
  });
});

/** The cells of the plan that hold amounts or formulas. */
function plantzellen(workbook: Workbook): { sheet: string; row: number; column: number }[] {
  const tables = plan(workbook).tabellen.filter(({ kind }) => kind !== "sonstige");
  const figures = tables.flatMap(({ zeilen }) => zeilen.flatMap(({ betraege }) => betraege));
  return figures.map(({ sheet, row, column }) => ({ sheet, row, column }));
}

const mitBezug = (workbook: Workbook, at: { sheet: string; row: number; column: number }): Workbook => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) => ({
    ...sheet,
    cells:
      sheet.name === at.sheet
        ? sheet.cells.map((cell): Cell =>
            cell.row === at.row && cell.column === at.column ? { ...cell, value: { error: "#REF!" } } : cell,
          )
        : sheet.cells,
  })),
});

test.each(["Wirtschaftsplan-2024", "Zwischenbericht-2023-06-30"])(
  "%s: an error value in any amount is found there, and nobody calls it blank or missing",
  async (name) => {
    const workbook = await muster(name);
    const before = pruefen(workbook);
    for (const at of auswahl(plantzellen(workbook), 10)) {
      const ref = { sheet: at.sheet, cell: cellAddress(at.row, at.column) };
      const { findings, coverage, ungeprueft } = pruefen(mitBezug(workbook, at));
      const own = findings.filter(({ rule }) => rule === "FW-1");
      expect(own.map(({ sheet, cell }) => ({ sheet, cell }))).toEqual([ref]);
      const others = findings.filter(
        ({ rule, sheet, cell }) => rule !== "FW-1" && sheet === ref.sheet && cell === ref.cell,
      );
      expect(others.filter(({ message }) => /\bleer\b|\bfehl(t|en)\b|stimmt/.test(message))).toEqual([]);
      expect(coverage.figures).toBe(before.coverage.figures);
      expect(coverage.figures - coverage.covered).toBe(ungeprueft.length);
    }
  },
  umfang(120_000, 1_800_000),
);
