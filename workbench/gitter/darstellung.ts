import { readXlsx, type CellStyle } from "hucre/xlsx";
import type { Area } from "../../src/workbook/workbook";
import { parseArea } from "../host/bereichstext";
import { HorizontalAlign, WrapStrategy, type IStyleData } from "@univerjs/presets";

/** How a sheet looks: what our own reader leaves out, because no check needs it. */
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
    const { sheets } = await readXlsx(data, { readStyles: true });
    return new Map(
      sheets.map((sheet) => [
        sheet.name,
        {
          widths: (sheet.columns ?? []).map((column) => column.width),
          frozenRows: sheet.freezePane?.rows ?? 0,
          frozenColumns: sheet.freezePane?.columns ?? 0,
          styles: new Map([...(sheet.cells ?? [])].map(([key, cell]) => [key, styleOf(cell.style)])),
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

const ALIGN: Record<string, HorizontalAlign> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
};

function styleOf(style: CellStyle | undefined): IStyleData {
  const { font, fill, alignment } = style ?? {};
  const background = fill?.type === "pattern" ? fill.fgColor?.rgb : undefined;
  const align = alignment?.horizontal && ALIGN[alignment.horizontal];
  return {
    ...(font?.bold && { bl: 1 }),
    ...(font?.italic && { it: 1 }),
    ...(font?.size && { fs: font.size }),
    ...(font?.color?.rgb && { cl: { rgb: rgb(font.color.rgb) } }),
    ...(background && { bg: { rgb: rgb(background) } }),
    ...(align && { ht: align }),
    ...(alignment?.wrapText && { tb: WrapStrategy.WRAP }),
  };
}

/** Files write "E7E6E6" or, with opacity in front, "FFE7E6E6". */
const rgb = (hex: string): string => `#${hex.slice(-6)}`;
