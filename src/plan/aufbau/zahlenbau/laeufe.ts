import type { Feld } from "./feld";
import { DREI_SIGMA, NICHTS, probe, type Form, type Probe } from "./probe";

/** A form with what the figures say of it. */
export interface Lauf extends Form, Probe {}

/** At so many places of a total is looked whether a form may come out, before all are asked. */
const STICHPROBE = 4;
/** Figures with both signs may come to a total after any number of lines; longer runs are not looked at. */
const MIT_VORZEICHEN = { nebeneinander: 60, entfernt: 12 };
/** So many lengths of one run are asked at all places. */
const LAENGEN = 12;

/** A field with what a search needs to be fast. */
export interface Suchfeld {
  feld: Feld;
  /** 1 at places with figures below zero. */
  negativ: Uint8Array;
  /** For every line the places where its figures tell most; −1 where it has fewer. */
  proben: Int32Array;
}

export function suchfeld(feld: Feld): Suchfeld {
  const negativ = new Uint8Array(feld.stellen);
  for (const [at, wert] of feld.werte.entries()) if (wert < 0) negativ[at % feld.stellen] = 1;
  const proben = new Int32Array(feld.linien * STICHPROBE).fill(-1);
  for (let linie = 0; linie < feld.linien; linie++) stichprobe(feld, linie, proben);
  return { feld, negativ, proben };
}

/** The places with the most digits of a line, the best first. */
function stichprobe({ stellen, werte, spiel }: Feld, linie: number, proben: Int32Array): void {
  const digits = (stelle: number): number => {
    const at = linie * stellen + stelle;
    return Math.abs(werte[at] ?? 0) / (spiel[at] || 1);
  };
  const start = linie * STICHPROBE;
  let count = 0;
  for (let stelle = 0; stelle < stellen; stelle++) {
    const own = digits(stelle);
    if (!(own > 0)) continue;
    let at = count;
    while (at > 0 && digits(proben[start + at - 1] ?? 0) < own) {
      if (at < STICHPROBE) proben[start + at] = proben[start + at - 1] ?? -1;
      at--;
    }
    if (at < STICHPROBE) proben[start + at] = stelle;
    if (count < STICHPROBE) count++;
  }
}

/** Where a run is looked for: the lines to add up, from one of them on, up or down. */
interface Richtung {
  linien: number[];
  von: number;
  schritt: 1 | -1;
  lage: keyof typeof MIT_VORZEICHEN;
}

const summe = new Float64Array(STICHPROBE);
const quadrate = new Float64Array(STICHPROBE);
const ungleichNull = new Int32Array(STICHPROBE);

/**
 * The run of lines, one after the other, that comes to a total most often; undefined where none is good enough. Adding
 * ends where no place can still come to its total, so that all runs together cost about as much as reading the field.
 */
export function besterLauf(
  suche: Suchfeld,
  gesamt: number,
  { linien, von, schritt, lage }: Richtung,
  genug: (lauf: Lauf) => boolean,
): Lauf | undefined {
  let best: Lauf | undefined;
  let asked = 0;
  const laengste = MIT_VORZEICHEN[lage];
  beginnen(suche, gesamt);
  for (let laenge = 1; asked < LAENGEN; laenge++) {
    const linie = linien[von + (laenge - 1) * schritt];
    if (linie === undefined) break;
    const stand = dazu(suche, gesamt, linie, laenge < laengste);
    if (stand === ZU) break;
    if (stand !== TREFFER || laenge < 2) continue;
    asked++;
    const start = schritt > 0 ? von : von - laenge + 1;
    const form = { gesamt, terme: linien.slice(start, start + laenge) };
    const lauf = { ...form, ...probe(suche.feld, form) };
    if (genug(lauf) && (!best || lauf.treffer - lauf.fehlt > best.treffer - best.fehlt)) best = lauf;
  }
  return best;
}

/** What the sums of a sample say: they may still come out, one does, none can any more. */
const [OFFEN, TREFFER, ZU] = [0, 1, 2];

function beginnen({ feld: { stellen, werte, spiel }, proben }: Suchfeld, gesamt: number): void {
  for (let nr = 0; nr < STICHPROBE; nr++) {
    const at = gesamt * stellen + (proben[gesamt * STICHPROBE + nr] ?? 0);
    summe[nr] = -(werte[at] ?? 0);
    quadrate[nr] = (spiel[at] ?? 0) ** 2;
    ungleichNull[nr] = 0;
  }
}

/** Adds a line to the sums of the sample. @param weiter whether figures with both signs may go on */
function dazu({ feld, negativ, proben }: Suchfeld, gesamt: number, linie: number, weiter: boolean): number {
  const { stellen, werte, spiel } = feld;
  let open = false;
  let holds = false;
  for (let nr = 0; nr < STICHPROBE; nr++) {
    const stelle = proben[gesamt * STICHPROBE + nr] ?? -1;
    if (stelle < 0) break;
    const wert = werte[linie * stellen + stelle] ?? 0;
    if (wert) {
      summe[nr] = (summe[nr] ?? 0) + wert;
      quadrate[nr] = (quadrate[nr] ?? 0) + (spiel[linie * stellen + stelle] ?? 0) ** 2;
      ungleichNull[nr] = (ungleichNull[nr] ?? 0) + 1;
    }
    const off = summe[nr] ?? 0;
    const rounding = DREI_SIGMA * (quadrate[nr] ?? 0) + NICHTS;
    if (off * off <= rounding && (ungleichNull[nr] ?? 0) > 1) holds = true;
    if (negativ[stelle] ? weiter : off <= 0 || off * off <= 4 * rounding) open = true;
  }
  return holds ? TREFFER : open ? OFFEN : ZU;
}

/** Whether two lines come to a third at one of the two places where that tells most. */
export function kommenHin({ feld, proben }: Suchfeld, gesamt: number, one: number, other: number): boolean {
  const { stellen, werte, spiel } = feld;
  for (let nr = 0; nr < 2; nr++) {
    const stelle = proben[gesamt * STICHPROBE + nr] ?? -1;
    if (stelle < 0) return false;
    const [total, left, right] = [
      gesamt * stellen + stelle,
      one * stellen + stelle,
      other * stellen + stelle,
    ];
    const off = (werte[total] ?? 0) - (werte[left] ?? 0) - (werte[right] ?? 0);
    const rounding = (spiel[total] ?? 0) + (spiel[left] ?? 0) + (spiel[right] ?? 0) + NICHTS;
    if (Math.abs(off) <= rounding) return true;
  }
  return false;
}
