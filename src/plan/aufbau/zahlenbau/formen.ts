import { ersteStelle } from "../../../workbook/erste-stelle";
import { bestbelegte, istBelegt } from "../belege";
import type { Feld } from "./feld";
import { besterLauf, kommenHin, suchfeld, type Lauf, type Suchfeld } from "./laeufe";
import { probe } from "./probe";

/** A form that the figures bear out. */
export interface Fund extends Lauf {
  /** The terms stand in one piece right beside the total, apart from what is summed up itself. */
  nebeneinander: boolean;
}

/** So many lines may stand between a total and the run that it adds up. */
const LUECKEN = [1, 2, 3];
const DANEBEN = [0];
const NAECHSTE = [0];
/** The largest equal step between lines: no table repeats more columns a group. */
const SCHRITTE = 12;
/** Within so many lines a total and two terms are looked for: of all, and of those that are summed up nowhere. */
const FENSTER = { alle: 8, oberste: 14 };
/** So often runs are looked for, what is summed up left out: tables have no more levels. */
const EBENEN = 8;

/** What a search knows. */
interface Suche {
  suche: Suchfeld;
  /** All lines with figures that may be part of a sum. */
  alle: number[];
  /** Of these the ones that are summed up nowhere yet. */
  oberste: number[];
  funde: Map<number, Fund[]>;
}

/**
 * The sums and differences of a field that its figures alone bear out: runs of lines right beside their total, what is
 * summed up left out level by level; where nothing more is found so, runs a little apart, lines with equal steps
 * between them, and any two lines nearby.
 *
 * @param linien lines that may be part of a sum
 */
export function formen(feld: Feld, linien: number[]): Fund[] {
  const adding = tragend(feld, linien);
  if (adding.length === 0 || linien.length < 3) return [];
  const whole = adding.length === feld.stellen;
  const suche = begonnen(whole ? feld : auswahl(feld, adding), linien);
  ebenenweise(suche, NEBENEINANDER, ENTFERNT);
  uebersprungene(suche);
  mitSchritten(suche, suche.alle);
  mitSchritten(suche, suche.oberste);
  zuZweit(suche, suche.alle, FENSTER.alle);
  zuZweit(suche, suche.oberste, FENSTER.oberste);
  const found = mehrfachBelegt([...suche.funde.values()].flat());
  return whole ? found : found.map((fund) => ({ ...fund, ...probe(feld, fund) }));
}

function begonnen(feld: Feld, linien: number[]): Suche {
  return { suche: suchfeld(feld), alle: linien, oberste: linien, funde: new Map() };
}

/**
 * The places where sums come out at all: columns of percentages or means do not add up, however many they are. All, where
 * there is no sum that holds in a third of them.
 */
function tragend(feld: Feld, linien: number[]): number[] {
  const suche = begonnen(feld, linien);
  ebenenweise(suche, IRGENDWO);
  const found = [...suche.funde.values()].flat();
  const holds = new Set(found.flatMap(({ stimmt }) => [...stimmt.keys()].filter((at) => stimmt[at])));
  const places = Array.from({ length: feld.stellen }, (_, at) => at);
  const shown = (at: number): boolean =>
    found.some(({ gesamt }) => !Number.isNaN(feld.werte[gesamt * feld.stellen + at] ?? Number.NaN));
  return found.length === 0 ? places : places.filter((at) => holds.has(at) || !shown(at));
}

function auswahl(feld: Feld, places: number[]): Feld {
  const pick = (values: Float64Array): Float64Array => {
    const result = new Float64Array(feld.linien * places.length);
    for (let line = 0; line < feld.linien; line++)
      for (const [at, place] of places.entries())
        result[line * places.length + at] = values[line * feld.stellen + place] ?? Number.NaN;
    return result;
  };
  return { linien: feld.linien, stellen: places.length, werte: pick(feld.werte), spiel: pick(feld.spiel) };
}

/** How sure a run has to be. */
type Suchweise = (lauf: Lauf) => boolean;

const NEBENEINANDER: Suchweise = (lauf) =>
  istBelegt("einzeln", lauf) || (istBelegt("lauf", lauf) && lauf.verschieden);
const IRGENDWO: Suchweise = (lauf) => istBelegt("laufirgendwo", lauf) && lauf.verschieden;
const ENTFERNT: Suchweise = (lauf) => istBelegt("entfernt", lauf) && lauf.verschieden;

/** Runs level by level: what is summed up is left out of the next one. */
function ebenenweise(suche: Suche, nebeneinander: Suchweise, entfernt?: Suchweise): void {
  for (let ebene = 0; ebene < EBENEN; ebene++) {
    let found = aufnehmen(
      suche,
      laeufe(suche, suche.oberste, DANEBEN, nebeneinander).map((lauf) => mitNullen(suche, lauf)),
      true,
    );
    if (found.length === 0 && entfernt)
      found = aufnehmen(suche, laeufe(suche, suche.oberste, LUECKEN, entfernt), false);
    if (found.length === 0) return;
    const summed = new Set(found.flatMap(({ terme }) => terme));
    suche.oberste = suche.oberste.filter((linie) => !summed.has(linie));
  }
}

