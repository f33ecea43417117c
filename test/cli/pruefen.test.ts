import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { strToU8 } from "fflate";
import { beispielplan, mitFehler } from "../../src/rules/beispiele/beispielplan";
import type { Cell, Workbook } from "../../src/workbook/workbook";
import { abwasserwerk } from "../hilfen/betriebe/abwasserwerk";
import { mappe } from "../hilfen/mappe";
import { muster, MUSTERORDNER } from "../hilfen/muster";
import { ole } from "../hilfen/paket";
import { ordner } from "./aufruf";

const { festsetzung, erfolgsplan, konten, vermoegensplan } = beispielplan;
const { ablegen, pfad, pruefen } = ordner();

/** The formulas of a workbook, never calculated. */
function unberechnet(workbook: Workbook): Workbook {
  const change = (cell: Cell): Cell =>
    cell.row === 9 && cell.column > 0 ? { row: cell.row, column: cell.column, formula: "SUM(B2:B9)" } : cell;
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map(change) })),
  };
}

/** The last amount of the first sheet that holds any divides by zero. */
function mitFehlerwert(workbook: Workbook): Workbook {
  const first = workbook.sheets.find(({ cells }) => cells.some(istBetrag));
  const last = first?.cells.findLast(istBetrag);
  const change = (cell: Cell): Cell =>
    cell === last ? { ...cell, formula: "1/0", value: { error: "#DIV/0!" } } : cell;
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map(change) })),
  };
}
/** As a program without the add-in saves it. */
function ohneAddin(workbook: Workbook): Workbook {
  const change = (cell: Cell): Cell =>
    cell.formula?.includes("KGRZ.") ? { ...cell, value: { error: "#NAME?" } } : cell;
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map(change) })),
  };
}

const istBetrag = ({ value }: Cell): boolean => typeof value === "number";

beforeAll(async () => {
  const published = readFileSync(path.join(MUSTERORDNER, "Wirtschaftsplan-2024.xlsx"));
  ablegen("gut.xlsx", abwasserwerk());
  ablegen("falsch.xlsx", mappe({ Konten: mitFehler(konten, "350.000 | 360.000", "350.000 | 306.000") }));
  ablegen(
    "warnung.xlsx",
    mappe({ Konten: mitFehler(konten, "5236001000", "523600100"), Beschluss: festsetzung }),
  );
  ablegen("plan2024.xlsx", new Uint8Array(published));
  ablegen("beschaedigt.xlsx", new Uint8Array(published.subarray(0, published.length / 2)));
  ablegen("verschluesselt.xlsx", ole("Root Entry", "EncryptedPackage"));
  ablegen("brief.xlsx", "Sehr geehrte Damen und Herren");
  ablegen("bild.png", strToU8("\u0089PNG"));
  ablegen("null.xlsx", "");
  ablegen("~$gut.xlsx", "\u0005Kasse");
  // Windows refuses to open it, as it refuses to read a folder.
  mkdirSync(path.join(pfad, "~$gesperrt.xlsx"));
  ablegen("leer.xlsx", mappe({ Tabelle1: "" }));
  ablegen(
    "fuhrpark.xlsx",
    mappe({ Fuhrpark: "Fahrzeug | 2025 | 2026\nSpülwagen | 10 | 20\nBagger | 5 | 7" }),
  );
  ablegen("ohne-beschluss.xlsx", mappe({ Erfolgsplan: erfolgsplan, Vermögensplan: vermoegensplan }));
  ablegen("geteilt-durch-null.xlsx", mitFehlerwert(abwasserwerk()));
  ablegen("unberechnet.xlsx", unberechnet(mappe({ Erfolgsplan: erfolgsplan, Beschluss: festsetzung })));
  ablegen("ohne-addin.xlsx", ohneAddin(await muster("Zwischenbericht-2023-06-30-Formeln")));
  mkdirSync(path.join(pfad, "ordner.xlsx"));
});

