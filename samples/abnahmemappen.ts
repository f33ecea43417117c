/**
 * Workbooks for the trial in a real Excel (docs/abnahme.md) that nobody makes by hand: too many merged cells, too many
 * rows. Their figures are invented and right.
 */
import type { Cell, MergeRange, WriteSheet } from "hucre/xlsx";

/** Accounts of the sheet with merged cells: more than the 512 merged areas that Excel names in one answer. */
const VERBUNDENE = 600;
/** Accounts of the long sheets: a comparison of the two has a row for each. */
const VIELE = 3_200;
/** Title, empty row, header and heading stand above the accounts. */
const ERSTE = 4;
const KOPF = ["Konto-Nr.", "Bezeichnung", "", "Ergebnis 2022 / €", "Ansatz 2023 / €", "Ansatz 2024 / €"];
const JAHRE = [3, 4, 5];

type Betrag = (konto: number, spalte: number) => number;

const betrag: Betrag = (konto, spalte) => 1_000 + 10 * konto + 100 * spalte;
/** Every account has another Ansatz in the planned year. */
const geaendert: Betrag = (konto, spalte) => betrag(konto, spalte) + (spalte === 5 ? 1 + (konto % 50) : 0);

/** A workbook as it is written: its name and its only sheet. */
interface Abnahmemappe {
  datei: string;
  blatt: WriteSheet;
}

export const abnahmemappen: Abnahmemappe[] = [
  { datei: "Verbundene-Zellen.xlsx", blatt: kontenblatt(VERBUNDENE, betrag, verbunden(VERBUNDENE)) },
  { datei: "Viele-Konten.xlsx", blatt: kontenblatt(VIELE, betrag) },
  { datei: "Viele-Konten-geaendert.xlsx", blatt: kontenblatt(VIELE, geaendert) },
];

/** In the row of each account the cells of the Bezeichnung are one. */
function verbunden(konten: number): MergeRange[] {
  return Array.from({ length: konten }, (_, konto) => {
    const row = ERSTE + konto;
    return { startRow: row, startCol: 1, endRow: row, endCol: 2 };
  });
}

function kontenblatt(konten: number, wert: Betrag, merges: MergeRange[] = []): WriteSheet {
  const nummern = Array.from({ length: konten }, (_, konto) => konto);
  const rows = [
    ["Erfolgsplan 2024, Kontenübersicht (erfundene Zahlen)"],
    [],
    KOPF,
    [null, "1. Umsatzerlöse"],
    ...nummern.map((konto) => [
      String(4_411_000_001 + konto),
      `Erlös ${konto + 1}`,
      null,
      ...JAHRE.map((spalte) => wert(konto, spalte)),
    ]),
    [null, "Summe"],
  ];
  const columns = [13, 20, 6, 18, 18, 18].map((width) => ({ width, numFmt: "#,##0" }));
  return { name: "Konten", rows, columns, merges, cells: summen(nummern, wert) };
}

/** The sums below the accounts, as formulas with their results. */
function summen(nummern: number[], wert: Betrag): Map<string, Partial<Cell>> {
  const zeile = ERSTE + nummern.length;
  return new Map(
    JAHRE.map((spalte) => {
      const letter = "ABCDEF"[spalte] ?? "";
      const formulaResult = nummern.reduce((sum, konto) => sum + wert(konto, spalte), 0);
      const formula = `SUM(${letter}${ERSTE + 1}:${letter}${zeile})`;
      return [`${zeile},${spalte}`, { value: formulaResult, type: "formula", formula, formulaResult }];
    }),
  );
}
