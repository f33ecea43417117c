import type { TableKind } from "../arten";
import { betrag, betragsspalten, type Figure, type Tabelle, type Zeile } from "../tabelle";
import { plus, type Gleichung } from "./gleichung";

/** Which rows of a list are its sums, and which of the others they add up. */
interface Block {
  istSumme: (zeile: Zeile) => boolean;
  zaehlt: (zeile: Zeile) => boolean;
}

const istPosten = ({ art }: Zeile): boolean => art === "posten";

const BLOECKE: Partial<Record<TableKind, Block>> = {
  verbindlichkeiten: { istSumme: ({ position }) => position === "summe", zaehlt: istPosten },
  gemeindehaushalt: { istSumme: ({ art }) => art === "summe", zaehlt: istPosten },
  verpflichtungsermaechtigungen: {
    istSumme: ({ position }) => position === "gesamtsumme",
    zaehlt: ({ position }) => position !== "nachrichtlich",
  },
};

/** The lists that are added up in blocks: every sum takes in the rows since the sum before it, in every column. */
export function blocksummen(tabelle: Tabelle): Gleichung[] {
  const block = BLOECKE[tabelle.kind];
  if (!block) return [];
  return betragsspalten(tabelle).flatMap((spalte) => {
    let items: Figure[] = [];
    return tabelle.zeilen.flatMap((zeile) => {
      const figure = betrag(zeile, spalte);
      if (!block.istSumme(zeile)) {
        if (figure && block.zaehlt(zeile)) items.push(figure);
        return [];
      }
      const gleichung = figure && items.length > 0 ? [{ gesamt: figure, terme: plus(items) }] : [];
      items = [];
      return gleichung;
    });
  });
}