describe("exit status", () => {
  test.each([
    ["0: a correct plan", ["gut.xlsx"], 0],
    ["0: nothing worse than a Warnung", ["warnung.xlsx"], 0],
    ["1: a Fehler", ["falsch.xlsx"], 1],
    ["1: formulas that were never computed", ["unberechnet.xlsx"], 1],
    ["1: nothing but an error value", ["geteilt-durch-null.xlsx"], 1],
    ["1: functions of the add-in that show #NAME?", ["ohne-addin.xlsx"], 1],
    ["1: a Fehler in one of several files", ["gut.xlsx", "falsch.xlsx", "gut.xlsx"], 1],
    ["2: no file named", [], 2],
    ["2: an unknown option", ["--schnell", "gut.xlsx"], 2],
    ["2: an unknown format", ["--format", "xml", "gut.xlsx"], 2],
    ["2: a format without its name", ["gut.xlsx", "--format"], 2],
    ["2: a file that is not there", ["nirgends.xlsx"], 2],
    ["2: an unreadable file, although another has a Fehler", ["falsch.xlsx", "brief.xlsx"], 2],
    ["0: help", ["--hilfe"], 0],
  ])("%s", async (_, args, status) => {
    expect((await pruefen(...args)).status).toBe(status);
  });
});

describe("wrong usage is explained on standard error, and nothing goes to standard output", () => {
  test.each([
    [["--schnell", "gut.xlsx"], "Diese Angabe ist nicht bekannt."],
    [["--format", "xml", "gut.xlsx"], "Das Format „xml“ gibt es nicht; möglich sind text und json."],
    [[], "Bitte mindestens eine Datei angeben."],
  ])("%j", async (args, sentence) => {
    const { out, err } = await pruefen(...args);
    expect(out).toBe("");
    expect(err).toContain(sentence);
    expect(err).toContain("Aufruf: npm run --silent pruefen");
  });

  test("help goes to standard output", async () => {
    const { out, err } = await pruefen("-h");
    expect(out).toContain("Aufruf: npm run --silent pruefen");
    expect(err).toBe("");
  });
});

describe("a file that cannot be read is named with its reason, the others are still checked", () => {
  test.each([
    ["brief.xlsx", "ist keine Excel-Arbeitsmappe"],
    ["bild.png", "ist keine Excel-Arbeitsmappe"],
    ["null.xlsx", "ist eine leere Datei"],
    ["~$gut.xlsx", "ist nur der Vermerk"],
    ["~$gesperrt.xlsx", "ist nur der Vermerk"],
    ["verschluesselt.xlsx", "ist mit einem Kennwort verschlüsselt"],
    ["beschaedigt.xlsx", "ist beschädigt oder unvollständig"],
    ["nirgends.xlsx", "wurde nicht gefunden"],
    ["ordner.xlsx", "lässt sich nicht öffnen"],
  ])("%s", async (file, reason) => {
    const { status, out, err } = await pruefen("gut.xlsx", file, "falsch.xlsx");
    expect(status).toBe(2);
    expect(err).toContain(`„${file}“ ${reason}`);
    expect(err.split("\n")).toHaveLength(1);
    expect(out).toMatch(/^gut\.xlsx – Wirtschaftsplan 2026$/m);
    expect(out).toMatch(/^falsch\.xlsx/m);
  });

  test("alone it leaves standard output empty", async () => {
    expect((await pruefen("brief.xlsx")).out).toBe("");
  });

  test("with JSON the document has the others, and stays one document", async () => {
    const { out } = await pruefen("--format", "json", "gut.xlsx", "brief.xlsx");
    expect((JSON.parse(out) as { workbooks: { file: string }[] }).workbooks.map(({ file }) => file)).toEqual([
      "gut.xlsx",
    ]);
    expect(JSON.parse((await pruefen("--format", "json", "brief.xlsx")).out)).toEqual({
      version: 1,
      workbooks: [],
    });
  });
});

