import { readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { DATEI } from "../../samples/formelbericht";
import { aufrufen } from "../../src/functions/aufruf";
import { type Funktionsname, katalog } from "../../src/functions/katalog";
import { Decimal, runden } from "../../src/money/dezimal";
import { pruefen } from "../../src/rules/kern/pruefen";
import { parseArea } from "../../workbench/host/bereichstext";
import type { CellValue, Sheet } from "../../src/workbook/workbook";
import { readXlsx } from "../../src/workbook/xlsx";
import { tabelle, zahl } from "../hilfen/daten";
import { samples } from "./prozess";

const datei = readFileSync(path.join(samples, DATEI));
const mappe = () => readXlsx(datei, DATEI);

/** The values of a range, as a function gets them. */
function werte(sheet: Sheet, adresse: string): unknown[][] {
  const { top, left, bottom, right } = parseArea(adresse);
  const cells = new Map(sheet.cells.map((cell) => [`${cell.row},${cell.column}`, cell.value]));
  const zeile = (row: number) =>
    Array.from(
      { length: right - left + 1 },
      (_, column): CellValue | null => cells.get(`${row},${left + column}`) ?? null,
    );
  return Array.from({ length: bottom - top + 1 }, (_, row) => zeile(top + row));
}

/** Every formula of a sheet with the column in which it stands. */
function formeln({ cells }: Sheet): Map<number, Set<string>> {
  const gefunden = new Map<number, Set<string>>();
  for (const { column, formula } of cells)
    if (formula) gefunden.set(column, (gefunden.get(column) ?? new Set()).add(formula));
  return gefunden;
}

test("every computed column is one formula, and its stored results are those of the function", async () => {
  const { sheets } = await mappe();
  expect(sheets.map((sheet) => [...formeln(sheet)].map(([spalte, texte]) => [spalte, [...texte]]))).toEqual([
    [
      [4, ["KGRZ.PLANPROZENT(D5:D98,C5:C98)"]],
      [5, ["KGRZ.HOCHRECHNUNG(D5:D98,6)"]],
      [6, ["KGRZ.PLANPROZENT(F5:F98,C5:C98)"]],
    ],
    [[expect.any(Number), [expect.stringMatching(/^KGRZ\.HOCHRECHNUNG\(/)]]],
  ]);
  for (const sheet of sheets) {
    for (const [spalte, [formula = ""]] of formeln(sheet)) {
      const [, name = "", argumente = ""] = /^KGRZ\.(\w+)\((.*)\)$/.exec(formula) ?? [];
      const rohwerte = argumente
        .split(",")
        .map((text) => (text.includes(":") ? werte(sheet, text) : Number(text)));
      const ergebnis = aufrufen(katalog[name as Funktionsname], rohwerte);
      const letter = "ABCDEFG"[spalte];
      const zeilen = /\d+:[A-Z](\d+)/.exec(argumente)?.[1];
      expect(werte(sheet, `${letter}5:${letter}${zeilen}`)).toEqual(ergebnis);
    }
  }
});

test("every account shows the Hochrechnung that was published", async () => {
  const [guv] = (await mappe()).sheets;
  const gezeigt = (guv ? werte(guv, "A5:F98") : []).map(([konto, , , , , wert]) => [
    konto,
    runden(new Decimal(Number(wert))).toNumber(),
  ]);
  const veroeffentlicht = tabelle("zwischenbericht-2023-06-30/01-guv.tsv")
    .filter(([konto = ""]) => /^\d{9,10}$/.test(konto))
    // One account is printed without any figure; a formula that spills shows 0 there.
    .map((zeile) => [zeile[0], zahl(zeile[5]) ?? 0]);
  expect(gezeigt).toEqual(veroeffentlicht);
});

test("the published Hochrechnung of Konto 4411901000 and the positions that stay at their Ansatz are there", async () => {
  const [guv, plan] = (await mappe()).sheets;
  const konto = guv?.cells.find(({ value }) => value === "4411901000")?.row;
  expect(guv?.cells.find(({ row, column }) => row === konto && column === 5)?.value).toBe(77646);
  const beimAnsatz = plan?.cells.filter(({ value }) => value === "plan").map(({ row }) => row) ?? [];
  expect(beimAnsatz.map((row) => plan?.cells.findLast((cell) => cell.row === row)?.value)).toEqual([
    60000, 1200000, 15000,
  ]);
});

test("Excel takes each formula for one that spills, and knows the function by its name in files", () => {
  const teile = unzipSync(datei);
  const blatt = strFromU8(teile["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  expect(blatt.match(/<f [^>]*>[^<]*/g)).toHaveLength(3);
  expect(blatt).toMatch(
    /<c r="F5"[^>]* cm="1"[^>]*><f t="array" ref="F5:F98">_xldudf_KGRZ_HOCHRECHNUNG\(D5:D98,6\)</,
  );
  expect(Object.keys(teile)).toContain("xl/metadata.xml");
});

test("the check finds nothing to object to", async () => {
  expect(pruefen(await mappe()).findings).toEqual([]);
});
