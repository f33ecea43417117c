import { readXlsx } from "hucre/xlsx";
import type { Area } from "../../src/workbook/workbook";
import { parseArea } from "../host/bereichstext";
import type { IStyleData } from "@univerjs/presets";
import { gitterstil } from "./zellstil";

/** How a sheet looks: what our own reader leaves out, because no check needs it. Read from files, and written into them. */
export interface Darstellung {
  /** In characters, by column. */
  widths: (number | undefined)[];
  frozenRows: number;
  frozenColumns: number;
  /** By "row,column". */
  styles: Map<string, IStyleData>;
  /** Array formulas by their first cell, "row,column", with the areas that their results fill. */
  arrays: Map<string, Area>;
}

/** The appearance of every sheet by its name; empty where the file's appearance cannot be read. */
export async function readDarstellung(data: Uint8Array): Promise<Map<string, Darstellung>> {
  try {
    const { sheets, themeColors = [] } = await readXlsx(data, { readStyles: true });
    return new Map(
      sheets.map((sheet) => [
        sheet.name,
        {
          widths: (sheet.columns ?? []).map((column) => column.width),
          frozenRows: sheet.freezePane?.rows ?? 0,
          frozenColumns: sheet.freezePane?.columns ?? 0,
          styles: new Map(
            [...(sheet.cells ?? [])].flatMap(([key, { style }]) => {
              const look = style && gitterstil(style, themeColors);
              return look && Object.keys(look).length > 0 ? [[key, look] as const] : [];
            }),
          ),
          arrays: new Map(
            [...(sheet.cells ?? [])].flatMap(([key, { formulaType, formulaRef }]) =>
              formulaType === "array" && formulaRef ? [[key, parseArea(formulaRef)] as const] : [],
            ),
          ),
        },
      ]),
    );
  } catch {
    // Figures are what counts: without its appearance the workbook is shown plainly.
    return new Map();
  }
}
