import { Decimal, runden, summe, ZERO } from "../../money/dezimal";
import { euro, figuren, type Term } from "../../plan/aufbau/gleichung";
import { jeTabelle } from "../../plan/jetabelle";
import type { Leerstelle } from "../../plan/leerstellen";
import { betrag, type Figure, type Tabelle } from "../../plan/tabelle";
import { gruppiert } from "../../workbook/gruppiert";
import type { Bewertung, Relation } from "../kern/regel";

/** Such a share of the sums beside it must say the same: rows of their own kind may be added up otherwise. */
const EINIG = 2 / 3;

/** What a blank cell lacks, in the unit of its column. */
interface Fehlbetrag {
  wert: Decimal;
  /** It counts something that is no amount. */
  ohneEinheit: boolean;
}

/** What stands in the column or the row of the blank where another relation has a figure. */
type Gegenstueck = (figure: Figure) => Figure | undefined;

/**
 * The amount that a blank cell lacks, in the unit of its column: what the sums beside it say, read for its own column or
 * row. Undefined where none takes such a cell, or where they disagree.
 */
export function fehlenderBetrag(
  tabelle: Tabelle,
  { zeile, spalte }: Leerstelle,
  bewertungen: Bewertung[],
): Fehlbetrag | undefined {
  const { figures, zeilen } = inhalt(tabelle);
  const beside = bewertungen.filter(
    ({ gilt, relation }) =>
      gilt &&
      relation.terme.some(({ faktor }) => !new Decimal(faktor).isZero()) &&
      figuren(relation).every((figure) => figures.has(figure)),
  );
  const stellen = stellenDer(tabelle, spalte);
  const found = beside.flatMap(({ relation }): Fehlbetrag[] => {
    const all = figuren(relation);
    const down = all.every((figure) => figure.spalte === relation.gesamt.spalte);
    if (!down && !all.every(({ row }) => row === relation.gesamt.row)) return [];
    const fehlt = (figure: Figure): boolean => (down ? figure.row === zeile.row : figure.spalte === spalte);
    const hier: Gegenstueck = (figure) => {
      const row = down ? zeilen.get(figure.row) : zeile;
      return row && betrag(row, down ? spalte : figure.spalte);
    };
    const inEuro = aufgeloest(relation, fehlt, hier);
    if (!inEuro) return [];
    const wert = runden(inEuro.div(spalte.einheit), relation.nenner ? relation.gesamt.stellen : stellen);
    return [{ wert, ohneEinheit: relation.ohneEinheit?.some(fehlt) === true }];
  });
  const counts = gruppiert(found, ({ wert }) => wert.toString());
  const [most] = [...counts.values()].sort((a, b) => b.length - a.length);
  const [one] = most ?? [];
  return most && one && !one.wert.isZero() && most.length >= found.length * EINIG ? one : undefined;
}

const inhalt = jeTabelle(({ zeilen }) => ({
  figures: new Set(zeilen.flatMap(({ betraege }) => betraege)),
  zeilen: new Map(zeilen.map((zeile) => [zeile.row, zeile])),
}));

/** What a relation says of the one figure that lacks here, in euro. */
function aufgeloest(
  { gesamt, terme, nenner, abzug = ZERO }: Relation,
  fehlt: (figure: Figure) => boolean,
  hier: Gegenstueck,
): Decimal | undefined {
  const grundwert = nenner && hier(nenner);
  if (nenner && (!grundwert || grundwert.wert.isZero())) return undefined;
  const mal = (faktor: Term["faktor"]): Decimal =>
    nenner && grundwert ? euro(nenner).times(faktor).div(euro(grundwert)) : new Decimal(faktor);
  const zusammen = (all: Term[]): Decimal =>
    summe(
      all.flatMap(({ figure, faktor }) => {
        const own = hier(figure);
        return own ? [euro(own).times(mal(faktor))] : [];
      }),
    );
  if (fehlt(gesamt))
    return terme.some(({ figure }) => hier(figure)) ? zusammen(terme).minus(abzug) : undefined;
  const [term, ...more] = terme.filter(({ figure }) => fehlt(figure));
  const total = hier(gesamt);
  // A share of what is rounded does not say exactly what it is a share of.
  if (!term || more.length > 0 || !total || !new Decimal(term.faktor).abs().eq(1)) return undefined;
  return euro(total)
    .minus(zusammen(terme.filter((one) => one !== term)))
    .times(term.faktor);
}

/** The decimals that the amounts of a column have. */
const stellenDer = ({ zeilen }: Tabelle, spalte: Leerstelle["spalte"]): number =>
  zeilen.reduce((most, zeile) => Math.max(most, betrag(zeile, spalte)?.wert.decimalPlaces() ?? 0), 0);
