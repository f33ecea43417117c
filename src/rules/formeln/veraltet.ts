import { betragAusDouble, Decimal, fromDouble, runden } from "../../money/dezimal";
import { gespeicherteStellen } from "../../plan/lesen/raster";
import type { Bezug } from "../../workbook/formel/bezug";
import { ortsschluessel } from "../../workbook/formel/folgen";
import type { Formelindex, Formelzelle } from "../../workbook/formel/formelindex";
import type { Linearform } from "../../workbook/formel/linear";
import { berechnet, type Annahme } from "../../workbook/formel/rechnen";
import { inReihenfolge } from "../../workbook/formel/reihenfolge";
import type { Zahlwert } from "../../workbook/formel/spaltensumme";
import { je } from "../../workbook/je";
import { haengtAmKreis } from "./am-kreis";

/** A formula whose stored result is not what it gives from the values that its cells show. */
export interface VeralteteZelle {
  zelle: Formelzelle;
  /** What it gives, with six decimals. */
  berechnet: Decimal;
}

/**
 * The formulas of a workbook that were not recomputed after a cell that they name changed, sheet by sheet. Only sums
 * are looked at (`Formelzelle.linear`). Left alone is what Excel may rightly show otherwise: what is rounded to what
 * is shown (the option "Genauigkeit wie angezeigt"), circles, areas that reach into merged cells.
 */
export const veralteteZellen = je((index: Formelindex): VeralteteZelle[] => {
  const amKreis = haengtAmKreis(index);
  return index.alle.flatMap((zelle) => {
    const wert = andererWert(index, zelle);
    return wert === undefined || amKreis(zelle) || nimmtVerbundene(index, zelle)
      ? []
      : [{ zelle, berechnet: wert }];
  });
});

/** Whether it can be recomputed: a sum that shows a number. */
export const istNachrechenbar = (
  zelle: Formelzelle,
): zelle is Formelzelle & { linear: Linearform; zelle: { value: number } } =>
  zelle.linear !== undefined && typeof zelle.zelle.value === "number";

/** An amount has six decimals; behind them stands what is left over where doubles are added. */
const STELLEN = 6;
const SPIEL = new Decimal("0.000001");
/** What the addition of doubles leaves over, as a part of what is added: far more than it does for any sum of a plan. */
const ANTEIL = new Decimal("1e-13");

/** What the formula gives, where that is not what is stored. */
function andererWert(index: Formelindex, zelle: Formelzelle): Decimal | undefined {
  if (!istNachrechenbar(zelle)) return undefined;
  const { blatt, linear } = zelle;
  const rund = berechnet(index, blatt, linear);
  if (!rund || rund.minus(betragAusDouble(zelle.zelle.value)).abs().lte(SPIEL)) return undefined;
  // Six decimals are not enough where a share is multiplied.
  const genau = berechnet(index, blatt, linear, undefined, gespeichert);
  return !genau || istErklaerlich(index, zelle) ? undefined : runden(genau, STELLEN);
}

/** Whether the stored result is what the formula gives, but for what is lost in doubles or by rounding what is shown. */
function istErklaerlich(
  index: Formelindex,
  { blatt, linear, zelle }: Formelzelle & { linear: Linearform; zelle: { value: number } },
): boolean {
  const { stellen, ...summe } = linear;
  const stored = fromDouble(zelle.value);
  const spiel = (berechnet(index, blatt, betraege(summe), undefined, ohneVorzeichen) ?? SPIEL)
    .times(ANTEIL)
    .plus(SPIEL);
  const gezeigt = gespeicherteStellen(zelle.format);
  const sums = [gespeichert, wieGezeigt].flatMap(
    (wie) => berechnet(index, blatt, summe, undefined, wie) ?? [],
  );
  // A sum that is rounded falls to either side where doubles leave something over.
  return sums
    .flatMap((sum) => [sum.minus(spiel), sum, sum.plus(spiel)])
    .map((sum) => (stellen === undefined ? sum : runden(sum, stellen)))
    .flatMap((sum) => (gezeigt === undefined ? [sum] : [sum, runden(sum, gezeigt)]))
    .some((sum) => sum.minus(stored).abs().lte(spiel));
}

/** The number of a cell as it is stored, with all its digits. */
const gespeichert: Zahlwert = (value) => fromDouble(value);

/** The same, rounded to the decimals that the cell shows. */
const wieGezeigt: Zahlwert = (value, { format }) => {
  const stellen = gespeicherteStellen(format);
  return stellen === undefined ? fromDouble(value) : runden(fromDouble(value), stellen);
};

const ohneVorzeichen: Zahlwert = (value) => fromDouble(value).abs();

/** A sum in which nothing is taken away: how large what is added is altogether. */
const betraege = ({ glieder, fest }: Linearform): Linearform => ({
  glieder: glieder.map((glied) => ({ ...glied, faktor: glied.faktor.abs() })),
  fest: fest.abs(),
});

/** Whether a term reaches over cells below a merge: Excel counts what is hidden there, and nobody sees it. */
const nimmtVerbundene = (index: Formelindex, { blatt, linear }: Formelzelle): boolean =>
  linear?.glieder.some(({ bezug }) => reichtInVerbundene(index, blatt, bezug)) ?? false;

function reichtInVerbundene(
  { blaetter }: Formelindex,
  blatt: string,
  { blatt: named = blatt, bereich }: Bezug,
): boolean {
  const sheet = blaetter.find(({ name }) => name.toUpperCase() === named.toUpperCase());
  const { top, left, bottom, right } = bereich;
  return (sheet?.merges ?? []).some((merge) => {
    const meets = merge.top <= bottom && merge.bottom >= top && merge.left <= right && merge.right >= left;
    const firstOnly =
      Math.min(merge.bottom, bottom) === merge.top && Math.min(merge.right, right) === merge.left;
    return meets && !firstOnly;
  });
}

/**
 * What Excel will show once it recomputes stale formulas: these and all sums that follow them, also where that is what
 * they show already.
 */
export function neuBerechnete(index: Formelindex, veraltete: VeralteteZelle[]): VeralteteZelle[] {
  const start = veraltete.map(({ zelle }) => zelle);
  const order = inReihenfolge(start, (zelle) => index.nennende(zelle)) ?? [];
  const neu = new Map<string, Decimal>();
  const wert: Annahme = (ort) => neu.get(ortsschluessel(ort));
  return order.flatMap((zelle) => {
    const { blatt, linear } = zelle;
    const own = linear && berechnet(index, blatt, linear, wert);
    if (!own) return [];
    neu.set(ortsschluessel(zelle), own);
    return [{ zelle, berechnet: runden(own, STELLEN) }];
  });
}

/** Of stale formulas those that name no other stale one. */
export function ohneVeraltete(index: Formelindex, all: VeralteteZelle[]): VeralteteZelle[] {
  const zellen = new Set(all.map(({ zelle }) => zelle.zelle));
  const nennt = ({ blatt, bezuege }: Formelzelle): boolean =>
    bezuege.some((bezug) => index.genannte(blatt, bezug).some((ort) => zellen.has(ort.zelle)));
  return all.filter(({ zelle }) => !nennt(zelle));
}
