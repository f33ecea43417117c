import type { Feld } from "./feld";

/** One line as the sum of others of its field; places are where it holds, or not. */
export interface Form {
  gesamt: number;
  terme: number[];
  /** −1 for what is subtracted; absent where everything is added. */
  faktoren?: number[];
}

/** What the figures of a field say of a form. */
export interface Probe {
  /** Places where it holds with a total that is not zero and two terms that are not. */
  treffer: number;
  /** Places where it does not. */
  fehlt: number;
  /** How many digits hold by more than chance, over all places that differ. */
  ziffern: number;
  /** Whether not all places are copies or multiples of the first. */
  verschieden: boolean;
  /** Where it holds, zeros included. */
  stimmt: boolean[];
}

/** Rounding errors of figures are spread evenly: three times the width of their sum, squared, by their halves. */
export const DREI_SIGMA = 3;

/** Numbers are whole, or halves of rounding. */
export const NICHTS = 1e-6;

/**
 * How many digits of a total it would take chance to hit: a total of 12.345 that its terms meet exactly has four, one
 * that they miss by 5 three.
 */
function ziffern(gesamt: number, abweichung: number, spiel: number): number {
  return Math.log10(Math.max(1, Math.abs(gesamt) / (2 * Math.abs(abweichung) + 2 * spiel)));
}

/** Looks at every place of a form. */
export function probe(feld: Feld, form: Form): Probe {
  const result: Probe = { treffer: 0, fehlt: 0, ziffern: 0, verschieden: false, stimmt: [] };
  const seen = new Set<string>();
  let first = -1;
  for (let stelle = 0; stelle < feld.stellen; stelle++) {
    const { gesamt, belegt, ungleichNull, abweichung, spiel, quadrate } = anStelle(feld, form, stelle);
    if (Number.isNaN(gesamt) || belegt === 0) continue;
    const holds = abweichung ** 2 <= (ungleichNull > 1 ? DREI_SIGMA * quadrate : 0) + NICHTS;
    if (holds) result.stimmt[stelle] = true;
    else result.fehlt++;
    if (!holds || gesamt === 0 || ungleichNull < 2) continue;
    result.treffer++;
    const [term = 0] = form.terme;
    const key = `${gesamt}|${feld.werte[term * feld.stellen + stelle] ?? ""}`;
    if (seen.has(key)) continue;
    seen.add(key);
    result.ziffern += ziffern(gesamt, abweichung, spiel);
    if (first < 0) first = stelle;
    else result.verschieden ||= !istVielfaches(feld, form, first, stelle, spiel);
  }
  return result;
}

/** By how much a form misses its total at a place, and what rounding makes up at the most. */
export function rundungsspiel(feld: Feld, form: Form, stelle: number): { abweichung: number; spiel: number } {
  const { abweichung, quadrate } = anStelle(feld, form, stelle);
  return { abweichung, spiel: Math.sqrt(DREI_SIGMA * quadrate) };
}

interface Stelle {
  gesamt: number;
  /** How many terms have a figure. */
  belegt: number;
  ungleichNull: number;
  abweichung: number;
  /** The largest half of a rounding, and the sum of their squares. */
  spiel: number;
  quadrate: number;
}

function anStelle(
  { stellen, werte, spiel }: Feld,
  { gesamt, terme, faktoren }: Form,
  stelle: number,
): Stelle {
  const at = gesamt * stellen + stelle;
  const half = spiel[at] ?? 0;
  const total = werte[at] ?? Number.NaN;
  const result = {
    gesamt: total,
    belegt: 0,
    ungleichNull: 0,
    abweichung: -total,
    spiel: half,
    quadrate: half ** 2,
  };
  for (const [index, term] of terme.entries()) {
    const wert = werte[term * stellen + stelle] ?? Number.NaN;
    if (Number.isNaN(wert)) continue;
    const own = spiel[term * stellen + stelle] ?? 0;
    result.belegt++;
    if (wert !== 0) result.ungleichNull++;
    result.abweichung += wert * (faktoren?.[index] ?? 1);
    result.quadrate += own ** 2;
    if (own > result.spiel) result.spiel = own;
  }
  return result;
}

/** Whether a place shows the same figures as another, or the same multiple of each: that proves nothing anew. */
function istVielfaches(
  { stellen, werte }: Feld,
  { gesamt, terme }: Form,
  first: number,
  second: number,
  spiel: number,
): boolean {
  const value = (linie: number, stelle: number): number => werte[linie * stellen + stelle] || 0;
  const [a, b] = [value(gesamt, first), value(gesamt, second)];
  return terme.every((term) => {
    const [x, y] = [value(term, first), value(term, second)];
    const rounding = spiel * (Math.abs(a) + Math.abs(b) + Math.abs(x) + Math.abs(y));
    return Math.abs(x * b - y * a) <= rounding + NICHTS;
  });
}
