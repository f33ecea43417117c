import { betragAusDouble, type Decimal, ZERO } from "../../money/dezimal";
import { ortsschluessel, type Aenderung } from "../../workbook/formel/folgen";
import type { Formelindex, Ort } from "../../workbook/formel/formelindex";
import { gehtMit, istVerdaechtig, ortVon, type Netz } from "./netz";
import type { Abhilfe, Bewertung } from "./regel";

/** A fault with what puts it right. */
export interface Stoerung<Von> {
  von: Von;
  abhilfe: Abhilfe[];
}

/** A fault that explains relations which do not hold: what puts it right settles them. */
interface Erklaerung<Von> {
  von: Von;
  erklaert: Bewertung[];
}

/**
 * Which faults explain which relations: with its cells put right, and everything that follows from them, these come
 * out. Each relation is explained once, by the fault that explains most; of several that explain the same, by the first.
 */
export function erklaerungen<Von>(netz: Netz, stoerungen: Stoerung<Von>[]): Erklaerung<Von>[] {
  const all = stoerungen.map(({ von, abhilfe }) => ({ von, erklaert: geheilt(netz, abhilfe) }));
  const explained = new Set<Bewertung>();
  const result: Erklaerung<Von>[] = [];
  for (;;) {
    const [best] = all
      .map(({ von, erklaert }) => ({ von, erklaert: erklaert.filter((one) => !explained.has(one)) }))
      .sort((a, b) => b.erklaert.length - a.erklaert.length);
    if (!best || best.erklaert.length === 0) return result;
    result.push(best);
    for (const one of best.erklaert) explained.add(one);
  }
}

/** For one that is broken by it a repair must settle so many. */
const MEHR = 4;

/** How many relations come out once a cell shows another value. */
export const heilt = (netz: Netz, abhilfe: Abhilfe): number => geheilt(netz, [abhilfe]).length;

/**
 * The relations that come out once cells are put right; none where that breaks about as much as it settles, unless it
 * settles the sum of a formula that is put right: what was copied from a wrong sum is no witness for it.
 */
function geheilt({ index, wirkung }: Netz, abhilfe: Abhilfe[]): Bewertung[] {
  const changes = abhilfe.map(({ wert, blatt, row, column }): Aenderung => ({
    blatt,
    row,
    column,
    um: wert.minus(zaehltHeute(index, { blatt, row, column })),
  }));
  const shifts = [...(wirkung(changes) ?? [])].filter(([, shift]) => !shift.isZero() && !shift.isNaN());
  const holds = ({ differenz, ueblich }: Bewertung, shift: Decimal): boolean =>
    differenz.plus(shift).abs().lte(ueblich);
  const changed = new Set(changes.map(ortsschluessel));
  const broken = shifts.filter(
    ([one, shift]) => !istVerdaechtig(one) && !gehtMit(one.relation, changed) && !holds(one, shift),
  );
  const healed = shifts.filter(([one, shift]) => istVerdaechtig(one) && holds(one, shift));
  const formulas = abhilfe.filter((one) => one.formel !== undefined && index?.formel(one));
  const places = new Set(formulas.map(ortsschluessel));
  const eigene = healed.some(([{ relation }]) => places.has(ortsschluessel(ortVon(relation.gesamt))));
  return !eigene && broken.length * MEHR > healed.length ? [] : healed.map(([one]) => one);
}

/** What a cell counts for in sums today: a text counts for nothing. */
function zaehltHeute(index: Formelindex | undefined, ort: Ort): Decimal {
  const value = index?.zelle(ort)?.value;
  return typeof value === "number" ? betragAusDouble(value) : ZERO;
}