/** Of every line the best run that lies so many others above or below it. */
function laeufe({ suche, alle }: Suche, linien: number[], luecken: number[], weise: Suchweise): Lauf[] {
  const lage = luecken === DANEBEN ? "nebeneinander" : "entfernt";
  const result: Lauf[] = [];
  let below = 0;
  for (const gesamt of alle) {
    while (below < linien.length && (linien[below] ?? 0) <= gesamt) below++;
    const above = below - 1 - (linien[below - 1] === gesamt ? 1 : 0);
    const found: Lauf[] = [];
    for (const luecke of luecken) {
      const down = besterLauf(suche, gesamt, { linien, von: below + luecke, schritt: 1, lage }, weise);
      const up = besterLauf(suche, gesamt, { linien, von: above - luecke, schritt: -1, lage }, weise);
      if (down) found.push(down);
      if (up) found.push(up);
    }
    const best = bestbelegte(found);
    if (best) result.push(best);
  }
  return result;
}

/** Lines of zeros behind a run belong to it. */
function mitNullen({ suche, oberste }: Suche, lauf: Lauf): Lauf {
  const first = platz(oberste, lauf.terme[0] ?? -1);
  const last = first + lauf.terme.length - 1;
  const istNull = (linie: number | undefined): boolean =>
    linie !== undefined && zeigtNullen(suche.feld, linie);
  let [start, end] = [first, last];
  if ((lauf.terme[0] ?? 0) > lauf.gesamt) while (istNull(oberste[end + 1])) end++;
  else while (istNull(oberste[start - 1])) start--;
  if (start === first && end === last) return lauf;
  const form = { gesamt: lauf.gesamt, terme: oberste.slice(start, end + 1) };
  return { ...form, ...probe(suche.feld, form) };
}

/** Where a number stands among ascending ones. */
const platz = (numbers: number[], number: number): number =>
  ersteStelle(numbers.length, (at) => (numbers[at] ?? 0) >= number);

function zeigtNullen({ stellen, werte }: Feld, linie: number): boolean {
  return werte
    .subarray(linie * stellen, (linie + 1) * stellen)
    .every((wert) => wert === 0 || Number.isNaN(wert));
}

/** Runs a little apart from a line that is no total yet, and that take in no other sum as a whole. */
function uebersprungene(suche: Suche): void {
  const sums = [...suche.funde.values()].flat();
  const inside = new Map(sums.map((fund) => [Math.min(...fund.terme), fund]));
  const free = laeufe(suche, suche.alle, LUECKEN, ENTFERNT).filter(({ gesamt, terme }) => {
    const own = new Set(terme);
    const taken = terme.some((term) => inside.get(term)?.terme.every((one) => own.has(one)));
    return !taken && !suche.funde.has(gesamt);
  });
  aufnehmen(suche, free, false);
}

/** Lines with equal steps between them. */
function mitSchritten(suche: Suche, linien: number[]): void {
  for (let schritt = 2; schritt <= SCHRITTE; schritt++) {
    for (let start = 0; start < schritt; start++) {
      const every = linien.filter((_, at) => at % schritt === start);
      const found = every.length < 3 ? [] : laeufe({ ...suche, alle: every }, every, NAECHSTE, ENTFERNT);
      aufnehmen(suche, found, false);
    }
  }
}

/** Two lines that come to a third one nearby. */
function zuZweit(suche: Suche, linien: number[], fenster: number): void {
  let at = 0;
  const found = suche.alle.flatMap((gesamt) => {
    while (at < linien.length && (linien[at] ?? 0) < gesamt) at++;
    return bestbelegte(paare(suche.suche, gesamt, linien, at, fenster)) ?? [];
  });
  aufnehmen(suche, found, false);
}

/** Any two lines that come to one and lie, with its place among them, within a window. */
function paare(suche: Suchfeld, gesamt: number, linien: number[], at: number, fenster: number): Lauf[] {
  const result: Lauf[] = [];
  const last = Math.min(linien.length - 1, at + fenster);
  for (let one = Math.max(0, at - fenster); one < last; one++) {
    const end = Math.min(last, Math.min(one, at) + fenster);
    for (let other = one + 1; other <= end; other++) {
      const terme = [linien[one] ?? 0, linien[other] ?? 0] as const;
      if (terme[0] === gesamt || terme[1] === gesamt || !kommenHin(suche, gesamt, ...terme)) continue;
      const form = { gesamt, terme: [...terme] };
      const lauf = { ...form, ...probe(suche.feld, form) };
      if (ENTFERNT(lauf)) result.push(lauf);
    }
  }
  return result;
}

/**
 * Takes in what was found. One total has several breakdowns only where these have no line in common; but two lines that
 * come to it may be told of beside others.
 */
function aufnehmen({ funde }: Suche, laeufe: Lauf[], nebeneinander: boolean): Fund[] {
  return laeufe.flatMap((lauf) => {
    const { gesamt, terme } = lauf;
    const known = funde.get(gesamt) ?? [];
    const shared = known.filter((other) => other.terme.some((term) => terme.includes(term)));
    const zuZweit = terme.length === 2 && shared.every((other) => other.terme.length > 2);
    if (shared.length > 0 && (nebeneinander || !zuZweit)) return [];
    const fund = { ...lauf, nebeneinander };
    funde.set(gesamt, [...known, fund]);
    return [fund];
  });
}

/** A sum that comes out at one place only is a coincidence, unless there are more of its kind. */
function mehrfachBelegt(funde: Fund[]): Fund[] {
  const single = funde.filter(({ treffer }) => treffer < 2);
  return single.length === 1 ? funde.filter((fund) => !single.includes(fund)) : funde;
}
