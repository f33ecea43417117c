import { Decimal, ZERO } from "../../money/dezimal";
import type { SpaltenArt } from "./kopf";
import type { Zahl } from "./raster";
import type { Spalte } from "../tabelle";

/** Columns whose figures were rounded from booked or computed amounts; all others are planned and exact. */
const GERUNDET: SpaltenArt[] = ["prozent", "ergebnis", "ist", "hochrechnung", "bisher", "bedarf"];

interface Genauigkeit {
  /** Decimals that the figure shows. */
  stellen: number;
  /** Half of the interval that it stands for, in the unit of its column; 0 where it is exact. */
  halb: Decimal;
}

/**
 * Which interval a figure of a column stands for (XBRL Calculations 1.1; fachkonzept §3): cents ±0,005, whole
 * units ±0,5 in columns of results; a planned amount is exact, and so is a stored value with more decimals than
 * it shows. Where the number format says nothing, it is what
 * most of the column shows: cents or none.
 */
export function genauigkeit(spalte: Spalte, column: Zahl[]): (zahl: Zahl) => Genauigkeit {
  const nonZero = column.filter(({ wert }) => !wert.isZero());
  const withCents = nonZero.filter(({ wert, stellen }) => (stellen ?? wert.decimalPlaces()) > 0);
  const usual = withCents.length * 2 > nonZero.length ? 2 : 0;
  return (zahl) => {
    const stellen = zahl.stellen ?? Math.max(usual, zahl.wert.decimalPlaces());
    const exact =
      zahl.wert.decimalPlaces() > stellen ||
      !(spalte.gerundet || GERUNDET.includes(spalte.art) || spalte.einheit === 1000);
    return { stellen, halb: exact ? ZERO : new Decimal(10).pow(-stellen).div(2) };
  };
}
