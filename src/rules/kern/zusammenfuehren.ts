import { figuren } from "../../plan/aufbau/gleichung";
import type { Figure } from "../../plan/tabelle";
import type { Befunde, Relation } from "./regel";

// A rule is asked of every plan of a workbook. Plans of two years share tables, so it may say the same twice.

/** What a rule relates in several plans, the same figures once. */
export function verschiedeneRelationen(all: Relation[][]): Relation[] {
  const [first = [], ...others] = all;
  if (others.every(({ length }) => length === 0)) return first;
  const known = new Map<Figure, Relation[]>();
  return all.flat().filter((relation) => {
    const same = known.get(relation.gesamt) ?? [];
    if (same.some((other) => sindGleich(relation, other))) return false;
    known.set(relation.gesamt, [...same, relation]);
    return true;
  });
}

function sindGleich(a: Relation, b: Relation): boolean {
  const [one, other] = [figuren(a), figuren(b)];
  return one.length === other.length && one.every((figure, index) => figure === other[index]);
}

/** What a rule found in several plans, the same of a cell once. */
export function verschiedeneBefunde(all: Befunde[]): Befunde {
  const befunde = all.flatMap(({ befunde: own }) => own);
  const texts = befunde.map(({ file = "", sheet, cell, message }) => [file, sheet, cell, message].join("|"));
  return {
    geprueft: all.reduce((sum, { geprueft }) => sum + geprueft, 0),
    befunde:
      all.length < 2 ? befunde : befunde.filter((_, index) => texts.indexOf(texts[index] ?? "") === index),
  };
}
