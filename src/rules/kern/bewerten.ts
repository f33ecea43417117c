import { nachrechnen, type Rechnung } from "../../plan/aufbau/gleichung";
import type { Regel, Relation } from "./regel";

/** A relation with what its figures say. */
export interface Bewertung extends Rechnung {
  regel: Regel;
  relation: Relation;
}

export function bewerten(regel: Regel, relation: Relation): Bewertung {
  return { regel, relation, ...nachrechnen(relation) };
}
