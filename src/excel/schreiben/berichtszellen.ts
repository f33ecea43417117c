import type { Berichtsblatt, Berichtszelle, Berichtszeile, Stil } from "../../berichte/blatt";
import { Decimal } from "../../money/dezimal";
import { zahlDeutsch } from "../../money/zahltext";
import { asText } from "../formeln/formelablage";
import { umbruchfest } from "../../texte/umbruchfest";
import { satzhoehe } from "./satzhoehe";
import { STEP_BYTES, portions, valueBytes } from "../portionen";

/** What `Range.formulas` and `Range.numberFormat` take, row by row. */
interface Zellmatrix {
  formulas: (string | number)[][];
  formats: string[][];
}

/** What a cell can hold, in digits and in characters. */
const MAX_DIGITS = 15;
const MAX_TEXT = 32_000;

/** The cells of a report as Excel takes them; rows that are too short end with empty cells. */
export function zellmatrix({ zeilen, spalten }: Berichtsblatt): Zellmatrix {
  const cells = zeilen.map(({ zellen }) => spalten.map((_, column) => zellen[column] ?? null));
  return {
    formulas: cells.map((row) => row.map(inhalt)),
    formats: cells.map((row) => row.map(format)),
  };
}

function inhalt(cell: Berichtszelle | null): string | number {
  if (!cell) return "";
  const value = cell.inhalt;
  if (value instanceof Date) return serial(value);
  if (value instanceof Decimal) return fits(value) ? value.toNumber() : asText(zahlDeutsch(value));
  if (typeof value === "object") return `=${value.formel}`;
  return value === "" ? "" : asText(umbruchfest(value).slice(0, MAX_TEXT));
}

function format(cell: Berichtszelle | null): string {
  if (!cell) return "General";
  if (cell.format !== undefined) return mitMinus(cell.format);
  if (!(cell.inhalt instanceof Decimal) || !fits(cell.inhalt)) return "General";
  const decimals = Math.max(2, cell.inhalt.decimalPlaces());
  return mitMinus(cell.inhalt.isInteger() ? "#,##0" : `#,##0.${"0".repeat(decimals)}`);
}

