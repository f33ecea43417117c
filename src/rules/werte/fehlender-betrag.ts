import { Decimal, runden, summe } from "../../money/dezimal";
import { euro, figuren, type Term } from "../../plan/aufbau/gleichung";
import { jeTabelle } from "../../plan/jetabelle";
import type { Leerstelle } from "../../plan/leerstellen";
import { betrag, type Figure, type Tabelle } from "../../plan/tabelle";
import { gruppiert } from "../../workbook/gruppiert";
import type { Bewertung, Relation } from "../kern/regel";

/** Such a share of the sums beside it must say the same: rows of their own kind may be added up otherwise. */
const EINIG = 2 / 3;

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
): Decimal | undefined {
  const { figures, zeilen } = inhalt(tabelle);
  const beside = bewertungen.filter(
    ({ gilt, relation }) =>
      gilt &&
      relation.terme.some(({ faktor }) => !new Decimal(faktor).isZero()) &&
      figuren(relation).every((figure) => figures.has(figure)),
  );
  const found = beside.flatMap(({ relation }) => {
    const all = figuren(relation);
    if (all.every((figure) => figure.spalte === relation.gesamt.spalte)) {
      const inSpalte: Gegenstueck = ({ row }) => {
        const other = zeilen.get(row);
        return other && betrag(other, spalte);
      };
      return aufgeloest(relation, ({ row }) => row === zeile.row, inSpalte) ?? [];
    }
    const inZeile: Gegenstueck = (figure) => betrag(zeile, figure.spalte);
    return all.every(({ row }) => row === relation.gesamt.row)
      ? (aufgeloest(relation, (figure) => figure.spalte === spalte, inZeile) ?? [])
      : [];
  });
  const stellen = stellenDer(tabelle, spalte);
  const counts = gruppiert(
    found.map((wert) => runden(wert.div(spalte.einheit), stellen)),
    (one) => one.toString(),
  );
  const [most] = [...counts.values()].sort((a, b) => b.length - a.length);
  const [wert] = most ?? [];
  return most && wert && !wert.isZero() && most.length >= found.length * EINIG ? wert : undefined;
}

const inhalt = jeTabelle(({ zeilen }) => ({
  figures: new Set(zeilen.flatMap(({ betraege }) => betraege)),
  zeilen: new Map(zeilen.map((zeile) => [zeile.row, zeile])),
}));

/** What a relation says of the one figure that lacks here, in euro. */
function aufgeloest(
  { gesamt, terme, nenner }: Relation,
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
  if (fehlt(gesamt)) return terme.some(({ figure }) => hier(figure)) ? zusammen(terme) : undefined;
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
