import { Decimal } from "../../../src/money/dezimal";
import { zahlDeutsch } from "../../../src/money/zahltext";
import type { Cell } from "../../../src/workbook/workbook";
import { blattweise, nachPlatz, ohneFormel, type Umbau, zellweise } from "./umbau";

const istJahreszahl = ({ value, format }: Cell): boolean =>
  format === undefined && /^20[12]\d$/.test(String(value));

/** Every year in headers and titles moved on by some years. */
export const andereJahre = (years: number): Umbau =>
  zellweise((cell) => {
    const { value } = cell;
    if (typeof value === "string" && !/^\d{6,}$/.test(value)) {
      const moved = value.replace(/(?<!\d)20[12]\d(?!\d)/g, (year) => String(Number(year) + years));
      return { ...ohneFormel(cell), value: moved };
    }
    const moved = typeof value === "number" && istJahreszahl(cell) ? value + years : value;
    return { ...ohneFormel(cell), value: moved };
  });

/** Stored results of formulas with what the addition of doubles leaves over, as Excel stores them. */
export const mitAdditionsresten: Umbau = zellweise((cell) =>
  cell.formula !== undefined && typeof cell.value === "number" && !(cell.format ?? "").includes("%")
    ? { ...cell, value: cell.value + 1.8e-9 }
    : cell,
);

/** Account numbers as numbers: leading zeros are lost. */
export const kontenAlsZahlen: Umbau = zellweise((cell) =>
  typeof cell.value === "string" && /^\d{9,10}$/.test(cell.value)
    ? { ...cell, value: Number(cell.value), format: "0" }
    : cell,
);

/** Every number as German text, with or without a format; years in headers stay what they are. */
export const zahlenAlsText = (spelling: (text: string) => string = (text) => text): Umbau =>
  zellweise((cell) => {
    if (typeof cell.value !== "number" || istJahreszahl(cell)) return ohneFormel(cell);
    const percent = /%/.test(cell.format ?? "");
    const decimals = /\.(0+)/.exec(cell.format ?? "")?.[1]?.length;
    const shown = new Decimal(cell.value).times(percent ? 100 : 1);
    // Decimals that the format hides are written too: they belong to the amount.
    const written = zahlDeutsch(shown, Math.max(decimals ?? 0, shown.decimalPlaces()));
    // Without a format Excel shows no separators: account numbers, years of construction.
    const text = cell.format === undefined ? written.replaceAll(".", "") : `${written}${percent ? " %" : ""}`;
    const value = cell.format === undefined ? text : spelling(text);
    return { row: cell.row, column: cell.column, value };
  });

/** No number formats at all, as after pasting values. */
export const ohneZahlenformate: Umbau = zellweise(({ row, column, value }) => ({
  row,
  column,
  ...(value !== undefined && { value }),
}));

const OBEN = ["Entwurf, Stand 14.09.", "Bearbeitung: Kaufmännische Abteilung, Zimmer 204, Tel. 129-4500"];
const UNTEN = [
  "Hinweis: Rundungsdifferenzen sind möglich.",
  "Vom Werkausschuss am 12.10. zur Kenntnis genommen.",
];

/** Notes as staff write them: lines above and below every sheet's tables, apart by a blank row. */
export const mitNotizen: Umbau = blattweise((sheet) => {
  const last = Math.max(0, ...sheet.cells.map(({ row }) => row));
  const down = OBEN.length + 1;
  const moved = sheet.cells.map((cell) => ({ ...ohneFormel(cell), row: cell.row + down }));
  const note = (row: number) => (value: string, index: number) => ({ row: row + index, column: 0, value });
  return {
    ...sheet,
    cells: [...OBEN.map(note(0)), ...moved, ...UNTEN.map(note(last + down + 2))],
    merges: sheet.merges.map((area) => ({ ...area, top: area.top + down, bottom: area.bottom + down })),
    hiddenRows: sheet.hiddenRows.map((row) => row + down),
  };
});

/** Remarks in a column of their own, beside every third row that has a label and a figure. */
export const mitBemerkungen: Umbau = blattweise((sheet) => {
  const right = Math.max(0, ...sheet.cells.map(({ column }) => column));
  const rowsWith = (type: "string" | "number"): number[] => [
    ...new Set(sheet.cells.filter(({ value }) => typeof value === type).map(({ row }) => row)),
  ];
  const labelled = new Set(rowsWith("string"));
  const remarks = rowsWith("number")
    .filter((row) => labelled.has(row))
    .filter((_, index) => index % 3 === 0)
    .map((row) => ({ row, column: right + 2, value: "siehe Vorbericht" }));
  return { ...sheet, cells: nachPlatz([...sheet.cells.map(ohneFormel), ...remarks]) };
});
