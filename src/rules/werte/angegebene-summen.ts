import { betrag, betragsspalten, type Summenangabe, type Tabelle, type Zeile } from "../../plan/tabelle";
import type { Relation } from "../kern/regel";
import { summenrelation } from "../kern/relationen";

/** The totals of which the user said what they add up, in every column. */
export function angegebeneSummen(tabelle: Tabelle): Relation[] {
  return tabelle.zeilen.flatMap((zeile) =>
    zeile.angabe && zeile.angabe !== "keine" ? summen(tabelle, zeile, zeile.angabe) : [],
  );
}

function summen(tabelle: Tabelle, zeile: Zeile, angabe: Exclude<Summenangabe, "keine">): Relation[] {
  return betragsspalten(tabelle).flatMap((spalte): Relation[] => {
    const gesamt = betrag(zeile, spalte);
    const terme = angabe.flatMap(({ row, faktor }) => {
      const figure = betrag(
        tabelle.zeilen.find((other) => other.row === row),
        spalte,
      );
      return figure ? [{ figure, faktor }] : [];
    });
    if (!gesamt || terme.length === 0) return [];
    return [{ ...summenrelation(gesamt.label, gesamt, terme), angegeben: true }];
  });
}
