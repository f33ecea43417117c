import { readdirSync } from "node:fs";
import { versehen } from "../../../src/rules/ursachen/versehen";
import type { Workbook } from "../../../src/workbook/workbook";
import { FEHLERARTEN, Fehlereinbau, type Einbau, type Fehlerart } from "../../../workbench/einbau/einbau";
import { muster, MUSTERORDNER } from "../../hilfen/muster";

const ort = ({ sheet, row, column }: Einbau): string => `${sheet} ${row} ${column}`;

/** The first places of a kind of fault, in a workbook that stays as it is. */
function erste(workbook: Workbook, art: Fehlerart, count: number): Einbau[] {
  const einbau = new Fehlereinbau();
  return Array.from({ length: count }, () => einbau.naechster(workbook, art)).flatMap((one) => one ?? []);
}

/** The slip that the check recognises in a fault; undefined for those that are no slip of the pen. */
const GRUND: Partial<Record<Fehlerart, string>> = {
  zahlendreher: "Zahlendreher",
  vorzeichen: "Vorzeichen",
  zehnerpotenz: "Komma um eine Stelle verschoben",
  tippfehler: "eine Ziffer falsch",
};

test.each(FEHLERARTEN)("%s: four places in the plan, each another, in what is planned", async (art) => {
  const workbook = await muster("Wirtschaftsplan-2024");
  const all = erste(workbook, art, 4);
  expect(new Set(all.map(ort)).size).toBe(4);
  for (const { vorher, nachher } of all) {
    if (nachher && GRUND[art]) expect(versehen(nachher, vorher)?.grund).toBe(GRUND[art]);
  }
  expect(all[0]).toMatchObject({ sheet: "Kontenübersicht", column: 4 });
});

test("a sum is overwritten with what it was before its last row came", async () => {
  const [first] = erste(await muster("Wirtschaftsplan-2024"), "summeUeberschrieben", 1);
  expect([first?.formel, first?.vorher.toNumber(), first?.nachher?.toNumber()]).toEqual([
    "SUM(E5:E17)",
    12_722_000,
    12_720_000,
  ]);
});

test("a row goes or comes only between others of its sum, without formulas of its own", async () => {
  const workbook = await muster("Wirtschaftsplan-2024");
  for (const { sheet, row } of erste(workbook, "fehlendeZeile", 6)) {
    const cells = workbook.sheets.find(({ name }) => name === sheet)?.cells ?? [];
    expect(cells.filter((cell) => cell.row === row && cell.formula !== undefined)).toEqual([]);
  }
  const rows = erste(workbook, "zeileDoppelt", 4).map(({ row }) => row);
  // The first and the last row of a sum stay: with them its formula would not grow.
  expect(rows).toEqual([5, 6, 8, 9]);
});

test("what is hidden is left alone", async () => {
  const workbook = await muster("Wirtschaftsplan-2024");
  const sheets = workbook.sheets.map((sheet) =>
    sheet.name === "Kontenübersicht" ? { ...sheet, hiddenRows: [4], hiddenColumns: [3] } : sheet,
  );
  expect(erste({ ...workbook, sheets }, "vorzeichen", 1)).toMatchObject([{ row: 5, column: 4 }]);
  const without = sheets.map((sheet) => ({ ...sheet, hidden: sheet.name === "Kontenübersicht" }));
  expect(erste({ ...workbook, sheets: without }, "vorzeichen", 1)[0]?.sheet).not.toBe("Kontenübersicht");
});

test("when every place has had its fault, it begins anew", async () => {
  const workbook = await muster("OZG-2023-09-13");
  const [first, second] = erste(workbook, "summeUeberschrieben", 2);
  expect(first).toBeDefined();
  expect(second).toEqual(first);
});

test("every sample has a place for every slip of the pen; an empty workbook for none", async () => {
  const names = readdirSync(MUSTERORDNER).flatMap((file) => /^(.+)\.xlsx$/.exec(file)?.[1] ?? []);
  expect(names.length).toBeGreaterThan(3);
  for (const name of names) {
    const workbook = await muster(name);
    for (const art of Object.keys(GRUND) as Fehlerart[]) expect(erste(workbook, art, 1)).toHaveLength(1);
  }
  for (const art of FEHLERARTEN) expect(erste({ name: "Leer.xlsx", sheets: [] }, art, 1)).toEqual([]);
});
