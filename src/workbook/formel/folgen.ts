import { Decimal, ZERO } from "../../money/dezimal";
import type { Bezug } from "./bezug";
import type { Formelindex, Formelzelle, Ort } from "./formelindex";
import type { Linearglied } from "./linear";
import { inReihenfolge } from "./reihenfolge";

/** By how much what a cell counts for changes, in the unit of the cell. */
export interface Aenderung extends Ort {
  um: Decimal;
}

/** What else follows a cell where no formula says so by which amount; none where that is known by formulas alone. */
export interface Nachbarschaft {
  /** Whether a formula does not follow, for what it shows is not what it computes: it was not recalculated. */
  steht: (ort: Ort) => boolean;
  /** The cells that may follow a cell. */
  folgende: (ort: Ort) => Ort[];
  /** By how much a cell follows, when others change by what they are asked for; undefined where it does not. */
  um: (ort: Ort, aenderung: (ort: Ort) => Decimal) => Decimal | undefined;
}

/** More cells than these follow nothing that a single slip explains. */
const HOECHSTENS = 3000;

export const ortsschluessel = ({ blatt, row, column }: Ort): string =>
  `${blatt.toUpperCase()} ${row} ${column}`;

/**
 * All cells that change when some do, each before what follows from it: a formula follows the cells that it names,
 * always, by as much as it counts them. A formula that is no sum changes by NaN, for nobody knows by how much, and so
 * does what follows from itself. Undefined where too many cells follow.
 */
export function folgen(
  index: Formelindex | undefined,
  aenderungen: Aenderung[],
  sonst: Nachbarschaft,
): Aenderung[] | undefined {
  const orte = new Map<string, Ort>(aenderungen.map((change) => [ortsschluessel(change), change]));
  const bekannt = (ort: Ort): string => {
    const key = ortsschluessel(ort);
    if (!orte.has(key)) orte.set(key, ort);
    return key;
  };
  const folgende = (key: string): string[] => {
    const ort = orte.get(key);
    return ort ? [...(index?.nennende(ort) ?? []), ...sonst.folgende(ort)].map(bekannt) : [];
  };
  const order = inReihenfolge([...orte.keys()], folgende, HOECHSTENS);
  if (!order) return undefined;
  const changes = new Map(aenderungen.map((change) => [ortsschluessel(change), change]));
  const um = (ort: Ort): Decimal => {
    const key = ortsschluessel(ort);
    return changes.get(key)?.um ?? (orte.has(key) ? NIEMAND : ZERO);
  };
  for (const key of order) {
    const ort = orte.get(key);
    if (ort && !changes.has(key)) changes.set(key, { ...ort, um: gefolgt(index, ort, um, changes, sonst) });
  }
  return order.flatMap((key) => changes.get(key) ?? []);
}

const NIEMAND = new Decimal(NaN);

function gefolgt(
  index: Formelindex | undefined,
  ort: Ort,
  um: (ort: Ort) => Decimal,
  changes: Map<string, Aenderung>,
  sonst: Nachbarschaft,
): Decimal {
  if (sonst.steht(ort)) return ZERO;
  const formel = index?.formel(ort);
  if (formel?.linear) {
    return formel.linear.glieder.reduce((sum, glied) => {
      const taken = genommene(formel, glied.bezug, um, changes).filter((cell) => zaehlt(index, glied, cell));
      return taken.reduce((part, cell) => part.plus(cell.um.times(glied.faktor)), sum);
    }, ZERO);
  }
  const other = sonst.um(ort, um);
  if (other) return other;
  const touched = formel?.bezuege.some((bezug) =>
    genommene(formel, bezug, um, changes).some((cell) => !cell.um.isZero()),
  );
  return touched ? NIEMAND : ZERO;
}

/** The changed cells that a reference of a formula takes. */
function genommene(
  { blatt: own }: Formelzelle,
  { datei, blatt = own, bereich: { top, left, bottom, right } }: Bezug,
  um: (ort: Ort) => Decimal,
  changes: Map<string, Aenderung>,
): Aenderung[] {
  if (datei !== undefined) return [];
  if (top === bottom && left === right) {
    const ort = { blatt, row: top, column: left };
    return [{ ...ort, um: um(ort) }];
  }
  const name = blatt.toUpperCase();
  return [...changes.values()].filter(
    (cell) =>
      cell.row >= top &&
      cell.row <= bottom &&
      cell.column >= left &&
      cell.column <= right &&
      cell.blatt.toUpperCase() === name,
  );
}

/** A number that is stored as a text counts where it is added by +, so that making it a number changes nothing there. */
function zaehlt(index: Formelindex | undefined, { inSumme }: Linearglied, ort: Ort): boolean {
  return inSumme || typeof index?.zelle(ort)?.value !== "string";
}
