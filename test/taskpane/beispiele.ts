import type { CheckResult, FestsetzungLine, Finding } from "../../src/rules/kern/ergebnis";
import type { OhneErgebnis } from "../../src/plan/ohne-ergebnis";

const line = (label: string, row: number, beschluss: string, plan: string): FestsetzungLine => ({
  label,
  beschluss: { amount: beschluss, sheet: "Festsetzung", cell: `C${row}` },
  plan: { amount: plan, sheet: "Erfolgsplan", cell: `E${row + 10}` },
  state: beschluss === plan ? "stimmt" : "weicht-ab",
});

/** A plan in which everything holds. */
export const sauber: CheckResult = {
  file: "Wirtschaftsplan 2024.xlsx",
  year: 2024,
  tables: [
    {
      kind: "erfolgsplan-konten",
      title: "Erfolgsplan, Kontenübersicht",
      sheet: "Kontenübersicht",
      range: "A1:E117",
      years: [2022, 2023, 2024],
      planYear: 2024,
      unit: 1,
      headerRow: 1,
      firstRow: 1,
      anchor: { sheet: "Kontenübersicht", kopf: "konto nr", zeile: "umsatzerloese", range: "A1:E117" },
    },
    {
      kind: "festsetzung",
      title: "Festsetzungsbeschluss",
      sheet: "Festsetzung",
      range: "A1:C14",
      years: [],
      firstRow: 1,
      anchor: { sheet: "Festsetzung", kopf: "", zeile: "ertraege", range: "A1:C14" },
    },
  ],
  otherTables: [],
  notices: [],
  ohneErgebnis: [],
  festsetzung: [
    line("Erträge", 4, "12725500", "12725500"),
    line("Aufwendungen", 5, "12177270", "12177270"),
    line("Jahresergebnis", 6, "548230", "548230"),
    line("Einnahmen", 8, "2028230", "2028230"),
    line("Ausgaben", 9, "2028230", "2028230"),
    line("Verpflichtungsermächtigungen", 10, "0", "0"),
    line("Investitionskredite", 11, "0", "0"),
    {
      label: "Höchstbetrag der Liquiditätskredite",
      beschluss: { amount: "500000", sheet: "Festsetzung", cell: "C12" },
      state: "stimmt",
    },
  ],
  findings: [],
  checks: { run: 640, failed: 0 },
  coverage: { figures: 1240, covered: 1232 },
  regeln: [
    { id: "FB-1", titel: "Erträge des Beschlusses", geprueft: 1 },
    { id: "KT-1", titel: "Konten und ihre Summen", geprueft: 639 },
    { id: "ZB-1", titel: "Prozent vom Plan", geprueft: 0 },
  ],
  ungeprueft: [{ sheet: "Kontenübersicht", cell: "E31", label: "Abfallentsorgung" }],
};

export const zahlendreher: Finding = {
  rule: "KT-1",
  severity: "error",
  table: "erfolgsplan-konten",
  sheet: "Kontenübersicht",
  cell: "E14",
  message:
    "Summe Umsatzerlöse, Ansatz 2024: Die Konten ergeben 12.722.000, in der Summe steht 12.712.000 (Differenz −10.000).",
  basis: "§ 16 EigAnVO",
  expected: "12722000",
  actual: "12712000",
  difference: "-10000",
  tolerance: "Ansätze gelten auf den Euro genau.",
  cells: Array.from({ length: 14 }, (_, index) => ({ sheet: "Kontenübersicht", cell: `E${index + 1}` })),
  suspects: [
    { sheet: "Kontenübersicht", cell: "E7", proposal: "110000", reason: "Zahlendreher" },
    { sheet: "Kontenübersicht", cell: "E9", proposal: "-1605.31", reason: "Vorzeichen" },
  ],
};

export const warnung: Finding = {
  rule: "KT-2",
  severity: "warning",
  table: "erfolgsplan-konten",
  sheet: "Erfolgsplan Kontenübersicht (Entwurf, Stand September)",
  cell: "A23",
  message: "Konto 506290000 hat 9 statt 10 Ziffern.",
  basis: "Kontenplan",
  cells: [{ sheet: "Erfolgsplan Kontenübersicht (Entwurf, Stand September)", cell: "A23" }],
  suspects: [],
};

export const hinweis: Finding = {
  rule: "KT-4",
  severity: "info",
  table: "erfolgsplan-konten",
  sheet: "Kontenübersicht",
  cell: "E31",
  message: "Konto 5225000000 Abfallentsorgung ändert sich um mehr als 20 %; eine Erläuterung fehlt.",
  basis: "§ 16 Abs. 2 EigAnVO",
  cells: [{ sheet: "Kontenübersicht", cell: "E31" }],
  suspects: [],
};

/** Two errors, three warnings, one hint; two lines of the Beschluss differ. */
export const fehlerhaft: CheckResult = {
  ...sauber,
  festsetzung: sauber.festsetzung.map((entry): FestsetzungLine => {
    if (entry.label === "Erträge") return line("Erträge", 4, "12725500", "12715500");
    return entry.label.startsWith("Höchstbetrag") ? { ...entry, state: "offen" } : entry;
  }),
  findings: [
    zahlendreher,
    {
      ...zahlendreher,
      rule: "FB-1",
      table: "festsetzung",
      sheet: "Festsetzung",
      cell: "C4",
      message: "Die Erträge des Beschlusses (12.725.500) sind nicht die des Erfolgsplans (12.715.500).",
      suspects: [],
    },
    warnung,
    { ...warnung, cell: "A24", message: "Konto 506290001 hat 9 statt 10 Ziffern." },
    { ...warnung, cell: "A25", message: "Konto 506290002 hat 9 statt 10 Ziffern." },
    hinweis,
  ],
  checks: { run: 640, failed: 2 },
};

/** A workbook in which no table of a plan was found. */
export const keinPlan: CheckResult = {
  file: "Urlaub.xlsx",
  tables: [],
  otherTables: [],
  notices: ["kein-plan"],
  ohneErgebnis: [],
  festsetzung: [],
  findings: [],
  checks: { run: 0, failed: 0 },
  coverage: { figures: 0, covered: 0 },
  regeln: [],
  ungeprueft: [],
};

/** The moment after opening: Excel has not yet computed the functions. */
export const wartend: OhneErgebnis = {
  zeigt: "#BUSY!",
  cells: [5, 6, 7].map((row) => ({ sheet: "Kontenübersicht", cell: `E${row}` })),
};
