import { Decimal, summe } from "../../money/dezimal";
import type { Figure } from "../tabelle";
import { figuren, nachrechnen, type Gleichung } from "./gleichung";

// A reading (Lesart) of a table says what its totals add up. It is chosen by how often its equations come out over the
// whole table, never by the one column that happens to fit; and one wrong figure, which makes several equations fail
// at once, counts as the one fault that it is.

/** An equation of a reading, and whether it comes out. */
interface Probe {
  gleichung: Gleichung;
  differenz: Decimal;
  spiel: Decimal;
  stimmt: boolean;
}

function probe(gleichung: Gleichung): Probe {
  const { differenz, toleranz, gilt } = nachrechnen(gleichung);
  return { gleichung, differenz, spiel: toleranz, stimmt: gilt };
}

/**
 * In how many equations a reading is confirmed; zeros say nothing. One figure of the table may be wrong: what a single
 * other value for it sets right counts, less one for the fault.
 */
export function bestaetigungen(gleichungen: Gleichung[]): number {
  const columns = new Map<number, Probe[]>();
  for (const gleichung of gleichungen) {
    const { column, wert } = gleichung.gesamt;
    if (!wert.isZero()) columns.set(column, [...(columns.get(column) ?? []), probe(gleichung)]);
  }
  const all = [...columns.values()];
  const wrong = all.filter((proben) => proben.some(({ stimmt }) => !stimmt));
  const right = all.reduce((sum, proben) => sum + richtige(proben), 0);
  // What is wrong in several columns is no single figure.
  return wrong.length === 1 ? right + Math.max(0, ...wrong.map(mitEinemFehler)) : right;
}

const richtige = (proben: Probe[]): number => proben.filter(({ stimmt }) => stimmt).length;

/** How many more equations of a column come out, less one, where one of its figures has another value. */
function mitEinemFehler(proben: Probe[]): number {
  const wrong = proben.filter(({ stimmt }) => !stimmt);
  // To set one equation right by one figure proves nothing.
  if (wrong.length < 2) return 0;
  const figures = mehrfache(wrong.flatMap(({ gleichung }) => figuren(gleichung)));
  return Math.max(...figures.map((figure) => mitAnderemWert(figure, proben))) - richtige(proben) - 1;
}

/** Those that occur twice and more: a figure of one equation alone can set right no more than that one. */
function mehrfache<One>(all: One[]): One[] {
  const once = new Set<One>();
  const twice = new Set<One>();
  for (const one of all) (once.has(one) ? twice : once).add(one);
  return [...twice];
}

/** How many equations come out with the value for a figure that sets most of the wrong ones right. */
function mitAnderemWert(figure: Figure, proben: Probe[]): number {
  const untouched = proben.filter(({ gleichung, stimmt }) => stimmt && !figuren(gleichung).includes(figure));
  const changes = proben.flatMap((one) => {
    const factor = anteil(figure, one.gleichung);
    return one.stimmt || factor.isZero() ? [] : [{ wert: one.differenz.div(factor), spiel: one.spiel }];
  });
  const together = changes.map(
    ({ wert, spiel }) =>
      changes.filter((other) => other.wert.minus(wert).abs().lte(spiel.plus(other.spiel))).length,
  );
  return untouched.length + Math.max(0, ...together);
}

/** By how much an equation's difference falls for each euro that is added to a figure. */
function anteil(figure: Figure, { gesamt, terme }: Gleichung): Decimal {
  const { einheit } = figure.spalte;
  const factors = terme.flatMap((term) => (term.figure === figure ? [new Decimal(term.faktor)] : []));
  return summe([...factors, ...(gesamt === figure ? [new Decimal(-1)] : [])]).times(einheit);
}

/** The reading that is confirmed most often; of equals the one named first. */
export function besteLesart<Lesart>(
  lesarten: [Lesart, ...Lesart[]],
  gleichungen: (lesart: Lesart) => Gleichung[],
): Lesart {
  const [first, ...others] = lesarten;
  const zahl = (lesart: Lesart): number => bestaetigungen(gleichungen(lesart));
  return others.reduce(
    (best, lesart) => {
      const own = zahl(lesart);
      return own > best.zahl ? { lesart, zahl: own } : best;
    },
    { lesart: first, zahl: others.length > 0 ? zahl(first) : 0 },
  ).lesart;
}