describe("a workbook that could not be checked as a plan says why", () => {
  test.each([
    ["leer.xlsx", "Die Mappe ist leer."],
    ["fuhrpark.xlsx", "Kein Wirtschaftsplan erkannt."],
    ["ohne-beschluss.xlsx", "Kein Festsetzungsbeschluss gefunden."],
    ["unberechnet.xlsx", "Nicht vollständig geprüft:"],
  ])("%s", async (file, sentence) => {
    const { status, out, err } = await pruefen(file);
    expect(out).toContain(sentence);
    expect(err).toBe("");
    expect(status).not.toBe(2);
  });

  test("an error value is named, and nothing is said to be without errors", async () => {
    const { out } = await pruefen("geteilt-durch-null.xlsx");
    expect(out).toMatch(/^Nicht vollständig geprüft:\n {2}1 Zelle zeigt #DIV\/0! \(/m);
    expect(out).not.toContain("Keine Fehler");
    expect(out).toMatch(/^Fehler \(1\)\n\n {2}FW-1 {4}Beschluss B11$/m);
  });

  test("a Zwischenbericht that was saved without the add-in says so, and that nothing of it is checked", async () => {
    const { status, out } = await pruefen("ohne-addin.xlsx");
    expect(status).toBe(1);
    expect(out).toMatch(/Zellen zeigen #NAME\?/);
    expect(out).toMatch(/^ {2}FW-1 {4}Gewinn- und Verlustrechnung/m);
    expect(out).toContain("mit dem Add-in öffnen");
    expect(out).not.toContain("Keine Fehler");
  });

  test("without a plan there is no word of checks that would suggest one", async () => {
    for (const file of ["leer.xlsx", "fuhrpark.xlsx"]) {
      expect((await pruefen(file)).out).not.toMatch(/Prüfungen|Keine Fehler/);
    }
  });
});

describe("the text report", () => {
  test("is no wider than 100 columns, for any workbook", async () => {
    const long = `${"Entwurf nach Beratung im Werkausschuss ".repeat(4)}.xlsx`;
    ablegen(long, abwasserwerk());
    const files = [
      "gut.xlsx",
      "falsch.xlsx",
      "warnung.xlsx",
      "plan2024.xlsx",
      "leer.xlsx",
      "unberechnet.xlsx",
    ];
    const { out } = await pruefen(...files, long);
    expect(out.split("\n").filter((line) => line.length > 100)).toEqual([]);
  });

  test("says what was recognised, compared and checked", async () => {
    const { out } = await pruefen("gut.xlsx");
    expect(out).toMatch(/^gut\.xlsx – Wirtschaftsplan 2026\n=+\n/);
    expect(out).toContain("  Erfolgsplan, Gesamtübersicht: Erfolg A2:D24");
    expect(out).toMatch(/^ {2}Erträge +5\.104\.200 +5\.104\.200 {2}stimmt$/m);
    expect(out).toMatch(/^ {2}Höchstbetrag der Liquiditätskredite +750\.000 +– {2}stimmt$/m);
    expect(out).toContain("Keine Fehler, keine Warnungen, keine Hinweise.");
    expect(out).toMatch(
      /\d+ Prüfungen, 0 nicht bestanden; 190 von 191 Beträgen sind durch eine Prüfung erfasst\.$/,
    );
  });

  test("names a finding with its cell, what it says, the likely cause, the cells and the basis", async () => {
    const { out } = await pruefen("falsch.xlsx");
    expect(out).toContain(`Fehler (1)

  KT-1    Konten E5
          Summe Umsatzerlöse (Ansatz 2026): Angegeben sind 530.000 €, die 2 Zeilen ergeben zusammen
          476.000 € (Differenz 54.000 €).
          Wahrscheinlich Konten E4: richtig wäre 360.000 (Zahlendreher).`);
    expect(out).toContain("Beteiligt: Konten E3:E5");
    expect(out).toContain("Grundlage: Rechenprobe");
  });

  test("has no word of English and no raw number", async () => {
    const { out } = await pruefen("falsch.xlsx", "warnung.xlsx", "plan2024.xlsx");
    expect(out).not.toMatch(/\b(error|warning|info|undefined|null|NaN|finding|sheet)\b/);
    expect(out).not.toMatch(/\d\.\d{1,2}\b(?!\.?\d)/);
  });
});
