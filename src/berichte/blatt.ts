import { Decimal } from "../money/dezimal";

/**
 * A report as plain data: one worksheet of its own, before anybody knows how it gets there.
 *
 * A report is built by a pure function (`protokoll.ts` is the first) and written by `src/excel/schreiben/berichtsblatt.ts`.
 * Rows follow each other from row 1, cells from column A; `null` leaves a cell empty. A text in a
 * column that does not wrap runs on over the empty cells to its right, and where a column has `umbruch` its texts wrap
 * and the row becomes as high as they need. A sentence takes the full width: its row is `breit`. Titles and headings
 * never wrap.
 *
 *     const blatt: Berichtsblatt = {
 *       art: "ausblick",
 *       name: "Ausblick 2024–2028",
 *       spalten: [{ breite: 40, umbruch: true }, { breite: 14, rechts: true }],
 *       zeilen: [
 *         { stil: "titel", zellen: [text("Ausblick")] },
 *         { stil: "kopf", zellen: [text("Position"), text("2024 €")] },
 *         { zellen: [text("Abschreibungen"), zahl(new Decimal("1480000"))] },
 *         { stil: "summe", zellen: [text("Summe"), formel("SUM(B3:B3)", "#,##0")] },
 *       ],
 *       seite: "hoch",
 *       kopfzeilen: 2,
 *     };
 */
export interface Berichtsblatt {
  /** Which report it is. A sheet of the same kind may be replaced; the sheets of all kinds are never checked. */
  art: Berichtsart;
  /** The name wished for; where a sheet has it already, "… (2)" is taken. At most 31 characters reach the tab. */
  name: string;
  /** At least as many as the longest row has cells. */
  spalten: Berichtsspalte[];
  zeilen: Berichtszeile[];
  /** A4 upright or across; always fitted to the width of one page. */
  seite: "hoch" | "quer";
  /** So many rows from the top are repeated on every page, and stay in view; 0 or absent: none. */
  kopfzeilen?: number;
  /** In place of `kopfzeilen`: this row (from 0), the head of all tables, is printed again on every page after its own. */
  druckkopf?: number;
  /** Short text that stays with the sheet where nobody sees it (see `workbook/berichtsmarke.ts`). */
  merkmal?: string;
}

export type Berichtsart = "protokoll" | "vergleich" | "hochrechnung" | "ausblick" | "diagramm";

interface Berichtsspalte {
  /** In characters, as Excel counts the width of a column. */
  breite: number;
  /** Long texts wrap. */
  umbruch?: true;
  /** Texts stand at the right, as the figures below them do. */
  rechts?: true;
}

/**
 * How a row or a cell looks. titel: the sheet's title; abschnitt: heading of a part; kopf: head of a table;
 * summe: bold under a line; hinweis: small print; gut and schlecht: a state that is also said in words.
 */
export type Stil = "titel" | "abschnitt" | "kopf" | "summe" | "hinweis" | "gut" | "schlecht";

export interface Berichtszeile {
  zellen: (Berichtszelle | null)[];
  /** For every column of the row. */
  stil?: Stil;
  /** The last cell reaches to the last column, and its text wraps there. */
  breit?: true;
}

export interface Berichtszelle {
  inhalt: Inhalt;
  /** Number format of Excel in English notation; absent: the one that goes with the content. */
  format?: string;
  /** Goes before the style of the row. */
  stil?: Stil;
}

/**
 * Text stays text, whatever it looks like ("=1+1", "<b>", "0700"). A Decimal is written as the number it is; one
 * with more than 15 digits, which no cell can hold, as text in German notation. A Date is a day and time of this
 * computer's clock. A formula stands in English notation without the leading "=".
 */
type Inhalt = string | Decimal | Date | { formel: string };

export function text(inhalt: string, stil?: Stil): Berichtszelle {
  return { inhalt, ...(stil && { stil }) };
}

/** A sentence over the full width of the sheet. */
export function satz(inhalt: string, stil?: Stil): Berichtszeile {
  return { zellen: [text(inhalt)], breit: true, ...(stil && { stil }) };
}

/** A number: with cents where it has some, unless a format says otherwise. */
export function zahl(inhalt: Decimal, format?: string): Berichtszelle {
  return { inhalt, ...(format !== undefined && { format }) };
}

/** A year: "2026", without a point. */
export function jahreszahl(year: number): Berichtszelle {
  return { inhalt: new Decimal(year), format: "0" };
}

/** A day: "14.09.2026". Another format may show the time as well. */
export function datum(inhalt: Date, format = "dd.mm.yyyy"): Berichtszelle {
  return { inhalt, format };
}

/** A cell that goes on computing: English notation without "=". The format is needed: it cannot be guessed. */
export function formel(inhalt: string, format: string): Berichtszelle {
  return { inhalt: { formel: inhalt }, format };
}
