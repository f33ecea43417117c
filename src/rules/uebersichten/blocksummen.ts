import { betrag, betragsspalten, type Figure, type Tabelle, type Zeile } from "../../plan/tabelle";
import type { Relation } from "../kern/regel";
import { summenrelation } from "../kern/relationen";
import { plus } from "../../plan/aufbau/gleichung";

/** Every total of a table sums the rows since the total before it. */
export function blocksummen(
  tabelle: Tabelle,
  istSumme: (zeile: Zeile) => boolean,
  zaehlt: (zeile: Zeile) => boolean,
): Relation[] {
  return betragsspalten(tabelle).flatMap((spalte) => {
    let items: Figure[] = [];
    return tabelle.zeilen.flatMap((zeile) => {
      const figure = betrag(zeile, spalte);
      if (!istSumme(zeile)) {
        if (figure && zaehlt(zeile)) items.push(figure);
        return [];
      }
      const relation =
        figure && items.length > 0
          ? [summenrelation(zeile.label.replace(/:$/, ""), figure, plus(items))]
          : [];
      items = [];
      return relation;
    });
  });
}