/** With a format for negative numbers that shows a minus, where Excel would write a hyphen. */
const mitMinus = (format: string): string => (/^#[#,0.]*$/.test(format) ? `${format};"−"${format}` : format);

const fits = (value: Decimal): boolean => value.precision() <= MAX_DIGITS;

const DAY = 86_400_000;
/** Serial number of 1 January 1970. */
const EPOCH = 25_569;

/** Excel's dates know no time zone: the clock of this computer counts, to the minute. */
function serial(moment: Date): number {
  const clock = Date.UTC(
    moment.getFullYear(),
    moment.getMonth(),
    moment.getDate(),
    moment.getHours(),
    moment.getMinutes(),
  );
  return clock / DAY + EPOCH;
}

const GREY = "#595959";
const LINE = "#7F7F7F";

/** Sizes of the standard font and of small print, in points. */
const PUNKT = 11;
const KLEIN = 9;

/** Points to a character's width, and what the edges of a column take. */
const CHARACTER = 5.25;
const EDGES = 3.75;

/** A part of writing a report, and what it weighs in a request. */
export interface Schritt {
  bytes: number;
  run: (sheet: Excel.Worksheet) => void;
}

/** The steps that write the cells of a report and give it its looks, in their order. */
export function berichtsschritte(blatt: Berichtsblatt): Schritt[] {
  const spalten = { bytes: 10 * STEP_BYTES * blatt.spalten.length, run: gestalteSpalten(blatt) };
  const { form, hoehe } = satzschritte(blatt);
  return [
    ...zellschritte(blatt),
    spalten,
    ...blatt.zeilen.flatMap(stilschritte(blatt)),
    ...form,
    abschluss(blatt),
    ...hoehe,
  ];
}

/** As many rows at once as a request can carry. */
function zellschritte(blatt: Berichtsblatt): Schritt[] {
  const { formulas, formats } = zellmatrix(blatt);
  const rows = formulas.map((row, index) => ({ row, format: formats[index] ?? [], index }));
  return portions(rows, ({ row, format }) => valueBytes([row, format])).map((some) => ({
    bytes: some.reduce((sum, { row, format }) => sum + valueBytes([row, format]), 4 * STEP_BYTES),
    run: (sheet) => {
      const range = sheet.getRangeByIndexes(some[0]?.index ?? 0, 0, some.length, blatt.spalten.length);
      range.numberFormat = some.map(({ format }) => format);
      range.formulas = some.map(({ row }) => row);
    },
  }));
}

const gestalteSpalten =
  (blatt: Berichtsblatt) =>
  (sheet: Excel.Worksheet): void => {
    const height = blatt.zeilen.length;
    sheet.getRangeByIndexes(0, 0, height, blatt.spalten.length).format.verticalAlignment = "Top";
    for (const [index, { breite, umbruch, rechts }] of blatt.spalten.entries()) {
      const besideFigures = !rechts && blatt.spalten[index - 1]?.rechts;
      const column = sheet.getRangeByIndexes(0, index, height, 1);
      column.format.columnWidth = breite * CHARACTER + EDGES;
      if (umbruch) column.format.wrapText = true;
      // Figures and dates would stand at the right by themselves, texts at the left.
      column.format.horizontalAlignment = rechts ? "Right" : "Left";
      if (besideFigures) column.format.indentLevel = 1;
    }
  };

/** The most that a style takes: a dozen paths and properties. */
const STIL_BYTES = 12 * STEP_BYTES;

/** The looks of a row and of its cells. */
const stilschritte =
  ({ spalten }: Berichtsblatt) =>
  (zeile: Berichtszeile, row: number): Schritt[] => {
    const schritt = (stil: Stil | undefined, column: number, width: number): Schritt[] =>
      stil === undefined
        ? []
        : [
            {
              bytes: STIL_BYTES,
              run: (sheet) => stile[stil](sheet.getRangeByIndexes(row, column, 1, width)),
            },
          ];
    return [
      ...schritt(zeile.stil, 0, spalten.length),
      ...(zeile.stil === "kopf" ? kopfumbruch(zeile, row) : []),
      ...zeile.zellen.flatMap((cell, column) => schritt(cell?.stil, column, 1)),
    ];
  };

/** A head that has something beside it cannot run on: it wraps. */
const kopfumbruch = ({ zellen }: Berichtszeile, row: number): Schritt[] =>
  zellen.flatMap((cell, column) =>
    cell && (zellen[column + 1] || column === zellen.length - 1)
      ? [
          {
            bytes: 2 * STEP_BYTES,
            run: (sheet) => void (sheet.getRangeByIndexes(row, column, 1, 1).format.wrapText = true),
          },
        ]
      : [],
  );

/** What needs all cells in their final looks, and what concerns the sheet as a whole. */
const abschluss = ({ zeilen, spalten, kopfzeilen }: Berichtsblatt): Schritt => ({
  bytes: 8 * STEP_BYTES,
  run: (sheet) => {
    sheet.getRangeByIndexes(0, 0, zeilen.length, spalten.length).format.autofitRows();
    sheet.showGridlines = false;
    if (kopfzeilen) sheet.freezePanes.freezeRows(kopfzeilen);
  },
});

/**
 * Sentences over the full width. What one line holds runs on over the empty cells beside it. More is written into one
 * cell made of these, which Excel fits no row to: its height is set when all other rows have theirs.
 */
function satzschritte({ zeilen, spalten }: Berichtsblatt): { form: Schritt[]; hoehe: Schritt[] } {
  const form: Schritt[] = [];
  const hoehe: Schritt[] = [];
  for (const [row, { zellen, breit, stil }] of zeilen.entries()) {
    const column = zellen.length - 1;
    const content = zellen[column]?.inhalt;
    if (!breit || typeof content !== "string") continue;
    const width = spalten.slice(column).reduce((sum, { breite }) => sum + breite, 0);
    const height = satzhoehe(content, width, stil === "hinweis" ? KLEIN : PUNKT);
    const schritt = (run: (range: Excel.Range) => void): Schritt => ({
      bytes: STIL_BYTES,
      run: (sheet) => run(sheet.getRangeByIndexes(row, column, 1, spalten.length - column)),
    });
    form.push(
      schritt((range) => {
        if (height !== undefined) range.merge();
        range.format.wrapText = height !== undefined;
        range.format.horizontalAlignment = "Left";
      }),
    );
    if (height !== undefined) hoehe.push(schritt((range) => void (range.format.rowHeight = height)));
  }
  return { form, hoehe };
}

const stile: Record<Stil, (range: Excel.Range) => void> = {
  titel: (range) => ueberschrift(range, 16),
  abschnitt: (range) => ueberschrift(range, 12),
  kopf: ({ format }) => {
    format.font.bold = true;
    format.fill.color = "#EDEDED";
    linie(format, "EdgeBottom");
  },
  summe: ({ format }) => {
    format.font.bold = true;
    linie(format, "EdgeTop");
  },
  hinweis: ({ format }) => {
    format.font.size = KLEIN;
    format.font.color = GREY;
  },
  gut: ({ format }) => {
    format.font.color = "#0E700E";
  },
  schlecht: ({ format }) => {
    format.font.bold = true;
    format.font.color = "#B10E1C";
  },
};

/** Runs on over the cells beside it. */
function ueberschrift({ format }: Excel.Range, size: number): void {
  format.font.bold = true;
  format.font.size = size;
  format.wrapText = false;
  format.horizontalAlignment = "Left";
}

function linie(format: Excel.RangeFormat, edge: "EdgeTop" | "EdgeBottom"): void {
  const border = format.borders.getItem(edge);
  border.style = "Continuous";
  border.color = LINE;
}
