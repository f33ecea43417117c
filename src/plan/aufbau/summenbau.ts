import { ZERO, type Decimal } from "../../money/dezimal";
import { istNebenangabe } from "../lesen/beschriftung";
import { betrag, type Figure, type Spalte, type Zeile } from "../tabelle";
import { euro } from "./gleichung";

/** A total and the rows before it that it most likely adds up. */
interface Summenbau {
  zeile: Zeile;
  teile: Zeile[];
  /** In how many columns these rows come to the total, zeros aside. */
  treffer: number;
}

/** So many rows are looked at for one total: no total of a plan adds up more. */
const HOEHE = 400;

/** Whether a row with amounts may be part of a total. */
export function zaehltMit({ art, text, betraege }: Zeile): boolean {
  return art !== "ueberschrift" && betraege.length > 0 && !istNebenangabe(text);
}

/**
 * What every total of some rows adds up: of the rows before it that no other total has taken, those nearest to it
 * with which it comes out in most columns; where it comes out in none, the rows since the total before.
 * An `abschluss` takes in all that is left, and no later total takes in what it adds up.
 */
export function summenbau(
  rows: Zeile[],
  spalten: Spalte[],
  istSumme: (zeile: Zeile) => boolean,
  abschluss: (zeile: Zeile) => boolean,
): Summenbau[] {
  const offen: Zeile[] = [];
  return rows.filter(zaehltMit).flatMap((zeile) => {
    if (!istSumme(zeile)) {
      offen.push(zeile);
      return [];
    }
    const since = offen.length - 1 - offen.findLastIndex(istSumme);
    const usual = abschluss(zeile) || since === 0 ? offen.length : since;
    const { anzahl, treffer } = besteAnzahl(zeile, offen, spalten, usual);
    const teile = offen.splice(offen.length - anzahl, anzahl);
    if (abschluss(zeile)) offen.length = 0;
    else offen.push(zeile);
    return [{ zeile, teile, treffer }];
  });
}

/** How many of the open rows, counted from the last one, come to the total in most columns; of equals as usual. */
function besteAnzahl(
  zeile: Zeile,
  offen: Zeile[],
  spalten: Spalte[],
  usual: number,
): { anzahl: number; treffer: number } {
  const totals = spalten.flatMap((spalte) => {
    const figure = betrag(zeile, spalte);
    return figure && !figure.wert.isZero() ? [{ spalte, figure, summe: ZERO, spiel: spielraum(figure) }] : [];
  });
  const counts: { anzahl: number; treffer: number }[] = [];
  for (let anzahl = 1; anzahl <= Math.min(offen.length, HOEHE); anzahl++) {
    const row = offen[offen.length - anzahl];
    for (const total of totals) {
      const figure = betrag(row, total.spalte);
      if (!figure) continue;
      total.summe = total.summe.plus(euro(figure));
      total.spiel = total.spiel.plus(spielraum(figure));
    }
    const treffer = totals.filter(({ figure, summe, spiel }) =>
      euro(figure).minus(summe).abs().lte(spiel),
    ).length;
    counts.push({ anzahl, treffer });
  }
  const asUsual = counts[usual - 1] ?? { anzahl: usual, treffer: 0 };
  return counts.reduce((best, other) => (other.treffer > best.treffer ? other : best), asUsual);
}

function spielraum({ halb, spalte }: Figure): Decimal {
  return halb.times(spalte.einheit);
}
