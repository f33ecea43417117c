import { Decimal } from "../../money/dezimal";
import { ortsschluessel } from "./folgen";
import type { Formelindex, Ort } from "./formelindex";
import type { Linearform } from "./linear";

/** Cells that are added up, each as often as it counts; none that counts for nothing. */
export type Zusammensetzung = Map<string, { ort: Ort; faktor: Decimal }>;

export function zusammengesetzt(parts: { ort: Ort; faktor: Decimal }[]): Zusammensetzung {
  const all: Zusammensetzung = new Map();
  for (const { ort, faktor } of parts) {
    const key = ortsschluessel(ort);
    all.set(key, { ort, faktor: faktor.plus(all.get(key)?.faktor ?? 0) });
  }
  for (const [key, { faktor }] of all) if (faktor.isZero()) all.delete(key);
  return all;
}

/** The cells that a sum on a sheet takes, those with something in them. */
export const zusammensetzung = (index: Formelindex, own: string, { glieder }: Linearform): Zusammensetzung =>
  zusammengesetzt(
    glieder.flatMap(({ bezug, faktor }) =>
      index.genannte(own, bezug).map(({ blatt, row, column }) => ({ ort: { blatt, row, column }, faktor })),
    ),
  );

/** Sums of sums are followed so far. */
const TIEFE = 20;

/** The same in cells that are no sums themselves. */
export function zurueckverfolgt(index: Formelindex, cells: Zusammensetzung, depth = TIEFE): Zusammensetzung {
  const sums = [...cells.values()].map(({ ort, faktor }) => ({ ort, faktor, formel: index.formel(ort) }));
  if (depth === 0 || !sums.some(({ formel }) => formel?.linear?.glieder.length)) return cells;
  const parts = sums.flatMap(({ ort, faktor, formel }) => {
    if (!formel?.linear?.glieder.length) return [{ ort, faktor }];
    const own = [...zusammensetzung(index, formel.blatt, formel.linear).values()];
    return own.map((part) => ({ ort: part.ort, faktor: part.faktor.times(faktor) }));
  });
  return zurueckverfolgt(index, zusammengesetzt(parts), depth - 1);
}

/** Whether both take the same cells, each as often. */
export function gleichZusammengesetzt(a: Zusammensetzung, b: Zusammensetzung): boolean {
  return a.size === b.size && [...a].every(([key, { faktor }]) => b.get(key)?.faktor.eq(faktor));
}
