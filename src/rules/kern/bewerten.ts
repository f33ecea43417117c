import { nachrechnen } from "../../plan/aufbau/gleichung";
import type { Bewertung, Relation } from "./regel";

/** Evaluates a relation by intervals and by what rounding makes up. */
export function bewerten(relation: Relation): Bewertung {
  return { relation, ...nachrechnen(relation) };
}
