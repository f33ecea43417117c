import { positionsname } from "../../plan/formulare";
import type { TableKind } from "../../plan/arten";
import { plus } from "../../plan/aufbau/gleichung";
import {
  figurenIn,
  gruppensumme,
  istGesamtzeile,
  type Gesamtzeile,
  type Kontengliederung,
  type Kontengruppe,
} from "../../plan/aufbau/kontengruppen";
import { betrag, type Figure, type Spalte } from "../../plan/tabelle";
import type { Relation } from "../kern/regel";
import { summenrelation } from "../kern/relationen";

/** In one column: accounts add up to their "Summe", these to "Summe Materialaufwand" and the like. */
export function gruppenrelationen(
  { gruppen, gesamt }: Kontengliederung,
  spalte: Spalte,
  formular: TableKind,
): Relation[] {
  const groups = gruppen.flatMap((gruppe) =>
    gruppe.summen.flatMap((zeile) => {
      const name = gruppe.position ? `Summe ${positionsname(formular, gruppe.position)}` : zeile.label;
      return summe(name, betrag(zeile, spalte), figurenIn(gruppe.posten, spalte));
    }),
  );
  const totals = gesamt.flatMap(({ zeile, teile }) =>
    summe(
      zeile.label,
      betrag(zeile, spalte),
      teile.flatMap((teil) => teilsumme(teil, spalte)),
    ),
  );
  return [...groups, ...totals];
}

function summe(name: string, total: Figure | undefined, figures: Figure[]): Relation[] {
  return total && figures.length > 0 ? [summenrelation(name, total, plus(figures))] : [];
}

/** What stands for a part of a total: the amount of its own sum, else its accounts. */
function teilsumme(teil: Kontengruppe | Gesamtzeile, spalte: Spalte): Figure[] {
  if (!istGesamtzeile(teil)) return gruppensumme(teil, spalte);
  const own = betrag(teil.zeile, spalte);
  return own ? [own] : teil.teile.flatMap((part) => teilsumme(part, spalte));
}
