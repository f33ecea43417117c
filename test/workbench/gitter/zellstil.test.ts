import type { CellStyle } from "hucre/xlsx";
import { dateistil, gitterstil } from "../../../workbench/gitter/zellstil";

const LOOKS: CellStyle[] = [
  { font: { name: "Calibri", size: 14, bold: true, italic: true, underline: true, strikethrough: true } },
  { font: { name: "Calibri", size: 11, color: { rgb: "C00000" } } },
  { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "E7E6E6" } } },
  { alignment: { horizontal: "right", vertical: "center", wrapText: true } },
  { alignment: { horizontal: "center", vertical: "top" } },
  {
    border: {
      top: { style: "thin", color: { rgb: "808080" } },
      bottom: { style: "double", color: { rgb: "000000" } },
      left: { style: "medium", color: { rgb: "000000" } },
    },
  },
];

test.each(LOOKS)("%j is shown, and written as it was", (look) => {
  expect(dateistil(gitterstil(look, []))).toEqual({ font: { name: "Calibri", size: 11 }, ...look });
});

test("a cell without a look gets none, one with a number format alone keeps that", () => {
  expect(dateistil({})).toBeUndefined();
  expect(dateistil({ n: { pattern: "0.00" } })).toMatchObject({ numFmt: "0.00" });
  expect(dateistil({ n: { pattern: "General" } })?.numFmt).toBeUndefined();
});

test("colours of the file's theme are those that Excel shows: light stands before dark, tints lighten", () => {
  const theme = ["111111", "EEEEEE", "222222", "DDDDDD", "4472C4"];
  const colors = [0, 1, 2, 3, 4].map(
    (number) => gitterstil({ font: { color: { theme: number } } }, theme).cl?.rgb,
  );
  expect(colors).toEqual(["#EEEEEE", "#111111", "#DDDDDD", "#222222", "#4472C4"]);
  const darker = { type: "pattern", pattern: "solid", fgColor: { theme: 1, tint: 0.5 } } as const;
  expect(gitterstil({ fill: darker }, ["000000", "FFFFFF"]).bg?.rgb?.toLowerCase()).toBe("#808080");
  expect(gitterstil({ font: { color: { theme: 4 } } }, []).cl).toBeUndefined();
});
