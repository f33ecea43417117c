import type { Bewertung } from "../kern/regel";
import type { Deutung, Verdacht } from "./verdacht";

/** One thing that happened, with the relations that do not hold because of it. */
interface Geschichte<Eine extends Bewertung = Bewertung> {
  erklaert: Eine[];
  deutung: Deutung;
}

/**
 * Single cells as stories: each relation belongs to the one repair that settles most. Where one is clearly the best for a
 * relation, it is told once for all that it settles; where several are as good, those relations are told together that
 * each of these settles.
 */
export function geschichten<Eine extends Bewertung>(deutungen: Map<Eine, Deutung>): Geschichte<Eine>[] {
  const open = new Set(deutungen.keys());
  const result: Geschichte<Eine>[] = [];
  for (const deutung of nachGewicht([...deutungen.values()])) {
    const healed = gemeinsam(deutung);
    const erklaert = [...open].filter((one) => healed.has(one));
    if (erklaert.length === 0) continue;
    for (const one of erklaert) open.delete(one);
    result.push({ erklaert, deutung });
  }
  return result;
}

/** First what is clear, and of that what settles most. */
function nachGewicht(all: Deutung[]): Deutung[] {
  const weight = ({ verdaechte: [best], eindeutig }: Deutung): number =>
    (eindeutig ? 1e6 : 0) + (best?.heilt.length ?? 0);
  return all.filter(({ verdaechte }) => verdaechte.length > 0).sort((a, b) => weight(b) - weight(a));
}

/** What the best repair settles or, where several are as good, each of them. */
function gemeinsam({ verdaechte, eindeutig }: Deutung): ReadonlySet<Bewertung> {
  const [first, ...others] = verdaechte.map(({ heilt }: Verdacht) => new Set(heilt));
  const all = [...(first ?? [])];
  return new Set(eindeutig ? all : all.filter((one) => others.every((set) => set.has(one))));
}
