import { betragAusDouble, fromDouble, type Decimal } from "../../money/dezimal";
import { jeText } from "../../money/jetext";
import { parseZahltext } from "../../money/zahltext";
import { isCellError, type Area, type Cell, type Sheet } from "../../workbook/workbook";
import { ersteStelle } from "../../workbook/erste-stelle";
import { tagestext } from "./tag";

/** A number in a cell, whether stored as a number or written as text. */
export interface Zahl {
  wert: Decimal;
  /** The cell's own number, only where `wert` leaves out a residue of it. */
  gespeichert?: Decimal;
  /** Decimals that are shown: as written, or as the number format says; absent for the format General. */
  stellen?: number;
  /** Shown with separators between the thousands, as amounts are and years are not. */
  gruppiert: boolean;
  alsText: boolean;
}

/** A cell as recognition reads it: one of text, number, error, or a formula without a result. */
export interface Zelle {
  row: number;
  column: number;
  /** The text as it stands in the cell; empty where the cell holds a number. */
  text: string;
  zahl?: Zahl;
  fehler?: string;
  ohneErgebnis?: boolean;
  formel?: string;
}

/** Whether a cell shows no result: an error value, or nothing because its formula was not calculated. */
export const zeigtKeinErgebnis = ({ fehler, ohneErgebnis }: Zelle): boolean =>
  fehler !== undefined || ohneErgebnis === true;

/** A sheet with its cells by row and column, merged headings spread over the columns they cover. */
export interface Raster {
  sheet: Sheet;
  /** Rows that hold something, ascending; in each the cells from left to right. */
  zeilen: Zelle[][];
  /** The cells of one row; empty where it holds nothing. */
  zeile: (row: number) => Zelle[];
  /** Text that stands over a column in a row: the cell's own, or that of the merged cell that covers it. */
  ueber: (row: number, column: number) => string;
}

export function raster(sheet: Sheet): Raster {
  const byRow = new Map<number, Zelle[]>();
  for (const cell of sheet.cells) {
    const zellen = lesen(cell);
    if (zellen.length === 0) continue;
    const row = byRow.get(cell.row);
    if (row) row.push(...zellen);
    else byRow.set(cell.row, zellen);
  }
  const zeilen = [...byRow.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, row]) => row.sort((a, b) => a.column - b.column));
  const merges = mergesByRow(sheet.merges);
  const columns = new Map<number, Map<number, Zelle>>();
  const zelleIn = (row: number, column: number): Zelle | undefined => {
    const known = columns.get(row) ?? new Map(byRow.get(row)?.map((zelle) => [zelle.column, zelle]));
    columns.set(row, known);
    return known.get(column);
  };
  const ueber = (row: number, column: number): string => {
    const own = zelleIn(row, column);
    if (own) return ueberschrift(own);
    const merge = ueberdeckend(merges.get(row) ?? [], column);
    const first = merge && zelleIn(merge.top, merge.left);
    return first ? ueberschrift(first) : "";
  };
  return { sheet, ...mitZugriff(zeilen), ueber };
}

/** Rows with the access by their number. */
export function mitZugriff(zeilen: Zelle[][]): Pick<Raster, "zeilen" | "zeile"> {
  const byRow = new Map(zeilen.map((zeile) => [zeile[0]?.row ?? -1, zeile]));
  return { zeilen, zeile: (row) => byRow.get(row) ?? [] };
}

/** A cell as recognition reads it; a sentence with its amount at the end becomes both, side by side. */
function lesen(cell: Cell): Zelle[] {
  const zelle = inhalt(cell);
  if (!zelle) return [];
  if (zelle.zahl || zelle.text.length > LAENGSTER_SATZ) return [zelle];
  const [, words, amount] = betragImSatz(zelle.text) ?? [];
  const read = amount === undefined ? undefined : parseZahltext(amount);
  if (words === undefined || !read) return [zelle];
  const betrag = { wert: read.value, stellen: read.decimals, gruppiert: true, alsText: true };
  // Half a column further right: between the words and the next cell, at the same address.
  return [
    { ...zelle, text: words },
    { ...zelle, column: zelle.column + 0.5, text: amount ?? "", zahl: betrag },
  ];
}

/** Longer texts are prose, and no amount is so long: patterns need not be tried on them. */
const LAENGSTER_SATZ = 500;
const LAENGSTE_ZAHL = 60;

/** "in den Erträgen auf 12.725.500 €": how resolutions written as sentences fix their amounts. */
const BETRAG_IM_SATZ =
  /^(.*(?:ertr[äa]g|aufwend|ergebnis|gewinn|verlust|einnahmen|ausgaben|mittelherkunft|mittelverwendung|erm[äa]chtigung|kredit).*?)\s+([-−]?\d{1,3}(?:\.\d{3})*(?:,\d{2})?)\s*(?:€|EUR|Euro)\.?$/i;

