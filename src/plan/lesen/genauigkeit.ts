import { Decimal, ZERO } from "../../money/dezimal";
import type { SpaltenArt } from "./kopf";
import type { Zahl } from "./raster";
import { zeigtBetraege, type Figure, type Spalte, type Zeile } from "../tabelle";

/** Columns whose figures were rounded from booked or computed amounts; all others are planned and exact. */
const GERUNDET: SpaltenArt[] = ["prozent", "ergebnis", "ist", "hochrechnung", "bisher", "bedarf"];

/** A quotient that a formula left behind has as many decimals as fit; more than these say nothing. */
const PROZENTSTELLEN = 4;

const istGerundet = ({ gerundet, art, einheit }: Spalte): boolean =>
  gerundet === true || GERUNDET.includes(art) || einheit === 1000;

interface Genauigkeit {
  /** Decimals that the figure shows. */
  stellen: number;
  /** Half of the interval that it stands for, in the unit of its column; 0 where it is exact. */
  halb: Decimal;
}

const halbe = new Map<number, Decimal>();

/** 0.5 of the last decimal that is shown. */
function halbeEinheit(stellen: number): Decimal {
  const known = halbe.get(stellen) ?? new Decimal(`5e-${stellen + 1}`);
  halbe.set(stellen, known);
  return known;
}

/**
 * Which interval a figure of a column stands for (XBRL Calculations 1.1; fachkonzept §3): cents ±0,005, whole
 * units ±0,5 in columns of results; a planned amount is exact, and so is a stored value with more decimals than
 * it shows; a percentage is no more than what is shown of it, four decimals of the stored value at the most. Where the number format says nothing, it is what
 * most of the column shows: cents or none.
 */
export function genauigkeit(spalte: Spalte, column: Zahl[]): (zahl: Zahl) => Genauigkeit {
  const nonZero = column.filter(({ wert }) => !wert.isZero());
  const withCents = nonZero.filter(({ wert, stellen }) => (stellen ?? wert.decimalPlaces()) > 0);
  const usual = withCents.length * 2 > nonZero.length ? 2 : 0;
  return (zahl) => {
    const prozent = spalte.art === "prozent";
    const shown = zahl.stellen ?? Math.max(usual, zahl.wert.decimalPlaces());
    const stellen = prozent ? Math.min(shown, PROZENTSTELLEN) : shown;
    const exact = (!prozent && zahl.wert.decimalPlaces() > stellen) || !istGerundet(spalte);
    return { stellen, halb: exact ? ZERO : halbeEinheit(stellen) };
  };
}

/** What rounds its result to a number of decimals at last: ROUND(Konten!C9/1000,1). */
const GERUNDETE_FORMEL = /^\s*ROUND\([^()]*,\s*(\d)\s*\)\s*$/i;

/** In a column in T€: what a formula rounds to fewer decimals than are shown stands for all that rounds to it. */
export function gerundetWie(
  formel: string | undefined,
  { einheit }: Spalte,
  genauigkeit: Genauigkeit,
): Genauigkeit {
  const digits = einheit === 1000 && formel !== undefined ? GERUNDETE_FORMEL.exec(formel)?.[1] : undefined;
  return digits !== undefined && Number(digits) < genauigkeit.stellen
    ? { ...genauigkeit, halb: halbeEinheit(Number(digits)) }
    : genauigkeit;
}

/** 100 euro, in euro and in T€. */
const [HUNDERT, ZEHNTEL] = [new Decimal(100), new Decimal("0.1")];

/**
 * The rows with their computed amounts marked as such (fachkonzept §4): exact amounts with decimals, and all planned
 * ones of a table in which at least a fifth of these are no multiples of 10. A single one may be the very slip that
 * is looked for; and what is mostly below 100 are counts, posts for instance, and no amounts.
 */
export function mitGerechneten(rows: Zeile[]): Zeile[] {
  const amounts = rows.flatMap(({ betraege }) => betraege.filter(istBetrag));
  const large = amounts.filter(({ wert, spalte }) =>
    wert.abs().gte(spalte.einheit === 1 ? HUNDERT : ZEHNTEL),
  );
  if (large.length * 2 <= amounts.length) return rows;
  const planned = amounts.filter(({ spalte }) => !istGerundet(spalte));
  const odd = planned.filter(({ wert }) => !wert.isInteger() || !wert.mod(10).isZero());
  const all = new Set(odd.length > 1 && odd.length * 5 >= planned.length ? planned : []);
  const computed = (figure: Figure): boolean =>
    figure.halb.isZero() && istBetrag(figure) && (all.has(figure) || !figure.wert.isInteger());
  return rows.map((zeile) =>
    zeile.betraege.some(computed)
      ? {
          ...zeile,
          betraege: zeile.betraege.map((figure) =>
            computed(figure) ? { ...figure, gerechnet: true } : figure,
          ),
        }
      : zeile,
  );
}

const istBetrag = ({ wert, spalte }: Figure): boolean => zeigtBetraege(spalte) && !wert.isZero();
