import { figuren, nachrechnen } from "../../plan/aufbau/gleichung";
import type { Figure } from "../../plan/tabelle";
import type { Bewertung, Relation } from "./regel";

/** Evaluates a relation by intervals and by what rounding makes up. */
export function bewerten(relation: Relation): Bewertung {
  return { relation, ...nachrechnen(relation) };
}

/** The figures that a relation contradicts: what else there is to say of them, that says more. */
export const widersprochene = (bewertungen: Bewertung[]): ReadonlySet<Figure> =>
  new Set(bewertungen.filter(({ gilt }) => !gilt).flatMap(({ relation }) => figuren(relation)));
