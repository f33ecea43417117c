import { Decimal, ZERO } from "../../money/dezimal";
import type { Formelindex, Formelzelle, Ort } from "./formelindex";
import type { Linearglied } from "./linear";

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
 * All cells that change when some do: a formula follows the cells that it names, always, by as much as it counts them.
 * A formula that is no sum changes by NaN, for nobody knows by how much. Undefined where too many cells follow.
 */
export function folgen(
  index: Formelindex | undefined,
  aenderungen: Aenderung[],
  sonst: Nachbarschaft,
): Map<string, Aenderung> | undefined {
  const given = new Map(aenderungen.map((change) => [ortsschluessel(change), change]));
  const reached = new Map<string, Ort>(given);
  for (const ort of reached.values()) {
    for (const next of [...(index?.nennende(ort) ?? []), ...sonst.folgende(ort)])
      if (!reached.has(ortsschluessel(next))) reached.set(ortsschluessel(next), next);
    if (reached.size > HOECHSTENS) return undefined;
  }
  const known = new Map<string, Decimal>();
  const um = (ort: Ort): Decimal => {
    const key = ortsschluessel(ort);
    const change = given.get(key);
    if (change) return change.um;
    if (!reached.has(key)) return ZERO;
    const before = known.get(key);
    if (before) return before;
    // A cell that follows itself: nobody knows where that ends.
    known.set(key, NIEMAND);
    const follows = gefolgt(ort);
    known.set(key, follows);
    return follows;
  };
  const gefolgt = (ort: Ort): Decimal => {
    if (sonst.steht(ort)) return ZERO;
    const formel = index?.formel(ort);
    if (formel?.linear) return alsSumme(formel);
    const other = sonst.um(ort, um);
    if (other) return other;
    const touched = formel?.bezuege.some((bezug) =>
      [...reached.values()].some((cell) => nimmt(formel, { bezug }, cell) && !um(cell).isZero()),
    );
    return touched ? NIEMAND : ZERO;
  };
  const alsSumme = (formel: Formelzelle): Decimal =>
    (formel.linear?.glieder ?? []).reduce((sum, glied) => {
      const taken = [...reached.values()].filter(
        (cell) => nimmt(formel, glied, cell) && zaehlt(index, glied, cell),
      );
      return taken.reduce((part, cell) => part.plus(um(cell).times(glied.faktor)), sum);
    }, ZERO);
  return new Map([...reached].map(([key, ort]) => [key, { ...ort, um: um(ort) }]));
}

const NIEMAND = new Decimal(NaN);

/** Whether a term of a formula takes a cell. */
function nimmt(
  { blatt: own }: Formelzelle,
  { bezug }: Pick<Linearglied, "bezug">,
  { blatt, row, column }: Ort,
): boolean {
  const { datei, blatt: named = own, bereich } = bezug;
  return (
    datei === undefined &&
    row >= bereich.top &&
    row <= bereich.bottom &&
    column >= bereich.left &&
    column <= bereich.right &&
    named.toUpperCase() === blatt.toUpperCase()
  );
}

/** A number that is stored as a text counts where it is added by +, so that making it a number changes nothing there. */
function zaehlt(index: Formelindex | undefined, { inSumme }: Linearglied, ort: Ort): boolean {
  return inSumme || typeof index?.zelle(ort)?.value !== "string";
}
