import { istDavon, istNebenangabe } from "../lesen/beschriftung";
import { betrag, betragsspalten, type Figure, type Spalte, type Tabelle, type Zeile } from "../tabelle";
import { aussagen } from "./aussage";
import { bilanz, istBelegt, type Bilanz } from "./belege";
import { gilt, plus, type Gleichung } from "./gleichung";
import { figurenIn } from "./kontengruppen";

/** One way in which a total may be made up of the rows above it. */
type Bauart = (above: Zeile[]) => Zeile[];

const DAVON_ZEILEN = 12;

function posten(rows: Zeile[]): Zeile[] {
  return rows.filter(
    ({ art, text, betraege }) => art === "posten" && betraege.length > 0 && !istNebenangabe(text),
  );
}

function seit(rows: Zeile[], test: (zeile: Zeile) => boolean): Zeile[] {
  return rows.slice(rows.findLastIndex(test) + 1);
}

const istSumme = ({ art }: Zeile): boolean => art === "summe";
const istUeberschrift = ({ art }: Zeile): boolean => art === "ueberschrift";

/** The usual ways, the narrowest first. */
const BAUARTEN: Bauart[] = [
  (above) => posten(seit(above, istSumme)),
  (above) => posten(seit(above, istUeberschrift)),
  (above) => above.filter(istSumme),
  (above) => [...above.filter(istSumme), ...posten(seit(above, istSumme))],
  (above) => above.filter(istSumme).slice(-2),
  (above) => posten(above),
];

/** So many rows above a total are looked at, and so many totals of a table: no table of a plan is larger. */
const HOEHE = 400;
const SUMMEN = 200;

/** A way to add up with what it says, and how often that comes out. */
interface Probe extends Bilanz {
  gleichungen: Gleichung[];
}

function probe(gleichungen: Gleichung[]): Probe {
  const digits = gleichungen.filter(gilt).map(({ gesamt }) => genaueZiffern(gesamt));
  return { gleichungen, ...bilanz(gleichungen), ziffern: digits.reduce((sum, one) => sum + one, 0) };
}

/** How many digits of a total chance has to hit. */
function genaueZiffern({ wert, stellen }: Figure): number {
  return Math.log10(Math.max(1, wert.abs().toNumber() * 10 ** stellen));
}

/**
 * Totals that are called so in a table that no form describes, in every column: each in the way that its figures bear
 * out. They take less evidence than those of which only figures tell.
 *
 * @param bekannt rows whose totals are understood already
 */
export function benannteSummen(tabelle: Tabelle, bekannt: Set<number>): Gleichung[] {
  const rows = tabelle.zeilen;
  const said = new Set(aussagen(tabelle).map(({ zeile }) => zeile));
  const columns = betragsspalten(tabelle);
  const sums = rows
    .flatMap((zeile, index) =>
      istSumme(zeile) && !said.has(zeile) && !bekannt.has(zeile.row)
        ? [{ zeile, above: rows.slice(Math.max(0, index - HOEHE), index) }]
        : [],
    )
    .slice(0, SUMMEN);
  const probes = BAUARTEN.map((bauart) =>
    sums.map(({ zeile, above }) => probe(columns.flatMap((spalte) => summe(zeile, bauart(above), spalte)))),
  );
  const built = (ofBauart: Probe[]): number => ofBauart.filter(({ treffer }) => treffer > 0).length;
  const usual = probes.find((ofBauart) => istBelegt("bauart", { treffer: built(ofBauart), fehlt: 0 }));
  return sums.flatMap((_, at) => {
    const own = probes.flatMap((ofBauart) => ofBauart[at] ?? []);
    const best = own.sort((a, b) => b.treffer - a.treffer || a.fehlt - b.fehlt)[0];
    if (best && (istBelegt("summe", best) || istBelegt("benannt", best))) return best.gleichungen;
    // A table with one column: the way in which its other totals are made up.
    if (columns.length > 1) return [];
    return (
      (usual && best?.treffer === 0 ? usual[at] : best)?.gleichungen.filter(
        (gleichung) => usual !== undefined || gilt(gleichung),
      ) ?? []
    );
  });
}

function summe(zeile: Zeile, terme: Zeile[], spalte: Spalte): Gleichung[] {
  const gesamt = betrag(zeile, spalte);
  const figures = figurenIn(terme, spalte);
  return gesamt && figures.length >= 2 ? [{ gesamt, terme: plus(figures) }] : [];
}

/** Rows "davon …" below a row, where they break it down as a whole. */
export function aufgliederungen(tabelle: Tabelle): Gleichung[] {
  const columns = betragsspalten(tabelle);
  return tabelle.zeilen.flatMap((zeile, index) => {
    if (zeile.betraege.length === 0 || istDavon(zeile.text)) return [];
    const below = tabelle.zeilen.slice(index + 1, index + 1 + DAVON_ZEILEN);
    const end = below.findIndex(({ text, betraege }) => !istDavon(text) || betraege.length === 0);
    const parts = end < 0 ? below : below.slice(0, end);
    const all = parts.length < 2 ? [] : columns.flatMap((spalte) => summe(zeile, parts, spalte));
    return istBelegt("summe", bilanz(all)) ? all : [];
  });
}
