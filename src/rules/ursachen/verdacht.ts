import type { Decimal } from "../../money/dezimal";
import type { CellRef } from "../../workbook/zelle";
import type { Bewertung } from "../kern/regel";

/** The hypothesis that one cell is wrong, and what it should show. */
export interface Verdacht {
  zelle: CellRef;
  wert: Decimal;
  /** The same as staff write it: "400.000 €". */
  betrag: string;
  /** German, a few words: "Zahlendreher". */
  grund: string;
  /** How much speaks for it: relations that come out and break, a known slip, the other amounts of the row. */
  punkte: number;
  /** That a cell is blank or zero, or should be, is no proof by itself: other years must say so, or a slip. */
  belegt: boolean;
  /** Another relation would no longer come out: then it is not the one right repair. */
  bricht: boolean;
  /** A slip that is hardly chance leads from it to the present value. */
  deutlich: boolean;
  /** The relations that come out with it. */
  heilt: Bewertung[];
}

/** What may be the reason for a relation that does not hold. */
export interface Deutung {
  /** Best first. */
  verdaechte: Verdacht[];
  /** What else is about as likely, where that is more than can be weighed. */
  weitere: Verdacht[];
  /** The first is clearly better than every other. */
  eindeutig: boolean;
}
