import { zellwert } from "../../../src/berichte/herkunft/zellwert";
import type { Cell } from "../../../src/workbook/workbook";

const shown = (cell: Partial<Cell>) => zellwert({ row: 0, column: 0, ...cell });

test.each<[string, Partial<Cell>, string]>([
  ["an amount with the decimals of its format", { value: 12345.678, format: "#,##0.00" }, "12.345,68"],
  ["an amount without a format as it is stored", { value: -1605.5 }, "−1.605,50"],
  ["what the addition of doubles left over is left out", { value: 0.1 + 0.2 }, "0,30"],
  ["a share", { value: 0.125, format: "0.0%" }, "12,5 %"],
  ["a day", { value: 46203, format: "dd/mm/yyyy" }, "30.06.2026"],
  ["a text", { value: " 12 T€ " }, "12 T€"],
  ["an error in German", { value: { error: "#VALUE!" } }, "#WERT!"],
  ["a truth", { value: true }, "WAHR"],
  ["a formula that was not computed", { formula: "A1" }, "kein Ergebnis"],
  ["a formula that shows nothing", { formula: "A1", value: "" }, "leer"],
])("%s", (_, cell, text) => expect(shown(cell)).toBe(text));

test("a cell in which nothing stands is blank", () => expect(zellwert(undefined)).toBe("leer"));
