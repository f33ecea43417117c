import { Decimal } from "../../money/dezimal";
import { euro } from "../../plan/aufbau/gleichung";
import { normalisieren } from "../../plan/lesen/beschriftung";
import { betrag, betragsspalten, type Figure, type Spalte, type Tabelle } from "../../plan/tabelle";

/** A column of one year beside those of others, and by what factor its amounts are off. */
export interface AndereEinheit {
  tabelle: Tabelle;
  spalte: Spalte;
  figures: Figure[];
  /** They stand in T€ where the column says €, or the other way round. */
  inTausend: boolean;
}

/** So many other years, and so many rows with amounts in them, it takes to know how large the amounts are. */
const JAHRE = 2;
const ZEILEN = 4;
/** Other years differ by no more than this factor. */
const EINE_GROESSE = 10;
/** Such a share of the rows is off by a thousand, */
const FAST_ALLE = 0.8;
/** by no more than this factor more or less: amounts change from year to year. */
const SPANNE = 3;

/** The columns of a table whose amounts are about a thousandth, or the thousandfold, of those of other years. */
export function andereEinheiten(tabelle: Tabelle): AndereEinheit[] {
  const columns = betragsspalten(tabelle).filter(
    ({ jahr, zaehlt, kopf }) => jahr !== undefined && !zaehlt && !BEZOGEN.test(normalisieren(kopf)),
  );
  return columns.flatMap((spalte) => {
    const others = columns.filter(({ jahr }) => jahr !== spalte.jahr);
    if (new Set(others.map(({ jahr }) => jahr)).size < JAHRE) return [];
    const ratios = tabelle.zeilen.flatMap((zeile) => {
      const figure = betrag(zeile, spalte);
      const usual = ueblich(others.flatMap((other) => betrag(zeile, other) ?? []));
      return figure && usual && !figure.wert.isZero() ? [euro(figure).abs().div(usual).toNumber()] : [];
    });
    const off = (factor: number): boolean =>
      ratios.length >= ZEILEN &&
      ratios.filter((ratio) => ratio > factor / SPANNE && ratio < factor * SPANNE).length >=
        ratios.length * FAST_ALLE;
    const inTausend = spalte.einheit === 1 && off(1 / 1000);
    if (!inTausend && !(spalte.einheit === 1000 && off(1000))) return [];
    return [
      { tabelle, spalte, figures: tabelle.zeilen.flatMap((zeile) => betrag(zeile, spalte) ?? []), inTausend },
    ];
  });
}

/** Columns of what falls upon something: they are of another size by themselves. */
const BEZOGEN = /\b(je|pro)\b|anteil|quote/;

/** How large the amounts of a row are in other years; undefined where these are not of one size. */
function ueblich(figures: Figure[]): Decimal | undefined {
  const sizes = figures.filter(({ wert }) => !wert.isZero()).map((figure) => euro(figure).abs());
  if (sizes.length < JAHRE) return undefined;
  const [least, most] = [Decimal.min(...sizes), Decimal.max(...sizes)];
  return most.lte(least.times(EINE_GROESSE)) ? most : undefined;
}
