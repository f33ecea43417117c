import type { CellStyle } from "hucre/xlsx";
import {
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IStyleData,
} from "@univerjs/presets";
import { resolveThemeColor } from "hucre/xlsx";

/**
 * How a cell looks, in the words of files and in those of the grid. The font's name is left to either side: the grid
 * has the page's, files have that of Excel.
 */

type Schrift = NonNullable<CellStyle["font"]>;
type Farbe = NonNullable<Schrift["color"]>;
type Ausrichtung = NonNullable<CellStyle["alignment"]>;
type Rahmen = NonNullable<CellStyle["border"]>;
type Linie = NonNullable<Rahmen["top"]>;
type Linien = NonNullable<Exclude<IStyleData["bd"], void>>;

/** Its size is that of the grid, too. */
const EXCELS_SCHRIFT = { name: "Calibri", size: 11 };
/** Colours that a file names by their number in its theme; there light and dark stand the other way round. */
const THEMENFOLGE = [1, 0, 3, 2];

const WAAGRECHT = new Map<Ausrichtung["horizontal"], HorizontalAlign>([
  ["left", HorizontalAlign.LEFT],
  ["center", HorizontalAlign.CENTER],
  ["right", HorizontalAlign.RIGHT],
]);
const SENKRECHT = new Map<Ausrichtung["vertical"], VerticalAlign>([
  ["top", VerticalAlign.TOP],
  ["center", VerticalAlign.MIDDLE],
  ["bottom", VerticalAlign.BOTTOM],
]);
const LINIEN = new Map<Linie["style"], BorderStyleTypes>([
  ["thin", BorderStyleTypes.THIN],
  ["hair", BorderStyleTypes.HAIR],
  ["dotted", BorderStyleTypes.DOTTED],
  ["dashed", BorderStyleTypes.DASHED],
  ["dashDot", BorderStyleTypes.DASH_DOT],
  ["dashDotDot", BorderStyleTypes.DASH_DOT_DOT],
  ["double", BorderStyleTypes.DOUBLE],
  ["medium", BorderStyleTypes.MEDIUM],
  ["mediumDashed", BorderStyleTypes.MEDIUM_DASHED],
  ["mediumDashDot", BorderStyleTypes.MEDIUM_DASH_DOT],
  ["mediumDashDotDot", BorderStyleTypes.MEDIUM_DASH_DOT_DOT],
  ["slantDashDot", BorderStyleTypes.SLANT_DASH_DOT],
  ["thick", BorderStyleTypes.THICK],
]);
const SEITEN = [
  ["top", "t"],
  ["right", "r"],
  ["bottom", "b"],
  ["left", "l"],
] as const;

/** A cell's look as the grid takes it; its number format comes with the cell. `theme`: the colours of the file's theme. */
export function gitterstil({ font, fill, alignment, border }: CellStyle, theme: string[]): IStyleData {
  const color = font?.color && farbe(font.color, theme);
  const background = fill?.type === "pattern" && fill.fgColor && farbe(fill.fgColor, theme);
  const ht = WAAGRECHT.get(alignment?.horizontal);
  const vt = SENKRECHT.get(alignment?.vertical);
  const bd = border && gitterrahmen(border, theme);
  return {
    ...(font?.bold && { bl: 1 }),
    ...(font?.italic && { it: 1 }),
    ...(font?.underline && { ul: { s: 1 } }),
    ...(font?.strikethrough && { st: { s: 1 } }),
    ...(font?.size && font.size !== EXCELS_SCHRIFT.size && { fs: font.size }),
    ...(color && { cl: { rgb: color } }),
    ...(background && { bg: { rgb: background } }),
    ...(ht && { ht }),
    ...(vt && { vt }),
    ...(alignment?.wrapText && { tb: WrapStrategy.WRAP }),
    ...(bd && { bd }),
  };
}

function gitterrahmen(border: Rahmen, theme: string[]): IStyleData["bd"] {
  const sides = SEITEN.flatMap(([file, grid]) => {
    const line = border[file];
    const s = LINIEN.get(line?.style ?? "thin");
    if (!line || s === undefined) return [];
    return [[grid, { s, cl: { rgb: (line.color && farbe(line.color, theme)) ?? "#000000" } }]];
  });
  return sides.length > 0 ? (Object.fromEntries(sides) as IStyleData["bd"]) : undefined;
}

/** "#rrggbb"; undefined where a colour is the one that the reader's own settings give. */
function farbe({ rgb, theme, tint }: Farbe, colors: string[]): string | undefined {
  // Files write "E7E6E6" or, with opacity in front, "FFE7E6E6".
  if (rgb) return `#${rgb.slice(-6)}`;
  if (theme === undefined || theme >= colors.length) return undefined;
  return `#${resolveThemeColor(colors, THEMENFOLGE[theme] ?? theme, tint)}`;
}

/** The look of a cell of the grid, with its number format, as a file takes it; undefined where it has none. */
export function dateistil(style: IStyleData): CellStyle | undefined {
  if (Object.keys(style).length === 0) return undefined;
  const { bl, it, ul, st, fs, cl, bg, ht, vt, tb, bd, n } = style;
  const horizontal = schluessel(WAAGRECHT, ht);
  const vertical = schluessel(SENKRECHT, vt);
  const wrapText = tb === WrapStrategy.WRAP;
  return {
    font: {
      ...EXCELS_SCHRIFT,
      ...(fs && { size: fs }),
      ...(bl === 1 && { bold: true }),
      ...(it === 1 && { italic: true }),
      ...(ul?.s === 1 && { underline: true }),
      ...(st?.s === 1 && { strikethrough: true }),
      ...(cl?.rgb && { color: dateifarbe(cl.rgb) }),
    },
    ...(bg?.rgb && { fill: { type: "pattern", pattern: "solid", fgColor: dateifarbe(bg.rgb) } }),
    ...((horizontal || vertical || wrapText) && {
      alignment: {
        ...(horizontal && { horizontal }),
        ...(vertical && { vertical }),
        ...(wrapText && { wrapText }),
      },
    }),
    ...(bd && { border: dateirahmen(bd) }),
    ...(n?.pattern && n.pattern !== "General" && { numFmt: n.pattern }),
  };
}

function dateirahmen(bd: Linien): Rahmen {
  const sides = SEITEN.flatMap(([file, grid]) => {
    const line = bd[grid];
    const style = schluessel(LINIEN, line?.s);
    return line && style ? [[file, { style, ...(line.cl?.rgb && { color: dateifarbe(line.cl.rgb) }) }]] : [];
  });
  return Object.fromEntries(sides) as Rahmen;
}

/** The grid writes "#e7e6e6", and of colours that somebody chose in it also "rgb(231,230,230)". */
function dateifarbe(rgb: string): Farbe {
  const parts = rgb.startsWith("#")
    ? rgb.slice(1, 7)
    : (rgb.match(/\d+/g) ?? [])
        .slice(0, 3)
        .map((part) => Number(part).toString(16).padStart(2, "0"))
        .join("");
  return { rgb: parts.toUpperCase() };
}

const schluessel = <K, V>(map: ReadonlyMap<K, V>, value: unknown): K | undefined =>
  [...map].find(([, one]) => one === value)?.[0];
