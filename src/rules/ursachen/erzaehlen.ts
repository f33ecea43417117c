import type { Plan } from "../../plan/plan";
import type { Suspect } from "../kern/ergebnis";
import type { Netz } from "../kern/netz";
import type { Bewertung } from "../kern/regel";
import { geschichten } from "./geschichten";
import { alsVerdacht, ursachen } from "./ursachen";
import { vermutungen, type Erklaerung } from "./vermutungen/auswahl";
import { lageAus } from "./vermutungen/lage";

/** What explains the relations that do not hold. */
export interface Erzaehlung<Eine extends Bewertung> {
  /** What happened to more than one cell. */
  vermutungen: Erklaerung<Eine>[];
  /** Relations that one cell explains, together. */
  jeZelle: Eine[][];
  /** The cells that may be to blame for those, as they are told. */
  suspects: Map<Eine, Suspect[]>;
}

/** Explains relations that do not hold, by what happened to many cells where that settles more than a single one does. */
export function erzaehlen<Eine extends Bewertung>(
  plan: Plan,
  netz: Netz,
  verletzt: Eine[],
): Erzaehlung<Eine> {
  const deutungen = ursachen(plan, netz, verletzt);
  const many = deutungen.size > 0 ? vermutungen(lageAus(plan, netz, verletzt), deutungen) : [];
  for (const { erklaert } of many) for (const one of erklaert) deutungen.delete(one);
  const single = geschichten(deutungen);
  return {
    vermutungen: many,
    jeZelle: single.map(({ erklaert }) => erklaert),
    suspects: new Map(
      single.flatMap(({ erklaert, deutung }) => {
        const told = alsVerdacht(deutung);
        return erklaert.map((one) => [one, told] as const);
      }),
    ),
  };
}