const betragImSatz = jeText((text: string) => BETRAG_IM_SATZ.exec(text));

function inhalt({ row, column, formula, value, format }: Cell): Zelle | undefined {
  const zelle: Zelle = { row, column, text: "" };
  if (formula !== undefined) zelle.formel = formula;
  if (value === undefined) {
    if (formula === undefined) return undefined;
    zelle.ohneErgebnis = true;
  } else if (isCellError(value)) zelle.fehler = value.error;
  else if (typeof value === "boolean") zelle.text = value ? "WAHR" : "FALSCH";
  else if (typeof value === "number") {
    if (!Number.isFinite(value)) return undefined;
    // A day is no amount: it goes on as the reader sees it, a year alone as the number of a year.
    const tag = tagestext(value, format);
    if (tag !== undefined && tag.length > 4) zelle.text = tag;
    else zelle.zahl = zahl(tag === undefined ? value : Number(tag), format);
  } else {
    const { text, zahl: written } = textinhalt(value);
    if (text === "") return undefined;
    zelle.text = text;
    if (written) zelle.zahl = written;
  }
  return zelle;
}

function zahl(value: number, format: string | undefined): Zahl {
  // A share of a whole is a quotient with as many digits as it has.
  const wert = istProzentformat(format) ? fromDouble(value) : betragAusDouble(value);
  const result: Zahl = { wert, gruppiert: istGruppiert(format), alsText: false };
  const gespeichert = Number.isSafeInteger(value) ? wert : fromDouble(value);
  if (!wert.eq(gespeichert)) result.gespeichert = gespeichert;
  const stellen = gespeicherteStellen(format);
  if (stellen !== undefined) result.stellen = stellen;
  return result;
}

const zeigtGruppen = jeText((format: string): boolean => /[#0],[#0]/.test(format));
const istGruppiert = (format = ""): boolean => zeigtGruppen(format);

/** A text without superfluous blanks, and the number that it is. */
const textinhalt = jeText((value: string): Pick<Zelle, "text" | "zahl"> => {
  const text = value.replace(/[\s\u00a0\u202f]+/g, " ").trim();
  const read = text.length > LAENGSTE_ZAHL ? undefined : parseZahltext(text);
  if (!read) return { text };
  const gruppiert = /\d[. ]\d{3}/.test(text);
  return { text, zahl: { wert: read.value, stellen: read.decimals, gruppiert, alsText: true } };
});

/** Decimals that an Excel number format shows: "#,##0.00 €" → 2; absent for General, text and dates. */
export const nachkommastellen = (format = "General"): number | undefined => stellenIm(format);

const stellenIm = jeText((format: string): number | undefined => {
  const section = format.split(";")[0] ?? "";
  const bare = section.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "");
  if (!/[0#?]/.test(bare) || /[ymdhs]/i.test(bare.replace(/general|standard/gi, ""))) return undefined;
  return /\.([0#?]+)/.exec(bare)?.[1]?.length ?? 0;
});

/** Decimals of the stored value that a format shows: 0,41 shown as 41 % has two. */
export function gespeicherteStellen(format: string | undefined): number | undefined {
  const shown = nachkommastellen(format);
  return shown !== undefined && istProzentformat(format) ? shown + 2 : shown;
}

/** Whether a number format shows shares of a hundred. */
export const istProzentformat = (format = ""): boolean => format.includes("%") && zeigtProzent(format);

const zeigtProzent = jeText((format: string): boolean => /%/.test(format.replace(/"[^"]*"|\\./g, "")));

/** What a cell of a title or header says: its text, or its number as a year stands there. */
export function ueberschrift(zelle: Zelle): string {
  return zelle.text || (zelle.zahl && !zelle.zahl.alsText ? zelle.zahl.wert.toString() : "");
}

function mergesByRow(merges: Area[]): Map<number, Area[]> {
  const byRow = new Map<number, Area[]>();
  for (const area of merges) {
    for (let row = area.top; row <= Math.min(area.bottom, area.top + 20); row++) {
      const known = byRow.get(row);
      if (known) known.push(area);
      else byRow.set(row, [area]);
    }
  }
  for (const areas of byRow.values()) areas.sort((a, b) => a.left - b.left);
  return byRow;
}

/** The area over a column; they stand from left to right and, as in Excel, never over each other. */
function ueberdeckend(areas: Area[], column: number): Area | undefined {
  const behind = ersteStelle(areas.length, (at) => (areas[at]?.left ?? 0) > column);
  const area = areas[behind - 1];
  return area && column <= area.right ? area : undefined;
}
