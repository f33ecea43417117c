import type { Formelindex, Formelzelle } from "../../workbook/formel/formelindex";
import { kreise } from "./kreise";

/** Whether a formula is part of a circle of formulas, or takes the value of one: Excel may leave those uncomputed. */
export function haengtAmKreis(index: Formelindex): (zelle: Formelzelle) => boolean {
  const reached = new Set(kreise(index).flatMap(({ alle }) => [...alle]));
  for (const zelle of reached) for (const next of index.nennende(zelle)) reached.add(next);
  return (zelle) => reached.has(zelle);
}
