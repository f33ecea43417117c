import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { mappen } from "../../samples/mappen";
import { fromDouble } from "../../src/money/dezimal";
import { zahlDeutsch } from "../../src/money/zahltext";
import type { Cell, Sheet, Workbook } from "../../src/workbook/workbook";
import { readXlsx } from "../../src/workbook/xlsx";
import { samples } from "./prozess";

/** Above a table stand its title and an empty row. */
const VERSATZ = 2;

/** What the cell shows, in the notation of the .tsv files. */
function gedruckt({ value, format }: Cell): string {
  if (typeof value === "string") return veroeffentlicht(value);
  if (typeof value !== "number") return `unexpected ${JSON.stringify(value)}`;
  const zahl = fromDouble(value);
  switch (format) {
    case undefined:
      return String(value);
    case "dd.mm.yyyy":
      return new Date((value - 25_569) * 86_400_000).toLocaleDateString("de-DE", {
        timeZone: "UTC",
        day: "2-digit",
        month: "2-digit",
        year: "numeric",
      });
    case "0.00%":
      return `${zahlDeutsch(zahl.times(100), 2)}%`;
    case "#,##0":
      return zahlDeutsch(zahl, 0);
    case "#,##0.00":
      return zahlDeutsch(zahl, 2);
    case '#,##0",-"':
      return `${zahlDeutsch(zahl, 0)},-`;
    case '#,##0.00 "€"':
      return `${zahlDeutsch(zahl, 2)}€`;
    default:
      return `unexpected format ${format}`;
  }
}

/** The published text with the minus sign and the spacing that `gedruckt` uses. */
function veroeffentlicht(text: string): string {
  return text.replace(/^-(?=[\d.]+(,\d+)?$)/, "−").replace(/(?<=^[\d.,]+) (?=€$)/, "");
}

function tabelle(ordner: string, datei: string): string[][] {
  const text = readFileSync(path.join(samples, "daten", ordner, datei), "utf8");
  return text
    .replace(/\n$/, "")
    .split("\n")
    .map((line) => line.split("\t"));
}

function inhalt(sheet: Sheet): Map<string, string> {
  const tabellenzellen = sheet.cells.filter(({ row }) => row >= VERSATZ);
  return new Map(tabellenzellen.map((cell) => [`${cell.row - VERSATZ},${cell.column}`, gedruckt(cell)]));
}

function erwartet(ordner: string, datei: string): Map<string, string> {
  const eintraege = tabelle(ordner, datei).flatMap((line, row) =>
    line.map((text, column) => [`${row},${column}`, veroeffentlicht(text)] as const),
  );
  return new Map(eintraege.filter(([, text]) => text !== ""));
}

const lies = (datei: string): Promise<Workbook> => readXlsx(readFileSync(path.join(samples, datei)), datei);

describe.each(mappen)("$datei", ({ datei, ordner, blaetter }) => {
  test("has a sheet for every published list", async () => {
    const { sheets } = await lies(datei);
    expect(blaetter.map((blatt) => blatt.datei)).toEqual(readdirSync(path.join(samples, "daten", ordner)));
    expect(sheets.map(({ name }) => name)).toEqual(blaetter.map(({ name }) => name));
  });

  test.each(blaetter)("$name shows every published figure and text, and nothing else", async (blatt) => {
    const { sheets } = await lies(datei);
    const sheet = sheets.find(({ name }) => name === blatt.name);
    expect(sheet && inhalt(sheet)).toEqual(erwartet(ordner, blatt.datei));
    expect(sheet?.cells.filter(({ row }) => row < VERSATZ)).toEqual([
      { row: 0, column: 0, value: blatt.titel },
    ]);
  });

  test("has no number as text but account numbers and years in headers", async () => {
    const { sheets } = await lies(datei);
    const texte = sheets.flatMap(({ cells }) => cells.map(({ value }) => value));
    const zahlen = texte.filter(
      (value) => typeof value === "string" && /^[-−]?[\d.]+(,\d+)?\s?[€%]?$/.test(value),
    );
    expect(zahlen.filter((text) => !/^\d{9,10}$|^20\d\d €$/.test(String(text)))).toEqual([]);
  });
});

test("account numbers keep their leading zeros", async () => {
  const { sheets } = await lies("Wirtschaftsplan-2024.xlsx");
  const vorhaben = sheets.find(({ name }) => name === "Vorhaben");
  expect(vorhaben?.cells.map(({ value }) => value)).toEqual(
    expect.arrayContaining(["0112100000", "0000000701"]),
  );
});

test("the published slip 3.568 among cents is shown as printed and holds what its sum needs", async () => {
  const { sheets } = await lies("Wirtschaftsplan-2024.xlsx");
  const konten = sheets.find(({ name }) => name === "Kontenübersicht")?.cells ?? [];
  const zeile = konten.find(({ value }) => value === "506290000")?.row;
  expect(konten.find(({ row, column }) => row === zeile && column === 2)).toEqual({
    row: zeile,
    column: 2,
    value: 3568.12,
    format: "#,##0",
  });
});

test("a sum that comes out is a formula, one that does not is a constant", async () => {
  const { sheets } = await lies("Wirtschaftsplan-2024.xlsx");
  const inZeile = (blatt: string, zeile: number) =>
    sheets
      .find(({ name }) => name === blatt)
      ?.cells.filter(({ row }) => row === zeile - 1 + VERSATZ)
      .map(({ value, formula }) => [value, formula]);
  expect(inZeile("Kontenübersicht", 105)).toEqual([
    ["Summe", undefined],
    [601683.65, "SUM(C82:C106)"],
    [417160, "SUM(D82:D106)"],
    [575630, "SUM(E82:E106)"],
  ]);
  expect(inZeile("Investitionsprogramm", 63)?.slice(-3)).toEqual([
    [976, "SUM(I59:I64)"],
    [1482, undefined],
    [916, "SUM(K59:K64)"],
  ]);
});
