import type { TableKind } from "../../plan/arten";
import { gruppensummen } from "../../plan/aufbau/gruppensummen";
import { kontenergebnisse } from "../../plan/aufbau/kontenergebnis";
import type { Kontengliederung } from "../../plan/aufbau/kontengruppen";
import { positionsname } from "../../plan/formulare";
import { postenname } from "../../plan/postenname";
import type { Spalte, Tabelle } from "../../plan/tabelle";
import type { Relation } from "../kern/regel";
import { summenrelation } from "../kern/relationen";

/** In one column: every sum of a list of accounts, called as the form has it. */
export function gruppenrelationen(
  gliederung: Kontengliederung,
  spalte: Spalte,
  formular: TableKind,
): Relation[] {
  return gruppensummen(gliederung, spalte).map(({ position, gesamt, terme }) =>
    summenrelation(
      position ? summeVon(positionsname(formular, position)) : postenname(gesamt),
      gesamt,
      terme,
    ),
  );
}

/** A line of the form may be a sum by its name. */
const summeVon = (name: string): string => (/^summe\b/i.test(name) ? name : `Summe ${name}`);

/** The results that follow from the accounts, in every column. */
export function ergebnisrelationen(tabelle: Tabelle, gliederung: Kontengliederung): Relation[] {
  return kontenergebnisse(tabelle, gliederung).map(({ position, gesamt, terme }) =>
    summenrelation(positionsname("erfolgsplan", position), gesamt, terme),
  );
}
