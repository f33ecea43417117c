import { betrag, type Figure, type Spalte, type Zeile } from "../tabelle";
import { plus, type Gleichung } from "./gleichung";
import {
  figurenIn,
  gruppensumme,
  istGesamtzeile,
  type Gesamtzeile,
  type Kontengliederung,
  type Kontengruppe,
} from "./kontengruppen";

/** A sum in a list of accounts. */
interface Gruppensumme extends Gleichung {
  /** Line of the form whose accounts it sums; absent for sums of several lines, and where that is not known. */
  position?: string;
}

/** In one column: accounts add up to their "Summe", these to "Summe Materialaufwand" and the like. */
export function gruppensummen({ gruppen, gesamt }: Kontengliederung, spalte: Spalte): Gruppensumme[] {
  const groups = gruppen.flatMap(({ position, posten, summen }) =>
    summen
      .flatMap((zeile) => summe(zeile, spalte, figurenIn(posten, spalte)))
      .map((gleichung) => ({ ...gleichung, ...(position !== undefined && { position }) })),
  );
  const totals = gesamt.flatMap(({ zeile, teile }) =>
    summe(
      zeile,
      spalte,
      teile.flatMap((teil) => teilsumme(teil, spalte)),
    ),
  );
  return [...groups, ...totals];
}

function summe(zeile: Zeile, spalte: Spalte, figures: Figure[]): Gleichung[] {
  const gesamt = betrag(zeile, spalte);
  return gesamt && figures.length > 0 ? [{ gesamt, terme: plus(figures) }] : [];
}

/** What stands for a part of a total: the amount of its own sum, else its accounts. */
function teilsumme(teil: Kontengruppe | Gesamtzeile, spalte: Spalte): Figure[] {
  if (!istGesamtzeile(teil)) return gruppensumme(teil, spalte);
  const own = betrag(teil.zeile, spalte);
  return own ? [own] : teil.teile.flatMap((part) => teilsumme(part, spalte));
}
