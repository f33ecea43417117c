import { Decimal, ZERO } from "../../money/dezimal";
import type { Bezug } from "./bezug";
import type { Formelindex, Formelzelle, Ort } from "./formelindex";
import type { Linearglied } from "./linear";
import { inReihenfolge } from "./reihenfolge";

/** A change by an amount, and by what nobody knows of some cells, each as often as given: that cancels out, too. */
export interface Umfang {
  um: Decimal;
  offen?: ReadonlyMap<string, Decimal>;
}

/** By how much what a cell counts for changes, in the unit of the cell. */
export interface Aenderung extends Ort, Umfang {}

/** Changes added up, each as often as given. */
export function summiert(parts: (Umfang & { faktor: Decimal })[]): Umfang {
  const offen = new Map<string, Decimal>();
  for (const { offen: own, faktor } of parts)
    for (const [key, times] of own ?? []) offen.set(key, times.times(faktor).plus(offen.get(key) ?? ZERO));
  for (const [key, times] of offen) if (times.isZero()) offen.delete(key);
  const um = parts.reduce((sum, part) => sum.plus(part.um.times(part.faktor)), ZERO);
  return { um, ...(offen.size > 0 && { offen }) };
}

/** The amount of a change; NaN where nobody knows it. */
export const betragVon = ({ um, offen }: Umfang): Decimal => (offen ? NIEMAND : um);

const NIEMAND = new Decimal(NaN);
const unbekannt = (ort: Ort): Umfang => ({
  um: ZERO,
  offen: new Map([[ortsschluessel(ort), new Decimal(1)]]),
});

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
 * always, by as much as it counts them. Of a formula that is no sum nobody knows by how much it changes, nor of what
 * follows from itself; whether that counts in the end, what is added up tells. Undefined where too many cells follow.
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
  const um = (ort: Ort): Umfang => {
    const key = ortsschluessel(ort);
    return changes.get(key) ?? (orte.has(key) ? unbekannt(ort) : { um: ZERO });
  };
  for (const key of order) {
    const ort = orte.get(key);
    if (ort && !changes.has(key)) changes.set(key, { ...ort, ...gefolgt(index, ort, um, changes, sonst) });
  }
  return order.flatMap((key) => changes.get(key) ?? []);
}

function gefolgt(
  index: Formelindex | undefined,
  ort: Ort,
  um: (ort: Ort) => Umfang,
  changes: Map<string, Aenderung>,
  sonst: Nachbarschaft,
): Umfang {
  if (sonst.steht(ort)) return { um: ZERO };
  const formel = index?.formel(ort);
  if (formel?.linear) {
    return summiert(
      formel.linear.glieder.flatMap((glied) =>
        genommene(formel, glied.bezug, um, changes)
          .filter((cell) => zaehlt(index, glied, cell))
          .map((cell) => ({ ...cell, faktor: glied.faktor })),
      ),
    );
  }
  const other = sonst.um(ort, (one) => betragVon(um(one)));
  if (other) return other.isNaN() ? unbekannt(ort) : { um: other };
  const touched = formel?.bezuege.some((bezug) =>
    genommene(formel, bezug, um, changes).some((cell) => cell.offen || !cell.um.isZero()),
  );
  return touched ? unbekannt(ort) : { um: ZERO };
}

/** The changed cells that a reference of a formula takes. */
function genommene(
  { blatt: own }: Formelzelle,
  { datei, blatt = own, bereich: { top, left, bottom, right } }: Bezug,
  um: (ort: Ort) => Umfang,
  changes: Map<string, Aenderung>,
): Aenderung[] {
  if (datei !== undefined) return [];
  if (top === bottom && left === right) {
    const ort = { blatt, row: top, column: left };
    return [{ ...um(ort), ...ort }];
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
